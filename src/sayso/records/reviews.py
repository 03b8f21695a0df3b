"""What people decided on claims and on who tells them: looked up wherever a claim is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.records.decision import Judgement
from sayso.records.namesake import UNMERGED, Merged
from sayso.records.ruling import Ruling

PUBLISHER = "publisher:"
"""What stands before the name of a publisher, where it is what a decision is about."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How far something is trusted: a letter for a source, a number for what is told. `subject` is what was graded."""

    grade: str
    subject: str
    decision: int
    who: str
    time: str
    why: str


@dataclass(frozen=True, slots=True)
class Reviews:
    """What stands on claims, by their ids, and on whatever was graded, by its id."""

    claims: Mapping[str, Ruling] = field(default_factory=dict, hash=False)
    graded: Mapping[str, Ruling] = field(default_factory=dict, hash=False)

    def is_refused(self, claim: str) -> bool:
        """Whether what was read as this claim is none, by decision."""
        ruling = self.claims.get(claim)
        return ruling is not None and ruling.judgement is Judgement.REFUSE

    def source_grade(
        self, speakers: Iterable[str | None], publisher: str | None, merged: Merged = UNMERGED
    ) -> Grade | None:
        """The grade of a claim's source: of the last in its chain who has one, else of its publisher.

        Args:
            speakers: the ids of the sources in the chain, outermost first.
            publisher: who published it.
            merged: who is one by decision; the newest grade of any of them counts for all.
        """
        for speaker in reversed(list(speakers)):
            found = self._newest(merged.one_with([speaker]) if speaker else ())
            if found:
                return found
        return self._newest((PUBLISHER + publisher,) if publisher else ())

    def item_grade(self, claim: str, document: str) -> Grade | None:
        """The grade of a claim, else that of its document."""
        return self._newest((claim,)) or self._newest((document,))

    def _newest(self, subjects: Iterable[str]) -> Grade | None:
        held = [(self.graded[subject], subject) for subject in subjects if subject in self.graded]
        if not held:
            return None
        ruling, subject = max(held, key=lambda each: each[0].decision.number)
        made = ruling.decision
        return Grade(str(ruling.value["grade"]), subject, made.number, made.who, made.time, made.why)


UNREVIEWED = Reviews()
"""Where nothing was decided."""
