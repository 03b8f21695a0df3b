"""Says whether what is claimed is that something is not so, and whether it was said at all.

Only the main clause counts: "that the ships left although no convoy had come" is no negative claim. A denial is none
either, that is the stance of its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sayso.extract.entries import expression
from sayso.words import load

_QUOTES = re.compile(r"[“”\"‘]")


def is_negated(content: str) -> bool:
    """Whether the main clause of `content` has a negation in it."""
    words = _QUOTES.sub("", content)
    words = _harmless().sub(" ", words)
    words = _complementiser().sub("", words)
    words = _leading_clause().sub("", words)
    if _opener().match(words):
        return True
    main = _subordinate().split(words, maxsplit=1)[0]
    return _negator().search(main) is not None


def is_unsaid(cue: str) -> bool:
    """Whether the words of a cue tell that its source did not say it: "did not specify", "never admitted"."""
    words = _harmless().sub(" ", cue)
    return _negator().search(words) is not None or _unsaid().search(words) is not None


@cache
def _unsaid() -> re.Pattern[str]:
    return _one_of(load("negation")["unsaid"])


@cache
def _negator() -> re.Pattern[str]:
    return _one_of(load("negation")["negators"])


@cache
def _harmless() -> re.Pattern[str]:
    return _one_of(load("negation")["harmless"])


@cache
def _opener() -> re.Pattern[str]:
    return _one_of(load("negation")["openers"])


@cache
def _complementiser() -> re.Pattern[str]:
    return re.compile(r"^[\s'’,(]*(?:that\b[\s,]*)?", re.IGNORECASE)


@cache
def _leading_clause() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(load('negation')['leading'])})\b[^,]*,\s*", re.IGNORECASE)


@cache
def _subordinate() -> re.Pattern[str]:
    words = [word for word in load("negation")["subordinators"] if word.isascii() and word[0].isalpha()]
    marks = "".join(word for word in load("negation")["subordinators"] if word not in words)
    return re.compile(rf"(?<=[\w,)\]’])\s*(?:[{marks}]|\b(?:{'|'.join(words)})\b)", re.IGNORECASE)


def _one_of(forms: Iterable[str]) -> re.Pattern[str]:
    return expression(rf"\b(?:{'|'.join(forms)})\b")
