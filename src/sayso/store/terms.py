"""What a user types to search, cut into terms: words, "quoted phrases" and beginnings*."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_TERM = re.compile(r'"(?P<phrase>[^"]*)"?(?P<open>\*?)|(?P<word>[^\s"]+)')

_WORD = re.compile(r"[^\W_]+")


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


def are_held(wanted: Iterable[Term], text: str) -> bool:
    """Whether a text holds all these terms, by the same rules as the full-text index: no case, no marks on letters."""
    words = _words(text)
    return all(_is_held(_words(term.words), words, open_ended=term.prefix) for term in wanted)


def in_words(text: str) -> str:
    """The words of a text as the full-text index takes them, each between spaces, so that a phrase is a part of it.

    >>> in_words("Zaporizhzhia, Köln")
    ' zaporizhzhia koln '
    """
    return f" {' '.join(_words(text))} "


def _is_held(phrase: list[str], words: list[str], *, open_ended: bool) -> bool:
    for place in range(len(words) - len(phrase) + 1):
        *firsts, last = words[place : place + len(phrase)]
        if firsts == phrase[:-1] and (last.startswith(phrase[-1]) if open_ended else last == phrase[-1]):
            return True
    return False


def _words(text: str) -> list[str]:
    if text.isascii():
        return _WORD.findall(text.casefold())
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _WORD.findall(bare)
