"""What is masked: advertisements, other stories, footers, navigation."""

from __future__ import annotations

import pytest
from tests.read.pages import BODY, MORE, kinds, read

RELATED = """Storm Heads for Coast
Related stories

Storm Heads for Coast

The storm that heads for the coast is the third of this winter.

- Mayor Urges Calm After Second Flood
"""


def test_a_block_of_other_stories_is_masked_with_its_headlines_and_teasers() -> None:
    document = read(f"{BODY}\n\nAdvertisement\n{RELATED}\n{MORE}\n\nRead the full report here.\nSubscribe")
    assert [kind for kind, _ in kinds(document)] == [
        "paragraph",
        "advertisement",
        "foreign-headline",
        "related",
        "foreign-headline",
        "teaser",
        "foreign-headline",
        "paragraph",
        "footer",
        "footer",
    ]
    assert all(block.reason for block in document.blocks if block.noise)


def test_the_report_goes_on_after_the_block() -> None:
    short = "The pilots went out again on Friday."
    document = read(f"{BODY}\n\nRead more\nStorm Heads for Coast\n\n{short}\n\n{MORE}")
    assert [kind for kind, _ in kinds(document)] == [
        "paragraph",
        "related",
        "foreign-headline",
        "paragraph",
        "paragraph",
    ]


def test_nothing_is_removed() -> None:
    text = f"{BODY}\n\nAdvertisement\n\n{MORE}"
    document = read(text)
    assert document.text == text
    assert 0 < document.noise_share < 0.1


@pytest.mark.parametrize(
    "line", ["The ministry said so", "Northern Harbour", "Advertisement prices fell by a third, the union said."]
)
def test_lines_of_the_report_are_not_masked(line: str) -> None:
    assert not any(block.noise for block in read(f"{BODY}\n\n{line}\n\n{MORE}\n\nNorthern Harbour\n\n{BODY}").blocks)


def test_footers_are_no_teasers() -> None:
    assert kinds(read(f"{BODY}\n\nSee also\nStorm Heads for Coast\nFollow us on Telegram"))[-1][0] == "footer"
