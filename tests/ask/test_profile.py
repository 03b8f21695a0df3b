"""A profile tells what somebody says and how surely, who tells it, and who bears it out or denies it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.ask.profile import profile
from sayso.errors import NotFound
from sayso.records import Band, Relation
from sayso.store.cast import namesakes
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.linked import store_at
from tests.quality.origins import keep_planted
from tests.store.enriched import Told, actor, enriched
from tests.toy import dossier_of, item_of, open_casebook
from tests.traced import casebook, relate, reports

TEXT = (
    "The mayor said the bridge may reopen.\nThe mayor said the gate will likely open.\nA pilot said the mayor left.\n"
)


def keep_speaker(store: Store, text: str = TEXT, path: str = "report.txt") -> None:
    """Keep a report in which the mayor is known."""
    item = item_of(text, path)
    whole = dossier_of(item)
    claims = [
        replace(claim, chain=(replace(claim.chain[0], source_actor="a-mayor"),))
        if "mayor" in claim.chain[0].source.text
        else replace(claim, actors=(actor("the mayor", "a-mayor"),))
        for claim in whole.extraction.claims
    ]
    actors = tuple(
        replace(actor("The mayor", "a-mayor"), spans=claim.chain[0].source.spans)
        for claim in claims
        if claim.chain[0].source_actor
    )
    keep(store, item, replace(whole, extraction=replace(whole.extraction, claims=tuple(claims), actors=actors)))


def test_what_it_says_is_apart_from_what_names_it(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    keep_speaker(store)
    found = profile(store, "a-mayor")
    assert (found.actor.name, len(found.said), found.spoken_of) == ("The mayor", 2, 1)
    assert (found.plain, [each.claims for each in found.doubts]) == (1, [1])
    assert all(each.band is None or isinstance(each.band, Band) for each in found.doubts)
    assert (found.answering, dict(found.counts or {})) == ((), {})
    assert "not linked yet" in found.notices[0]


def test_links_to_others_are_counted_and_told_by_holder(tmp_path: Path) -> None:
    store, claims = casebook(tmp_path)
    relate(store, claims["quoted"], claims["denial"], Relation.DENIES)
    relate(store, claims["quoted"], claims["own"], Relation.CORROBORATES)
    with store.reading() as connection:
        ann = next(each.id for each in namesakes(connection) if each.name == "Ann Pay")
    found = profile(store, ann)
    assert len(found.said) == 2
    assert dict(found.counts or {}) == {Relation.DENIES: 1, Relation.CORROBORATES: 1}
    told = {each.relation: (each.holder.name, [link.b.claim for link in each.links]) for each in found.answering}
    assert told[Relation.DENIES][1] == [claims["denial"]]
    assert told[Relation.CORROBORATES] == ("Quay News", [claims["own"]])


def test_one_that_was_merged_leads_to_who_stands_for_it(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    keep_speaker(store)
    made = enriched([Told(actor("The mayor of Narva", "a-narva"))], path="other.txt")
    keep(store, made.item, made.dossier)
    store.close()
    with open_casebook(store.path) as book:
        book.decide("accept", "a-mayor", "a-narva", matter="actors")
        found = book.profile("a-narva")
        assert (found.actor.id, [each.id for each in found.merged]) == ("a-mayor", ["a-narva"])


def test_who_is_not_there_is_told(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    keep_planted(store, reports())
    with pytest.raises(NotFound, match="a-nobody"):
        profile(store, "a-nobody")
