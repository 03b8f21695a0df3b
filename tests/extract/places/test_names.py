"""The words of a name and those beside it say what kind of place it is, which part of it, and whose it is now."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.places.names import is_direction, is_street, read_names
from sayso.records import Span
from tests.extract.places.named import names_of


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("Fighting reached [Brama].", ("Brama",), None),
        ("Fighting reached [Brama City].", ("Brama City", "Brama"), "settlement"),
        ("Fighting reached [East Oblast].", ("East Oblast", "East"), "admin"),
        ("Fighting reached the town of [Brama].", ("Brama",), "settlement"),
        ("Fighting reached the [Runa River].", ("Runa River", "Runa"), "river"),
        ("Fighting reached the [Republic of Nowhere].", ("Republic of Nowhere", "Nowhere"), "admin"),
        ("Fighting reached the [Gulf of Fog].", ("Gulf of Fog", "Fog"), "sea"),
        ("Fighting reached [Brama Airport].", ("Brama Airport", "Brama"), "facility"),
        ("Fighting reached the [E99 highway].", ("E99 highway", "E99"), "road"),
        ("Fighting reached [Brama]'s square.", ("Brama",), None),
    ],
)
def test_the_words_tell_the_kind(text: str, names: tuple[str, ...], kind: str | None) -> None:
    _, (name,) = names_of(text)
    assert (name.names, name.kind) == (names, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in [Kherson] and [Zaporizhia oblasts]", [("Kherson", "admin"), ("Zaporizhia oblasts", "admin")]),
        ("in [Kherson and Zaporizhia oblasts]", [("Kherson", "admin"), ("Zaporizhia oblasts", "admin")]),
        (
            "in [Essex], [Suffolk], and [Kent counties]",
            [("Essex", "admin"), ("Suffolk", "admin"), ("Kent counties", "admin")],
        ),
        ("the [Stare-Kolo-Brama line]", [("Stare", None), ("Kolo", None), ("Brama line", None)]),
        ("in [Ivano-Frankivsk Oblast]", [("Ivano-Frankivsk Oblast", "admin")]),
        ("in [Brama and Stare Oblast]", [("Brama", "admin"), ("Stare Oblast", "admin")]),
        ("the [Brama]-[Stare Oblast] border", [("Brama", "admin"), ("Stare Oblast", "admin")]),
        ("in [Brama, Stare Oblasts]", [("Brama", "admin"), ("Stare Oblasts", "admin")]),
        ("in [Ivano-Frankivsk]", [("Ivano-Frankivsk", None)]),
        ("in [Bosnia and Herzegovina]", [("Bosnia and Herzegovina", None)]),
    ],
)
def test_what_is_joined_is_several_places(text: str, expected: list[tuple[str, str | None]]) -> None:
    _, names = names_of(text)
    assert [(name.text, name.kind) for name in names] == expected


@pytest.mark.parametrize(
    ("text", "part", "status"),
    [
        ("in [northern Norland]", "north", ""),
        ("in Sudland-occupied [Brama]", "", "Sudland-occupied"),
        ("in occupied northern [Norland]", "north", "occupied"),
        ("in northern Sudland-held [Norland]", "north", "Sudland-held"),
        ("in the recently liberated town of [Brama]", "", "liberated"),
        ("soldiers occupied a house in [Brama]", "", ""),
    ],
)
def test_part_and_status_stay_with_the_name(text: str, part: str, status: str) -> None:
    _, (name,) = names_of(text)
    assert (name.part, name.status) == (part, status)


def test_words_for_kinds_alone_name_nothing() -> None:
    _, names = names_of("along the [southern axis] and the [Southern Axis], in [Southern Norland]")
    assert [name.is_plain for name in names] == [True, True, False]


def test_an_article_is_kept_in_mind() -> None:
    _, names = names_of("across the [Runa] to [Brama]")
    assert [name.is_determined for name in names] == [True, False]


@given(st.text(max_size=200), st.lists(st.integers(0, 200), max_size=8))
def test_any_spans_give_names_inside_them(text: str, cuts: list[int]) -> None:
    bounds = sorted({min(cut, len(text)) for cut in cuts})
    spans = [Span(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=False)]
    for name in read_names(text, spans):
        assert any(span.contains(name.span) for span in spans)
        assert name.text == name.span.of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Lime Street]", True),
        ("[Avenue Foch]", True),
        ("the [E99 highway]", False),
        ("[Street]", False),
        ("[Kolo]", False),
    ],
)
def test_streets_are_roads_of_one_town(text: str, *, expected: bool) -> None:
    _, (name,) = names_of(text)
    assert is_street(name) is expected


@pytest.mark.parametrize(("words", "expected"), [("South", True), ("northern", True), ("Southend", False), ("", False)])
def test_directions_are_no_names(words: str, *, expected: bool) -> None:
    assert is_direction(words) is expected


def test_a_chain_of_hyphens_is_read_at_once() -> None:
    """Were the words given back one by one, each of these names would take longer than all tests together."""
    text = "Kolo" + "-Kolo" * 3000
    spans = [Span(start, start + 4) for start in range(0, len(text), 5)]
    assert [name.kind for name in read_names(text, spans)] == [None] * len(spans)
