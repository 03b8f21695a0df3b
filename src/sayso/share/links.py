"""`--format links`: one link between two claims a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from sayso.records import ClaimLink, LinkEnd, Settled
from sayso.share.lines import Writer, line
from sayso.share.mentions import Record


def write_links(links: Iterable[ClaimLink], writer: Writer) -> None:
    """Write every link as one line."""
    for link in links:
        writer.write(line(link_record(link)))


def link_record(link: ClaimLink) -> Record:
    """A link with both its ends. `origin` is the id of the root that both have their news from."""
    return {
        "a": end_record(link.a),
        "b": end_record(link.b),
        "relation": link.relation,
        "direction": link.direction,
        "score": link.score,
        "reasons": list(link.reasons),
        "status": link.status,
        "resolved": link.resolved,
        "said": [asdict(each) for each in link.said],
        "origin": link.origin,
        "decided": link.settled and _settled(link.settled),
    }


def end_record(end: LinkEnd) -> Record:
    """One side of a link: its claim, its document, and the sentence with where it stands."""
    return {
        "claim": end.claim,
        "document": end.document,
        "path": end.path,
        "published": end.published,
        "publisher": end.publisher,
        "start": end.start,
        "end": end.end,
        "text": end.words,
    }


def _settled(settled: Settled) -> Record:
    """By which decision a link is what it is, and what the machine holds it for."""
    return {
        "decision": settled.decision,
        "who": settled.who,
        "when": settled.time,
        "why": settled.why,
        "found": {"relation": settled.found, "direction": settled.found_direction},
    }
