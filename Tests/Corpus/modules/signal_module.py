# signal: the names and numbers that programs use.
import signal

print(signal.SIGINT, int(signal.SIGINT), signal.SIGTERM.name, signal.SIGTERM.value, signal.Signals(2), signal.SIGINT == 2)
print([s.name for s in (signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2)], signal.Signals.SIGTERM is signal.SIGTERM)
print(f"{signal.SIGINT.name} {signal.SIGINT!r} {signal.SIGINT}")
