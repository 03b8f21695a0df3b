"""A few towns and areas that are nowhere but here, for tests of what names mean."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.gazetteer import Candidate, Entry, Match

TOWNS: dict[Entry, tuple[str, ...]] = {
    Entry(1, "Orel", "P.PPL", 50.0, 30.0, 90_000): ("Upper Province", "Utopia"),
    Entry(2, "Orel", "P.PPL", 10.0, 20.0, 900): ("Lower Province", "Erewhon"),
    Entry(3, "Orel", "A.ADM2", 50.1, 30.1, 990_000): ("Upper Province", "Utopia"),
    Entry(4, "Mill", "P.PPL", 51.0, 30.0, 500): ("Upper Province", "Utopia"),
    Entry(5, "Mill", "P.PPL", 52.0, 31.0, 700): ("Lower Province", "Erewhon"),
    Entry(6, "Mill", "P.PPL", 52.05, 31.0, 600): ("Lower Province", "Erewhon"),
    Entry(7, "Upper Province", "A.ADM1", 50.5, 30.0, 0): ("Utopia",),
}
OTHER_NAMES = {"the uplands": "Upper Province", "old orel": "Orel"}


class Atlas:
    """Looks places up as the gazetteer does."""

    def find(self, name: str) -> Sequence[Candidate]:
        """The places of that name."""
        called = OTHER_NAMES.get(name.lower(), name)
        return [Candidate(town, Match.NAME) for town in TOWNS if town.name.lower() == called.lower()]

    def within(self, entry: Entry) -> Sequence[str]:
        """The areas that hold a place."""
        return TOWNS[entry]
