"""The workbench answers to every page of the table, with files that browsers may keep and nothing from elsewhere."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from sayso.serve.view.shell import STATIC_PATH, version_of
from sayso.serve.view.table import PAGES
from sayso.serve.workbench import STATIC


@pytest.mark.parametrize("path", ["/", *(page.path for page in PAGES if page.key)])
def test_every_page_answers(page: Page, path: str) -> None:
    page.goto(path)
    page.locator("#main").wait_for()
    assert " · sayso" in page.title()


def test_what_is_no_page_leads_on(page: Page) -> None:
    answer = page.request.get("/no/such/page")
    assert answer.status == 404
    assert "There is no such page." in answer.text()
    assert "/documents" in answer.text()


def test_files_change_their_address_with_what_is_in_them(page: Page) -> None:
    answer = page.request.get(f"{STATIC_PATH}/{version_of(STATIC)}/theme.js")
    assert answer.text() == (STATIC / "theme.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(STATIC.iterdir()), ids=lambda path: path.name)
def test_no_file_names_another_server(path) -> None:  # type: ignore[no-untyped-def]
    named = re.findall(r"https?://[^\s\"')]+", path.read_text(encoding="utf-8"))
    assert not [url for url in named if url != "http://www.w3.org/2000/svg"]
