"""The frame: navigation, the theme, and the keys, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from sayso.serve.view.shell import bar, imports_of
from sayso.serve.view.table import PAGES


def test_a_hostile_casebook_name_is_no_markup() -> None:
    assert "<img" not in bar("<img src=x onerror=alert(1)>.db", "/ask")


def test_every_key_leads_to_one_page() -> None:
    keys = [page.key for page in PAGES if page.key]
    assert len(keys) == len(set(keys))
    assert not set(keys) & {"g", "?", "/", "j", "k"}


def test_everything_that_a_script_imports_is_asked_for_with_it() -> None:
    assert imports_of("map.js") == ("charted.js", "coast.js", "map_days.js", "days.js")


def test_a_page_names_what_its_script_imports(page: Page) -> None:
    page.goto("/map")
    preloaded = page.eval_on_selector_all("link[rel=modulepreload]", "all => all.map((each) => each.href)")
    assert any(each.endswith("/coast.js") for each in preloaded)


@pytest.mark.parametrize("place", [place for place in PAGES if place.key], ids=lambda place: place.path)
def test_g_and_a_key_lead_to_a_page(page: Page, place) -> None:  # type: ignore[no-untyped-def]
    page.goto("/documents")
    page.get_by_role("heading", name="Documents").wait_for()
    page.keyboard.press("g")
    page.keyboard.press(place.key)
    page.wait_for_url(f"**{place.path}")
    expect(page.locator("nav a[aria-current=page]")).to_have_text(place.title)


def test_on_a_phone_the_page_that_is_shown_stands_in_sight_in_the_bar(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/check")
    expect(page.locator("nav a[aria-current=page]")).to_be_in_viewport(ratio=1)
    page.goto("/today")
    expect(page.locator("nav a[aria-current=page]")).to_be_in_viewport(ratio=1)


def test_the_question_mark_lists_the_keys(page: Page) -> None:
    page.goto("/documents")
    page.get_by_role("heading", name="Documents").wait_for()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("the search box")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_theme_that_was_chosen_stays(page: Page) -> None:
    page.goto("/documents")
    page.get_by_role("button", name="Light or dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
