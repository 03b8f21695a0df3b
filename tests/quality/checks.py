"""Checks the two seed reports, and edits of them, and scores what is told against the labels of the structure gold.

    python -m tests.quality.checks               the scores, and each item that came out right or wrong anew
    python -m tests.quality.checks --rule RULE   every item of a rule, what was told where it came out wrong, and all
                                                 that the rule says of the seeds

An alignment is right when takeaway, topic and body are the same sentences. A finding is found when a problem of its
rule is about one of its sentences; silence is kept unless a problem of the rule is about all of them, or about none but
them. An edit is caught when it adds a problem of its rule, or of one of those that may also answer; a harmless one must
add none of any rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from sayso.check.earlier import Earlier
from sayso.records import Dossier, Problem, Span
from tests.quality.checked import Checked, Edit, read
from tests.quality.floors import load_floors
from tests.quality.measured import Measured
from tests.shared import SHARED

GOLD = "gold/structure"
SENTENCES = "gold/seeds.jsonl"
SEEDS = ("seed-2022-09-13", "seed-2022-11-25")
PARTS = ("alignments", "findings", "mutations")
CORPORA = (SENTENCES, *(f"{GOLD}/{part}.jsonl" for part in PARTS), *(f"seeds/{seed}.txt" for seed in SEEDS))
SCORES: Mapping[tuple[str, str], str] = {
    ("alignments", "exact"): "alignments exact",
    ("findings", "report"): "findings found",
    ("findings", "silent"): "findings kept silent",
    ("mutations", "report"): "edits caught",
    ("mutations", "silent"): "harmless edits kept silent",
}
"""What the shares of items that came out right are called, by part and by what is expected."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """The documents read before, oldest first, which a seed is checked against where a finding needs them."""

    dossiers: Sequence[Dossier]

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        """Those of a publisher from one day to another."""
        return [
            each
            for each in self.dossiers
            if each.document.publisher in {None, publisher} and since <= (each.document.published or "") <= until
        ]

    def at(self, url: str) -> Sequence[Dossier]:
        """Those that were published at this address."""
        return [each for each in self.dossiers if each.document.url == url]


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed report, checked, with its gold sentences by id."""

    checked: Checked
    sentences: Mapping[str, Span]

    @property
    def text(self) -> str:
        """Its text."""
        return self.checked.document.text

    def touched(self, spans: Iterable[Span]) -> frozenset[str]:
        """The gold sentences that some passages are part of."""
        stripped = [span.stripped(self.text) for span in spans]
        return frozenset(id_ for id_, whole in self.sentences.items() if any(map(whole.overlaps, stripped)))


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one item of the gold: whether it is `right`, and what was told there, for those who ask why."""

    part: str
    expect: str
    id: str
    rule: str
    right: bool
    told: tuple[str, ...] = ()


def measure() -> Measured:
    """The shares of items that came out right."""
    judged = list(judge(None))
    scores = {}
    for (part, expect), name in SCORES.items():
        items = [each.right for each in judged if (each.part, each.expect) == (part, expect)]
        scores[name] = sum(items) / len(items)
    return Measured(scores, frozenset(each.id for each in judged if each.right))


def judge(rule: str | None) -> Iterator[Judged]:
    """What became of each item, or of those of a rule."""
    seeds = {name: load_seed(name) for name in SEEDS}
    for part, judge_one in zip(PARTS, (_alignment, _finding, _mutation), strict=True):
        lines = (SHARED / GOLD / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
        for number, row in enumerate(map(json.loads, lines), start=1):
            if rule in {None, row.get("rule", "alignment")}:
                yield judge_one(f"{part}-{number:03d}", seeds[row["doc"]], row)


def load_seed(name: str) -> Seed:
    """A seed, checked against nothing but itself."""
    rows = map(json.loads, (SHARED / SENTENCES).read_text(encoding="utf-8").splitlines())
    sentences = {row["id"]: Span(row["start"], row["end"]) for row in rows if row["doc"] == name}
    return Seed(Checked.of(_read(f"seeds/{name}.txt")), sentences)


def _read(path: str) -> Dossier:
    return read(path, (SHARED / path).read_bytes().decode("utf-8"))


def _alignment(id_: str, seed: Seed, row: Row) -> Judged:
    """Whether takeaway, body and topic are those of the gold."""
    found = {
        tuple(seed.touched(each.span for each in sentences) for sentences in (one.takeaway, one.body, one.topics))
        for one in seed.checked.report.alignments
    }
    wanted = tuple(frozenset(row[key]) for key in ("takeaway", "body", "topic"))
    instead = (one for one in found if one[0] & wanted[0])
    told = tuple(" | ".join(" ".join(sorted(map(_short, ids))) for ids in one) for one in instead)
    return Judged("alignments", "exact", id_, "alignment", wanted in found, told)


def _finding(id_: str, seed: Seed, row: Row) -> Judged:
    """Whether the rule speaks of the sentences, or keeps silent on them."""
    where = frozenset(row["where"])
    problems: Sequence[Problem] = seed.checked.problems
    if needed := row.get("needs"):
        problems = _against(seed, Read([_read(f"corpus/isw/{needed.removeprefix('isw-')}.txt")]))
    same = [(seed.touched(each.where), each) for each in problems if each.rule == row["rule"]]
    if row["expect"] == "report":
        return Judged("findings", "report", id_, row["rule"], any(ids & where for ids, _ in same), _words(row))
    wrong = [problem for ids, problem in same if where <= ids or (ids and ids <= where)]
    return Judged("findings", "silent", id_, row["rule"], not wrong, _words(row, wrong))


def _against(seed: Seed, earlier: Earlier) -> tuple[Problem, ...]:
    return Checked.of(seed.checked.report.dossier, earlier).problems


def _mutation(id_: str, seed: Seed, row: Row) -> Judged:
    """Whether the edit adds a problem that answers it, or none."""
    edit = Edit.of(seed.text, row["find"], row["replace"])
    after = Checked.of(read(seed.checked.document.path, edit.done(seed.text)))
    added = list(seed.checked.added(after, edit))
    if row["expect"] == "silent":
        return Judged("mutations", "silent", id_, row["rule"], not added, _words(row, added))
    rules = {row["rule"], *row.get("also", ())}
    return Judged("mutations", "report", id_, row["rule"], any(p.rule in rules for p in added), _words(row, added))


def _words(row: Row, problems: Iterable[Problem] = ()) -> tuple[str, ...]:
    """What an item is about, and what was told there."""
    about = f"{row['find']!r} -> {row['replace']!r}" if "find" in row else f"{_ids(row['where'])}: {row['why']}"
    return (f"{row['doc']} {about}", *(f"told {each.rule}: {each.message}" for each in problems))


def _ids(ids: Sequence[str]) -> str:
    return " ".join(map(_short, ids)) if len(ids) < 6 else f"{_short(ids[0])} to {_short(ids[-1])}"


def _short(id_: str) -> str:
    return id_.rpartition(":")[2]


@click.command(help=__doc__)
@click.option("--rule", help="Only the items of this rule ('alignment' for those of takeaways), in full.")
def main(*, rule: str | None) -> None:
    """Print the scores."""
    known = load_floors(Path(__file__).parent).hits.get("checks", frozenset())
    counts: dict[tuple[str, str], list[bool]] = {}
    for each in judge(rule):
        counts.setdefault((each.part, each.expect), []).append(each.right)
        news = (
            "gained" if each.right and each.id not in known else "lost" if not each.right and each.id in known else ""
        )
        if news or rule or not each.right:
            click.echo(f"{'right' if each.right else 'WRONG'} {news:6} {each.id} {each.rule} {each.expect}")
        for line in each.told if rule or not each.right else ():
            click.echo(f"      {line}")
    for key, items in counts.items():
        click.echo(f"{SCORES[key]:<30} {sum(items):3} of {len(items):3}  {sum(items) / len(items):.3f}")
    for name in SEEDS if rule else ():
        for problem in load_seed(name).checked.problems:
            if problem.rule == rule:
                click.echo(f"{name} {problem.severity} {problem.where}: {problem.message}")


if __name__ == "__main__":
    main()
