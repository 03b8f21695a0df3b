"""Holds the days of a report against the calendar, the day of publication, and each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sayso.check.figures.day_pairs import apposed_days, days_outside
from sayso.check.figures.elapsed import compare_length, find_lengths
from sayso.check.figures.first_days import compare_beginning, find_beginnings
from sayso.check.figures.lasting import days_lasted
from sayso.check.figures.no_days import days_of_no_calendar, stretches_turned_round
from sayso.check.figures.said_days import find_fighting, said_before_event, said_before_war, said_too_late
from sayso.check.figures.weekdays import weekdays_told
from sayso.check.neighbours import followed
from sayso.check.report import Report
from sayso.check.rule import Card, Remark, rule
from sayso.extract.times.events import current_event
from sayso.records import Severity
from sayso.words.history import known_events


@rule(
    Card(
        id="calendar",
        severity=Severity.MEDIUM,
        checks=(
            "Whether days exist, have the weekday told, come in order, agree with holidays and stretches beside them, "
            "and whether a saying is no later than the report, and no earlier than what it tells of."
        ),
        why="The calendar, and the first days of the wars in words/events.yaml or in a list of your own.",
        fires="The ferry company said on November 31 that the pier is closed.",
        silent="The ferry company said on October 31 that the pier is closed.",
    )
)
def calendar(report: Report) -> Iterator[Remark]:
    """Objects to days that cannot be, and asks about those that hardly can."""
    for sentence in report.sentences:
        yield from days_of_no_calendar(report, sentence)
        yield from stretches_turned_round(sentence)
        if sentence.times:
            yield from weekdays_told(report, sentence)
            yield from apposed_days(sentence)
    for sentence, following in followed(report):
        yield from days_outside(report, sentence, following)
    yield from days_lasted(report)
    yield from said_too_late(report)
    yield from said_before_event(report)
    yield from _against_the_war(report)


def _against_the_war(report: Report) -> Iterator[Remark]:
    """Compares days and lengths of time with the first day of the war that the report is about."""
    history = known_events()
    lengths, fighting = list(find_lengths(report, history)), list(find_fighting(report))
    beginnings = list(find_beginnings(report, history))
    if not report.document.published or not (lengths or fighting or beginnings):
        return
    war = current_event(report.document.text, date.fromisoformat(report.document.published), history)
    if war:
        for told in fighting:
            yield from said_before_war(told, war)
        for beginning in beginnings:
            yield from compare_beginning(beginning, war, history.events)
        for length in lengths:
            yield from compare_length(length, war, report, history.events)
