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


@pytest.mark.parametrize(
    ("scores", "reports", "alone", "expected"),
    [
        ({"attributed": 0.6, "judgement": 0.4}, True, False, Voice.JUDGEMENT),
        ({"attributed": 0.8, "judgement": 0.2}, True, False, Voice.ATTRIBUTED),
        ({"attributed": 0.8, "judgement": 0.2}, True, True, Voice.JUDGEMENT),
        ({"attributed": 0.6, "judgement": 0.4}, False, False, Voice.ATTRIBUTED),
    ],
)
def test_the_publisher_is_heard_beside_its_sources(
    scores: dict[str, float], reports: bool, alone: bool, expected: Voice
) -> None:
    voice, belief = choose_voice(scores, BlockKind.PARAGRAPH, reports=reports, alone=alone)
    assert voice is expected
    assert belief == pytest.approx(scores[expected])


def test_only_attributed_may_be_left() -> None:
    scores = {"attributed": 1.0}
    assert choose_voice(scores, BlockKind.PARAGRAPH, reports=True, alone=True) == (Voice.ATTRIBUTED, 1.0)
