"""Small reports of claims made by hand, a sentence a line, for tests of the register that need no reader."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from sayso.records import (
    Attribution,
    Block,
    BlockKind,
    Claim,
    Dossier,
    Extraction,
    Finding,
    First,
    FirstKind,
    Hints,
    Passage,
    RawItem,
    Span,
    Stance,
    Time,
    Voice,
    claim_id,
)
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.toy import dossier_of, item_of

NOTHING = "d-none"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with one claim. `chain` has for each link its source, cue, content and stance, outermost first.

    `first` and `finding` are words of the sentence: those of a first; and the cue and what was sought. `days` are the
    first and the last day of an event. `more` are fields of the claim.
    """

    words: str
    voice: Voice = Voice.FACT
    chain: tuple[tuple[str, str, str, Stance], ...] = ()
    first: str = ""
    finding: tuple[str, str] | None = None
    days: tuple[str | None, str | None] | None = None
    more: dict[str, Any] = field(default_factory=dict)


def claim_of(said: Said, start: int = 0, document: str = NOTHING) -> Claim:
    """The claim of a sentence that begins at this place of its document."""
    sentence = Span(start, start + len(said.words))

    def passage(words: str) -> Passage:
        place = said.words.index(words) + start
        return Passage((Span(place, place + len(words)),), words) if words else Passage()

    chain = tuple(
        Attribution(passage(source), passage(cue), passage(content), stance, negated=" not " in f" {cue} ")
        for source, cue, content, stance in said.chain
    )
    content = chain[-1].content if chain else Passage((Span(start, sentence.end - 1),), said.words[:-1])
    first = passage(said.first)
    cue, sought = map(passage, said.finding or ("", ""))
    made = Claim(
        claim_id(document, sentence, chain, content),
        document,
        BlockKind.PARAGRAPH,
        sentence,
        Voice.ATTRIBUTED if chain else said.voice,
        chain,
        content,
        finding=Finding(cue.spans, cue.text, sought) if said.finding else None,
        firsts=(First(first.spans, first.text, FirstKind.FIRST),) if said.first else (),
        times=(Time((), "", *said.days, "", "event"),) if said.days else (),
    )
    return replace(made, **said.more)


def report(day: str | None, *sentences: Said, path: str = "") -> tuple[RawItem, Dossier]:
    """A report of that day, with a line for each sentence."""
    text = "\n".join(said.words for said in sentences)
    item = item_of(text, path or f"{day}.txt", Hints(published=day, publisher="Harbour Desk"))
    document = dossier_of(item).document
    starts = [sum(len(said.words) + 1 for said in sentences[:place]) for place in range(len(sentences))]
    claims = tuple(claim_of(said, start, document.id) for said, start in zip(sentences, starts, strict=True))
    blocks = tuple(Block(claim.sentence, BlockKind.PARAGRAPH) for claim in claims)
    document = replace(document, blocks=blocks, sentences=tuple(claim.sentence for claim in claims))
    return item, Dossier(document, Extraction(document.id, claims))


def keep_all(store: Store, *reports: tuple[RawItem, Dossier]) -> Store:
    """Keep the reports, in this order."""
    for item, dossier in reports:
        assert keep(store, item, dossier)
    return store


AMNESTY = Said(
    "Harbour Desk has seen no indicators that Minister Jana Ozola is preparing a general amnesty for smugglers.",
    finding=("has seen no indicators", "Minister Jana Ozola is preparing a general amnesty for smugglers"),
    chain=(
        (
            "Harbour Desk",
            "has seen no indicators",
            "that Minister Jana Ozola is preparing a general amnesty for smugglers",
            Stance.NOFINDING,
        ),
    ),
)
PARTIAL = Said("Minister Jana Ozola signed a partial amnesty for smugglers on Friday.")
FERRY = Said(
    "The ferry Ilmar will likely resume sailing to Narva on May 5.",
    Voice.FORECAST,
    days=("2024-05-05", "2024-05-05"),
)
SAILED = Said("The ferry Ilmar resumed sailing to Narva on May 5.")
STAYED = Said("The ferry Ilmar did not resume sailing to Narva on May 5.", more={"negated": True})
STRIKE = Said(
    "The dockers of Narva have openly called their first strike since 1998.",
    first="first strike since 1998",
)
STRIKE_AGAIN = Said("The dockers of Narva have called their first strike since 1998.", first="first strike since 1998")
"""Sentences that several tests take: what was looked for, foretold, or a first, and what bears on each."""
