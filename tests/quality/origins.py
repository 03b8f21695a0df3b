"""Measures how many of two hundred planted claims are led back to exactly the origins that were planted.

python -m tests.quality.origins     build the casebook, trace every claim, and say which come out otherwise
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from sayso.ask.trace import trace
from sayso.link.deciding import Pair
from sayso.linking import Linking
from sayso.records import (
    Actor,
    Attribution,
    BlockKind,
    Claim,
    Dossier,
    Extraction,
    Hints,
    Link,
    Passage,
    Relation,
    Span,
    Stance,
    Voice,
    claim_id,
    sha256,
)
from sayso.settings import Limits
from sayso.store.keep import keep
from sayso.store.links import add_links
from sayso.store.mentions import numbers_of_claims
from sayso.store.statements import statements_numbered
from sayso.store.store import Store
from tests.quality.measured import Measured
from tests.quality.planted import Planted, make
from tests.toy import item_of, make_document

CORPORA: tuple[str, ...] = ()
"""The claims are made, and need no corpus."""
SCORE = 0.9
"""How sure the planted links are."""


def measure() -> Measured:
    """The share of the claims whose trace has exactly the planted origins, with the ids of those."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "casebook.db")
        try:
            right = {name for name, found, expected in traced(store, make()) if found == expected}
            total = len(make())
        finally:
            store.close()
    return Measured({"exact": len(right) / total}, frozenset(right))


def traced(store: Store, planted: Sequence[Planted]) -> Iterator[tuple[str, set[frozenset[str]], set[frozenset[str]]]]:
    """For each planted claim the name of its report, and its origins as they are found and as they were planted.

    An origin is the names of the reports that go back to it.
    """
    names = keep_planted(store, planted)
    truth: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for number, report in enumerate(planted):
        for origin in report.origins:
            truth[report.matter][origin].add(_name(number))
    for claim, number in names.items():
        found = {frozenset(_name(names[each]) for each in origin.mentions) for origin in trace(store, claim).origins}
        yield _name(number), found, {frozenset(each) for each in truth[planted[number].matter].values()}


def keep_planted(store: Store, planted: Sequence[Planted]) -> dict[str, int]:
    """Keep and link the reports: for the claim of each, its place among them."""
    names = {}
    for number, report in enumerate(planted):
        dossier = dossier_of(report, _name(number))
        keep(store, item_of(_text(report, number), _name(number), _hints(report)), dossier)
        names[dossier.extraction.claims[0].id] = number
    Linking(store, lambda: _nothing).link()  # so that copies are found; what is linked is planted
    with store.writing() as connection:
        statements = {
            each.claim: each for each in statements_numbered(connection, numbers_of_claims(connection, names).values())
        }
        held: dict[int, list[str]] = defaultdict(list)
        for claim in sorted(statements, key=names.__getitem__):
            if connection.exec_driver_sql(
                "SELECT held FROM statements WHERE claim = ?", (statements[claim].number,)
            ).scalar():
                held[planted[names[claim]].matter].append(claim)
        link = Link(Relation.CORROBORATES, None, SCORE, ("It was planted.",))
        add_links(
            connection,
            ((statements[first], statements[other], link) for first, *others in held.values() for other in others),
        )
    return names


def _nothing(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:  # noqa: ARG001 - what decides is called so
    """No pair is a link."""
    yield from ()


def dossier_of(report: Planted, path: str) -> Dossier:
    """A report with its claims and who speaks in them."""
    item = item_of(_text(report, int(path)), path, _hints(report))
    document = replace(make_document(item, Limits()), url=report.url)
    sentence = document.sentences[0]
    claims, actors = [], []
    for chain in report.chains:
        links = tuple(_link(document.text, document.id, name, sentence) for name in chain)
        actors += [actor for link, name in zip(links, chain, strict=True) if (actor := _actor(link, name))]
        claims.append(_claim(document.id, sentence, links, document.text, tuple(range(len(document.endnotes)))))
    fillers = document.sentences[1 : len(report.fillers) + 1]
    claims += [_claim(document.id, other, (), document.text, ()) for other in fillers]
    return Dossier(document, Extraction(document.id, tuple(claims), actors=tuple(actors)))


def _text(report: Planted, number: int) -> str:
    marks = "".join(f"[{place}]" for place, _ in enumerate(report.urls, 1))
    notes = "".join(f"{place}: {url}\n" for place, url in enumerate(report.urls, 1))
    return "\n".join((f"{report.sentence}{marks}", *report.fillers, "", " " * number)) + "\n" + notes


def _hints(report: Planted) -> Hints:
    return Hints(published=report.day, publisher=report.publisher)


def _link(text: str, document: str, name: str, sentence: Span) -> Attribution:
    start = text.index(name, sentence.start)
    source, cue = Span(start, start + len(name)), Span(text.index("said"), text.index("said") + 4)
    content = Span(cue.end + 1, sentence.end)
    scope = "name" if name[0].isupper() else document
    passages = [Passage((span,), span.of(text)) for span in (source, cue, content)]
    return Attribution(
        source=passages[0],
        cue=passages[1],
        content=passages[2],
        stance=Stance.STATE,
        source_actor="a-" + sha256(f"{scope}|{name}".encode())[:16],
    )


def _actor(link: Attribution, name: str) -> Actor:
    kind = "media" if "Courier" in name else "person"
    return Actor(link.source.spans, name, link.source_actor, name, kind)


def _claim(document: str, sentence: Span, links: tuple[Attribution, ...], text: str, notes: tuple[int, ...]) -> Claim:
    content = links[-1].content if links else Passage((sentence,), sentence.of(text))
    return Claim(
        id=claim_id(document, sentence, links, content),
        document=document,
        block=BlockKind.PARAGRAPH,
        sentence=sentence,
        voice=Voice.ATTRIBUTED if links else Voice.FACT,
        chain=links,
        content=content,
        endnotes=notes,
    )


def _name(number: int) -> str:
    return f"{number:03d}"


@click.command(help=__doc__)
def main() -> None:
    """Say which planted claims come out otherwise."""
    planted = make()
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "casebook.db")
        wrong = [each for each in traced(store, planted) if each[1] != each[2]]
        store.close()
    for name, found, expected in wrong:
        click.echo(f"{name} {planted[int(name)].sentence}")
        click.echo(f"  found but not planted: {sorted(map(sorted, found - expected))}")
        click.echo(f"  planted but not found: {sorted(map(sorted, expected - found))}")
    click.echo(f"{len(planted) - len(wrong)} of {len(planted)} claims have exactly their origins")


if __name__ == "__main__":
    main()
