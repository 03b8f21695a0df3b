"""A pronoun or a bare description takes up the only one who fits nearby, and nobody where two do."""

from __future__ import annotations

import pytest

from sayso.extract.actors.backward import FARTHEST, KEPT, Memory, Said, is_called, take_up_description, take_up_pronoun
from sayso.extract.actors.nounphrases import read_phrase
from sayso.extract.actors.parties import Party
from sayso.records import Span


def said(text: str, sentence: int, start: int = 0) -> Said:
    at = sentence * 100 + start
    return Said(Span(at, at + len(text)), read_phrase(text), sentence, paragraph=0)


def remembered(*texts: str) -> tuple[Memory, list[Party]]:
    memory, parties = Memory(), []
    for sentence, text in enumerate(texts):
        mention = said(text, sentence)
        parties.append(Party.of(mention.phrase, mention.span))
        memory.keep(mention, parties[-1])
    return memory, parties


@pytest.mark.parametrize(
    ("description", "name", "fits"),
    [
        ("the organization", "Amnesty International", True),
        ("the court", "Talsi Court One", True),
        ("the mayor", "mayor Jana Ozola", True),
        ("the mayors", "mayor Jana Ozola", False),
        ("the Latvian baker", "an Estonian baker", False),
        ("the baker", "a smith", False),
        ("both bakers", "two bakers", True),
        ("all three bakers", "two bakers", False),
    ],
)
def test_a_description_fits_who_is_so_called(description: str, name: str, fits: bool) -> None:
    phrase = read_phrase(name)
    assert is_called(Party.of(phrase, Span(0, 1)), read_phrase(description)) == fits


def test_the_nearest_sentence_decides() -> None:
    memory, parties = remembered("a baker", "another baker")
    assert take_up_description(said("the baker", 2), memory)[0] is parties[1]


def test_what_is_too_far_is_not_taken_up() -> None:
    memory, _ = remembered("a baker")
    assert take_up_description(said("the baker", FARTHEST + 1), memory)[0] is None


def test_a_pronoun_for_nobody_takes_up_nobody() -> None:
    memory, _ = remembered("the Dike Board")
    empty = Said(Span(200, 202), read_phrase("it"), 1, 0, opens=True, is_empty=True)
    assert take_up_pronoun(empty, memory) == (None, "stands for nobody")
    assert take_up_pronoun(said("you", 1), memory)[0] is None


def test_memory_is_bounded() -> None:
    memory, _ = remembered(*["a baker"] * (KEPT + 5))
    assert len(memory.in_paragraph(0)) == KEPT
