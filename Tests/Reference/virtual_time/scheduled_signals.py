"""Signals at given virtual times.

The model, tick for tick. A signal arrives when the clock reaches its time; a signal whose time the
clock already shows (also 0) arrives at the next iteration's poll. Clock movements are the loop's jump
to the next timer or signal, `time.sleep` and polled readings. With nothing ready and no live timer,
a signal still to come keeps the program from being a deadlock: time jumps to the signal. Signals at
one time arrive in the order given. On arrival the signal is really raised, so CPython decides:

1. A handler added with `loop.add_signal_handler`: arrival only puts the signal's number into the
   loop's self-pipe. The next poll (that of the same iteration, if the loop's own jump made the signal
   arrive) finds the pipe readable and puts the pipe's reader behind what is ready, in front of
   the timers due. The reader runs in that tick and puts the handler's handle in the ready queue; the handler
   runs in the tick after. With timers out of play: signal at 2.5 s gives tick n at 2.5 (no events), tick n+1
   with what the handler prints, tick n+2 with the first step of a task that the handler made.
2. SIGINT while `asyncio.run` runs its main task and nobody set another handler: at the very moment of
   arrival (before the iteration's ready queue is taken, or in the middle of a `time.sleep`) the main
   task is cancelled and an empty callback is put in the ready queue, with the self-pipe written. So main,
   woken by its cancelled waiter, runs in the very tick whose poll met the signal, ahead of that tick's timers. A
   second SIGINT raises KeyboardInterrupt at the moment of arrival.
3. SIGINT otherwise: KeyboardInterrupt at the moment of arrival, out of the poll (so out of
   `run_until_complete`) or out of `time.sleep`. A tick whose poll raised is in the trace, without events.
4. A function set with `signal.signal`: called at the moment of arrival.
5. A signal with the default action: where that is to die, the process ends on the spot, its
   output flushed, with status 128 + number (143 for SIGTERM); otherwise nothing happens.

A `time.sleep` that a signal interrupts goes on afterwards to its full length. Signals that the program
does not live to see are forgotten.
"""

import signal

from . import verdict
from .clock import to_nanoseconds

HARMLESS = {signal.SIGCHLD, signal.SIGURG, signal.SIGWINCH, signal.SIGCONT}


class ScheduledSignals:
    """The signals still to come, in order of time."""

    def __init__(self, schedule):
        """`schedule` holds pairs of a signal's name and its time in seconds."""
        timed = [(to_nanoseconds(at), signal.Signals[name]) for name, at in schedule]
        self.queue = sorted(timed, key=lambda entry: entry[0])

    def next_time(self):
        """The time of the next signal in nanoseconds, or None."""
        return self.queue[0][0] if self.queue else None

    def deliver_until(self, target, clock):
        """Raise the signals due up to `target`, the clock standing at each one's time."""
        while self.queue and self.queue[0][0] <= target:
            due, number = self.queue.pop(0)
            clock.now = max(clock.now, due)
            _raise(number)


def _raise(number):
    if signal.getsignal(number) is signal.SIG_DFL:
        if number not in HARMLESS:
            verdict.end(128 + number, f"killed by {number.name}")
        return
    signal.raise_signal(number)


def parse(text):
    """Read `NAME@SECONDS`; raises ValueError where it is something else."""
    name, separator, seconds = text.partition("@")
    if not separator or name not in signal.Signals.__members__:
        raise ValueError(f"{text!r} is not NAME@SECONDS")
    return name, float(seconds)
