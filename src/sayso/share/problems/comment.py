"""`--format markdown`: a list for a comment on a pull request, in which words of others call nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.records import CheckReport, Problem
from sayso.share.legible import legible
from sayso.share.lines import Writer
from sayso.share.problems.passages import Passages, Shown
from sayso.share.problems.showing import Showing, counted_by_weight

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#|~&!$+-])")
_CALLS = re.compile(r"(@|://|\bwww(?=\.)|\\#)")
"""What a forge makes a link of, where nothing parts it: a person, an address, a number of an issue."""


def write_comment(reports: Iterable[CheckReport], writer: Writer, showing: Showing) -> None:
    """Write a heading a report, and a list of its problems."""
    for report in reports:
        shown = showing.shown(report)
        told = "; ".join(filter(None, (counted_by_weight(shown), showing.left_out(report))))
        writer.write(f"### {_escaped(report.document.path)}: {told}\n\n")
        passages = Passages(report)
        for problem in shown:
            writer.write(_item(problem, passages.of(problem)))
        writer.write("\n" if shown else "")


def _item(problem: Problem, passages: Iterable[Shown]) -> str:
    head = f"- **{problem.severity}** `{problem.rule}` {_escaped(problem.message)} <sub>{problem.id}</sub>\n"
    return head + "".join(f"  > {_quoted(each)}\n  >\n" for each in passages).removesuffix("  >\n")


def _quoted(passage: Shown) -> str:
    whole = f"{_escaped(passage.before)}**{_escaped(passage.words.strip())}**{_escaped(passage.after)}"
    words = whole if passage.before or passage.after else _escaped(passage.words)
    return f"{_escaped(passage.label)}: “{words}”" if passage.label else f"“{words}”"


def _escaped(words: str) -> str:
    return _CALLS.sub(r"\1<!-- -->", _SIGNS.sub(r"\\\1", legible(words)))
