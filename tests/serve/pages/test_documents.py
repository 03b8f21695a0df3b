"""The list of documents leads into the reader, the newest first."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_the_newest_document_comes_first_and_opens(page: Page) -> None:
    page.goto("/documents")
    links = page.locator(".documents a")
    expect(links).to_have_count(3)
    expect(links.first).to_have_text("Ukrainian Forces Enter Kherson City")
    links.first.click()
    expect(page.locator("#text h1")).to_have_text("Ukrainian Forces Enter Kherson City")
