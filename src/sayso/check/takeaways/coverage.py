"""Takeaways against the body as a whole: what nothing stands behind, in which order, and what none of them sums up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Alignment, Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.records import Completeness, Severity, Voice

NOWHERE = 0.3
FAR = 0.2
"""Below which share of a takeaway's words in any one paragraph, and which likeness to any one sentence, nothing in a
whole report stands behind it.

A takeaway that sums up many small items shares few words with each. Of the 131 takeaways of 20 reports of one series
that the body did bear, none was below both; of 60 that were taken from a report of another season, 45 were.
"""
IN_ORDER = 2 / 3
"""The least share of takeaways in the order of the body for the others to be out of it. Below, the body has its own."""
FEWEST_WORDS = 4
"""Words of a takeaway that says something at least."""
FEWEST = 4
"""Takeaways that an order can be told of at least."""
SHORT = 80
"""Characters that are quoted of each of three passages."""
SUMMED_UP = 0.6
"""The least share of the body's words under takeaways for a report to be one that sums up all that it tells."""
LONG = 0.25
"""The share of the body's words from which on a part that no takeaway sums up is long."""

DEPTHS = """Key Takeaways

- Divers recovered the anchor of the sunken ferry from the lake.
- {}

Divers recovered the anchor of the sunken ferry from a depth of 40 meters on Monday.[1] A crane lifted it.

Vintners began their harvest in the valley two weeks early.[2]
{}"""


