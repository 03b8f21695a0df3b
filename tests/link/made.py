"""Reports of toy claims for tests of what differs between two of them: one sentence a line."""

from __future__ import annotations

from sayso.link.alignment import Alignment, align
from sayso.link.sentences import sentences_of
from sayso.records import Dossier
from tests.toy import dossier_of, item_of

LINES = [
    "The port authority said both of the old piers stay closed until the ice is gone.",
    "A union of pilots denied that any of its members had left the harbour by night.",
    "The two ferries from Orsk wait outside the breakwater with all of their passengers.",
    "Divers found no trace of the missing barge in the channel on Monday morning.",
    "The mayor said the town may ask the capital for another icebreaker this winter.",
    "Fuel for the tugs will last for nine more days, the harbour master told us.",
]
"""What a report says, to be cut, edited and put in another order."""


def report(*lines: str) -> Dossier:
    """A report with these lines and the claims that its verbs make."""
    return dossier_of(item_of("\n".join(lines)))


def aligned(old: Dossier, new: Dossier) -> Alignment:
    """Two reports side by side."""
    return align(sentences_of(old.document), sentences_of(new.document))
