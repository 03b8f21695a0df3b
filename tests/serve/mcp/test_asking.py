"""`ask` as a tool: claims with their words, page by page, and what was looked for in vain."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.question import Filters
from sayso.casebook import Casebook
from sayso.serve.mcp.asking import Asked
from tests.serve.mcp.assistant import call, refused
from tests.toy import open_casebook


def test_every_filter_of_ask_can_be_given() -> None:
    assert set(Asked.model_fields) == {"text", *Filters.__annotations__}


def test_an_answer_quotes_the_words_with_claim_document_day_and_publisher(book: Casebook) -> None:
    told = call(book, "ask", text="ferry", source="mayor")
    answers = book.ask("ferry", source="mayor")
    assert len(answers) == 2
    for answer in answers:
        [found] = [each for each in told.splitlines() if each.startswith(answer.claim.id)]
        assert answer.sentence in found
        assert answer.document.id in found
        assert str(answer.document.published) in found
        assert str(answer.document.publisher) in found


def test_pages_lead_through_all_claims_once(book: Casebook) -> None:
    seen, after = [], None
    for _ in range(10):
        told = call(book, "ask", limit=2, **({"after": after} if after else {}))
        seen += [each[:18] for each in told.splitlines() if each.startswith("c-")]
        if told.endswith("there are no more."):
            break
        after = told.rsplit('"', 2)[1]
    assert seen == [answer.claim.id for answer in book.ask(limit=100)]


def test_not_found_is_an_answer_that_says_what_was_looked_for(book: Casebook) -> None:
    told = call(book, "ask", text="ferry", source="mayer")
    assert "Not found: no claim in 3 documents fits: text=[[" in told
    assert "Nothing fits source even alone. The casebook has: [[" in told
    assert "|mayor|" in told


def test_filters_that_each_find_something_are_told_to_fit_nothing_together(book: Casebook) -> None:
    told = call(book, "ask", text="harvest", source="mayor")
    assert "nothing fits all: try it without text or source." in told


def test_an_empty_casebook_says_so(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Nobody claims anything here.\n")
    with open_casebook(tmp_path / "casebook.db") as empty:
        empty.read(tmp_path / "note.txt", jobs=1)
        assert "Not found: no claim in 1 documents fits: anything at all" in call(empty, "ask")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"stance": "shout"}, "Error: stance='shout' is not known. Next step: It may be one of: state, confirm, deny"),
        ({"since": "yesterday"}, "Error: since='yesterday' is not a day."),
        ({"sauce": "mayor"}, "Error: sauce: there is no such argument. Next step: ask takes: text, source"),
        ({"limit": 5000}, "Error: limit: Input should be less than or equal to 50."),
        ({"after": "c-0000000000000000"}, "Error: "),
    ],
)
def test_a_question_that_makes_no_sense_is_an_error_with_the_next_step(
    book: Casebook, given: dict[str, object], expected: str
) -> None:
    told = refused(book, "ask", **given)
    assert " ".join(told.split()).startswith(expected)
    assert "Next step: " in told
