"""A share is found with both amounts where the sentence itself tells them."""

from __future__ import annotations

import pytest

from sayso.check.figures.shares import find_shares
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier cost 30 million euros, one third of the city's budget of 120 million euros.", False),
        ("The pier cost 30 million euros, one quarter of the city's budget of 124 million euros.", True),
        ("The pier cost 30 million euros, amounting to 24 percent of the 2021 budget of 125 million euros.", True),
        ("The pier cost 30 million euros, amounting to 29 percent of the 2021 budget of 125 million euros.", False),
        ("Masons repaired 12 of the 40 arches, or 30 percent.", True),
        ("Masons repaired 12 of the 40 arches, or half.", False),
        ("Of the 40 arches, 12, or a third, need masons.", True),
        ("Of the 40 arches, 24, or a third, need masons.", False),
        ("The line sold a fifth of its 50 ferries, or 10 ferries.", True),
        ("The line sold a fifth of its 50 ferries, or 20 ferries.", False),
        ("The mill sold 400 tons of flour (about 40 percent of its stock of 1,000 tons).", True),
        ("The mill sold 400 tons of flour (about 70 percent of its stock of 1,000 tons).", False),
        ("Divers found 1,480 old shells, or 15% of the 9,900 known wrecks.", True),
        ("The pier cost at least 30 million euros, half of the budget of 124 million euros.", True),
    ],
)
def test_a_share_holds_where_its_amounts_make_it(text: str, *, expected: bool) -> None:
    assert [share.holds for share in find_shares(report_of(text).sentences[0])] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The team raised 300 barrels, 40 percent more than in May, when it raised 214.",
        "The bridge is 400 meters long, half of it built in 1950 for 30 million crowns.",
        "A third of the 120 boats sank, and 45 cars drove into the river.",
        "The line owns 50 ferries and half of the island.",
    ],
)
def test_figures_that_are_in_no_such_relation_are_left_alone(text: str) -> None:
    assert not list(find_shares(report_of(text).sentences[0]))
