"""What a publisher says that it reported, and its earlier report had only on somebody else's word."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.report import Report
from sayso.check.rule import Objection
from sayso.check.takeaways.retelling import retold_in


def lost_holders(report: Report) -> Iterator[Objection]:
    """Objections to what is told as the publisher's own report of a day, and was a source's in that report."""
    for retold in retold_in(report):
        is_nested = any(len(claim.chain) > 1 for claim in retold.sentence.claims)
        if is_nested or not retold.before.chain or not retold.before.chain[0].source.text:
            continue
        link, actors = retold.before.chain[0], retold.dossier.extraction.actors
        who = next((each.name for each in actors if each.id and each.id == link.source_actor), link.source.text)
        yield Objection(
            (retold.sentence.span,),
            f"This is told as the publisher's own report; that report has it from “{who}” ({link.cue.text}).",
            retold.evidence,
        )
