"""The page of threads, in a real browser: the matters by size and by day, searched and walked through by keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import sayso
from tests.serve.axe import violations
from tests.serve.conftest import Served


def opened(page: Page, path: str = "/threads") -> Page:
    page.goto(path)
    page.locator(".matters a").first.wait_for()
    return page


def test_the_matters_are_those_of_the_casebook(page: Page, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        names = {each.name for each in book.threads(limit=40)}
    opened(page)
    assert set(page.locator(".matters b").all_inner_texts()) == names


def test_one_document_is_not_told_in_the_plural(page: Page, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        single = [each for each in book.threads(limit=40) if each.documents == 1]
    assert single
    opened(page)
    expect(page.locator(".matters").get_by_text("in 1 document", exact=False)).to_have_count(len(single))
    expect(page.get_by_text("1 documents")).to_have_count(0)


def test_words_search_and_keep_the_order(page: Page) -> None:
    opened(page)
    page.get_by_role("link", name="latest day first").click()
    page.wait_for_url("**/threads?order=latest")
    page.keyboard.press("/")
    page.keyboard.type("Kherson")
    page.keyboard.press("Enter")
    page.wait_for_url("**/threads?text=Kherson&order=latest")
    expect(page.locator(".matters a").first).to_be_visible()


def test_keys_lead_into_a_thread(page: Page) -> None:
    opened(page)
    page.keyboard.press("g")
    page.keyboard.press("n")
    page.locator(".matters a").first.wait_for()
    page.keyboard.press("j")
    expect(page.locator(".matters a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/thread/t-*")


def test_words_that_nobody_says_lead_back(page: Page) -> None:
    page.goto("/threads?text=xyzzy")
    expect(page.get_by_role("status").first).to_contain_text("No thread holds these words")
    page.get_by_role("link", name="All threads").click()
    page.wait_for_url("**/threads")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page)
    assert violations(page) == []
