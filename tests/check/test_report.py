"""A report is laid out in sentences that hold what was found in them."""

from __future__ import annotations

from sayso.check.needs import Needs
from sayso.records import BlockKind
from tests.check.reports import report_of

REPORT = """Key Takeaways

- The bridge near Rivertown will likely reopen on Monday.
- The mayor denied that 300 people left.

The mayor said on November 8 that 300 people stayed.[1] The bridge is closed.[2]

Engineers saw two cracks in the northern span.
"""


def test_takeaways_and_body_are_told_apart() -> None:
    report = report_of(REPORT)
    assert [each.text.split()[-1] for each in report.takeaways] == ["Monday.", "left."]
    assert [len(paragraph) for paragraph in report.paragraphs] == [2, 1]
    assert all(each.kind is BlockKind.PARAGRAPH for each in report.body)


def test_what_was_found_lies_in_its_sentence() -> None:
    report = report_of(REPORT)
    said = report.body[0]
    assert [note.number for note in said.notes] == [1]
    assert [quantity.value for quantity in said.quantities] == [300]
    assert [claim.chain[0].source.text for claim in said.claims] == ["The mayor"]
    assert [hedge.term for hedge in report.takeaways[0].hedges] == ["likely"]


def test_it_knows_what_it_has() -> None:
    assert report_of(REPORT).has >= {Needs.TAKEAWAYS, Needs.BODY, Needs.ENDNOTES, Needs.CLAIMS, Needs.DATE}
    assert Needs.TAKEAWAYS not in report_of("The bridge is closed.").has


def test_evidence_has_its_exact_words() -> None:
    report = report_of(REPORT)
    (evidence,) = report.evidence(report.body[1].span)
    assert evidence.text.startswith("The bridge is closed.")
    assert evidence.document == report.document.id
