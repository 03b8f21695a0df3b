"""How fast sayso starts and reads: the help, two reports from a cold start, and a folder of saved pages end to end.

    python bench/reading.py                                  the figures of docs/quality.md, from ../shared
    python bench/reading.py --runs 1 --pages my-folder       other pages, once

Every figure is that of the installed command in a process of its own, with a new casebook: median, and the whole
spread. Memory is the resident memory of the command and all its workers, summed, at its highest of ten looks a second
(pages that they share count more than once).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import sayso

SHARED = Path(__file__).resolve().parents[2] / "shared"
SAYSO = [sys.executable, "-m", "sayso.cli"]
LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: how long it took, how much memory it held at most, and what it wrote."""

    seconds: float
    megabytes: float
    output: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table: what was measured, its values in one unit, and the bar that it should hold."""

    what: str
    values: Sequence[float]
    unit: str
    bar: str

    def row(self) -> str:
        """The row in Markdown: median, spread, bar."""
        spread = f"{_shown(min(self.values))} to {_shown(max(self.values))}"
        return f"| {self.what} | {_shown(statistics.median(self.values))} {self.unit} | {spread} | {self.bar} |"


def timed(arguments: Sequence[str]) -> Run:
    """Run sayso with these arguments, and look at its memory while it runs."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out, subprocess.Popen([*SAYSO, *arguments], stdout=out) as process:
        highest = 0.0
        while process.poll() is None:
            highest = max(highest, _megabytes(process.pid))
            time.sleep(min(LOOK_SECONDS, (time.perf_counter() - start) / 10))
        seconds = time.perf_counter() - start
        out.seek(0)
        if process.returncode:
            raise SystemExit(f"sayso {' '.join(arguments)} ended with {process.returncode}")
        return Run(seconds, highest, out.read())


def measure_start(runs: int) -> Iterator[Figure]:
    """The help, and both seeds from a cold start."""
    helped = [timed(["--help"]).seconds for _ in range(max(runs, 9))]
    yield Figure("`sayso --help`", helped, "s", "< 0.4 s")
    seeds = [str(path) for path in sorted((SHARED / "seeds").glob("*.txt"))]
    if not seeds:
        print("the seeds are not there, left out", file=sys.stderr)
        return
    read = [_read(seeds, jobs=1).seconds for _ in range(max(runs, 5))]
    yield Figure("both seeds, read from a cold start", read, "s", "< 3 s")


def measure_pages(pages: Path, runs: int, jobs: int) -> Iterator[Figure]:
    """A folder of saved pages, end to end: words a second, and memory."""
    done = [_read([str(pages)], jobs) for _ in range(runs)]
    receipts = [json.loads(run.output)["receipts"] for run in done]
    words = [sum(receipt["words"] for receipt in each) for each in receipts]
    what = f"{len(receipts[0])} pages, {words[0]:,} words, `--jobs {jobs}`"
    rates = [count / run.seconds for count, run in zip(words, done, strict=True)]
    yield Figure(f"{what}: rate", rates, "words/s", "≥ 6,000 words/s")
    yield Figure(f"{what}: memory of all processes", [run.megabytes for run in done], "MB", "≤ 1,500 MB")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=SHARED / "corpus" / "isw_html", help="a folder of saved pages")
    parser.add_argument("--runs", type=int, default=3, help="how often the pages are read")
    parser.add_argument("--jobs", type=int, default=2, help="how many workers read")
    options = parser.parse_args()
    figures = list(measure_start(options.runs))
    if options.pages.is_dir():
        figures += measure_pages(options.pages, options.runs, options.jobs)
    print(f"sayso {sayso.__version__}, Python {platform.python_version()}, {_processor()}\n")
    print("| what | median | spread | bar |\n|---|---|---|---|")
    for figure in figures:
        print(figure.row())


def _read(paths: Sequence[str], jobs: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        return timed(["read", *paths, "--jobs", str(jobs), "--json", "--casebook", f"{folder}/bench.db"])


def _megabytes(root: int) -> float:
    parents: dict[int, list[int]] = {}
    resident: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it ended between the listing and the look
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
            resident[int(entry.name)] = int(fields[21])
    family, held = [root], 0
    while family:
        member = family.pop()
        held += resident.get(member, 0)
        family += parents.get(member, [])
    return held * os.sysconf("SC_PAGE_SIZE") / 1e6


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{len(os.sched_getaffinity(0))} processors ({model})"


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


if __name__ == "__main__":
    main()
