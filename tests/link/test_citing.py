"""A passage cites its publisher where words for an earlier report stand beside its name or "we"."""

from __future__ import annotations

import pytest

from sayso.link.citing import cites_itself, compare_citing
from tests.link.passed import passage, values


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Desk has previously assessed that the port would close.",
        "As HD reported on 3 May, two ferries ran aground.",
        "We previously warned that the pier is rotten.",
        "This fits Harbour Desk’s earlier assessment that the pier is rotten.",
        "harbour desk continues to assess that the pier will hold.",
    ],
)
def test_words_for_an_earlier_report_cite(text: str) -> None:
    assert cites_itself(passage(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor previously said that the port would close.",
        "Harbour Desk found no ferry.",
        "Harbour Desk looked on. The mayor had previously warned of it.",
        "Wehr previously warned that the pier is rotten.",
    ],
)
def test_words_of_others_or_of_today_do_not(text: str) -> None:
    assert not cites_itself(passage(text))


def test_only_an_earlier_report_of_one_publisher_is_cited() -> None:
    cites = passage("We previously warned that the pier is rotten.", "2031-05-09")
    for earlier, may in (
        (passage("The pier is rotten."), 1.0),
        (passage("The pier is rotten.", publisher="Wire"), 0.0),
        (passage("The pier is rotten.", "2031-05-09"), 0.0),
    ):
        assert values(compare_citing(earlier, cites))["the later may cite the earlier"] == may
