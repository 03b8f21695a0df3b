"""Headlines of other stories between the paragraphs of a report."""

from __future__ import annotations

import pytest
from tests.read.pages import BODY, MORE, kinds, read
from tests.shared import SHARED, needs_shared


def kind_of(headline: str, between: tuple[str, str] = (BODY, MORE)) -> str:
    document = read(f"{between[0]}\n\n{headline}\n\n{between[1]}")
    return kinds(document)[1][0]


@pytest.mark.parametrize(
    "headline",
    [
        "Parliament Approves Budget After Long Night",
        "Two Dead in Avalanche, Police Say",
        "Fuel Prices ‘Out of Control’: Transport Minister",
        "Football: national team loses to Denmark and misses the finals",
        "Photos of the Week: Carnival in the South",
    ],
)
def test_a_headline_of_another_story_is_foreign(headline: str) -> None:
    assert kind_of(headline) == "foreign-headline"


@pytest.mark.parametrize("heading", ["Repairs to the Northern Mole", "Northern Mole", "Council Money and Stone"])
def test_a_heading_of_the_report_itself_is_not(heading: str) -> None:
    assert kind_of(heading) == "heading"


def test_where_the_headings_of_a_report_have_verbs_one_more_is_no_stranger() -> None:
    headings = ["Ship Remains in Basin", "Stone Is Brought by Barge", "Crews Face Hard Winter", ""]
    text = "\n\n".join(f"{body}\n\n{heading}" for body, heading in zip([MORE, BODY] * 2, headings, strict=True))
    assert [kind for kind, _ in kinds(read(text))] == ["paragraph", "heading"] * 3 + ["paragraph"]


def test_a_report_with_sections_keeps_them_and_loses_the_stranger() -> None:
    text = f"{BODY}\n\nNorthern Mole\n\n{MORE}\n\nParliament Approves Budget After Long Night\n\n{BODY}"
    assert [kind for kind, _ in kinds(read(text))] == [
        "paragraph",
        "heading",
        "paragraph",
        "foreign-headline",
        "paragraph",
    ]


def test_the_title_and_the_last_line_are_no_strangers() -> None:
    document = read(f"Parliament Approves Budget After Long Night\n\n{BODY}\n\n{MORE}\n\nParliament Approves Budget")
    assert not any(block.noise for block in document.blocks)


@needs_shared
def test_no_heading_of_the_daily_reports_is_taken_for_a_stranger() -> None:
    masked = [
        f"{path.name}: {block.span.of(document.text)}"
        for path in sorted((SHARED / "corpus" / "isw").glob("*.txt"))[::6]
        for document in [read(path.read_bytes().decode("utf-8"))]
        for block in document.blocks
        if block.noise == "foreign-headline"
    ]
    assert masked == []
