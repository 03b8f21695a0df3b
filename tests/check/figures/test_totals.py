"""Parts are no more than their whole, and add up to the total that the sentence gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.check.figures.totals import find_misfits
from tests.check.reports import report_of


@pytest.mark.parametrize(
    "text",
    [
        "Three groups of 10, 12 and 15 hikers arrived, 39 in all.",
        "Of the 40 sailors aboard, 45 drowned.",
        "The avalanche killed 12 people, including 15 children.",
        "Divers raised 14 of the 12 barrels.",
        "The flood killed 14 people: six women, five men and four children.",
        "The storm closed 11 schools: six in the north and four in the south.",
        "Police fined 90 drivers on Friday and 60 on Saturday, for a total of 160.",
        "Repairs cost $3 million for the roof and $5 million for the walls, $9 million in total.",
        "The storm sank 96 of the harbor’s 29 boats.",
        "The port received 58 ferries and 33 tankers, for a total of 102 ships.",
        "Guards cost $3 million a month in addition to dogs, which in total amounted to a $2 million rise.",
    ],
)
def test_parts_that_do_not_fit_are_found(text: str) -> None:
    assert len(list(find_misfits(report_of(text).sentences[0]))) == 1


def test_a_table_without_lines_is_left_alone() -> None:
    sentence = report_of("Boats: 1, 2, 3 and 9.").sentences[0]
    assert not list(find_misfits(replace(sentence, quantities=sentence.quantities * 9_000)))


@pytest.mark.parametrize(
    "text",
    [
        "Three groups of 10, 12 and 15 hikers arrived, 37 in all.",
        "Of the 40 sailors aboard, 35 drowned.",
        "Of the 12 ministers, three resigned on Monday and 40 deputies followed.",
        "The avalanche killed at least 12 people, including 15 children.",
        "The avalanche killed 12 people and wounded 15 others, including 14 children.",
        "The flood killed 15 people: six women, five men and four children.",
        "The storm closed 11 schools: among them six in the north and four in the south.",
        "The hospital treated 50 people: 20 with burns.",
        "Police fined 90 drivers on Friday and 60 on Saturday, bringing the total to 1,160.",
        "Two captains sailed for three seasons each, totaling 24 and 20 months respectively.",
        "The port received 58 ferries and 33 tankers, for a total of 91 ships.",
        "The storm sank 3 barges and 12 boats, including 2 new boats.",
        "Nurses treated 410 people on Friday and 390 on Saturday, about 800 in all.",
    ],
)
def test_parts_that_fit_or_are_none_are_left_alone(text: str) -> None:
    assert not list(find_misfits(report_of(text).sentences[0]))
