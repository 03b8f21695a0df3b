"""The tour leads through every page of the workbench, and shows all that was taken for it."""

from __future__ import annotations

import re

import pytest

from sayso.serve.view.table import PAGES, Page, page_at
from tests.tour.morning import DRAFT, REPORTS
from tests.tour.stops import STOPS
from tests.transcripts import ROOT

TOUR = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
PICTURES = ROOT / "docs" / "tour"
MOST_BYTES = 1_200_000
"""Of all pictures together: what is committed is fetched with every copy of the repository, for ever."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.module)
def test_the_tour_leads_to_every_page_by_its_name_and_key(page: Page) -> None:
    headings = [line for line in TOUR.splitlines() if line.startswith("## ")]
    wanted = rf"\b{page.title}\b, `g {page.key}`" if page.key else rf"\b{page.title}\b"
    assert any(re.search(wanted, heading) for heading in headings)
    assert page in {page_at(stop.path.split("?")[0]) for stop in STOPS}


def test_the_pictures_are_those_that_the_tour_shows_and_the_script_takes() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(tour/([^)]+)\)", TOUR)
    assert len(shown) == len(set(shown))
    assert sorted(shown) == sorted(f"{stop.name}.webp" for stop in STOPS)
    assert sorted(shown) == sorted(path.name for path in PICTURES.iterdir())


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < MOST_BYTES


def test_every_invented_report_says_so() -> None:
    reports = [path.read_text(encoding="utf-8") for path in REPORTS.glob("*.md") if path != DRAFT]
    assert len(reports) == 4
    assert all("invented for the tour" in report for report in reports)
