"""A casebook in which every field that anybody could write is an attack: words, titles, names, addresses, reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sayso.casebook import Casebook
from sayso.errors import UsageError
from sayso.grouping import Grouping
from sayso.link.deciding import Pair
from sayso.linking import Linking
from sayso.records import (
    Actor,
    Attribution,
    BlockKind,
    Claim,
    Condition,
    ConditionKind,
    Document,
    Dossier,
    Endnote,
    Extraction,
    Finding,
    First,
    FirstKind,
    Hedge,
    HedgeClass,
    Hints,
    Link,
    Passage,
    Place,
    Polarity,
    Quantity,
    Relation,
    Span,
    Stance,
    Threshold,
    Time,
    Verdict,
    Voice,
    claim_id,
    sha256,
)
from sayso.settings import Limits
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.serve.attacks import numbered
from tests.toy import item_of, make_document, open_casebook


def make_hostile(path: Path) -> None:
    """Make the casebook, with its links, threads, decisions and watches."""
    store = Store(path, busy_seconds=1.0)
    for number, attacks in enumerate(numbered().values()):
        _keep(store, number, attacks)
    Linking(store, lambda: _link).link()
    Grouping(store).group()
    with open_casebook(path) as book:
        _decide(book)


def _keep(store: Store, number: int, attacks: Sequence[str]) -> None:
    whole = " ".join(attacks).replace("\n", " ").replace("\r", " ")
    lines = [each.replace("\n", " ").replace("\r", " ") for each in attacks]
    day = f"2031-05-{number % 28 + 1:02}"
    hints = Hints(published=day, publisher=whole)
    item = item_of("\n".join(lines), f"{whole[:200]} {number}.txt", hints)
    made = make_document(item, Limits())
    notes = tuple(
        Endnote(place + 1, line, line, "marked", line, (f"javascript:{attack}", attack, f"https://x/{attack}"))
        for place, (line, attack) in enumerate(zip(made.sentences, lines, strict=True))
    )
    document = replace(
        made,
        title=whole,
        authors=(whole,),
        url=f"javascript:{whole}",
        endnotes=notes,
        notices=(whole,),
        published_reason=whole,
    )
    claims = tuple(_claim(document, sentence) for sentence in document.sentences)
    keep(store, item, Dossier(document, Extraction(document.id, claims, notices=(whole,))))


def _claim(document: Document, sentence: Span) -> Claim:
    words = sentence.of(document.text)
    here, passage = (sentence,), Passage((sentence,), words)
    link = Attribution(
        passage, passage, passage, Stance.DENY, Time(here, words, None, None, words, "said", reason=words)
    )
    return Claim(
        id=claim_id(document.id, sentence, (link,), passage),
        document=document.id,
        block=BlockKind.PARAGRAPH,
        sentence=sentence,
        voice=Voice.ATTRIBUTED,
        chain=(link,),
        content=passage,
        hedges=(Hedge(here, words, HedgeClass.POSSIBILITY, "source", words, holder=passage, scope=passage),),
        conditions=(Condition(here, words, ConditionKind.IF),),
        finding=Finding(here, words, passage),
        verdicts=(Verdict(here, words, Polarity.FALSE, "source", passage),),
        firsts=(First(here, words, FirstKind.FIRST),),
        times=(Time(here, words, "2031-05-01", "2031-05-01", words, "event", reason=words),),
        places=(
            Place(here, words, words, words, 1, 50.0, 30.0, (words,), words, 1.0, words, status=words),
            Place(here, words, "", words, reason=words),
        ),
        quantities=(Quantity(here, words, 3.0, unit=words, of=words, per=words, whole=words),),
        actors=(Actor(here, words, f"a-{sha256(words.encode())[:16]}", words, "person", side=words, reason=words),),
        endnotes=tuple(place for place, note in enumerate(document.endnotes) if note.scope == sentence),
        confidence=0.4,
        extractor=words,
    )


def _link(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Every pair is a link, for a hostile reason."""
    reason = numbered()["handlers"][0]
    yield from ((place, Link(Relation.DENIES, None, 0.9, (reason,))) for place, _ in enumerate(pairs))


def _decide(book: Casebook) -> None:
    """Decisions for hostile reasons by hostile names, and watches of hostile names."""
    claims = book.ask(limit=100)
    for attacks, answer in zip(numbered().values(), claims, strict=False):
        book.decide("accept", answer.claim.id, why=" ".join(attacks), who=attacks[0])
        book.decide("grade", answer.claim.id, value={"grade": "3"}, why=attacks[-1], who=attacks[0])
    for attacks in numbered().values():
        for attack in attacks[:3]:
            with suppress(UsageError):  # a name of a watch has its limits
                book.by(attack).add_watch(attack, "ran", Threshold(count=1, per=7))
