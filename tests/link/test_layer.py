"""The layer gives each relation a probability; what lies far out weighs no more than what lies near."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sayso.errors import ModelError
from sayso.link.comparison import NEARNESS, compare
from sayso.link.layer import FARTHEST, Layer, guess_values, load_layers
from sayso.link.passage import Passage
from sayso.records import Relation

TOY = Layer(
    names=("overlap",),
    middle=np.array([0.5]),
    spread=np.array([0.1]),
    relations=(Relation.REPEATS, Relation.UNRELATED),
    matrix=np.array([[1.0, 0.0], [-1.0, 0.0]]),
    favour={},
    threshold=0.5,
)


def test_probabilities_add_up() -> None:
    chances = TOY.weigh(TOY.standard({"overlap": 0.6}))
    assert sum(chances.values()) == pytest.approx(1.0)
    assert chances[Relation.REPEATS] > chances[Relation.UNRELATED]


@pytest.mark.parametrize(("value", "standard"), [(0.5, 0.0), (0.6, 1.0), (99.0, FARTHEST), (-99.0, -FARTHEST)])
def test_values_count_in_spreads_from_the_middle(value: float, standard: float) -> None:
    assert TOY.standard({"overlap": value}).tolist() == pytest.approx([standard, 1.0])


def test_weights_are_those_of_their_relation() -> None:
    assert {relation: row.tolist() for relation, row in TOY.weights.items()} == {
        Relation.REPEATS: [1.0, 0.0],
        Relation.UNRELATED: [-1.0, 0.0],
    }


def test_what_is_not_known_is_taken_for_the_middle() -> None:
    assert TOY.standard({}).tolist() == [0.0, 1.0]


def test_the_pull_of_an_aspect_is_against_what_does_not_link() -> None:
    assert TOY.pull(TOY.standard({"overlap": 0.6}), Relation.REPEATS)["overlap"] == pytest.approx(2.0)


def test_the_chance_of_a_link_is_that_of_all_relations_that_link() -> None:
    chances = TOY.weigh(TOY.standard({"overlap": 0.6}))
    assert TOY.chance({"overlap": 0.6}) == chances[Relation.REPEATS]


@pytest.mark.parametrize("name", ["alone", "likely"])
def test_the_layers_that_ship_are_for_the_aspects_there_are(name: str) -> None:
    layer = load_layers()[name]
    assert {*layer.names, NEARNESS} == set(compare(Passage(""), Passage("")).values)
    assert (NEARNESS in layer.names) is (name == "likely"), "what stands for itself knows rules alone"
    assert set(layer.relations) == set(Relation)


def test_the_layer_for_guesses_is_for_those_of_every_relation_too() -> None:
    layers, guessed = load_layers(), guess_values(dict.fromkeys(Relation, 0.1), 0)
    assert set(layers["guessed"].names) == {*layers["likely"].names, *guessed}


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    for content in ("", "[1]", '{"alone": {}}'):
        (tmp_path / "links.json").write_text(content)
        with pytest.raises(ModelError, match="cannot be loaded"):
            load_layers(tmp_path / "links.json")


def test_no_guess_is_infinitely_sure() -> None:
    assert guess_values({Relation.DENIES: 0.0}, None)["guessed: denies"] > -10


@pytest.mark.parametrize(("days", "again"), [(None, False), (0, False), (3, False), (4, True), (-9, True), (90, True)])
def test_a_guess_counts_again_far_apart(days: int | None, again: bool) -> None:
    values = guess_values({Relation.DENIES: 0.2}, days)
    assert values["guessed: denies, far apart"] == (values["guessed: denies"] if again else 0.0)
