"""Made-up statements with who speaks in them, for tests of what they lean on."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.link.roots import Speaker, Told
from sayso.link.statements import Statement
from sayso.records import Attribution, BlockKind, Claim, Passage, Span, Stance, Voice
from tests.link.passed import passage

SENTENCE = Span(0, 60)
Chain = tuple[tuple[str, Stance], ...]


def speakers(*named: str, sides: Mapping[str, str] | None = None, publisher: str = "") -> dict[str, Speaker]:
    """Speakers that go by their names, each with the id that its name makes; one may be the publisher."""
    return {
        f"a-{name}": Speaker(
            f"a-{name}",
            name,
            tuple(filter(None, [(sides or {}).get(name, "")])),
            is_named=name[0].isupper(),
            is_publisher=name == publisher,
        )
        for name in named
    }


def told(*chains: Chain, document: str = "d-1", publisher: str = "Harbour Desk", **around: object) -> Told:
    """A statement with a claim for each chain, the outermost first; without any, its publisher says it."""
    claims = tuple(claim(chain, document) for chain in chains or ((),))
    made = passage("The ferry sank.", publisher=publisher, claims=claims, document=document)
    return Told(Statement(1, 1, 1, "c-1", SENTENCE, 1, made), **around)  # type: ignore[arg-type]


def claim(chain: Chain, document: str = "d-1") -> Claim:
    """A claim on the word of these, each with what it does."""
    links = tuple(
        Attribution(
            Passage((Span(place, place + 1),), name),
            Passage((Span(place + 20, place + 21),), "said"),
            Passage((Span(40, 55),), "the ferry sank"),
            stance,
            source_actor=f"a-{name}",
        )
        for place, (name, stance) in enumerate(chain, sum(map(ord, chain[0][0])) if chain else 0)
    )
    return Claim(
        "c-1", document, BlockKind.PARAGRAPH, SENTENCE, Voice.FACT, links, Passage((SENTENCE,), "The ferry sank.")
    )


def says(*names: str) -> Chain:
    """A chain in which each states it."""
    return tuple((name, Stance.STATE) for name in names)
