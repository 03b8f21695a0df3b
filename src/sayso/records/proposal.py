"""What is put before a person to decide on: what it is about, how sure it is, and on which grounds."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.records.claim_link import LinkEnd
from sayso.records.decision import Matter, Value, proposal_id
from sayso.records.namesake import Namesake


@dataclass(frozen=True, slots=True)
class Cited:
    """A subject that is tied to words: a claim, or what rests on one, with the sentence and the document it stands in.

    `id` is what is decided on, `claim` the claim whose words these are.
    """

    id: str
    claim: str
    words: str
    document: str
    path: str
    published: str | None = None
    publisher: str | None = None

    @classmethod
    def of(cls, end: LinkEnd) -> Cited:
        """The claim at the end of a link, as what is decided on."""
        return cls(end.claim, end.claim, end.words, end.document, end.path, end.published, end.publisher)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a machine holds for so, with how sure it is (0 to 1) and on which grounds. It holds when it is accepted.

    Of actors, the first of `subjects` would be kept; the others go by one name. `value` is what would be decided: of a
    link its relation and direction, of a state the state.
    """

    matter: Matter
    subjects: tuple[Namesake | Cited, ...]
    score: float
    grounds: tuple[str, ...]
    value: Value = field(default_factory=dict, hash=False)
    evidence: tuple[Cited, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the subjects, in their order."""
        return tuple(subject.id for subject in self.subjects)

    @property
    def id(self) -> str:
        """The id: derived from what it is about."""
        return proposal_id(self.matter, self.ids)
