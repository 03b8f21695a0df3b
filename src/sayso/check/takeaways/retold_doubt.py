"""Finds what is told as reported before and was not so sure in the report that is cited."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.likeness import alike
from sayso.check.quoted import quoted
from sayso.check.report import Report
from sayso.check.rule import Objection
from sayso.check.takeaways.bands import band_of
from sayso.check.takeaways.retelling import retold_in
from sayso.link.wording import Wording
from sayso.records import Severity

SAME = 0.6
"""From which likeness on, both ways, two claims are one but for how sure they are. Where one says more, its hedge may
be of the rest of it."""


def lost_doubts(report: Report) -> Iterator[Objection]:
    """Objections to what is told again as surer than it was."""
    scale = report.house.scale
    for retold in retold_in(report):
        now, then = retold.claim, retold.before
        before, after = band_of(scale, then.hedges), band_of(scale, now.hedges)
        if not then.hedges or now.negated is not then.negated or after.low < before.high:
            continue
        words = [Wording.of(claim.content.text).weights for claim in (now, then)]
        if min(alike(words[0], words[1]), alike(words[1], words[0])) >= SAME:
            said, meant = quoted(now.content.text), quoted(then.content.text)
            message = f"This report says {said}; the earlier one that it cites says {meant}. Intended?"
            yield Objection((retold.sentence.span,), message, retold.evidence, Severity.LOW)
