"""Keeps what is attributed inside a relative clause to that clause: "the men who, they say, were jailed".

Somebody who speaks right behind a relative pronoun speaks of the rest of its clause, not of the sentence around it. The
network now and then takes the whole sentence.
"""

from __future__ import annotations

import re

from sayso.extract.sayings import Saying
from sayso.records import Span

NEAR = 12
"""Code points before a source in which its relative pronoun stands: the pronoun, a comma and a space."""
_PRONOUN = re.compile(r"\b(who|whom|which)\b[,\s]*\Z", re.IGNORECASE)


def kept_to_clause(text: str, saying: Saying) -> Saying:
    """The saying with its content cut to the relative clause that it stands in: the pronoun and what follows the cue.

    It stays as it is where no pronoun leads to it, or where nothing of its content follows: "the attack which he
    ordered".
    """
    said = [*saying.source, *saying.cue]
    first, last = min(span.start for span in said), max(span.end for span in said)
    found = _PRONOUN.search(text, max(0, first - NEAR), first)
    if found is None or all(piece.start >= found.start() for piece in saying.content):
        return saying
    after = [Span(max(piece.start, last), piece.end) for piece in saying.content if piece.end > last]
    if not after:
        return saying
    pronoun = Span(found.start(1), found.end(1))
    return Saying(saying.source, saying.cue, (pronoun, *after), saying.stance, saying.confidence)
