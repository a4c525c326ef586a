# Dates, times of day, differences and time zones: text, arithmetic, comparison and errors
# record: no trace
from datetime import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d = datetime(2024, 2, 29, 13, 14, 15, 123456); u = datetime(2024, 2, 29, 13, 14, 15, tzinfo=timezone.utc); z = timezone(timedelta(hours=5, minutes=30)); y = timezone(timedelta(hours=-3), "BRT")
for x in [d, u, d.date(), d.time(), u.timetz(), z, y, timezone.utc, timedelta(1, 2, 3), timedelta(0), timedelta(-1), timedelta(days=2, hours=3.5), u.astimezone(z), u.astimezone(y), time(), date(1, 1, 1), datetime(2024, 1, 1, fold=1)]:
    print(repr(x), str(x), bool(x))
for x in [d, u, u.astimezone(z), u.astimezone(y), d.date(), d.time()]:
    for f in ["%Y-%m-%d %H:%M:%S.%f %z %Z|%:z|", "%c", "%A %B %d, %Y %I:%M %p", "%j %U %W %V %G %u %w", "%-d/%-m/%y", "%%f %f"]: t(lambda: x.strftime(f))
    print(f"{x}", f"{x:%H:%M}", x.isoformat())
for ts in ["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "x"]: t(lambda: d.isoformat(timespec=ts)); t(lambda: d.time().isoformat(ts))
t(lambda: d + timedelta(days=1, hours=12)); t(lambda: d - datetime(2023, 1, 1)); t(lambda: u - u.astimezone(z)); t(lambda: d - u); t(lambda: d < u); t(lambda: d == u); t(lambda: d.date() < d); t(lambda: date(2024, 3, 1) - date(2024, 2, 1)); t(lambda: date(2024, 1, 1) + 1); t(lambda: 1 - d)
for td in [timedelta(1), timedelta(microseconds=7), -timedelta(seconds=5)]:
    for f in [lambda: td * 2, lambda: td * 1.5, lambda: td / 2, lambda: td // 3, lambda: td / timedelta(seconds=7), lambda: td % timedelta(seconds=7), lambda: divmod(td, timedelta(seconds=7)), lambda: -td, lambda: abs(td), lambda: td.total_seconds(), lambda: td + 1, lambda: td / 0, lambda: td < 1, lambda: sum([td, td], timedelta())]: t(f)
for a in [(2024, 13, 1), (2024, 2, 30), (0, 1, 1), (2024,), ("2024", 1, 1), (2024, 1, 1, 24), (2024, 1, 1, 0, 60), (2024, 1, 1, 0, 0, 0, 0, "UTC")]: t(lambda: datetime(*a))
for s in ["2024-02-29", "2024-02-29T13:14:15", "20240229T131415", "2024-02-29T13:14:15.123456+05:30", "2024-02-29T13:14:15Z", "2024-W09-4", "2024W094", "2024-02-30", "x", "2024-02-29T25:00", "2024-2-9", "", "2024-02-29T13:14:15-03:00:10"]: t(lambda: datetime.fromisoformat(s)); t(lambda: date.fromisoformat(s))
for s, f in [("2024-02-29", "%Y-%m-%d"), ("29/02/24 13:14", "%d/%m/%y %H:%M"), ("2024-02-29T13:14:15.5+0530", "%Y-%m-%dT%H:%M:%S.%f%z"), ("1:02 PM", "%I:%M %p"), ("2024-02-30", "%Y-%m-%d"), ("x", "%Y"), ("Monday 3 June 2024", "%A %d %B %Y"), ("2024 09 4", "%G %V %u"), ("2024-01-01 UTC", "%Y-%m-%d %Z"), ("2024-01-01 -03:00", "%Y-%m-%d %z")]: t(lambda: datetime.strptime(s, f))
t(lambda: datetime.fromtimestamp(1700000000.123456789, timezone.utc)); t(lambda: u.timestamp()); t(lambda: d.isocalendar()); t(lambda: (d.weekday(), d.isoweekday(), d.toordinal(), d.ctime())); t(lambda: datetime.combine(date(2024, 1, 1), time(3))); t(lambda: d.replace(year=2023)); t(lambda: datetime.max + timedelta(1)); t(lambda: timedelta(days=10**10)); t(lambda: timezone(timedelta(days=1))); t(lambda: date.fromisocalendar(2024, 60, 1)); t(lambda: d.foo); t(lambda: timedelta(seconds=0.1) + timedelta(seconds=0.2)); t(lambda: datetime)
