"""A takeaway that states as a fact what the body gives only on somebody's word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.check.counterparts import likeness_of, stems_in
from sayso.check.likeness import Weights, alike, covered
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.takeaways.accusation import granted
from sayso.check.takeaways.holders import lost_holders
from sayso.check.takeaways.retelling import publishers_of
from sayso.link.citing import citing_words
from sayso.link.passage import passage_within
from sayso.records import Claim, Severity, Span, Stance, Voice

WORD_OF = frozenset({Stance.STATE, Stance.CONFIRM, Stance.ACCUSE, Stance.ASSESS})
"""Stances of one on whose word something is said to be so. Footage shows it, who promises tells nothing."""
WANTS = frozenset({Stance.PLEDGE, Stance.CALL})
"""Stances of one who wants something, on whose word nothing is so."""
FROM = 0.45
"""From which likeness on what somebody is told to have said is where a takeaway is from."""
OWN = 0.1
"""By so much less than that may what the publisher says itself be like the takeaway, for that to rest on it as well."""
NEARLY_ALL = 0.8
"""Where a source said less of the takeaway, it may rest on more than that."""
MOST_OF = 0.4
"""The least share of a takeaway that its own source is told to have said, for it to have one."""
WHOLE = 0.75
"""Who says so much of a takeaway's words says it, whatever else the sentence says."""

_NOUN = re.compile(r"(?:tion|ment|sal)s?$")
"""Nouns that name a speech act and do not carry what it says: "justifications", "comments"."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What somebody is told to have said in a sentence, in weighed words, and who said it in which word."""

    sentence: Sentence
    words: Weights
    source: str
    cue: str


@rule(
    Card(
        id="attribution-dropped",
        severity=Severity.MEDIUM,
        checks="Whether a takeaway names a source for what the body gives only on somebody's word.",
        why="What a source says is not what the report found (ICD 203, ICD 206: describe the source of what is said).",
        fires=(
            "Key Takeaways\n\n- Border guards shot down two drones over the northern harbor.\n\n"
            "The interior ministry claimed that border guards shot down two drones over the northern harbor.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- Border guards shot down two drones over the harbor, according to the ministry.\n\n"
            "The interior ministry claimed that border guards shot down two drones over the northern harbor.[1]\n"
        ),
        needs=(Needs.BODY,),
    )
)
def attribution_dropped(report: Report) -> Iterator[Remark]:
    """Looks for what is stated, taken for granted, or told as reported before, and stands on somebody else's word."""
    yield from _stated(report)
    yield from granted(report)
    yield from lost_holders(report)


def _stated(report: Report) -> Iterator[Remark]:
    """Takeaways in the publisher's own voice that only somebody else's words in the body bear out."""
    weights, publishers = likeness_of(report).words, publishers_of(report)
    given = [(each, tuple(c for c in each.claims if not _is_own(c, publishers))) for each in report.body]
    said = [said for sentence, claims in given for said in _said_in(sentence, claims, weights[sentence.number])]
    own = [_own_words(sentence, claims, weights[sentence.number]) for sentence, claims in given]
    for sentence in report.takeaways:
        words = weights[sentence.number]
        best = max(said, key=lambda each: alike(words, each.words), default=None)
        if best is None or alike(words, best.words) < FROM:
            continue
        if _names_a_source(sentence):
            yield Agreement((sentence.span, best.sentence.span), "Both name a source.")
        elif _is_stated(sentence, best.sentence) and not (
            _said_by_itself(words, best.words, own) or _is_cited(report, best)
        ):
            yield Objection(
                (sentence.span, best.sentence.span),
                f"The takeaway states this as a fact; the body has it only from “{best.source}” ({best.cue}).",
                report.evidence(best.sentence.span),
                None if covered(words, best.words) >= NEARLY_ALL and not sentence.hedges else Severity.LOW,
            )


def _is_cited(report: Report, said: _Said) -> bool:
    """Whether it is the publisher's own report that is cited, be the publisher unknown: "as HW reported in its"."""
    return citing_words(passage_within(report.dossier, (said.sentence.span,))) is not None


def _said_by_itself(words: Weights, given: Weights, own: Iterable[Weights]) -> bool:
    """Whether the publisher says in its own voice what a takeaway says, as well or nearly as well as its source."""
    least, whole = alike(words, given) - OWN, max(WHOLE, covered(words, given))
    return any(alike(words, each) >= least or covered(words, each) >= whole for each in own)


def _said_in(sentence: Sentence, claims: Iterable[Claim], words: Weights) -> Iterator[_Said]:
    """What each named source is told to have said in a sentence."""
    for claim in claims:
        speaker = next((link for link in claim.chain if link.source.text and link.stance in WORD_OF), None)
        is_said = speaker is not None and _NOUN.search(speaker.cue.text) is None
        if speaker is not None and is_said and not claim.verdicts and not any(link.negated for link in claim.chain):
            stems = stems_in(claim.content.text)
            content = {stem: weight for stem, weight in words.items() if stem in stems}
            yield _Said(sentence, content, speaker.source.text, speaker.cue.text)


def _is_own(claim: Claim, publishers: frozenset[str]) -> bool:
    """Whether the publisher says it, be it in its own name."""
    return all(link.source_actor in publishers for link in claim.chain)


def _own_words(sentence: Sentence, claims: Iterable[Claim], words: Weights) -> Weights:
    """The words of a sentence that are not given on anybody's word."""
    given = [span for claim in claims for span in _spans(claim)]
    if not given:
        return words
    pieces, at = [], sentence.span.start
    for span in sorted(given, key=lambda each: each.start):
        pieces.append(sentence.text[at - sentence.span.start : max(at, span.start) - sentence.span.start])
        at = max(at, span.end)
    pieces.append(sentence.text[at - sentence.span.start :])
    stems = stems_in(" ".join(pieces))
    return {stem: weight for stem, weight in words.items() if stem in stems}


def _spans(claim: Claim) -> Iterator[Span]:
    for link in claim.chain:
        yield from (*link.source.spans, *link.cue.spans, *link.content.spans)


def _names_a_source(sentence: Sentence) -> bool:
    told = (link for claim in sentence.claims for link in claim.chain if link.stance not in WANTS)
    return any(_is_of_most(link.content.spans, sentence) for link in told)


def _is_of_most(spans: Iterable[Span], sentence: Sentence) -> bool:
    """Whether what is said or doubted is much of a sentence, and not a phrase in it: "its supposed friends"."""
    return sum(map(len, spans)) >= MOST_OF * len(sentence.span)


def _is_stated(sentence: Sentence, body: Sentence) -> bool:
    """Whether the publisher says it in its own voice, and no more hedged than its source does."""
    known = {each.text for each in body.hedges}
    hedged = (each for each in sentence.hedges if each.text not in known and _is_of_most(each.scope.spans, sentence))
    return not any(hedged) and any(claim.voice in {Voice.FACT, Voice.JUDGEMENT} for claim in sentence.claims)
