"""Runs the rules over a report."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from sayso.check.alignment import align
from sayso.check.earlier import Earlier
from sayso.check.house import House
from sayso.check.needs import Needs
from sayso.check.report import Report, sentences_of
from sayso.check.rule import Agreement, Card, Objection, Rule
from sayso.check.rules import RULES
from sayso.records import CheckReport, Dossier, Passed, Problem, Unchecked
from sayso.stopping import go_on

log = logging.getLogger(__name__)

ID_DIGITS = 12


def lay_out(dossier: Dossier, house: House | None = None, earlier: Earlier | None = None) -> Report:
    """A report as the rules look at it."""
    sentences = sentences_of(dossier)
    return Report(dossier, sentences, align(sentences), house or House(), earlier)


def check(report: Report, rules: Sequence[Rule] = RULES) -> CheckReport:
    """What the rules that the house uses say of a report. One that cannot be used says why, and the others go on."""
    problems: list[Problem] = []
    passed: list[Passed] = []
    unchecked: list[Unchecked] = []
    has = report.has
    for rule in rules:
        card = rule.card
        missing = [need for need in card.needs if need not in has]
        if card.id in report.house.off:
            continue
        if missing:
            how = "Not given" if missing[0] is Needs.EARLIER else "Not found in it"
            unchecked.append(Unchecked(card.id, f"{how}: {missing[0]}."))
            continue
        go_on()
        try:
            remarks = list(rule.look(report))
        except Exception as error:
            log.debug("a rule failed, which is a defect", exc_info=error)
            unchecked.append(Unchecked(card.id, f"sayso itself failed on it ({type(error).__name__}: {error})"))
            continue
        passed.extend(Passed(card.id, each.message, each.where) for each in remarks if isinstance(each, Agreement))
        problems.extend(as_problems(report, card, [each for each in remarks if isinstance(each, Objection)]))
    notices = (*report.document.notices, *report.dossier.extraction.notices)
    return CheckReport(report.document, in_order(problems), (), tuple(passed), tuple(unchecked), notices)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in the order of the text."""
    return tuple(sorted(problems, key=lambda problem: (problem.where[0], problem.rule, problem.id)))


def as_problems(report: Report, card: Card, objections: Iterable[Objection]) -> Iterator[Problem]:
    """The objections as problems, each once, as much as they weigh in this house."""
    text = report.document.text
    seen = Counter[str]()
    told = set()
    for objection in objections:
        if objection.where in told:
            continue
        told.add(objection.where)
        words = "\n".join(" ".join(span.of(text).split()) for span in objection.where)
        seen[words] += 1
        digest = sha256(f"{card.id}\n{words}\n{seen[words]}".encode()).hexdigest()[:ID_DIGITS]
        severity = report.house.severities.get(card.id, objection.severity or card.severity)
        yield Problem(f"p-{digest}", card.id, severity, objection.message, objection.where, objection.evidence)
