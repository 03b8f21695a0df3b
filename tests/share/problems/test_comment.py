"""A comment lists the problems with their passages, and words of a report are nothing but words in it."""

from __future__ import annotations

import io

import pytest

from sayso.share.problems.comment import write_comment
from tests.checked import SHOWING, checked


def comment(path: str = "harbour.md", words: str = "It says “likely”.") -> str:
    out = io.StringIO()
    write_comment([checked(path, words)], out, SHOWING)
    return out.getvalue()


def test_each_problem_is_an_item_with_its_passages() -> None:
    out = comment()
    assert out.startswith("### harbour.md: 2 problems (1 medium, 1 low); notices not shown: 1 (--severity info)\n\n")
    assert "- **medium** `hedge-drift` It says “likely”. <sub>p-2</sub>\n  > line 7: “" in out
    assert "**captain Ilves had ordered two ferries to stay in Narva**" in out
    assert "  > earlier.txt: “may”\n" in out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("@ada", "@<!-- -->ada"),
        ("https://bad.example", "https://<!-- -->bad.example"),
        ("www.bad.example", "www<!-- -->.bad.example"),
        ("fixes #12", "fixes \\#<!-- -->12"),
        ("<script>", "\\<script\\>"),
        ("![x](y)", "\\!\\[x\\]\\(y\\)"),
        ("a\n- b", "a \\- b"),
    ],
)
def test_words_call_nobody_and_lead_nowhere(words: str, expected: str) -> None:
    assert f" {expected} <sub>" in comment(words=words)
