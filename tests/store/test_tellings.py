"""What the statements of a document are about is read from its text and claims."""

from __future__ import annotations

from sayso.store.store import Store
from sayso.store.tellings import Told, tellings_in
from tests.linked import keep_report, linked


def told(store: Store, text: str) -> list[Told]:
    keep_report(store, ("a.txt", "2031-05-05", "Desk", text))
    linked(store)
    with store.reading() as connection:
        return list(tellings_in(connection, 1))


def test_each_statement_has_its_words_and_the_id_of_its_claim(store: Store) -> None:
    first, second = told(store, "The mayor said the dredger sank.\nThe envoy said barley is dear.\n")
    assert first.number < second.number
    assert first.claim.startswith("c-")
    assert "dredge" in first.telling.weights
    assert "barley" in second.telling.weights


def test_those_who_speak_count_for_less(store: Store) -> None:
    (each,) = told(store, "A Vorontsov pilot said the Zhovkva sank.\nRain.\n")
    assert 0 < each.telling.weights["voront"] < each.telling.weights["zhovkv"]


def test_a_document_without_statements_tells_nothing(store: Store) -> None:
    assert told(store, "Rain.\n") == []
