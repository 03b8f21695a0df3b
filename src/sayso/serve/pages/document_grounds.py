"""The takeaways of a document beside the sentences of the body that they rest on, with what `check` found between."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from sayso.check.grounds import Grounds, Resting
from sayso.records import Problem, Span
from sayso.serve.view.bullets import without_bullet
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.trouble import nothing


def grounds_view(grounds: Grounds) -> Markup:
    """A row for each takeaway: its words, what it rests on, and the problems of either; then what else was found."""
    if not grounds.takeaways:
        return nothing("There are no takeaways in this document.", "`check` compares takeaways with the body.")
    text = grounds.report.document.text
    told: set[str] = set()
    rows = []
    for resting in grounds.takeaways:
        problems = [each for each in grounds.report.problems if _is_about(each, resting)]
        told |= {each.id for each in problems}
        rows.append(_row(resting, problems, text))
    rest = [each for each in grounds.report.problems if each.id not in told]
    return joined(
        (
            tag("div", tag("span", "Takeaway"), tag("span", "rests on"), class_="grounds-head", aria_hidden="true"),
            *rows,
            tag("h3", "Elsewhere in the text") if rest else "",
            tag("ul", *(tag("li", _problem(each, text)) for each in rest), class_="problems") if rest else "",
            tag("p", _passed(grounds), class_="hint"),
        )
    )


def _row(resting: Resting, problems: Sequence[Problem], text: str) -> Markup:
    body = [tag("li", _passage(span, text)) for span in resting.body]
    shown = {span.of(text) for span in (*resting.takeaway, *resting.body)}
    remarks = [tag("li", _problem(each, text, shown)) for each in problems]
    return tag(
        "section",
        tag("div", *(_passage(span, text) for span in resting.takeaway), class_="takeaway-words"),
        tag("ul", *body, class_="body-words") if body else tag("p", "Nothing in this text says it.", class_="hint"),
        tag("ul", *remarks, class_="problems") if remarks else "",
        class_="ground",
    )


def _passage(span: Span, text: str) -> Markup:
    return tag("a", without_bullet(span.of(text)), href=f"#s{span.start}", data_goes=span.start)


def _problem(problem: Problem, text: str, shown: Container[str] = ()) -> Markup:
    """What a rule says, with the passages that it is about, but for those that are shown above."""
    passages: Iterable[str] = dict.fromkeys(
        (*(span.of(text) for span in problem.where), *(each.text for each in problem.evidence))
    )
    return joined(
        (
            tag("span", str(problem.severity), class_=f"severity {problem.severity}"),
            " ",
            problem.message,
            *(tag("q", without_bullet(words)) for words in passages if words not in shown),
            tag("code", problem.rule),
        )
    )


def _passed(grounds: Grounds) -> str:
    found, agreed = len(grounds.report.problems), len(grounds.report.passed)
    return f"{found} remarks in all; {agreed} comparisons agree."


def _is_about(problem: Problem, resting: Resting) -> bool:
    return any(span.overlaps(each) for span in problem.where for each in resting.takeaway)
