"""A claim is told on one line: its id, its words, the day, the publisher, who says it and with which doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.casebook import Casebook
from sayso.records import Place, Quantity, Span
from sayso.serve.mcp.quoted import written
from sayso.serve.mcp.telling import answer_line, card_line, end_line, mentions

KEY = "k"


def test_a_claim_is_told_with_all_that_it_rests_on(book: Casebook) -> None:
    [answer] = book.ask("may sunk")
    told = written(answer_line(answer), KEY)
    assert "\n" not in told
    assert told.startswith(f"{answer.claim.id} [[k|The mayor said the ferry Kalliope may have sunk")
    assert f"{answer.document.id}, 2031-05-06 · publisher [[k|Port Post|k]], file [[k|tuesday.txt|k]]" in told
    assert "said by [[k|The mayor|k]] (state)" in told
    assert "doubt of the source (possibility): [[k|may|k]]" in told


def test_an_end_of_a_link_is_told_by_its_claim(book: Casebook) -> None:
    [link, *_] = book.links()
    told = written(end_line(link.a), KEY)
    assert told.startswith(f"{link.a.claim} [[k|{link.a.words}|k]] · {link.a.document}, ")


def test_what_is_not_known_of_a_document_is_said(book: Casebook) -> None:
    card = replace(book.documents()[0], published=None, publisher=None, title=None, completeness="excerpt")
    told = written(card_line(card), KEY)
    assert told == f"{card.id}, no date · publisher not known, file [[k|monday.txt|k]] · an excerpt"


def test_the_folder_of_a_file_is_not_told(book: Casebook) -> None:
    card = replace(book.documents()[0], path="/home/ada/secret/monday.txt")
    assert "secret" not in written(card_line(card), KEY)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (
            Place((Span(0, 3),), "Zho", "Zhovkva", "town", 1, 50.0, 24.0, ("Lviv Oblast",)),
            "[[k|Zhovkva, Lviv Oblast|k]]",
        ),
        (Place((Span(0, 3),), "Zho", "", "town", reason="two of them"), "not resolved, [[k|two of them|k]]"),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(book: Casebook, place: Place, expected: str) -> None:
    claim = replace(book.ask(limit=1)[0].claim, places=(place,), quantities=(), times=(), actors=())
    [told] = mentions(claim)
    assert written(told, KEY).endswith(expected)


def test_a_number_is_told_with_its_bound(book: Casebook) -> None:
    claim = replace(book.ask(limit=1)[0].claim, quantities=(Quantity((), "30 or so", 30, 40, bound="min"),))
    assert "quantity [[k|30 or so|k]]: 30 to 40 or more" in [written(each, KEY) for each in mentions(claim)][-1]
