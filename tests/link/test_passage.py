"""A passage is all or a part of what was read of a document, with only what was found inside it."""

from __future__ import annotations

from datetime import date

from sayso.link.passage import passage_within, whole_passage
from tests.link.passed import passage
from tests.made import TEXT, dossier, span


def test_a_whole_document_is_a_passage() -> None:
    made = whole_passage(dossier(), "d-1")
    assert made.text == TEXT
    assert (made.day, made.publisher, made.document) == (date(2022, 10, 4), "Harbour Desk", "d-1")
    assert len(made.claims) == 3
    assert [time.text for time in made.times] == ["on 3 October"]


def test_a_part_has_only_what_stands_in_it() -> None:
    made = passage_within(dossier(), (span("The crossing will likely reopen this week."),))
    assert made.text == "The crossing will likely reopen this week."
    assert len(made.claims) == 1
    assert made.times == ()


def test_holders_are_all_who_speak() -> None:
    assert set(whole_passage(dossier()).holders) == {"The port authority", "captain Ilves"}


def test_a_publisher_goes_by_its_name_its_letters_and_we() -> None:
    assert {"harbour desk", "hd", "we"} <= passage("x").own_names
    assert "institute" not in passage("x", publisher="Institute of Ports (IOP)").own_names
    assert "iop" in passage("x", publisher="Institute of Ports (IOP)").own_names


def test_a_point_of_a_list_is_a_takeaway() -> None:
    assert passage("• The ferry sank.").is_takeaway
    assert not passage("The ferry-boat sank - at last.").is_takeaway
