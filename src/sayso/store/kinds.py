"""What kind of claim it is, in words of its own for the full-text index: `voiceforecast`, `sideukraine`, `note13`.

So every filter by a value is one more word to look for, and any mix of words and filters is one walk through the index,
which skips from the rarest to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sayso.records import Actor, Claim, Document, Hedge, Question
from sayso.store.amounts import amount_words
from sayso.store.days import days_words
from sayso.store.named import plain
from sayso.store.spots import spots_of, words_of
from sayso.words.likelihood import SCALE, band_between

PREFIXES: Final = {
    "voice": "voice",
    "stance": "stance",
    "hedge": "hedge",
    "band": "band",
    "group": "class",
    "side": "side",
    "endnote": "note",
}
"""What the words begin with that stand for the values of a filter."""


def kind_word(name: str, value: str) -> str:
    """The word for a value of a filter.

    >>> kind_word("group", "international body")
    'classinternationalbody'
    """
    return PREFIXES[name] + plain(value)


def kinds_of(claim: Claim, document: Document, speakers: Iterable[Actor] = ()) -> str:
    """The words for a claim: its voice, the stances of its chain, the classes of its hedges and their bands, its notes.

    And the class and the side of each of its speakers, the spots of its places, the months it speaks of and was said
    in, and what it counts and how large.
    """
    words = [_voice(claim.voice)]
    words += (_stance(link.stance) for link in claim.chain)
    words += (_hedge(hedge.kind) for hedge in claim.hedges)
    words += (kind_word("band", name) for name in bands_of(claim.hedges))
    words += (_note(document.endnotes[place].number) for place in claim.endnotes)
    words += (word for actor in speakers for word in _speaker(actor.group, actor.side))
    words += words_of(spots_of(claim.places).values())
    words += days_words(claim)
    words += amount_words(claim.quantities)
    return " ".join(dict.fromkeys(words))


def kinds_asked(question: Question) -> Iterator[str]:
    """The words that a claim must have to fit the question's filters."""
    if question.voice is not None:
        yield _voice(question.voice)
    if question.stance is not None:
        yield _stance(question.stance)
    if question.hedge is not None:
        yield _hedge(question.hedge)
    if question.band is not None:
        yield kind_word("band", question.band)
    if question.endnote is not None:
        yield _note(question.endnote)
    # Class and side together have a word too, the last one: both must hold of the same speaker.
    yield from list(_speaker(question.group or "", question.side or ""))[-1:]


def bands_of(hedges: Iterable[Hedge]) -> Iterator[str]:
    """The names of the bands that hedges stand for, of those that have one."""
    bands = (hedge.band(SCALE) for hedge in hedges)
    names = (band_between(band.low, band.high) for band in bands if band)
    return (name for name in names if name)


def _voice(voice: str) -> str:
    return kind_word("voice", voice)


def _stance(stance: str) -> str:
    return kind_word("stance", stance)


def _hedge(kind: str) -> str:
    return kind_word("hedge", kind)


def _speaker(group: str, side: str) -> Iterator[str]:
    group, side = group and kind_word("group", group), side and kind_word("side", side)
    yield from dict.fromkeys(filter(None, (group, side, group + side)))


def _note(number: int) -> str:
    return kind_word("endnote", str(number))
