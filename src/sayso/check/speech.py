"""Finds the sentences of a report that tell what somebody outside its publisher said, and who that is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.check.report import Report, Sentence
from sayso.link.rarity import stem_of
from sayso.link.wording import words_of
from sayso.records import Attribution, Claim, Stance, Voice
from sayso.words import load

PUBLISHER = "publisher"
"""The class of the one who publishes the report, among those of actors."""
SAYING = frozenset({Stance.STATE, Stance.CONFIRM, Stance.DENY, Stance.ACCUSE, Stance.PLEDGE, Stance.CALL, Stance.ASK})
"""What is a speech act; who assesses, shows or is silent may never have said a word."""
SHOWING = frozenset({"footage", "data"})
"""Kinds of sources that say nothing, whatever they confirm."""
OWN = frozenset({Voice.JUDGEMENT, Voice.FORECAST, Voice.BACKGROUND, Voice.META, Voice.NOFINDING})
"""Voices of a publisher who speaks itself, and mentions by the way what somebody says."""
TELLING = 3.0
"""Rarity from which on a name in a source tells who it is: "Ukrainian" does not."""
STATEMENT = 4
"""Words from which on what was said is a statement: who "rejected this demand" said nothing that could be looked up."""
VERBATIM = 5
"""Words from which on a quotation is somebody's sentence, and no term or name in quotation marks."""

_PAST = re.compile(r"\b(?:previous(?:ly)?|earlier|already|long|formerly|had)\b", re.IGNORECASE)
_ADVERB = r"(?:even |also |later |then |first |again |\w+ly )*"
_LASTING = r"(?:is|are|was|were|be|been|has|have|had|will|would|may|might|could|can|should|must|did|does|do|\w+ing)\b"
_ONCE = re.compile(rf"{_ADVERB}(?!{_LASTING}|continu|(?:seek|sought|began|begin|use)\b)[a-z]", re.IGNORECASE)
_NOW = re.compile(rf"{_ADVERB}(?!said|told|wrote|spoke|swore|put|\w*d\b)\w+", re.IGNORECASE)
_DEEDS = re.compile(
    rf"{_ADVERB}(?:offer|refus|order|decree|agree|decid|prepar|sign|ban|forb|direct|task|instruct|commit|volunt|want|"
    r"intend|plan|prohibit|requir|impos|send|sent|post(?:ed)? (?:job|ad)|releas|introduc)",
    re.IGNORECASE,
)
"""Verbs of what is done with words or without: an order, an offer or a refusal is an event."""
_ENDED = re.compile(r"[.!?…][”“\"’')\]]{0,3}\s*(?:\[[\d\s,;–-]{1,40}\]\s*){0,9}$")
"""A sentence that does not end was cut by the layout of its page, and its mark may stand in the rest."""
_QUOTATION = re.compile(r"“([^“”]{1,2000})[”“]|\"([^\"]{1,2000})\"")


@dataclass(frozen=True, slots=True)
class Speech:
    """What a sentence tells that others said: the attributions, the ids of the speakers, and the names of those.

    `classes` are those of the speakers, each with its side. `is_act` tells that they said it once and for all, and the
    sentence tells nothing else; `is_past` that it was said before what the report is about, and is told as background;
    `is_quoted` that a whole clause is quoted.
    """

    sentence: Sentence
    links: tuple[Attribution, ...]
    speakers: frozenset[str]
    names: frozenset[str]
    classes: frozenset[tuple[str, str]]
    is_act: bool
    is_past: bool
    is_quoted: bool

    @property
    def source(self) -> str:
        """Who speaks first, as written."""
        return self.links[0].source.text

    def shares_speaker(self, other: Speech | None) -> bool:
        """Whether somebody speaks in both."""
        return other is not None and bool(self.speakers & other.speakers or self.names & other.names)

    def may_include(self, other: Speech) -> bool:
        """Whether it is the word of people without a name, of whom those who speak in the other may be some."""
        return not self.names and any(
            side == other_side and (group == other_group or not group or not other_group)
            for group, side in self.classes
            for other_group, other_side in other.classes
        )


@lru_cache(maxsize=2)
def speeches_in(report: Report) -> Mapping[int, Speech]:
    """What others are told to have said in the sentences of a report, by their numbers."""
    found = ((each.number, speech_in(each)) for each in report.sentences)
    return {number: speech for number, speech in found if speech}


