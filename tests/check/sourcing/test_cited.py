"""An endnote leads to what a casebook holds at its addresses."""

from __future__ import annotations

from sayso.check.sourcing.cited import cited_in
from tests.check.reports import report_of
from tests.check.shelf import Shelf

TEXT = "Divers found cracks.[1] Trains run.[2]\n\nNotes\n\n[1] https://a.example/1; https://b.example/2\n[2] https://c.example/3\n"


def source(url: str) -> Shelf:
    return Shelf([report_of(f"---\nurl: {url}\n---\n\nDivers found cracks.\n").dossier])


def test_a_report_without_casebook_leads_to_nothing() -> None:
    assert cited_in(report_of(TEXT)) == ()


def test_a_note_of_which_only_a_part_is_held_says_so() -> None:
    (cited,) = cited_in(report_of(TEXT, earlier=source("https://a.example/1")))
    assert cited.note.number == 1
    assert not cited.is_whole
    assert cited.sentence.text.startswith("Divers")


def test_a_note_that_is_held_is_whole() -> None:
    (cited,) = cited_in(report_of(TEXT, earlier=source("https://c.example/3")))
    assert cited.is_whole
