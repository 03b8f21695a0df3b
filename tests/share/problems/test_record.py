"""As JSON, a check has everything that the contract names, with the exact words beside every offset."""

from __future__ import annotations

import io
import json
from typing import Any

from sayso.share.problems.record import check_record, write_records
from tests.checked import BODY, SHOWING, TAKEAWAY, checked
from tests.made import TEXT


def record_of_it() -> Any:
    return check_record(checked())


def test_every_offset_leads_to_its_words() -> None:
    record = record_of_it()
    assert record["document"] == record["document"] | {"path": "harbour.md", "title": "Harbour watch"}
    problem = record["problems"][1]
    assert [problem[name] for name in ("id", "rule", "severity")] == ["p-2", "hedge-drift", "medium"]
    assert [TEXT[start:end] for start, end in problem["where"]] == problem["quotes"] == [TAKEAWAY, BODY]
    own, other = problem["evidence"]
    assert TEXT[own["start"] : own["end"]] == own["quote"]
    assert other == {"document": "d-9", "path": "earlier.txt", "start": 5, "end": 8, "quote": "may"}


def test_what_is_accepted_passed_and_unchecked_is_told() -> None:
    record = record_of_it()
    (accepted,) = record["accepted"]
    assert (accepted["id"], accepted["why"], accepted["by"]) == ("p-4", "by phone", "mark")
    assert [each["rule"] for each in record["passed"]] == ["endnote-order"]
    assert record["unchecked"] == [{"rule": "arithmetic", "reason": "Not found in it: figures."}]


def test_one_report_is_an_object_and_several_are_lines() -> None:
    for count in (0, 1, 2, 5):
        out = io.StringIO()
        write_records((checked(f"{number}.md") for number in range(count)), out, SHOWING)
        records = [json.loads(out.getvalue())] if count == 1 else list(map(json.loads, out.getvalue().splitlines()))
        assert [record["document"]["path"] for record in records] == [f"{number}.md" for number in range(count)]
