"""One place or person whose name a report spells in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.report import Report
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.text.named_words import place_words, surnames
from sayso.check.text.spellings import Spelling, find_variants
from sayso.gazetteer.spelling import loose_keys_of
from sayso.records import Severity


@rule(
    Card(
        id="name-spelled-two-ways",
        severity=Severity.LOW,
        checks="Whether a place or a person is spelled in one way throughout.",
        why="A reader who looks for one spelling misses the other, and may take them for two.",
        fires=(
            "Rebels shelled Bakhmut on Monday, and Bakhmut burned.\n\nThe army left Bakhmut on Tuesday. The rebels "
            "entered Bakmut by the evening.\n"
        ),
        silent="Rebels shelled Bakhmut on Monday.\n\nThe army left Bakhmut on Tuesday for Kramatorsk.\n",
    )
)
def name_spelled_two_ways(report: Report) -> Iterator[Remark]:
    """Objects to the rarer spelling, where it first stands; less where both are names of the place (Kyiv and Kiev)."""
    for words in (place_words(report), surnames(report)):
        for rare, common in find_variants(words):
            both = f"“{rare.word}” ({_often(rare)}) and “{common.word}” ({_often(common)})"
            message = f"{both} may be two spellings of one name. Is one meant?"
            severity = None if _is_slip(rare, common) else Severity.INFO
            yield Objection((rare.span, common.span), message, report.evidence(common.span), severity)


def _is_slip(rare: Spelling, common: Spelling) -> bool:
    """Whether one spelling is wrong for all that is known, and not another name of the place, or of somebody else."""
    if rare.places & common.places:
        loose, other = loose_keys_of((rare.key, common.key))
        return loose == other != ""
    return rare.count == 1 < common.count


def _often(spelling: Spelling) -> str:
    return "once" if spelling.count == 1 else f"{spelling.count} times"
