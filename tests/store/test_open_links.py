"""Links are found by the ids of their proposals, and listed as long as nobody has decided on them."""

from __future__ import annotations

import pytest

from sayso.errors import NotFound
from sayso.records import Judgement, Matter, proposal_id
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.store.links import all_links
from sayso.store.open_links import doubtful_open_links, link_of, links_named, statement_id, surest_open_links
from sayso.store.store import Store
from tests.linked import keep_report, linked

LINE = "The {} said the ferry Kalliope sank beside the Vorontsov lighthouse.\n"


@pytest.fixture
def told(store: Store) -> Store:
    for day, who in enumerate(["mayor", "docker", "pilot"], 1):
        keep_report(store, (f"{who}.txt", f"2022-11-0{day}", who, LINE.format(who)))
    linked(store)
    return store


def test_the_surest_come_first_and_those_decided_on_not_at_all(told: Store) -> None:
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET score = 0.3 WHERE first = (SELECT min(first) FROM links)")
        found = list(surest_open_links(connection, None))
        assert [link.score for link in found] == sorted((link.score for link in found), reverse=True)
        assert list(surest_open_links(connection, 1)) == found[:1]
    decide(told, Motion(Judgement.REFUSE, (found[0].a.claim, found[0].b.claim)), "ada")
    with told.reading() as connection:
        assert list(surest_open_links(connection, None)) == found[1:]


def test_the_least_sure_come_first_where_doubt_is_sought(told: Store) -> None:
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET score = 0.3 WHERE first = (SELECT min(first) FROM links)")
        found = list(doubtful_open_links(connection, None))
        assert [link.score for link in found] == sorted(link.score for link in found)
        assert list(doubtful_open_links(connection, 1)) == found[:1]
        assert set(found) == set(surest_open_links(connection, None))


def test_a_link_goes_by_the_beginning_of_its_id_whichever_claim_that_comes_from(told: Store) -> None:
    with told.reading() as connection:
        for link in all_links(connection):
            name = proposal_id(Matter.LINK, (link.a.claim, link.b.claim))
            for beginning in (name, name[:14], name[:6]):
                assert link in list(links_named(connection, beginning))
        assert list(links_named(connection, "p-none")) == []


def test_two_claims_without_a_link_have_none(told: Store) -> None:
    with told.writing() as connection:
        numbers = [row.number for row in connection.exec_driver_sql("SELECT number FROM claims ORDER BY number")]
        assert link_of(connection, numbers[:2]) is not None
        connection.exec_driver_sql("DELETE FROM links")
        assert link_of(connection, numbers[:2]) is None
        assert link_of(connection, [numbers[0]] * 2) is None


def test_what_is_not_linked_says_so(store: Store) -> None:
    keep_report(store, ("mayor.txt", "2022-11-01", "mayor", LINE.format("mayor")))
    with store.reading() as connection:
        number = connection.exec_driver_sql("SELECT number FROM claims").scalar_one()
        with pytest.raises(NotFound, match="sayso read --links"):
            statement_id(connection, number)
