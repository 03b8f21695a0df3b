"""The voice of a sentence is the best that its block can have."""

from __future__ import annotations

import pytest

from sayso.extract.voice import choose_voice
from sayso.records import BlockKind, Voice


def test_the_likeliest_voice_is_taken() -> None:
    assert choose_voice({"fact": 0.3, "attributed": 0.7}, BlockKind.PARAGRAPH) == (Voice.ATTRIBUTED, 0.7)


def test_noise_in_a_block_that_was_kept_gives_the_next_best() -> None:
    voice, belief = choose_voice({"noise": 0.6, "fact": 0.1, "judgement": 0.3}, BlockKind.PARAGRAPH)
    assert voice is Voice.JUDGEMENT
    assert belief == pytest.approx(0.75)


def test_a_heading_speaks_about_the_report() -> None:
    assert choose_voice({"fact": 1.0}, BlockKind.HEADING) == (Voice.META, 1.0)


def test_without_scores_nothing_is_believed() -> None:
    assert choose_voice({}, BlockKind.PARAGRAPH)[1] == 0.0
