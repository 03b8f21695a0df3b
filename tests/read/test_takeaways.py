"""Takeaways, with bullets and without."""

from __future__ import annotations

import pytest
from tests.read.pages import BODY, MORE, of_kind, read

from sayso.records import BlockKind

A = "No ship has left the northern basin since the storm."
B = "Repairs to the mole will take until spring."
C = "The union denies that dockers stayed away."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Key Takeaways\n- {A}\n- {B}\n{BODY}", [f"- {A}", f"- {B}"]),
        (f"Key Takeaways\n\n  • {A}\n  • {B}\n\n{BODY}", [f"• {A}", f"• {B}"]),
        (f"Key findings:\n1. {A}\n2. {B}\n\n{BODY}", [f"1. {A}", f"2. {B}"]),
        (f"At a glance\n- {A}\nAdvertisement\n- {B}\n\n{BODY}", [f"- {A}", f"- {B}"]),
        (f"Key Takeaways\nThe harbour in short:\n- {A}\n\n{BODY}", [f"- {A}"]),
        (f"{MORE}\n\nToplines\n- {A}\n\nNorthern Mole\n\n{BODY}\n\n- A point of the body.", [f"- {A}"]),
    ],
)
def test_the_list_under_the_heading_is_taken(text: str, expected: list[str]) -> None:
    assert of_kind(read(text), BlockKind.TAKEAWAY) == expected


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_bare_lines_are_taken_up_to_the_first_paragraph(gap: str) -> None:
    text = gap.join(["Key Takeaways", A, B, C]) + f"\n\n{BODY}\n\n{MORE}"
    assert of_kind(read(text), BlockKind.TAKEAWAY) == [A, B, C]


def test_a_line_that_repeats_the_first_takeaway_opens_the_body() -> None:
    again = "No ship has left the northern basin since the storm, and none will before Friday."
    text = f"Key Takeaways\n{A}\n{B}\n{again}\n{C}"
    assert of_kind(read(text), BlockKind.TAKEAWAY) == [A, B]


def test_bare_lines_end_at_the_next_heading_however_long_they_are() -> None:
    long = f"{A} {B} {C} The council knows of both. Nobody else does."
    text = f"Key Takeaways\nHarbour:\n{long}\n{B}\n{C}\nNorthern Mole\n{BODY}"
    document = read(text)
    assert of_kind(document, BlockKind.TAKEAWAY) == [long, B, C]
    assert "Harbour:" in of_kind(document, BlockKind.HEADING)


@pytest.mark.parametrize("text", [f"Summary\n\n{BODY}\n\n{MORE}", f"Key Takeaways\n{A}", f"- {A}\n- {B}\n\n{BODY}"])
def test_a_paragraph_or_a_list_without_the_heading_is_no_takeaway(text: str) -> None:
    assert of_kind(read(text), BlockKind.TAKEAWAY) == []
