"""A claim is traced to its mentions and their origins, and to what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ask.trace import trace
from sayso.ask.waiting import UNLINKED
from sayso.errors import NotFound
from sayso.records import Relation, RootKind
from sayso.store.mentions import numbers_of_claims
from sayso.store.store import Store
from tests.linked import keep_report, store_at
from tests.registering import FERRY, SAILED, keep_all, report
from tests.traced import casebook, relate


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Store, dict[str, str]]]:
    store, claims = casebook(tmp_path)
    yield store, claims
    store.close()


def test_mentions_come_in_the_order_of_saying(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    found = trace(store, claims["quoted"])
    order = ("added", "quoted", "again", "own", "copy")
    assert [mention.end.claim for mention in found.mentions] == [claims[name] for name in order]
    assert found.first is not None
    assert (found.first.end.claim, found.first.end.words) == (
        claims["quoted"],
        "Ann Pay said the ferry Kalliope sank off Vorontsov.",
    )
    assert (found.claim, found.mention) == (claims["quoted"], claims["quoted"])


def test_who_is_quoted_twice_is_one_origin_and_a_copy_is_none_of_its_own(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    found = {origin.root.kind: origin for origin in trace(store, claims["again"]).origins if len(origin.mentions) > 1}
    assert found[RootKind.SPEAKER].mentions == (claims["quoted"], claims["again"])
    assert found[RootKind.SPEAKER].reasons == ("2 have it from Ann Pay.",)
    assert {origin.mentions for origin in found.values()} == {
        (claims["quoted"], claims["again"]),
        (claims["own"], claims["copy"]),
    }


def test_a_denial_is_shown_and_is_no_mention(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    found = trace(store, claims["own"])
    assert [(link.relation, link.b.claim) for link in found.links] == [(Relation.DENIES, claims["denial"])]
    assert claims["denial"] not in {mention.end.claim for mention in found.mentions}


def test_a_copy_is_traced_as_what_stands_for_its_words(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    own, copy = trace(store, claims["own"]), trace(store, claims["copy"])
    assert (copy.claim, copy.mention) == (claims["copy"], claims["copy"])
    assert (copy.mentions, copy.origins) == (own.mentions, own.origins)


def test_who_could_not_verify_it_is_told_when_another_origin_comes(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    (doubt,) = trace(store, claims["quoted"]).uncorroborated
    assert (doubt.words, doubt.mention, doubt.end.publisher) == ("could not verify", claims["again"], "Port Post")
    assert doubt.later == (claims["own"], claims["copy"])
    assert set(doubt.later) < set(doubt.independent)


def test_who_only_speaks_of_it_is_no_origin(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    with store.writing() as connection:
        number = numbers_of_claims(connection, [claims["added"]])[claims["added"]]
        body = "UPDATE claim_bodies SET record = CAST(replace(record, ?, ?) AS BLOB) WHERE number = ?"
        connection.exec_driver_sql(body, ('"voice":"fact"', '"voice":"nofinding"', number))
    found = trace(store, claims["quoted"])
    assert [mention.end.claim for mention in found.mentions if not mention.vouches] == [claims["added"]]
    assert claims["added"] not in {claim for origin in found.origins for claim in origin.mentions}
    assert claims["added"] in {mention.end.claim for mention in trace(store, claims["added"]).mentions}


def test_a_refused_link_leads_nowhere(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET status = 'refused'")
    found = trace(store, claims["quoted"])
    assert [mention.end.claim for mention in found.mentions] == [claims["quoted"]]
    assert (found.links, found.more) == ((), 0)


def test_what_is_denied_and_repeated_is_no_mention(told: tuple[Store, dict[str, str]]) -> None:
    store, claims = told
    relate(store, claims["quoted"], claims["denial"], Relation.REPEATS)
    assert claims["denial"] not in {mention.end.claim for mention in trace(store, claims["own"]).mentions}


def test_a_forecast_tells_what_became_of_it(tmp_path: Path) -> None:
    store = keep_all(store_at(tmp_path / "casebook.db"), report("2024-05-02", FERRY), report("2024-05-06", SAILED))
    with store.reading() as connection:
        claim = str(connection.exec_driver_sql("SELECT id FROM claims ORDER BY number").scalar())
    (became,) = trace(store, claim).became
    assert (became.sentence, [bearing.end.words for bearing in became.bearings]) == (FERRY.words, [SAILED.words])


def test_a_claim_that_is_not_linked_yet_says_so(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    keep_report(store, ("a.txt", "2031-05-03", "Desk", "The mayor said the ferry sank.\n"))
    with store.reading() as connection:
        claim = str(connection.exec_driver_sql("SELECT id FROM claims").scalar_one())
    assert trace(store, claim).notices == (UNLINKED,)
    with pytest.raises(NotFound):
        trace(store, "c-0")
