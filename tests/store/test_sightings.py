"""What is said once counts once: by sentence, by document and by family."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.records import BlockKind, Dossier, Hints, Question
from sayso.store.fetch import claim_ids
from sayso.store.keep import keep
from sayso.store.sightings import Sighting, days_reported, newest_day, sightings
from sayso.store.store import Store
from sayso.store.timeline import day_of
from tests.store.enriched import Told, enriched, quantity
from tests.toy import dossier_of, item_of

LONG = (
    "The mayor said that all of the ferries leave the harbour on Monday.\n"
    "A union denied that any of them would go before Tuesday evening.\n"
    "The port said the old bridge may reopen for lorries this week.\n"
)
OTHER = "The weather office said that a storm comes in from the west tonight.\n"


def read(store: Store, text: str, day: str | None, change: Callable[[Dossier], Dossier] | None = None) -> None:
    item = item_of(text, f"{day}-{len(text)}.txt", Hints(published=day))
    found = dossier_of(item)
    assert keep(store, item, change(found) if change else found)


def seen(store: Store, text: str = "", **filters: str) -> list[Sighting]:
    with store.reading() as connection:
        return sightings(connection, Question(text, **filters))  # type: ignore[arg-type]


def days(found: list[Sighting]) -> list[int]:
    return [each.day for each in found]


def test_a_sentence_counts_once_however_many_claims_stand_in_it(filled: Store) -> None:
    (nested,) = seen(filled, "pilots")
    assert len(nested.claims) == 2
    assert days(seen(filled)) == [day_of("2022-11-07")] * 2 + [day_of("2022-11-08")] * 2


def test_what_has_no_day_is_left_out(filled: Store) -> None:
    assert seen(filled, "sold") == []


def test_a_copy_counts_on_the_day_of_the_first(store: Store) -> None:
    read(store, LONG, "2022-11-09")
    read(store, LONG + OTHER, "2022-11-11")
    read(store, LONG.replace("\n", "\n\n"), "2022-11-07")
    assert days(seen(store, "ferries")) == [day_of("2022-11-07")]
    assert days(seen(store, "storm")) == [day_of("2022-11-11")]
    assert days(seen(store, "ferries", since="2022-11-08")) == [], "it was said before the days that are asked about"


def test_in_whichever_order_copies_are_read_the_same_counts(store: Store) -> None:
    for day in ("2022-11-07", "2022-11-11", "2022-11-09"):
        read(store, LONG + "\n" * int(day[-2:]), day)
    assert days(seen(store)) == [day_of("2022-11-07")] * 3


def test_a_document_that_is_asked_for_by_name_speaks_for_itself(store: Store) -> None:
    read(store, LONG, "2022-11-09")
    read(store, LONG + OTHER, "2022-11-11")
    assert len(seen(store, "ferries", document=f"2022-11-11-{len(LONG + OTHER)}.txt")) == 1


def test_documents_of_a_family_have_one_voice(store: Store) -> None:
    read(store, LONG, "2022-11-09")
    read(store, LONG + OTHER, "2022-11-11")
    read(store, OTHER, "2022-11-12")
    found = [*seen(store, "storm"), *seen(store, "ferries")]
    own = {each.document: each.voice for each in found}
    assert own[1] == own[2] < 0
    assert own[3] == 3


def _with_takeaway(found: Dossier) -> Dossier:
    first, *rest = found.extraction.claims
    return replace(
        found, extraction=replace(found.extraction, claims=(replace(first, block=BlockKind.TAKEAWAY), *rest))
    )


def test_a_takeaway_counts_only_where_the_body_says_nothing_of_it(store: Store) -> None:
    text = "The mayor said ferries stay.\nA pilot said ferries stay until June.\n"
    read(store, text, "2022-11-07", _with_takeaway)
    (body,) = seen(store, "ferries")
    (takeaway,) = seen(store, "mayor")
    assert body.claims[0] > takeaway.claims[0]


def test_what_is_counted_in_a_sentence_is_told_once(store: Store) -> None:
    made = enriched([Told(quantities=(quantity(3, "boats", unit="boat"),)), Told()])
    keep(store, made.item, made.dossier)
    assert [[each.value for each in one.quantities] for one in seen(store)] == [[3.0], []]


def test_days_without_a_document_are_known(filled: Store) -> None:
    with filled.reading() as connection:
        assert days_reported(connection, "2022-11-01", "2022-11-07") == {day_of("2022-11-07")}
        assert newest_day(connection) == "2022-11-08"


def test_where_nothing_is_dated_there_is_no_newest_day(store: Store) -> None:
    read(store, OTHER, None)
    with store.reading() as connection:
        assert newest_day(connection) is None


def test_claims_are_named_by_their_numbers(filled: Store) -> None:
    (found,) = seen(filled, "strike")
    with filled.reading() as connection:
        named = claim_ids(connection, found.claims)
    assert named.keys() == set(found.claims)
    assert all(name.startswith("c-") for name in named.values())


@pytest.mark.parametrize("text", ["unicorn", "---"])
def test_nothing_found_is_nothing_to_count(filled: Store, text: str) -> None:
    assert seen(filled, text) == []
