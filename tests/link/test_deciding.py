"""Many pairs are decided as one is, and only what is likely goes to the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.link.crossing import Pair
from sayso.link.deciding import Decider
from sayso.link.guessing import load_guess
from sayso.link.judge import Judge
from sayso.link.layer import load_layers
from sayso.records import Relation
from tests.link.passed import passage

FERRY = passage("The port said the ferry Kalliope sank beside the Vorontsov lighthouse.", "2031-05-03")
AGAIN = passage("The port said that the ferry Kalliope sank beside the Vorontsov lighthouse.", "2031-05-04")
RAIN = passage("Rain is expected in the western valleys.", "2031-05-04")


class FakeReader:
    """Guesses one relation of everything, and remembers what it was given."""

    def __init__(self, relation: Relation) -> None:
        self.relation, self.given = relation, list[Pair]()

    def read(self, pairs: Iterable[Pair]) -> Iterator[dict[Relation, float]]:
        """Nearly all for one relation."""
        for pair in pairs:
            self.given.append(pair)
            yield {each: 0.91 if each is self.relation else 0.01 for each in Relation}


def decider(reader: FakeReader) -> Decider:
    layers = load_layers()
    return Decider(layers["alone"], Judge(layers["met"]), reader)  # type: ignore[arg-type]


def test_many_are_decided_as_one_is() -> None:
    found = dict(Decider.load(1)([(FERRY, AGAIN), (FERRY, RAIN)]))
    assert found == {0: replace(Judge(load_layers()["met"], load_guess(1)).relate(FERRY, AGAIN), aspects=())}
    assert found[0].relation.links


def test_no_pairs_are_no_links() -> None:
    assert not list(decider(FakeReader(Relation.REPEATS))([]))


def test_the_network_reads_what_is_likely_and_no_more() -> None:
    reader = FakeReader(Relation.REPEATS)
    found = dict(decider(reader)([(FERRY, RAIN), (FERRY, AGAIN)]))
    assert [pair.second for pair in reader.given] == [AGAIN.text]
    assert list(found) == [1]


def test_what_the_network_thinks_counts() -> None:
    likely, unlikely = (
        dict(decider(FakeReader(relation))([(FERRY, AGAIN)])) for relation in (Relation.REPEATS, Relation.UNRELATED)
    )
    assert 0 not in unlikely or unlikely[0].score < likely[0].score
