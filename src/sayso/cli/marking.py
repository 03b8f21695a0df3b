"""Shows in a sentence who speaks, by which cue, and what is hedged: in colours, or in marks where there are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.cli.printable import printable
from sayso.records import Claim, Span

if TYPE_CHECKING:
    from rich.text import Text


class Role(StrEnum):
    """What a stretch of a sentence does in its claim."""

    SOURCE = "source"
    CUE = "cue"
    HEDGE = "hedge"
    PASSAGE = "passage"


SPEAKING = (Role.SOURCE, Role.CUE, Role.HEDGE)
"""The roles in a claim. A passage is what a problem is about, within its sentence."""


MARKS: dict[Role, tuple[str, str]] = {
    Role.SOURCE: ("«", "»"),
    Role.CUE: ("_", "_"),
    Role.HEDGE: ("~", "~"),
    Role.PASSAGE: (">>", "<<"),
}
"""The plain marks. Square brackets stay free: they are the endnotes'."""

STYLES: dict[Role, str] = {
    Role.SOURCE: "bold cyan",
    Role.CUE: "underline",
    Role.HEDGE: "italic yellow",
    Role.PASSAGE: "bold underline",
}
"""The colours on a terminal; each differs in more than its hue."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence whose words all have the same roles."""

    text: str
    roles: tuple[Role, ...]


def segments(sentence: str, claim: Claim) -> Iterator[Segment]:
    """The sentence of a claim, cut where a source, a cue or a hedge begins or ends."""
    roles = list(_roles(claim))
    cuts = {0, len(sentence)}
    for span, _ in roles:
        cuts |= {place for place in (span.start, span.end) if 0 < place < len(sentence)}
    for start, end in pairwise(sorted(cuts)):
        held = {role for span, role in roles if span.start <= start and end <= span.end}
        yield Segment(printable(sentence[start:end]), tuple(role for role in Role if role in held))


def plain(parts: Iterable[Segment]) -> str:
    """The segments with marks around the words that have a role."""
    out: list[str] = []
    open_roles: tuple[Role, ...] = ()
    for part in (*parts, Segment("", ())):
        out += [MARKS[role][1] for role in reversed(open_roles) if role not in part.roles]
        out += [MARKS[role][0] for role in part.roles if role not in open_roles]
        out.append(part.text)
        open_roles = part.roles
    return "".join(out)


def coloured(parts: Iterable[Segment]) -> Text:
    """The segments as text for a terminal."""
    from rich.text import Text

    text = Text()
    for part in parts:
        text.append(part.text, " ".join(STYLES[role] for role in part.roles))
    return text


def legend() -> tuple[Segment, ...]:
    """The roles in a claim, each marked as itself."""
    return tuple(part for role in SPEAKING for part in (Segment(" ", ()), Segment(role.value, (role,))))


def _roles(claim: Claim) -> Iterator[tuple[Span, Role]]:
    base = claim.sentence.start
    for link in claim.chain:
        yield from ((_within(span, base), Role.SOURCE) for span in link.source.spans)
        yield from ((_within(span, base), Role.CUE) for span in link.cue.spans)
    for hedge in claim.hedges:
        yield from ((_within(span, base), Role.HEDGE) for span in hedge.spans)


def _within(span: Span, base: int) -> Span:
    # A source can be named in the sentence before; that part lies outside and is cut off.
    return Span(max(0, span.start - base), max(0, span.end - base))
