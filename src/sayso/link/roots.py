"""What a statement has its news from: on whose word it is, which pages it cites, who publishes it.

The source of a statement is the innermost one in its chain that goes by a name: who passes it on is no origin, and a
description ("a local official") is nobody else's in another document. Where no source is named, the pages cited tell
whose it is, and else the outlet is all that is known.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sayso.link.pages import page_of, site_of
from sayso.link.passage import Passage
from sayso.link.statements import Statement
from sayso.records import Attribution, Claim, Root, RootKind, Stance, Voice
from sayso.words.registry import known_actors

Kind = TypeVar("Kind")
NAME = "name:"
"""What the key of a root begins with that is found by its name."""
NOT_VOUCHING = frozenset({Stance.DENY, Stance.ASK, Stance.NOFINDING, Stance.SILENCE})
"""Who denies, asks, finds nothing or is silent is no source of what is said, as long as somebody else is."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor who speaks in a document, or several together: they may be of several sides.

    `is_named` tells whether the name means the same in other documents too.
    """

    id: str
    name: str
    sides: tuple[str, ...] = ()
    is_named: bool = False
    is_publisher: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what is known around it.

    `urls` are those of its endnotes, `url` is its document's own, `family` that which the document belongs to, and
    `cast` the actors of the document by their ids.
    """

    statement: Statement
    urls: tuple[str, ...] = ()
    url: str | None = None
    family: int | None = None
    cast: Mapping[str, Speaker] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a statement leans on.

    It is of one origin with whatever shares one of its `roots`, unless these are `several`: then it has its news from
    each of them, and makes none of two. `own` are the keys of what others have where they have it from this statement,
    and `cites` those that it names itself. `vouches` is false where all only deny it, ask it or found nothing of it.
    """

    roots: tuple[Root, ...]
    several: bool = False
    own: frozenset[str] = frozenset()
    cites: frozenset[str] = frozenset()
    document: str = ""
    speaker: str = ""
    sides: tuple[str, ...] = ()
    vouches: bool = True


def leaning_of(told: Told) -> Leaning:
    """What a statement leans on, by its chains, its notes and its document."""
    passage = told.statement.passage
    whole = _whole(passage.claims)
    vouching = [claim.chain for claim in whole if _vouches(claim)]
    chains = vouching or [claim.chain for claim in whole]
    named = _once(speaker for chain in chains if (speaker := _source(chain, told.cast)))
    speakers = _once(root for speaker in named for root in _speaker_roots(speaker))
    pages = _once(Root(RootKind.PAGE, f"page:{page}", page) for url in told.urls if (page := page_of(url)))
    sites = _once(root for url in told.urls if (root := _site(url)))
    outlet = _outlet(told)
    quotes = any(_is_foreign(link, told.cast) for chain in chains for link in chain)
    roots = (*speakers, *pages)
    if not speakers:
        own = () if quotes and sites else (outlet,)
        family = (_family(told.family),) if told.family is not None else ()
        roots = (*own, *sites, *pages, *family)
    published = {outlet.key} | ({f"page:{page}"} if (page := page_of(told.url or "")) else set())
    return Leaning(
        roots=roots,
        several=len({speaker.id for speaker in named}) > 1 or (not named and len(sites) > 1),
        own=frozenset(published),
        cites=frozenset(root.key for root in (*speakers, *pages)),
        document=passage.document,
        speaker=_words(chains, passage) or passage.publisher,
        sides=tuple(sorted(set(_sides(chains, told)))),
        vouches=bool(vouching),
    )


def name_key(name: str) -> str:
    """The key of whoever goes by a name, as speaker or as outlet: that of the registry's entry, where it has one."""
    known = known_actors().named(name)
    plain = unicodedata.normalize("NFKC", known.name if known else name).casefold()
    return f"{NAME}{' '.join(plain.removeprefix('the ').split())}"


def _whole(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of a statement with a whole chain: no other's goes on from it."""
    held = {tuple((link.source.spans, link.cue.spans) for link in claim.chain): claim for claim in claims}
    places = sorted(held)  # so that what goes on from a chain comes right behind it
    nested = zip(places, (*places[1:], None), strict=True)
    return [held[one] for one, after in nested if after is None or after[: len(one)] != one]


def _vouches(claim: Claim) -> bool:
    """Whether whoever says it says that it is so."""
    if not claim.chain:
        return claim.voice is not Voice.NOFINDING
    return claim.chain[-1].stance not in NOT_VOUCHING and not claim.chain[-1].negated


def _source(chain: tuple[Attribution, ...], cast: Mapping[str, Speaker]) -> Speaker | None:
    """The innermost source of a chain that is named and is not the publisher itself."""
    speakers = (cast.get(link.source_actor or "") for link in reversed(chain))
    return next((each for each in speakers if each and each.is_named and not each.is_publisher), None)


def _is_foreign(link: Attribution, cast: Mapping[str, Speaker]) -> bool:
    """Whether the source is somebody else than the publisher."""
    speaker = cast.get(link.source_actor or "")
    return speaker is None or not speaker.is_publisher


def _speaker_roots(speaker: Speaker) -> Iterator[Root]:
    yield Root(RootKind.SPEAKER, name_key(speaker.name), speaker.name)
    yield Root(RootKind.SPEAKER, f"actor:{speaker.id}", speaker.name)


def _site(url: str) -> Root | None:
    """Whose page it is: whoever the registry knows there, or else the account or the site."""
    known = known_actors().publishing(url)
    if known is not None:
        return Root(RootKind.OUTLET, name_key(known.name), known.name)
    site = site_of(url)
    return Root(RootKind.OUTLET, f"site:{site}", site) if site else None


def _outlet(told: Told) -> Root:
    """Who publishes a statement: as its document tells, or else as it calls itself."""
    own = (each.name for each in told.cast.values() if each.is_publisher and each.is_named)
    name = told.statement.passage.publisher or next(own, "")
    if name:
        return Root(RootKind.OUTLET, name_key(name), name)
    return Root(RootKind.UNKNOWN, f"document:{told.statement.passage.document}", "not known")


def _family(family: int) -> Root:
    return Root(RootKind.FAMILY, f"family:{family:016x}", f"f-{family:016x}")


def _words(chains: Iterable[tuple[Attribution, ...]], passage: Passage) -> str:
    """On whose word it is, as written, the outermost first; the publisher goes by its name, and not by "we"."""

    def name(link: Attribution) -> str:
        own = passage.publisher and passage.is_own(link.source.text)
        return passage.publisher if own else link.source.text or "a source not named"

    return "; ".join(dict.fromkeys(" > ".join(map(name, chain)) for chain in chains if chain))


def _sides(chains: Iterable[tuple[Attribution, ...]], told: Told) -> Iterator[str]:
    """The parties of those on whose word it is: of the innermost in each chain whose party is known.

    Where the outlet itself says it, they are those of whom it cites, and else its own.
    """
    for chain in chains:
        cast = (told.cast.get(link.source_actor or "") for link in reversed(chain))
        yield from next((speaker.sides for speaker in cast if speaker and speaker.sides), ())
    if not any(chains):
        cited = {known.side for url in told.urls if (known := known_actors().publishing(url)) and known.side}
        publisher = known_actors().named(told.statement.passage.publisher)
        yield from cited or {side for side in (publisher.side if publisher else "",) if side}


def _once(values: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(dict.fromkeys(values))
