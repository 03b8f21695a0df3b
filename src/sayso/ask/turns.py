"""What each statement of a thread does to the ones before it: the story of a thread, one step after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.ask.postures import Posture
from sayso.link.quantities import figures_differ
from sayso.link.steps import ALIKE, alike, step_of, step_to_other
from sayso.records import ClaimLink, Direction, LinkStatus, Relation, Step, Turn

REMEMBERED = 30
"""Statements of one holder in a thread that a new one is compared with, the latest."""
ORDER = {step: place for place, step in enumerate(Step)}
"""The steps from the most telling to the least."""

Pair = tuple[str, str]
"""The ids of two claims."""


@dataclass(slots=True)
class _Story:
    """Tells the turns of one thread, whose statements are given in the order of the timeline.

    `links` are those between its statements, by the claims of both ends in either order.
    """

    links: Mapping[Pair, ClaimLink]
    _of: defaultdict[str, list[Posture]] = field(default_factory=lambda: defaultdict(list))
    _by_claim: dict[str, Posture] = field(default_factory=dict)
    _tied: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for a, b in self.links:
            self._tied[a].append(b)

    def turn(self, now: Posture) -> Turn:
        """What a statement does: the most telling of what it does to each earlier one."""
        found = min((*self._to_linked(now), *self._to_alike(now)), key=_rank, default=None)
        self._of[now.key].append(now)
        self._by_claim[now.said.where.claim] = now
        return found or Turn(Step.NEW, now.said)

    def _to_linked(self, now: Posture) -> Iterator[Turn]:
        for other in self._tied.get(now.said.where.claim, ()):
            then = self._by_claim.get(other)
            if then is None:
                continue
            link = self.links[now.said.where.claim, other]
            step = step_to_other(link.relation) if then.key != now.key else _own_step(now, then, link)
            if step is not None and not _is_backward(link, now):
                yield Turn(step, now.said, then.said, _reason(step, link))

    def _to_alike(self, now: Posture) -> Iterator[Turn]:
        """What it does to the statement of its holder that is most like it, of those that no link speaks of."""
        linked = set(self._tied.get(now.said.where.claim, ()))
        before = [
            (alike(now.passage.wording, then.passage.wording), then)
            for then in self._of[now.key][-REMEMBERED:]
            if then.said.where.claim not in linked and then.said.where.document != now.said.where.document
        ]
        score, then = max(before, key=lambda each: (each[0], each[1].number), default=(0.0, None))
        if then is None or score < ALIKE:
            return
        step = step_of(now.said, then.said, None)
        if step is not None:
            yield Turn(step, now.said, then.said, f"Their words are alike ({score:.2f} of 1).")


def told(postures: Iterable[Posture], links: Iterable[ClaimLink]) -> list[Turn]:
    """The turns of a thread: one for each of its statements, in their order."""
    story = _Story(by_ends(links))
    return [story.turn(each) for each in postures]


def by_ends(links: Iterable[ClaimLink]) -> dict[Pair, ClaimLink]:
    """The links that nobody refused, by the claims of their ends, in either order."""
    found: dict[Pair, ClaimLink] = {}
    for link in links:
        if link.status is not LinkStatus.REFUSED:
            found[link.a.claim, link.b.claim] = found[link.b.claim, link.a.claim] = link
    return found


def most_telling(turns: Sequence[Turn]) -> list[Turn]:
    """The turns, the most telling first, of one step the latest first."""
    latest = sorted(turns, key=lambda turn: turn.now.where.published or "" if turn.now else "", reverse=True)
    return sorted(latest, key=lambda turn: ORDER[turn.step])


def _own_step(now: Posture, then: Posture, link: ClaimLink) -> Step | None:
    """What a holder does to its own words; within a document it says one thing, in a takeaway and in the body."""
    if now.said.where.document == then.said.where.document:
        return None
    other_figures = figures_differ(now.passage, then.passage)
    return step_of(now.said, then.said, link.relation, other_figures=other_figures)


def _reason(step: Step, link: ClaimLink) -> str:
    if step is Step.REPEATED and link.relation is Relation.REVISES:
        return "The two may be a revision, but neither the figures nor the doubt are other ones."
    return link.reasons[0] if link.reasons else ""


def _rank(turn: Turn) -> tuple[int, str]:
    return ORDER[turn.step], turn.then.where.claim if turn.then else ""


def _is_backward(link: ClaimLink, now: Posture) -> bool:
    """Whether a link says what the earlier does to the later: of one day, a forecast may be what comes second."""
    if link.relation is not Relation.OVERTAKEN_BY:
        return False
    overtaking = link.b if link.direction is Direction.AB else link.a
    return overtaking.claim != now.said.where.claim