def speech_in(sentence: Sentence) -> Speech | None:
    """What somebody outside is told to have said in a sentence; `None` where nobody is."""
    own = _publisher_in(sentence) | {each.id for each in sentence.actors if each.kind in SHOWING}
    links = {claim.chain[0].cue.spans: claim.chain[0] for claim in sentence.claims if _says(claim, own)}
    if not links:
        return None
    held = tuple(links.values())
    quotations = (found[1] or found[2] for found in _QUOTATION.finditer(sentence.text))
    is_quoted = any(len(words.split()) >= VERBATIM for words in quotations)
    speakers = frozenset(link.source_actor for link in held if link.source_actor)
    return Speech(
        sentence,
        held,
        speakers,
        names=frozenset(name for link in held for name in names_in(link.source.text)),
        classes=frozenset((each.group, each.side) for each in sentence.actors if each.id in speakers),
        is_act=_is_act(sentence, held[0]),
        is_past=_is_past(sentence, held[0]),
        is_quoted=is_quoted,
    )


def _is_act(sentence: Sentence, link: Attribution) -> bool:
    """Whether a sentence tells what somebody said once and for all, and nothing else.

    It does not where people without a name say it all the time, or where a document of state lays it down.
    """
    if any(not claim.chain or claim.voice in OWN for claim in sentence.claims):
        return False
    behind = sentence.text[max(0, link.cue.spans[-1].end - sentence.span.start) :] if link.cue.spans else ""
    if max(len(behind.split()), len(link.content.text.split())) < STATEMENT:
        return False
    if not _ONCE.match(link.cue.text) or not _utters(link.cue.text) or not _ENDED.search(sentence.text):
        return False
    is_named = bool(names_in(link.source.text)) and link.stance is Stance.STATE
    return is_named or _NOW.match(link.cue.text) is None


def _is_past(sentence: Sentence, link: Attribution) -> bool:
    """Whether what was said is told as background: "had already said", "previously claimed"."""
    if not link.cue.spans or not link.source.spans:
        return False
    first = min(link.source.spans[0].start, link.cue.spans[0].start) - sentence.span.start
    last = link.cue.spans[-1].end - sentence.span.start
    # A source may stand in the sentence before.
    return _PAST.search(sentence.text[max(0, first) : max(0, last)]) is not None


def names_in(text: str) -> frozenset[str]:
    """The stems of the names in a text."""
    stems = (stem_of(word) for word in words_of(text) if word[0].isupper())
    return frozenset(stem.text for stem in stems if stem.is_name and stem.rarity >= TELLING)


def cites_publisher(sentence: Sentence) -> bool:
    """Whether a sentence tells what the publisher said or found itself."""
    own = _publisher_in(sentence)
    return any(claim.chain and claim.chain[0].source_actor in own for claim in sentence.claims)


def _utters(cue: str) -> bool:
    """Whether the words of a cue have a verb of saying, and none of looking or doing: what is observed is not said."""
    words = [word.lower() for word in words_of(cue)]
    return _looking().isdisjoint(words) and not _DEEDS.match(cue) and any(_verbs().fullmatch(word) for word in words)


@cache
def _looking() -> frozenset[str]:
    return frozenset(load("stances")["looking"])


@cache
def _verbs() -> re.Pattern[str]:
    """The verbs by which somebody says, confirms, denies, accuses, promises or demands something, in any form."""
    listed = load("stances")["words"]
    verbs = {verb.split()[0] for stance in SAYING for verb in listed[stance.value]["verbs"]}
    roots = "|".join(sorted(re.escape(re.sub(r"[ey]$", "", verb)) for verb in verbs))
    return re.compile(rf"(?:{roots})[a-z]{{0,4}}")


def _publisher_in(sentence: Sentence) -> frozenset[str | None]:
    return frozenset(each.id for each in sentence.actors if each.group == PUBLISHER)


def _says(claim: Claim, own: frozenset[str | None]) -> bool:
    if not claim.chain:
        return False
    link = claim.chain[0]
    return bool(link.source.spans) and link.stance in SAYING and not link.negated and link.source_actor not in own
