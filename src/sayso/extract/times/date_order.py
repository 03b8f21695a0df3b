"""Says in which order the country of a document writes day and month in figures, by the country code of its address."""

from __future__ import annotations

import re

from sayso.words import load

_HOST = re.compile(r"(?:https?://)?[^/?#\s]*\.([a-z]{2})(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)


def is_day_first(url: str | None) -> bool | None:
    """Whether the day stands first, `None` where the address does not tell the country: "1/2/22" is then no one day."""
    host = _HOST.match(url) if url else None
    if host is None:
        return None
    country = host[1].lower()
    orders = load("date_orders")
    return True if country in orders["day_first"] else False if country in orders["month_first"] else None
