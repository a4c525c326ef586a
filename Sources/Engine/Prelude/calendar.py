"""Months and weeks of the calendar."""

import datetime
from enum import IntEnum

__all__ = ["isleap", "leapdays", "weekday", "monthrange", "monthcalendar", "month_name", "month_abbr", "day_name",
           "day_abbr", "timegm", "Calendar", "TextCalendar", "month", "calendar", "setfirstweekday", "firstweekday"]


class Day(IntEnum):
    """The days of the week."""
    __repr__ = lambda self: f"calendar.{self.name}"
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


class Month(IntEnum):
    """The months of the year."""
    __repr__ = lambda self: f"calendar.{self.name}"
    (JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER,
     DECEMBER) = range(1, 13)


MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = Day
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December"]
month_abbr = [name[:3] for name in month_name]


class IllegalMonthError(ValueError, IndexError):
    """A month that is none."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


def isleap(year):
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from one year up to another."""
    return sum(isleap(year) for year in range(y1, y2))


def weekday(year, month, day):
    """The weekday of a date; 0 is Monday."""
    return Day(datetime.date(year, month, day).weekday())


def monthrange(year, month):
    """The first weekday of a month, and its number of days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    days = 29 if month == 2 and isleap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return weekday(year, month, 1), days


def timegm(tuple):
    """Seconds since 1970 of a date in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


class Calendar:
    """Weeks that begin on a weekday."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        """The weekdays in order."""
        return iter([(self.firstweekday + number) % 7 for number in range(7)])

    def itermonthdays(self, year, month):
        """The days of a month, with zeros for those of the months around it."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from [0] * before
        yield from range(1, count + 1)
        yield from [0] * (-(before + count) % 7)

    def monthdayscalendar(self, year, month):
        """The weeks of a month."""
        days = list(self.itermonthdays(year, month))
        return [days[index:index + 7] for index in range(0, len(days), 7)]


class TextCalendar(Calendar):
    """Months as text."""

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month as text."""
        width = max(2, w)
        lines = [f"{month_name[themonth]} {theyear}".center(7 * (width + 1) - 1).rstrip()]
        lines.append(" ".join(day_name[day][:width].center(width) for day in self.iterweekdays()).rstrip())
        for week in self.monthdayscalendar(theyear, themonth):
            lines.append(" ".join((str(day) if day else "").rjust(width) for day in week).rstrip())
        return ("\n" * max(1, l)).join(lines) + "\n"

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Prints a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")


_text = TextCalendar()
month, prmonth, monthcalendar = _text.formatmonth, _text.prmonth, _text.monthdayscalendar


def setfirstweekday(firstweekday):
    """Sets the day that weeks begin on."""
    _text.firstweekday = firstweekday


def firstweekday():
    """The day that weeks begin on."""
    return _text.firstweekday
