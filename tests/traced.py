"""A small casebook of reports on one ferry, linked and ready to be traced."""

from __future__ import annotations

from pathlib import Path

from sayso.records import Direction, Link, Relation
from sayso.store.links import add_links
from sayso.store.mentions import numbers_of_claims
from sayso.store.statements import statements_numbered
from sayso.store.store import Store
from tests.linked import store_at
from tests.quality.origins import keep_planted
from tests.quality.planted import Maker, Matter, Planted

NAMES = ("quoted", "again", "own", "copy", "denial", "added")
WORDS = "the ferry Kalliope sank off Vorontsov"


def reports() -> list[Planted]:
    """Two quote Ann Pay, the second could not verify it; one tells it by itself, is copied, denied and added to."""
    matter = Matter(1, WORDS, Maker())
    own = matter.told("own", publisher="Quay News", day="2031-05-20")
    return [
        matter.told("Ann", ("Ann Pay",), publisher="Harbour Desk", day="2031-05-03"),
        matter.told(
            "Ann",
            ("Ann Pay",),
            publisher="Port Post",
            day="2031-05-04",
            fillers=("The Port Post could not verify this report.", *matter.maker.fillers()),
        ),
        own,
        Planted(
            **{name: getattr(own, name) for name in Planted.__dataclass_fields__}
            | {"publisher": "Mirror", "day": "2031-05-21"}
        ),
        matter.told("denial", matter=2, sentence="Kalliope never sank, its owner says.", day="2031-05-22"),
        matter.told("added", matter=3, sentence="Forty were on board of Kalliope.", day="2031-05-02"),
    ]


def casebook(path: Path) -> tuple[Store, dict[str, str]]:
    """The casebook, and the claims of its reports by what those do."""
    store = store_at(path / "casebook.db")
    claims = {NAMES[place]: claim for claim, place in keep_planted(store, reports()).items()}
    relate(store, claims["own"], claims["denial"], Relation.DENIES)
    relate(store, claims["added"], claims["quoted"], Relation.COMPLEMENTS)
    return store, claims


def relate(store: Store, first: str, second: str, relation: Relation, score: float = 0.8) -> None:
    """Link two claims."""
    with store.writing() as connection:
        numbers = numbers_of_claims(connection, (first, second))
        statements = {each.claim: each for each in statements_numbered(connection, numbers.values())}
        direction = Direction.AB if relation is Relation.REVISES else None
        add_links(
            connection, [(statements[first], statements[second], Link(relation, direction, score, ("So it is.",)))]
        )
