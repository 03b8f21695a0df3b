"""Extracts the claims of a document: the one place that knows the order of the steps.

Sentences in other languages are left out and counted. The model hears attributions and voices; word lists find hedges,
conditions, times and quantities; then each sentence becomes its claims.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, compress
from typing import TypeVar

from sayso import __version__
from sayso.extract.actors import credited, find_actors, set_scenes
from sayso.extract.attribution import chain_attributions
from sayso.extract.beside import Beside, by_sentence
from sayso.extract.claims import make_claims
from sayso.extract.conditions import find_conditions
from sayso.extract.findings import find_findings, finds_nothing
from sayso.extract.firsts import find_firsts
from sayso.extract.hedges import find_hedges
from sayso.extract.mentions import Publisher, find_publisher, governing, judging, located, owned, said_on
from sayso.extract.names import PLACE
from sayso.extract.negation import is_negated, is_unsaid
from sayso.extract.passages import find_passages
from sayso.extract.places import find_places
from sayso.extract.quantities import find_quantities
from sayso.extract.quotations import carry_on
from sayso.extract.reader import Reader
from sayso.extract.reading import Chain, Heard, Reading
from sayso.extract.sayings import SentenceReading
from sayso.extract.scope import scoped
from sayso.extract.stance import stance_of
from sayso.extract.times import find_timexes, times_of, written
from sayso.extract.verdicts import find_verdicts
from sayso.extract.voice import choose_voice
from sayso.extract.vouchers import Vouchers, find_vouchers
from sayso.records import (
    CLAIMING,
    Actor,
    Attribution,
    BlockKind,
    Claim,
    Document,
    Extraction,
    Hedge,
    Quantity,
    Span,
    Time,
    Voice,
)
from sayso.stopping import go_on

Listen = Callable[[Document, Sequence[Span]], Sequence[Heard]]
"""Hears the attributions and the voice of each of some sentences: the trained model, or another in its place."""

Found = TypeVar("Found", Hedge, Time, Quantity)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What was found in one sentence, before it is known what belongs to which chain."""

    heard: Heard
    kind: BlockKind
    beside: Beside
    actors: Sequence[Actor]
    vouchers: Vouchers


class Extractor:
    """Finds the claims of documents. Load it once for each process: the model takes a moment."""

    def __init__(self, listen: Listen, name: str) -> None:
        """An extractor that hears with `listen`, the model called `name`."""
        self._listen = listen
        self._name = f"sayso {__version__} / {name}"

    @classmethod
    def load(cls, threads: int = 0) -> Extractor:
        """The extractor with the model that ships with the package, on so many threads; 0 is one for each processor."""
        reader = Reader.load(threads=threads)
        return cls(partial(_listen, reader), reader.name)

    def extract(self, document: Document) -> Extraction:
        """All that is found in the document: its claims, hedges, times, places, quantities and actors."""
        passages = find_passages(document)
        heard = carry_on(document.text, self._listen(document, passages.sentences), passages.blocks)
        publisher = find_publisher(document.publisher, [links for each in heard for links in each.chains])
        timexes = find_timexes(document)
        times = list(times_of(document, timexes))
        beside, strays = by_sentence(_beside(document, heard, times), passages.every)
        vouchers = find_vouchers(document.endnotes, passages.sentences)
        actors = find_actors(document, set_scenes(document, heard, vouchers), publisher.names)
        parts = (credited(heard, actors), passages.kinds, compress(beside, passages.is_read), actors, vouchers)
        sentences = [_Sentence(*each) for each in zip(*parts, strict=True)]
        read = [_reading(document.text, publisher, sentence) for sentence in sentences]
        readings = [replace(each, findings=find_findings(document, each, times)) for each in read]
        return Extraction(
            document=document.id,
            claims=tuple(self._claims(document, readings)),
            hedges=_in_order(strays.hedges, (hedge for reading in readings for hedge in reading.hedges)),
            times=_in_order(strays.times, (time for reading in readings for time in reading.times)),
            places=tuple(place for reading in readings for place in reading.places),
            quantities=_in_order(strays.quantities, (found for reading in readings for found in reading.quantities)),
            actors=tuple(actor for reading in readings for actor in reading.actors),
            notices=passages.notices,
            timexes=tuple(written(document.text, timexes)),
        )

    def _claims(self, document: Document, readings: Iterable[Reading]) -> Iterator[Claim]:
        for reading in readings:
            for claim in make_claims(document, reading, is_negated):
                yield replace(claim, extractor=self._name)


