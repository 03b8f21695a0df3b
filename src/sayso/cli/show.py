"""`sayso show`: a claim in its context, or a document with its blocks and counts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.answers import cited, closed, dated, described, remarks, show_legend
from sayso.cli.exits import ExitCode
from sayso.cli.family import show_family
from sayso.cli.marking import segments
from sayso.cli.options import casebook_option
from sayso.cli.reviewed import reviewed
from sayso.cli.screen import Screen, write_json
from sayso.records import (
    Actor,
    Answer,
    Attribution,
    BlockKind,
    Claim,
    ClaimLink,
    Direction,
    DocumentCard,
    LinkStatus,
    Merged,
)
from sayso.words.registry import known_actors

if TYPE_CHECKING:
    from sayso.ask.views import BlockView, ClaimView, DocumentView, NoteView

MOST_ACTORS = 12
"""How many of its actors a document is shown with."""
BLOCK_LENGTH = 72
"""How much of a block's words the list of blocks shows."""

HELP = """Show a claim or a document in full.

ID is the id of a claim (c-…), the id of a document (d-…) or the beginning of either, or the path a document was read
from. A claim is shown with the sentences around it, its whole chain and who that is, its doubts and the text of its
endnotes; a document with its blocks, what is masked in it and why, its actors and what was counted. Without an ID, the
documents are listed.

\b
Examples
  sayso show
  sayso show c-1f0a9c42
  sayso show d-77b1
  sayso show report.html
  sayso show c-1f0a9c42 --json | jq .links
"""


@click.command("show", help=HELP)
@click.argument("id", metavar="[ID]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write it as JSON.")
@casebook_option
def show_command(id: str | None, casebook: Path, *, as_json: bool) -> int:  # noqa: A002 - what a user reads in the help
    """Show what goes by that id, or which documents there are."""
    import sayso
    from sayso.ask.views import ClaimView

    screen = Screen()
    with sayso.open(casebook) as book:
        view = book.show(id) if id else book.documents()
    if as_json:
        _write(view)
    elif isinstance(view, ClaimView):
        show_claim(view, screen)
    elif isinstance(view, list):
        list_documents(view, screen)
    else:
        show_document(view, screen)
    return ExitCode.OK


def _write(view: ClaimView | DocumentView | Sequence[DocumentCard]) -> None:
    from sayso.ask.views import ClaimView, DocumentView
    from sayso.ask.written import view_record
    from sayso.share.jsonl import document_heading

    record: object
    if isinstance(view, ClaimView | DocumentView):
        record = view_record(view)
    else:
        record = [document_heading(card) for card in view]
    write_json(record)


def list_documents(cards: Sequence[DocumentCard], screen: Screen) -> None:
    """Write which documents there are, a line each."""
    for card in cards:
        screen.say(f"{card.id}  {cited(card)}")


def show_claim(view: ClaimView, screen: Screen) -> None:
    """Write a claim: its sentence between its neighbours, its chain link by link, its notes and its relatives."""
    claim = view.answer.claim
    show_legend(screen)
    for sentence in view.before:
        screen.say(sentence, indent=4, style="dim")
    screen.show(segments(view.answer.sentence, claim), indent=2)
    for sentence in view.after:
        screen.say(sentence, indent=4, style="dim")
    screen.say()
    screen.say(f"claim: {claim.id} ({claim.voice}, in a {claim.block})")
    screen.say(cited(view.answer.document))
    for place, link in enumerate(claim.chain, 1):
        _show_link(place, link, screen)
        _show_speaker(view.speakers[place - 1] if view.speakers else None, view.answer.merged, screen)
    if not claim.chain:
        screen.say("who says it: the publisher, in its own voice")
    for line in dict.fromkeys(remarks(claim)):
        screen.say(line)
    for actor in claim.actors:
        screen.say(f"actor: “{actor.text}”: {described(actor)}{_merged(actor, view.answer.merged)}")
    for line in reviewed(view.answer):
        screen.say(line)
    for note in view.notes:
        _show_note(note, screen)
    _show_relatives("stands inside", view.outer, screen)
    _show_relatives("holds", view.inner, screen)
    for other in view.links:
        _show_claim_link(other, claim, screen)


