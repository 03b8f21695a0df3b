"""Quotation marks that do not pair, stand the wrong way round, or stand for an apostrophe."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import groupby

from sayso.check.report import Report
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.text.pairing import Fault, Misplaced, misplaced_marks
from sayso.records import Severity, Span

SHOWN = 40
"""Code points of the words beside a mark that are shown."""
MESSAGES: Mapping[Fault, str] = {
    Fault.UNCLOSED: "No mark closes the quotation that opens before “{behind}”.",
    Fault.UNOPENED: "A mark closes a quotation after “{before}”, and none is open there.",
    Fault.CLOSING_OPENS: "A closing mark ({mark}) opens the quotation before “{behind}”.",
    Fault.OPENING_CLOSES: "An opening mark ({mark}) closes the quotation after “{before}”.",
    Fault.APOSTROPHE: "“{word}” is written with the mark {mark}, which is no apostrophe.",
}
_MARKED = ' \t\n\u00a0“”„‟«»"[]'
_MARKS, _LETTERS = re.compile(r"[“”„‟«»\"\[\]]"), re.compile(r"[^\W\d_]*")


@rule(
    Card(
        id="quote-marks-unbalanced",
        severity=Severity.LOW,
        checks="Whether every quotation mark has its partner in the paragraph and stands the right way round.",
        why="A reader cannot tell whose words stand behind a mark that never closes (ICD 206).",
        fires="The mayor said “the bridge is closed. He left on Monday.",
        silent="The mayor said “the bridge is closed.” He left on Monday.",
    )
)
def quote_marks_unbalanced(report: Report) -> Iterator[Remark]:
    """Objects to each sentence with a mark that has a fault, once, for what weighs most."""
    text = report.document.text
    blocks = [report.document.blocks[number].span for number, _ in groupby(each.block for each in report.sentences)]
    starts = [each.span.start for each in report.sentences]
    for each in sorted(misplaced_marks(text, blocks), key=lambda found: found.fault is Fault.APOSTROPHE):
        sentence = report.sentences[max(0, bisect_right(starts, each.at) - 1)]
        severity = Severity.INFO if each.fault is Fault.APOSTROPHE else None
        yield Objection((sentence.span,), _message(text, each, sentence.span), severity=severity)


def _message(text: str, misplaced: Misplaced, sentence: Span) -> str:
    at = misplaced.at
    before = text[max(sentence.start, at - SHOWN) : at]
    behind = text[at + 1 : max(at + 1, min(sentence.end, at + 1 + SHOWN))]
    return MESSAGES[misplaced.fault].format(
        mark=text[at],
        before=_whole_words(before[::-1], cut=at - SHOWN > sentence.start)[::-1],
        behind=_whole_words(behind, cut=at + SHOWN < sentence.end),
        word=_LETTERS.match(before[::-1])[0][::-1] + text[at] + _LETTERS.match(behind)[0],  # type: ignore[index]
    )


def _whole_words(words: str, *, cut: bool) -> str:
    """The words next to a mark, up to the next mark of a quotation or a note, and the last of them only if whole."""
    near = _MARKS.split(words.lstrip(_MARKED))[0]
    if cut and near == words.lstrip(_MARKED):
        near = near.rpartition(" ")[0] or near
    return " ".join(near.split())
