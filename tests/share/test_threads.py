"""The contract of threads, field by field, and what is told of one in full."""

from __future__ import annotations

import io
import json

from sayso.records import (
    ChangeReport,
    Holder,
    LinkEnd,
    Position,
    Said,
    Step,
    Thread,
    ThreadChanges,
    ThreadView,
    Turn,
)
from sayso.share.threads import report_record, turn_record, view_record, write_threads

END = LinkEnd("c-1", "d-1", "monday.txt", "2031-05-03", "Harbour Desk", 10, 40, "The ferry may\u2028sink.")
SAID = Said(Holder("the mayor", "a-1", "Latvia"), END, 0.3, doubt=("may",))
THREAD = Thread("t-1", "Kalliope, ferry", 2, 1, "2031-05-03", "2031-05-03", ("t-2",))
TURN = Turn(Step.WEAKENED, SAID, SAID, "Their words are alike.")
SILENT = Turn(Step.SILENT, None, SAID, "It has said nothing on this for 20 days.")


def test_a_thread_has_the_fields_of_the_contract() -> None:
    out = io.StringIO()
    write_threads([(THREAD, [END])], out)
    (line,) = out.getvalue().splitlines()
    record = json.loads(line)
    assert list(record) == ["id", "name", "statements", "documents", "first", "last", "merged", "members"]
    place = {"claim": "c-1", "document": "d-1", "path": "monday.txt", "start": 10, "end": 40}
    assert record["members"] == [place | {"published": "2031-05-03"}]


def test_a_turn_has_the_words_of_now_and_of_then() -> None:
    record = turn_record(TURN)
    assert (record["step"], record["reason"]) == ("weakened", "Their words are alike.")
    assert record["now"] == record["then"]
    now = record["now"]
    assert isinstance(now, dict)
    assert (now["text"], now["certainty"], now["doubt"]) == (END.words, 0.3, ["may"])
    assert now["holder"] == {"name": "the mayor", "actor": "a-1", "side": "Latvia"}
    assert turn_record(SILENT)["now"] is None


def test_a_thread_in_full_has_positions_and_turns() -> None:
    view = ThreadView(THREAD, (Position(SAID.holder, TURN, 2, "2031-05-01", 15),), (TURN, SILENT), ("Cut.",))
    record = json.loads(json.dumps(view_record(view)))
    (position,) = record["positions"]
    assert (position["statements"], position["since"], position["silent_days"]) == (2, "2031-05-01", 15)
    assert [turn["step"] for turn in record["turns"]] == ["weakened", "silent"]
    assert record["notices"] == ["Cut."]


def test_changes_are_told_by_thread() -> None:
    report = ChangeReport("2031-05-01", None, (ThreadChanges(THREAD, is_new=True, turns=(TURN,), left_out=4),), ())
    record = json.loads(json.dumps(report_record(report)))
    assert (record["since"], record["until"], record["notices"]) == ("2031-05-01", None, [])
    (changes,) = record["threads"]
    assert (changes["thread"]["id"], changes["new"], changes["left_out"]) == ("t-1", True, 4)
