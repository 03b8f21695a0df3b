"""Every rule is listed with what it looks at, and explained with an example of each outcome."""

from __future__ import annotations

import json

import pytest

from sayso.check.cards import CARDS
from sayso.cli.main import run


def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--rules"]) == 0
    out = capsys.readouterr().out
    assert all(f"{card.id} ({card.severity})\n  {card.checks}\n" in out for card in CARDS)
    assert out.endswith(f"{len(CARDS)} rules. An example of each outcome: sayso check --rules RULE\n")


def test_a_rule_is_explained_by_its_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--rules", "quote-marks-unbalanced"]) == 0
    out = capsys.readouterr().out
    assert "  It objects to:\n    " in out
    assert "  It is silent on:\n    " in out


def test_rules_are_written_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--rules", "--json"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert [record["id"] for record in records] == [card.id for card in CARDS]
    assert all(record["fires"] and record["silent"] for record in records)


def test_a_rule_that_nobody_knows_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--rules", "quote-mark-unbalanced"]) == 1
    assert "Nearest: quote-marks-unbalanced" in capsys.readouterr().err
