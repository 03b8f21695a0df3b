"""What a publisher says that it reported, and its earlier report had only on somebody else's word."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sayso.check.likeness import alike
from sayso.check.report import Report, Sentence
from sayso.check.rule import Objection
from sayso.link.wording import Wording
from sayso.records import Attribution, Claim, Dossier, Evidence, Stance

SAME = 0.3
"""From which likeness on a statement of the earlier report is what the later one leans on."""
VOUCHED = frozenset({Stance.STATE, Stance.CONFIRM, Stance.ASSESS})
"""What the publisher says that it did: it reported something, and does not call it a source's claim."""


def lost_holders(report: Report, publishers: Collection[str]) -> Iterator[Objection]:
    """Objections to what is told as the publisher's own report of a day, and was a source's in that report."""
    earlier, publisher = report.earlier, report.document.publisher
    if earlier is None or publisher is None:
        return
    for sentence in report.sentences:
        for claim in sentence.claims:
            link = _own_report(claim, publishers)
            if link is None or link.said_on is None or link.said_on.start is None:
                continue
            for dossier in earlier.reports(publisher, link.said_on.start, link.said_on.end or link.said_on.start):
                yield from _compared(report, sentence, claim, dossier)


def _own_report(claim: Claim, publishers: Collection[str]) -> Attribution | None:
    """The publisher's saying of a claim that nobody else is named for."""
    if len(claim.chain) != 1:
        return None
    link = claim.chain[0]
    return link if link.source_actor in publishers and link.stance in VOUCHED else None


def _compared(report: Report, sentence: Sentence, claim: Claim, dossier: Dossier) -> Iterator[Objection]:
    if dossier.document.id == report.document.id:
        return
    said = Wording.of(claim.content.text).weights
    scored = [(alike(said, Wording.of(each.content.text).weights), each) for each in dossier.extraction.claims]
    likeness, best = max(scored, key=lambda each: (each[0], len(each[1].chain)), default=(0.0, None))
    if best is None or likeness < SAME or not (best.chain and best.chain[0].source.text):
        return
    link, document = best.chain[0], dossier.document
    who = next((each.name for each in dossier.extraction.actors if each.id == link.source_actor), link.source.text)
    words = best.sentence.of(document.text)
    yield Objection(
        (sentence.span,),
        f"This is told as the publisher's own report; that report has it from “{who}” ({link.cue.text}).",
        (Evidence(document.id, document.path, best.sentence, words),),
    )
