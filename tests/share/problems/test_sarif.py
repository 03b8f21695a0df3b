"""The log has what SARIF 2.1.0 demands of each object and nothing that it does not know.

The names and demands are those of the standard (sections 3.13 to 3.58), as far as the log uses them.
"""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest

from sayso.records import AcceptedBy
from sayso.share.problems.sarif import write_sarif
from tests.checked import SHOWING, TAKEAWAY, checked

OBJECTS: dict[str, tuple[set[str], dict[str, str]]] = {
    "log": ({"version", "runs"}, {"$schema": "", "version": "", "runs": "run"}),
    "run": (
        {"tool"},
        {"tool": "tool", "columnKind": "", "invocations": "invocation", "results": "result"},
    ),
    "tool": ({"driver"}, {"driver": "component"}),
    "component": ({"name"}, {"name": "", "semanticVersion": "", "rules": "rule"}),
    "rule": (
        {"id"},
        {"id": "", "shortDescription": "message", "fullDescription": "message", "defaultConfiguration": "setting"},
    ),
    "setting": (set(), {"level": ""}),
    "message": ({"text"}, {"text": ""}),
    "invocation": ({"executionSuccessful"}, {"executionSuccessful": "", "toolExecutionNotifications": "notification"}),
    "notification": ({"message"}, {"level": "", "message": "message", "associatedRule": "id", "locations": "location"}),
    "id": ({"id"}, {"id": ""}),
    "result": (
        {"message"},
        {
            "ruleId": "",
            "ruleIndex": "",
            "level": "",
            "message": "message",
            "locations": "location",
            "relatedLocations": "location",
            "partialFingerprints": "",
            "suppressions": "suppression",
            "properties": "",
        },
    ),
    "location": (set(), {"id": "", "message": "message", "physicalLocation": "physical"}),
    "physical": ({"artifactLocation"}, {"artifactLocation": "artifact", "region": "region"}),
    "artifact": ({"uri"}, {"uri": ""}),
    "region": (
        {"startLine"},
        {"startLine": "", "startColumn": "", "endLine": "", "endColumn": "", "snippet": "message"},
    ),
    "suppression": ({"kind"}, {"kind": "", "justification": ""}),
}
"""What each object must have, and what it may, with the object that stands there."""


def log(path: str = "harbour.md") -> dict[str, Any]:
    out = io.StringIO()
    write_sarif([checked(path)], out, SHOWING)
    made = json.loads(out.getvalue())
    assert isinstance(made, dict)
    return made


def demand(kind: str, value: Any) -> None:
    """Make sure that an object is what the standard says."""
    for each in value if isinstance(value, list) else [value]:
        needed, known = OBJECTS[kind]
        assert needed <= each.keys() <= known.keys(), (kind, each.keys())
        for name, inside in each.items():
            if known[name]:
                demand(known[name], inside)


@pytest.mark.parametrize("path", ["harbour.md", "/tmp/a b.md", "-", "C:\\desk\\a.md", "posts.jsonl#3"])
def test_the_log_has_what_the_standard_demands(path: str) -> None:
    demand("log", log(path))


def test_values_are_those_that_the_standard_knows() -> None:
    (run,) = log()["runs"]
    results = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]
    assert [result["level"] for result in results] == ["note", "warning", "note", "note"]
    assert results[1]["partialFingerprints"] == {"problem/v1": "p-2"}
    place = results[1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "harbour.md"}
    assert place["region"] == {
        "startLine": 7, "startColumn": 1, "endLine": 7, "endColumn": len(TAKEAWAY) + 1, "snippet": {"text": TAKEAWAY}
    }  # fmt: skip
    assert [each["id"] for each in results[1]["relatedLocations"]] == [1, 2]


def test_what_is_accepted_is_suppressed_with_its_reason() -> None:
    results = log()["runs"][0]["results"]
    assert [result.get("suppressions") for result in results] == [
        None, None, None, [{"kind": "inSource", "justification": "by phone"}]
    ]  # fmt: skip
    report = checked()
    listed = replace(report, accepted=tuple(replace(each, accepted_by=AcceptedBy.BASELINE) for each in report.accepted))
    out = io.StringIO()
    write_sarif([listed], out, SHOWING)
    assert '"external"' in out.getvalue()


def test_what_was_not_checked_is_a_note_on_the_run() -> None:
    (note,) = log()["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert note["associatedRule"] == {"id": "arithmetic"}
    assert note["message"]["text"] == "arithmetic could not be checked. Not found in it: figures."


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("desk/a b.md", "desk/a%20b.md"),
        ("/tmp/a.md", "file:///tmp/a.md"),
        ("posts.jsonl#3", "posts.jsonl"),
        ("no#3.md", "no%233.md"),
        ("день.md", "%D0%B4%D0%B5%D0%BD%D1%8C.md"),
        ("a:b.md", "a%3Ab.md"),
    ],
)
def test_a_path_becomes_a_uri(path: str, uri: str) -> None:
    place = log(path)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri
