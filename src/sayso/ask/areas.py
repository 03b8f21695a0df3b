"""What else the area that is asked for may be called: "Crimea" is "Autonomous Republic of Crimea" in the gazetteer.

Claims are indexed by the names that the gazetteer gives to areas, while people know older and shorter ones.
"""

from __future__ import annotations

import logging

from sayso.ask.nearness import Places, known_places
from sayso.errors import GazetteerError

log = logging.getLogger(__name__)


def read_areas(value: str, places: Places | None = None) -> tuple[str, ...]:
    """The name of the area as it is asked for, then those that areas of this name have in the gazetteer.

    Args:
        value: what is asked for.
        places: where names are looked up; without any, the gazetteer of this user. Where that cannot be loaded, the
            name as it is asked for has to do.
    """
    asked = value.strip()
    try:
        found = (places or known_places()).find(asked)
    except (GazetteerError, OSError) as error:
        log.warning("areas are looked for by their words only: %s", error)
        return (asked,)
    return tuple(dict.fromkeys((asked, *(each.entry.name for each in found if each.entry.is_area))))
