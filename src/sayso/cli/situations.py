"""Says where a place is in plain words: "23 km northeast of “Svatove” (settlement: Svatove, Luhansk Oblast, …)"."""

from __future__ import annotations

from sayso.records import Place


def situation(place: Place) -> str:
    """How something lies to the place, its words, what it is and in what; or why that is not told."""
    far = f"{place.distance_km:g} km " if place.distance_km is not None else ""
    how = "" if place.relation == "at" else f"{place.relation} "
    status = f", {place.status}" if place.status else ""
    if place.latitude is None:
        return f"{far}{how}“{place.text}”{status} (not resolved: {place.reason})"
    if place.relation in ("in", "around"):
        held, how = f"{place.name} {place.relation} {', '.join(place.within)}", ""
    else:
        held = ", ".join((place.name, *place.within))
    return f"{far}{how}“{place.text}”{status} ({place.kind}: {held}, to {place.precision_km:g} km; {place.reason})"
