"""What an operator is: a way to edit reports, the rules that may answer it, and where it can be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from sayso.records import Span
from tests.quality.checked import Checked, Edit, read
from tests.quality.excerpts import Excerpt, said_again

SAME = 0.75
"""The share of a takeaway's longer words that a sentence must have to say the same."""


@dataclass(frozen=True, slots=True)
class Case:
    """An excerpt that is to be edited."""

    excerpt: Excerpt

    @property
    def checked(self) -> Checked:
        """What sayso reads in it and says of it before an edit."""
        return _before(self.excerpt)

    def after(self, edit: Edit) -> Checked:
        """What sayso reads in it and says of it after an edit."""
        return _checked(self.excerpt, edit.done(self.text))

    @property
    def text(self) -> str:
        """The words of the excerpt."""
        return self.excerpt.text

    def pairs(self) -> Iterator[tuple[Span, Span]]:
        """Each takeaway with the sentence of the body that says it again, nearly in the same words.

        Where it only says something like it, another number or name may be another matter, and no error.
        """
        for takeaway, topic in zip(self.excerpt.takeaways, self.excerpt.topics, strict=True):
            if said_again(takeaway.of(self.text), topic.of(self.text)) >= SAME:
                yield takeaway, topic

    def found(self, pattern: re.Pattern[str], span: Span) -> Iterator[re.Match[str]]:
        """What a pattern finds in a passage."""
        return pattern.finditer(self.text, span.start, span.end)


@cache
def _before(excerpt: Excerpt) -> Checked:
    return _checked(excerpt, excerpt.text)


def _checked(excerpt: Excerpt, text: str) -> Checked:
    """The text of an excerpt, checked. Its day is given, as who writes a report knows it."""
    return Checked.of(read(excerpt.name, text, excerpt.day.isoformat() if excerpt.day else None))


Edits = Callable[[Case], Iterator[Edit]]
"""The signature of every operator: a case in, all edits of the kind that it bears out."""


@dataclass(frozen=True, slots=True)
class Operator:
    """A kind of edit. `rules` are those of which one must answer; there are none for a harmless one.

    `bears_notices` is whether a harmless one may be told a notice, which asks for nothing.
    """

    name: str
    rules: tuple[str, ...]
    edits: Edits
    bears_notices: bool = False


def replaced(match: re.Match[str], words: str, group: int = 0) -> Edit:
    """The edit that puts words in place of what was found."""
    return Edit(Span(*match.span(group)), words)
