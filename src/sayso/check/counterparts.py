"""Finds the sentences of the body that say what a sentence of a takeaway says, and weighs how much of it they say."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from sayso.check.likeness import Likeness, Weights, covered
from sayso.check.report import Report, Sentence
from sayso.link.rarity import stem_text
from sayso.link.wording import words_of
from sayso.stopping import go_on

SAYS_SO = 0.5
"""The least share of a takeaway's words, by weight, in a sentence of the body for the two to be compared word by word.

On twenty reports of one series, those with less tell of another event in two cases of three.
"""
NEARLY = 0.15
"""So much less of a takeaway's words may a sentence have that bears it out as well as another."""
MOST = 3
"""Counterparts of one sentence that are compared. The fourth best was never the one that a person would compare."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A sentence of a takeaway, its counterparts in the body, the best first, and the sentences on its matter.

    `shares` tell how much of the takeaway each counterpart has. `section` holds the body of its alignment and the
    paragraphs of the counterparts.
    """

    takeaway: Sentence
    counterparts: tuple[Sentence, ...]
    shares: tuple[float, ...]
    section: tuple[Sentence, ...]

    def as_good_as(self, body: Sentence) -> tuple[Sentence, ...]:
        """The counterparts that say as much of the takeaway as one of them, or nearly so."""
        least = self.shares[self.counterparts.index(body)] - NEARLY
        return tuple(each for each, share in zip(self.counterparts, self.shares, strict=True) if share >= least)


@lru_cache(maxsize=2)
def likeness_of(report: Report) -> Likeness:
    """The weighed words of a report, made once for all rules."""
    return Likeness.of(report.sentences)


@lru_cache(maxsize=2)
def told_again(report: Report) -> tuple[Told, ...]:
    """Each sentence of the takeaways that has a counterpart in the body, in the order of the text."""
    return tuple(told for told in _all(report) if told.counterparts)


def share(words: Weights, by: Weights, without: Collection[str] = ()) -> float:
    """The share of a passage's words that another has, some stems set aside: those of what is compared."""
    return covered({stem: weight for stem, weight in words.items() if stem not in without}, by)


def stems_in(text: str) -> frozenset[str]:
    """The stems of some words, to be set aside."""
    return frozenset(map(stem_text, words_of(text)))


def _all(report: Report) -> Iterable[Told]:
    weights = likeness_of(report).words
    bodies = [(sentence, weights[sentence.number]) for sentence in report.body if sentence.claims]
    paragraphs = {each.block: paragraph for paragraph in report.paragraphs for each in paragraph[:1]}
    for alignment in report.alignments:
        for sentence in alignment.takeaway:
            go_on()
            said = weights[sentence.number]
            scored = [(covered(said, words), each) for each, words in bodies]
            good = sorted((each for each in scored if each[0] >= SAYS_SO), key=lambda each: -each[0])[:MOST]
            topics = {pair.topic for pair in alignment.pairs if pair.takeaway is sentence} - {each for _, each in good}
            good += [each for each in scored if each[1] in topics]
            blocks = {each.block for each in (*(body for _, body in good), *alignment.body)}
            section = tuple(each for block in sorted(blocks) for each in paragraphs[block])
            yield Told(sentence, tuple(each for _, each in good), tuple(share for share, _ in good), section)
