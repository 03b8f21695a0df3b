"""`sayso trace`: who first said it, who repeats it, from how many origins, and what became of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from sayso.cli.answers import closed, stands
from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option, json_option, limit_option
from sayso.cli.printable import counted
from sayso.cli.register import show_registered
from sayso.cli.screen import Screen, write_json
from sayso.cli.share import whole_file
from sayso.link.sentences import bare_words
from sayso.records import ClaimLink, LinkEnd, Mention, Origin, Relation, Trace, Uncorroborated

HELP = """Trace a claim: who said it first, from which origins, and who denies it.

CLAIM is the id of a claim or the beginning of it. All that mentions the same is shown in the order in which it was
said, with the words, the document, the day and the publisher of each; below them the independent origins, why mentions
are of one origin, and which parties they belong to; then what denies, contradicts, revises or overtakes it, and who
could not confirm it. What is linked is the machine's proposal: see `sayso review`.

\b
Examples
  sayso trace c-1f0a9c42
  sayso trace c-1f0a9c42 --json
  sayso trace c-1f0a9c42 --svg trace.svg
"""

HAPPENED = {
    Relation.DENIES: "denied",
    Relation.CONTRADICTS: "contradicted",
    Relation.REVISES: "revised",
    Relation.OVERTAKEN_BY: "overtaken",
}


@click.command("trace", help=HELP)
@click.argument("claim", metavar="CLAIM")
@json_option
@click.option("--svg", type=click.Path(dir_okay=False, path_type=Path), help="Draw it into this file as well.")
@limit_option
@casebook_option
def trace_command(claim: str, *, as_json: bool, svg: Path | None, limit: int, casebook: Path) -> int:
    """Write the trace of the claim, and draw it where that is wanted."""
    import sayso

    with sayso.open(casebook) as book:
        trace = book.trace(claim)
    if svg is not None:
        from sayso.share.drawing import draw

        with whole_file(svg) as writer:
            writer.write(draw(trace))
        click.echo(f"wrote {svg}", err=True)
    if as_json:
        from sayso.share.trace import trace_record

        write_json(trace_record(trace))
    else:
        show_trace(trace, Screen(), limit)
    return ExitCode.OK


def show_trace(trace: Trace, screen: Screen, limit: int) -> None:
    """Write a trace, of each list so many at the most."""
    screen.say(trace.summary if trace.mentions else trace.claim)
    for notice in trace.notices:
        screen.say(f"note: {notice}")
    for first, *again in _in_same_words(trace, limit):
        _show_mention(first, _role(first, trace), screen)
        _show_again([each.end for each in again], screen)
    _show_rest(len(trace.mentions) - limit + trace.more, "mention", screen)
    screen.say()
    for origin in trace.origins[:limit]:
        _show_origin(origin, screen)
    _show_rest(len(trace.origins) - limit, "origin", screen)
    for turn, *same in _turns(trace.links[:limit], {mention.end.claim for mention in trace.mentions}):
        _show_turn(turn, screen)
        _show_again([link.a if link.b == turn.b else link.b for link in same], screen)
    _show_rest(len(trace.links) - limit, "link", screen)
    for registered in trace.became:
        screen.say()
        show_registered(registered, screen)
    mentions = {mention.end.claim: mention for mention in trace.mentions}
    for doubt in trace.uncorroborated[:limit]:
        _show_doubt(doubt, mentions, screen)
    _show_rest(len(trace.uncorroborated) - limit, "doubt", screen)


def _in_same_words(trace: Trace, limit: int) -> Iterator[list[Mention]]:
    """The mentions, those that say again what the one before says together with it: a report may have it every day."""

    def kind(mention: Mention) -> object:
        return _role(mention, trace), mention.speaker, mention.relation, mention.is_told, bare_words(mention.end.words)

    yield from (list(group) for _, group in groupby(trace.mentions[:limit], key=kind))


def _turns(links: Iterable[ClaimLink], mentions: Container[str]) -> Iterable[list[ClaimLink]]:
    """The links, those of one mention and kind together whose other ends are in the same words."""
    groups: dict[object, list[ClaimLink]] = {}
    for link in links:
        own, other = (link.a, link.b) if link.a.claim in mentions else (link.b, link.a)
        kind = link.relation, link.direction, link.status, own.claim, bare_words(other.words)
        groups.setdefault(kind, []).append(link)
    return groups.values()


def _show_again(ends: Sequence[LinkEnd], screen: Screen) -> None:
    """Who else says it in the same words."""
    if ends:
        days = sorted({end.published or "no date" for end in ends})
        screen.say(f"in the same words: {_listed(days)}", indent=4)


def _role(mention: Mention, trace: Trace) -> str:
    """What a mention does: it says it first, again, or adds to it; and whether it is what was asked for."""
    added = mention.relation is Relation.COMPLEMENTS
    again = "repeated" if mention.vouches else "spoken of"
    role = "first said" if mention is trace.first else "added" if added else again
    return f"{role}, this claim" if mention.end.claim == trace.mention else role


def _show_mention(mention: Mention, what: str, screen: Screen) -> None:
    day = mention.said or "no date"
    how = f" ({mention.relation}, {mention.strength:.2f})" if mention.relation else ""
    who = f" by {mention.speaker}" if mention.speaker else ""
    screen.say(f"{what}: {day}{' as told' if mention.is_told else ''}{who}{how}")
    _show_end(mention.end, screen)


def _show_end(end: LinkEnd, screen: Screen) -> None:
    screen.say(f"{end.claim} “{closed(end.words)}”", indent=4)
    screen.say(stands(end), indent=4, style="dim")


def _show_origin(origin: Origin, screen: Screen) -> None:
    sides = f" ({', '.join(origin.sides)})" if origin.sides else ""
    known = f"origin: {origin.root.name}{sides}, {origin.root.kind} {origin.id}"
    screen.say(known if origin.is_known else f"of no known origin{sides}")
    screen.say(f"{counted(len(origin.mentions), 'mention')}: {_listed(origin.mentions)}", indent=4)
    for reason in origin.reasons:
        screen.say(reason, indent=4)


def _show_turn(link: ClaimLink, screen: Screen) -> None:
    screen.say()
    screen.say(f"{HAPPENED.get(link.relation, link.relation)} ({link.score:.2f}, {link.status})")
    for end in (link.a, link.b):
        _show_end(end, screen)
    for reason in link.reasons:
        screen.say(reason, indent=4)


def _show_doubt(doubt: Uncorroborated, mentions: dict[str, Mention], screen: Screen) -> None:
    screen.say()
    screen.say(f"no second source: {doubt.end.published or 'no date'}, “{doubt.words}”, of {doubt.mention}")
    _show_end(doubt.end, screen)
    if not doubt.independent:
        screen.say("No other origin is known so far.", indent=4)
        return
    when = "Said since, from another origin:" if doubt.later else "From another origin, said by then:"
    screen.say(when, indent=4)
    _show_end(mentions[(doubt.later or doubt.independent)[0]].end, screen)


def _show_rest(left: int, noun: str, screen: Screen) -> None:
    if left > 0:
        screen.say(f"and {counted(left, noun)} more")


def _listed(claims: Iterable[str]) -> str:
    listed = list(claims)
    more = f" and {len(listed) - 5:,} more" if len(listed) > 5 else ""
    return ", ".join(listed[:5]) + more
