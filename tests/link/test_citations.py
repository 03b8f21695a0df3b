"""A self-citation is resolved where one earlier report is clearly meant, and open otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from sayso.link.citations import Citation, cite, meant
from sayso.link.retold import retold_in
from sayso.records import Direction, Relation, Span
from tests.link.passed import passage, quantity

CASES: list[tuple[Mapping[int, float], int | None]] = [
    ({}, None),
    ({4: 0.8}, 4),
    ({4: 0.3}, None),
    ({4: 0.8, 7: 0.5}, 4),
    ({4: 0.8, 7: 0.78}, None),
    ({4: 0.999, 7: 0.99}, 4),
    ({4: 0.8, 7: 0.8}, None),
]


@pytest.mark.parametrize(("scores", "expected"), CASES)
def test_one_is_meant_where_it_is_clear(scores: Mapping[int, float], expected: int | None) -> None:
    assert meant(scores) == expected


def test_what_says_the_same_is_no_rival() -> None:
    scores = {4: 0.8, 7: 0.78, 9: 0.3}
    assert meant(scores) is None
    assert meant(scores, {4: {7}}.__getitem__) == 4
    assert meant(scores, {4: {9}}.__getitem__) is None


CITING = "Harbour Desk has previously reported that the tanker Ostrava unloaded 800 barrels of bitumen in Zhovkva."
TOLD = "The tanker Ostrava unloaded 600 barrels of bitumen in Zhovkva on Friday, the harbour master said."
NEAR = "The tanker Ostrava left the harbour of Narva."


def cited(earlier: str, dated: str = "", **found: object) -> Citation | None:
    place = CITING.index("800")
    barrels = quantity(800, "barrel", spans=(Span(place, place + 3),))
    retold = retold_in(passage(CITING, "2031-05-09", quantities=(barrels,)))
    assert retold is not None
    return cite(passage(earlier, **found), retold, dated)  # type: ignore[arg-type]


def test_what_was_told_before_is_cited_by_the_later() -> None:
    found = cited(TOLD, quantities=(quantity(600, "barrel"),))
    assert found is not None
    assert (found.link.relation, found.link.direction) == (Relation.SELF_CITATION, Direction.AB)
    assert "“Harbour Desk has previously reported”" in found.link.reasons[0]
    assert found.link.reasons[-1] == "The earlier report says 600 barrel, the later that it said 800 barrel."
    assert [(each.then, each.now, each.same) for each in found.said] == [("600 barrel", "800 barrel", False)]


def test_the_nearer_in_content_is_the_likelier() -> None:
    told, near = cited(TOLD), cited(NEAR)
    assert told is not None
    assert near is None or near.link.score < told.link.score


def test_a_day_that_is_named_speaks_for_its_report() -> None:
    loose, dated = cited(TOLD), cited(TOLD, "The later names the day of the report: May 3.")
    assert loose is not None
    assert dated is not None
    assert dated.link.score > loose.link.score
    assert "The later names the day of the report: May 3." in dated.link.reasons


def test_the_words_that_cite_and_the_time_between_are_no_content() -> None:
    assert cited("Harbour Desk has previously reported that nobody knows.") is None
    new, old = (cited(TOLD, day=day) for day in ("2031-05-08", "2024-01-01"))
    assert new is not None
    assert old is not None
    assert new.link.score == old.link.score, f"{date(2024, 1, 1)} is as good a day to have said so"
