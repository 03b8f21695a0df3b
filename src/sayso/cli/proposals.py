"""How proposals and decisions look, for people and as JSON."""

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


def proposal_record(proposal: Proposal) -> dict[str, object]:
    """A proposal as JSON."""
    return {
        "id": proposal.id,
        "matter": proposal.matter,
        "status": "proposed",
        "score": proposal.score,
        "reasons": list(proposal.grounds),
        "subjects": [_subject(each) for each in proposal.subjects],
        "value": dict(proposal.value),
        "evidence": [_subject(each) for each in proposal.evidence],
    }


def decision_record(decision: Decision) -> dict[str, object]:
    """A row of the log as JSON."""
    return {
        "number": decision.number,
        "proposal": decision.proposal,
        "matter": decision.matter,
        "judgement": decision.judgement,
        "subjects": list(decision.subjects),
        "who": decision.who,
        "when": decision.time,
        "why": decision.why,
        "supersedes": decision.supersedes,
        "reasons": list(decision.grounds),
        "value": dict(decision.value),
    }


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


def _subject(subject: Namesake | Cited) -> dict[str, object]:
    if isinstance(subject, Cited):
        return {
            "id": subject.id,
            "claim": subject.claim,
            "text": subject.words,
            "document": subject.document,
            "path": subject.path,
            "published": subject.published,
            "publisher": subject.publisher,
        }
    return {
        "id": subject.id,
        "name": subject.name,
        "names": list(subject.names),
        "kind": subject.kind,
        "class": subject.group or None,
        "side": subject.side or None,
        "affiliation": subject.affiliation or None,
        "documents": subject.documents,
        "mentions": subject.mentions,
    }
