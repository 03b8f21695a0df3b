"""Keeps what somebody is charged with behind who charges: "he was accused by prosecutors of selling fuel".

Who is charged stands before the cue and what for behind the source, so that the content is in two pieces. The network
now and then leaves the second one out.
"""

from __future__ import annotations

import re

from sayso.extract.sayings import Saying
from sayso.records import Span

_CHARGED = re.compile(r"\b(?:accused|suspected|convicted|acquitted)\Z", re.IGNORECASE)
_WHAT_FOR = re.compile(r"\s(?P<what>of\s[^,;:\n]+)")


def with_charge(text: str, sentence: Span, saying: Saying) -> Saying:
    """The saying with what its content's subject is charged with, where that follows the source and is missing."""
    if not (saying.cue and saying.source and saying.content) or not _CHARGED.search(saying.cue[-1].of(text)):
        return saying
    last = saying.source[-1].end
    if last < saying.cue[-1].end or any(piece.end > last for piece in saying.content):
        return saying
    found = _WHAT_FOR.match(text, last, sentence.end)
    if found is None:
        return saying
    charge = Span(found.start("what"), found.end("what"))
    return Saying(saying.source, saying.cue, (*saying.content, charge), saying.stance, saying.confidence)
