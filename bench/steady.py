"""Whether a word takes as long in a large document as in a small one, and in text made to break readers as in reports.

    python -m bench.steady                       1 kB to 10 MB of reports, and every hostile shape up to 1 MB
    python -m bench.steady --only "cues only"    one shape; --largest and --hostile set the sizes in code points

Measured is what turns bytes into claims: reading and extracting, without loading the model and without storing. Time is
that of the processor, so that what runs beside does not count. Each shape runs in a process of its own. The command
fails where a word takes more than three times what it takes in 10 kB of reports, where it takes more than three times
as long in the longest text of a shape as in 10 kB of it, or where a process dies or does not end.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from bench.generated import SHAPES, report

REPORTS = "reports"
SMALLEST, SMALL = 1_000, 10_000
LIMIT = 3.0
WORD = re.compile(r"\d{1,3}|[^\W\d_]{1,8}|[^\w\s]|_")
"""A word, a mark, or the part of an endless word or number that counts as one: so does the model's tokenizer cut."""
SPARSE = 8
"""A text has at least a word for so many code points, though it were white space: that has to be read, too."""
WORST_SECONDS = 0.002
"""Seconds for each code point after which a process is ended: a hundred times what reports take on an idle machine."""


@dataclass(frozen=True, slots=True)
class Timing:
    """One length of one shape: its words, the median seconds of processor time, the claims, the memory held at most."""

    length: int
    words: int
    seconds: float
    claims: int
    megabytes: float

    @property
    def pace(self) -> float:
        """Microseconds a word."""
        return 1e6 * self.seconds / self.words


def words_in(text: str) -> int:
    """How many words the text counts for."""
    return max(len(WORD.findall(text)), len(text) // SPARSE, 1)


def measure(shape: str, lengths: Sequence[int], threads: int) -> Iterator[Timing]:
    """Reads texts of a shape, from short to long, in this process."""
    from sayso.extract.pipeline import Extractor
    from sayso.read import make_document
    from sayso.records import RawItem

    extractor = Extractor.load(threads=threads)
    make = report if shape == REPORTS else SHAPES[shape]

    def read(text: str) -> int:
        return len(extractor.extract(make_document(RawItem("made.txt", "text/plain", text.encode()))).claims)

    read(report(SMALL))
    for length in lengths:
        text, seconds, claims = make(length), [], 0
        for _ in range(max(1, min(9, 5 * SMALL // length))):
            began = time.process_time()
            claims = read(text)
            seconds.append(time.process_time() - began)
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield Timing(length, words_in(text), statistics.median(seconds), claims, held)


def measure_apart(shape: str, lengths: Sequence[int], threads: int) -> tuple[list[Timing], str]:
    """The same in a process of its own: what was measured, and why that ended early, if it did."""
    arguments = ["--measure", shape, "--lengths", *map(str, lengths), "--threads", str(threads)]
    started = [sys.executable, "-m", "bench.steady", *arguments]
    process = subprocess.Popen(started, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    limit = 60 + sum(lengths) * WORST_SECONDS
    try:
        out, error = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
        return _timings(out), f"did not end in {limit:.0f} s"
    last = error.strip().splitlines()[-1:]
    return _timings(out), f"ended with {process.returncode}: {' '.join(last)}" if process.returncode else ""


def faults(timings: Sequence[Timing], usual: float) -> Iterator[str]:
    """What is wrong with the timings of one shape, where a word usually takes so many microseconds."""
    slowest = max(timings, key=lambda timing: timing.pace)
    if slowest.pace > LIMIT * usual:
        yield f"{slowest.pace / usual:.1f} times as slow as reports"
    own = next((timing.pace for timing in timings if timing.length >= SMALL), timings[-1].pace)
    if timings[-1].pace > LIMIT * own:
        yield f"a word takes {timings[-1].pace / own:.1f} times as long in the longest text as in 10 kB"


def show(shape: str, timings: Sequence[Timing], usual: float, wrong: Sequence[str]) -> None:
    """Prints the rows of one shape."""
    for timing in timings:
        print(
            f"| {shape} | {timing.length:,} | {timing.words:,} | {timing.claims:,} | {timing.pace:.0f} "
            f"| {timing.pace / usual:.2f} | {timing.megabytes:,.0f} |",
            flush=True,
        )
    for fault in wrong:
        print(f"| **{shape}: {fault}** | | | | | | |", flush=True)


def main() -> int:
    """Measures every shape, prints the table, and says by the exit code whether all is steady."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=10_000_000, help="length of the longest report")
    parser.add_argument("--hostile", type=int, default=1_000_000, help="length of the longest hostile text")
    parser.add_argument("--only", action="append", choices=list(SHAPES), help="measure only this shape beside reports")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--lengths", type=int, nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        for timing in measure(options.measure, options.lengths, options.threads):
            print(json.dumps(asdict(timing)), flush=True)
        return 0
    print("| text | code points | words | claims | µs a word | to 10 kB of reports | MB held |")
    print("|---|---:|---:|---:|---:|---:|---:|", flush=True)
    usual, failed = 0.0, False
    for shape in (REPORTS, *(options.only or SHAPES)):
        largest = options.largest if shape == REPORTS else options.hostile
        lengths = [SMALLEST] * (shape == REPORTS) + [SMALL * 10**power for power in range(4)]
        timings, ended = measure_apart(shape, [length for length in lengths if length <= largest], options.threads)
        usual = usual or next(timing.pace for timing in timings if timing.length == SMALL)
        wrong = [*(faults(timings, usual) if timings else ()), *filter(None, [ended])]
        failed = failed or bool(wrong)
        show(shape, timings, usual, wrong)
    return int(failed)


def _timings(lines: str) -> list[Timing]:
    return [Timing(**json.loads(line)) for line in lines.splitlines()]


if __name__ == "__main__":
    sys.exit(main())
