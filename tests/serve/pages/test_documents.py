"""The list of documents: the newest first, found by words, and a report taken in through the browser."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

import sayso
from sayso.serve.pages.documents import listed
from tests.made import answers
from tests.serve.axe import violations
from tests.serve.conftest import Served, serving

REPORT = "Harbour news\nPublished 2022-11-09\n\nThe mayor of Odesa said that the port may reopen within two weeks.\n"


def test_the_newest_document_comes_first_and_opens(page: Page) -> None:
    page.goto("/documents")
    links = page.locator(".documents a")
    expect(links).to_have_count(3)
    expect(links.first).to_contain_text("Ukrainian Forces Enter Kherson City")
    links.first.click()
    expect(page.locator("#text h1")).to_have_text("Ukrainian Forces Enter Kherson City")


def test_a_document_is_found_by_its_words(page: Page) -> None:
    page.goto("/documents")
    page.locator(".documents").wait_for()
    page.keyboard.press("/")
    page.keyboard.type("grain 2022-11")
    expect(page.locator(".documents li:visible")).to_have_count(1)
    expect(page.locator("#found")).to_have_text("1 document")


def test_each_document_tells_how_many_claims_it_has(page: Page, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        newest = max(book.documents(), key=lambda card: card.published or "")
        claims = book.count(document=newest.id)
    page.goto("/documents")
    expect(page.locator(".documents .holds").first).to_have_text(f"{claims} claims")


def test_a_document_is_not_found_by_how_many_claims_it_has(page: Page) -> None:
    page.goto("/documents")
    page.locator(".documents").wait_for()
    page.get_by_placeholder("Find a document").fill("claims")
    expect(page.locator("#found")).to_have_text("0 documents")


def test_months_are_in_order_and_what_has_no_day_comes_last() -> None:
    card = next(answers()).document
    cards = [replace(card, published=day) for day in ("2022-09-30", None, "2022-10-01")]
    told = listed(cards, {card.id: 4})
    assert re.findall("<h2>([^<]*)</h2>", told) == ["October 2022", "September 2022", "Without a date"]


def test_a_report_is_read_in_and_opened(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text("Nothing to see\n\nThe mayor said the bridge may reopen.\n")
    (tmp_path / "harbour.txt").write_text(REPORT)
    with sayso.open(tmp_path / "own.db") as book:
        book.read(tmp_path / "first.txt", jobs=1)
    with serving(tmp_path / "own.db") as url:
        page = browser.new_page(base_url=url)
        page.goto("/documents")
        page.get_by_text("Read a report in").click()
        assert violations(page) == []
        page.get_by_label("Files").set_input_files([tmp_path / "harbour.txt", tmp_path / "first.txt"])
        page.get_by_label(re.compile("Link its claims")).uncheck()
        page.get_by_role("button", name="Read", exact=True).click()
        expect(page.locator("#jobs li").nth(1)).to_contain_text("known", timeout=30_000)
        page.get_by_role("link", name=re.compile("added, 1 claim")).click()
        expect(page.locator("#text")).to_contain_text("The mayor of Odesa")
        page.close()


def test_a_server_that_only_reads_takes_nothing_in(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(REPORT)
    with sayso.open(tmp_path / "own.db") as book:
        book.read(tmp_path / "harbour.txt", jobs=1)
    with serving(tmp_path / "own.db", "--read-only") as url:
        page = browser.new_page(base_url=url)
        page.goto("/documents")
        expect(page.locator(".documents a")).to_have_count(1)
        expect(page.get_by_text("Read a report in")).to_have_count(0)
        page.close()
