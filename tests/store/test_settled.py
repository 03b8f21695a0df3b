"""What people decided on links stands in their rows, for all copies, whatever is read when; undone it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import NotFound
from sayso.linking import Linking
from sayso.records import ClaimLink, Direction, Judgement, LinkStatus, Relation, Value
from sayso.review.desk import decide, decisions_made
from sayso.review.docket import Motion
from sayso.store.links import all_links, links_of
from sayso.store.open_links import link_of
from sayso.store.settled import settle_links
from sayso.store.store import Store
from tests.linked import Report, keep_report, link_all, linked, revise_all, store_at

LINES = [
    "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.",
    "The mayor said the tanker Ostrava burned below the Zhovkva bridge at night.",
    "The mayor said the pilots of Kryvorizhzhia would not leave the harbour again.",
]
LONG = "\n".join(LINES) + "\n"
REPORTS: dict[str, Report] = {
    "first": ("first.txt", "2022-11-07", "Harbour Desk", LONG),
    "copy": ("copy.txt", "2022-11-08", "Mirror", "\n" + LONG),
    "other": ("other.txt", "2022-11-09", "Port Post", LINES[0].replace("mayor", "docker") + "\n"),
    "third": ("third.txt", "2022-11-10", "Quay Wire", LINES[0].replace("mayor", "pilot") + "\n"),
}
ACCEPT, REFUSE, CORRECT, UNDO = Judgement.ACCEPT, Judgement.REFUSE, Judgement.CORRECT, Judgement.UNDO


def links(store: Store) -> list[ClaimLink]:
    with store.reading() as connection:
        return list(all_links(connection))


def read(store: Store, *names: str) -> None:
    for name in names:
        keep_report(store, REPORTS[name])
    linked(store)


@pytest.fixture
def told(store: Store) -> Store:
    for name in ("first", "copy", "other"):
        keep_report(store, REPORTS[name])
    Linking(store, lambda: revise_all).link()
    return store


def ends(store: Store, a: str, b: str) -> tuple[str, str]:
    """The claims of the link between documents at these paths."""
    return next((each.a.claim, each.b.claim) for each in links(store) if (each.a.path, each.b.path) == (a, b))


def made(store: Store, judgement: Judgement, names: Sequence[str], value: Value | None = None) -> None:
    decide(store, Motion(judgement, tuple(names), value or {}), "ada", "looked twice")


def test_a_decision_shows_in_the_link_with_what_the_machine_found(told: Store) -> None:
    before = links(told)
    made(told, CORRECT, ends(told, "first.txt", "other.txt"), {"relation": "denies"})
    for link in links(told):
        assert (link.status, link.relation, link.direction) == (LinkStatus.ACCEPTED, Relation.DENIES, None)
        assert link.is_corrected
        assert link.settled is not None
        assert (link.settled.found, link.settled.found_direction) == (Relation.REVISES, Direction.AB)
        assert (link.settled.who, link.settled.why) == ("ada", "looked twice")
    made(told, UNDO, ["1"])
    assert links(told) == before


def test_a_copy_is_decided_on_with_the_one_that_stands_for_it(told: Store) -> None:
    made(told, REFUSE, ends(told, "copy.txt", "other.txt"))
    assert {link.status for link in links(told)} == {LinkStatus.REFUSED}
    made(told, ACCEPT, ends(told, "first.txt", "other.txt"))
    assert {link.status for link in links(told)} == {LinkStatus.ACCEPTED}
    assert [each.supersedes for each in decisions_made(told)] == [None, 1]


def test_the_order_in_which_the_claims_are_named_turns_the_direction(told: Store) -> None:
    first, other = ends(told, "first.txt", "other.txt")
    made(told, CORRECT, (other, first), {"relation": "overtaken-by", "direction": "ab"})
    assert {(link.relation, link.direction) for link in links(told)} == {(Relation.OVERTAKEN_BY, Direction.BA)}
    made(told, ACCEPT, (other, first))
    assert {(link.relation, link.direction) for link in links(told)} == {(Relation.REVISES, Direction.AB)}
    assert not links(told)[0].is_corrected


def test_a_refused_link_does_not_come_back_when_all_is_linked_again(told: Store) -> None:
    made(told, REFUSE, ends(told, "first.txt", "other.txt"))
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE linked_documents SET done = 0")
        connection.exec_driver_sql("DELETE FROM links")
    linked(told)
    assert {link.status for link in links(told)} == {LinkStatus.REFUSED}


def test_a_link_that_nothing_found_is_there_by_decision_alone(told: Store) -> None:
    before = links(told)
    with told.reading() as connection:
        claims = [
            row.id
            for row in connection.exec_driver_sql(
                "SELECT c.id FROM claims c JOIN documents d ON d.number = c.document WHERE path != 'copy.txt' "
                "ORDER BY c.number"
            )
        ]
    pair = (claims[1], claims[-1])
    made(told, ACCEPT, pair, {"relation": "complements"})
    (by_hand,) = [link for link in links(told) if link.relation is Relation.COMPLEMENTS and link.a.path == "first.txt"]
    assert (by_hand.a.claim, by_hand.b.claim, by_hand.score) == (*pair, 1.0)
    assert by_hand.settled is not None
    assert by_hand.settled.found is None
    made(told, UNDO, pair)
    assert links(told) == before


def test_what_the_machine_finds_no_more_stays_by_decision_and_goes_when_that_is_undone(told: Store) -> None:
    made(told, ACCEPT, ends(told, "first.txt", "other.txt"))
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE linked_documents SET done = 0")
        connection.exec_driver_sql("DELETE FROM links")
    Linking(told, lambda: lambda _: iter(())).link()
    assert {link.status for link in links(told)} == {LinkStatus.ACCEPTED}
    made(told, UNDO, ["1"])
    assert links(told) == []


@pytest.mark.parametrize("order", list(permutations(["first", "copy", "other", "third"])))
def test_a_decision_stands_whichever_report_is_read_when(tmp_path: Path, order: Sequence[str]) -> None:
    """Decided on when two reports are there that have the link; the rest is read later."""
    store = store_at(tmp_path / "late.db")
    rest = list(order)
    while "other" in rest or {"first", "copy"} <= set(rest):
        read(store, rest.pop(0))
    path = "first.txt" if "first" not in rest else "copy.txt"
    made(store, CORRECT, ends(store, path, "other.txt"), {"relation": "denies"})
    for name in rest:
        read(store, name)
    found = {(each.a.path, each.b.path): (each.relation, each.status) for each in links(store)}
    assert found["first.txt", "other.txt"] == (Relation.DENIES, LinkStatus.ACCEPTED)
    assert found["copy.txt", "other.txt"] == (Relation.DENIES, LinkStatus.ACCEPTED)
    assert found["other.txt", "third.txt"] == (Relation.REPEATS, LinkStatus.PROPOSED)
    store.close()


STEPS = st.lists(
    st.tuples(st.sampled_from([ACCEPT, REFUSE, CORRECT, UNDO]), st.sampled_from([0, 1, 2]), st.booleans()), max_size=10
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_decisions_leave_what_the_log_gives_and_undoing_all_leaves_what_was(
    tmp_path: Path, steps: list[tuple[Judgement, int, bool]]
) -> None:
    store = store_at(tmp_path / "any.db")
    if not store.exists():
        for report in REPORTS.values():
            keep_report(store, report)
        Linking(store, lambda: link_all).link()
    before = links(store)
    pairs = sorted({(link.a.claim, link.b.claim) for link in before})
    for judgement, place, turned in steps:
        pair = pairs[place][::-1] if turned else pairs[place]
        try:
            made(store, judgement, pair, {"relation": "denies"} if judgement is CORRECT else None)
        except NotFound:
            assert judgement is UNDO
        stands = links(store)
        with store.writing() as connection:
            settle_links(connection)
        assert links(store) == stands
    undone = {each.supersedes for each in decisions_made(store) if each.judgement is UNDO}
    for each in decisions_made(store)[::-1]:
        if each.judgement is not UNDO and each.number not in undone:
            made(store, UNDO, [str(each.number)])
    assert links(store) == before
    store.close()


def test_a_refused_link_comes_last_and_means_no_earlier_report(told: Store) -> None:
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET relation = 'self-citation', found_relation = 'self-citation'")
    pair = ends(told, "first.txt", "other.txt")
    assert {link.resolved for link in links(told)} == {True}
    made(told, REFUSE, pair)
    assert {link.resolved for link in links(told)} == {False}
    with told.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET score = 0.1")
    made(told, ACCEPT, pair)
    assert {link.resolved for link in links(told)} == {True}


def test_the_link_of_two_claims_is_found_from_either(told: Store) -> None:
    with told.reading() as connection:
        numbers = {
            row.path: row.number
            for row in connection.exec_driver_sql(
                "SELECT path, first_claim AS number FROM documents ORDER BY first_claim DESC"
            )
        }
        pair = [numbers["copy.txt"], numbers["other.txt"]]
        one, other = link_of(connection, pair), link_of(connection, pair[::-1])
        assert one == other == links_of(connection, numbers["first.txt"])[0]
        assert link_of(connection, [numbers["copy.txt"], numbers["first.txt"]]) is None
