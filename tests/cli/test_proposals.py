"""Proposals are shown with the words that they are about, and decisions with what was decided, by whom and why."""

from __future__ import annotations

import pytest

from sayso.cli.proposals import show_decision, show_proposals, told
from sayso.cli.screen import Screen
from sayso.records import Cited, Decision, Judgement, Matter, Namesake, Proposal

ENDS = tuple(
    Cited(f"c-{number}", f"c-{number}", f"The ferry sank {number}.", "d-1", "note.txt", "2031-05-03", "Harbour Desk")
    for number in (1, 2)
)
LINK = Proposal(Matter.LINK, ENDS, 0.9, ("Both name a ferry.",), {"relation": "denies", "direction": None})
STATE = Proposal(Matter.STATE, ENDS[:1], 0.7, ("It sank.",), {"state": "expired", "evidence": ["c-2"]}, ENDS[1:])
ACTORS = Proposal(Matter.ACTORS, tuple(Namesake(f"a-{each}", "Jana", "person") for each in "123"), 0.8, ("one name",))
DECISION = Decision(
    2, Matter.CLAIM, ("c-1",), Judgement.CORRECT, "ada", "noon", "heard it", 1, (), {"stance": "deny", "hedge": None}
)


def test_a_proposal_cites_its_sentences_with_day_publisher_and_file(capsys: pytest.CaptureFixture[str]) -> None:
    show_proposals([LINK, STATE, ACTORS], Screen(), more=True)
    out = capsys.readouterr().out
    assert f"{LINK.id}  0.90  link: relation: denies\n    c-1 “The ferry sank 1.”\n" in out
    assert "      2031-05-03 · Harbour Desk · note.txt\n    and  c-2 “The ferry sank 2.”" in out
    assert "    shown by  c-2 “The ferry sank 2.”" in out
    assert "    and  Jana (person; 1 document) a-2, 2 of that name\n    because: one name\n" in out
    assert "The first 3 open proposals: --limit shows more." in out


def test_what_a_document_says_cannot_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = Cited("c-1", "c-1", "\x1b[2J\nIt sank.", "d-1", "\x1b]0;x.txt")
    show_proposals([Proposal(Matter.LINK, (hostile, ENDS[1]), 0.9, ("\x1b[31m",))], Screen())
    show_decision(Decision(1, Matter.LINK, ("c-1",), Judgement.ACCEPT, "a\x1bda", "noon", "\x07"), Screen())
    assert "\x1b" not in (out := capsys.readouterr().out)
    assert "\x07" not in out


def test_a_decision_says_what_was_decided_and_what_it_takes_the_place_of(capsys: pytest.CaptureFixture[str]) -> None:
    show_decision(DECISION, Screen())
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"2  correct  claim  {DECISION.proposal}  ada, noon"
    assert lines[1:] == ["    c-1", "    stance: deny", "    supersedes 1", "    why: heard it"]


def test_values_are_told_in_words() -> None:
    value = {"source": {"spans": [[0, 3]], "text": "The mayor"}, "evidence": ["c-1", "c-2"], "hedge": None}
    assert told(value) == "evidence: c-1, c-2; source: “The mayor”"
