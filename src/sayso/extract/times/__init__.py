"""Times: every expression of time with its ISO-TimeML value, and the days of those that a claim can be dated by."""

from sayso.extract.times.anchored import find_times, times_of
from sayso.extract.times.calendar import published_day
from sayso.extract.times.intervals import Interval, find_intervals
from sayso.extract.times.timexes import find_timexes, written

__all__ = ["Interval", "find_intervals", "find_times", "find_timexes", "published_day", "times_of", "written"]
