"""Finds where a passage leans on an earlier report of its own publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.link.forms import form
from sayso.link.passage import Passage, once
from sayso.link.publication import same_publisher
from sayso.records import Aspect, Span

REACH = 60
"""Code points from the publisher's name to the words that cite: "ISW, in its reports, has previously assessed"."""
_GENITIVE = re.compile(r"['’]s?$")
_UNKNOWN = re.compile(r"\b(?:[A-Z][A-Z&-]{1,9}[A-Z]|[Ww]e|[Oo]ur)\b(?:['’]s?)?(?!\w)")
"""What a publisher may call itself of which nothing else is known."""


@once
def cites_itself(passage: Passage) -> str:
    """The words by which a passage refers to what its publisher reported before; empty where it does not."""
    found = _citing(passage, _named(passage.own_names)) if passage.text else None
    return found.of(passage.text) if found else ""


def citing_words(passage: Passage) -> tuple[str, Span] | None:
    """The name by which a passage cites its publisher, in lower case, and where the words that cite stand in its text.

    Where the publisher is not known, whoever is named by capitals alone and cited is taken for it.
    """
    named = _named(passage.own_names) if passage.publisher else _UNKNOWN
    found = _citing(passage, named)
    name = named.match(passage.text, found.start) if found else None
    return (_GENITIVE.sub("", name[0].lower()), found) if found and name else None


def _citing(passage: Passage, named: re.Pattern[str]) -> Span | None:
    """Where the words that cite stand, from the name to their end."""
    for name in named.finditer(passage.text):
        behind = passage.text[name.end() : name.end() + REACH]
        found = form("cites").search(behind) or form("cites_noun").search(behind)
        if found and not re.search(r"[.;!?]\s", behind[: found.start()]):
            return Span(name.start(), name.end() + found.end())
    return None


def compare_citing(a: Passage, b: Passage) -> Iterator[Aspect]:
    """Whether the later cites its publisher, by which words, and whether the earlier does."""
    same = same_publisher(a, b)
    cited = cites_itself(b)
    after = same and (a.day is None or b.day is None or a.day < b.day)
    yield Aspect("the later cites its publisher", float(bool(cited)))
    yield Aspect("the later may cite the earlier", float(bool(cited) and after), cited if after else "")
    yield Aspect("the earlier cites its publisher", float(bool(cites_itself(a))))


@lru_cache(maxsize=1024)
def _named(names: frozenset[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})(?:['’]s?)?(?!\w)", re.IGNORECASE)
