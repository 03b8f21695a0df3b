"""The map in a real browser: places and their claims, the slider, the list beside, the address, and no foreign tile."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.serve.axe import violations
from tests.serve.conftest import Served, serving


def opened(page: Page, path: str = "/map") -> Page:
    page.goto(path)
    page.locator(".claims-map[data-drawn]").wait_for()
    page.locator(".claims-map[data-coast]").wait_for()
    page.locator("#charted .claim, #charted .notice").first.wait_for()
    return page


def test_a_place_of_the_list_opens_its_claims_and_stands_in_the_address(page: Page) -> None:
    opened(page)
    row = page.locator("#places button").first
    name, count = row.locator(".name").inner_text(), row.locator(".count").inner_text()
    row.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**at=spot*")
    expect(page.locator("#charted .count")).to_have_text(re.compile(rf"^{count} claims?$"))
    expect(page.locator("#places button[aria-current]").first).to_contain_text(name)
    page.reload()
    page.locator(".claims-map[data-drawn]").wait_for()
    expect(page.locator("#places button[aria-current]").first).to_contain_text(name)
    page.get_by_role("button", name="All places").click()
    expect(page.locator("#places button[aria-current]")).to_have_count(0)


def test_a_dot_opens_the_claims_there(page: Page) -> None:
    opened(page, "/map?see=46.7,32.9,11")
    page.locator(".claims-map .spot").first.press("Enter")
    page.wait_for_url("**at=spot*")
    expect(page.locator("#charted .claim").first).to_be_visible()


def test_the_slider_leaves_the_days_between_its_ends(page: Page) -> None:
    opened(page)
    slider = page.get_by_label("First day")
    slider.focus()
    slider.press("End")
    page.wait_for_url(re.compile(r"since=\d{4}-\d{2}-\d{2}"))
    day = page.locator("#told-since").inner_text()
    expect(page.get_by_label("From", exact=True)).to_have_value(day)
    expect(page.locator("#charted h2.day")).to_have_text([day])
    slider.press("Home")
    page.wait_for_url(lambda url: "since=" not in url)


def test_an_address_gives_the_place_on_the_map_back(page: Page) -> None:
    opened(page, "/map?text=bridge&see=46.640,32.610,9")
    expect(page.get_by_label("Words")).to_have_value("bridge")
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_url("**see=46.640,32.610,10*")
    page.reload()
    page.locator(".claims-map[data-drawn]").wait_for()
    assert page.url.endswith("see=46.640,32.610,10")


def test_where_only_an_area_is_known_there_is_a_ring_and_no_dot(page: Page) -> None:
    opened(page)
    areas = page.locator("#places button", has_text="within")
    expect(areas.first).to_be_visible()
    name = areas.first.locator(".name").inner_text()
    areas.first.click()
    expect(page.locator(".claims-map path[stroke-dasharray]").first).to_be_attached()
    assert page.locator(f'.claims-map .spot[title^="{name}:"]').count() == 0


def test_no_tile_is_loaded(page: Page) -> None:
    opened(page)
    assert page.locator(".claims-map .leaflet-tile").count() == 0


def test_the_users_own_tile_server_is_asked_and_named(browser: Browser, served: Served) -> None:
    asked: list[str] = []

    def refused(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    with serving(served.casebook, "--tiles", "https://tiles.example/{z}/{x}/{y}.png") as url:
        context = browser.new_context(base_url=url)
        opened_page = context.new_page()
        context.route("https://tiles.example/**", refused)
        opened_page.goto("/map")
        expect(opened_page.locator(".leaflet-control-attribution")).to_contain_text("tiles.example")
        opened_page.locator(".claims-map[data-drawn]").wait_for()
        policy = context.request.get("/map").headers["content-security-policy"]
        context.close()
    assert asked
    assert "img-src 'self' data: blob: https://tiles.example;" in policy


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page)
    page.locator("#places button").first.click()
    page.wait_for_url("**at=spot*")
    assert violations(page) == []


def test_on_a_phone_nothing_sticks_out(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []


def test_where_no_place_is_named_the_map_says_so(page: Page) -> None:
    opened(page, "/map?text=nothingatall")
    expect(page.locator("#map-note")).to_have_text("No claim names a place that is known.")
