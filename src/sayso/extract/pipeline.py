"""Extracts the claims of a document: the one place that knows the order of the steps.

Sentences in other languages are left out and counted. The model hears attributions and voices; word lists find hedges,
conditions, times and quantities; then each sentence becomes its claims.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, compress
from typing import TypeVar

from sayso import __version__
from sayso.extract.actors import credited, find_actors, set_scenes
from sayso.extract.attribution import chain_attributions
from sayso.extract.claims import make_claims
from sayso.extract.conditions import find_conditions
from sayso.extract.findings import find_findings, finds_nothing
from sayso.extract.firsts import find_firsts
from sayso.extract.hedges import find_hedges
from sayso.extract.language import ENGLISH, find_languages, language_notice
from sayso.extract.mentions import Publisher, find_publisher, governing, judging, located, owned, said_on
from sayso.extract.names import PLACE
from sayso.extract.negation import is_negated, is_unsaid
from sayso.extract.places import find_places
from sayso.extract.quantities import find_quantities
from sayso.extract.quotations import carry_on
from sayso.extract.reader import Reader, SentenceReading
from sayso.extract.reading import Chain, Heard, Reading
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
    Block,
    BlockKind,
    Document,
    Extraction,
    Hedge,
    Place,
    Quantity,
    Span,
    Time,
    Voice,
)

Listen = Callable[[Document, Sequence[Span]], Sequence[Heard]]
"""Hears the attributions and the voice of each of some sentences: the trained model, or another in its place."""

Found = TypeVar("Found", Hedge, Time, Quantity, Place)


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
        claiming = _claiming(document)
        every = [sentence for sentence, _ in claiming]
        languages = find_languages(document.text, every, [block.span.start for _, block in claiming])
        is_read = [language == ENGLISH for language in languages]
        sentences = list(compress(every, is_read))
        kinds = [block.kind for _, block in compress(claiming, is_read)]
        blocks = list(dict.fromkeys(block.span for _, block in compress(claiming, is_read)))
        heard = carry_on(document.text, self._listen(document, sentences), blocks)
        chains = [links for each in heard for links in each.chains]
        publisher = find_publisher(document.publisher, chains)
        cues = [piece for links in chains for piece in links[-1].cue.spans]
        hedges, stray_hedges = _by_sentence(find_hedges(document, cues), every)
        named = list(times_of(document, timexes := find_timexes(document)))
        times, stray_times = _by_sentence(named, every)
        quantities, stray_quantities = _by_sentence(find_quantities(document, _taken(document, named)), every)
        places, _ = _by_sentence(find_places(document, _placed(heard)), every)
        vouchers = find_vouchers(document.endnotes, sentences)
        actors = find_actors(document, set_scenes(document, heard, vouchers), publisher.names)
        heard = credited(heard, actors)
        mentions = (compress(found, is_read) for found in (hedges, times, places, quantities))
        beside = zip(*mentions, actors, vouchers, strict=True)
        read = (_reading(document.text, publisher, *parts) for parts in zip(heard, kinds, beside, strict=True))
        readings = [replace(reading, findings=find_findings(document, reading, named)) for reading in read]
        claims = [
            replace(claim, extractor=self._name)
            for reading in readings
            for claim in make_claims(document, reading, is_negated)
        ]
        return Extraction(
            document=document.id,
            claims=tuple(claims),
            hedges=_in_order(stray_hedges, (hedge for reading in readings for hedge in reading.hedges)),
            times=_in_order(stray_times, (time for reading in readings for time in reading.times)),
            places=tuple(place for reading in readings for place in reading.places),
            quantities=_in_order(stray_quantities, (found for reading in readings for found in reading.quantities)),
            actors=tuple(actor for reading in readings for actor in reading.actors),
            notices=tuple(filter(None, [language_notice(languages)])),
            timexes=tuple(written(document.text, timexes)),
        )


def _placed(heard: Iterable[Heard]) -> list[Span]:
    """Where the model marks places."""
    return [span for each in heard for span, kind in each.names if kind == PLACE]


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


def _claiming(document: Document) -> list[tuple[Span, Block]]:
    """The sentences that can hold claims, each with its block."""
    beside = ((sentence, document.block_at(sentence.start)) for sentence in document.sentences)
    return [(sentence, block) for sentence, block in beside if block is not None and block.kind in CLAIMING]


def _reading(
    text: str,
    publisher: Publisher,
    heard: Heard,
    kind: BlockKind,
    beside: tuple[list[Hedge], list[Time], list[Place], list[Quantity], list[Actor], Vouchers],
) -> Reading:
    """The reading of one sentence, of what was heard in it and what else was found there."""
    hedges, times, places, quantities, actors, vouchers = beside
    chains = _completed(heard.chains, times, text)
    said = {link.said_on.spans for links in chains for link in links if link.said_on}
    placed = [replace(time, role="said") if time.spans in said else time for time in times]
    alone = bool(chains) and all(publisher.speaks_in(links) for links in chains if len(links) == 1)
    voice, belief = choose_voice(heard.voices, kind, reports=bool(chains), alone=alone)
    if voice is Voice.FACT and (alone or not chains) and finds_nothing(text, heard.sentence, chains):
        voice = Voice.NOFINDING
    contents = [piece for links in chains for piece in links[-1].content.spans]
    return Reading(
        sentence=heard.sentence,
        block=kind,
        voice=voice,
        voice_belief=belief,
        vouchers=vouchers,
        chains=chains,
        beliefs=heard.beliefs,
        hedges=tuple(scoped(located(owned(hedges, chains, publisher), chains), chains, heard.sentence, text)),
        times=tuple(located(placed, chains)),
        places=tuple(located(places, chains)),
        quantities=tuple(located(quantities, chains)),
        actors=tuple(located(actors, chains)),
        conditions=governing(list(find_conditions(text, heard.sentence, contents)), chains),
        verdicts=judging(list(find_verdicts(text, heard.sentence)), chains, publisher),
        firsts=governing(list(find_firsts(text, heard.sentence)), chains),
    )


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


def _by_sentence(mentions: Iterable[Found], sentences: Sequence[Span]) -> tuple[list[list[Found]], list[Found]]:
    """The mentions of each sentence, and those that stand in none."""
    starts = [sentence.start for sentence in sentences]
    inside: list[list[Found]] = [[] for _ in sentences]
    strays = []
    for mention in mentions:
        first, last = mention.spans[0], mention.spans[-1]
        index = bisect_right(starts, first.start) - 1
        if index >= 0 and last.end <= sentences[index].end:
            inside[index].append(mention)
        else:
            strays.append(mention)
    return inside, strays


def _in_order(strays: Iterable[Found], mentions: Iterator[Found]) -> tuple[Found, ...]:
    return tuple(sorted(chain(strays, mentions), key=lambda mention: mention.spans))
