"""Makes a synthetic casebook of any size: documents of 120 claims, several a day.

Words, sources, places and what is counted are as frequent as in language (Zipf), so that a filter may fit half of all
claims or none. Three quarters of the places lie around one front, the rest all over the world. The same call makes the
same casebook.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Generic, TypeVar

from sayso.records import (
    Actor,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Completeness,
    DatedFrom,
    Document,
    Dossier,
    Endnote,
    Extraction,
    Hedge,
    HedgeClass,
    Passage,
    Place,
    Quantity,
    RawItem,
    Span,
    Stance,
    Time,
    Voice,
    claim_id,
    document_id,
    sha256,
)
from sayso.store.database import rebuild_words
from sayso.store.keep import insert_rows
from sayso.store.rows import raw_row, rows_of
from sayso.store.store import Store
from sayso.store.tables import raws
from sayso.store.timeline import day_of, first_number
from sayso.words.registry import CLASSES

CLAIMS_A_DOCUMENT = 120
VOCABULARY = 30_000
PLACES, ACTORS, COUNTED = 8_000, 3_000, 400
FRONT = (48.6, 38.0)
"""Around here lie most of the places, latitude and longitude."""
SIDES = ("Ukraine", "Russia", "third", "")
FIRST_DAY = date(2019, 1, 1)
UNITS = ("kilometer", "mile", "meter", "USD")
CUES = ("said", "denied", "urged", "claimed", "confirmed", "accused", "pledged")
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]

Drawn = TypeVar("Drawn")


class Zipf(Generic[Drawn]):
    """Draws from a list: the second half as often as the first, the third a third as often, and so on."""

    def __init__(self, chance: random.Random, values: Sequence[Drawn]) -> None:
        self._chance = chance
        self._values = values
        self._weights = list(accumulate(1 / rank for rank in range(1, len(values) + 1)))

    def draw(self, count: int = 1) -> list[Drawn]:
        """So many of them."""
        return self._chance.choices(self._values, cum_weights=self._weights, k=count)


@dataclass(frozen=True, slots=True)
class World:
    """What claims are made of."""

    chance: random.Random
    words: Zipf[str]
    places: Zipf[Place]
    actors: Zipf[Actor]
    counted: Zipf[str]

    @classmethod
    def of(cls, chance: random.Random) -> World:
        """The same one for the same seed."""
        names = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(VOCABULARY)]
        places = [_place(chance, f"{chance.choice(names)}ove".title()) for _ in range(PLACES)]
        actors = [_actor(chance, n, f"{chance.choice(names)}an {chance.choice(names)}ski") for n in range(ACTORS)]
        counted = chance.sample(sorted(set(names)), COUNTED)
        return cls(chance, *(Zipf(chance, values) for values in (names, places, actors, counted)))  # type: ignore[arg-type]


def _place(chance: random.Random, name: str) -> Place:
    if chance.random() < 0.75:
        latitude, longitude = chance.gauss(FRONT[0], 1.5), chance.gauss(FRONT[1], 2.5)
    else:
        latitude, longitude = chance.uniform(-60, 70), chance.uniform(-180, 180)
    area, country = f"Area {int(latitude)} {int(longitude / 2)}", f"Country {int(latitude / 10)} {int(longitude / 20)}"
    kind = "admin" if chance.random() < 0.02 else "settlement"
    return Place(
        (), name, name, kind, None, latitude, longitude, (area, country), precision_km=chance.choice((1.0, 2.5, 11.0))
    )


def _actor(chance: random.Random, number: int, name: str) -> Actor:
    group = chance.choice((*CLASSES, "official", "military", ""))
    return Actor((), name, f"a-{number:016x}", name.title(), "person", group=group, side=chance.choice(SIDES))


def make(path: Path, count: int) -> None:
    """Make a casebook of `count` claims at `path`."""
    keep_all(path, _dossiers(count))


def keep_all(path: Path, dossiers: Iterable[Dossier]) -> None:
    """Make a casebook of these at `path`, by the bulk way: rows first, the full-text index at the end."""
    store = Store(path)
    with store.writing() as connection:
        following: Counter[int] = Counter()
        for number, dossier in enumerate(dossiers, 1):
            document = dossier.document
            day = day_of(document.published)
            rows = rows_of(dossier, number, first_number(day) + following[day])
            following[day] += len(rows.claims)
            item = RawItem(document.path, document.media, document.text.encode())
            connection.execute(raws.insert(), raw_row(item, document.raw_sha256))
            insert_rows(connection, rows)
        rebuild_words(connection)
    store.close()


def _dossiers(count: int) -> Iterator[Dossier]:
    world = World.of(random.Random(7))
    documents = -(-count // CLAIMS_A_DOCUMENT)
    for number in range(documents):
        size = min(CLAIMS_A_DOCUMENT, count - number * CLAIMS_A_DOCUMENT)
        drawn = iter(world.words.draw(size * 24))
        sentences = [[next(drawn) for _ in range(24)] for _ in range(size)]
        published = FIRST_DAY + timedelta(days=number * 2_400 // documents)
        yield dossier_of(f"synthetic/{number}.txt", published, sentences, world)


def dossier_of(path: str, published: date, sentences: list[list[str]], world: World) -> Dossier:
    """A document of these sentences, given as words, with a claim in each; who, where and how many is of the world."""
    lines, spans, cues, at = [], [], [], 0
    for words in sentences:
        cues.append(world.chance.choice(CUES))
        line = f"{' '.join(words[:2])} {cues[-1]} {' '.join(words[2:])}."
        lines.append(line)
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    document = _document(path, published, "\n".join(lines), spans)
    actors: list[Actor] = []
    claims = tuple(_claim(document, place, cue, world, actors) for place, cue in enumerate(cues))
    return Dossier(document, Extraction(document.id, claims, actors=tuple(actors)))


def _document(path: str, published: date, text: str, spans: list[Span]) -> Document:
    raw = sha256(text.encode())
    return Document(
        id=document_id(raw),
        path=path,
        media="text/plain",
        encoding="utf-8",
        text=text,
        sha256=raw,
        raw_sha256=raw,
        title=text[:60],
        authors=(),
        publisher="synthetic",
        published=published.isoformat(),
        published_from=DatedFrom.GIVEN,
        published_reason="",
        url=None,
        language="en",
        completeness=Completeness.FULL,
        blocks=tuple(Block(span, BlockKind.PARAGRAPH) for span in spans),
        sentences=tuple(spans),
        endnotes=tuple(
            Endnote(n, None, span, "marked", None, (f"https://example.org/{n}",)) for n, span in enumerate(spans, 1)
        ),
    )


def _claim(document: Document, place: int, cue: str, world: World, actors: list[Actor]) -> Claim:
    """A claim of one sentence; the mention of who says it joins `actors`."""
    sentence, text, chance = document.sentences[place], document.text, world.chance
    found = text.index(f" {cue} ", sentence.start) + 1

    def passage(start: int, end: int) -> Passage:
        return Passage((Span(start, end),), text[start:end])

    content = passage(found + len(cue) + 1, sentence.end - 1)
    said = passage(found, found + len(cue))
    source = passage(sentence.start, found - 1)
    (speaker,) = world.actors.draw()
    actors.append(replace(speaker, spans=source.spans, text=source.text))
    start = content.spans[0].start
    word = passage(start, text.index(" ", start))
    said_on = replace(_event(word, document.published or "", chance), role="said") if chance.random() < 0.4 else None
    stance = chance.choice(list(Stance))
    chain = (Attribution(source, said, content, stance, said_on=said_on, source_actor=speaker.id),)
    hedge = Hedge(word.spans, word.text, chance.choice(list(HedgeClass)), "source", "may")
    return Claim(
        id=claim_id(document.id, sentence, chain, content),
        document=document.id,
        block=BlockKind.PARAGRAPH,
        sentence=sentence,
        voice=chance.choice(list(Voice)),
        chain=chain,
        content=content,
        hedges=(hedge,) if chance.random() < 0.3 else (),
        times=(_event(word, document.published or "", chance),) if chance.random() < 0.4 else (),
        places=tuple(world.places.draw(chance.choice((0, 0, 1, 1, 2)))),
        quantities=(_quantity(word, world),) if chance.random() < 0.3 else (),
        actors=tuple(world.actors.draw(chance.choice((0, 1)))),
        endnotes=(place,),
        confidence=0.9,
        extractor="synthetic",
    )


def _event(word: Passage, published: str, chance: random.Random) -> Time:
    """A day of the month before, or one time in ten, all days from some day of the years before."""
    last = date.fromisoformat(published) - timedelta(days=chance.randint(0, 30))
    first = last - timedelta(days=chance.randint(32, 600)) if chance.random() < 0.1 else last
    return Time(word.spans, word.text, first.isoformat(), last.isoformat(), last.isoformat(), "event")


def _quantity(word: Passage, world: World) -> Quantity:
    (counted,) = world.counted.draw() if world.chance.random() < 0.9 else world.chance.choices(UNITS)
    value = float(round(world.chance.lognormvariate(3, 2)) + 1)
    bound = world.chance.choice((None, None, None, "min", "max"))
    return Quantity(word.spans, word.text, value, unit=counted, of=f"many {counted}", bound=bound)