def _beside(document: Document, heard: Sequence[Heard], times: Sequence[Time]) -> Beside:
    """What stands beside the chains, in all of the document."""
    cues = [piece for each in heard for links in each.chains for piece in links[-1].cue.spans]
    names = [name for each in heard for name in each.names]
    marked = [span for span, kind in names if kind == PLACE]
    others = [(span, kind) for span, kind in names if kind != PLACE]
    return Beside(
        hedges=list(find_hedges(document, cues)),
        times=times,
        places=list(find_places(document, marked, others=others)),
        quantities=list(find_quantities(document, _taken(document, times))),
    )


def _taken(document: Document, times: Iterable[Time]) -> list[Span]:
    """Where numbers are no quantities: the times and the marks of endnotes, in order."""
    marks = (note.mark for note in document.endnotes if note.mark)
    return sorted(chain(marks, (span for time in times for span in time.spans)))


def _listen(reader: Reader, document: Document, sentences: Sequence[Span]) -> list[Heard]:
    """Hears with the trained model, the sentences of one block together."""
    blocks = [block.span for block in document.blocks if block.kind in CLAIMING]
    return [_heard(document.text, read) for read in reader.read(document.text, sentences, blocks)]


def _heard(text: str, read: SentenceReading) -> Heard:
    found = chain_attributions(text, read)
    chains, beliefs = tuple(each.chain for each in found), tuple(each.confidence for each in found)
    names = tuple((name.span, name.kind) for name in read.names)
    return Heard(read.sentence, chains, beliefs, read.voices, names)


def _reading(text: str, publisher: Publisher, found: _Sentence) -> Reading:
    """The reading of one sentence: each mention in its place, and what governs or judges a claim by its chain."""
    go_on()
    heard, beside, sentence = found.heard, found.beside, found.heard.sentence
    chains = _completed(heard.chains, beside.times, text)
    said = {link.said_on.spans for links in chains for link in links if link.said_on}
    placed = [replace(time, role="said") if time.spans in said else time for time in beside.times]
    voice, belief = _voice(text, publisher, found, chains)
    contents = [piece for links in chains for piece in links[-1].content.spans]
    return Reading(
        sentence=sentence,
        block=found.kind,
        voice=voice,
        voice_belief=belief,
        vouchers=found.vouchers,
        chains=chains,
        beliefs=heard.beliefs,
        hedges=tuple(scoped(located(owned(beside.hedges, chains, publisher), chains), chains, sentence, text)),
        times=tuple(located(placed, chains)),
        places=tuple(located(beside.places, chains)),
        quantities=tuple(located(beside.quantities, chains)),
        actors=tuple(located(found.actors, chains)),
        conditions=governing(list(find_conditions(text, sentence, contents)), chains),
        verdicts=judging(list(find_verdicts(text, sentence)), chains, publisher),
        firsts=governing(list(find_firsts(text, sentence)), chains),
    )


def _voice(text: str, publisher: Publisher, found: _Sentence, chains: Sequence[Chain]) -> tuple[Voice, float]:
    """Whose voice the sentence is and how sure that is; what finds nothing is told by its words too."""
    alone = bool(chains) and all(publisher.speaks_in(links) for links in chains if len(links) == 1)
    voice, belief = choose_voice(found.heard.voices, found.kind, reports=bool(chains), alone=alone)
    if voice is Voice.FACT and (alone or not chains) and finds_nothing(text, found.heard.sentence, chains):
        return Voice.NOFINDING, belief
    return voice, belief


def _completed(chains: Sequence[Chain], times: Sequence[Time], text: str) -> tuple[Chain, ...]:
    """The chains with the stance and the date of saying of each link.

    On reports held out from training the word lists give 96 % of the stances and the model 95 %; the lists can be read
    and corrected, so the model's counts only where they do not know the cue.
    """
    complete: dict[Attribution, Attribution] = {}
    for link in (link for links in chains for link in links):
        if link not in complete:
            stance = stance_of(link.source.text, link.cue.text, link.content.text)
            dated = said_on(link, times, text)
            unsaid = is_unsaid(link.cue.text)
            complete[link] = replace(link, stance=stance or link.stance, said_on=dated, negated=unsaid)
    return tuple(tuple(complete[link] for link in links) for links in chains)


def _in_order(strays: Iterable[Found], mentions: Iterator[Found]) -> tuple[Found, ...]:
    return tuple(sorted(chain(strays, mentions), key=lambda mention: mention.spans))
