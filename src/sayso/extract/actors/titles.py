"""Widens a name that the network marks to what stands before it: the title of a person, the state of a body.

The network marks "Ministry of Defense" and "Jana Ozola"; who is meant shows in "the Latvian Ministry of Defense" and
"Fisheries Minister Jana Ozola".
"""

from __future__ import annotations

import re

from sayso.extract.actors.rolewords import people, roles
from sayso.records import Span

LOOK_BACK = 80
"""Code points before a name that are looked at: a title of some ten words."""
_WORDS = re.compile(r"(?:[\w’'-]+\.?\s+)+$")
_WORD = re.compile(r"[\w’'-]+\.?")


def with_title(text: str, name: Span, kind: str, floor: int) -> Span:
    """The name with its title or its state, where these stand right before it.

    Args:
        text: the text of the document.
        name: where the name stands.
        kind: "person" or "organisation".
        floor: where its sentence begins.
    """
    before = _WORDS.search(text, max(floor, name.start - LOOK_BACK), name.start)
    if before is None:
        return name
    words = list(_WORD.finditer(text, before.start(), name.start))
    start, has_role = name.start, False
    for word in reversed(words):
        plain = word.group().lower().rstrip(".")
        role = roles().get(plain)
        is_role = role is not None and role.kind == "person" and not role.is_plural
        is_state = re.sub(r"['’]s$", "", plain) in people()
        is_title = is_role or (has_role and word.group()[:1].isupper() and word.start() > floor)
        if not (is_state or (kind == "person" and is_title)):
            break
        has_role = has_role or is_role
        start = word.start()
        if is_state:
            break
    return Span(start, name.end) if has_role or kind != "person" else name
