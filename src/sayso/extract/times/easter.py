"""The day of Easter Sunday."""

from __future__ import annotations

from datetime import date, timedelta


def easter(year: int, *, orthodox: bool = False) -> date:
    """Easter Sunday of a year, as a day of the Gregorian calendar.

    The Western one by the rule of Oudin (1940), as the Explanatory Supplement to the Astronomical Almanac gives it; the
    Orthodox one by that of Meeus, Astronomical Algorithms (1991), chapter 8.
    """
    if orthodox:
        moon = (19 * (year % 19) + 15) % 30
        weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + weekday + 114, 31)
        return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
    century = year // 100
    golden = year % 19
    correction = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = correction - correction // 28 * (1 - 29 // (correction + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    distance = moon - weekday
    month = 3 + (distance + 40) // 44
    return date(year, month, distance + 28 - 31 * (month // 4))
