"""A family that is told of survives the way between processes, as every record does."""

from __future__ import annotations

import msgspec

from sayso.records import Changes, ClaimChange, Family, Kinship, Relative, SentenceChange, Span

RELATIVE = Relative("d-1", "a.txt", "2022-11-09", None, Kinship.EXCERPT, "d-2", 1.0, 0.5)
CHANGES = Changes((SentenceChange(None, Span(0, 3), "", "Yes"),), (ClaimChange("c-1", None, "it burns", ""),))


def test_a_family_comes_back_as_it_was() -> None:
    family = Family("f-1", 2, "d-2", "d-2", RELATIVE, (RELATIVE,), CHANGES)
    assert msgspec.json.decode(msgspec.json.encode(family), type=Family) == family


def test_kinships_are_called_as_they_are_shown() -> None:
    assert sorted(Kinship) == ["copy", "excerpt", "original", "revision"]
