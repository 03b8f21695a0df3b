"""The page of a thread, in a real browser: who holds what, over time and step by step."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import sayso
from sayso.records import ThreadView
from tests.serve.axe import violations
from tests.serve.conftest import Served


@pytest.fixture(scope="module")
def told(served: Served) -> ThreadView:
    """The thread of the samples that has most statements."""
    with sayso.open(served.casebook) as book:
        found = [book.thread(each.id) for each in book.threads()]
    return max(found, key=lambda view: len(view.turns))


def opened(page: Page, told: ThreadView, query: str = "") -> Page:
    page.goto(f"/thread/{told.thread.id}{query}")
    page.locator(".lanes a.mark").first.wait_for()
    return page


def test_every_statement_has_a_mark_and_every_holder_stands_somewhere(page: Page, told: ThreadView) -> None:
    opened(page, told)
    expect(page.locator(".lanes a.mark")).to_have_count(len(told.turns))
    for position in told.positions:
        expect(page.locator("#main .story").first).to_contain_text(position.holder.name)


@pytest.mark.parametrize("width", [1280, 390])
def test_days_stay_in_sight_below_the_bar(page: Page, told: ThreadView, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 400})
    opened(page, told)
    page.locator(".lanes .lane").last.scroll_into_view_if_needed()
    bar, axis = page.locator(".bar").bounding_box(), page.locator(".lane-axis text").first.bounding_box()
    assert bar is not None
    assert axis is not None
    assert bar["y"] + bar["height"] <= axis["y"] < 400


def test_every_step_is_told_with_its_words(page: Page, told: ThreadView) -> None:
    opened(page, told, "?every=1")
    expect(page.get_by_role("link", name="every step")).to_have_attribute("aria-current", "true")
    expect(page.locator(".days ul > li")).to_have_count(len(told.turns))
    page.locator(".days .sentence").first.click()
    page.wait_for_url("**/document/d-*?claim=c-*")


def test_any_of_its_claims_leads_to_it(page: Page, told: ThreadView) -> None:
    said = told.turns[-1].now
    assert said is not None
    page.goto(f"/thread/{said.where.claim}")
    expect(page.locator("h1")).to_have_text(told.thread.name)


def test_a_thread_that_there_is_not_is_told(page: Page) -> None:
    page.goto("/thread/t-0000")
    expect(page.get_by_role("alert").first).to_contain_text("No thread goes by")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, told: ThreadView, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, told)
    page.locator(".lanes a.mark").first.focus()
    assert violations(page) == []


def test_on_a_phone_nothing_sticks_out(page: Page, told: ThreadView) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, told)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
