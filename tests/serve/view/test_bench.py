"""An error of the casebook is told in the place of what was asked for, on a page and in a piece."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from sayso.serve.serving import Serving
from sayso.serve.view.asked import Asked
from sayso.serve.view.bench import Bench
from sayso.serve.view.markup import Markup, tag
from tests.toy import open_casebook


def test_a_piece_that_fails_tells_why(tmp_path: Path) -> None:
    with open_casebook(tmp_path / "none.db") as book:
        bench = Bench(book, Serving(), "1")
        assert "There is no casebook" in bench.told(lambda held, asked: tag("p", str(held.ask(asked.text))), Asked("a"))
        assert bench.told(lambda _, asked: tag("p", asked.text), Asked("a")) == Markup("<p>a</p>")


def test_a_piece_of_the_server_tells_why(page: Page) -> None:
    answer = page.request.get("/document/d-00/sentence/1")
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert "No document goes by" in answer.text()


def test_a_page_that_fails_tells_why_within_the_frame(page: Page) -> None:
    page.goto("/document/d-00")
    expect(page.get_by_role("alert").first).to_contain_text("See which there are")
    expect(page.get_by_role("navigation", name="Pages")).to_be_visible()
