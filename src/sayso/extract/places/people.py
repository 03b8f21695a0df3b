"""Leaves out what a document uses as the name of a person or an organisation: a "Brama" who speaks is no town.

The model sometimes takes a surname for a place. Where it marks the same words more often as a person or an organisation
in the document, no word tells a kind of place, and no list has more than a village of that name, they are no place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.extract.places.candidates import find_candidates
from sayso.extract.places.names import PlaceName
from sayso.gazetteer import Gazetteer
from sayso.records import Span

_LEAST_OF_KNOWN = 5000
"""Inhabitants of the smallest town whose name is rather that of the town, whoever else is called so.

Of the 24 names left out in the seen halves of LGL and GeoWebNews, in 500 sentences annotated for this and in our gold,
23 are no places."""
LOCATION = "location"
"""The kind of names that are places too; all other kinds are of people."""


def without_people(
    text: str, names: Sequence[PlaceName], others: Iterable[tuple[Span, str]], gazetteer: Gazetteer
) -> Iterator[PlaceName]:
    """The names that are places.

    Args:
        text: that of the document.
        names: what the model marks as places.
        others: all other names that it marks, with their kinds.
        gazetteer: where places are looked up.
    """
    balance = Counter(name.text.casefold() for name in names)
    for span, kind in others:
        balance[span.of(text).casefold()] += 1 if kind == LOCATION else -1
    for name in names:
        is_outnumbered = balance[name.text.casefold()] < 0
        if name.kind is not None or not is_outnumbered or _is_known(name, gazetteer):
            yield name


def _is_known(name: PlaceName, gazetteer: Gazetteer) -> bool:
    """Whether a list has more than a village of that name."""
    return any(
        found.entry.kind != "settlement" or found.entry.population >= _LEAST_OF_KNOWN
        for found in find_candidates(name, gazetteer)[0]
    )
