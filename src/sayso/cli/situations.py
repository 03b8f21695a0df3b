"""Says where a place is in plain words: "23 km northeast of “Svatove” (settlement: Svatove, Luhansk Oblast, …)"."""

from __future__ import annotations

from sayso.records import Place

WIDE = frozenset({"admin", "country", "region", "river", "sea"})
"""The kinds that are no point: how far they reach from one says nothing."""


def situation(place: Place) -> str:
    """How something lies to the place, its words, what it is and in what; or why that is not told."""
    far = f"{place.distance_km:g} km " if place.distance_km is not None else ""
    how = "" if place.relation == "at" else f"{place.relation} "
    status = f", {place.status}" if place.status else ""
    if place.latitude is None:
        return f"{far}{how}“{place.text}”{status} (not resolved: {place.reason})"
    held = ", ".join((place.name, *place.within))
    if place.relation == "in":
        held, how = f"{place.name} in {', '.join(place.within)}", ""
    elif place.relation == "around":
        how = ""  # the reason names the town that it lies around
    reach = "" if place.kind in WIDE else f", to {place.precision_km:g} km"
    kind = "area" if place.kind == "admin" else place.kind
    reason = place.reason.removesuffix(f": {held}")
    return f"{far}{how}“{place.text}”{status} ({kind}: {held}{reach}; {reason})"
