"""Makes a casebook of reports whose words are as frequent, and meet as often, as in real ones: for the cost of linking.

What linking costs depends on how often two sentences share rare words by chance. So three things are as in 285 daily
reports (bench/linking.py says how close it comes): how rare words are, by the table that linking itself goes by, which
holds no words; that reports of one beat say most things in the same few hundred words; and that a matter stays in the
news for weeks, with names of its own. Several reports a day tell of the same matters.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import accumulate
from pathlib import Path

from bench.synthetic import CLAIMS_A_DOCUMENT, FIRST_DAY, World, dossier_of, keep_all

from sayso.link.rarity import slot, stem_of
from sayso.link.wording import CONTENT
from sayso.records import Claim, Dossier

SYLLABLES = [consonant + vowel for consonant in "bcdfghjklmnprstvwz" for vowel in "aeiou"]
VOCABULARY = 200_000
WORDS = 22
"""Words of a sentence."""
MATTERS, WEEKS = 60, 4
"""Matters that are in the news at once, and how long one stays there on average."""
OWN_WORDS = 25
"""Words that a matter is told in, half of them its own, half of the beat."""
BEAT_WORDS = 700
OF_MATTER, OF_BEAT = 0.35, 0.65
"""The share of words that are of the matter, and of the rest, the share that are of the beat."""
TELLING = 3.5
"""The least rarity of a word that is a matter's own."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Draws from some words, each with a chance of its own."""

    chance: random.Random
    words: Sequence[str]
    weights: Sequence[float]

    @classmethod
    def of(cls, chance: random.Random, weighed: Sequence[tuple[str, float]]) -> Draw:
        """Draws words by their weights."""
        return cls(chance, [word for word, _ in weighed], list(accumulate(weight for _, weight in weighed)))

    @classmethod
    def ranked(cls, chance: random.Random, words: Sequence[str], flat: int) -> Draw:
        """Draws the first word the most often, by Zipf's law with its first ranks left out."""
        return cls.of(chance, [(word, 1 / (rank + flat)) for rank, word in enumerate(words)])

    def draw(self, count: int) -> list[str]:
        """So many of them."""
        return self.chance.choices(self.words, cum_weights=self.weights, k=count)


class News:
    """What there is to report: it goes on from day to day, and is the same for the same seed."""

    def __init__(self, seed: int = 7) -> None:
        self._chance = random.Random(seed)
        weighed = _vocabulary(self._chance)
        self._all = Draw.of(self._chance, weighed)
        self._telling = Draw.of(self._chance, [each for each in weighed if stem_of(each[0]).rarity >= TELLING])
        content = Draw.of(self._chance, [each for each in weighed if stem_of(each[0]).rarity >= CONTENT])
        beat = list(dict.fromkeys(content.draw(2 * BEAT_WORDS)))[:BEAT_WORDS]
        self._beat = Draw.ranked(self._chance, sorted(beat, key=lambda word: stem_of(word).rarity), 20)
        self._matters = Draw.ranked(self._chance, [str(number) for number in range(MATTERS)], 3)
        self._told = [self._matter() for _ in range(MATTERS)]

    def next_day(self) -> None:
        """Some matters are over, and others take their place."""
        gone = [number for number in range(MATTERS) if self._chance.random() < 1 / (7 * WEEKS)]
        for number in gone:
            self._told[number] = self._matter()

    def sentences(self, count: int) -> list[list[str]]:
        """What a report of the day says, as words."""
        return [self._sentence(self._told[int(number)]) for number in self._matters.draw(count)]

    def _matter(self) -> Draw:
        words = self._telling.draw(OWN_WORDS // 2) + self._beat.draw(OWN_WORDS - OWN_WORDS // 2)
        self._chance.shuffle(words)
        return Draw.ranked(self._chance, list(dict.fromkeys(words)), 2)

    def _sentence(self, matter: Draw) -> list[str]:
        of_matter = sum(self._chance.random() < OF_MATTER for _ in range(WORDS))
        of_beat = sum(self._chance.random() < OF_BEAT for _ in range(WORDS - of_matter))
        words = matter.draw(of_matter) + self._beat.draw(of_beat) + self._all.draw(WORDS - of_matter - of_beat)
        self._chance.shuffle(words)
        return [word.title() if stem_of(word).is_name else word for word in words]


def make_reports(path: Path, claims: int, a_day: int) -> None:
    """Make a casebook of so many claims at `path`, with so many reports a day."""
    keep_all(path, _dossiers(claims, a_day))


def _dossiers(claims: int, a_day: int) -> Iterator[Dossier]:
    world, news = World.of(random.Random(7)), News()
    for number in range(-(-claims // CLAIMS_A_DOCUMENT)):
        if number % a_day == 0:
            news.next_day()
        published = FIRST_DAY + timedelta(days=number // a_day)
        told = news.sentences(min(CLAIMS_A_DOCUMENT, claims - number * CLAIMS_A_DOCUMENT))
        made = dossier_of(f"report/{number}.txt", published, told, world)
        # Of real sentences, one in forty names a day further away: none here.
        undated = tuple(_undated(claim) for claim in made.extraction.claims)
        yield replace(made, extraction=replace(made.extraction, claims=undated))


def _undated(claim: Claim) -> Claim:
    return replace(claim, times=(), chain=tuple(replace(link, said_on=None) for link in claim.chain))


def _vocabulary(chance: random.Random) -> list[tuple[str, float]]:
    """Words that nobody knows, with the share of paragraphs that have a word with this place in the table."""
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        words["".join(chance.choices(SYLLABLES, k=3))] = None
    sharing = Counter(slot(word) for word in words)
    return [(word, math.exp(-stem_of(word).rarity) / sharing[slot(word)]) for word in words]
