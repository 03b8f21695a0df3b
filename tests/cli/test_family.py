"""A family is shown with what each document is, and with what differs in the one that is asked for."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

from sayso.cli.family import MOST_CHANGES, MOST_RELATIVES, show_family
from sayso.cli.screen import Screen
from sayso.records import Changes, ClaimChange, Family, Kinship, Relative, SentenceChange, Span

ORIGINAL = Relative("d-1", "report.txt", "2022-11-08", "Harbour Desk", Kinship.ORIGINAL, None, 1.0, 1.0)
EXCERPT = Relative("d-2", "paper.html", "2022-11-09", None, Kinship.EXCERPT, "d-1", 1.0, 0.345)
SPAN = Span(0, 4)
CHANGES = Changes(
    (SentenceChange(SPAN, SPAN, "Two left.", "Nine left."), SentenceChange(SPAN, None, "It rains.", "")),
    (ClaimChange("c-1", "c-2", "two left", "nine left"), ClaimChange(None, "c-3", "", "it rains")),
)


def shown(family: Family) -> list[str]:
    out = StringIO()
    show_family(family, Screen(out))
    return out.getvalue().splitlines()


def test_every_document_is_told_and_sentences_that_differ() -> None:
    own = replace(EXCERPT, kinship=Kinship.REVISION)
    assert shown(Family("f-7", 2, "d-1", "d-1", own, (ORIGINAL, own), CHANGES)) == [
        "family: f-7, 2 documents, one voice",
        "  revision of d-1: d-2 · 2022-11-09 · paper.html · this one (100% of it stands there, 34% of that here)",
        "  original: d-1 · 2022-11-08 · Harbour Desk · report.txt · the fullest",
        "what differs from d-1:",
        "  sentences: 1 changed, 0 new, 1 gone",
        "  claims: 1 changed, 1 new, 0 gone",
        "  - Two left.",
        "  + Nine left.",
        "  - It rains.",
        "",
    ]


def test_what_an_excerpt_leaves_out_is_counted_and_not_told() -> None:
    lines = shown(Family("f-7", 2, "d-1", "d-1", EXCERPT, (ORIGINAL, EXCERPT), CHANGES))
    assert "  sentences: 1 changed, 0 new, 1 gone" in lines
    assert "  - It rains." not in lines


def test_a_large_family_and_many_changes_are_cut_short() -> None:
    members = tuple(replace(EXCERPT, document=f"d-{n}") for n in range(2, 60))
    changes = Changes((SentenceChange(None, SPAN, "", "It rains."),) * (MOST_CHANGES + 3))
    lines = shown(Family("f-7", 10_000, "d-1", "d-1", members[0], (ORIGINAL, *members), changes))
    assert f"  and {10_000 - MOST_RELATIVES - 1:,} more" in lines
    assert "  and 3 more" in lines
    assert lines.count("  + It rains.") == MOST_CHANGES
