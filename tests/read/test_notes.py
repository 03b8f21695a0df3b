"""The notes at the end of a report."""

from __future__ import annotations

import pytest
from tests.read.pages import BODY, lines_of

from sayso.read.notes import find_notes


def notes_of(text: str) -> list[tuple[int, str]]:
    notes, _ = find_notes(text, lines_of(text))
    return [(note.number, note.span.of(text)) for note in notes]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("[1] https://a.example/b\n[2] A letter.", [(1, "https://a.example/b"), (2, "A letter.")]),
        (
            "[1] https://a.example/b;\nhttps://c.example/d\n\n[2] x",
            [(1, "https://a.example/b;\nhttps://c.example/d"), (2, "x")],
        ),
        ("[1] A letter, [2] another one", [(1, "A letter,"), (2, "another one")]),
        ("Endnotes\n1. A letter.\n2. Another one.", [(1, "A letter."), (2, "Another one.")]),
        ("[^1]: https://a.example/b", [(1, "https://a.example/b")]),
        ("[7] A quotation that begins with a number.", []),
        ("1. A letter.\n2. Another one.", []),
    ],
)
def test_notes_are_found_with_all_their_lines(end: str, expected: list[tuple[int, str]]) -> None:
    text = f"{BODY}\n\n{end}"
    if end.startswith("[1] A letter, [2]"):
        text += "\n[3] https://a.example/b"
        expected = [*expected, (3, "https://a.example/b")]
    assert notes_of(text) == expected


def test_a_footer_after_the_notes_is_no_part_of_them() -> None:
    text = f"{BODY}\n[1] https://a.example/b\n[2] https://c.example/d\nThe Gazette is printed in the old town."
    assert [words for _, words in notes_of(text)] == ["https://a.example/b", "https://c.example/d"]
    assert find_notes(text, lines_of(text))[1] == {1, 2}
