"""The judge links what its layer finds likely and no rule refuses, whichever passage is named first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sayso.link.comparison import compare
from sayso.link.judge import Judge, choose, direct, disagreeing, vetoed
from sayso.link.layer import Layer, load_layers
from sayso.link.passage import Passage
from sayso.records import Direction, Relation
from tests.link.passed import passage, quantity

FERRY = "The port authority said that the ferry Ilmar sank off Narva on Tuesday, killing 12."
A = passage(FERRY)
B = passage("The ferry Ilmar has sunk off Narva, killing 12, officials said.", publisher="Wire")
CITING = passage(f"As Harbour Desk previously reported: {FERRY}", "2031-05-09")
UNLIKE = passage("Wheat prices fell in the west.", "2031-08-01", "Wire")
LAYER = load_layers()["alone"]


def toy(**chances: float) -> dict[Relation, float]:
    return {Relation(name.replace("_", "-")): chance for name, chance in chances.items()}


def test_one_event_in_two_mouths_is_linked() -> None:
    link = Judge(LAYER).relate(A, B)
    assert link.relation.links
    assert link.score > LAYER.threshold


def test_what_has_nothing_in_common_is_not() -> None:
    link = Judge(LAYER).relate(A, UNLIKE)
    assert link.relation is Relation.UNRELATED
    assert link.score < 0.05


def test_a_report_that_cites_an_earlier_one_is_directed() -> None:
    link = Judge(LAYER).relate(A, CITING)
    assert (link.relation, link.direction) == (Relation.SELF_CITATION, Direction.AB)


def test_the_order_in_which_they_are_named_turns_only_the_direction() -> None:
    ahead, back = Judge(LAYER).relate(A, CITING), Judge(LAYER).relate(CITING, A)
    assert back == ahead.turned
    assert back.direction is Direction.BA


def test_what_is_vetoed_has_no_chance() -> None:
    left = vetoed(toy(denies=0.5, repeats=0.25, unrelated=0.25), {Relation.DENIES: "Nobody denies it."})
    assert left == toy(denies=0.0, repeats=0.5, unrelated=0.5)


@pytest.mark.parametrize(
    ("chances", "chosen"),
    [
        (toy(repeats=0.3, denies=0.3, unrelated=0.4), Relation.DENIES),
        (toy(repeats=0.2, denies=0.2, same_thread=0.25, unrelated=0.35), Relation.UNRELATED),
        (toy(repeats=0.0, denies=0.1, same_thread=0.5, unrelated=0.4), Relation.SAME_THREAD),
    ],
)
def test_the_favoured_of_those_that_link_is_chosen_where_linking_is_likely(
    chances: dict[Relation, float], chosen: Relation
) -> None:
    layer: Layer = replace(LAYER, threshold=0.5, favour={Relation.REPEATS: 0.5})
    assert choose(chances, layer) is chosen


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (
            passage(FERRY, quantities=(quantity(12),)),
            passage(FERRY, publisher="Wire", quantities=(quantity(12),)),
            None,
        ),
        (
            passage(FERRY, quantities=(quantity(12),)),
            passage(FERRY, publisher="Wire", quantities=(quantity(30),)),
            Relation.CONTRADICTS,
        ),
        (
            passage(FERRY, quantities=(quantity(12),)),
            passage(FERRY, "2031-05-04", quantities=(quantity(30),)),
            Relation.REVISES,
        ),
    ],
)
def test_numbers_that_exclude_each_other_disagree(a: Passage, b: Passage, relation: Relation | None) -> None:
    assert disagreeing(a, b, {}) is relation
    assert disagreeing(a, b, dict.fromkeys(Relation, "They tell of different days.")) is None


def test_on_one_day_what_looks_ahead_is_overtaken() -> None:
    will, did = passage("The port will open."), passage("The port opened.")
    assert direct(Relation.OVERTAKEN_BY, compare(will, did)) is Direction.AB
    assert direct(Relation.OVERTAKEN_BY, compare(did, will)) is Direction.BA
    assert direct(Relation.REPEATS, compare(did, will)) is None


def test_a_guess_counts_beside_the_aspects() -> None:
    heard = np.array([2.0 * (relation is Relation.REPEATS) for relation in LAYER.relations])
    layer = replace(
        LAYER,
        names=(*LAYER.names, "guessed: repeats"),
        middle=np.append(LAYER.middle, -4.0),
        spread=np.append(LAYER.spread, 1.0),
        matrix=np.insert(LAYER.matrix, -1, heard, axis=1),
    )
    sure = Judge(layer, lambda _a, _b: {Relation.REPEATS: 0.99}).relate(A, B)
    unsure = Judge(layer, lambda _a, _b: {Relation.REPEATS: 0.001}).relate(A, B)
    assert sure.relation is Relation.REPEATS
    assert sure.score > unsure.score
