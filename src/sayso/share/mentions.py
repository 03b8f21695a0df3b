"""What stands in the text, as the contract writes it: spans, hedges, times, places, quantities and actors."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.records import (
    UNMERGED,
    Actor,
    Condition,
    Finding,
    First,
    Hedge,
    Merged,
    Passage,
    Place,
    Quantity,
    Span,
    Time,
    Timex,
    Verdict,
)
from sayso.words import load

Record = dict[str, object]


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """The spans as `[start, end]` pairs."""
    return [[span.start, span.end] for span in spans]


def passage(words: Passage) -> Record:
    """A passage: where it stands and its words."""
    return {"spans": pairs(words.spans), "text": words.text}


def hedge(mention: Hedge) -> Record:
    """A hedge, with whose doubt it is, its band in each scale, and what it weakens.

    `below` names the scales whose band ends below its high end.
    """
    bands = {scale: mention.band(scale) for scale in load("scales")}
    return (
        _standing(mention)
        | {"class": mention.kind, "whose": mention.whose, "term": mention.term}
        | {scale: [band.low, band.high] if band else None for scale, band in bands.items()}
        | {
            "below": [band.scale for band in mention.bands if band.below],
            "link": mention.link,
            "holder": passage(mention.holder),
            "scope": passage(mention.scope),
        }
    )


def condition(mention: Condition) -> Record:
    """A condition, with how it limits its claim."""
    return _standing(mention) | {"kind": mention.kind}


def time(mention: Time) -> Record:
    """A calendar expression, as first and last day."""
    return _standing(mention) | {
        "start": mention.start,
        "end": mention.end,
        "value": mention.value,
        "role": mention.role,
        "precision": mention.precision or None,
        "reason": mention.reason,
    }


def timex(mention: Timex) -> Record:
    """An expression of time as TimeML writes it, also one that no calendar holds."""
    return _standing(mention) | {"type": mention.kind, "value": mention.value}


def finding(mention: Finding) -> Record:
    """A finding of nothing, with what was looked for and the days it holds for, `None` where the text names none."""
    interval = mention.interval
    return _standing(mention) | {"sought": passage(mention.sought), "interval": interval and time(interval)}


def verdict(mention: Verdict) -> Record:
    """A verdict on a statement, and whose it is."""
    return _standing(mention) | {
        "polarity": mention.polarity,
        "whose": mention.whose,
        "holder": passage(mention.holder),
    }


def first(mention: First) -> Record:
    """Words that say that something is the first, or otherwise without equal."""
    return _standing(mention) | {"kind": mention.kind}


def place(mention: Place) -> Record:
    """A place, with its coordinates or the reason why it has none."""
    return _standing(mention) | {
        "name": mention.name,
        "kind": mention.kind,
        "geonameid": mention.geonameid,
        "lat": mention.latitude,
        "lon": mention.longitude,
        "within": list(mention.within),
        "relation": mention.relation,
        "precision_km": mention.precision_km,
        "bearing": mention.bearing,
        "distance_km": mention.distance_km,
        "status": mention.status or None,
        "line": [list(point) for point in mention.line] or None,
        "reason": mention.reason,
    }


def quantity(mention: Quantity) -> Record:
    """A quantity, with both ends of a range and what is counted."""
    return _standing(mention) | {
        "value": mention.value,
        "high": mention.high,
        "unit": mention.unit,
        "of": mention.of,
        "approx": mention.approximate,
        "bound": mention.bound,
        "per": mention.per,
        "whole": mention.whole or None,
        "change": mention.change,
        "exchange": mention.exchange,
    }


def actor(mention: Actor, merged: Merged = UNMERGED) -> Record:
    """An actor as mentioned, with its id where it is resolved, or the reason why it has none.

    Where it is one with another by decision, id and name are those of who was kept, and `merged_from` has its own.
    """
    first, kept = mention.antecedent, merged.kept(mention.id)
    return _standing(mention) | {
        "id": kept.id if kept else mention.id,
        "name": kept.name if kept else mention.name,
        "merged_from": {"id": mention.id, "name": mention.name} if kept else None,
        "kind": mention.kind,
        "class": mention.group or None,
        "side": mention.side or None,
        "affiliation": mention.affiliation or None,
        "bound": mention.bound,
        "count": mention.count,
        "reason": mention.reason,
        "antecedent": first and [first.start, first.end],
    }


def _standing(
    mention: Hedge | Condition | Finding | Verdict | First | Time | Timex | Place | Quantity | Actor,
) -> Record:
    return {"spans": pairs(mention.spans), "text": mention.text}
