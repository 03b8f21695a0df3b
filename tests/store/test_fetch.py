"""Documents and claims go by their id, its beginning, or a path; nothing is guessed where several do."""

from __future__ import annotations

import pytest

from sayso.errors import NotFound, UsageError
from sayso.records import Question
from sayso.store.fetch import cards, claim_row, document_row, dossiers, known, sizes
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.toy import dossier_of, item_of


def test_cards_come_in_the_order_of_reading(filled: Store) -> None:
    assert [card.path for card in cards(filled)] == ["harbour/monday.txt", "harbour/tuesday.txt", "undated.txt"]


def test_sizes_are_the_claims_of_each_document(filled: Store) -> None:
    held = {each.document.id: len(each.extraction.claims) for each in dossiers(filled)}
    assert sizes(filled) == held


@pytest.mark.parametrize("length", [18, 10, 5])
def test_a_document_goes_by_its_id_or_the_beginning_of_it(filled: Store, length: int) -> None:
    for card in cards(filled):
        with filled.reading() as connection:
            assert document_row(connection, card.id[:length])["path"] == card.path


def test_a_document_goes_by_its_path_or_the_end_of_it(filled: Store) -> None:
    with filled.reading() as connection:
        for name in ("harbour/monday.txt", "monday.txt"):
            assert document_row(connection, name)["path"] == "harbour/monday.txt"
        for name in ("onday.txt", "%.txt", "harbour", ""):
            with pytest.raises(NotFound):
                document_row(connection, name)


def test_a_path_that_was_read_twice_with_other_bytes_is_ambiguous(filled: Store) -> None:
    item = item_of("The mayor said it is another file now.", "undated.txt")
    keep(filled, item, dossier_of(item))
    with filled.reading() as connection, pytest.raises(UsageError, match=r"d-\w+ \(undated.txt\), d-") as caught:
        document_row(connection, "undated.txt")
    assert "more of the id" in caught.value.hint


def test_a_claim_goes_by_its_id_or_the_beginning_of_it(filled: Store) -> None:
    for answer in find(filled, Question()):
        with filled.reading() as connection:
            assert claim_row(connection, answer.claim.id)["id"] == answer.claim.id
            assert claim_row(connection, answer.claim.id[:9])["id"] == answer.claim.id


def test_the_beginning_of_several_claims_is_ambiguous_and_of_none_not_found(filled: Store) -> None:
    with filled.reading() as connection:
        with pytest.raises(UsageError, match="c-"):
            claim_row(connection, "c-")
        with pytest.raises(NotFound):
            claim_row(connection, "c-nothing")


def test_bytes_that_were_read_are_known(filled: Store) -> None:
    card = cards(filled)[0]
    assert known(filled, card.raw_sha256) == card
    assert known(filled, "0" * 64) is None


def test_without_a_casebook_nothing_is_known(store: Store) -> None:
    assert known(store, "0" * 64) is None
    store.path.touch()
    assert known(store, "0" * 64) is None


def test_one_document_can_be_fetched_alone(filled: Store) -> None:
    (whole,) = dossiers(filled, "tuesday.txt")
    assert len(whole.extraction.claims) == 3
    assert whole.extraction.notices == ("toy",)
