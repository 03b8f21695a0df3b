"""A quote has its marks, its doubt and where it stands; what the casebook does not have is quoted plainly."""

from __future__ import annotations

from pathlib import Path

from sayso.records import LinkEnd
from sayso.serve.view.quotes import Quotes
from tests.toy import open_casebook

END = LinkEnd("c-1", "d-1", "old/report.txt", "2022-11-08", "Port Post", 0, 9, "It <sank>.")


def test_a_quote_of_the_casebook_has_marks_and_is_cited(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Published 2022-11-09\nThe mayor said the bridge may reopen.\n")
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt")
        (answer,) = book.ask()
        end = LinkEnd(answer.claim.id, answer.document.id, "report.txt", "2022-11-09", None, 0, 9, answer.sentence)
        quotes = Quotes.of(book, [end, end, END])
    made = str(quotes.quote(end))
    assert 'class="m-source">The mayor<' in made
    assert f'href="/document/{answer.document.id}?claim={answer.claim.id}"' in made
    assert f'href="/claim/{answer.claim.id}"' in made
    assert quotes.level(end) == (0 if answer.claim.hedges else None)


def test_another_quote_is_plain_and_escaped() -> None:
    made = str(Quotes({}).quote(END))
    assert "It &lt;sank&gt;." in made
    assert "2022-11-08 · Port Post" in made
    assert Quotes({}).level(END) is None


def test_a_pair_names_who_said_the_earlier() -> None:
    made = str(Quotes({}).pair(END, END, "Ann Pay"))
    assert made.count("It &lt;sank&gt;.") == 2
    assert made.count("Ann Pay") == 1
