"""The rows of the register follow from the claims of a document."""

from __future__ import annotations

from sayso.records import RegisterKind
from sayso.store.entries import register_rows
from tests.registering import AMNESTY, FERRY, SAILED, STRIKE, report


def test_each_entry_has_a_row_with_the_number_of_its_claim() -> None:
    _, dossier = report("2024-05-02", SAILED, FERRY, STRIKE, AMNESTY)
    rows = register_rows(dossier, 100)
    assert [(row["kind"], row["claim"]) for row in rows] == [
        (RegisterKind.FINDING, 103),
        (RegisterKind.FIRST, 102),
        (RegisterKind.FORECAST, 101),
    ]


def test_copies_of_a_sentence_have_the_same_key() -> None:
    (_, one), (_, other) = report("2024-05-02", FERRY), report("2024-05-03", SAILED, FERRY)
    assert register_rows(one, 1)[0]["words"] == register_rows(other, 9)[0]["words"]
    assert register_rows(report("2024-05-02", SAILED)[1], 1) == []
