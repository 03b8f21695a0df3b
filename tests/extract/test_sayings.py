"""A sentence speaks in the voice that is most probable."""

from __future__ import annotations

from sayso.extract.sayings import SentenceReading
from sayso.records import Span


def test_the_most_probable_voice_is_the_voice() -> None:
    assert SentenceReading(Span(0, 4), (), {"fact": 0.2, "judgement": 0.7, "noise": 0.1}).voice == "judgement"
