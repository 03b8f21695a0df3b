"""Facets narrow down, the chosen one is taken away, and days are months until there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.serve.pages.ask_facets import OPEN, facet_panel
from sayso.serve.view.asked import Asked
from tests.toy import open_casebook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    with open_casebook(tmp_path / "casebook.db") as opened:
        for number in range(OPEN + 3):
            text = f"Published 2022-{1 + number // 5:02}-0{1 + number % 5}\nThe mayor said {number} may reopen.[1]\n1: https://a.example/{number}\n"
            (tmp_path / f"{number}.txt").write_text(text)
        opened.read(*tmp_path.glob("*.txt"), jobs=1)
        yield opened


def test_a_facet_is_added_to_what_is_asked(book: Casebook) -> None:
    told = facet_panel(book, Asked("mayor", {"voice": "attributed"}))
    assert 'href="/ask?text=mayor&amp;voice=attributed&amp;stance=state"' in told


def test_the_chosen_one_is_marked_and_taken_away(book: Casebook) -> None:
    told = facet_panel(book, Asked("mayor", {"stance": "state"}))
    assert '<a href="/ask?text=mayor" aria-current="true" title="state">' in told


def test_days_are_months_until_one_is_chosen(book: Casebook) -> None:
    assert 'href="/ask?since=2022-02&amp;until=2022-02"' in facet_panel(book, Asked())
    told = facet_panel(book, Asked("", {"since": "2022-02", "until": "2022-02"}))
    assert 'href="/ask?since=2022-02-01&amp;until=2022-02-01"' in told


def test_more_values_than_a_few_are_folded(book: Casebook) -> None:
    assert "<summary>3 more</summary>" in facet_panel(book, Asked())


def test_endnotes_are_told_of_one_document(book: Casebook) -> None:
    assert "Endnote" not in facet_panel(book, Asked())
    name = book.documents()[0].id
    assert f'href="/ask?document={name}&amp;endnote=1"' in facet_panel(book, Asked("", {"document": name}))
