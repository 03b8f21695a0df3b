"""Checks whole reports as they were published, and counts what they are told.

    python -m tests.quality.whole                the problems of each of the 20 reports that the gate checks, by rule
    python -m tests.quality.whole --draw 100     so many problems at random, one of 100 reports each while there are
                                                 some, with their words, to be read and judged true or not

Nobody marks the errors of these reports, so nothing says how many a check should find. What is known is how many a
reader bears with: more than `MOST` of severity `low` or above, and the page is closed. How many of them are true is
told in docs/quality.md, by a reader.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from sayso.records import Problem, Severity
from tests.quality.checked import Checked, read
from tests.quality.measured import Measured
from tests.shared import SHARED

FOLDER = "corpus/isw"
CORPORA = (FOLDER,)
MOST = 12
"""Problems that a report is told at most."""
REPORTS = 20
SEED = 20_310_503
POOL = 100
"""Reports that problems are drawn from."""


def measure() -> Measured:
    """The share of the reports that are told no more problems than a reader bears with."""
    counts = {path: len(heavy(checked)) for path, checked in check(_spread(REPORTS))}
    kept = frozenset(path for path, count in counts.items() if count <= MOST)
    return Measured({f"reports of at most {MOST} problems": len(kept) / len(counts)}, kept)


def check(paths: Sequence[str]) -> Iterator[tuple[str, Checked]]:
    """Each report, checked."""
    return ((path, Checked.of(read(path, (SHARED / path).read_bytes().decode("utf-8")))) for path in paths)


def heavy(checked: Checked) -> list[Problem]:
    """The problems of a report that are more than notices."""
    return [each for each in checked.problems if each.severity is not Severity.INFO]


def draw(number: int, seed: int) -> Iterator[tuple[str, Checked, Problem]]:
    """Problems at random: those of a report count as one draw, then of all that are left."""
    dealer = random.Random(seed)
    reports = [(path, checked, heavy(checked)) for path, checked in check(_spread(POOL))]
    decks = [
        [(path, checked, each) for each in dealer.sample(problems, len(problems))]
        for path, checked, problems in reports
    ]
    dealer.shuffle(decks)
    turns = (deck[turn] for turn in range(max(map(len, decks))) for deck in decks if turn < len(deck))
    return (problem for problem, _ in zip(turns, range(number), strict=False))


def _spread(number: int) -> list[str]:
    """So many reports, spread over the year."""
    paths = [str(path.relative_to(SHARED)) for path in sorted((SHARED / FOLDER).glob("*.txt"))]
    return [paths[place * len(paths) // number] for place in range(number)]


@click.command(help=__doc__)
@click.option("--draw", "number", type=click.IntRange(1), help="Show so many problems at random.")
@click.option("--seed", default=SEED, show_default=True, help="What the draw begins with.")
def main(*, number: int | None, seed: int) -> None:
    """Print the problems."""
    if number:
        for path, checked, problem in draw(number, seed):
            click.echo(f"{path} {problem.severity} {problem.rule} {problem.id}\n    {problem.message}")
            for span in problem.where:
                click.echo(f"    > {' '.join(span.of(checked.document.text).split())}")
            for passage in problem.evidence:
                click.echo(f"    = {passage.path}: {' '.join(passage.text.split())}")
        return
    for path, checked in check(_spread(REPORTS)):
        counts = Counter(each.rule for each in heavy(checked))
        click.echo(f"{path} {counts.total():3}  {', '.join(f'{rule} {count}' for rule, count in counts.most_common())}")


if __name__ == "__main__":
    main()
