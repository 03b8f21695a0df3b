"""A problem of a draft as a note in its margin: what is said, both passages side by side, and why there is the rule."""

from __future__ import annotations

from typing import Final

from sayso.check.cards import CARDS
from sayso.check.rule import Card
from sayso.records import BlockKind, Document, Problem, Span
from sayso.serve.view.bullets import without_bullet
from sayso.serve.view.markup import Markup, joined, tag

PLACES: Final = {
    BlockKind.TAKEAWAY: "A takeaway",
    BlockKind.TITLE: "The title",
    BlockKind.HEADING: "A heading",
    BlockKind.ENDNOTE: "An endnote",
}
"""What the blocks of a draft are called that are no part of its body."""
_CARDS: Final[dict[str, Card]] = {card.id: card for card in CARDS}


def note(problem: Problem, document: Document, *, quoted: bool = False) -> Markup:
    """A note. With `quoted`, its own passage is told too, since no text stands beside it."""
    own = problem.where[0].of(document.text) if problem.where else ""
    return tag(
        "article",
        tag(
            "p",
            tag("span", str(problem.severity), class_=f"severity {problem.severity}"),
            " ",
            tag("code", problem.rule),
            class_="note-head",
        ),
        tag("p", problem.message, class_="message"),
        tag("q", without_bullet(own)) if quoted and own else "",
        _both(problem, document),
        _card(problem.rule),
        class_=f"problem {problem.severity}",
        tabindex="-1",
        aria_label=f"{problem.severity}: {problem.rule}",
        data_problem=problem.id,
        data_severity=str(problem.severity),
        data_rule=problem.rule,
    )


def _both(problem: Problem, document: Document) -> Markup:
    """What was compared, side by side: the passages of the draft, and those of the evidence."""
    own = [(_place(document, span), span.of(document.text)) for span in problem.where]
    others = [
        (_place(document, each.span) if each.document == document.id else each.path, each.text)
        for each in problem.evidence
    ]
    sides = list(dict.fromkeys((*own, *others)))
    if len(sides) < 2:
        return Markup("")
    boxes = (
        tag("div", tag("p", where, class_="meta"), tag("blockquote", without_bullet(words))) for where, words in sides
    )
    return tag("details", tag("summary", "Side by side"), tag("div", *boxes, class_="pair"), class_="both")


def _place(document: Document, span: Span) -> str:
    """What kind of place in the draft something stands in."""
    kind = next((block.kind for block in document.blocks if block.span.overlaps(span)), BlockKind.PARAGRAPH)
    return PLACES.get(kind, "The body")


def _card(rule: str) -> Markup:
    card = _CARDS.get(rule)
    if card is None:
        return Markup("")
    return tag(
        "details",
        tag("summary", "The rule"),
        tag("p", card.checks),
        tag("p", card.why, class_="hint"),
        tag("p", "It may stand? ", tag("code", mark(rule)), class_="hint") if rule != "accept-mark" else "",
        class_="card",
    )


def mark(rule: str) -> str:
    """What accepts a problem of a rule, written into the draft."""
    return f'<!-- sayso: accept {rule} "your reason" -->'


def accepting(rule: str) -> Markup:
    """How a problem is accepted."""
    return joined(
        (
            tag(
                "p",
                "A problem can stand for a good reason. In Markdown, a mark in its line accepts it; alone in a line, "
                "it speaks for the next one. It needs a reason, and one that accepts nothing is told.",
                class_="hint",
            ),
            tag("pre", mark(rule)),
        )
    )
