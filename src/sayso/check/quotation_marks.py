"""Quotation marks that do not pair."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.report import Report
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.records import Severity


@rule(
    Card(
        id="quote-marks-unbalanced",
        severity=Severity.LOW,
        checks="Whether every quotation mark that opens in a paragraph closes in it.",
        why="A reader cannot tell whose words stand behind a mark that never closes (ICD 206).",
        fires="The mayor said “the bridge is closed. He left on Monday.",
        silent="The mayor said “the bridge is closed.” He left on Monday.",
    )
)
def quote_marks_unbalanced(report: Report) -> Iterator[Remark]:
    """Objects to paragraphs with more opening than closing marks."""
    for paragraph in report.paragraphs:
        words = " ".join(each.text for each in paragraph)
        opened, closed = words.count("“"), words.count("”")
        if opened != closed:
            where = next(each.span for each in paragraph if each.text.count("“") != each.text.count("”"))
            yield Objection((where,), f"{opened} marks open a quotation in this paragraph and {closed} close one.")
