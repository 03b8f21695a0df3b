"""An edit is known by what it changes, and what it adds to the problems is told from what was there before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sayso.records import Span
from tests.quality.checked import Checked, Edit, read

TEXT = "The mayor said “the bridge is closed. He left.\n\nThe ferry sank. A diver drowned.\n"


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        ("ferry sank", "ferry burnt", "sank", "burnt"),
        (" A diver drowned.", "", " A diver drowned", ""),
        ("drowned.", "drowned. Nobody saw it.", "", " Nobody saw it."),
        ("sank", "sank", "", ""),
    ],
)
def test_an_edit_is_cut_to_what_it_changes(old: str, new: str, at: str, words: str) -> None:
    edit = Edit.of(TEXT, old, new)
    assert (edit.at.of(TEXT).strip("."), edit.words.strip(".")) == (at.strip("."), words.strip("."))
    assert edit.done(TEXT) == TEXT.replace(old, new)


def test_an_edit_of_what_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="2 times"):
        Edit.of(TEXT, "The", "A")


@pytest.mark.parametrize(
    ("old", "new", "passage", "before"),
    [
        ("ferry sank", "ferry burnt and sank", "A diver drowned.", "A diver drowned."),
        ("ferry sank", "ferry burnt and sank", "The mayor", "The mayor"),
        ("sank", "burnt", "The ferry burnt.", "The ferry sank."),
        ("drowned.", "drowned. Nobody saw it.", "Nobody saw it.", None),
    ],
)
def test_a_passage_is_led_to_where_it_stood_before(old: str, new: str, passage: str, before: str | None) -> None:
    edit = Edit.of(TEXT, old, new)
    start = edit.done(TEXT).index(passage)
    found = edit.before(Span(start, start + len(passage)))
    assert (found and found.of(TEXT)) == before


def added(old: str, new: str) -> Iterator[str]:
    edit = Edit.of(TEXT, old, new)
    return (
        each.rule for each in Checked.of(read("a.txt", TEXT)).added(Checked.of(read("a.txt", edit.done(TEXT))), edit)
    )


def test_a_problem_that_was_there_before_is_not_added() -> None:
    assert "quote-marks-unbalanced" in {each.rule for each in Checked.of(read("a.txt", TEXT)).problems}
    assert "quote-marks-unbalanced" not in added("bridge is", "old bridge is")
    assert "quote-marks-unbalanced" not in added("ferry sank", "ferry burnt")


def test_a_problem_that_an_edit_makes_is_added() -> None:
    assert "quote-marks-unbalanced" in added("A diver drowned.", "A “diver drowned.")
