"""What somebody is told to have said without an endnote that covers it, in a report that gives its sources by endnotes.

A mark covers the sentence that it closes, and may cover those before it that go on with the same: what the same source
says, or what is told of the same matter. The report itself shows its habit: where most such sentences have no mark of
their own, its marks stand for whole paragraphs, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.check.counterparts import likeness_of
from sayso.check.likeness import Weights, alike
from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.speech import Speech, cites_publisher, names_in, speech_in, speeches_in
from sayso.link.passage import Passage
from sayso.records import Severity

HABIT = 0.5
"""The share of sentences on what somebody said that have a mark of their own, in a report that cites by sentences."""
SAME = 0.3
"""From which likeness on the next mark stands for the same matter, whoever speaks there."""
OPENS = 0.1
"""The same for a sentence that opens its paragraph: it sums up what follows in other words."""
ELSEWHERE = 0.45
"""From which likeness on another sentence of the report tells the same, with its mark."""
SUMMED_UP = 0.2
"""The same for what stands in a paragraph without any mark: mostly it sums up what others tell."""
REACH = 20
"""Sentences before and behind in which a mark may stand for one; no paragraph that is read is so long."""
MOST = 50
"""Sentences without a mark that a report is told of, or that are compared with the others."""
FIGURES = 2
"""Figures from which on a sentence that goes on with a source behind its mark tells what the mark may not stand for."""
SHORT, LONG = 110, 220
"""Characters that a message quotes of a sentence, and of several."""

_POINTS = re.compile(
    r"(?:(?:[Tt]his|[Tt]hese|[Tt]hose|[Tt]hat|[Ss]uch|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|Both|All)\b|The [a-z])"
)
"""How a sentence begins that goes on with what was said before."""

_BACK = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:[Tt]he|[Tt]h(?:is|at|ese|ose))(?: [a-z]+){1,3})$")
"""A source that was named before: "the report", "these two officials", but not "the French navy"."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A speech without a mark; the marked sentence on the same speaker before it, and the next marked sentence."""

    speech: Speech
    before: Sentence | None
    after: Sentence | None


@rule(
    Card(
        id="uncited-speech-act",
        severity=Severity.LOW,
        checks="Whether what somebody is told to have said has an endnote, in a report that gives such sentences one.",
        why="A reader must be able to find who said it and where (ICD 206: sources of what is attributed are cited).",
        fires=(
            "The harbor master Ann Pay said that the ferry was late.[1] "
            "The pilot Bo Lund said that the fog came early.[2] "
            "The minister Carl Holm stated that the port will get a new crane. "
            "The union leader Dora Falk demanded a pay rise for the night shift.[3]\n"
        ),
        silent=(
            "The harbor master Ann Pay said that the ferry was late.[1] "
            "The pilot Bo Lund said that the fog came early. Lund also said that he turned back at noon.[2]\n"
        ),
        needs=(Needs.ENDNOTES, Needs.BODY),
    )
)
def uncited_speech_act(report: Report) -> Iterator[Remark]:
    """Looks for speech that no mark covers; sentences in a row that are bare for one reason are one problem."""
    speeches = speeches_in(report)
    acts = [each for each in report.body if each.number in speeches and speeches[each.number].is_act]
    if sum(bool(each.notes) for each in acts) < max(1.0, HABIT * len(acts)):
        return
    words = likeness_of(report).words
    cited = [words[each.number] for each in report.body if each.notes]
    to_publisher = _to_publisher(report.document.publisher or "")
    looked_at = 0
    for paragraph in report.paragraphs:
        is_marked = any(each.notes for each in paragraph)
        enough = ELSEWHERE if is_marked else SUMMED_UP
        candidates = list(islice(_bare(paragraph, speeches, words), MOST - looked_at))
        looked_at += len(candidates)
        bare = [
            each
            for each in candidates
            if not any(alike(words[each.speech.sentence.number], other) >= enough for other in cited)
            and not to_publisher.search(each.speech.sentence.text)
        ]
        for run in _runs(bare):
            yield _objection(report, run, is_marked=is_marked)


