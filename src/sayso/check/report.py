"""A report laid out for checking: its sentences with all that was found in each, and what its takeaways rest on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from sayso.check.earlier import Earlier
from sayso.check.house import House
from sayso.check.needs import Needs
from sayso.records import (
    CLAIMING,
    Actor,
    BlockKind,
    Claim,
    Document,
    Dossier,
    Endnote,
    Evidence,
    Hedge,
    Place,
    Quantity,
    Span,
    Time,
)

Mention = TypeVar("Mention", Hedge, Time, Place, Quantity, Actor)
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of the report. `number` is its place among those of the report, `block` that of its block.

    `claims` are those made in it, `notes` the endnotes whose mark stands in it or closes it; the mentions are all that
    it holds, inside a claim or not.
    """

    number: int
    block: int
    kind: BlockKind
    span: Span
    text: str
    claims: tuple[Claim, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    actors: tuple[Actor, ...] = ()
    notes: tuple[Endnote, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A sentence of a takeaway and one of the body that says it, or says a part of what none says as a whole."""

    takeaway: Sentence
    topic: Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """What a takeaway rests on: the sentences of the body on its matter, and among them those that say it as a whole.

    All of `body` are in the order of the text, and so are the `topics`; both are empty where this copy has none.
    `pairs` tell which sentence of the takeaway each topic says. `held` is the share of the takeaway's words, the rare
    counting for most, that the paragraph has which has most of them, and `nearest` how much the one sentence that says
    most of one of its own does so, both from 0 to 1.
    """

    takeaway: tuple[Sentence, ...]
    body: tuple[Sentence, ...] = ()
    topics: tuple[Sentence, ...] = ()
    pairs: tuple[Pair, ...] = ()
    held: float = 0.0
    nearest: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """Everything that a rule may look at."""

    dossier: Dossier
    sentences: tuple[Sentence, ...]
    alignments: tuple[Alignment, ...] = ()
    house: House = field(default_factory=House)
    earlier: Earlier | None = None

    @property
    def document(self) -> Document:
        """The document that is checked."""
        return self.dossier.document

    @property
    def takeaways(self) -> tuple[Sentence, ...]:
        """The sentences of all takeaways."""
        return tuple(each for each in self.sentences if each.kind is BlockKind.TAKEAWAY)

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of all paragraphs, without takeaways and headings."""
        return tuple(each for each in self.sentences if each.kind not in {BlockKind.TAKEAWAY, BlockKind.HEADING})

    @property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The body, a tuple for each paragraph."""
        return tuple(tuple(group) for _, group in groupby(self.body, lambda each: each.block))

    @property
    def has(self) -> frozenset[Needs]:
        """Which of the things that rules may need this report has."""
        found = {
            Needs.TAKEAWAYS: self.takeaways,
            Needs.BODY: self.body,
            Needs.ENDNOTES: [note for note in self.document.endnotes if note.mark],
            Needs.DATE: self.document.published,
            Needs.CLAIMS: self.dossier.extraction.claims,
            Needs.EARLIER: self.earlier is not None,
        }
        return frozenset(need for need, there in found.items() if there)

    def evidence(self, *spans: Span) -> tuple[Evidence, ...]:
        """Passages of this report, as evidence."""
        document = self.document
        return tuple(Evidence(document.id, document.path, span, span.of(document.text)) for span in spans)


def sentences_of(dossier: Dossier) -> tuple[Sentence, ...]:
    """The sentences of all blocks that can hold claims, in order, with what was found in each."""
    document, found = dossier.document, dossier.extraction
    homes = [(number, block) for number, block in enumerate(document.blocks) if block.kind in CLAIMING]
    places = iter(homes)
    home = next(places, None)
    kept: list[tuple[int, BlockKind, Span]] = []
    for span in document.sentences:
        while home is not None and home[1].span.end <= span.start:
            home = next(places, None)
        if home is not None and home[1].span.overlaps(span):
            kept.append((home[0], home[1].kind, span))
    spans = [span for _, _, span in kept]
    claims = _in_each(spans, ((claim.sentence.start, claim) for claim in found.claims))
    hedges = _in_each(spans, _placed(found.hedges))
    times = _in_each(spans, _placed(found.times))
    where = _in_each(spans, _placed(found.places))
    amounts = _in_each(spans, _placed(found.quantities))
    actors = _in_each(spans, _placed(found.actors))
    notes = _in_each(spans, ((note.mark.start, note) for note in document.endnotes if note.mark))
    return tuple(
        Sentence(
            i, block, kind, span, span.of(document.text),
            claims[i], hedges[i], times[i], where[i], amounts[i], actors[i], notes[i],
        )
        for i, (block, kind, span) in enumerate(kept)
    )  # fmt: skip


def _placed(mentions: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    return ((each.spans[0].start, each) for each in mentions if each.spans)


def _in_each(spans: Sequence[Span], found: Iterable[tuple[int, Found]]) -> list[tuple[Found, ...]]:
    """What begins in each of the sentences, in the order of the text."""
    starts = [span.start for span in spans]
    inside: list[list[Found]] = [[] for _ in spans]
    for start, each in sorted(found, key=itemgetter(0)):
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < spans[at].end:
            inside[at].append(each)
    return [tuple(each) for each in inside]
