"""How fast a casebook answers: p50 and p95 of a fixed set of questions, each asked of a warm casebook.

    python bench/asking.py casebook.db                       ask a casebook of yours
    python bench/asking.py million.db --make 1000000    make a synthetic one first, then ask it

The synthetic casebook has documents of 120 claims, several a day, with words and sources as frequent as in language
(Zipf). The questions take their words from the casebook itself: the most frequent one of all, frequent ones that are no
mere function words, middling ones and a rare one.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from sayso.casebook import Casebook
from sayso.records import (
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

CLAIMS_A_DOCUMENT = 120
VOCABULARY = 30_000
FIRST_DAY = date(2019, 1, 1)
CUES = ("said", "denied", "urged", "claimed", "confirmed", "accused", "pledged")
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
REPEATS = 5
FUNCTION_WORDS = 6
"""So many of the most frequent words are like "the" and "that": nobody looks for them."""


def make(path: Path, count: int) -> None:
    """Make a casebook of `count` claims at `path`, by the bulk way: rows first, the full-text index at the end."""
    store = Store(path)
    with store.writing() as connection:
        following: Counter[int] = Counter()
        for number, dossier in enumerate(_dossiers(count), 1):
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
    chance = random.Random(7)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(VOCABULARY)]
    weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    documents = -(-count // CLAIMS_A_DOCUMENT)
    for number in range(documents):
        size = min(CLAIMS_A_DOCUMENT, count - number * CLAIMS_A_DOCUMENT)
        drawn = iter(chance.choices(words, cum_weights=weights, k=size * 24))
        sentences = [[next(drawn) for _ in range(24)] for _ in range(size)]
        published = FIRST_DAY + timedelta(days=number * 2_400 // documents)
        yield _dossier(f"synthetic/{number}.txt", published, sentences, chance)


def _dossier(path: str, published: date, sentences: list[list[str]], chance: random.Random) -> Dossier:
    lines, spans, cues, at = [], [], [], 0
    for words in sentences:
        cues.append(chance.choice(CUES))
        line = f"{' '.join(words[:2])} {cues[-1]} {' '.join(words[2:])}."
        lines.append(line)
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    text = "\n".join(lines)
    raw = sha256(text.encode())
    document = Document(
        id=document_id(raw),
        path=path,
        media="text/plain",
        encoding="utf-8",
        text=text,
        sha256=raw,
        raw_sha256=raw,
        title=lines[0][:60],
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
    claims = (_claim(document, place, cue, published, chance) for place, cue in enumerate(cues))
    return Dossier(document, Extraction(document.id, tuple(claims)))


def _claim(document: Document, place: int, cue: str, published: date, chance: random.Random) -> Claim:
    sentence, text = document.sentences[place], document.text
    found = text.index(f" {cue} ", sentence.start) + 1

    def passage(start: int, end: int) -> Passage:
        return Passage((Span(start, end),), text[start:end])

    content = passage(found + len(cue) + 1, sentence.end - 1)
    said = passage(found, found + len(cue))
    chain = (Attribution(passage(sentence.start, found - 1), said, content, chance.choice(list(Stance))),)
    start = content.spans[0].start
    word = passage(start, text.index(" ", start))
    day = (published - timedelta(days=chance.randint(0, 30))).isoformat()
    hedge = Hedge(word.spans, word.text, chance.choice(list(HedgeClass)), "source", "may")
    event = Time(word.spans, word.text, day, day, day, "event")
    return Claim(
        id=claim_id(document.id, sentence, chain, content),
        document=document.id,
        block=BlockKind.PARAGRAPH,
        sentence=sentence,
        voice=chance.choice(list(Voice)),
        chain=chain,
        content=content,
        hedges=(hedge,) if chance.random() < 0.3 else (),
        times=(event,) if chance.random() < 0.3 else (),
        endnotes=(place,),
        confidence=0.9,
        extractor="synthetic",
    )


def questions(book: Casebook) -> list[tuple[str, dict[str, Any]]]:
    """The questions, each with a name: every filter alone, and the mixes that people ask."""
    most_common, common, middling, rare, source, days, path = _seen(book)
    middle = days[len(days) // 2]
    asked: list[dict[str, Any]] = [
        {"text": rare},
        {"text": middling},
        {"text": most_common},
        {"text": common[0]},
        {"text": f"{common[0]} {common[1]}"},
        {"text": f"{common[2]} {common[3]}"},
        {"text": f"{common[2]} {middling}"},
        {"text": f'"{common[0]} {common[1]}"'},
        {"text": f"{middling[:3]}*"},
        {"text": middling, "order": "newest"},
        {"text": common[3], "since": middle, "until": middle},
        {"text": common[3], "stance": "deny"},
        {"text": common[4], "stance": "deny", "hedge": "possibility", "voice": "forecast"},
        {"source": source},
        {"source": source, "stance": "accuse"},
        {"source": source, "since": middle[:7], "until": middle[:7]},
        {"source": source, "text": common[5]},
        {"stance": "deny"},
        {"stance": "silence", "voice": "nofinding", "hedge": "unclear"},
        {"voice": "forecast", "hedge": "likelihood", "order": "oldest"},
        {"since": middle},
        {"on": middle},
        {"on": middle, "stance": "deny"},
        {"endnote": 13},
        {"document": path},
        {"document": path, "endnote": 13},
        {"document": path, "text": common[0]},
    ]
    return [(" ".join(f"{name}={value}" for name, value in question.items()), question) for question in asked]


def _seen(book: Casebook) -> tuple[str, list[str], str, str, str, list[str], str]:
    """Words, a source, days and a path that the casebook really has."""
    cards = book.documents()
    days = sorted({card.published for card in cards if card.published})
    sample = [answer for day in days[:: max(1, len(days) // 40)] for answer in book.ask(since=day, limit=50)]
    counted = Counter(word for answer in sample for word in re.findall(r"[^\W\d_]{3,}", answer.sentence.lower()))
    ranked = [word for word, _ in counted.most_common()]
    sources = Counter(
        link.source.text.split()[0] for answer in sample for link in answer.claim.chain if link.source.text
    )
    middling = ranked[min(200, len(ranked) // 4)]
    source, path = sources.most_common(1)[0][0], cards[len(cards) // 2].path
    return ranked[0], ranked[FUNCTION_WORDS:], middling, ranked[-1], source, days, path


def measure(path: Path) -> None:
    """Ask each question several times and print a table."""
    with Casebook(path) as book:
        every = []
        print(f"{'median ms':>10} {'worst ms':>10} {'found':>6}  question")
        for name, question in questions(book):
            taken = []
            for _ in range(REPEATS):
                started = time.perf_counter()
                found = len(book.ask(**question))
                taken.append((time.perf_counter() - started) * 1000)
            every += taken
            print(f"{statistics.median(taken):>10.1f} {max(taken):>10.1f} {found:>6}  {name}")
        ranks = statistics.quantiles(every, n=20)
        print(f"p50 {statistics.median(every):.1f} ms, p95 {ranks[-1]:.1f} ms, worst {max(every):.1f} ms")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casebook", type=Path)
    parser.add_argument("--make", type=int, metavar="CLAIMS", help="make a synthetic casebook of so many claims first")
    options = parser.parse_args()
    if options.make:
        started = time.perf_counter()
        make(options.casebook, options.make)
        size = options.casebook.stat().st_size / 1e6
        print(f"{options.make:,} claims made in {time.perf_counter() - started:.0f} s, {size:,.0f} MB")
    measure(options.casebook)


if __name__ == "__main__":
    main()
