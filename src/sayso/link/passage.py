"""What is compared: a passage with its day, its publisher and all that was found in it, made ready once.

It is made of an extraction, so the same code compares passages that were just given and claims that are stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import TypeVar

from sayso.link.wording import Wording, words_of
from sayso.records import Actor, BlockKind, Claim, Dossier, Hedge, Place, Quantity, Span, Time

SHORTEST_NAME = 2
BULLETS = ("- ", "• ", "* ", "– ", "·")


Made = TypeVar("Made")
AT_HAND = 10_000
"""Passages of which is kept what was made of them."""


def once(make: Callable[[Passage], Made]) -> Callable[[Passage], Made]:
    """What is asked of a passage for each pair that it stands in, made once and kept, as long as it is asked for."""
    return lru_cache(maxsize=AT_HAND)(make)


@dataclass(frozen=True)
class Passage:
    """A passage and what was found in it. `day` is when it was published, `None` where that is not known.

    `document` is empty for a passage that stands alone. `holders` are whose word the claims are, as written.
    """

    text: str
    day: date | None = None
    publisher: str = ""
    document: str = ""
    claims: tuple[Claim, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    actors: tuple[Actor, ...] = ()
    wording: Wording = field(default_factory=lambda: Wording.of(""), compare=False, repr=False)

    def __hash__(self) -> int:
        """Of what is hashed fast and tells nearly all apart."""
        return hash((self.text, self.day, self.document))

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """Everybody on whose word something is said in it, as written."""
        return tuple(link.source.text for claim in self.claims for link in claim.chain if link.source.text)

    @cached_property
    def is_takeaway(self) -> bool:
        """Whether it is a point of a list, as reports open with: what it says stands in their body again."""
        return self.text.lstrip().startswith(BULLETS) or any(each.block is BlockKind.TAKEAWAY for each in self.claims)

    @cached_property
    def own_names(self) -> frozenset[str]:
        """What the publisher calls itself, in lower case: its name, the first letters of it, and "we"."""
        words = words_of(self.publisher)
        letters = "".join(word[0] for word in words) if len(words) > 1 else ""
        names = {self.publisher.lower(), letters.lower(), *(word.lower() for word in words if word.isupper())}
        return frozenset({"we", "our", *(name for name in names if len(name) >= SHORTEST_NAME)})

    def is_own(self, name: str) -> bool:
        """Whether the publisher calls itself so."""
        return name.lower() in self.own_names


def whole_passage(dossier: Dossier, document: str = "") -> Passage:
    """The passage that all of a document is."""
    return passage_within(dossier, (Span(0, len(dossier.document.text)),), document)


def passage_within(dossier: Dossier, spans: Sequence[Span], document: str = "") -> Passage:
    """The passage that some stretches of a document are (a claim's sentence), with what was found inside them."""
    read, found = dossier.document, dossier.extraction
    text = " ".join(span.of(read.text) for span in spans)

    def inside(pieces: Iterable[Span]) -> bool:
        return any(span.contains(piece) for piece in pieces for span in spans)

    return Passage(
        text=text,
        day=date.fromisoformat(read.published) if read.published else None,
        publisher=read.publisher or "",
        document=document,
        claims=tuple(claim for claim in found.claims if inside((claim.sentence,))),
        hedges=tuple(each for each in found.hedges if inside(each.spans)),
        times=tuple(each for each in found.times if inside(each.spans)),
        places=tuple(each for each in found.places if inside(each.spans)),
        quantities=tuple(each for each in found.quantities if inside(each.spans)),
        actors=tuple(each for each in found.actors if inside(each.spans)),
        wording=Wording.of(text),
    )
