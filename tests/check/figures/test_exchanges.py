"""An exchange has two sides, which are told to be equal or not."""

from __future__ import annotations

import pytest

from sayso.check.figures.exchanges import exchanges_in, is_exchange, said_equal
from tests.check.reports import report_of


def test_each_exchange_has_what_was_given_for_what() -> None:
    text = "The clubs exchanged 12 players for 9 players on Monday and six coaches for six coaches on Friday."
    found = list(exchanges_in(report_of(text).sentences[0]))
    assert [(each.given.value, each.taken.value, each.equal) for each in found] == [(12, 9, False), (6, 6, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Papers stressed the equal ratio of the exchange.", "equal ratio"),
        ("It was a one-for-one swap.", "one-for-one"),
        ("The ratio of the exchange was not an equal ratio.", None),
        ("Papers stressed the unequal ratio of the exchange.", None),
        ("Women have equal numbers of seats.", None),
    ],
)
def test_equality_of_an_exchange_is_heard(text: str, expected: str | None) -> None:
    found = said_equal(report_of(text).sentences)
    assert (found[1] if found else None) == expected


@pytest.mark.parametrize(("noun", "expected"), [("exchange", True), ("swap", True), ("change", False)])
def test_nouns_of_exchange_are_known(noun: str, *, expected: bool) -> None:
    assert is_exchange(noun) is expected
