"""The cases of the queue: what each is about, with the words quoted, the machine's reasons, and the acts it allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sayso.records import Answer, Cited, Matter, Namesake, Proposal
from sayso.serve.view.bullets import without_bullet
from sayso.serve.view.claim_lines import badges, cited, sentence_link, speakers
from sayso.serve.view.links import actor_path, document_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.sides import side_name
from sayso.serve.view.trouble import nothing

ACTS: Final = {
    "claim": ("accept", "refuse", "correct", "split", "grade", "skip"),
    "link": ("accept", "refuse", "correct", "merge", "split", "grade", "skip"),
    "actors": ("merge", "refuse", "grade", "skip"),
    "state": ("accept", "refuse", "correct", "skip"),
}
"""What can be done about a case of each matter; to merge actors is to accept that they are one."""
MOST_SUBJECTS: Final = 6


def queue(cases: Sequence[Markup], matter: str, limit: int, step: int) -> Markup:
    """All cases, or that there are none; where there may be more, what shows them."""
    if not cases:
        return nothing("Nothing is open here.", "Every proposal was decided on, or none was made: sayso read --links")
    more = tag("button", "Show more", type="button", data_more=f"/review/queue?matter={matter}&limit={limit + step}")
    return joined((tag("ol", *cases, class_="cases"), more if len(cases) == limit else ""))


def claim_case(answer: Answer) -> Markup:
    """A claim that may have been misread."""
    claim = answer.claim
    told = joined(
        (
            sentence_link(answer),
            tag("p", tag("b", speakers(claim)), " ", badges(claim), class_="says"),
            tag("p", "Claims: ", tag("q", claim.content.text), class_="says"),
            tag("p", cited(answer.document), class_="meta"),
        )
    )
    sure = "less than 1 %" if claim.confidence < 0.01 else f"{100 * claim.confidence:.0f} %"
    reason = f"The reader was {sure} sure that it read this right."
    return _case("claim", [claim.id], [claim.id], told, (reason,))


def proposal_case(proposal: Proposal, answers: Mapping[str, Answer]) -> Markup:
    """What a machine holds for so. `answers` are the claims that it quotes, by their ids: their words have marks."""
    quotes = (_subject(each, answers) for each in (*proposal.subjects[:MOST_SUBJECTS], *proposal.evidence))
    left = len(proposal.subjects) - MOST_SUBJECTS
    told = joined(
        (
            tag("p", _head(proposal), tag("span", f"score {proposal.score:.2f}", class_="score"), class_="what"),
            tag("div", *quotes, class_="pair"),
            tag("p", f"and {left} more of that name", class_="meta") if left > 0 else "",
        )
    )
    claims = [each.claim for each in proposal.subjects if isinstance(each, Cited)]
    return _case(proposal.matter, [proposal.id], claims or proposal.ids[:1], told, proposal.grounds)


def _head(proposal: Proposal) -> str:
    if proposal.matter is Matter.ACTORS:
        return "One and the same?"
    told = str(proposal.value.get("relation") or proposal.value.get("state") or "")
    return f"{told.replace('-', ' ').capitalize()}?"


def _subject(subject: Namesake | Cited, answers: Mapping[str, Answer]) -> Markup:
    if isinstance(subject, Cited):
        answer = answers.get(subject.claim)
        name = " · ".join(filter(None, (subject.published or "no date", subject.publisher)))
        return tag(
            "div",
            tag("p", tag("a", name, href=document_path(subject.document, subject.claim)), class_="meta"),
            tag("blockquote", sentence_link(answer) if answer else without_bullet(subject.words)),
        )
    what = ", ".join(filter(None, (subject.kind, subject.group, side_name(subject.side), subject.affiliation)))
    counted = f"mentions: {subject.mentions:,} · documents: {subject.documents:,}"
    others = [name for name in subject.names if name != subject.name][:MOST_SUBJECTS]
    return tag(
        "div",
        tag("p", tag("a", subject.name, href=actor_path(subject.id)), class_="name"),
        tag("p", " · ".join(filter(None, (what, counted))), class_="meta"),
        tag("p", "also ", "; ".join(others), class_="meta") if others else "",
    )


def _case(matter: str, ids: Iterable[str], about: Iterable[str], told: Markup, grounds: Iterable[str]) -> Markup:
    """A case. `ids` are decided on, `about` are the claims or the actor that its forms ask of."""
    buttons = (tag("button", name, type="button", class_="quiet", data_act=name) for name in ACTS[matter])
    return tag(
        "li",
        told,
        tag("ul", *(tag("li", each) for each in grounds), class_="grounds"),
        tag("p", *buttons, class_="acts"),
        class_="case",
        tabindex="-1",
        data_matter=matter,
        data_ids=" ".join(ids),
        data_about=" ".join(about),
    )
