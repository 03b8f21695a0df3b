"""What reading and verifying report back: one outcome for each item, and what does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.records.claim_link import LinkingReport


class Outcome(StrEnum):
    """What became of one item that was read."""

    ADDED = "added"
    KNOWN = "known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one item. `reason` and `hint` are set for a failure: why, and what to do next."""

    path: str
    outcome: Outcome
    document: str | None = None
    title: str | None = None
    published: str | None = None
    claims: int = 0
    sentences: int = 0
    words: int = 0
    reason: str = ""
    hint: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in a casebook that does not hold: which record, what was expected and what was found."""

    record: str
    message: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading has come: told after each item, whose `receipt` it brings.

    `size` counts the bytes of the items done, `words` the words of the documents added, `seconds` the time since the
    start.
    """

    receipt: Receipt
    items: int
    failed: int
    words: int
    size: int
    seconds: float

    @property
    def words_per_second(self) -> float:
        """The rate so far."""
        return self.words / self.seconds if self.seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What became of everything that one call of `read` was given: the receipts, in the order of the items.

    `notices` says in words what was left out: files of other kinds in a folder, links. `linking` is what linking the
    claims did, `None` where it was left out.
    """

    receipts: tuple[Receipt, ...]
    size: int = 0
    seconds: float = 0.0
    notices: tuple[str, ...] = ()
    linking: LinkingReport | None = None

    def __iter__(self) -> Iterator[Receipt]:
        return iter(self.receipts)

    def __len__(self) -> int:
        return len(self.receipts)

    @property
    def added(self) -> int:
        """How many documents are new in the casebook."""
        return self._count(Outcome.ADDED)

    @property
    def known(self) -> int:
        """How many items the casebook held already."""
        return self._count(Outcome.KNOWN)

    @property
    def failed(self) -> int:
        """How many items could not be read."""
        return self._count(Outcome.FAILED)

    @property
    def claims(self) -> int:
        """How many claims were found in the documents added."""
        return sum(receipt.claims for receipt in self.receipts if receipt.outcome is Outcome.ADDED)

    @property
    def words(self) -> int:
        """How many words the documents added have."""
        return sum(receipt.words for receipt in self.receipts if receipt.outcome is Outcome.ADDED)

    def _count(self, outcome: Outcome) -> int:
        return sum(receipt.outcome is outcome for receipt in self.receipts)