def _to_publisher(publisher: str) -> re.Pattern[str]:
    """Words that say that the publisher itself was told, for which there can be no note."""
    names = Passage("", publisher=publisher).own_names - {"our", "we"} | {"us"}
    return re.compile(rf"\b(?:to|told|with) (?:the )?(?:{'|'.join(sorted(map(re.escape, names)))})\b", re.IGNORECASE)


def _bare(
    paragraph: Sequence[Sentence], speeches: Mapping[int, Speech], words: Mapping[int, Weights]
) -> Iterator[Bare]:
    """The speech acts of a paragraph that no mark covers."""
    for at, sentence in enumerate(paragraph):
        speech = speeches.get(sentence.number)
        if speech is None or not speech.is_act or sentence.notes or (at == 0 and not speech.names):
            continue
        later = [each for each in paragraph[at + 1 : at + REACH] if each.notes]
        if any(speech.shares_speaker(speeches.get(each.number)) for each in later):
            continue
        after = later[0] if later else None
        if after and _covers(after, speech, alike(words[sentence.number], words[after.number]), opens=at == 0):
            continue
        names = names_in(sentence.text)
        before = [each for each in paragraph[max(0, at - REACH) : at] if each.notes]
        told = [each for each in before if _may_be_of(speech, names, speeches.get(each.number))]
        yield Bare(speech, told[-1] if told else None, after)


def _runs(bare: Sequence[Bare]) -> Iterator[list[Bare]]:
    """Speech in sentences that follow each other and are bare for the same reason."""
    run: list[Bare] = []
    for each in bare:
        if run and not _goes_on(run[-1], each):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _covers(after: Sentence, speech: Speech, likeness: float, *, opens: bool) -> bool:
    """Whether the mark of a later sentence may stand for what somebody said before, too."""
    if speech.sentence.text.count("“") > speech.sentence.text.count("”") or likeness >= (OPENS if opens else SAME):
        return True
    if cites_publisher(after):
        return False
    other = speech_in(after)
    if other:
        return speech.may_include(other) or bool(speech.names & names_in(after.text))
    return not speech.names or _POINTS.match(after.text) is not None or likeness >= OPENS


def _may_be_of(speech: Speech, names: frozenset[str], before: Speech | None) -> bool:
    """Whether who spoke before goes on: the same speaker, one who told it to him, or one who is pointed back to."""
    if before is None:
        return False
    return speech.shares_speaker(before) or bool(names & before.names) or _BACK.match(speech.source) is not None


def _goes_on(one: Bare, other: Bare) -> bool:
    """Whether the second stands right behind the first and is bare for the same reason."""
    follows = other.speech.sentence.number == one.speech.sentence.number + 1
    return follows and other.before is one.before and other.after is one.after


def _objection(report: Report, run: Sequence[Bare], *, is_marked: bool) -> Objection:
    """The objection to speech in a row."""
    first = run[0]
    where = tuple(each.speech.sentence.span for each in run)
    told = quoted(" ".join(each.speech.sentence.text for each in run), LONG if len(run) > 1 else SHORT)
    message = f"No endnote mark stands at what {_speakers(run)} said: {told}."
    severity = None if is_marked and _weighs(run) else Severity.INFO
    if first.before:
        marks = ", ".join(f"[{note.number}]" for note in first.before.notes)
        message += f" {marks} stands before it, at {quoted(first.before.text, SHORT)}. Does it cover this too?"
        return Objection(where, message, report.evidence(first.before.span), severity)
    if first.after:
        message += f" The next, [{first.after.notes[0].number}], stands at {quoted(first.after.text, SHORT)}."
        return Objection(where, message, report.evidence(first.after.span), severity)
    return Objection(where, message, severity=severity)


def _weighs(run: Sequence[Bare]) -> bool:
    """Whether it is more than a notice: no background, nor what goes on behind its source's mark and adds little."""
    if all(each.speech.is_past for each in run):
        return False
    return run[0].before is None or any(
        each.speech.is_quoted or len(each.speech.sentence.quantities) >= FIGURES for each in run
    )


def _speakers(run: Sequence[Bare]) -> str:
    """Who speaks, each once, as written."""
    return " and ".join(dict.fromkeys(quoted(each.speech.source, SHORT) for each in run))
