"""Endnote marks, their scope, and the notes they point to."""

from __future__ import annotations

import pytest
from tests.read.pages import BODY, MORE, read
from tests.shared import SHARED, needs_shared

from sayso.records import Span

ONE = "The pilots waited.[1]"


def scopes(text: str) -> list[tuple[int, str, str]]:
    document = read(text)
    return [
        (endnote.number, endnote.scope_kind, endnote.scope.of(document.text))
        for endnote in document.endnotes
        if endnote.scope
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ONE, [(1, "marked", ONE)]),
        ("The wind fell. " + ONE, [(1, "inferred", "The wind fell. " + ONE)]),
        (ONE + " They sailed.[2]", [(1, "marked", ONE), (2, "marked", "They sailed.[2]")]),
        (ONE + " It rained. They sailed.[2]", [(1, "marked", ONE), (2, "inferred", "It rained. They sailed.[2]")]),
        ("They sailed.[1][2]", [(1, "marked", "They sailed.[1][2]"), (2, "marked", "They sailed.[1][2]")]),
        ("They sailed.[1, 2]", [(1, "marked", "They sailed.[1, 2]"), (2, "marked", "They sailed.[1, 2]")]),
        (
            "Some sailed,[1] others waited.[2]",
            [(1, "marked", "Some sailed,[1]"), (2, "marked", "others waited.[2]")],
        ),
        ("The law [2014] holds.", []),
        ("See a[0] and x_[1]=2.", []),
    ],
)
def test_a_mark_covers_its_sentence_or_all_since_the_mark_before(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert scopes(text) == expected


def test_a_range_names_every_note_in_it() -> None:
    assert [endnote.number for endnote in read("They sailed.[3-5]").endnotes] == [3, 4, 5]


def test_a_scope_never_leaves_its_block() -> None:
    assert scopes("The wind fell.\n" + ONE) == [(1, "marked", ONE)]


def test_marks_are_joined_with_the_notes_and_their_urls() -> None:
    document = read(
        f"{BODY}\n\n[1] https://a dot example/b; https://c.example/d\n[2] A letter.\n[3] https://e.example/f"
    )
    assert [(note.number, note.urls, note.stub) for note in document.endnotes] == [
        (1, ("https://a.example/b", "https://c.example/d"), False),
        (2, (), False),
        (3, ("https://e.example/f",), False),
    ]
    assert document.endnotes[2].mark is None
    assert any("No mark in the text points to [3]" in notice for notice in document.notices)


def test_a_mark_without_its_note_is_a_stub() -> None:
    document = read(BODY)
    assert [endnote.stub for endnote in document.endnotes] == [True, True]
    assert any("2 endnote marks are not in this document" in notice for notice in document.notices)
    one = read("The bridge is closed.[1]\n")
    assert "The note of one endnote mark is not in this document: [1]." in one.notices


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One.[1] Three.[3]", "leave out [2]"),
        ("One.[1] Again.[1] Two.[2]", "more than one place: [1]"),
        ("One.[1] Three.[3] Two.[2]", "out of order at [2]"),
    ],
)
def test_gaps_repeats_and_disorder_are_noted(text: str, words: str) -> None:
    notices = read(text).notices
    assert any(words in notice for notice in notices)


def test_marks_in_order_bring_no_such_notice() -> None:
    numbering = ("leave out", "more than one place", "out of order", "No mark")
    notices = read(BODY + "\n" + MORE).notices
    assert not [notice for notice in notices if any(words in notice for words in numbering)]


@needs_shared
@pytest.mark.parametrize(("name", "count"), [("seed-2022-11-25", 27), ("seed-2022-09-13", 22)])
def test_the_marks_of_the_seeds_are_stubs_in_order(name: str, count: int) -> None:
    document = read((SHARED / "seeds" / f"{name}.txt").read_bytes().decode("utf-8"))
    assert [endnote.number for endnote in document.endnotes] == list(range(1, count + 1))
    assert all(endnote.stub and endnote.scope for endnote in document.endnotes)
    assert all(
        endnote.mark and endnote.mark.of(document.text) == f"[{endnote.number}]" for endnote in document.endnotes
    )


def test_many_marks_in_one_sentence_take_no_longer_than_their_length() -> None:
    text = "x.[1] " * 20_000
    assert len(read(text).endnotes) == 20_000
    assert read("[1]" * 20_000).blocks[0].span == Span(0, 60_000)
