"""What a report says that its publisher reported before: whether that report can be found, and says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sayso.check.earlier import Earlier
from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence, sentences_of
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.speech import cites_publisher
from sayso.link.citations import cite
from sayso.link.dating import Issue
from sayso.link.own_reports import Citing
from sayso.link.passage import Passage
from sayso.link.statements import LONGEST, Statement
from sayso.link.wording import Wording
from sayso.records import BlockKind, Document, Dossier, Severity

SHORT = 110
"""Characters that a message quotes of a sentence."""
LONG_AGO = 400
"""Days before a report in which the one that it cites is looked for."""

_BEFORE = re.compile(r"\b(?:previous(?:ly)?|prior|earlier|already|recent(?:ly)?|past)\b", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)


@rule(
    Card(
        id="self-citation-unresolved",
        severity=Severity.LOW,
        checks=(
            "Whether what a publisher says that it reported before leads to that report: by an endnote or a day, "
            "and, against a casebook, by what the report of that day says."
        ),
        why="A reader must be able to find what a judgement builds on, the publisher's own work too (ICD 206).",
        fires="The northern pier is open again.[1] The Desk has previously reported that it was closed.\n",
        silent="The northern pier is open again.[1] The Desk has previously reported that it was closed.[2]\n",
    )
)
def self_citation_unresolved(report: Report) -> Iterator[Remark]:
    """Looks at each sentence that cites the publisher's own work."""
    marked = any(note.mark for note in report.document.endnotes)
    for sentence in report.sentences:
        citing = _citing(report.document, sentence) if cites_publisher(sentence) else None
        if citing is None:
            continue
        if report.earlier and report.document.publisher and citing.issue.day and (citing.days or citing.retold.days):
            yield from _looked_up(report, report.earlier, sentence, citing)
        elif marked and _leads_nowhere(sentence, citing):
            message = f"{quoted(sentence.text, SHORT)} names neither the day of that report, nor has it an endnote."
            yield Objection((sentence.span,), message, severity=Severity.INFO)


def _leads_nowhere(sentence: Sentence, citing: Citing) -> bool:
    """Whether the report that a sentence leans on is named in no way. What a takeaway cites stands in the body."""
    is_marked = bool(sentence.notes) or any(claim.endnotes for claim in sentence.claims)
    names_report = bool(_BEFORE.search(citing.retold.words)) and not _NEVER.search(citing.retold.words)
    return names_report and not is_marked and not citing.retold.days and sentence.kind is BlockKind.PARAGRAPH


def _looked_up(report: Report, earlier: Earlier, sentence: Sentence, citing: Citing) -> Iterator[Remark]:
    """Compares what is cited with the reports of the days that are named, where the casebook has one."""
    found = _reports_of(earlier, report.document.publisher or "", citing)
    if not found:
        return
    best = max(_candidates(found, citing), key=lambda each: each[0], default=None)
    if best:
        _, document, words = best
        yield Agreement((sentence.span,), f"The report of {document.published} says: {quoted(words)}.")
        return
    days = sorted({each.document.published or "" for each in found})
    which = f"report of {days[0]}" if len(days) == 1 else f"reports of {' and '.join(days)}"
    message = f"{quoted(sentence.text)} cites an earlier report, and nothing in the {which} says so. Is another meant?"
    yield Objection((sentence.span,), message)


def _candidates(found: Sequence[Dossier], citing: Citing) -> Iterator[tuple[float, Document, str]]:
    """The sentences of earlier reports that may be what is cited: how well each fits, its document and its words."""
    for dossier in found:
        dated = citing.may_mean(_issue(dossier.document)) or ""
        for each in sentences_of(dossier):
            citation = cite(_passage(dossier.document, each), citing.retold, dated) if each.claims else None
            if citation:
                yield citation.link.score, dossier.document, each.text


def _reports_of(earlier: Earlier, publisher: str, citing: Citing) -> Sequence[Dossier]:
    """The reports that may be meant: those of the days that are named."""
    days = sorted(citing.looked_up)
    last = (citing.issue.day or date.max) - timedelta(days=1)
    days = [day for day in days if last - timedelta(days=LONG_AGO) <= day <= last]
    if not days:
        return ()
    found = earlier.reports(publisher, days[0].isoformat(), days[-1].isoformat())
    named = {day.isoformat() for day in days}
    return [each for each in found if each.document.published in named]


def _citing(document: Document, sentence: Sentence) -> Citing | None:
    """A sentence with what it tells again, and the days of the report that it leans on."""
    if not sentence.claims:
        return None
    claim = sentence.claims[0]
    statement = Statement(0, 0, 0, claim.id, sentence.span, 0, _passage(document, sentence))
    return Citing.of(statement, _issue(document), [url for note in sentence.notes for url in note.urls])


def _issue(document: Document) -> Issue:
    day = date.fromisoformat(document.published) if document.published else None
    return Issue(document.publisher or "", document.title or "", day)


def _passage(document: Document, sentence: Sentence) -> Passage:
    """A sentence as it is compared with those of other reports."""
    words = sentence.text[:LONGEST]
    return Passage(
        text=words,
        day=date.fromisoformat(document.published) if document.published else None,
        publisher=document.publisher or "",
        document=document.id,
        claims=sentence.claims,
        hedges=sentence.hedges,
        times=sentence.times,
        places=sentence.places,
        quantities=sentence.quantities,
        actors=sentence.actors,
        wording=Wording.of(words),
    )
