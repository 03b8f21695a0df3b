"""Entries are found by kind and day, a copy is told once, and so is what may bear on them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

from sayso.link.bearing import Watched
from sayso.records import RegisterKind, register_id
from sayso.store.register import (
    Kept,
    entries,
    entries_beside,
    entries_named,
    entries_until,
    last_day,
    told_by,
    told_firsts,
    told_later,
)
from sayso.store.store import Store
from sayso.store.timeline import Range, published
from sayso.store.verify import verify
from tests.registering import AMNESTY, FERRY, SAILED, STAYED, STRIKE, STRIKE_AGAIN, keep_all, report

ALL = tuple(RegisterKind)
MONDAY = report("2024-05-02", FERRY, AMNESTY, STRIKE)
FRIDAY = report("2024-05-06", SAILED, STRIKE_AGAIN)


def listed(store: Store, kinds: tuple[RegisterKind, ...] = ALL, within: Range | None = None) -> list[Kept]:
    with store.reading() as connection:
        return list(entries(connection, kinds, within or Range()))


def told(kept: list[Kept]) -> list[str]:
    return [each.sentence for each in kept]


def test_entries_come_by_day_and_in_the_order_of_the_text(store: Store) -> None:
    keep_all(store, MONDAY, FRIDAY)
    assert told(listed(store)) == [STRIKE_AGAIN.words, FERRY.words, AMNESTY.words, STRIKE.words]
    assert told(listed(store, (RegisterKind.FORECAST,))) == [FERRY.words]
    assert told(listed(store, ALL, published("2024-05-03", None))) == [STRIKE_AGAIN.words]


def test_the_order_of_reading_changes_nothing(store: Store, tmp_path) -> None:  # type: ignore[no-untyped-def]
    other = Store(tmp_path / "other.db", busy_seconds=0.2)
    keep_all(store, MONDAY, FRIDAY)
    keep_all(other, FRIDAY, MONDAY)
    assert [each.entry for each in listed(store)] == [each.entry for each in listed(other)]
    other.close()


def test_what_a_document_says_twice_is_listed_once(store: Store) -> None:
    takeaway = replace(FERRY, words=f"- {FERRY.words}")
    keep_all(store, report("2024-05-02", takeaway, FERRY))
    assert len(listed(store)) == 1


def test_a_copy_of_a_report_is_one_voice(store: Store) -> None:
    long = [
        replace(SAILED, words=f"Divers found {number} crates of old fishing nets near pier {number} of the harbour.")
        for number in range(2, 9)
    ]
    keep_all(store, report("2024-05-02", FERRY, *long), report("2024-05-04", *long, FERRY, path="copy.txt"))
    (only,) = listed(store)
    assert only.document.published == "2024-05-02"
    with store.reading() as connection:
        assert list(told_later(connection, only, watched(only))) == []


def watched(kept: Kept) -> Watched:
    return Watched.of(kept.entry, kept.statement.passage)


def test_what_may_bear_is_of_later_days(store: Store) -> None:
    keep_all(store, MONDAY, FRIDAY, report("2024-05-01", STAYED), report("2025-05-06", STAYED, SAILED))
    (ferry,) = listed(store, (RegisterKind.FORECAST,))
    with store.reading() as connection:
        found = list(told_later(connection, ferry, watched(ferry)))
    assert [each.end.words for each in found] == [SAILED.words]
    assert (found[0].end.path, found[0].end.published) == ("2024-05-06.txt", "2024-05-06")


def test_other_firsts_are_of_any_day(store: Store) -> None:
    keep_all(store, MONDAY, FRIDAY)
    for kept in listed(store, (RegisterKind.FIRST,)):
        with store.reading() as connection:
            (other,) = told_firsts(connection, kept, watched(kept))
        assert {kept.sentence, other.end.words} == {STRIKE.words, STRIKE_AGAIN.words}


def test_entries_are_found_by_their_sentence_and_by_their_id(store: Store) -> None:
    keep_all(store, MONDAY)
    (ferry,) = listed(store, (RegisterKind.FORECAST,))
    name = register_id(RegisterKind.FORECAST, ferry.entry.claim.id)
    with store.reading() as connection:
        assert [each.entry for each in entries_beside(connection, ferry.number)] == [ferry.entry]
        assert [each.entry for each in entries_named(connection, name.__eq__)] == [ferry.entry]
        assert list(entries_named(connection, "r-0".__eq__)) == []


def test_statements_are_given_by_the_ids_of_their_claims(store: Store) -> None:
    keep_all(store, MONDAY, FRIDAY)
    strike, _ = listed(store, (RegisterKind.FIRST,))
    (ferry,) = listed(store, (RegisterKind.FORECAST,))
    with store.reading() as connection:
        (found,) = told_by(connection, ferry, [strike.entry.claim.id])
        assert list(told_by(connection, ferry, [ferry.entry.claim.id])) == [], "not its own sentence"
    assert found.statement.claim == strike.entry.claim.id


def test_the_last_day_is_that_of_the_newest_document(store: Store) -> None:
    keep_all(store, FRIDAY, MONDAY, report(None, SAILED))
    with store.reading() as connection:
        assert last_day(connection) == "2024-05-06"


def test_a_refused_claim_is_not_listed(store: Store) -> None:
    keep_all(store, MONDAY)
    (ferry,) = listed(store, (RegisterKind.FORECAST,))
    store.close()
    raw = sqlite3.connect(store.path)
    raw.execute("INSERT INTO refused_claims VALUES (?)", (ferry.number,))
    raw.commit()
    raw.close()
    assert listed(store, (RegisterKind.FORECAST,)) == []


def test_rows_are_verified_and_made_again_for_an_older_casebook(store: Store) -> None:
    keep_all(store, MONDAY)
    assert list(verify(store)) == []
    store.close()
    raw = sqlite3.connect(store.path)
    raw.execute("DELETE FROM register")
    raw.commit()
    raw.close()
    assert any("rows in register do not follow" in flaw.message for flaw in verify(store))


def test_entries_are_found_by_the_last_day_that_their_claims_speak_of(store: Store) -> None:
    keep_all(store, MONDAY, FRIDAY)
    with store.reading() as connection:
        first, last = (date.fromisoformat(day).toordinal() for day in ("2024-05-05", "2024-05-06"))
        assert FERRY.words in told(list(entries_until(connection, first, last, 10)))
        assert list(entries_until(connection, last + 1, last + 30, 10)) == []
        assert len(list(entries_until(connection, first, last, 1))) <= 1
