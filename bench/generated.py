"""Made-up text of any length: ordinary reports, and the shapes that break readers. Nothing here was written by others.

Every maker takes a length in code points and gives a text of just that length. The same call gives the same text.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import cycle, islice

Maker = Callable[[int], str]

PLACES = ("Harbin Ridge", "the Oster valley", "Port Maren", "Kellan", "the Dray estuary", "Upper Sarn", "Lowmoor")
SOURCES = (
    "The harbour master",
    "A spokesman for the river police",
    "Two residents of Lowmoor",
    "The defence ministry",
    "Colonel Ines Varga",
    "A local radio station",
    "The relief committee",
)
SAYINGS = ("said that", "reported that", "denied that", "later confirmed that", "claimed that", "warned that")
EVENTS = (
    "three ferries had left before dawn on 4 May",
    "the bridge at Kellan may reopen within a week",
    "shells reportedly fell near the mill and wounded four people",
    "the column of some 30 lorries was likely to turn back",
    "no order to withdraw had been given since March",
    "the mayor had asked the garrison to let the convoy pass",
    "engineers were laying a second pontoon at {place}",
)
OWN = (
    "Forces at {place} kept their positions overnight.",
    "The road through {place} remains closed to heavy traffic.",
    "It is unclear whether the ceasefire at {place} will hold.",
    "Satellite images of 2 May show new trenches along the ridge.",
)


def report(length: int) -> str:
    """Paragraphs of attributed and plain sentences, as a daily report has them."""
    return _cut("\n\n".join, _paragraphs(), length)


def endless_sentences(words: int) -> Maker:
    """Sentences of so many words each: clauses with cues in them, joined by "and"."""

    def make(length: int) -> str:
        return _cut(" ".join, (_endless(words, seed) for seed in range(length // (4 * words) + 2)), length)

    return make


def no_stop(length: int) -> str:
    """A report without a full stop, a paragraph or a comma."""
    return report(length + length // 4).translate(str.maketrans("\n", " ", ".,"))[:length]


def capitals(length: int) -> str:
    """A report in capitals."""
    return report(length).upper()


def numbers(length: int) -> str:
    """Figures of one to seven digits, as in a table that lost its words."""
    chance = random.Random(3)
    return _cut(" ".join, (str(int(10 ** chance.uniform(0, 7))) for _ in range(length)), length)


def days(length: int) -> str:
    """A list of small numbers, each of which may be a day of a month."""
    return _cut(", ".join, (str(number % 28 + 1) for number in range(length)), length)


def quotations(length: int) -> str:
    """Nothing but short quotations, one behind the other, half of them with wrong marks."""
    return _repeated('“We saw it.” ”They left,“ "who knows?" ‘No’ ', length)


def foreign(length: int) -> str:
    """Paragraphs in other languages and scripts."""
    said = (
        "Начальник порта сказал, что два парома ушли до рассвета, а третий ждал.",
        "Начальник порту сказав, що два пороми пішли до світанку, а третій чекав.",
        "Der Hafenmeister sagte, dass zwei Fähren vor Tagesanbruch ausgelaufen seien.",
        "Le capitaine du port a déclaré que deux bacs étaient partis avant l'aube.",
        "قال مدير الميناء إن عبارتين غادرتا قبل الفجر، وإن الثالثة تنتظر طاقمها.",
        "港口负责人说，两艘渡轮在黎明前离开，第三艘还在等待船员。",
    )
    return _cut("\n".join, cycle(said), length)


def repeated(unit: str) -> Maker:
    """The same words again and again."""
    return lambda length: _repeated(unit, length)


SHAPES: dict[str, Maker] = {
    "sentences of 5,000 words": endless_sentences(5_000),
    "sentences of 50,000 words": endless_sentences(50_000),
    "no sentence end": no_stop,
    "all capitals": capitals,
    "pure numbers": numbers,
    "a list of days": days,
    "quotation marks": repeated("“"),
    "straight quotation marks": repeated('"'),
    "quotations": quotations,
    "one word repeated": repeated("convoy "),
    "no space": repeated("convoy"),
    "no space, no letter": repeated("-"),
    "cues only": repeated("said "),
    "pronouns and cues": repeated("he said she denied "),
    "a source and a cue": repeated("The minister did not comment. "),
    "full stops": repeated("."),
    "stops and spaces": repeated(". "),
    "commas": repeated(", "),
    "white space in a sentence": lambda length: f"The mayor said{' ' * length}that rain may fall."[-length:],
    "endnote marks": lambda length: _cut("".join, (f"[{number % 9_999 + 1}]" for number in range(length)), length),
    "opening brackets": repeated("["),
    "short lines": repeated("Ferry delayed again\n"),
    "other languages": foreign,
    "emoji": repeated("🚢⚓ "),
    "right to left": repeated("قال المدير إن الميناء مغلق. "),
    "combining marks": repeated("é̂̃"),
}
"""The hostile shapes, by what they are."""


def _paragraphs() -> Iterator[str]:
    chance = random.Random(1)
    while True:
        yield " ".join(_sentence(chance) for _ in range(chance.randint(3, 7)))


def _sentence(chance: random.Random) -> str:
    place = chance.choice(PLACES)
    if chance.random() < 0.4:
        return chance.choice(OWN).format(place=place)
    return f"{chance.choice(SOURCES)} {chance.choice(SAYINGS)} {chance.choice(EVENTS).format(place=place)}."


def _endless(words: int, seed: int) -> str:
    chance = random.Random(seed)
    clauses = (f"{_sentence(chance).rstrip('.')} and".split() for _ in cycle([0]))
    return " ".join(islice((word for clause in clauses for word in clause), words)) + "."


def _repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _cut(join: Callable[[list[str]], str], parts: Iterator[str], length: int) -> str:
    taken, size = [], 0
    for part in parts:
        taken.append(part)
        size += len(part)
        if size >= length:
            break
    return join(taken)[:length]
