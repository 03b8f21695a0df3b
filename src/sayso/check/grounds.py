"""What the takeaways of a report rest on: the sentences of the body that say the same, beside what the rules find."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.check.checker import check, lay_out
from sayso.check.earlier import Earlier
from sayso.records import CheckReport, Dossier, Span


@dataclass(frozen=True, slots=True)
class Resting:
    """A takeaway, as the spans of its sentences, with those of the body that it rests on, in the order of the text.

    `body` is empty where this copy has none.
    """

    takeaway: tuple[Span, ...]
    body: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a check says of a report, and what each of its takeaways rests on."""

    report: CheckReport
    takeaways: tuple[Resting, ...]


def find_grounds(dossier: Dossier, earlier: Earlier | None = None) -> Grounds:
    """Check a report that was read, by the rules of no house but the one that ships."""
    report = lay_out(dossier, earlier=earlier)
    resting = (
        Resting(
            tuple(sentence.span for sentence in each.takeaway),
            tuple(sentence.span for sentence in each.topics),
        )
        for each in report.alignments
    )
    return Grounds(check(report), tuple(resting))
