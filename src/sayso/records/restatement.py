"""What an earlier report said, beside what is now said that it said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Restatement:
    """One thing that a self-citation tells again: `what` is "hedge" or "number".

    `then` are the words of the earlier report and `now` those of the later; either is empty where it has none. `same`
    tells whether both can be right: the same hedge, or numbers that agree.
    """

    what: str
    then: str
    now: str
    same: bool