def show_document(view: DocumentView, screen: Screen) -> None:
    """Write a document: what is known of it, its counts, and its blocks."""
    card = view.document
    screen.say(card.title or "untitled")
    screen.say(cited(card))
    facts = {
        "date": f"{card.published or 'unknown'}, {view.published_reason}" if view.published_reason else None,
        "authors": ", ".join(view.authors),
        "url": view.url,
        "language": view.language,
        "completeness": card.completeness,
        "read from": card.path,
        "masked": f"{view.noise_share:.1%} of the text",
        "raw bytes": f"sha256 {card.raw_sha256}",
        "id": card.id,
    }
    for name, value in facts.items():
        if value:
            screen.say(f"{name}: {value}", indent=2)
    for notice in view.notices:
        screen.say(f"note: {notice}", indent=2)
    screen.say()
    for name, count in view.counts.items():
        screen.say(f"{count:>7,}  {name}")
    screen.say()
    for actor, times in view.actors[:MOST_ACTORS]:
        screen.say(f"{times:>7,}  {described(actor)}{_merged(actor, view.merged)}")
    if view.actors:
        screen.say()
    if view.family is not None:
        show_family(view.family, screen)
    for block in view.blocks:
        _show_block(block, screen)


def _show_link(place: int, link: Attribution, screen: Screen) -> None:
    how = ", ".join(
        [link.stance, *(["not said"] if link.negated else []), *([dated(link.said_on)] if link.said_on else [])]
    )
    screen.say(f"who says it, {place}: {link.source.text or 'a source not named'} — “{link.cue.text}” ({how})")
    screen.say(closed(link.content.text), indent=4)


def _show_speaker(actor: Actor | None, merged: Merged, screen: Screen) -> None:
    if actor is None:
        return
    who = f"{described(actor)}, {actor.id}" if actor.id else described(actor)
    screen.say(f"who that is: {who}{_merged(actor, merged)}", indent=4)


def _merged(actor: Actor, merged: Merged) -> str:
    """Whom an actor is one with by decision, in words that follow its own."""
    kept = merged.kept(actor.id)
    return f", by decision one with {kept.name}, {kept.id}" if kept else ""


def _show_note(note: NoteView, screen: Screen) -> None:
    screen.say(f"endnote [{note.number}]: {'its text is not in this document' if note.stub else note.text}")
    for url in note.urls:
        if url not in note.text:
            screen.say(url, indent=2)
        publisher = known_actors().publishing(url)
        if publisher is not None:
            screen.say(f"published by {publisher.name} ({', '.join(publisher.what)})", indent=2)


def _show_relatives(relation: str, answers: tuple[Answer, ...], screen: Screen) -> None:
    for answer in answers:
        screen.say(f"{relation}: {answer.claim.id} “{closed(answer.claim.content.text)}”")


def _show_claim_link(link: ClaimLink, claim: Claim, screen: Screen) -> None:
    """A link seen from the claim that is shown: the other end, and which of both does it to the other."""
    is_first = (link.a.document, link.a.start) == (claim.document, claim.sentence.start)
    other = link.b if is_first else link.a
    does = {None: "", Direction.AB: ", the later to the earlier", Direction.BA: ", the earlier to the later"}
    status = "" if link.status is LinkStatus.PROPOSED else f", {link.status}"
    status += {None: "", True: ", the one that is meant", False: ", one that may be meant"}[link.resolved]
    screen.say(
        f"{link.relation}{does[link.direction]} ({link.score:.2f}{status}): {other.claim} “{closed(other.words)}”"
    )
    screen.say(" · ".join(each for each in (other.published, other.publisher, other.path) if each), indent=2)
    if link.settled is not None:
        found = f"; found as: {link.settled.found or 'no link'}" if link.is_corrected else ""
        why = f", {link.settled.why}" if link.settled.why else ""
        screen.say(f"{link.status} by {link.settled.who}, {link.settled.time}{why}{found}", indent=2)
    for reason in link.reasons:
        screen.say(reason, indent=2)


def _show_block(block: BlockView, screen: Screen) -> None:
    words = block.text if len(block.text) <= BLOCK_LENGTH else block.text[: BLOCK_LENGTH - 1] + "…"
    kind = f"{block.kind} ({block.noise}: {block.reason})" if block.kind is BlockKind.NOISE else str(block.kind)
    screen.say(f"{block.span.start:>7}  {kind:<10}  {words}", style="dim" if block.noise else "")
