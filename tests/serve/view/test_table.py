"""The table of pages: every page has its file, and a path leads to one page."""

from __future__ import annotations

from importlib import import_module

import pytest

from sayso.serve.view.table import PAGES, Page, page_at


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_page_has_a_file_that_registers_it(page: Page) -> None:
    assert callable(import_module(f"sayso.serve.pages.{page.module}").register)
    assert not page.above or page_at(page.above)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/ask", "/ask"), ("/document/{name}", "/document"), ("/documents", "/documents"), ("/documentsx", None)],
)
def test_a_path_leads_to_one_page(path: str, expected: str | None) -> None:
    page = page_at(path)
    assert (page and page.path) == expected
