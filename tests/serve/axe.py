"""What axe-core finds wrong with a page, by the rules of WCAG 2.2 A and AA and the best practices."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """A line for each violation: the rule, and the first elements that break it. An empty list is good news."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {[node['html'][:160] for node in each['nodes'][:4]]}" for each in found]
