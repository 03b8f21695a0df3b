"""A report of toy claims that are given actors, places, times and quantities, for tests of what is found by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.records import Actor, Dossier, Extraction, Hints, Place, Quantity, RawItem, Time
from tests.toy import dossier_of, item_of


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim holds. `speaker` is who its source is.

    `days` are the first and last day of an event, `said_on` those of the saying.
    """

    speaker: Actor | None = None
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    days: tuple[str | None, str | None] | None = None
    said_on: tuple[str | None, str | None] | None = None


def enriched(told: Sequence[Told], published: str | None = "2022-11-09", path: str = "report.txt") -> Enriched:
    """A report with a claim for each; the content of each is its number from 0 on."""
    item = item_of("\n".join(f"Man {n} said {n}." for n in range(len(told))), path, Hints(published=published))
    whole = dossier_of(item)
    claims, actors = [], []
    for claim, holds in zip(whole.extraction.claims, told, strict=True):
        source = claim.chain[0].source
        if holds.speaker is not None:
            actors.append(replace(holds.speaker, spans=source.spans, text=source.text))
        times = (Time((), "", *holds.days, "", "event"),) if holds.days else ()
        said_on = Time((), "", *holds.said_on, "", "said") if holds.said_on else None
        filled = replace(claim, actors=holds.actors, places=holds.places, quantities=holds.quantities, times=times)
        claims.append(replace(filled, chain=(replace(claim.chain[0], said_on=said_on),)))
    extraction = Extraction(whole.document.id, tuple(claims), actors=tuple(actors))
    return Enriched(item, replace(whole, extraction=extraction))


@dataclass(frozen=True, slots=True)
class Enriched:
    """A report and what is found in it, ready to be kept."""

    item: RawItem
    dossier: Dossier


def actor(name: str, id: str | None = None, group: str = "", side: str = "") -> Actor:  # noqa: A002 - the field's name
    """Somebody, written as named."""
    return Actor((), name, id, name, "person", group=group, side=side)


def place(name: str, point: tuple[float, float] | None = None, reach: float = 1.0, kind: str = "settlement") -> Place:
    """A place, resolved where it has a point, in an area that is called after it."""
    latitude, longitude = point or (None, None)
    return Place((), name, name, kind, None, latitude, longitude, (f"{name} Province", "Utopia"), precision_km=reach)


def quantity(value: float, of: str, bound: str | None = None, high: float | None = None, unit: str = "") -> Quantity:
    """So many of something."""
    return Quantity((), f"{value:g} {of}", value, high, unit=unit, of=of, bound=bound)
