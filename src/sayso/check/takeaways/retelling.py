"""Leads what a publisher says that it reported on a day to the claim in its report of that day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.check.likeness import alike
from sayso.check.report import Report, Sentence
from sayso.link.wording import Wording
from sayso.records import Attribution, Claim, Dossier, Evidence, Stance

SAME = 0.3
"""From which likeness on a claim of the earlier report is what the later one leans on: one in three words, the rare
counting for most, is more than two claims on different matters of one day have in common."""
VOUCHED = frozenset({Stance.STATE, Stance.CONFIRM, Stance.ASSESS})
"""What the publisher says that it did: it reported something, and does not call it a source's claim."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A claim that a report tells as reported before, and the claim of the earlier report that is most like it."""

    sentence: Sentence
    claim: Claim
    dossier: Dossier
    before: Claim

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentence of the earlier report."""
        document = self.dossier.document
        span = self.before.sentence
        return (Evidence(document.id, document.path, span, span.of(document.text)),)


def publishers_of(report: Report) -> frozenset[str]:
    """The ids of the actors that the publisher is in its own report."""
    actors = (actor for sentence in report.sentences for actor in sentence.actors)
    return frozenset(actor.id for actor in actors if actor.id and actor.group == "publisher")


def retold_in(report: Report) -> Iterator[Retold]:
    """What a report tells as its publisher's own of a day, where the report of that day is at hand."""
    earlier, publisher = report.earlier, report.document.publisher
    if earlier is None or publisher is None:
        return
    publishers = publishers_of(report)
    for sentence in report.sentences:
        for claim in sentence.claims:
            link = _own_report(claim, publishers)
            if link is not None and link.said_on is not None and link.said_on.start:
                until = link.said_on.end or link.said_on.start
                for dossier in earlier.reports(publisher, link.said_on.start, until):
                    before = _most_like(claim, dossier) if dossier.document.id != report.document.id else None
                    if before is not None:
                        yield Retold(sentence, claim, dossier, before)


def _own_report(claim: Claim, publishers: frozenset[str]) -> Attribution | None:
    """The publisher's saying of a claim that nobody else is named for."""
    link = claim.chain[0] if len(claim.chain) == 1 else None
    return link if link and link.source_actor in publishers and link.stance in VOUCHED else None


def _most_like(claim: Claim, dossier: Dossier) -> Claim | None:
    said = Wording.of(claim.content.text).weights
    scored = [(alike(said, Wording.of(each.content.text).weights), each) for each in dossier.extraction.claims]
    likeness, best = max(scored, key=lambda each: (each[0], len(each[1].chain)), default=(0.0, None))
    return best if likeness >= SAME else None
