"""What each line of a report is."""

from __future__ import annotations

import json

import pytest
from tests.read.pages import BODY, MORE, kinds, of_kind, read
from tests.shared import SHARED, needs_shared

from sayso.records import BlockKind

REPORT = f"""The Harbour After the Storm

Ana Lopez and Ben Roth

March 4, 6 pm

{BODY}

Key Takeaways
- No ship has left the basin.

Northern Mole

{MORE}
- A point of the body.

Source: Harbour Office

Second Effort—Southern Mole (Objective: mend what the second storm broke, before the third one comes)

{MORE}

Note: the figures are provisional.

[1] https://a.example/b
[2] https://c.example/d
"""


def test_a_report_is_told_apart_into_its_parts() -> None:
    assert kinds(read(REPORT)) == [
        ("title", "The Harbour After"),
        ("byline", "Ana Lopez and"),
        ("dateline", "March 4, 6"),
        ("paragraph", "The harbour master"),
        ("heading", "Key Takeaways"),
        ("takeaway", "- No ship"),
        ("heading", "Northern Mole"),
        ("paragraph", "Repairs to the"),
        ("paragraph", "- A point"),
        ("caption", "Source: Harbour Office"),
        ("heading", "Second Effort—Southern Mole"),
        ("paragraph", "Repairs to the"),
        ("note", "Note: the figures"),
        ("endnote", "[1] https://a.example/b"),
        ("endnote", "[2] https://c.example/d"),
    ]


@pytest.mark.parametrize("heading", ["Key Takeaways", "Executive Summary", "Background"])
def test_a_usual_heading_is_no_title_and_nobody_s_name(heading: str) -> None:
    assert kinds(read(f"{heading}\n\n{BODY}"))[0][0] == "heading"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Harbour and Mole", "heading"),
        ("Harbour and mole", "heading"),
        ("Harbour:", "heading"),
        ("The council has met and these are the points that it wants the town to know about now:", "paragraph"),
        ("We stand together!", "paragraph"),
        ("harbour and mole", "paragraph"),
        ("Harbour; and", "paragraph"),
        ("By Ana Lopez", "byline"),
        ("March 5", "heading"),
        ("## Harbour and mole", "heading"),
    ],
)
def test_a_line_between_paragraphs_is_known_by_its_shape(line: str, kind: str) -> None:
    # The second heading shows that this report has sections.
    assert kinds(read(f"{BODY}\n\n{line}\n\n{MORE}\n\nStone and Barges\n\n{BODY}"))[1][0] == kind


def test_a_broken_paragraph_is_no_heading() -> None:
    document = read(f"{BODY}\n\nThe paper\nHarbour News\n, which is printed there, said so on Friday.\n\n{MORE}")
    assert "Harbour News" in of_kind(document, BlockKind.PARAGRAPH)


def test_blocks_stand_in_order_and_never_overlap() -> None:
    document = read(REPORT)
    ends = 0
    for block in document.blocks:
        assert ends <= block.span.start < block.span.end
        assert document.block_at(block.span.start) == block
        ends = block.span.end


@needs_shared
@pytest.mark.parametrize("name", ["seed-2022-11-25", "seed-2022-09-13"])
def test_every_block_of_the_seeds_is_right(name: str) -> None:
    rows = (SHARED / "gold" / "structure" / "blocks.jsonl").read_text(encoding="utf-8").splitlines()
    truth = [
        (row["start"], row["end"], row["kind"], {"related-block": "related"}.get(row.get("why", ""), row.get("why")))
        for row in map(json.loads, rows)
        if row["doc"] == name
    ]
    document = read((SHARED / "seeds" / f"{name}.txt").read_bytes().decode("utf-8"))
    assert truth == [
        (block.span.start, block.span.end, block.kind.value, block.noise.value if block.noise else None)
        for block in document.blocks
    ]
