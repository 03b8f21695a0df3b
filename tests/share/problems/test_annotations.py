"""Workflow commands annotate the lines, one command a line, and no words of a report begin another."""

from __future__ import annotations

import io
import re

from sayso.share.problems.annotations import write_annotations
from tests.checked import SHOWING, checked

COMMAND = re.compile(r"::(error|warning|notice) file=([^,:]+)(,[a-zA-Z]+=[^,:]*)*::(.*)")


def lines(path: str = "harbour.md", words: str = "It says “likely”.") -> list[str]:
    out = io.StringIO()
    write_annotations([checked(path, words)], out, SHOWING)
    return out.getvalue().splitlines()


def test_a_problem_annotates_its_lines() -> None:
    order, drift, hidden = lines()
    assert order.startswith(
        "::notice file=harbour.md,line=3,endLine=3,col=98,endColumn=101,title=sayso endnote-order::"
    )
    assert drift.startswith("::warning file=harbour.md,line=7,endLine=7,")
    assert "%0Aline 3: “captain Ilves" in drift
    assert hidden == "::notice file=harbour.md::notices not shown: 1 (--severity info)"


def test_hostile_words_stay_in_their_command() -> None:
    told = lines("a,b:c\n::error.md", "100%\n::set-output name=x::y\r\n::stop-commands::z")
    assert len(told) == 3
    assert all(COMMAND.fullmatch(line) for line in told)
    assert "file=a%2Cb%3Ac %3A%3Aerror.md," in told[0]
    assert "100%25 ::set-output" in told[1]
