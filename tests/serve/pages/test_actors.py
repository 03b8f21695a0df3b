"""The page of actors, in a real browser: who is named most, looked for by a part of the name."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import sayso
from sayso.records import Namesake
from sayso.serve.pages.actors import what_it_is
from tests.serve.axe import violations
from tests.serve.conftest import Served


def test_a_part_of_a_name_finds_who_goes_by_it(page: Page, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        names = [each.name for each in book.cast("zel")]
    assert names
    page.goto("/actors")
    page.locator(".matters a").first.wait_for()
    page.keyboard.press("/")
    page.keyboard.type("zel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors?text=zel")
    page.locator(".matters a").first.wait_for()
    assert page.locator(".matters b").all_inner_texts() == names
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actor/a-*")


def test_one_mention_is_not_told_in_the_plural(page: Page) -> None:
    page.goto("/actors")
    expect(page.get_by_text("1 mention in 1 document", exact=True).first).to_be_visible()


def test_a_third_party_is_called_so() -> None:
    assert what_it_is(Namesake("a-1", "Desk", "organisation", ("Desk",), "publisher", "third")) == (
        "organisation, publisher, third party"
    )


def test_a_name_that_nobody_has_leads_back(page: Page) -> None:
    page.goto("/actors?text=xyzzy")
    expect(page.get_by_role("status").first).to_contain_text("Nobody goes by this name")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto("/actors")
    page.locator(".matters a").first.wait_for()
    assert violations(page) == []
