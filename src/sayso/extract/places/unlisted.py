"""Says in which place one lies that no list has: "Lime Street, Brama", "the steel plant in Brama", "Brama's Fort Hall".

The point is then that of the place around it, never one of its own. A facility or a street of which the text does not
say where it is lies in the one town of its sentence, or else in the one town that the document is about. What is called
after a town ("Brama Airport") lies there where that town is anywhere near what the document is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extract.places.candidates import find_candidates
from sayso.extract.places.containment import Holder
from sayso.extract.places.names import PlaceName, is_street
from sayso.extract.places.resolving import Choice
from sayso.extract.places.surroundings import Surroundings
from sayso.gazetteer import Gazetteer

LARGEST_KM = 200.0
"""How far a place reaches at most from its middle that tells where one in it is: an area yes, a large country no."""
_HOLDING = ("settlement", "admin", "country", "island", "facility")
_LOCAL = (None, "facility", "settlement")
"""Kinds of places that are as small as a town: what is no river, no area and no highway."""


def place_unlisted(
    text: str,
    names: Sequence[PlaceName],
    holders: Sequence[Holder | None],
    choices: Sequence[Choice],
    gazetteer: Gazetteer,
) -> list[Choice]:
    """The choices for the names, given in order; those that no list has are put inside another place where one is told.

    Args:
        text: that of the document.
        names: the names of places.
        holders: for each the one that the text puts it in.
        choices: for each the place of a list that it means.
        gazetteer: where they were looked up.
    """
    guesses = [_is_guess(name, choice) for name, choice in zip(names, choices, strict=True)]
    known = [None if is_guess else choice.entry for is_guess, choice in zip(guesses, choices, strict=True)]
    around = Surroundings(text, names, known)
    told = list(_told(text, names, holders))
    stated = {_key(names[number]): holder for number, holder in reversed(list(enumerate(told))) if holder is not None}
    placed = list(choices)
    for number in reversed(range(len(names))):  # what holds another stands behind it, and may be held itself
        name, choice = names[number], choices[number]
        if known[number] or not (guesses[number] or _is_unlisted(name, gazetteer)):
            continue
        holder = told[number] if told[number] is not None else stated.get(_key(name))
        inside = _inside(names[holder], placed[holder]) if holder is not None else None
        itself = _itself(name, choice, gazetteer, around)
        placed[number] = itself or inside or _somewhere(number, name, choice, around)
    return placed


def _told(text: str, names: Sequence[PlaceName], holders: Sequence[Holder | None]) -> Iterator[int | None]:
    """For each name the number of the one that the text puts it in; a comma between two towns is one of a list."""
    for name, holder in zip(names, holders, strict=True):
        outer = names[holder.number] if holder else None
        is_town = name.kind in (None, "settlement") and outer is not None and outer.kind in (None, "settlement")
        is_listed = is_town and outer is not None and text[name.span.end : outer.span.start] == ", "
        yield holder.number if holder and not is_listed else None


def _is_guess(name: PlaceName, choice: Choice) -> bool:
    """Whether a facility was taken for a town, be it that it is called after one or that a town is called so."""
    return name.kind == "facility" and choice.entry is not None and choice.entry.kind != "facility"


def _is_unlisted(name: PlaceName, gazetteer: Gazetteer) -> bool:
    return not find_candidates(name, gazetteer)[0]


def _key(name: PlaceName) -> tuple[tuple[str, ...], str | None]:
    return name.names, name.kind


def _itself(name: PlaceName, choice: Choice, gazetteer: Gazetteer, around: Surroundings) -> Choice | None:
    """The town that is called like a facility ("Port Kolo"), where the document speaks of what is near it."""
    is_called_so = any(one.entry == choice.entry for one in gazetteer.find(name.names[0]))
    return choice if choice.entry and is_called_so and around.supports(choice.entry) else None


def _inside(holder: PlaceName, choice: Choice) -> Choice | None:
    """The place that the text puts another in, where it is small enough to tell anything."""
    entry = choice.located
    if entry is None or entry.kind not in _HOLDING or entry.radius_km > LARGEST_KM:
        return None
    return Choice(None, f"no list has it; it is named with {holder.text}", entry, "in")


def _somewhere(number: int, name: PlaceName, choice: Choice, around: Surroundings) -> Choice:
    """Where a place lies of which the text says nothing: in the town that it is called after, or in the one around."""
    if choice.entry and around.supports(choice.entry):
        return Choice(None, f"no list has it; it is called after {choice.entry.name}", choice.entry, "in")
    town = around.town_beside(number) if name.kind == "facility" or is_street(name) else None
    town = town or (around.about if name.kind in _LOCAL or is_street(name) else None)
    if town is None and choice.entry:
        return Choice(None, f"no list has it, and {choice.entry.name} is far from all else that is named")
    return town or choice
