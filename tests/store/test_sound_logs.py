"""What follows from the logs is checked against them, and checking changes nothing."""

from __future__ import annotations

import sqlite3

import pytest

from sayso.ask.watching import Run, run_watches
from sayso.ask.watchlist import add_watch, make_watch
from sayso.records import Judgement, Threshold
from sayso.review.desk import decide
from sayso.review.docket import Motion
from sayso.store.links import all_links
from sayso.store.sound_logs import log_flaws, settled_flaws
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.linked import keep_report, linked
from tests.store.test_sound_links import REPORTS


@pytest.fixture
def decided(store: Store) -> Store:
    """A casebook with a link that was refused, a claim that is none, and a watch that has told something."""
    for report in REPORTS:
        keep_report(store, report)
    linked(store)
    with store.reading() as connection:
        link = next(each for each in all_links(connection) if each.b.path == "other.txt")
    decide(store, Motion(Judgement.REFUSE, (link.a.claim, link.b.claim)), "ada")
    decide(store, Motion(Judgement.REFUSE, (link.b.claim,)), "ada")
    add_watch(store, make_watch("ferries", Threshold(1, 30), "ferry"), "ada")
    run_watches(store, run=Run(new=True))
    return store


def messages(store: Store) -> list[str]:
    with store.writing() as connection:
        return [f"{flaw.record}: {flaw.message}" for flaw in (*log_flaws(connection), *settled_flaws(connection))]


def test_what_was_decided_and_watched_passes(decided: Store) -> None:
    assert messages(decided) == []
    assert list(verify(decided)) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("DELETE FROM decision_subjects WHERE decision = 1", "decision_subjects: "),
        ("INSERT INTO decision_subjects VALUES ('c-0', 1)", "decision_subjects: "),
        ("DELETE FROM refused_claims", "refused_claims: "),
        ("INSERT INTO refused_claims SELECT number FROM claims WHERE document = 1 LIMIT 1", "refused_claims: "),
        ("UPDATE decisions SET subjects = '['", "decisions: the log of decisions cannot be read"),
        ("UPDATE decisions SET judgement = 'nonsense'", "decisions: the log of decisions cannot be read"),
        ("UPDATE links SET status = 'accepted'", "links: they are not settled"),
        ("UPDATE links SET status = 'proposed', decision = NULL", "links: they are not settled"),
        ("UPDATE watch_log SET watch = '{}'", "watch_log: Row 1 of the log of watches cannot be read"),
        ("UPDATE watch_log SET act = 'nonsense'", "watch_log: Row 1 of the log of watches cannot be read"),
        ("INSERT INTO watch_told VALUES (1, 'c-0')", "watch_told: a watch has told c-0, which is not there"),
    ],
)
def test_what_was_changed_is_named(decided: Store, statement: str, expected: str) -> None:
    decided.close()
    raw = sqlite3.connect(decided.path)
    raw.execute(statement)
    raw.commit()
    raw.close()
    assert any(expected in message for message in messages(decided)), messages(decided)


def test_checking_changes_nothing(decided: Store) -> None:
    with decided.writing() as connection:
        connection.exec_driver_sql("UPDATE links SET status = 'accepted'")
    before = _links(decided)
    assert messages(decided)
    assert _links(decided) == before


def _links(store: Store) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM links ORDER BY first, second")]
