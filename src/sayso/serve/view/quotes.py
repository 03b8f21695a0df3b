"""The words of a statement where pages tell what it does: its quote with marks, who says it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from sayso.casebook import Casebook
from sayso.records import Answer, LinkEnd
from sayso.serve.view.claim_lines import badges, sentence_link
from sayso.serve.view.links import claim_path, document_path
from sayso.serve.view.marked import level
from sayso.serve.view.markup import Markup, joined, tag


@dataclass(frozen=True, slots=True)
class Quotes:
    """The claims of a page by their ids, so that its quotes have their marks and their doubts."""

    answers: Mapping[str, Answer]

    @classmethod
    def of(cls, book: Casebook, ends: Iterable[LinkEnd]) -> Quotes:
        """The quotes of these statements, all looked up at once."""
        ids = dict.fromkeys(end.claim for end in ends)
        return cls({answer.claim.id: answer for answer in book.claims(*ids)})

    def level(self, end: LinkEnd) -> int | None:
        """The lowest band of the doubt of a statement, 1 to 7, 0 where none has a band, `None` without doubt."""
        answer = self.answers.get(end.claim)
        if answer is None or not answer.claim.hedges:
            return None
        levels = [level(hedge) for hedge in answer.claim.hedges]
        return min(filter(None, levels), default=0)

    def quote(self, end: LinkEnd, *, trace: bool = True) -> Markup:
        """The sentence with its marks, its doubts in words, and where it stands."""
        answer = self.answers.get(end.claim)
        plain = tag(
            "a", end.words, href=document_path(end.document, end.claim), class_="sentence", data_claim=end.claim
        )
        doubts = badges(answer.claim) if answer else Markup("")
        return joined(
            (
                sentence_link(answer) if answer else plain,
                tag("p", doubts, " " if doubts else "", *self._cited(end, trace=trace), class_="meta"),
            )
        )

    def _cited(self, end: LinkEnd, *, trace: bool) -> Iterable[Markup]:
        answer = self.answers.get(end.claim)
        title = (answer.document.title if answer else None) or PurePath(end.path).name
        yield tag("span", " · ".join(filter(None, (end.published or "no date", end.publisher or ""))))
        yield Markup(" · ") + tag("a", title, href=document_path(end.document, end.claim))
        if trace:
            yield Markup(" · ") + tag("a", "trace", href=claim_path(end.claim))


def pair(then: Markup, now: Markup, *, names: tuple[str, str] = ("then", "now")) -> Markup:
    """Two quotes side by side: that of then, and that of now."""
    sides = (
        tag("div", tag("p", name, class_="side-name"), quote) for name, quote in zip(names, (then, now), strict=True)
    )
    return tag("div", *sides, class_="pair")
