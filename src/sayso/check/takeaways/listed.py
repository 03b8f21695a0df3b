"""Compares lists of people in two sentences: of three that panic in one, the other names two and somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.check.report import Sentence
from sayso.extract.actors.rolewords import people, roles
from sayso.link.rarity import stem_text

LEAST = 3
"""Members from which on a list is compared: of two, one alone is left to show that it is the same list."""

_LIST = re.compile(r"(?:[^,.;:()\[\]]{3,60}, ){2,8}(?:and|or) (?P<last>[^,.;:()\[\]]{3,60})")
_WORD = re.compile(r"[^\W\d_]+")


def listed_otherwise(one: Sentence, other: Sentence) -> Iterator[tuple[str, str]]:
    """The member of a list that the other sentence has not, and whom it names instead, where all else is the same."""
    for mine in _lists(one.text):
        for theirs in _lists(other.text):
            alone, instead = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
            if len(alone) == len(instead) == 1 and len(mine) >= LEAST and len(mine) == len(theirs):
                yield mine[alone.pop()], theirs[instead.pop()]


def _lists(text: str) -> Iterator[dict[str, str]]:
    """The lists of people in a text: the members by the stem of the noun that tells who they are."""
    for match in _LIST.finditer(text):
        members = re.split(r", (?:and |or )?", match.group())
        heads = [_head(member, last=number == 0) for number, member in enumerate(members)]
        if all(heads):
            yield {
                stem_text(head): member[member.index(head) :] if number == 0 else member
                for number, (head, member) in enumerate(zip(heads, members, strict=True))
            }


def _head(member: str, *, last: bool) -> str:
    """The first noun for people of a member, or the last of the one that opens the list: its verb stands before."""
    found = [word for word in _WORD.findall(member) if word.lower() in roles() or word.lower() in people()]
    nouns = [word for word in found if word.lower() in roles()] or [word for word in found if word.endswith("s")]
    return (nouns[-1] if last else nouns[0]) if nouns else ""
