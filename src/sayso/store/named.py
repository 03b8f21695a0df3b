"""The names of a claim for the full-text index: of its actors, of its places and of the areas that hold them.

A mention is indexed by the words it is written with and by the name it was resolved to, so that "he" is found by who is
meant and an old spelling by either.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from sayso.records import Actor, Claim, Place

SEPARATOR = " | "
"""Stands between two names in the full-text index."""

AREAS = frozenset({"admin", "country", "region", "island"})
"""The kinds of places that hold other places: such a place also lies within itself."""


def plain(name: str) -> str:
    """The letters and digits of a name, in lower case and without marks, so that the index takes them as one word."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def actors_of(claim: Claim, speakers: Iterable[Actor]) -> str:
    """The names and ids of everybody who speaks or is spoken of, and the words for those spoken of."""
    spoken_of = (name for actor in claim.actors for name in (actor.name, actor.text, actor.id))
    speaking = (name for actor in speakers for name in (actor.name, actor.id))
    return _joined((*speaking, *spoken_of))


def places_of(claim: Claim) -> str:
    """The names of the places spoken of, and the words for them."""
    return _joined(name for place in claim.places for name in (place.name, place.text))


def areas_of(claim: Claim) -> str:
    """The names of the areas that the places spoken of lie in."""
    return _joined(area for place in claim.places for area in _areas(place))


def _areas(place: Place) -> Iterable[str]:
    return (place.name, *place.within) if place.kind in AREAS else place.within


def _joined(names: Iterable[str | None]) -> str:
    return SEPARATOR.join(dict.fromkeys(filter(None, names)))
