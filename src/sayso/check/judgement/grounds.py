"""Judgements of the publisher that nothing around them bears, and open questions without an answer that may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.check.judgement.judgement_words import form
from sayso.check.judgement.own_words import OwnWords
from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.read.shapes import has_bullet
from sayso.records import BlockKind, HedgeClass, Severity, Voice

BEHIND = 2
"""So many sentences behind an open question may still answer it, and one before it."""


@rule(
    Card(
        id="alternatives-missing",
        severity=Severity.INFO,
        checks="Whether a text that calls a cause, a motive or a doer unclear says who or what it may have been.",
        why="A reader cannot weigh what was left open without the answers that were thought of (ICD 203, D.6.e.4).",
        fires="It is unclear why the brigade left the ridge on Monday. The villagers came back by the evening.\n",
        silent="It is unclear why the brigade left the ridge on Monday. It may have run out of shells.\n",
    )
)
def alternatives_missing(report: Report) -> Iterator[Remark]:
    """Objects to such a question where neither its sentence nor those beside it offer an answer."""
    for paragraph in report.paragraphs:
        for number, sentence in enumerate(paragraph):
            is_unclear = any(each.kind is HedgeClass.UNCLEAR for each in sentence.hedges)
            asked = form("unexplained").search(sentence.text) if is_unclear else None
            if asked is None or not OwnWords.of(sentence).hold(sentence.span.start + asked.start()):
                continue
            beside = paragraph[max(0, number - 1) : number] + paragraph[number + 1 : number + 1 + BEHIND]
            within = sentence.text[: asked.start()], sentence.text[asked.end() :]
            if not any(form("alternatives").search(words) for words in (*within, *(each.text for each in beside))):
                message = f"{quoted(sentence.text)} leaves it open, and nothing beside it offers an answer that may be."
                yield Objection((sentence.span,), message)


@rule(
    Card(
        id="judgement-without-basis",
        severity=Severity.INFO,
        checks="Whether the paragraph of a judgement of the publisher gives a source, a note or a reason.",
        why="A judgement is to show the information and the reasoning that it rests on (ICD 203, D.6.e.1 and e.6).",
        fires=(
            "The mills stand idle.\n\nThe strike is likely meant to ruin the mills. It may be part of a larger plan of "
            "the union.\n"
        ),
        silent=(
            "The mills stand idle.\n\nThe strike is likely meant to ruin the mills. The union told the council that "
            "they should close.[1]\n"
        ),
    )
)
def judgement_without_basis(report: Report) -> Iterator[Remark]:
    """Objects to the first judgement of each paragraph that gives nothing of the kind, and is no item of a list."""
    for paragraph in report.paragraphs:
        if paragraph[0].kind is not BlockKind.PARAGRAPH or has_bullet(paragraph[0].text):
            continue
        judged = next((each for each in paragraph if _judges(each)), None)
        if judged is not None and not _has_basis(paragraph):
            message = f"{quoted(judged.text)} is a judgement, and its paragraph names no source, note or reason for it."
            yield Objection((judged.span,), message)


def _judges(sentence: Sentence) -> bool:
    """Whether the publisher judges in a sentence, and shows it by its doubt: what is plainly said may be well known."""
    doubts = any(each.whose == "publisher" and each.kind is not HedgeClass.UNCLEAR for each in sentence.hedges)
    return doubts and any(claim.voice is Voice.JUDGEMENT and not claim.chain for claim in sentence.claims)


def _has_basis(paragraph: Sequence[Sentence]) -> bool:
    """Whether something in a paragraph may bear a judgement: a source, a note, or a word that gives a reason."""
    return any(
        each.notes or any(claim.chain for claim in each.claims) or form("basis").search(each.text) for each in paragraph
    )
