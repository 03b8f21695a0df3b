"""`--format sarif`: one log of SARIF 2.1.0, which editors and code scanning show beside the lines.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, errata 01, and its JSON schema. What a
mark or a baseline accepts is a suppressed result; what was compared and agrees is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from sayso import __version__
from sayso.records import AcceptedBy, CheckReport, Problem, RuleSummary, Severity
from sayso.share.lines import Writer, safe_json
from sayso.share.mentions import Record
from sayso.share.problems.passages import Passages, Shown
from sayso.share.problems.showing import Showing

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Final = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note", Severity.INFO: "note"}
KINDS: Final = {AcceptedBy.MARK: "inSource", AcceptedBy.BASELINE: "external"}


def write_sarif(reports: Iterable[CheckReport], writer: Writer, showing: Showing) -> None:
    """Write all problems, whatever they weigh, with the accepted ones suppressed."""
    numbers = {rule.id: number for number, rule in enumerate(showing.rules)}
    results: list[Record] = []
    notifications: list[Record] = []
    for report in reports:
        passages = Passages(report)
        told = (*report.problems, *report.accepted)
        results += [_result(problem, passages.of(problem), numbers) for problem in told]
        notifications += _notifications(report)
    rules = [_rule(rule) for rule in showing.rules]
    driver: Record = {"name": "sayso", "semanticVersion": __version__, "rules": rules}
    run: Record = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
        "results": results,
    }
    writer.write(safe_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n")


def _rule(rule: RuleSummary) -> Record:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.checks},
        "fullDescription": {"text": f"{rule.checks} {rule.why}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(problem: Problem, passages: tuple[Shown, ...], numbers: dict[str, int]) -> Record:
    first, others = passages[0], passages[1:]
    result: Record = {
        "ruleId": problem.rule,
        "level": LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": _physical(first)}],
        "relatedLocations": [
            {"id": number, "message": {"text": f"“{each.words}”"}, "physicalLocation": _physical(each)}
            for number, each in enumerate(others, 1)
        ],
        "partialFingerprints": {"problem/v1": problem.id},
        "properties": {"severity": problem.severity},
    }
    if problem.rule in numbers:
        result["ruleIndex"] = numbers[problem.rule]
    if problem.accepted_by is not None:
        result["suppressions"] = [{"kind": KINDS[problem.accepted_by], "justification": problem.accepted}]
    return result


def _physical(passage: Shown) -> Record:
    place: Record = {"artifactLocation": {"uri": _uri(passage.file)}}
    if passage.start and passage.end:
        place["region"] = {
            "startLine": passage.start[0],
            "startColumn": passage.start[1],
            "endLine": passage.end[0],
            "endColumn": passage.end[1],
            "snippet": {"text": passage.words},
        }
    return place


def _uri(path: str) -> str:
    """A path as a URI: relative where it is."""
    uri = quote(path.replace("\\", "/"), safe="/:.-_~", errors="replace")
    return f"file://{uri}" if uri.startswith("/") else uri.replace(":", "%3A")


def _notifications(report: CheckReport) -> Iterator[Record]:
    """What could not be checked, as notes on the run."""
    for each in report.unchecked:
        yield {
            "level": "note",
            "message": {"text": f"{each.rule} could not be checked. {each.reason}"},
            "associatedRule": {"id": each.rule},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(report.document.path)}}}],
        }
