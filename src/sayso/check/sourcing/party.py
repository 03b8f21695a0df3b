"""What rests on one party alone: the word of a party to a conflict on the other, with nobody else to bear it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.check.counterparts import likeness_of
from sayso.check.likeness import Likeness, Weights, alike, covered
from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Alignment, Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.speech import PUBLISHER, SAYING, SHOWING, cites_publisher
from sayso.link.uncorroborated import finds_no_second
from sayso.records import Actor, Attribution, HedgeClass, Severity, Stance, Where
from sayso.words import load

AUTHORITIES = frozenset({"official", "military"})
"""Classes of actors that speak for their party."""
SAYS = frozenset({Stance.STATE, Stance.CONFIRM})
"""Stances of one who says that something is so. An accusation that is told as one leaves it open."""
DISTANT = ("claim", "alleg", "assert", "purport")
"""Beginnings of cues by which the publisher leaves it to the speaker whether it is so."""
FORCES = ("forces", "troops", "units", "personnel")
"""Last words of what is seen from the other side of a front, and by more than one."""
HEARD = SAYING | {Stance.EVIDENCE}
"""Stances of one who counts as heard: who only worries or hopes bears nothing out."""
THIRD = "third"
"""The side of those who belong to none."""
LEANS = 0.1
"""The least share of a takeaway's words that a sentence must have for the takeaway to lean on it."""
RIVALS = 0.5
"""From which share of that on another sentence says about as much."""
SAME = 0.2
"""From which likeness on a sentence in the publisher's own voice tells of the same, and bears it out."""
MANY = 3
"""Sentences on somebody's word from which on a paragraph is expected to hear more than one party."""
SHORT = 110
"""Characters that a message quotes of a sentence."""

_WORD = re.compile(r"[A-Z][a-z]+")
_AHEAD = re.compile(r"\b(?:will|would|may|might|could|plan(?:s|ned)? to|intend(?:s|ed)? to)\b", re.IGNORECASE)
"""What is still to come has not happened on anybody's word."""


@dataclass(frozen=True, slots=True)
class Word:
    """That an authority of one party says something: the sentence, the attribution and the actor who speaks."""

    sentence: Sentence
    link: Attribution
    speaker: Actor


