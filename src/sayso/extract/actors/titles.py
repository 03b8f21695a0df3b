"""Widens a name that the network marks to what stands before it: a person's title, the state or number of a body.

The network marks "Ministry of Defense", "Dike Brigade" and "Jana Ozola"; who is meant shows in "the Latvian Ministry of
Defense", "4th Dike Brigade" and "Fisheries Minister Jana Ozola".
"""

from __future__ import annotations

import re

from sayso.extract.actors.rolewords import people, roles, states
from sayso.records import Span

LOOK_BACK = 80
"""Code points before a name that are looked at: a title of some ten words."""
_WORDS = re.compile(r"(?:[\w’'-]+\.?\s+)+$")
_WORD = re.compile(r"[\w’'-]+\.?")
_NUMBER = re.compile(r"\b\d{1,4}(?:st|nd|rd|th)\s$")
"""The number of a unit: "4th", before "Dike Brigade"."""


def with_title(text: str, name: Span, kind: str, floor: int) -> Span:
    """The name with its title or its state, where these stand right before it.

    Args:
        text: the text of the document.
        name: where the name stands.
        kind: "person" or "organisation".
        floor: where its sentence begins.
    """
    if kind != "person" and (number := _NUMBER.search(text, max(floor, name.start - LOOK_BACK), name.start)):
        name = Span(number.start(), name.end)
    before = _WORDS.search(text, max(floor, name.start - LOOK_BACK), name.start)
    if before is None:
        return name
    words = list(_WORD.finditer(text, before.start(), name.start))
    start, has_role = name.start, False
    for word in reversed(words):
        plain = word.group().lower().rstrip(".")
        role = roles().get(plain)
        is_role = role is not None and role.kind == "person" and not role.is_plural
        is_state = _is_state(plain)
        is_title = is_role or (has_role and word.group()[:1].isupper() and word.start() > floor)
        if not (is_state or (kind == "person" and is_title)):
            break
        has_role = has_role or is_role
        start = word.start()
        if is_state:
            break
    return Span(start, name.end) if has_role or kind != "person" else name


def _is_state(word: str) -> bool:
    """Whether a word in lower case tells whose a body is: "latvian", "latvia's"."""
    owner = re.sub(r"['’‘]s$", "", word)
    return owner in people() or (owner != word and owner in states())
