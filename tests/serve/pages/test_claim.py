"""The page of a claim, in a real browser: the drawing by keyboard, its quotes, the lists, and nothing linked yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import sayso
from tests.serve.axe import violations
from tests.serve.conftest import Served, serving


@pytest.fixture(scope="module")
def claim(served: Served) -> str:
    """The claim of the samples that is mentioned most."""
    with sayso.open(served.casebook) as book:
        found = [answer.claim.id for answer in book.ask("Kherson", limit=60)]
        return max(found, key=lambda each: len(book.trace(each).mentions))


def opened(page: Page, claim: str, query: str = "") -> Page:
    page.goto(f"/claim/{claim}{query}")
    page.locator(".lanes a.mark").first.wait_for()
    return page


def test_the_arrow_keys_lead_from_mark_to_mark_and_enter_opens_the_words(page: Page, claim: str) -> None:
    opened(page, claim)
    marks = page.locator(".lanes a.mark")
    assert marks.count() > 1
    assert page.locator('.lanes a.mark[tabindex="0"]').count() == 1
    marks.first.focus()
    expect(page.locator(".lane-quote blockquote")).to_have_text(marks.first.get_attribute("data-words") or "")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.getAttribute('data-words')")
    assert focused
    assert page.locator('.lanes a.mark[tabindex="0"]').count() == 1
    expect(page.locator(".lane-quote blockquote")).to_have_text(focused)
    page.keyboard.press("Enter")
    page.wait_for_url("**/document/d-*?claim=c-*")


def test_what_is_drawn_stands_in_the_list_too(page: Page, claim: str, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        trace = book.trace(claim)
    opened(page, claim)
    for mention in trace.mentions:
        expect(page.locator(f"#mentions #{mention.end.claim}")).to_have_count(1)
    expect(page.locator(".figures")).to_contain_text(f"{len(trace.mentions)}")


def test_lanes_are_by_origin_or_by_side(page: Page, claim: str) -> None:
    opened(page, claim)
    page.get_by_role("link", name="by side").click()
    page.wait_for_url("**?by=side")
    expect(page.get_by_role("link", name="by side")).to_have_attribute("aria-current", "true")


def test_its_thread_and_its_document_are_a_click_away(page: Page, claim: str) -> None:
    opened(page, claim)
    page.get_by_role("link", name="Its thread").click()
    page.locator("h1").wait_for()
    page.wait_for_url("**/thread/c-*")


def test_a_claim_that_there_is_not_is_told(page: Page) -> None:
    page.goto("/claim/c-0000")
    expect(page.get_by_role("alert").first).to_contain_text("No claim goes by")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, claim: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, claim)
    page.locator(".lanes a.mark").first.focus()
    assert violations(page) == []


def test_on_a_phone_nothing_sticks_out(page: Page, claim: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, claim)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []


def test_where_nothing_is_linked_the_pages_tell_the_next_step(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(
        "Harbour news\nPublished 2022-11-09\n\nNote: Sample Desk will not publish an assessment tomorrow, 10 November. "
        "Coverage will resume on Monday.\n\nThe mayor said on Monday that the bridge may reopen.\n"
    )
    with sayso.open(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt", jobs=1)
        (answer, *_) = book.ask("bridge")
        (aside, *_) = book.ask("coverage")
    with serving(tmp_path / "casebook.db") as url:
        page = browser.new_page(base_url=url)
        for path in (f"/claim/{answer.claim.id}", "/threads", "/today"):
            page.goto(path)
            expect(page.locator("#main")).to_contain_text("sayso read --links")
        page.goto(f"/claim/{aside.claim.id}")
        expect(page.locator("#main")).to_contain_text("compared with nothing")
        expect(page.get_by_role("link", name="Its thread")).to_have_count(0)
        page.close()
