"""How proposals and decisions look, for people."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.cli.printable import counted
from sayso.cli.screen import Screen
from sayso.records import Cited, Decision, Judgement, Namesake, Proposal, Value


def show_proposals(proposals: Sequence[Proposal], screen: Screen, *, more: bool = False) -> None:
    """Write proposals, each with its score, what it is about in whose words, and its grounds; and if there are more."""
    for each in proposals:
        _show_proposal(each, screen)
        screen.say()
    listed = counted(len(proposals), "open proposal")
    screen.say(f"The first {listed}: --limit shows more." if more else f"{listed}.")
    if proposals:
        screen.say("Decide with: sayso review accept ID, sayso review refuse ID")


def show_decision(decision: Decision, screen: Screen) -> None:
    """Write a decision: its number, what, who, when, on what, instead of which, and why."""
    what = f"{decision.judgement}  {decision.matter}  {decision.proposal}"
    screen.say(f"{decision.number}  {what}  {decision.who}, {decision.time}")
    screen.say(" ".join(decision.subjects), indent=4, style="dim")
    if decision.value:
        screen.say(told(decision.value), indent=4)
    if decision.supersedes is not None:
        how = "takes back" if decision.judgement is Judgement.UNDO else "supersedes"
        screen.say(f"{how} {decision.supersedes}", indent=4)
    if decision.why:
        screen.say(f"why: {decision.why}", indent=4)


def told(value: Value) -> str:
    """What was decided, in words: "relation: denies; stance: deny"."""
    return "; ".join(f"{name}: {_words(each)}" for name, each in sorted(value.items()) if each not in (None, []))


def described(actor: Namesake) -> str:
    """An actor of the casebook in a line: name, kind, class and side, in how many documents, and its id."""
    what = ", ".join(filter(None, (actor.kind, actor.group, actor.side, actor.affiliation)))
    return f"{actor.name} ({what}; {counted(actor.documents, 'document')}) {actor.id}"


def _show_proposal(proposal: Proposal, screen: Screen) -> None:
    first, *others = proposal.subjects
    what = f": {told(proposal.value)}" if proposal.value else ""
    screen.say(f"{proposal.id}  {proposal.score:.2f}  {proposal.matter}{what}")
    _show_subject("", first, screen)
    if others:
        times = f", {len(others)} of that name" if isinstance(first, Namesake) and len(others) > 1 else ""
        _show_subject("and  ", others[0], screen, times)
    for each in proposal.evidence:
        _show_subject("shown by  ", each, screen)
    screen.say(f"because: {'; '.join(proposal.grounds)}", indent=4, style="dim")


def _show_subject(before: str, subject: Namesake | Cited, screen: Screen, after: str = "") -> None:
    if isinstance(subject, Namesake):
        screen.say(f"{before}{described(subject)}{after}", indent=4)
        return
    screen.say(f"{before}{subject.id} “{subject.words}”{after}", indent=4)
    where = (subject.published, subject.publisher, subject.path)
    screen.say(" · ".join(each for each in where if each), indent=6, style="dim")


def _words(value: object) -> str:
    if isinstance(value, dict):
        return f"“{value['text']}”" if "text" in value else told(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
