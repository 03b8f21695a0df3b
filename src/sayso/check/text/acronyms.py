"""Acronyms that the text never spells out, and those that it spells out twice."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.speech import PUBLISHER
from sayso.check.text.spelled_out import SpelledOut, explained, spelled_out, uses
from sayso.records import BlockKind, Severity, Span
from sayso.words.registry import shipped

RUNNING = frozenset({BlockKind.TAKEAWAY, BlockKind.PARAGRAPH})
SAME = 0.8
"""From which likeness on two spellings are of the same words ("Defence", "Defense")."""
SHOUTED = 0.5
"""A sentence with more capitals among its letters is written in capitals, and no word in it is an acronym for that."""


@rule(
    Card(
        id="acronym-undefined",
        severity=Severity.INFO,
        checks="Whether every acronym that not every reader knows is spelled out somewhere.",
        why="Who does not know it cannot tell what is meant (AP Stylebook: abbreviations and acronyms).",
        fires="The KPHA closed the port on Monday. The owners asked the KPHA for a tug.\n",
        silent="The Kalliope Port and Harbour Authority (KPHA) closed the port. The owners asked the KPHA for a tug.\n",
    )
)
def acronym_undefined(report: Report) -> Iterator[Remark]:
    """Objects to the first use of each."""
    text = report.document.text
    known = {acronym.lower() for acronym in explained(text) | _names(report)}
    found: dict[str, list[Span]] = {}
    for sentence in report.sentences:
        if sentence.kind in RUNNING and not _is_shouted(sentence):
            for acronym, span in uses(text, sentence.span):
                if acronym.lower() not in known:
                    found.setdefault(acronym, []).append(span)
    for acronym, spans in found.items():
        often = "once" if len(spans) == 1 else f"{len(spans)} times"
        yield Objection((spans[0],), f"“{acronym}” stands here ({often} in all) and is nowhere spelled out.")


@rule(
    Card(
        id="acronym-redefined",
        severity=Severity.INFO,
        checks="Whether an acronym is spelled out once in the body, and stands for one thing only.",
        why="What has two meanings has none; what is introduced twice was not read through (AP Stylebook).",
        fires=(
            "The Kalliope Harbour Authority (KHA) closed the port.\n\n"
            "The Kasten Hospital Association (KHA) took in the wounded.\n"
        ),
        silent="The Kalliope Harbour Authority (KHA) closed the port. The KHA opened it again on Monday.\n",
    )
)
def acronym_redefined(report: Report) -> Iterator[Remark]:
    """Objects to the second place where it is spelled out, more where the words are others."""
    text = report.document.text
    first: dict[str, SpelledOut] = {}
    told = set()
    for sentence in report.body:
        for each in spelled_out(text, sentence.span):
            before = first.setdefault(each.acronym, each)
            if before is each or each.acronym in told:
                continue
            told.add(each.acronym)
            is_same = SequenceMatcher(None, before.words.lower(), each.words.lower()).ratio() >= SAME
            message = (
                f"“{each.acronym}” was already spelled out above, as {quoted(before.words)}."
                if is_same
                else f"“{each.acronym}” stands for {quoted(each.words)} here and for {quoted(before.words)} above."
            )
            severity = None if is_same else Severity.LOW
            yield Objection((each.span, before.span), message, report.evidence(before.span), severity)


def _names(report: Report) -> frozenset[str]:
    """What is no acronym for a reader: the publisher's own name, and names of media that are known by nothing else."""
    actors = report.dossier.extraction.actors
    own = {name for each in actors if each.group == PUBLISHER for name in (each.name, each.text)}
    own.add(report.document.publisher or "")
    return frozenset(word for name in own for word in name.replace("-", " ").split()) | _media()


def _is_shouted(sentence: Sentence) -> bool:
    letters = [each for each in sentence.text if each.isalpha()]
    return sum(map(str.isupper, letters)) > SHOUTED * len(letters)


@cache
def _media() -> frozenset[str]:
    known = (actor for actor in shipped() if actor.kind == "media")
    return frozenset(word for actor in known for name in (actor.name, *actor.aliases) for word in name.split())
