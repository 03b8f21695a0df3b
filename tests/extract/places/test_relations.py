"""How something lies to a place is read from the words before it, and in a list it holds for all of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.places.containment import find_holders
from sayso.extract.places.lines import find_lines
from sayso.extract.places.names import read_names
from sayso.extract.places.relations import AT, NEAR_KM, TOWARD_KM, Relation, find_relations
from sayso.records import Span
from tests.extract.places.named import names_of


def related(text: str) -> list[Relation]:
    plain, names = names_of(text)
    return find_relations(plain, names, find_holders(plain, names), find_lines(plain, names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shells hit [Stare]", AT),
        ("in [Stare]", AT),
        ("northwest of [Stare]", Relation("northwest of", 315, None, NEAR_KM)),
        ("within 23km northeast of [Stare]", Relation("northeast of", 45, 23.0, 23.0)),
        ("about 5 miles south of the town of [Stare]", Relation("south of", 180, 8.0, 8.0)),
        ("north and west of [Stare]", Relation("north and west of", None, None, NEAR_KM)),
        ("within 10 kilometers of [Stare]", Relation("near", None, 10.0, 10.0)),
        ("toward [Stare]", Relation("toward", reach=TOWARD_KM)),
        ("in the direction of [Stare]", Relation("toward", reach=TOWARD_KM)),
        ("near [Stare]", Relation("near", reach=NEAR_KM)),
        ("on the outskirts of occupied [Stare]", Relation("near", reach=NEAR_KM)),
        ("across the [Runa River]", Relation("across", reach=NEAR_KM)),
        ("the west (left) bank of the [Runa River]", Relation("west bank of", reach=NEAR_KM)),
        ("the [Runa]'s left bank", Relation("left bank of", reach=NEAR_KM)),
        ("in [northern Norland]", Relation("in the north of", 0)),
        ("he moved from [Stare]", Relation("from")),
        ("the northwest of the country, [Stare]", AT),
    ],
)
def test_the_words_before_a_place_tell_the_relation(text: str, expected: Relation) -> None:
    assert related(text) == [expected]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("near [Stare], [Kolo], and [Brama]", ["near", "near", "near"]),
        ("east of [Stare] and in [Kolo]", ["east of", "at"]),
        ("near [Stare], [East Oblast]", ["near", "at"]),
        ("near [Stare]. [Kolo] fell", ["near", "at"]),
        ("the [Stare]-[Kolo]-[Brama] line", ["on the line Stare-Kolo-Brama"] * 3),
        ("the [Stare]-[Kolo] pact", ["at", "at"]),
    ],
)
def test_a_relation_holds_for_a_list_and_for_nothing_else(text: str, words: list[str]) -> None:
    assert [relation.words for relation in related(text)] == words


@given(st.text("north of,-km 1y(", max_size=150))
def test_any_text_gives_a_relation_for_each_name(text: str) -> None:
    names = read_names(text + "Stare", [Span(len(text), len(text) + 5)])
    assert len(find_relations(text + "Stare", names, [None], [])) == len(names)
