"""Acronyms are found where they are used and where they are spelled out, with the words whose initials they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.text.spelled_out import explained, spelled_out, uses
from sayso.records import Span


def all_uses(text: str) -> list[str]:
    return [acronym for acronym, _ in uses(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The KPHA and the KPHAs of MoT", ["KPHA", "KPHA", "MoT"]),
        ("CLOSED, by the mayor of BRITAIN", ["CLOSED"]),
        ("a T-72, S-300, M777, KPHA-7", []),
        ("the port of Kalliope", []),
        ("XIV and NATO", []),
        ("", []),
    ],
)
def test_uses_are_found_without_plurals_and_marks(text: str, expected: list[str]) -> None:
    assert all_uses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Ministry of Transport (MoT)", [("MoT", "Ministry of Transport")]),
        ("two groups of rocket launchers (RL)", [("RL", "rocket launchers")]),
        ("prisoners of war (POWs) came", [("POW", "prisoners of war")]),
        ("the Military Directorate (GUR)", []),
    ],
)
def test_the_words_of_an_acronym_have_its_initials(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.acronym, each.words) for each in spelled_out(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize("text", ["the Directorate (GUR)", "GUR (military intelligence)", "the Directorate, or GUR,"])
def test_an_acronym_is_explained_in_brackets_before_them_or_in_words(text: str) -> None:
    assert explained(text) == {"GUR"}


@given(st.text(alphabet="AB c(s)-1.&", max_size=60))
def test_hostile_text_gives_spans_that_hold_the_acronym(text: str) -> None:
    whole = Span(0, len(text))
    assert all(span.of(text).startswith(acronym) for acronym, span in uses(text, whole))
    assert all(each.acronym in each.span.of(text) for each in spelled_out(text, whole))
