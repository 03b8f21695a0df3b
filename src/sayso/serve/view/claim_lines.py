"""A claim as a line of a list: its sentence with marks, who says it, where it stands, and where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from sayso.records import Answer, Attribution, Claim, DocumentCard, Hedge, Time
from sayso.serve.view.bullets import bullet_length
from sayso.serve.view.links import claim_path, document_path
from sayso.serve.view.marked import marked, marks_of
from sayso.serve.view.markup import Markup, joined, tag
from sayso.words.likelihood import SCALE


def claim_list(answers: Iterable[Answer], label: str) -> Markup:
    """Claims as a list that the keys `j` and `k` walk through."""
    return tag("ol", *(claim_line(answer) for answer in answers), class_="claims", aria_label=label)


def claim_line(answer: Answer) -> Markup:
    """One claim of a list. Enter on it opens its sentence in the document."""
    claim = answer.claim
    return tag(
        "li",
        sentence_link(answer),
        tag("p", tag("span", speakers(claim), class_="who"), " ", badges(claim), class_="says"),
        tag(
            "p",
            cited(answer.document),
            *(Markup(" · ") + tag("span", notes) for notes in [_notes(answer)] if notes),
            " · ",
            tag("a", "trace", href=claim_path(claim.id)),
            class_="meta",
        ),
        class_="claim",
    )


def sentence_link(answer: Answer) -> Markup:
    """The sentence of a claim with its marks, which leads to its words in the document."""
    shown = bullet_length(answer.sentence)
    return tag(
        "a",
        marked(answer.sentence[shown:], marks_of(answer.claim), answer.claim.sentence.start + shown),
        href=document_path(answer.document.id, answer.claim.id),
        class_="sentence",
        data_claim=answer.claim.id,
    )


def speakers(claim: Claim) -> Markup:
    """The chain, outermost first, each with its stance; or the publisher, with its voice."""
    if not claim.chain:
        return tag("span", "the publisher")
    return Markup(" › ").join(_speaker(link) for link in claim.chain)


def badges(claim: Claim) -> Markup:
    """What kind of claim it is, in a word each: its voice, its doubts, whether it is a finding of nothing."""
    words = [] if claim.chain else [str(claim.voice)]
    words += [f"{hedge.text}{_band(hedge)}" for hedge in claim.hedges]
    words += ["negated"] if claim.negated else []
    return joined(tag("span", word, class_="badge") for word in dict.fromkeys(words))


def cited(card: DocumentCard) -> Markup:
    """Where a claim stands: the day, the publisher and the title or the file, which leads there."""
    name = card.title or PurePath(card.path).name
    parts = [card.published or "no date", card.publisher or ""]
    link = tag("a", name, href=document_path(card.id))
    return Markup(" · ").join([*(tag("span", part) for part in parts if part), link])


def days(time: Time) -> str:
    """The first and the last day of a time, one where they are the same; empty where none is told."""
    return " to ".join(dict.fromkeys((time.start or "…", time.end or "…"))) if time.start or time.end else ""


def _speaker(link: Attribution) -> Markup:
    told = days(link.said_on) if link.said_on else ""
    how = ", ".join(filter(None, (link.stance, "not said" if link.negated else "", told)))
    return tag("span", tag("b", link.source.text or "a source not named"), f" ({how})")


def _band(hedge: Hedge) -> str:
    """The band of a hedge in percent, after a space; empty where the scale has none."""
    band = hedge.band(SCALE)
    return f" {band.low}–{band.high} %" if band else ""


def _notes(answer: Answer) -> str:
    return "".join(f"[{number}]" for number in answer.endnote_numbers)
