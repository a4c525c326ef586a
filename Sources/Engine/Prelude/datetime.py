"""Dates and times of day. Local time is UTC, and `now` is the virtual clock's."""

from _dates import MAXYEAR, MINYEAR, date
from _dates_datetime import datetime
from _dates_delta import timedelta
from _dates_time import time
from _dates_zone import timezone, tzinfo

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

UTC = timezone.utc
