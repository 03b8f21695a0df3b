"""Dated events that the publisher tells itself, with no endnote in reach, in a report that cites such events."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.counterparts import likeness_of
from sayso.check.likeness import alike
from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.records import Severity, Voice

HABIT = 0.8
"""The share of such sentences that a mark covers, in a report that cites them."""
ELSEWHERE = 0.2
"""From which likeness on a sentence with a mark tells the same. It is low, since a summary has fewer words."""
MOST = 50
"""Events without a mark that are compared with what has one."""
DAY = "day"


@rule(
    Card(
        id="uncited-fact",
        severity=Severity.INFO,
        checks="Whether a dated event with a place or a number has an endnote, in a report that gives others one.",
        why="What happened, where and when is a fact that somebody told the publisher (ICD 206).",
        fires=(
            "A barge sank near Rivertown on November 7.[1] Two ferries collided near Oldport on November 6.[2] "
            "A pilot boat caught fire near Lakeside on November 5.[3] "
            "Thieves stole 40 containers in Hillford on November 4.\n"
        ),
        silent=(
            "A barge sank near Rivertown on November 7.[1] Two ferries collided near Oldport on November 6. "
            "A pilot boat caught fire near Lakeside on November 5.[2]\n"
        ),
        needs=(Needs.ENDNOTES, Needs.BODY),
    )
)
def uncited_fact(report: Report) -> Iterator[Remark]:
    """Looks for events behind the last mark of their paragraph, or in one without marks."""
    events = [each for each in report.body if _is_event(each)]
    bare = [each for each in events if not any(claim.endnotes for claim in each.claims)]
    if not bare or len(bare) > (1 - HABIT) * len(events) + 1:
        return
    words = likeness_of(report).words
    cited = [words[each.number] for each in report.body if each.notes]
    for sentence in bare[:MOST]:
        if not any(alike(words[sentence.number], each) >= ELSEWHERE for each in cited):
            yield Objection((sentence.span,), f"No endnote mark stands at or behind {quoted(sentence.text)}.")


def _is_event(sentence: Sentence) -> bool:
    """Whether the publisher tells in it what happened on a day, without a hedge, and where or how many."""
    is_fact = bool(sentence.claims) and all(
        claim.voice is Voice.FACT and not claim.chain and not claim.hedges for claim in sentence.claims
    )
    dated = any(time.role == "event" and time.precision == DAY for time in sentence.times)
    return is_fact and dated and bool(sentence.places or sentence.quantities)
