"""Writes the family of a document for people: what each of it is to which other, and what differs in this one."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.cli.screen import Screen
from sayso.records import ClaimChange, Family, Kinship, Relative, SentenceChange

MOST_RELATIVES = 10
MOST_CHANGES = 12
"""How many relatives, and how many sentences that differ, a document is shown with; the rest is counted."""


def show_family(family: Family, screen: Screen) -> None:
    """Write a family: its documents, then what was changed, came and went in the one that is shown."""
    screen.say(f"family: {family.id}, {family.size:,} documents, one voice")
    others = [each for each in family.members if each.document != family.own.document][:MOST_RELATIVES]
    for relative in [family.own, *others]:
        screen.say(_told(relative, family), indent=2)
    _count_rest(family.size - 1 - len(others), screen)
    changes = family.changes
    if changes.sentences or changes.claims:
        screen.say(f"what differs from {family.own.of}:")
        screen.say(_counted(changes.sentences, "sentences"), indent=2)
        screen.say(_counted(changes.claims, "claims"), indent=2)
        _show_changes(family.own, changes.sentences, screen)
    screen.say()


def _told(relative: Relative, family: Family) -> str:
    names = [relative.document, relative.published, relative.publisher, relative.path]
    names += ["the fullest"] if relative.document == family.fullest else []
    names += ["this one"] if relative.document == family.own.document else []
    words = " · ".join(filter(None, names))
    if relative.of is None:
        return f"{relative.kinship}: {words}"
    shares = f"{relative.share:.0%} of it stands there, {relative.covers:.0%} of that here"
    return f"{relative.kinship} of {relative.of}: {words} ({shares})"


def _counted(changes: Sequence[SentenceChange] | Sequence[ClaimChange], noun: str) -> str:
    came = sum(each.before is None for each in changes)
    went = sum(each.after is None for each in changes)
    return f"{noun}: {len(changes) - came - went:,} changed, {came:,} new, {went:,} gone"


def _show_changes(own: Relative, changes: Sequence[SentenceChange], screen: Screen) -> None:
    # What an excerpt leaves out is counted, and not told sentence by sentence.
    told = [each for each in changes if own.kinship is not Kinship.EXCERPT or each.after is not None]
    for change in told[:MOST_CHANGES]:
        for sign, words in (("-", change.old), ("+", change.new)):
            if words:
                screen.say(f"{sign} {words}", indent=2)
    _count_rest(len(told) - MOST_CHANGES, screen)


def _count_rest(more: int, screen: Screen) -> None:
    if more > 0:
        screen.say(f"and {more:,} more", indent=2)
