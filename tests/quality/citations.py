"""Scores which earlier sentence each labelled self-citation is resolved to, in a casebook that holds the reports.

    sayso read ../shared/corpus/isw --links --casebook linked.db
    python -m tests.quality.citations linked.db develop

The labels are `training/self_citations.jsonl`: 150 sentences that cite their publisher, taken at random, each with the
earlier sentences that may be meant, as offsets into the shared texts; none where the reports there are do not have it.
One reader found them by reading and searching. The part "develop" was looked at while the rules were written, the part
"score" was only scored. It is no part of the gate: reading and linking all reports takes minutes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from sayso.records import ClaimLink, LinkEnd, Relation
from sayso.store.links import all_links
from sayso.store.store import Store

LABELS = Path(__file__).parents[2] / "training" / "self_citations.jsonl"

Row = Mapping[str, Any]
Place = tuple[str, int, int]
"""The name of a report without its ending, and where a sentence of it begins and ends."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one labelled self-citation: `resolved` is the earlier sentence, `None` where it stayed open."""

    label: Row
    candidates: tuple[LinkEnd, ...]
    resolved: LinkEnd | None

    @property
    def is_right(self) -> bool:
        """Whether it is resolved to a sentence that may be meant."""
        return self.resolved is not None and self.means(self.resolved)

    def means(self, end: LinkEnd) -> bool:
        """Whether an earlier sentence is one that may be meant."""
        return any(is_at(end, place_of(*meant)) for meant in self.label["meant"])


def place_of(document: str, start: int, end: int) -> Place:
    """Where a label stands."""
    return Path(document).stem, start, end


def is_at(end: LinkEnd, place: Place) -> bool:
    """Whether the side of a link is the sentence at this place: most of the shorter of both is shared."""
    name, first, last = place
    shared = min(end.end, last) - max(end.start, first)
    return Path(end.path).stem == name and 2 * shared > min(end.end - end.start, last - first)


def outcomes(labels: Iterable[Row], links: Iterable[ClaimLink]) -> Iterator[Outcome]:
    """What became of each label."""
    citing: dict[str, list[ClaimLink]] = {}
    for link in links:
        if link.relation is Relation.SELF_CITATION:
            citing.setdefault(Path(link.b.path).stem, []).append(link)
    for label in labels:
        place = place_of(label["document"], label["start"], label["end"])
        own = [link for link in citing.get(place[0], ()) if is_at(link.b, place)]
        resolved = next((link.a for link in own if link.resolved), None)
        yield Outcome(label, tuple(link.a for link in own), resolved)


def scores(found: Iterable[Outcome]) -> dict[str, float]:
    """How many were resolved and rightly so, and to how many that have an answer it was among the candidates."""
    listed = list(found)
    resolved = [each for each in listed if each.resolved]
    right = sum(each.is_right for each in listed)
    answered = [each for each in listed if each.label["meant"]]
    return {
        "self-citations": len(listed),
        "with an answer": len(answered),
        "among the candidates": sum(any(map(each.means, each.candidates)) for each in answered),
        "resolved": len(resolved),
        "right": right,
        "precision": round(right / max(1, len(resolved)), 3),
        "recall": round(right / max(1, len(answered)), 3),
        "left open": len(listed) - len(resolved),
    }


def load_labels(part: str) -> list[Row]:
    """The labels of a part."""
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["part"] == part]


@click.command(help=__doc__)
@click.argument("casebook", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("part", type=click.Choice(["develop", "score"]))
@click.option("--wrong", is_flag=True, help="Show what was resolved wrongly.")
def main(*, casebook: Path, part: str, wrong: bool) -> None:
    """Print the scores."""
    with Store(casebook).reading() as connection:
        found = list(outcomes(load_labels(part), all_links(connection)))
    for name, value in scores(found).items():
        click.echo(f"{name:24}{value:g}")
    for each in found if wrong else ():
        if each.resolved and not each.is_right:
            click.echo(f"{each.label['document']} {each.label['start']} -> {each.resolved.path} {each.resolved.words}")


if __name__ == "__main__":
    main()
