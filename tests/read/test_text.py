"""Plain text: the stored text is the file, the pieces are its lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.text import read_page


def pieces(text: str) -> list[str]:
    page = read_page(text.encode("utf-8"), "report.txt")
    assert page.text == text
    return [piece.span.of(page.text) for piece in page.pieces]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_each_line_is_a_piece_and_no_newline_is_changed(newline: str) -> None:
    assert pieces(newline.join(["  • A point.", "", "\tThe body. ", "\u00a0", "End"])) == [
        "• A point.",
        "The body.",
        "End",
    ]


def test_lines_that_a_program_wrapped_are_joined() -> None:
    text = (
        "The council met on Tuesday to discuss the state of the\nroads in the north, which the floods of the last\n"
        "month have made hard to use.\n\nThe mayor said that repairs would begin as soon as the\nwater has gone, and"
        " that the money for them had been\nfound.\n- A point that stands by itself.\n"
    )
    joined = pieces(text)
    assert [part.split()[0] for part in joined] == ["The", "The", "-"]
    assert joined[0].endswith("hard to use.")


def test_short_lines_of_prose_are_not_joined() -> None:
    text = "We stand together.\nWe do not give in.\nOur answer is no.\nThank you all."
    assert pieces(text) == text.split("\n")


@given(st.text(alphabet=st.sampled_from(list("aB .\n\r\t\u00a0\u2028é🔥ش-•[1]")), max_size=80))
def test_every_character_but_white_space_is_in_one_piece(text: str) -> None:
    page = read_page(("x" + text).encode("utf-8"), "report.txt")
    assert "".join("".join(piece.span.of(page.text).split()) for piece in page.pieces) == "".join(("x" + text).split())
