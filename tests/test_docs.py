"""The documentation cannot lie: its commands run, its Python runs, and what it shows is what comes out."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import sayso
from tests.transcripts import FENCE, PAGES, ROOT, Example, examples, lay_out, run

PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CHANGING = re.compile(r"\b[cd]-[0-9a-f]{4,16}\b|\d+(?:\.\d+)? s\b|sayso-demo-\w+|\d{4}-\d\d-\d\dT[\d:+]+")
"""What differs from run to run: a reader's ids after it is trained anew, seconds, temporary folders, times."""

AGREEING = 0.8
"""The share of shown lines that must come out again. A reader's marks can differ a little between processors, whose
arithmetic on small integers differs; an example that has gone stale differs in most lines."""


def console_examples(page: Path) -> list[Example]:
    blocks = FENCE.findall(page.read_text(encoding="utf-8"))
    return [example for block in blocks for example in examples(block)]


@pytest.mark.parametrize("page", [page for page in PAGES if console_examples(page)], ids=lambda page: page.name)
def test_every_command_shown_runs_and_prints_what_is_shown(page: Path, tmp_path: Path) -> None:
    lay_out(tmp_path)
    for example in console_examples(page):
        came = {CHANGING.sub("*", line) for line in run(example.command, tmp_path)}
        shown = [CHANGING.sub("*", line) for line in example.shown if line not in {"", "…"}]
        missing = [line for line in shown if line not in came]
        assert len(missing) <= (1 - AGREEING) * len(shown), (example.command, missing)


@pytest.mark.parametrize(
    "page", [page for page in PAGES if PYTHON.search(page.read_text(encoding="utf-8"))], ids=lambda page: page.name
)
def test_every_python_example_runs_and_gives_what_is_shown(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    source = "\n".join(PYTHON.findall(page.read_text(encoding="utf-8")))
    test = doctest.DocTestParser().get_doctest(source, {"sayso": sayso}, page.name, str(page), 0)
    assert test.examples, "a Python example shows a session, with >>>"
    report: list[str] = []
    failed, _ = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append)
    assert not failed, "".join(report)


def test_the_readme_fits_on_a_screen_or_two() -> None:
    assert (ROOT / "README.md").read_text(encoding="utf-8").count("\n") < 110
