# time: the virtual clock under its names, and sleep.
import time

start = time.perf_counter()
time.sleep(1.25)
print(time.perf_counter() - start, time.monotonic(), time.time(), time.monotonic_ns(), time.perf_counter_ns())
time.sleep(0)
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
print(time.monotonic())
