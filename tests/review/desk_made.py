"""A store with three reports that name one minister in three ways, for tests of what is decided on her."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sayso.records import Actor
from sayso.store.fetch import dossiers
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.store.enriched import Told, enriched

FULL, TITLED, BARE = "a-full", "a-titled", "a-bare"
NAMES = {FULL: "Jana Ozola", TITLED: "Minister Jana Ozola", BARE: "Ozola"}


def made_store(folder: Path) -> Store:
    """One report for each name, each with a claim by its bearer."""
    store = Store(folder / "casebook.db", busy_seconds=5)
    for number, (id_, name) in enumerate(NAMES.items()):
        told = Told(replace(Actor((), name, id_, name, "person"), side="Latvia"))
        made = enriched([told] * (number + 1), path=f"{number}.txt")
        keep(store, made.item, made.dossier)
    return store


def claims_in(store: Store) -> list[str]:
    """The ids of all claims of a store, in the order of reading."""
    return [claim.id for dossier in dossiers(store) for claim in dossier.extraction.claims]
