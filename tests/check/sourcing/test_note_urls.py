"""An address in a note is judged by its form, and never fetched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.check.checker import check
from sayso.check.report import Report, sentences_of
from sayso.check.sourcing.note_urls import endnote_url
from sayso.records import Dossier, Extraction, Hints, Problem, RawItem, Severity
from sayso.settings import Limits
from sayso.steps import Steps


def problems(*notes: str) -> list[Problem]:
    """What is said of notes. Nothing is extracted: the text above them does not matter."""
    body = " ".join(f"Ferry {number} left.[{number}]" for number, _ in enumerate(notes, start=1))
    lines = "\n".join(f"[{number}] {note}" for number, note in enumerate(notes, start=1))
    item = RawItem("ferries.md", "text/markdown", f"{body}\n\nNotes\n\n{lines}\n".encode(), Hints())
    document = Steps().make_document(item, Limits())
    dossier = Dossier(document, Extraction(document.id))
    found = check(Report(dossier, sentences_of(dossier)), [endnote_url])
    assert not found.unchecked
    return list(found.problems)


OTHER = "https://town.example/news/1"


@pytest.mark.parametrize(
    "note",
    [
        "https://harbor.example/valve",
        "https://harbor.example/?p=12; https://harbor.example/ferry#trips",
        "hxxps://harbor[.]example/valve",
        "https://harbor dot example/valve",
        "https://harbor%20dot%20example/valve",
        "https://web.archive.org/web/20220308/https://harbor.example/valve",
        "Harbor Office, Yearbook of the Port, p. 12",
        "Data upon request.",
    ],
)
def test_an_address_that_can_be_followed_is_left_alone(note: str) -> None:
    assert not problems(note, OTHER)


@pytest.mark.parametrize(
    ("note", "words", "severity"),
    [
        ("https://harbor.example/the-valve-was-fo…", "cut short", Severity.LOW),
        ("https://harbor.example/the-valve...; https://town.example/2", "cut short", Severity.LOW),
        ("https://harborexample/valve", "no host", Severity.LOW),
        ("https://harbor examle/valve", "no host", Severity.LOW),
        ("https://harbor.example /valve", "has a space", Severity.LOW),
        ("https://web.archive.org/web/2022*/", "no page in it", Severity.LOW),
        ("https://harbor.example/", "whole site", Severity.INFO),
        ("www.harbor.example/valve", "no https://", Severity.INFO),
    ],
)
def test_an_address_that_leads_nowhere_is_told(note: str, words: str, severity: Severity) -> None:
    (problem,) = problems(note, OTHER)
    assert words in problem.message
    assert problem.severity is severity


def test_two_notes_that_are_the_same_are_a_notice() -> None:
    (problem,) = problems("https://harbor.example/valve", OTHER, "https://www.harbor.example/valve?utm_source=x")
    assert "[1] and [3]" in problem.message
    assert problem.severity is Severity.INFO


def test_a_report_that_gives_each_mark_its_own_note_gets_one_notice() -> None:
    (problem,) = problems(OTHER, *["https://harbor.example/valve"] * 9)
    assert "5 more" in problem.message


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet=st.sampled_from("htps:/.[]…% \\@?#a1w-"), max_size=60))
def test_hostile_notes_are_survived(words: str) -> None:
    problems(f"https://{words}", OTHER)
