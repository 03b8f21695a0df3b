"""The casebook that the tour looks at: the three samples, and four reports that two desks write of a river bank."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import sayso
from sayso.casebook import Casebook
from sayso.records import Threshold
from sayso.samples import NAMES, PUBLISHER

REPORTS = Path(__file__).with_name("reports")
"""Reports of four days. Neither desk exists, and what they tell is invented."""
DRAFT = REPORTS / "draft.md"
"""What is being written on the fifth day; it is not in the casebook."""


def make_morning(path: Path) -> None:
    """Read the samples and the reports in, link them, and keep two watches, one of which fires."""
    reports = sorted(report for report in REPORTS.glob("*.md") if report != DRAFT)
    with sayso.open(path) as book, as_file(files("sayso.samples")) as samples:
        book.read(*(samples / name for name in NAMES), publisher=PUBLISHER, jobs=1)
        book.read(*reports, jobs=1)
        book.read(links=True, jobs=1)
        book.add_watch("pontoon", "pontoon", Threshold(4, 2, against=7))
        book.add_watch("denials", threshold=Threshold(8, 2), stance="deny")


def addresses(book: Casebook) -> dict[str, str]:
    """Where the tour goes: ids of this casebook, by the names that the stops use."""
    spoken = book.ask("building pontoon bridge", source="Humenyuk", until="2022-11-14")[0].claim
    told = book.ask("building pontoon bridge", source="Ukrainian officials")[0].claim
    matter = next(thread for thread in book.threads() if "pontoon" in thread.name)
    speaker = next(actor for actor in book.actors() if actor.name == "Russian Ministry of Defense")
    return {
        "claim": spoken.id,
        "document": spoken.document,
        "traced": told.id,
        "thread": matter.id,
        "actor": speaker.id,
    }
