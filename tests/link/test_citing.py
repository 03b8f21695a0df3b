"""A passage cites its publisher where words for an earlier report stand beside its name or "we"."""

from __future__ import annotations

import pytest

from sayso.link.citing import cites_itself, citing_words, compare_citing
from tests.link.passed import passage, values


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Desk has previously assessed that the port would close.",
        "As HD reported on 3 May, two ferries ran aground.",
        "We previously warned that the pier is rotten.",
        "This fits Harbour Desk’s earlier assessment that the pier is rotten.",
        "harbour desk continues to assess that the pier will hold.",
        "Harbour Desk has always assessed that the pier is rotten.",
        "HD assessed that the mayor met the pilots on May 3.",
        "This confirms HD’s May 3 assessment of the pier.",
        "This supports HD’s forecast that the pier will hold.",
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


@pytest.mark.parametrize(
    ("publisher", "text", "expected"),
    [
        ("Harbour Desk", "As HD has previously reported, it rained.", ("hd", "HD has previously reported")),
        ("", "As PDX has previously reported, it rained.", ("pdx", "PDX has previously reported")),
        ("", "It fits PDX’s earlier report.", ("pdx", "PDX’s earlier report")),
        ("", "As the UN has previously reported, it rained.", None),
        ("", "As Harbour Desk has previously reported, it rained.", None),
        ("Wire", "As HD has previously reported, it rained.", None),
    ],
)
def test_the_name_and_the_words_that_cite_are_found(
    publisher: str, text: str, expected: tuple[str, str] | None
) -> None:
    found = citing_words(passage(text, publisher=publisher))
    assert (found and (found[0], found[1].of(text))) == expected
