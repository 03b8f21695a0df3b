"""The page of an actor, in a real browser: what it says, how hedged, and what others say to it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import sayso
from sayso.ask.profile import Profile
from tests.serve.axe import violations
from tests.serve.conftest import Served


@pytest.fixture(scope="module")
def told(served: Served) -> Profile:
    """Whoever says most in the samples."""
    with sayso.open(served.casebook) as book:
        return max((book.profile(each.id) for each in book.cast()), key=lambda each: len(each.said))


def test_its_claims_are_told_the_newest_first(page: Page, told: Profile) -> None:
    page.goto(f"/actor/{told.actor.id}")
    page.locator(".claims .sentence").first.wait_for()
    shown = [each.get_attribute("data-claim") for each in page.locator(".claims .sentence").all()]
    assert shown == list(told.said[:20])
    expect(page.locator(".figures")).to_contain_text(f"{len(told.said)}")
    expect(page.get_by_role("heading", name="How hedged")).to_be_visible()
    expect(page.locator(".bars li").first).to_contain_text(f"{told.plain}")


def test_who_only_is_spoken_of_says_so(page: Page, served: Served) -> None:
    with sayso.open(served.casebook) as book:
        silent = next(each for each in book.cast() if not book.profile(each.id).said)
    page.goto(f"/actor/{silent.id}")
    expect(page.locator("h1")).to_have_text(silent.name)
    expect(page.get_by_role("status").first).to_contain_text("only spoken of")


def test_an_actor_that_there_is_not_is_told(page: Page) -> None:
    page.goto("/actor/a-0000")
    expect(page.get_by_role("alert").first).to_contain_text("No actor goes by")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, told: Profile, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"/actor/{told.actor.id}")
    page.locator(".claims .sentence").first.wait_for()
    assert violations(page) == []


def test_on_a_phone_nothing_sticks_out(page: Page, told: Profile) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/actor/{told.actor.id}")
    page.locator(".claims .sentence").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
