"""A trace is drawn with a mark for each mention, by origin or by side, and with what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.records import Origin, Root, RootKind
from sayso.serve.pages.claim_drawing import ADDS, AGAINST, FIRST, OTHER, SAID, SPOKEN, drawing, what_it_is
from sayso.serve.view.quotes import Quotes
from tests.toy import open_casebook
from tests.traced import casebook


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Casebook, dict[str, str]]]:
    store, claims = casebook(tmp_path)
    store.close()
    with open_casebook(store.path) as book:
        yield book, claims


def looks(made: str) -> dict[str, list[str]]:
    """By the name of its lane, what its marks do."""
    lanes = made.split('class="lane"')[1:]
    named = {re.findall(r'class="lane-name">(?:<a[^>]*>)?([^<]+)', lane)[0]: lane for lane in lanes}
    return {name: re.findall(r'aria-label="([^·"]+) · ', lane) for name, lane in named.items()}


def test_whatever_a_mark_means_has_a_shape_of_its_own() -> None:
    meant = (FIRST, SAID, OTHER, ADDS, SPOKEN, *AGAINST.values())
    assert len({look.shape for look in meant}) == len(meant)


def test_each_mention_stands_in_the_lane_of_its_origin(told: tuple[Casebook, dict[str, str]]) -> None:
    book, claims = told
    made = str(drawing(book.trace(claims["quoted"]), Quotes({})))
    held = looks(made)
    assert held["Ann Pay"] == ["first said", "says it again"]
    assert held["Mirror"] == ["first of another origin", "says it again"]
    assert held["against it, or after it"] == ["denies it"]
    assert ["only adds to it"] in held.values()
    assert 'aria-current="true">by origin' in made


@pytest.mark.parametrize(
    ("kind", "sides", "facts"),
    [
        (RootKind.SPEAKER, ("Denmark",), ("speaker", "Denmark")),
        (RootKind.SPEAKER, (), ("speaker", "")),
        (RootKind.OUTLET, ("Denmark", "Sweden"), ("outlet", "quotes Denmark, Sweden")),
        (RootKind.PAGE, ("Denmark", "third"), ("page", "quotes Denmark")),
        (RootKind.OUTLET, ("third",), ("outlet", "")),
        (RootKind.OUTLET, (), ("outlet", "")),
    ],
)
def test_an_outlet_is_not_of_the_party_whose_words_it_prints(
    kind: RootKind, sides: tuple[str, ...], facts: tuple[str, str]
) -> None:
    assert what_it_is(Origin(Root(kind, "name:quay news", "Quay News"), ("c-1",), sides)) == facts


def test_lanes_by_side_hold_the_same_marks(told: tuple[Casebook, dict[str, str]]) -> None:
    book, claims = told
    trace = book.trace(claims["quoted"])
    by_origin, by_side = (looks(str(drawing(trace, Quotes({}), way))) for way in ("origin", "side"))
    assert sorted(chain(*by_origin.values())) == sorted(chain(*by_side.values()))
    assert len(by_side) < len(by_origin)


def test_an_outlets_own_words_stand_apart_from_those_of_a_party_that_it_quotes(
    told: tuple[Casebook, dict[str, str]],
) -> None:
    book, claims = told
    trace = book.trace(claims["quoted"])
    printing = next(origin for origin in trace.origins if origin.root.name == "Mirror")
    first, second = printing.mentions
    origin = replace(printing, sides=("Denmark",))
    mentions = tuple(
        replace(mention, sides=("Denmark",) if mention.end.claim == first else ())
        for mention in trace.mentions
        if mention.end.claim in {first, second}
    )
    made = looks(str(drawing(replace(trace, origins=(origin,), mentions=mentions, links=()), Quotes({}), "side")))
    assert {name: len(marks) for name, marks in made.items()} == {"Denmark": 1, "of no known party": 1}


def test_a_way_that_there_is_not_is_no_error(told: tuple[Casebook, dict[str, str]]) -> None:
    book, claims = told
    trace = book.trace(claims["quoted"])
    assert drawing(trace, Quotes({}), "moon") == drawing(trace, Quotes({}))
