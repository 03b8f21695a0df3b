"""What a user types to search, cut into terms: words, "quoted phrases" and beginnings*."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TERM = re.compile(r'"(?P<phrase>[^"]*)"?(?P<open>\*?)|(?P<word>[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase that must be there; with `prefix`, its last word may go on."""

    words: str
    prefix: bool = False


def terms(text: str, *, beginnings: bool = False) -> tuple[Term, ...]:
    """The terms of `text`, in order. Anything that holds no letter and no digit is left out.

    With `beginnings`, a bare word also matches longer ones ("milblogger" finds "milbloggers"); a quoted one does not.
    A quotation mark that is never closed opens a phrase to the end.
    """
    found = []
    for match in _TERM.finditer(text):
        if match["word"] is not None:
            term = Term(match["word"].rstrip("*"), beginnings or match["word"].endswith("*"))
        else:
            term = Term(match["phrase"].strip(), bool(match["open"]))
        if any(_is_searchable(character) for character in term.words):
            found.append(Term(term.words.replace("\0", " "), term.prefix))
    return tuple(found)


def _is_searchable(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"
