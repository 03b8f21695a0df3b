"""How likely two actors are one and the same, by their names and what is told of them, and on which grounds.

A score is no probability: it puts the surest proposals first, and what stays below `LEAST` is not proposed. The steps
between the grounds were set by hand and looked at with the 41 proposals for 59 daily reports of one publisher: other
spellings of a whole name stand at 0.75 and more, and what needs a look at both, as a surname alone, below 0.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.extract.actors.headwords import content_words, is_capitalised, side_in_name
from sayso.extract.actors.parties import plain, surname_key
from sayso.extract.actors.rolewords import roles, sides
from sayso.records import Namesake
from sayso.review.spelling import initials, is_acronym, is_initial, is_same_name, is_same_surname
from sayso.words.registry import Registry

LEAST = 0.4
"""Below this, too little speaks for it to ask anybody."""

Alike = tuple[float, tuple[str, ...]]
"""A score and its grounds."""

_NOT_ALIKE: Alike = (0.0, ())
_SAME, _SPELLED, _CUT, _PART = 0.85, 0.75, 0.65, 0.5
"""For the same name, another spelling of it, an acronym or initial of it, and a part of it."""
_KNOWN = 0.95
_AGREES, _DIFFERS = 0.05, 0.3
"""What the same side or class adds, and what another takes away."""
_ORGANISED = frozenset({"organisation", "media"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its parts; `given` is empty where only a surname is told."""

    given: str
    surname: str


@lru_cache(maxsize=65536)
def untitled(name: str) -> str:
    """The name without the titles before it: "Prime Minister Jana Ozola" is Jana Ozola."""
    words = name.split()
    titles = [place for place, word in enumerate(words[:-1], 1) if word.lower() in roles()]
    return " ".join(words[max(titles, default=0) :])


@lru_cache(maxsize=65536)
def person_name(name: str) -> PersonName:
    """The parts of a person's name, without titles and what stands between."""
    words = [word for word in untitled(name).split() if is_capitalised(word) and word != "The"] or name.split()
    return PersonName(words[0] if len(words) > 1 else "", words[-1])


def alike(one: Namesake, other: Namesake, registry: Registry) -> Alike:
    """How likely the two are one, 0 where nothing speaks for it or their kinds exclude it."""
    if one.kind == other.kind == "person":
        score, grounds = _persons(one.name, other.name)
    elif {one.kind, other.kind} <= _ORGANISED:
        score, grounds = _bodies(one.name, other.name)
    else:
        return _NOT_ALIKE
    known = registry.named(one.name)
    if known is not None and known is registry.named(other.name):
        score, grounds = max(score, _KNOWN), (f"the registry has both names for {known.name}", *grounds)
    elif score == _CUT and _is_another(one, other, registry):
        return _NOT_ALIKE
    return _weighed(score, grounds, one, other) if score else _NOT_ALIKE


def _is_another(one: Namesake, other: Namesake, registry: Registry) -> bool:
    """Whether what may be short for a body is told to be another: by the registry, or by its class."""
    if one.kind == "person":
        return False
    short = min(one.name, other.name, key=len)
    return registry.named(short) is not None or (one.group != other.group and bool(one.group and other.group))


def _persons(one: str, other: str) -> Alike:
    first, second = person_name(one), person_name(other)
    if plain(untitled(one)) == plain(untitled(other)):
        score, ground = (_SAME, "the same name") if first.given else (_PART, "the same surname")
        return _titled(one, other, score, ground)
    is_one_key = surname_key(first.surname) == surname_key(second.surname)
    if not first.given or not second.given:
        return _titled(one, other, _PART, f"the surname {first.surname} alone") if is_one_key else _NOT_ALIKE
    if not is_one_key and not is_same_surname(first.surname, second.surname):
        return _NOT_ALIKE
    surname = "the same surname" if is_one_key else f"{first.surname} and {second.surname} may be one surname"
    score, given = _given(first.given, second.given)
    return (score, (surname, given)) if score else _NOT_ALIKE


def _given(one: str, other: str) -> tuple[float, str]:
    if plain(one) == plain(other):
        return _SPELLED, "the same given name"
    if is_initial(one, other):
        return _CUT, f"{one} may be short for {other}"
    return (_SPELLED, f"{one} and {other} may be one given name") if is_same_name(one, other) else (0.0, "")


def _titled(one: str, other: str, score: float, ground: str) -> Alike:
    titles = [name.removesuffix(untitled(name)).strip() for name in (one, other)]
    return score, (ground, *(f"one with the title {title}" for title in titles if title and titles[0] != titles[1]))


def _bodies(one: str, other: str) -> Alike:
    short, long = sorted((one, other), key=len)
    ours, theirs = content_words(short), content_words(long)
    if ours == theirs:
        return _SAME, ("the same words",)
    acronym = next(filter(is_acronym, short.split()), None)
    rest = content_words(" ".join(word for word in short.split() if word != acronym))
    if acronym and acronym.lower() in initials(long) | initials(without_sides(long)) and rest <= theirs:
        return _CUT, (f"{acronym} may stand for {long}",)
    if ours and ours < theirs and without_side_words(theirs) == ours and side_in_name(long):
        # "Ministry of Defense" may be anybody's; two with different states were told apart by their words.
        return _PART, ("the same words but for the state",)
    return _NOT_ALIKE


def without_side_words(words: frozenset[str]) -> frozenset[str]:
    """The words without those that name a state."""
    return words - _side_words()


@cache
def _side_words() -> frozenset[str]:
    return frozenset(name.lower() for name in sides().values())


def without_sides(name: str) -> str:
    """The name without the words that name a state or its people."""
    return " ".join(word for word in name.split() if word.removesuffix("’s").removesuffix("'s").lower() not in sides())


def _weighed(score: float, grounds: tuple[str, ...], one: Namesake, other: Namesake) -> Alike:
    """The score with what is told of both besides their names."""
    found = list(grounds)
    for what, ours, theirs in (("side", one.side, other.side), ("class", one.group, other.group)):
        if ours and ours == theirs:
            score += _AGREES
            found.append(f"the same {what}, {ours}")
        elif ours and theirs:
            # Classes are told by single words and differ easily; nobody belongs to two parties.
            score -= _DIFFERS if what == "side" else _AGREES
            found.append(f"but of another {what}: {ours} and {theirs}")
    if one.affiliation and one.affiliation == other.affiliation:
        score += _AGREES
        found.append(f"both of {one.affiliation}")
    return round(min(score, 0.99), 2), tuple(found)