@rule(
    Card(
        id="single-source-unstated",
        severity=Severity.LOW,
        checks="Whether what one party alone says of another, and a takeaway leans on, is called uncorroborated.",
        why="A party to a conflict is no neutral witness of the other (ICD 206: tell how far sources are reliable).",
        fires=(
            "Key Takeaways\n\n- Defeat in the hills is causing panic among officials in the valley.\n\n"
            "Defeat in the hills is causing panic among officials in the valley. The Turkish army reported that "
            "Greek officials sold their houses and left the valley.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- Defeat in the hills is causing panic among officials in the valley.\n\n"
            "Defeat in the hills is causing panic among officials in the valley. The Turkish army reported that "
            "Greek officials sold their houses and left the valley.[1] This report could not be verified.\n"
        ),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def single_source_unstated(report: Report) -> Iterator[Remark]:
    """Looks at what each takeaway that names no source of its own leans on most."""
    likeness = likeness_of(report)
    homes = {sentence.number: paragraph for paragraph in report.paragraphs for sentence in paragraph}
    parties = _parties(report)
    for alignment in report.alignments:
        sentence = _leaned_on(alignment, likeness)
        word = _word_of_other(sentence) if sentence else None
        if word is None or word.speaker.side not in parties or _leaves_open(alignment, word.speaker):
            continue
        if not _is_borne_out(word, homes.get(word.sentence.number, ()), likeness.words):
            yield _single(report, word, alignment)


def _leaned_on(alignment: Alignment, likeness: Likeness) -> Sentence | None:
    """The sentence on somebody's word that says most of what a takeaway says; `None` where others say about as much."""
    said = likeness.together(alignment.takeaway)
    sourced = [(covered(said, likeness.words[each.number]), each) for each in alignment.body if any(_heard(each))]
    share, best = max(sourced, key=lambda each: each[0], default=(0.0, None))
    if best is None or share < LEANS:
        return None
    speakers = {actor.id for actor in _heard(best)}
    others = [each for other, each in sourced if each is not best and other >= RIVALS * share]
    return best if all(speakers & {actor.id for actor in _heard(each)} for each in others) else None


def _parties(report: Report) -> frozenset[str]:
    """The two parties that a report speaks of most, by their adjectives: a third one's word is no party's."""
    words = (word.lower() for sentence in report.sentences for word in _WORD.findall(sentence.text))
    counts = Counter(_nations()[word] for word in words if word in _nations())
    return frozenset(side for side, _ in counts.most_common(2))


def _word_of_other(sentence: Sentence) -> Word | None:
    """An authority's word on what another party does where its own people cannot see it; `None` where there is none."""
    speakers: dict[str | None, Actor] = {
        actor.id: actor for actor in reversed(sentence.actors) if actor.where is Where.SOURCE
    }
    for claim in sentence.claims:
        link = claim.chain[0] if claim.chain else None
        speaker = speakers.get(link.source_actor) if link else None
        if link is None or speaker is None or link.stance not in SAYS or _AHEAD.search(link.content.text):
            continue
        if speaker.group not in AUTHORITIES or speaker.side in {"", THIRD} or link.negated:
            continue
        if any(hedge.kind is HedgeClass.LIKELIHOOD for hedge in claim.hedges):
            continue
        if not link.cue.text.lower().startswith(DISTANT) and _speaks_of_other(sentence, link, speaker.side):
            return Word(sentence, link, speaker)
    return None


def _speaks_of_other(sentence: Sentence, link: Attribution, side: str) -> bool:
    """Whether what is said is on authorities of another party: who is named, or called by office and nation."""
    for actor in sentence.actors:
        inside = any(span.overlaps(content) for span in actor.spans for content in link.content.spans)
        if inside and actor.side not in {"", THIRD, side} and not actor.text.lower().endswith(FORCES):
            return True
    return any(_nations()[found[1].lower()] != side for found in _offices().finditer(link.content.text))


@cache
def _nations() -> Mapping[str, str]:
    """The party that each adjective of a nation tells of, in lower case."""
    nations = load("nationalities").items()
    return {word.lower(): side for side, entry in nations for word in entry.get("people", ()) if word[-1] != "s"}


@cache
def _offices() -> re.Pattern[str]:
    """An adjective of a nation, at most two words, and an office: "Greek customs officials"."""
    roles = load("roles")
    nouns = {*roles["person"]["official"], *roles["organisation"]["official"], "leader", "leadership", "command"}
    adjectives = "|".join(sorted(map(re.escape, _nations()), key=len, reverse=True))
    plural = r"(?:s|ies)?"
    offices = "|".join(sorted((re.escape(noun.removesuffix("y")) for noun in nouns if noun.islower()), reverse=True))
    return re.compile(rf"\b({adjectives})(?: [\w-]+){{0,2}}? (?:{offices})y?{plural}\b", re.IGNORECASE)


def _leaves_open(alignment: Alignment, speaker: Actor) -> bool:
    """Whether the takeaway itself says on whose word it is, or that it is only reported."""
    sources = [actor for sentence in alignment.takeaway for actor in sentence.actors if actor.where is Where.SOURCE]
    hedges = [hedge for sentence in alignment.takeaway for hedge in sentence.hedges]
    return any(actor.id == speaker.id or actor.side == speaker.side for actor in sources) or any(
        hedge.kind is HedgeClass.EVIDENTIAL for hedge in hedges
    )


def _is_borne_out(word: Word, paragraph: Sequence[Sentence], words: Mapping[int, Weights]) -> bool:
    """Whether the paragraph hears anybody else, says that nobody could be heard, or has it from the publisher too."""
    if any(finds_no_second(each.text) for each in paragraph):
        return True
    said = words[word.sentence.number]
    for other in paragraph:
        if any(_is_other_party(actor, word.speaker) for actor in _heard(other)):
            return True
        if other is not word.sentence and cites_publisher(other) and alike(said, words[other.number]) >= SAME:
            return True
    return False


def _heard(sentence: Sentence) -> Iterator[Actor]:
    """Those who say or show something in a sentence. Of what a document says nobody tells how it came to light."""
    links = (claim.chain[0] for claim in sentence.claims if claim.chain)
    ids = {link.source_actor for link in links if link.stance in HEARD and not link.negated}
    for actor in sentence.actors:
        if actor.where is Where.SOURCE and actor.id in ids and actor.kind != "document" and actor.group != PUBLISHER:
            yield actor


def _is_other_party(actor: Actor, speaker: Actor) -> bool:
    """Whether a source is of another party than a speaker, or shows what it says."""
    return actor.side != speaker.side and bool(actor.side or actor.group or actor.kind in SHOWING)


def _single(report: Report, word: Word, alignment: Alignment) -> Objection:
    takeaway = alignment.takeaway[0]
    source = f"{quoted(word.link.source.text, SHORT)} ({word.speaker.side})"
    message = (
        f"The takeaway says {quoted(takeaway.text, SHORT)}. In the body, {quoted(word.sentence.text)} rests on "
        f"{source} alone, and nothing there says that it is not corroborated. Does anybody else bear it out?"
    )
    return Objection((word.sentence.span, takeaway.span), message, report.evidence(takeaway.span))


@rule(
    Card(
        id="one-side-only",
        severity=Severity.INFO,
        checks="Whether a paragraph on two parties that tells several things on somebody's word hears more than one.",
        why="What one party says of the other is only half of the evidence (ICD 203: consider other sources).",
        fires=(
            "The French General Staff reported that German officials sold their houses.[1] French intelligence stated "
            "that German officials burned papers.[2] The French president said that Germany lost the war.[3]\n"
        ),
        silent=(
            "The French General Staff reported that German officials sold their houses.[1] French intelligence stated "
            "that German officials burned papers.[2] The German chancellor said that nobody left.[3]\n"
        ),
        needs=(Needs.BODY,),
    )
)
def one_side_only(report: Report) -> Iterator[Remark]:
    """Looks for paragraphs in which only one party speaks, and mostly of another one."""
    for paragraph in report.paragraphs:
        speaking = [each for each in paragraph if any(_heard(each))]
        sides = {actor.side for each in speaking for actor in _heard(each)}
        about = [each for each in speaking if _word_of_other(each)]
        if len(speaking) >= MANY and len(sides) == 1 and not sides & {"", THIRD} and 2 * len(about) >= len(speaking):
            message = f"All {len(speaking)} sentences on somebody's word in this paragraph have it from {sides.pop()}."
            yield Objection(tuple(each.span for each in speaking), message)
