"""Two names that make one name of an area are read as that area; two areas stay two, also in one name."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extract.places.joining import divide_pairs, join_halves, merge_parts
from sayso.gazetteer import Entry
from tests.extract.places.named import marked, names_of
from tests.gazetteer.made import LISTED, gazetteer

HILLS = (
    Entry(90, "Upper Hills and Marsh", "A.ADM1", 51.0, 20.0, 9, "NL", "04"),
    ("Upper Hills and Marsh Province",),
    (),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in [Upper Hills] and [Marsh Province]", ["Upper Hills and Marsh Province"] * 2),
        ("in [Upper Hills] and [Marsh]", ["Upper Hills and Marsh"] * 2),
        ("in [Upper Hills], and [Marsh]", ["Upper Hills", "Marsh"]),
        ("in [East Oblast] and [West Oblast]", ["East Oblast", "West Oblast"]),
        ("in [Brama]", ["Brama"]),
    ],
)
def test_halves_of_one_name_are_joined(text: str, expected: list[str], tmp_path: Path) -> None:
    plain, names = names_of(text)
    joined = join_halves(plain, names, gazetteer(tmp_path, (*LISTED, HILLS)))
    assert [name.names[0] for name in joined] == expected
    assert [name.text for name in joined] == [name.text for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the [East-West Oblast] border", [("East", "admin"), ("West Oblast", "admin")]),
        ("the [East–Upper Hills Province] border", [("East–Upper Hills Province", "admin")]),
        ("the [Kolo-Brama]", [("Kolo-Brama", None)]),
    ],
)
def test_an_area_of_two_known_halves_is_divided(
    text: str, expected: list[tuple[str, str | None]], tmp_path: Path
) -> None:
    plain, names = names_of(text)
    known = (*LISTED, HILLS, (Entry(91, "East", "A.ADM1", 51.0, 25.0, 9, "SL", "05"), (), ()))
    divided = divide_pairs(plain, names, gazetteer(tmp_path, known))
    assert [(name.text, name.kind) for name in divided] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in [Kolo]-[e Nova] and [Brama]", ["Kolo-e Nova", "Brama"]),
        ("in [Kolo]–[e Nova]", ["Kolo–e Nova"]),
        ("on the [Kolo]-[Brama] line", ["Kolo", "Brama"]),
        ("in [Kolo]--[e Nova]", ["Kolo", "e Nova"]),
        ("nothing", []),
    ],
)
def test_the_marked_parts_of_a_known_name_are_one(text: str, expected: list[str], tmp_path: Path) -> None:
    plain, spans = marked(text)
    known = gazetteer(tmp_path, (*LISTED, (Entry(92, "Kolo-e Nova", "P.PPL", 51.0, 20.0, 9, "NL", "04"), (), ())))
    assert [span.of(plain) for span in merge_parts(plain, spans, known)] == expected
