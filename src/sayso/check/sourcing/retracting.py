"""Sources that do not stand any more: revised so that they no longer say it, or graded as not to be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.check.likeness import alike
from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Report
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.sourcing.cited import Cited, cited_in
from sayso.check.sourcing.quoting import pieces_of, quotations_in, read_text
from sayso.link.wording import Wording
from sayso.records import Dossier, Evidence, Grade, Severity

SAID = 0.35
"""From which likeness on a sentence of a source says what the report has from it."""
GONE = 0.25
"""Up to which likeness no sentence of its newer version does."""
UNTRUSTED = frozenset({"E", "5"})
"""The grades of the Admiralty Code that call a source unreliable or its news improbable."""
OLD = """---
url: https://town.example/bridge
date: 2022-11-07
---

The mayor said that divers found two cracks in the northern pier of the bridge. Trains run as planned.
"""
NEW = """---
url: https://town.example/bridge
date: 2022-11-08
---

The town corrects what it wrote yesterday. The harbor office checks all piers every spring. Trains run as planned.
"""
NOTE = "\n\nNotes\n\n[1] https://town.example/bridge\n"


@rule(
    Card(
        id="source-retracted",
        severity=Severity.MEDIUM,
        checks="Whether the source at an endnote's address still says it, and was not graded as unreliable.",
        why="What a source has taken back no longer bears a judgement out (ICD 206: sources are kept up to date).",
        fires=f"The mayor said that divers found two cracks in the northern pier of the bridge.[1]{NOTE}",
        silent=f"The mayor said that trains run as planned.[1]{NOTE}",
        needs=(Needs.ENDNOTES, Needs.EARLIER),
        against=(OLD, NEW),
    )
)
def source_retracted(report: Report) -> Iterator[Remark]:
    """Looks at the newest version of each source beside the older ones, and at what was decided on it."""
    for cited in cited_in(report):
        for versions in cited.sources:
            yield from _graded(cited, versions[0])
            if len({each.document.sha256 for each in versions}) > 1:
                yield from _revised(report, cited, versions)


def _graded(cited: Cited, source: Dossier) -> Iterator[Objection]:
    document = source.document
    grades: list[Grade | None] = [
        source.reviews.item_grade(document.id, document.id),
        source.reviews.source_grade((), document.publisher),
    ]
    for grade in grades:
        if grade and grade.grade in UNTRUSTED:
            message = (
                f"The source of [{cited.note.number}], {document.path}, was graded {grade.grade} by {grade.who}: "
                f"{quoted(grade.why)}."
            )
            yield Objection((cited.sentence.span,), message)


def _revised(report: Report, cited: Cited, versions: Sequence[Dossier]) -> Iterator[Objection]:
    """Whether an older version says what the newest does not, of what the endnote stands for."""
    newest, text = versions[0], report.document.text
    for older in versions[1:]:
        quotes = [span for span in quotations_in(text, cited.scope) if _gone(span.of(text), older, newest)]
        said, before = _best(cited, older)
        lost = said >= SAID and _best(cited, newest)[0] < GONE
        if quotes or lost:
            document = older.document
            span = quotes[0] if quotes else cited.sentence.span
            message = (
                f"The source of [{cited.note.number}] was revised: its version of {document.published or 'before'} has "
                f"{quoted(before.text)}, and nothing in {newest.document.path} of "
                f"{newest.document.published or 'later'} says so any more."
            )
            yield Objection((span,), message, (before,))
            return


def _gone(words: str, older: Dossier, newest: Dossier) -> bool:
    """Whether a quotation stands in the older version alone."""
    pieces = pieces_of(words)
    before, now = (read_text(each.document.text) for each in (older, newest))
    return all(map(before.holds, pieces)) and not all(map(now.holds, pieces))


def _best(cited: Cited, source: Dossier) -> tuple[float, Evidence]:
    """The sentence of a source that most says what the marked sentence does, and how much."""
    said = Wording.of(cited.sentence.text).weights
    document = source.document
    scored = ((alike(said, Wording.of(span.of(document.text)).weights), span) for span in document.sentences)
    likeness, span = max(scored, key=lambda each: each[0], default=(0.0, cited.sentence.span))
    return likeness, Evidence(document.id, document.path, span, span.of(document.text))
