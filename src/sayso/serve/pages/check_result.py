"""What a check says of a draft: the draft as it reads, each problem beside its passage, with counts and switches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.check.cards import CARDS
from sayso.records import Block, BlockKind, CheckReport, Document, Problem, Severity, Span
from sayso.serve.pages.check_note import accepting, note
from sayso.serve.view.bullets import bullet_length
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.trouble import nothing

ELEMENTS = {BlockKind.TITLE: "h3", BlockKind.HEADING: "h4", BlockKind.QUOTE: "blockquote"}


@dataclass(frozen=True, slots=True)
class Margin:
    """A block of the draft with the problems that begin in it, and those that have any passage in it."""

    block: Block
    begins: list[Problem] = field(default_factory=list)
    touches: list[Problem] = field(default_factory=list)


def checked(report: CheckReport) -> Markup:
    """All of it: the count, the switches, the draft with its margin, and what stands in no passage."""
    document = report.document
    if not document.text.strip():
        return nothing("There is nothing to check.", "The draft has no text.")
    margins, homeless = lay_out(report)
    return joined(
        (
            _head(report),
            _switches(report.problems) if report.problems else "",
            tag("div", *(_row(margin, document) for margin in margins), class_="draft-read"),
            _elsewhere(homeless, document),
            _accepted(report),
            _rest(report),
        )
    )


def lay_out(report: CheckReport) -> tuple[list[Margin], list[Problem]]:
    """Each block with its problems, and the problems whose passage is in no block: of a mark, say."""
    margins = [Margin(block) for block in report.document.blocks]
    homeless: list[Problem] = []
    for problem in report.problems:
        home = next((each for each in margins if problem.where and each.block.span.overlaps(problem.where[0])), None)
        (home.begins if home else homeless).append(problem)
        for margin in margins:
            if any(margin.block.span.overlaps(span) for span in problem.where):
                margin.touches.append(problem)
    return margins, homeless


def passages(text: str, problems: Sequence[Problem], within: Span) -> Iterator[str]:
    """The words of a stretch, cut where a passage of a problem begins or ends; each passage names its problems."""
    held = [
        (max(span.start, within.start), min(span.end, within.end), problem)
        for problem in problems
        for span in problem.where
        if span.overlaps(within)
    ]
    cuts = sorted({within.start, within.end, *(end for low, high, _ in held for end in (low, high))})
    for low, high in pairwise(cuts):
        over = {problem.id: problem for start, end, problem in held if start <= low and high <= end}
        words = text[low:high]
        if over:
            weight = max((problem.severity for problem in over.values()), key=lambda severity: severity.rank)
            yield tag("span", words, class_=f"passage {weight}", data_problems=" ".join(over))
        else:
            yield words


def _head(report: CheckReport) -> Markup:
    document = report.document
    count = len(report.problems)
    told = f"{count} {'problem' if count == 1 else 'problems'}" if count else "No problems"
    about = " · ".join(filter(None, (document.published or "no date", document.publisher, document.title)))
    keys = ("Walk through them with ", tag("kbd", "j"), " and ", tag("kbd", "k"), "; ", tag("kbd", "Enter"))
    walk = tag("p", *keys, " shows what was compared.", class_="hint") if count else ""
    return tag(
        "header",
        tag("h2", told, id="check-title", tabindex="-1"),
        tag("p", about, class_="meta"),
        *(tag("p", each, class_="notice-line") for each in report.notices),
        walk,
    )


def _switches(problems: Sequence[Problem]) -> Markup:
    weights = Counter(str(problem.severity) for problem in problems)
    rules = Counter(problem.rule for problem in problems)
    heavy = [str(each) for each in reversed(Severity) if weights[str(each)]]
    return tag(
        "div",
        tag("fieldset", tag("legend", "By weight"), *(_switch("severity", each, weights[each]) for each in heavy)),
        tag(
            "details",
            tag("summary", f"By rule ({len(rules)})"),
            tag(
                "fieldset",
                tag("legend", "By rule", class_="unseen"),
                *(_switch("rule", name, number) for name, number in rules.most_common()),
            ),
        ),
        class_="switches",
    )


def _switch(kind: str, value: str, count: int) -> Markup:
    box = tag("input", type="checkbox", checked=True, data_kind=kind, value=value)
    name = tag("span", value, class_=f"severity {value}") if kind == "severity" else value
    return tag("label", box, " ", name, " ", tag("span", str(count), class_="count"))


def _row(margin: Margin, document: Document) -> Markup:
    block = margin.block
    bullet = bullet_length(block.span.of(document.text))
    words = passages(document.text, margin.touches, Span(block.span.start + bullet, block.span.end))
    element = "p" if block.kind is BlockKind.NOISE else ELEMENTS.get(block.kind, "p")
    notes = [note(problem, document) for problem in margin.begins]
    return tag(
        "div",
        tag(element, *words, class_=f"draft-block {block.kind}{' item' if bullet else ''}"),
        tag("div", *notes, class_="notes") if notes else "",
        class_="draft-row",
    )


def _elsewhere(problems: Sequence[Problem], document: Document) -> Markup:
    if not problems:
        return Markup("")
    return tag(
        "section",
        tag("h3", "Outside the text"),
        *(note(problem, document, quoted=True) for problem in problems),
        class_="elsewhere",
    )


def _accepted(report: CheckReport) -> Markup:
    listed = [
        tag("li", tag("b", each.rule), f": {each.message} ", tag("span", f"Accepted: {each.accepted}", class_="meta"))
        for each in report.accepted
    ]
    return tag(
        "details",
        tag("summary", f"Accepted: {len(listed)}. How a problem is accepted"),
        tag("ul", *listed, class_="accepted") if listed else "",
        accepting(report.problems[0].rule if report.problems else CARDS[0].id),
        id="accepted",
        open=bool(listed),
    )


def _rest(report: CheckReport) -> Markup:
    """What could not be checked, and how much agrees."""
    silent = [tag("li", tag("b", each.rule), f": {each.reason}") for each in report.unchecked]
    agreed = len(report.passed)
    return tag(
        "details",
        tag(
            "summary",
            f"{agreed} {'comparison agrees' if agreed == 1 else 'comparisons agree'}; {len(silent)} rules not applied",
        ),
        tag("ul", *silent) if silent else "",
        id="not-applied",
    )
