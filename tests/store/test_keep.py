"""A document is kept whole or not at all, and once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from sayso.records import Dossier, Hints
from sayso.store import tables
from sayso.store.fetch import dossiers
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.toy import dossier_of, item_of


def count(store: Store) -> list[int]:
    with store.reading() as connection:
        return [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in tables.METADATA.sorted_tables
        ]


def test_what_is_kept_comes_back_exactly(store: Store) -> None:
    item = item_of("Title\nThe mayor said the envoy urged boats may leave 2022-11-05.[1]\n1: https://example.org/a\n")
    kept = dossier_of(item)
    assert keep(store, item, kept)
    assert list(dossiers(store)) == [kept]


def test_the_same_document_is_kept_once(filled: Store) -> None:
    before = count(filled)
    item = item_of("A letter said the bridge was sold.\n", "copy.txt")
    assert not keep(filled, item, dossier_of(item))
    assert count(filled) == before


def test_a_dossier_that_does_not_hold_together_leaves_nothing_behind(filled: Store) -> None:
    item = item_of("The mayor said boats leave.", "new.txt")
    whole = dossier_of(item)
    twice = replace(whole.extraction, claims=whole.extraction.claims * 2)
    before = count(filled)
    with pytest.raises(ValueError, match="same id"):
        keep(filled, item, Dossier(whole.document, twice))
    with pytest.raises(ValueError, match="not made of these bytes"):
        keep(filled, item_of("Other bytes.", "new.txt"), whole)
    with pytest.raises(ValueError, match="not of document"):
        keep(filled, item, Dossier(whole.document, replace(whole.extraction, document="d-other")))
    assert count(filled) == before


def test_a_failure_within_the_transaction_leaves_nothing_behind(filled: Store) -> None:
    item = item_of("The mayor said boats leave 2022-11-05.", "new.txt")
    whole = dossier_of(item)
    (claim,) = whole.extraction.claims
    odd = replace(claim, times=(replace(claim.times[0], start="someday"),))
    before = count(filled)
    with pytest.raises(ValueError, match="someday"):
        keep(filled, item, Dossier(whole.document, replace(whole.extraction, claims=(odd,))))
    assert count(filled) == before


def test_claims_are_numbered_by_day_whatever_the_order_of_reading(store: Store) -> None:
    for place, day in enumerate(("2022-11-09", "2022-11-07", None, "2022-11-09")):
        item = item_of(f"The mayor said boats leave.\nThe envoy denied that {place}.", hints=Hints(day))
        assert keep(store, item, dossier_of(item))
    with store.reading() as connection:
        claims, documents = tables.claims, tables.documents
        query = select(documents.c.published).join(claims, claims.c.document == documents.c.number)
        days = connection.execute(query.order_by(claims.c.number)).scalars().all()
    assert days == [None, None, "2022-11-07", "2022-11-07", *["2022-11-09"] * 4]
