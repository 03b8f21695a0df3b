"""Says whom a pronoun or a bare description takes up: "he", "the official", "these channels", "all three members".

Only mentions before it are looked at, the nearest sentence first, and only where one alone fits. What stands between
two, or for nobody mentioned, stays open, with the reason. So does "it" and "they" in the middle of somebody's words,
where things that no source is may be meant.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.extract.actors.nounphrases import NounPhrase
from sayso.extract.actors.parties import Party
from sayso.extract.actors.rolewords import taken_up
from sayso.records import Span

FARTHEST = 3
"""Sentences before its own in which what a description takes up is looked for."""
FARTHEST_PRONOUN = 2
"""The same for a pronoun. On the develop half of the labelled sources, 2 gives one more right and one more wrong."""
KEPT = 40
"""Mentions that are remembered: more than three sentences hold."""


@dataclass(frozen=True, slots=True)
class Said:
    """A mention with where it stands: its sentence and paragraph, how deep in the words of others, and in whose.

    `opens` says that nothing stands before it in its sentence, or in the words of `speaker`, and `is_quoted` that a
    quotation mark is open there. `notes` are the numbers of the endnotes of its sentence. `is_source` is false for a
    name that is no source; `is_empty` is an "it" that stands for nobody ("it was reported").
    """

    span: Span
    phrase: NounPhrase
    sentence: int
    paragraph: int
    depth: int = 0
    speaker: Party | None = None
    opens: bool = False
    is_quoted: bool = False
    notes: tuple[int, ...] = ()
    is_source: bool = True
    is_empty: bool = False


class Memory:
    """The mentions so far, newest last, each with its party."""

    def __init__(self) -> None:
        self._mentions: deque[tuple[Said, Party]] = deque(maxlen=KEPT)

    def keep(self, said: Said, party: Party) -> None:
        """Remember a mention."""
        self._mentions.append((said, party))

    def in_paragraph(self, paragraph: int) -> list[Party]:
        """The parties mentioned in this paragraph so far."""
        return [party for said, party in self._mentions if said.paragraph == paragraph]

    def before(self, said: Said, farthest: int) -> Iterator[tuple[int, list[tuple[Said, Party]]]]:
        """The mentions of the sentence itself and of those before, one list for each, the nearest first."""
        for distance in range(farthest + 1):
            yield (
                distance,
                [
                    (other, party)
                    for other, party in self._mentions
                    if other.sentence == said.sentence - distance and other.span.end <= said.span.start
                ],
            )

    def touching(self, said: Said) -> Party | None:
        """The party whose mention ends right before this one."""
        return next(
            (party for other, party in reversed(self._mentions) if 0 <= said.span.start - other.span.end <= 2), None
        )


def take_up_pronoun(said: Said, memory: Memory) -> tuple[Party | None, str]:
    """Whom a pronoun stands for, and why, or why that stays open."""
    meant = said.phrase.pronoun
    if meant == "relative":
        party = memory.touching(said)
        return party, "a relative clause of the mention before it" if party else "nobody is mentioned right before it"
    if meant == "speakers":
        return None, "those for whom the speaker speaks"
    if meant == "speaker" and said.speaker is not None and not said.speaker.is_plural:
        return said.speaker, "the speaker"
    if meant not in _FITS or said.is_empty or (meant == "speaker" and not said.is_quoted):
        return None, "stands for nobody" if said.is_empty else "nobody is named as the one who speaks or is spoken to"
    return _only(said, memory)


def _only(said: Said, memory: Memory) -> tuple[Party | None, str]:
    """The only one that the pronoun fits, in its sentence or else in those before."""
    fits = _FITS[said.phrase.pronoun]
    is_person = fits is _is_person
    for distance, mentions in memory.before(said, FARTHEST_PRONOUN):
        if distance and not (said.opens or is_person):
            break
        if not (distance or is_person or said.speaker is None or said.opens):
            return None, "could be somebody in the words of the speaker"
        found = _distinct([party for _, party in mentions if fits(party)])
        if len(found) > 1 and distance:
            # Between two of the sentence before, the one that speaks there is taken up, not those it speaks of.
            speaking = [party for other, party in mentions if other.is_source and other.depth == 0]
            found = _distinct([party for party in speaking if fits(party)]) or found
        if len(found) == 1:
            return found[0], "the only one before it that fits"
        if found:
            return None, _between(found)
    return None, "nobody that it could stand for is mentioned right before it"


def _is_person(party: Party) -> bool:
    return party.kind == "person" and not party.is_plural


def _is_thing(party: Party) -> bool:
    return party.kind in {"organisation", "media", "state"} and not party.is_plural


def _is_many(party: Party) -> bool:
    return party.is_plural or party.kind in {"organisation", "group", "media", "state"}


_FITS: dict[str, Callable[[Party], bool]] = {
    "person": _is_person,
    "speaker": _is_person,
    "thing": _is_thing,
    "many": _is_many,
}


def take_up_description(said: Said, memory: Memory) -> tuple[Party | None, str]:
    """Whom a definite description takes up: the nearest that is so called, of the same number."""
    for _, mentions in memory.before(said, FARTHEST):
        found = _distinct([party for _, party in mentions if is_called(party, said.phrase)])
        if len(found) == 1:
            return found[0], "the only one so called before it"
        if found:
            return None, _between(found)
    return None, "nobody so called is mentioned before it"


def is_called(party: Party, phrase: NounPhrase) -> bool:
    """Whether the description can be said of the party: its number, its noun and every other word."""
    if phrase.count is not None and phrase.count > 1:
        if phrase.count != (len(party.phrase.members) or party.phrase.count):
            return False
    elif party.is_plural != phrase.is_plural:
        return False
    if phrase.role is None:
        return (phrase.count or 0) > 1 and not phrase.words and _is_several(party)  # "the five", "all three"
    noun = phrase.role.noun.lower()
    is_known = noun in party.nouns or noun in taken_up().get(party.kind, ())
    if phrase.count is not None and party.phrase.members:
        return phrase.role.kind == "person" or is_known
    return is_known and phrase.words - {noun} - set(noun.split()) <= party.words | party.nouns


def _is_several(party: Party) -> bool:
    """Whether it is several persons, and no body of them."""
    return party.is_plural and party.kind == "group"


def _distinct(parties: list[Party]) -> list[Party]:
    found: list[Party] = []
    for party in parties:
        if not any(party is other for other in found):
            found.append(party)
    return found


def _between(found: list[Party]) -> str:
    return "could be " + " or ".join(party.name for party in found[:4])
