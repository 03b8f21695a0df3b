"""Lines and columns are counted as an editor counts them, and lead back to the offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import TextLines


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("one", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\r\ntwo", 6, (2, 2)),
        ("one\rtwo", 4, (2, 1)),
        ("one\n\ntwo", 5, (3, 1)),
        ("one\u2028two", 5, (1, 6)),
    ],
)
def test_a_place_is_a_line_and_a_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert TextLines(text).place(offset) == expected


@given(st.text(alphabet="a\r\n\u2028é", max_size=40), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    lines = TextLines(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = lines.place(offset)
    assert 1 <= line <= len(lines)
    assert lines.start(line) + column - 1 == offset
    assert lines.start(line) <= offset <= lines.end(line)
    assert "".join(text[lines.start(each) : lines.end(each)] for each in range(1, len(lines) + 1)) == text
