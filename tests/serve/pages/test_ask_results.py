"""Answers come by day or by rank, a page at a time, with what is filtered by; and nothing found says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.serve.pages import ask_results
from sayso.serve.pages.ask_results import results
from sayso.serve.view.asked import Asked
from tests.linked import store_at
from tests.toy import open_casebook

DAYS = {
    "a.txt": "Published 2022-11-08\nThe mayor said the bridge may reopen.\nA union denied the strike.\n",
    "b.txt": "Published 2022-11-09\nThe mayor said the gate may open.\n",
}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    with open_casebook(tmp_path / "casebook.db") as opened:
        for name, text in DAYS.items():
            (tmp_path / name).write_text(text)
        opened.read(*(tmp_path / name for name in DAYS))
        yield opened


def test_without_words_claims_come_by_day(book: Casebook) -> None:
    told = results(book, Asked())
    assert told.index('<h2 class="day">2022-11-09</h2>') < told.index('<h2 class="day">2022-11-08</h2>')
    assert "<b>3</b> claims, the newest first" in told


def test_with_words_the_best_come_first(book: Casebook) -> None:
    told = results(book, Asked("bridge"))
    assert "<b>1</b> claim, the best first" in told
    assert "<h2" not in told
    assert '<h2 class="day">' in results(book, Asked("mayor", {"order": "oldest"}))


def test_each_filter_can_be_taken_away(book: Casebook) -> None:
    told = results(book, Asked("mayor", {"stance": "state", "source": "mayor"}))
    assert 'href="/ask?text=mayor&amp;source=mayor"' in told
    assert 'aria-label="Take away stance: state"' in told
    assert 'href="/ask?text=mayor" class="chip"' in told


def test_pages_follow_each_other(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask_results, "PAGE", 2)
    first = results(book, Asked())
    last = book.ask(limit=2)[-1].claim.id
    assert f'href="/ask?after={last}"' in first
    second = results(book, Asked("", {"after": last}))
    assert "To the first" in second
    assert "The next" not in second
    assert "<b>3</b>" in second
    end = book.ask(limit=3)[-1].claim.id
    assert "No more claims." in results(book, Asked("", {"after": end}))


def test_nothing_found_says_which_filter_is_to_blame(book: Casebook) -> None:
    told = results(book, Asked("bridgz", {"stance": "state"}))
    assert "No claim fits." in told
    assert 'href="/ask?text=bridge&amp;stance=state"' in told
    told = results(book, Asked("gate", {"source": "mayer"}))
    assert 'href="/ask?text=gate&amp;source=mayor"' in told
    told = results(book, Asked("gate", {"source": "union"}))
    assert "Take one away" in told


def test_an_empty_casebook_says_how_to_read(tmp_path: Path) -> None:
    with store_at(tmp_path / "empty.db").writing():
        pass
    with open_casebook(tmp_path / "empty.db") as book:
        assert "sayso read report.html" in results(book, Asked())
