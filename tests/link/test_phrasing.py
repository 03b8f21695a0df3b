"""The forms of the register compile, stand for whole words, and take no long time over hostile text."""

from __future__ import annotations

import pytest

from sayso.link.phrasing import asking, foretelling, framing, horizons, phrase, question_end, scopes, telling_words

NAMES = [
    "open",
    "asked",
    "withheld",
    "withheld_questions",
    "foretells",
    "may_foretell",
    "nothing",
    "nobody",
    "doubted",
    "turning",
    "unreal",
    "proves",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_form_is_of_whole_words_and_ends_on_hostile_text(name: str) -> None:
    for text in ("a" * 2_000, "not clear " * 200, "the whether " * 180, "1" * 2_000):
        assert all(match.end() > match.start() for match in phrase(name).finditer(text))
    assert phrase(name).search("xyzzy") is None


def test_patterns_of_sentences_end_on_hostile_text() -> None:
    for pattern in (asking(), foretelling(), question_end(), *scopes(), *(form for _, form in horizons())):
        for text in ("unclear " * 250, "that boats " * 180, "since " * 300, "in the coming " * 140):
            assert sum(1 for _ in pattern.finditer(text)) < 2_000


def test_small_words_and_frames_tell_nothing() -> None:
    assert {"indica", "with", "claim"} <= framing()
    assert "ferry" not in framing()


def test_telling_words_leave_out_frames_and_small_words() -> None:
    assert set(telling_words("any indicators that the ferry is sailing")) == {"ferry", "sailin"}
    assert telling_words("this claim") == {}
