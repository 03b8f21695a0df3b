"""Forecasts that nothing could settle, and those that could be settled on any day to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.check.judgement.foretold import Foretold, foretold_in
from sayso.check.judgement.judgement_words import form
from sayso.check.judgement.own_words import OwnWords
from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.records import BlockKind, Severity, Voice

FORESEEING = frozenset({Voice.FORECAST, Voice.JUDGEMENT})


@rule(
    Card(
        id="forecast-without-test",
        severity=Severity.LOW,
        checks="Whether something that can be observed would settle each forecast that depends on no condition.",
        why="What cannot come out wrong cannot be learned from (Tetlock & Gardner 2015; ICD 203: accuracy).",
        fires="The strike of the pilots will likely continue to have far-reaching effects on the port.\n",
        silent="The harbour council will likely pass the bill on wages by Friday.\n",
    )
)
def forecast_without_test(report: Report) -> Iterator[Remark]:
    """Objects to forecasts of an effect or a change of which nothing says how large."""
    for sentence in report.sentences:
        found = list(foretold_in(sentence, OwnWords.of(sentence)))
        vague = next((each for each in found if each.is_vague and not _is_measured(sentence, each)), None)
        if vague is None or any(each.is_settled for each in found):
            continue
        weighs = vague.is_effect or sentence.kind is BlockKind.TAKEAWAY
        words = quoted(vague.span.of(report.document.text))
        message = f"The forecast {words} names nothing that would show whether it came true. What would settle it?"
        yield Objection((sentence.span,), message, severity=None if weighs else Severity.INFO)


@rule(
    Card(
        id="forecast-without-horizon",
        severity=Severity.INFO,
        checks="Whether a forecast of something that happens or does not says by when.",
        why="Without a time it can only ever come true (Tetlock & Gardner 2015).",
        fires="The harbour council will likely pass the bill on wages.\n",
        silent="The harbour council will likely pass the bill on wages in the coming week.\n",
    )
)
def forecast_without_horizon(report: Report) -> Iterator[Remark]:
    """Objects to forecasts of an event in sentences without any time."""
    for sentence in report.sentences:
        own = OwnWords.of(sentence)
        if not any(claim.voice in FORESEEING for claim in own.claims):
            continue
        settled = [each for each in foretold_in(sentence, own) if each.is_settled]
        if settled and not _has_time(sentence, settled):
            words = quoted(settled[0].span.of(report.document.text))
            yield Objection((sentence.span,), f"The forecast {words} does not say by when.")


def _is_measured(sentence: Sentence, foretold: Foretold) -> bool:
    """Whether what is foretold has a measure: a number of things ("the two sides") is none."""
    measures = (each for each in sentence.quantities if not each.of or each.change)
    return any(foretold.span.overlaps(span) for each in measures for span in each.spans)


def _has_time(sentence: Sentence, settled: Sequence[Foretold]) -> bool:
    """Whether the sentence names a day, or one of its forecasts a stretch of time or an event that it waits for."""
    dated = any(each.role == "event" for each in sentence.times)
    return dated or any(
        form("horizon").search(sentence.text, each.span.start - sentence.span.start) for each in settled
    )
