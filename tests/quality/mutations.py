"""Edits excerpts of reports at random, and scores how many errors put in are found, and how many harmless edits are.

    python -m tests.quality.mutations                        the scored half, as the gate measures it
    python -m tests.quality.mutations --develop              the half that may be looked at
    python -m tests.quality.mutations --develop --operator NAME    what was edited, and what was told

What is edited lies in the shared corpora; the operators of `spoiling`, `planting` and `rewording` say how. An edit is
caught when it adds a problem of one of the rules that may answer it, in any severity. A harmless one is a false alarm
when it adds a problem of any rule; only a planted sentence that is right may be told a notice, which asks for nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

import click

from sayso.records import Problem, Severity
from tests.quality.checked import Edit
from tests.quality.excerpts import excerpts
from tests.quality.floors import load_floors
from tests.quality.measured import Measured
from tests.quality.operators import Case, Operator
from tests.quality.planting import HARMLESS_PLANTING, PLANTING
from tests.quality.rewording import REWORDING
from tests.quality.spoiling import SPOILING
from tests.shared import SHARED

SEED = 20_310_503
EACH = 6
"""Edits that an operator makes at most in each half."""
OPERATORS = (*SPOILING, *PLANTING, *REWORDING, *HARMLESS_PLANTING)
FOLDERS = ("corpus/isw", "gold/docs")
STEP = 2
"""How many reports each operator begins further on than the one before: many reports are edited, and few are read."""
AROUND = 120
"""Characters shown before and after an edit."""
CORPORA = FOLDERS


@dataclass(frozen=True, slots=True)
class Mutation:
    """An edit that an operator made of a case."""

    operator: Operator
    case: Case
    edit: Edit

    @property
    def id(self) -> str:
        """A name that stays while the text and the operator do."""
        words = f"{self.case.excerpt.name}\n{self.edit.at.start}\n{self.edit.words}"
        return f"{self.operator.name}-{sha256(words.encode()).hexdigest()[:8]}"

    def added(self) -> list[Problem]:
        """The problems that it adds."""
        return list(self.case.checked.added(self.case.after(self.edit), self.edit))


def is_right(mutation: Mutation, added: Iterable[Problem]) -> bool:
    """Whether what was told of an edit is what should be."""
    operator = mutation.operator
    if operator.rules:
        return any(problem.rule in operator.rules for problem in added)
    return all(problem.severity is Severity.INFO and operator.bears_notices for problem in added)


def make(*, scored: bool, operators: Sequence[Operator] = OPERATORS) -> Iterator[Mutation]:
    """The edits of one half, the same ones each time."""
    pool = [Case(each) for each in excerpts(_paths()) if each.is_scored == scored]
    random.Random(SEED).shuffle(pool)
    for operator in operators:
        first = OPERATORS.index(operator) * STEP % len(pool)
        yield from islice(_made(operator, [*pool[first:], *pool[:first]]), EACH)


def _made(operator: Operator, cases: Sequence[Case]) -> Iterator[Mutation]:
    """Edits by one operator: one of each case in turn, then a second where the first ones are too few."""
    draw = random.Random(f"{SEED} {operator.name}")
    more = []
    for case in cases:
        found = list(operator.edits(case))
        few = draw.sample(found, min(2, len(found)))
        yield from (Mutation(operator, case, edit) for edit in few[:1])
        more += [Mutation(operator, case, edit) for edit in few[1:]]
    yield from more


def _paths() -> list[str]:
    """The reports of the shared corpora, each once: the gold has some of the daily ones too."""
    files = (path for folder in FOLDERS for path in sorted((SHARED / folder).glob("*.txt")))
    return [str(path.relative_to(SHARED)) for path in files if not path.name.startswith("isw-")]


def measure() -> Measured:
    """The shares of errors found and of false alarms over the scored half."""
    mutations = [(each, is_right(each, each.added())) for each in make(scored=True)]
    return Measured(_scores(mutations), frozenset(each.id for each, right in mutations if right))


def _scores(mutations: Sequence[tuple[Mutation, bool]]) -> dict[str, float]:
    errors = [right for each, right in mutations if each.operator.rules]
    harmless = [right for each, right in mutations if not each.operator.rules]
    return {"errors caught": sum(errors) / len(errors), "harmless kept silent": sum(harmless) / len(harmless)}


@click.command(help=__doc__)
@click.option("--develop", is_flag=True, help="The half that may be looked at.")
@click.option("--operator", type=click.Choice([each.name for each in OPERATORS]), help="Only its edits, each in full.")
def main(*, develop: bool, operator: str | None) -> None:
    """Print the scores."""
    judged = []
    operators = [each for each in OPERATORS if operator in {None, each.name}]
    for each in make(scored=not develop, operators=operators):
        added = each.added()
        judged.append((each, is_right(each, added)))
        if operator or (develop and not judged[-1][1]):
            _show(*judged[-1], added)
    for name in dict.fromkeys(each.operator.name for each, _ in judged):
        rights = [right for each, right in judged if each.operator.name == name]
        click.echo(f"{name:<28} {sum(rights):2} of {len(rights):2}")
    if not operator:
        known = load_floors(Path(__file__).parent).hits.get("mutations", frozenset())
        for name, value in _scores(judged).items():
            click.echo(f"{name:<28} {value:.3f}")
        if known and not develop:
            click.echo(f"lost: {' '.join(sorted(each.id for each, right in judged if not right and each.id in known))}")


def _show(mutation: Mutation, right: bool, added: Sequence[Problem]) -> None:
    """Prints an edit with some words around it, and what was told of it."""
    text, at = mutation.case.text, mutation.edit.at
    before, after = text[max(0, at.start - AROUND) : at.start], text[at.end : at.end + AROUND]
    words = f"{before}<<{at.of(text)} => {mutation.edit.words}>>{after}"
    click.echo(f"{'right' if right else 'WRONG'} {mutation.id} {mutation.case.excerpt.name}\n      {words!r}")
    for problem in added:
        click.echo(f"      told {problem.severity} {problem.rule}: {problem.message}")


if __name__ == "__main__":
    main()
