"""Knows the nouns by which sources are called and the states they belong to: the lists, made ready to look up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.words import load

SPELLINGS = {"defence": "defense", "centre": "center", "organisation": "organization", "programme": "program"}
"""British spellings, by the American ones that names are compared in."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun says of somebody: the kind, the class ("" where it tells none), and whether it is plural."""

    noun: str
    kind: str
    group: str
    is_plural: bool = False


@cache
def roles() -> dict[str, Role]:
    """Every noun of the list with what it says, singular and plural, in lower case."""
    lists = load("roles")
    found: dict[str, Role] = {}
    for kind in ("data", "footage", "document", "media", "organisation", "person"):
        for group, nouns in lists[kind].items():
            for noun in nouns:
                found[noun.lower()] = Role(noun, kind, group)
                found[_plural(noun).lower()] = Role(noun, kind, group, is_plural=True)
    for plural, noun in lists["plural"].items():
        role = found.get(noun, Role(noun, "person", ""))
        found[plural] = Role(role.noun, role.kind, role.group, is_plural=plural not in lists["uncounted"])
    return found


@cache
def sides() -> dict[str, str]:
    """Every adjective, demonym, name and seat of a state, in lower case, with the name of the state."""
    return _named("people") | _named("seat") | {name.lower(): name for name in load("nationalities")}


@cache
def people() -> dict[str, str]:
    """Every adjective and demonym, in lower case, with the name of the state."""
    return _named("people")


@cache
def states() -> dict[str, str]:
    """What may stand for a state as the one that speaks: its name and the seats of its government, in lower case."""
    return _named("seat") | {name.lower(): name for name in load("nationalities")}


@cache
def side_words() -> re.Pattern[str]:
    """Finds every word that tells a side, capitalised as in the list, also as the first part of "Russian-backed"."""
    words = sorted(
        {word for entry in load("nationalities").values() for word in (*entry["people"], *entry.get("seat", ()))}
        | set(load("nationalities")),
        key=len,
        reverse=True,
    )
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})(?:(?=s\b)s)?(?![\w])(?:['’]s?(?!\w))?")


@cache
def wholes() -> frozenset[str]:
    """Nouns that stand for a whole, so that two mentions with the same words are one actor."""
    return frozenset(load("roles")["whole"])


@cache
def taken_up() -> dict[str, frozenset[str]]:
    """By kind, the nouns by which anybody of that kind may be taken up."""
    return {kind: frozenset(nouns) for kind, nouns in load("roles")["takes_up"].items()}


@cache
def marks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The classes that words anywhere in a phrase tell, in the order in which they are asked."""
    return tuple((mark["class"], re.compile(mark["words"], re.IGNORECASE)) for mark in load("roles")["marks"])


def _named(field: str) -> dict[str, str]:
    entries = load("nationalities").items()
    singles = {word.lower(): name for name, entry in entries for word in entry.get(field, ())}
    return singles | {f"{word}s": name for word, name in singles.items() if field == "people"}


def _plural(noun: str) -> str:
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(?:s|x|ch|sh)$", noun) else "s")
