"""Finds where a passage leans on an earlier report of its own publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.link.forms import form
from sayso.link.passage import Passage
from sayso.link.publication import same_publisher
from sayso.records import Aspect

REACH = 60
"""Code points from the publisher's name to the words that cite: "ISW, in its reports, has previously assessed"."""


def cites_itself(passage: Passage) -> str:
    """The words by which a passage refers to what its publisher reported before; empty where it does not."""
    for name in _named(passage.own_names).finditer(passage.text):
        near = passage.text[name.start() : name.end() + REACH]
        behind = near[name.end() - name.start() :]
        found = form("cites").search(behind) or form("cites_noun").search(behind)
        if found and not re.search(r"[.;!?]\s", behind[: found.start()]):
            return near[: name.end() - name.start() + found.end()]
    return ""


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
