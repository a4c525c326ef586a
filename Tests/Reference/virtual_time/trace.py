"""The tick trace of design.md section 3, collected in memory."""

import json

from .clock import NANOSECONDS


class Trace:
    """What happened in each tick. Recording stops for good with `close`, for a while with `pause`."""

    def __init__(self, clock):
        self.clock = clock
        self.ticks = [{"tick": 0, "time": 0.0, "events": []}]
        self.count = 0
        self.closed = False
        self.paused = False
        self.in_tick = False

    @property
    def recording(self):
        """Whether events are wanted now."""
        return not (self.closed or self.paused)

    def begin_tick(self):
        """Count an iteration; what happened so far belongs to the one before."""
        if self.paused:
            return
        if self.count == 0:
            self._note_time()
        self.count += 1
        self.in_tick = True
        if self.recording:
            self.ticks.append({"tick": self.count, "time": 0.0, "events": []})

    def end_tick(self):
        """Note the clock: a tick's time is that at its end."""
        if self.recording:
            self._note_time()
        self.in_tick = False

    def _note_time(self):
        self.ticks[-1]["time"] = self.clock.now / NANOSECONDS

    def event(self, kind, *details):
        """Record one event of the current tick; returns it, so that a name can be filled in later."""
        event = [kind, *details]
        if self.recording:
            self.ticks[-1]["events"].append(event)
        return event

    def output(self, text):
        """Record text written to stdout, joined with what was written just before."""
        if not text or not self.recording:
            return
        events = self.ticks[-1]["events"]
        if events and events[-1][0] == "out":
            events[-1][1] += text
        else:
            events.append(["out", text])

    def close(self):
        """Record nothing from now on."""
        self.closed = True

    def lines(self):
        """The trace as JSON Lines; a tick that the program's end has cut short ends now."""
        if self.in_tick:
            self.end_tick()
        return "".join(json.dumps(tick, ensure_ascii=False) + "\n" for tick in self.ticks)
