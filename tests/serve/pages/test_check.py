"""Checking a draft in the browser: pasted, opened, stopped; problems beside their passages; nothing is kept."""

from __future__ import annotations

import re
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.serve.axe import violations
from tests.serve.conftest import Served

DRAFT = """# Ferry news

9 November 2022

## Key Takeaways

- The ferry will return to service on Monday.
- Police said that 40 people were hurt.

The port said on 7 November that the ferry was towed in.[1] The ferry may return to service on Monday.[2] \
Police said that 14 people were hurt.[3]

The jetty is open. <!-- sayso: accept number-mismatch -->

## Endnotes

[1] https://port.example/notice/7
[2] https://port.example/8
[3] https://police.example/3
"""
SECONDS_30 = 30_000


def paste(page: Page, draft: str) -> None:
    """Check a draft on the page."""
    page.goto("/check")
    page.get_by_label("The draft").fill(draft)
    page.get_by_role("button", name="Check", exact=True).click()


def test_a_pasted_draft_is_told_its_problems_with_both_passages(page: Page) -> None:
    paste(page, DRAFT)
    expect(page.get_by_role("heading", name="3 problems")).to_be_focused(timeout=SECONDS_30)
    drift = page.locator('[data-rule="hedge-drift"]')
    expect(drift).to_contain_text("the body says “ferry may return to service on Monday”")
    page.keyboard.press("j")
    expect(drift).to_be_focused()
    page.keyboard.press("Enter")
    expect(drift.locator("blockquote")).to_have_text(
        ["The ferry will return to service on Monday.", "The ferry may return to service on Monday.[2]"]
    )
    expect(page.locator(".passage.pointed")).to_have_count(2)
    page.keyboard.press("j")
    expect(page.locator('[data-rule="number-mismatch"]')).to_be_focused()
    page.keyboard.press("k")
    expect(drift).to_be_focused()
    expect(page.locator('[data-rule="accept-mark"]')).to_contain_text("gives no reason")


def test_the_rules_are_listed_before_there_is_a_draft(page: Page) -> None:
    page.goto("/check")
    page.get_by_text(re.compile(r"The \d+ rules")).click()
    expect(page.locator(".rules")).to_contain_text("hedge-drift")


def test_a_check_and_its_stop_are_in_sight_on_a_narrow_window(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.route("**/check/draft*", lambda _: None)  # it is never answered
    page.goto("/check")
    page.get_by_label("The draft").fill(DRAFT)
    page.get_by_label("The draft").press("Control+Enter")
    expect(page.get_by_role("button", name="Stop")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#going")).to_be_hidden()


def test_a_rule_tells_what_it_is_for_and_how_its_problem_may_stand(page: Page) -> None:
    paste(page, DRAFT)
    drift = page.locator('[data-rule="hedge-drift"]')
    drift.get_by_text("The rule").click(timeout=SECONDS_30)
    expect(drift).to_contain_text("equally sure of the same thing")
    expect(drift).to_contain_text('<!-- sayso: accept hedge-drift "your reason" -->')


def test_problems_are_switched_off_by_weight_and_by_rule(page: Page) -> None:
    paste(page, DRAFT)
    shown = page.locator(".problem:visible")
    expect(shown).to_have_count(3, timeout=SECONDS_30)
    page.get_by_label("medium 2").uncheck()
    expect(shown).to_have_count(1)
    expect(page.locator(".passage:not(.off)")).to_have_count(0)
    page.get_by_text("By rule (3)").click()
    page.get_by_label("accept-mark 1").uncheck()
    expect(shown).to_have_count(0)


def test_an_opened_file_is_checked_and_nothing_of_it_is_kept(page: Page, served: Served, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT.replace("-mismatch -->", '-mismatch "counted again" -->'))
    page.goto("/check")
    page.get_by_label("Or open a file").set_input_files(tmp_path / "draft.md")
    expect(page.locator(".problem").first).to_be_visible(timeout=SECONDS_30)
    listed = page.request.get(f"{served.url}/api/v1/documents").json()
    assert "Ferry news" not in str(listed)


def test_what_a_mark_accepts_is_told_with_its_reason(page: Page) -> None:
    paste(page, DRAFT.replace("on Monday.\n", 'on Monday. <!-- sayso: accept hedge-drift "the port rang" -->\n'))
    expect(page.locator("#accepted")).to_contain_text("the port rang", timeout=SECONDS_30)
    expect(page.locator('[data-rule="hedge-drift"]')).to_have_count(0)


def test_a_check_is_stopped(page: Page) -> None:
    page.route("**/check/draft*", lambda _: None)  # it is never answered
    paste(page, DRAFT)
    expect(page.get_by_role("status").first).to_contain_text("Checking")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped. The draft is still above.")).to_be_visible()
    expect(page.locator("#going")).to_be_hidden()
    expect(page.get_by_label("The draft")).to_have_value(DRAFT)


def test_a_check_that_was_stopped_lets_the_next_begin(served: Served) -> None:
    sentences = (f"The mayor of town {each} said on Monday that {each} people had left." for each in range(20_000))
    long = "\n\n".join(sentences).encode()  # it takes minutes
    with pytest.raises(httpx2.TimeoutException):
        httpx2.post(f"{served.url}/check/draft?name=long.md", content=long, timeout=3, trust_env=False)
    answer = httpx2.post(f"{served.url}/check/draft?name=a.md", content=DRAFT, timeout=30, trust_env=False)
    assert "3 problems" in answer.text


def test_markup_in_a_draft_stays_text(page: Page) -> None:
    paste(page, DRAFT.replace("The jetty", "<img src=x onerror=alert(1)> The jetty"))
    expect(page.locator(".draft-read")).to_contain_text("<img src=x onerror=alert(1)>", timeout=SECONDS_30)
    expect(page.locator("#checked img")).to_have_count(0)


def test_a_draft_without_words_is_told(page: Page) -> None:
    paste(page, "  ")
    expect(page.get_by_role("alert").first).to_contain_text("Paste a draft, or open a file.")


def test_what_is_no_day_is_told_in_the_place_of_the_result(page: Page) -> None:
    page.goto("/check")
    answer = page.request.post("/check/draft?name=a.md&published=soon", data="The port is open.")
    assert "soon" in answer.text()
    assert "That did not work" in answer.text()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing(page: Page, scheme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    paste(page, DRAFT)
    page.locator('[data-rule="hedge-drift"]').get_by_text("Side by side").click(timeout=SECONDS_30)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
