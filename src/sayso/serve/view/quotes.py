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

    def quote(self, end: LinkEnd) -> Markup:
        """The sentence with its marks, its doubts in words, and where it stands."""
        return joined((self._sentence(end), tag("p", self._doubts(end), *self._cited(end), class_="meta")))

    def pair(self, then: LinkEnd, now: LinkEnd, who: str = "") -> Markup:
        """Two quotes side by side, that of then and that of now; `who` said the earlier, where that is another."""
        return tag("div", self._side(then, who), self._side(now), class_="pair")

    def _side(self, end: LinkEnd, who: str = "") -> Markup:
        name = " · ".join(dict.fromkeys(filter(None, (end.published or "no date", end.publisher, who))))
        path = document_path(end.document, end.claim)
        trace = tag("a", "trace", href=claim_path(end.claim))
        cite = tag("p", tag("a", name, href=path), " · ", trace, " ", self._doubts(end), class_="meta")
        return tag("div", cite, self._sentence(end))

    def _sentence(self, end: LinkEnd) -> Markup:
        answer = self.answers.get(end.claim)
        if answer:
            return sentence_link(answer)
        path = document_path(end.document, end.claim)
        return tag("a", end.words, href=path, class_="sentence", data_claim=end.claim)

    def _doubts(self, end: LinkEnd) -> Markup:
        answer = self.answers.get(end.claim)
        return badges(answer.claim) + " " if answer else Markup("")

    def _cited(self, end: LinkEnd) -> Iterable[Markup]:
        answer = self.answers.get(end.claim)
        title = (answer.document.title if answer else None) or PurePath(end.path).name
        yield tag("span", " · ".join(filter(None, (end.published or "no date", end.publisher or ""))))
        yield Markup(" · ") + tag("a", title, href=document_path(end.document, end.claim))
        yield Markup(" · ") + tag("a", "trace", href=claim_path(end.claim))
