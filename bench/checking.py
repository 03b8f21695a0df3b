"""How fast sayso checks: one long report from a cold start, after the start, and by the rules alone; and many reports.

    python -m bench.checking                                   a report of some 6,000 words, and 40 others, of ../shared
    python -m bench.checking --report mine.md --reports drafts/ --count 10
    python -m bench.checking --against casebook.db             also against a casebook

A cold start is the installed command in a process of its own; all else is measured here, with the model loaded.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.reading import SHARED, Figure, timed

import sayso
from sayso.check.checker import check, lay_out
from sayso.records import CheckReport, DatedFrom, Hints, RawItem
from sayso.settings import Limits
from sayso.steps import Steps, load_reader

WORDS = 6_000
"""The length of a long daily report."""
CORPUS = SHARED / "corpus" / "isw"


def measure_one(report: Path, against: Path | None, runs: int) -> Iterator[Figure]:
    """One report: cold, after the start, and its rules alone."""
    words = len(report.read_text(encoding="utf-8").split())
    options = ["--against", str(against)] if against else []
    cold = [timed(["check", str(report), "--fail", "never", *options]).seconds for _ in range(runs)]
    yield Figure(f"{words:,} words, from a cold start", cold, "s", "")
    with sayso.open(against) as book:
        book.check(report)
        warm = [_seconds(lambda: book.check(report, against=against is not None)) for _ in range(runs)]
    yield Figure("the same, after the start", warm, "s", "< 1 s with a casebook, < 2 s")
    item = RawItem(report.name, "text/plain", report.read_bytes(), Hints(published_from=DatedFrom.GIVEN))
    dossier = load_reader(Steps(), Limits(), threads=1)(item)
    alone = [1_000 * _seconds(lambda: check(lay_out(dossier))) for _ in range(runs)]
    yield Figure("its rules alone, once it is read", alone, "ms", "< 300 ms")


def measure_many(reports: list[Path], jobs: int) -> Iterator[Figure]:
    """Many reports, in several processes."""
    with sayso.open() as book:
        started = time.perf_counter()
        done = sum(isinstance(each, CheckReport) for each in book.checks(*reports, jobs=jobs))
        seconds = time.perf_counter() - started
    yield Figure(f"{done} reports, `--jobs {jobs}`, with the start", [done / seconds], "reports/s", "≥ 5 reports/s")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", type=Path, help="the long report")
    parser.add_argument("--reports", type=Path, default=CORPUS, help="a folder of reports in plain text or Markdown")
    parser.add_argument("--count", type=int, default=40, help="how many of them are checked")
    parser.add_argument("--against", type=Path, help="a casebook")
    parser.add_argument("--runs", type=int, default=3, help="how often the one report is checked")
    parser.add_argument("--jobs", type=int, default=2, help="how many workers check")
    options = parser.parse_args()
    reports = sorted(path for path in options.reports.glob("*") if path.suffix in {".txt", ".md"})
    if not reports and options.report is None:
        raise SystemExit(f"There are no reports in {options.reports}.")
    report = options.report or min(reports, key=lambda path: abs(len(path.read_bytes().split()) - WORDS))
    figures = list(measure_one(report, options.against, options.runs))
    figures += measure_many(reports[:: max(1, len(reports) // options.count)][: options.count], options.jobs)
    print("| what | median | spread | bar |\n|---|---|---|---|")
    for figure in figures:
        print(figure.row())


def _seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
