"""`--format json`: all that a check says of a report as one object; of several reports, one object a line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from sayso.records import CheckReport, Document, Problem
from sayso.share.jsonl import document_heading
from sayso.share.lines import Writer, line, safe_json
from sayso.share.mentions import Record
from sayso.share.problems.showing import Showing


def write_records(reports: Iterable[CheckReport], writer: Writer, showing: Showing) -> None:  # noqa: ARG001 - as all do
    """Write everything, whatever it weighs: who reads it by a program chooses by itself."""
    waiting = iter(reports)
    first = list(islice(waiting, 2))
    if len(first) == 1:
        writer.write(safe_json(check_record(first[0]), indent=2) + "\n")
        return
    for report in chain(first, waiting):
        writer.write(line(check_record(report)))


def check_record(report: CheckReport) -> Record:
    """All that a check says of a report."""
    document = report.document
    return {
        "document": document_heading(document),
        "problems": [_problem(each, document) for each in report.problems],
        "accepted": [
            _problem(each, document) | {"why": each.accepted, "by": each.accepted_by} for each in report.accepted
        ],
        "passed": [
            {"rule": each.rule, "message": each.message, "where": [[span.start, span.end] for span in each.where]}
            for each in report.passed
        ],
        "unchecked": [{"rule": each.rule, "reason": each.reason} for each in report.unchecked],
        "notices": list(report.notices),
    }


def _problem(problem: Problem, document: Document) -> Record:
    return {
        "id": problem.id,
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "where": [[span.start, span.end] for span in problem.where],
        "quotes": [span.of(document.text) for span in problem.where],
        "evidence": [
            {
                "document": each.document,
                "path": each.path,
                "start": each.span.start,
                "end": each.span.end,
                "quote": each.text,
            }
            for each in problem.evidence
        ],
    }
