"""Whole lines are matched against phrases, in any case and with any space."""

from __future__ import annotations

import re
import time

import pytest

from sayso.read.phrases import LONGEST, begins_with, is_phrase
from sayso.words import load


@pytest.mark.parametrize("words", ["Advertisement", "advertisement", "Advertisement:"])
def test_a_phrase_is_known_in_any_case(words: str) -> None:
    assert is_phrase(words, "noise", "advertisement")


def test_a_non_breaking_space_is_a_space() -> None:
    assert is_phrase("Key\u00a0Takeaways", "headings", "takeaways")


@pytest.mark.parametrize("words", ["Advertisement rates rose", "x" * (LONGEST + 1), ""])
def test_a_phrase_must_be_the_whole_line(words: str) -> None:
    assert not is_phrase(words, "noise", "advertisement")


def test_a_beginning_ends_where_the_rest_starts() -> None:
    found = begins_with("By Anna Berg", "headings", "byline_beginnings")
    assert found is not None
    assert "By Anna Berg"[found.end() :].strip() == "Anna Berg"
    assert begins_with("Bystanders saw it", "headings", "byline_beginnings") is None


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("ADVERTISEMENT – CONTINUE READING BELOW", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Other Topics of Interest", "related"),
        ("See also:", "related"),
        ("You may also like", "related"),
        ("Read more: Storm Heads for Coast", "related_inline"),
        ("RELATED: Storm Heads for Coast", "related_inline"),
        ("Read the full report here.", "footer"),
        ("To suggest a correction, write to us", "footer"),
        ("© 2023 The Gazette. All rights reserved.", "footer"),
        ("Subscribe to our newsletter", "footer"),
        ("Follow us on Telegram", "footer"),
        ("Facebook Twitter Telegram WhatsApp", "navigation"),
        ("4 min read", "navigation"),
        ("Back to top", "navigation"),
        ("Click here to enlarge the map.", "navigation"),
    ],
)
def test_furniture_is_known_by_its_phrases(words: str, group: str) -> None:
    assert is_phrase(words, "noise", group)


@pytest.mark.parametrize(
    "words",
    [
        "The company bought an advertisement in the Gazette.",
        "Read more carefully, the letter says the opposite.",
        "Subscribers told the Gazette that the paper had not come.",
        "The mayor will correct the error, he said.",
        "Share prices fell.",
        "Join the army, the posters say.",
        "Follow-up talks are planned.",
        "See the harbour from above, and it looks empty.",
    ],
)
def test_prose_is_no_furniture(words: str) -> None:
    assert not any(is_phrase(words, "noise", group) for group in load("noise") if group != "excerpt")


@pytest.mark.parametrize(
    ("words", "group", "expected"),
    [
        ("Note: the figures are provisional.", "note_beginnings", True),
        ("We do not report in detail on the weather.", "note_beginnings", True),
        ("OBS does not receive any secret material.", "note_beginnings", True),
        ("The mayor does not receive visitors.", "note_beginnings", False),
        ("Source: Harbour Office", "caption_beginnings", True),
        ("Maps of the basin are sold", "caption_beginnings", False),
        ("Satellite imagery shows three ships.", "caption_beginnings", False),
        ("Authors: Ana Lopez, Ben Roth", "byline_beginnings", True),
        ("By noon the storm was over.", "byline_beginnings", False),
    ],
)
def test_beginnings_tell_notes_captions_and_bylines(words: str, group: str, expected: bool) -> None:
    assert bool(begins_with(words, "headings", group)) is expected


@pytest.mark.parametrize("name", ["noise", "headings"])
def test_every_pattern_of_the_lists_is_sound_and_quick(name: str) -> None:
    hostile = ["a " * 140, "read more " * 30, "share | " * 37, "©" * 300, "to " * 100, "no. 1 comments " * 20]
    start = time.process_time()
    for patterns in load(name).values():
        for pattern in patterns:
            compiled = re.compile(pattern, re.IGNORECASE)
            assert not compiled.fullmatch(""), "a pattern that matches nothing at all masks every line"
            for words in hostile:
                compiled.match(words)
    assert time.process_time() - start < 2
