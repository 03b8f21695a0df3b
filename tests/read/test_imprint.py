"""Title, authors, publisher, and whether all is here."""

from __future__ import annotations

import pytest
from tests.read.pages import BODY, MORE, read

from sayso.read.imprint import authors_of, title_of
from sayso.read.page import Metadata
from sayso.records import Block, BlockKind, Completeness, Hints, Span


def test_the_title_is_given_or_stated_or_read() -> None:
    document = read(f"The Harbour After the Storm\n\n{BODY}")
    assert document.title == "The Harbour After the Storm"
    assert title_of(document.text, document.blocks, Metadata(title="Stated"), Hints()) == "Stated"
    assert title_of(document.text, document.blocks, Metadata(title="Stated"), Hints(title="Given")) == "Given"
    assert read(BODY).title is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ana Lopez", ("Ana Lopez",)),
        ("Authors: Ana Lopez, Ben Roth, and Cy Dee", ("Ana Lopez", "Ben Roth", "Cy Dee")),
        ("Ana Lopez and Ben Roth", ("Ana Lopez", "Ben Roth")),
    ],
)
def test_authors_are_read_from_the_byline(line: str, expected: tuple[str, ...]) -> None:
    document = read(f"The Harbour After the Storm\n{line}\nMarch 4, 2021\n\n{BODY}")
    assert document.authors == expected
    assert authors_of(document.text, document.blocks, Metadata(authors=("Dan Eck",))) == ("Dan Eck",)


def test_a_day_in_a_marked_byline_is_no_author() -> None:
    text = "Mar 4, 2021 - Press Desk\nAna Lopez, Ben Roth"
    blocks = (Block(Span(0, 24), BlockKind.BYLINE), Block(Span(25, len(text)), BlockKind.BYLINE))
    assert authors_of(text, blocks, Metadata()) == ("Ana Lopez", "Ben Roth")


def test_authors_may_be_named_at_the_end() -> None:
    assert read(f"{BODY}\n\nAuthors: Ana Lopez and Ben Roth").authors == ("Ana Lopez", "Ben Roth")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OBS has previously assessed that it holds. OBS has not identified cracks.", "OBS"),
        ("OBS has not identified cracks. OBS saw no leaks.", None),
        ("OBS has previously reported cracks. PORT has previously reported leaks. PORT saw no cracks.", "PORT"),
        ("OBS has updated its assessment of the piers. OBS saw no leaks.", "OBS"),
        ("OBS assesses that it holds.", None),
        ("OBS assesses so. OBS saw no leaks. PORT assesses so. PORT saw no leaks.", None),
    ],
)
def test_a_publisher_is_known_by_how_the_text_speaks_of_its_own_work(text: str, expected: str | None) -> None:
    document = read(f"{BODY} {text}")
    assert document.publisher == expected
    assert any("publisher" in notice for notice in document.notices) is bool(expected)


def test_a_publisher_that_is_given_is_not_guessed() -> None:
    text = f"{BODY} OBS has previously assessed that it holds. OBS saw no leaks."
    assert read(text, hints=Hints(publisher="The Gazette")).publisher == "The Gazette"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("See the full report here", Completeness.EXCERPT),
        ("Continue reading", Completeness.EXCERPT),
        ("", Completeness.EXCERPT),
        ("[1] https://a.example/b\n[2] https://c.example/d\n[3] A letter", Completeness.FULL),
        ("[1] https://a.example/b\n[2] https://c.example/d", Completeness.UNKNOWN),
    ],
)
def test_what_is_missing_makes_an_excerpt(end: str, expected: Completeness) -> None:
    assert read(f"{BODY}\n\n{MORE}\n\n{end}").completeness is expected


def test_a_text_without_endnotes_may_be_all_or_not() -> None:
    assert read("The wind fell. The pilots went out.").completeness is Completeness.UNKNOWN
