"""Cuts HTML into tags and text, each with its exact place, in one pass and in linear time whatever the input.

The standard library's parser gives lines and columns rather than offsets, drops what it cannot make sense of and has
had inputs that take quadratic time; a stored text needs the place of every character, and hostile pages are normal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from html import unescape
from typing import NamedTuple


class TokenKind(IntEnum):
    """What a token is; `RAW` is the inside of an element without markup (a script, the page's title)."""

    TEXT = 0
    START = 1
    END = 2
    RAW = 3


class Token(NamedTuple):
    """A stretch `[start, end)` of the source. `name` is a tag's, in lower case; `inside` a start tag's attributes."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    inside: str = ""


RAW_ELEMENTS = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})

# Possessive throughout: no input can make the expressions try a second way through what they have read.
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][^\s/><]*+)((?:[^>=]++|=[ \t\r\n\f]*+(?:"[^"]*+"|'[^']*+')|=)*+)>""",
)
_LOOSE_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/><]*+)([^>]*+)>")
_ATTRIBUTE = re.compile(
    r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""",
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});")


def scan(source: str) -> Iterator[Token]:
    """Every tag and every stretch of text of `source`, in order; comments and declarations are left out."""
    place = text_start = 0
    tag = _TAG
    while (bracket := source.find("<", place)) >= 0:
        following = source[bracket + 1 : bracket + 2]
        if following in {"!", "?"} or (following == "/" and not source[bracket + 2 : bracket + 3].isalpha()):
            if text_start < bracket:
                yield Token(TokenKind.TEXT, text_start, bracket)
            place = text_start = _after_comment(source, bracket)
            continue
        if following != "/" and not ("a" <= following.lower() <= "z"):
            place = bracket + 1  # a "<" that stands in the text
            continue
        if text_start < bracket:
            yield Token(TokenKind.TEXT, text_start, bracket)
        found = tag.match(source, bracket)
        if found is None and tag is _TAG:
            # A quote is never closed. Looking for its end from every later tag would be quadratic, so quotes no longer
            # count from here on.
            tag = _LOOSE_TAG
            found = tag.match(source, bracket)
        if found is None:
            return  # the file was cut inside a tag
        closing, name, inside = found[1], found[2].lower(), found[3]
        place = text_start = found.end()
        yield Token(TokenKind.END if closing else TokenKind.START, bracket, place, name, inside)
        if not closing and name in RAW_ELEMENTS:
            end = _raw_end(source, place, name)
            yield Token(TokenKind.RAW, place, end, name)
            place = text_start = end
    if text_start < len(source):
        yield Token(TokenKind.TEXT, text_start, len(source))


def attributes(inside: str) -> dict[str, str]:
    """The attributes of a start tag, names in lower case, entities resolved; the first of a name counts."""
    found: dict[str, str] = {}
    if "=" not in inside:
        return dict.fromkeys(inside.lower().replace("/", " ").split(), "")
    for match in _ATTRIBUTE.finditer(inside):
        name, double, single, bare = match.groups()
        value = double or single or bare or ""
        found.setdefault(name.lower(), _ENTITY.sub(_resolved, value) if "&" in value else value)
    return found


def _resolved(match: re.Match[str]) -> str:
    # Only entities that are closed with ";" count in an attribute: "?a=1&copy=2" is an address, not a copyright sign.
    return unescape(match[0])


def _after_comment(source: str, start: int) -> int:
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start) + 1
        end = source.find("-->", start + 4)
        return len(source) if end < 0 else end + 3
    end = source.find(">", start)
    return len(source) if end < 0 else end + 1


def _raw_end(source: str, start: int, name: str) -> int:
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, start)
    return found.start() if found else len(source)
