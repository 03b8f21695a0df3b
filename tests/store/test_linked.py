"""Each wording of a family is held once, by its first document, and families that change are linked anew."""

from __future__ import annotations

from sayso.store.linked import documents_to_link, families_of, hold, is_done, unlink, unlink_changed_families
from sayso.store.store import Store
from tests.linked import Report, keep_report

LONG = "".join(
    f"The {who} said the {what} of the Kalliope would sail from {where} past the old lighthouse at noon.\n"
    for who, what, where in (("mayor", "captain", "Ostrava"), ("envoy", "crew", "Zhovkva"), ("pilot", "owner", "Narva"))
)
LATER: Report = ("later.txt", "2022-11-09", "Mirror", LONG)
FIRST: Report = ("first.txt", "2022-11-07", "Harbour Desk", LONG + "\n")
OTHER: Report = ("other.txt", "2022-11-08", "Port Post", "The envoy said rain would come.\n")


def held(store: Store, document: int) -> int:
    with store.writing() as connection:
        return len(hold(connection, document)[0])


def test_the_first_of_a_family_holds_what_all_say(store: Store) -> None:
    for report in (FIRST, LATER, OTHER):
        keep_report(store, report)
    assert [held(store, number) for number in (1, 2, 3)] == [3, 0, 1]


def test_who_comes_before_takes_over(store: Store) -> None:
    keep_report(store, LATER)
    assert held(store, 1) == 3
    keep_report(store, FIRST)
    with store.writing() as connection:
        now, let_go = hold(connection, 2)
    assert len(now) == len(let_go) == 3
    assert held(store, 1) == 0, "what is held is told again"


def test_what_is_done_waits_no_longer_and_the_newest_comes_first(store: Store) -> None:
    for report in (FIRST, OTHER):
        keep_report(store, report)
    with store.writing() as connection:
        assert documents_to_link(connection) == [(2, 1), (1, 3)]
        hold(connection, 2)
        assert [number for number, _ in documents_to_link(connection)] == [2, 1], "held, but not yet compared"
        is_done(connection, 2)
        assert [number for number, _ in documents_to_link(connection)] == [1]


def test_what_is_unlinked_waits_again(store: Store) -> None:
    keep_report(store, FIRST)
    with store.writing() as connection:
        (statement, *_), _ = hold(connection, 1)
        is_done(connection, 1)
        assert families_of(connection, [statement.number])[statement.number][0] == 1
        unlink(connection, [1])
        assert families_of(connection, [statement.number]) == {}
        assert [number for number, _ in documents_to_link(connection)] == [1]


def test_the_documents_of_a_family_that_changed_wait_again(store: Store) -> None:
    for report in (FIRST, LATER, OTHER):
        keep_report(store, report)
    with store.writing() as connection:
        for number in (1, 2, 3):
            hold(connection, number)
            is_done(connection, number)
        unlink_changed_families(connection)
        assert documents_to_link(connection) == []
        connection.exec_driver_sql("UPDATE linked_documents SET family = 5 WHERE document = 1")
        unlink_changed_families(connection)
        assert [number for number, _ in documents_to_link(connection)] == [2, 1]
