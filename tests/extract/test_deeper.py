"""What is said inside what is said is read again, and adds only what was not heard before."""

from __future__ import annotations

from sayso.extract.deeper import DEEPEST, read_deeper
from sayso.extract.sayings import Saying, SentenceReading
from sayso.records import Span, Stance

TEXT = "The paper wrote that the mayor said the crew had sworn that the old ferry would sail today."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def saying(source: str, cue: str, content: str) -> Saying:
    return Saying((span(source),), (span(cue),), (span(content),), Stance.STATE, 0.9)


PAPER = saying("The paper", "wrote", TEXT[TEXT.index("that") : -1])
MAYOR = saying("the mayor", "said", TEXT[TEXT.index("the crew") : -1])
CREW = saying("the crew", "had sworn", "that the old ferry would sail today")


def reading(*sayings: Saying) -> SentenceReading:
    return SentenceReading(Span(0, len(TEXT)), sayings, {"fact": 1.0})


def heard(first: SentenceReading, again: tuple[Saying, ...]) -> tuple[tuple[Saying, ...], list[list[Span]]]:
    asked: list[list[Span]] = []

    def read(contents: list[Span]) -> list[SentenceReading]:
        asked.append(contents)
        return [SentenceReading(content, again, {"fact": 1.0}) for content in contents]

    (found,) = read_deeper(TEXT, [first], read)
    return found.sayings, asked


def test_a_third_who_speaks_is_heard_in_what_the_second_says() -> None:
    sayings, asked = heard(reading(PAPER, MAYOR), (CREW,))
    assert sayings == (PAPER, MAYOR, CREW)
    assert asked[0] == [*MAYOR.content]


def test_what_stands_in_no_other_content_is_not_read_again() -> None:
    assert heard(reading(PAPER), (CREW,)) == ((PAPER,), [])


def test_what_was_heard_before_is_not_heard_twice() -> None:
    sayings, _ = heard(reading(PAPER, MAYOR), (MAYOR,))
    assert sayings == (PAPER, MAYOR)


def test_nobody_new_is_heard_without_a_source() -> None:
    sayings, _ = heard(reading(PAPER, MAYOR), (Saying((), CREW.cue, CREW.content, Stance.STATE, 0.9),))
    assert sayings == (PAPER, MAYOR)


def test_reading_again_comes_to_an_end() -> None:
    _, asked = heard(reading(PAPER, MAYOR), (CREW,))
    assert len(asked) <= DEEPEST
