"""A text draws a line through places that dashes join or "from … to", where a word for a line stands beside them."""

from __future__ import annotations

import pytest

from sayso.extract.places.lines import find_lines
from tests.extract.places.named import names_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("the [Stare]-[Kolo]-[Brama] line", ["Stare-Kolo-Brama"]),
        ("the [Stare-Kolo-Brama line]", ["Stare-Kolo-Brama"]),
        ("the [Stare]-[Kolo] highway and the [Kolo]-[Brama] road", ["Stare-Kolo", "Kolo-Brama"]),
        ("along the line [Stare]-[Kolo]", ["Stare-Kolo"]),
        ("a line from [Stare] through [Kolo] to [Brama] held", ["Stare through Kolo to Brama"]),
        ("the front line between [Stare] and [Kolo]", ["Stare and Kolo"]),
        ("the front line in [Stare] and [Kolo]", []),
        ("he went from [Stare] to [Kolo]", []),
        ("the [Stare]-[Kolo] pact", []),
        ("the [Stare] line", []),
        ("", []),
    ],
)
def test_a_line_goes_through_the_places_that_the_text_joins(text: str, lines: list[str]) -> None:
    plain, names = names_of(text)
    assert [line.words for line in find_lines(plain, names)] == lines


def test_a_line_has_the_numbers_of_its_places() -> None:
    plain, names = names_of("In [Brama] and on the [Stare]-[Kolo] line")
    assert [list(line.numbers) for line in find_lines(plain, names)] == [[1, 2]]
