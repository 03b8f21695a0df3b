"""Small reports to be linked, and deciders that link by a plain rule, for tests of linking without a model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.link.deciding import Pair
from sayso.linking import Linking
from sayso.records import Direction, Hints, Link, LinkingReport, Relation
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.toy import dossier_of, item_of

Report = tuple[str, str, str, str]
"""A path, a day, a publisher and the text."""


def link_all(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Every pair is a link."""
    for place, (a, b) in enumerate(pairs):
        yield place, Link(Relation.REPEATS, None, 0.9, (f"{len(a.text)} and {len(b.text)} letters.",))


def revise_all(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Every pair is a revision by the later."""
    yield from ((place, Link(Relation.REVISES, Direction.AB, 0.8, ("It is later.",))) for place, _ in enumerate(pairs))


def keep_report(store: Store, report: Report) -> None:
    """Read a report by the toy reader and keep it, without linking."""
    path, day, publisher, text = report
    item = item_of(text, path, Hints(published=day or None, publisher=publisher))
    keep(store, item, dossier_of(item))


def linked(store: Store) -> LinkingReport:
    """Link all that is not linked, every candidate being a link."""
    return Linking(store, lambda: link_all).link()


def store_at(path: Path) -> Store:
    """A store in a file of its own."""
    return Store(path, busy_seconds=0.2)