@rule(
    Card(
        id="takeaway-without-body",
        severity=Severity.MEDIUM,
        checks="Whether a whole report has a passage that each of its takeaways sums up.",
        why="A summary says nothing that the body does not say (ICD 203: consistent main message).",
        fires=DEPTHS.format(
            "Customs officers seized a truck of smuggled cigarettes.",
            "\n[1] https://lake.example/anchor\n\n[2] https://valley.example/harvest\n",
        ),
        silent=DEPTHS.format("Customs officers seized a truck of smuggled cigarettes.", ""),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def takeaway_without_body(report: Report) -> Iterator[Remark]:
    """Objects only where the report is whole; a takeaway with an endnote of its own rests on that."""
    for alignment in _resting(report):
        where = tuple(each.span for each in alignment.takeaway)
        if alignment.body:
            yield Agreement((*where, *(each.span for each in alignment.topics)), "The body says it too.")
        elif report.document.completeness is Completeness.FULL and not _may_be_meant(report, alignment):
            yield Objection(where, f"The takeaway says {_said(alignment)}; nothing in the body was found that does.")


@rule(
    Card(
        id="body-not-in-this-copy",
        severity=Severity.INFO,
        checks="Which takeaways sum up what this copy of the report, an excerpt as it seems, does not have.",
        why="What is not in an excerpt cannot be checked, and is not for that reason unsupported.",
        fires=DEPTHS.format("Customs officers seized a truck of smuggled cigarettes.", ""),
        silent=DEPTHS.format("Vintners in the valley began their harvest early.", ""),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def body_not_in_this_copy(report: Report) -> Iterator[Remark]:
    """Tells them where the report is not known to be whole."""
    for alignment in _resting(report):
        if not alignment.body and report.document.completeness is not Completeness.FULL:
            where = tuple(each.span for each in alignment.takeaway)
            yield Objection(where, f"What {_said(alignment)} sums up is not in this copy, so it was not compared.")


@rule(
    Card(
        id="takeaway-order",
        severity=Severity.INFO,
        checks="Whether the takeaways come in the order in which the body treats them.",
        why="A reader looks for the evidence in the order of the summary; a matter of taste.",
        fires="""Key Takeaways

- Vintners began their harvest in the valley two weeks early.
- Divers recovered the anchor of the sunken ferry from the lake.
- Customs officers seized a truck of smuggled cigarettes.
- A choir from the islands won the song contest.

Divers recovered the anchor of the sunken ferry from the lake on Monday.

Customs officers seized a truck of smuggled cigarettes at the tunnel.

A choir from the islands won the song contest in May.

Vintners began their harvest in the valley two weeks early.
""",
        silent=DEPTHS.format("Vintners in the valley began their harvest early.", ""),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def takeaway_order(report: Report) -> Iterator[Remark]:
    """Tells those out of order where most are in it."""
    led = [each for each in report.alignments if each.pairs]
    homes = [each.pairs[0].topic.block for each in led]
    kept = _longest_rise(homes)
    if len(led) < FEWEST or len(kept) < IN_ORDER * len(led):
        return
    for at, alignment in enumerate(led):
        if at not in kept:
            topic = alignment.pairs[0].topic
            beside = led[at - 1] if at else led[at + 1]
            yield Objection(
                (alignment.takeaway[0].span,),
                f"The takeaways tell of {_said(alignment, SHORT)} right {'after' if at else 'before'} "
                f"{_said(beside, SHORT)}; the body treats it elsewhere, at {quoted(topic.text, SHORT)}.",
                report.evidence(topic.span),
            )


@rule(
    Card(
        id="takeaway-coverage",
        severity=Severity.INFO,
        checks="Whether a report whose takeaways sum up most of its body leaves out a long part of it.",
        why="A summary gives the main points of all that follows (ICD 203: consistent main message).",
        fires=DEPTHS.format(
            "A choir from the islands won the song contest.",
            "The early harvest brings more sugar into the wine, and more pickers from abroad into the villages.\n\n"
            "A choir from the islands won the song contest in May. It sang eleven songs in two languages, the last "
            "of them while kneeling, and the jury of the song contest rose for the choir from the islands.\n",
        ),
        silent=DEPTHS.format("Vintners in the valley began their harvest early.", ""),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def takeaway_coverage(report: Report) -> Iterator[Remark]:
    """Tells the longest run of paragraphs that belong to no takeaway."""
    summed_up = {each.block for alignment in report.alignments for each in alignment.body}
    lengths = {paragraph[0].block: _words(paragraph) for paragraph in report.paragraphs}
    whole = sum(lengths.values())
    if sum(lengths[block] for block in summed_up) < SUMMED_UP * whole:
        return
    run: list[tuple[Sentence, ...]] = []
    runs = [run]
    for paragraph in report.paragraphs:
        if paragraph[0].block in summed_up:
            run = []
            runs.append(run)
        else:
            run.append(paragraph)
    longest = max(runs, key=lambda each: sum(map(_words, each)))
    share = sum(map(_words, longest)) / whole if whole else 0.0
    if share >= LONG:
        yield Objection(
            (longest[0][0].span,),
            f"No takeaway sums up this part of the body, {share:.0%} of its words, which begins "
            f"{quoted(longest[0][0].text)}.",
        )


def _resting(report: Report) -> Iterator[Alignment]:
    """The takeaways that the body ought to bear: without labels, remarks on the report, and those with endnotes."""
    for alignment in report.alignments:
        voices = {claim.voice for each in alignment.takeaway for claim in each.claims}
        is_brief = _words(alignment.takeaway) < FEWEST_WORDS
        if voices - {Voice.META} and not is_brief and not any(each.notes for each in alignment.takeaway):
            yield alignment


def _may_be_meant(report: Report, alignment: Alignment) -> bool:
    """Whether the body may tell of a takeaway in other words: by what they share, or by the places of a paragraph."""
    if alignment.held >= NOWHERE or alignment.nearest >= FAR:
        return True
    places = _places(alignment.takeaway)
    return bool(places) and any(2 * len(places & _places(each)) >= len(places) for each in report.paragraphs)


def _places(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset(place.name for each in sentences for place in each.places)


def _said(alignment: Alignment, longest: int = 160) -> str:
    return quoted(" ".join(each.text for each in alignment.takeaway), longest)


def _words(sentences: Sequence[Sentence]) -> int:
    return sum(len(each.text.split()) for each in sentences)


def _longest_rise(places: Sequence[int]) -> frozenset[int]:
    """Which of some places, in their order, make the longest series that never falls (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at, place in enumerate(places):
        pile = bisect_right(tops, place)
        tops[pile : pile + 1] = [place]
        before[at] = ends[pile - 1] if pile else None
        ends[pile : pile + 1] = [at]
    kept, last = set(), ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)
