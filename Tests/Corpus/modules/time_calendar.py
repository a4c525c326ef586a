# struct_time, strftime and strptime; local time is UTC
# record: no trace
import time
print(time.gmtime(0)); t = time.gmtime(1700000000); print(tuple(t), t.tm_year, t[0], len(t), t.tm_zone, t.tm_gmtoff)
print(time.asctime(t), time.strptime("2024-02-29 13:14:15", "%Y-%m-%d %H:%M:%S"))
for f in ["%-d", "%e", "%_d", "%^a", "%#a", "%C", "%G %V %u %g", "%U %W", "%r", "%R", "%k|%l|%P", "%Q", "%h", "%n|%t", "%E", "%Ey", "%Od", "%10Y", "%010d", "%-I:%M", "%", "%5", "%c %x %X %p %z %j"]:
    try: print(f, repr(time.strftime(f, t)))
    except Exception as e: print(f, type(e), e)
for f in [lambda: time.strftime(1), lambda: time.strftime("%Y", (1, 2)), lambda: time.strftime("%Y", 5), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 0, 0)), lambda: time.strftime("%Y-%m-%d", (2024, 0, 0, 0, 0, 0, 0, 0, 0)), lambda: time.strftime("%a", (2024, 1, 1, 0, 0, 0, 9, 0, 0)), lambda: time.strftime("%H", (2024, 1, 1, 25, 0, 0, 0, 0, 0)), lambda: time.gmtime("x"), lambda: time.strptime("x", "%Y"), lambda: time.strptime("2024 1", "%Y"), lambda: time.struct_time((1, 2)), lambda: time.asctime((1, 2)), lambda: time.strptime("2024", "%Q"), lambda: time.clock(), lambda: time.struct_time(range(9)), lambda: time.struct_time(range(12))]:
    try: print(f())
    except Exception as e: print(type(e), e)
print(time.strptime("Mon Jan  5 03:04:05 2024"), time.strptime("12/31/99 11:59 PM", "%m/%d/%y %I:%M %p"), time.strptime("2024 100", "%Y %j"))
print(t == tuple(t), t < time.gmtime(1700000001), isinstance(t, tuple), type(t), t[:3], hash(t) == hash(tuple(t)))
