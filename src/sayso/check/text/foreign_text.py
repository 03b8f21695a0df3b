"""Text on the page that is no part of the report: labels of advertisements, controls of the site, other stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from sayso.check.likeness import covered
from sayso.check.report import Report
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.link.wording import Wording
from sayso.read.phrases import is_phrase
from sayso.read.shapes import is_full_paragraph, is_open_line, is_title_case
from sayso.records import CLAIMING, Block, BlockKind, NoiseKind, Severity

STORIES = frozenset({NoiseKind.RELATED, NoiseKind.TEASER, NoiseKind.FOREIGN_HEADLINE})
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
STRANGE, STRANGE_TITLE = 0.3, 0.45
"""Up to this share of its words, the rare counting for most, a line takes from the report without being of it; one that
is written like a title may take more. Of twenty made-up headlines put into four reports nine in ten are told so, or are
masked by reading; of 700 lines below a paragraph in 250 reports and articles two are told that are the report's own.
"""
FEWEST_WORDS = 5
"""A heading may have less words and none of the report's: "Immediate items to watch"."""
FEWEST_PARAGRAPHS = 5
"""A report with less of them does not tell which words are its own."""
SHOWN = 80
"""Code points of a passage that are shown."""


@rule(
    Card(
        id="foreign-text",
        severity=Severity.INFO,
        checks="Whether headlines of other stories, labels of advertisements or controls of a site stand in the text.",
        why="Whoever copies or quotes the report takes them for its own words; a teaser reads like a claim of it.",
        fires=(
            "The pilots of Port Kalliope ended their strike on Monday, after the owners had raised their wages.\n\n"
            "Advertisement\n\nThe owners said that they would lead in all of them by Friday.\n"
        ),
        silent=(
            "The pilots of Port Kalliope ended their strike on Monday.\n\n"
            "The owners advertised on Tuesday for more of them.\n"
        ),
    )
)
def foreign_text(report: Report) -> Iterator[Remark]:
    """Objects to each run of such lines, more to another story in the middle of the report."""
    blocks, text = report.document.blocks, report.document.text
    own = [number for number, block in enumerate(blocks) if block.kind in CLAIMING]
    for numbers in _runs(blocks):
        run = [blocks[number] for number in numbers if not _is_pointer(text, blocks[number])]
        if not run:
            continue
        inside = bool(own) and own[0] < numbers[0] < own[-1]
        is_story = any(block.noise in {NoiseKind.TEASER, NoiseKind.FOREIGN_HEADLINE} for block in run)
        severity = Severity.MEDIUM if inside and is_story else Severity.INFO
        yield Objection(tuple(block.span for block in run), _message(text, run, inside=inside), severity=severity)
    for line in _strange_lines(text, blocks):
        words = " ".join(line.span.of(text).split())
        message = f"“{words}” stands between two paragraphs and has hardly a word of the report. Is it part of it?"
        yield Objection((line.span,), message, severity=Severity.LOW)


def _runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The numbers of the masked blocks that follow each other, other stories apart from labels and controls."""
    for key, group in groupby(range(len(blocks)), key=lambda number: _sort(blocks[number])):
        if key:
            yield list(group)


def _sort(block: Block) -> str:
    if block.kind is not BlockKind.NOISE:
        return ""
    return "story" if block.noise in STORIES else "label"


def _strange_lines(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The lines between two paragraphs that could be headlines, and that reading did not dare to mask."""
    kept = [block for block in blocks if block.kind is not BlockKind.NOISE]
    prose = [block.kind in PROSE and is_full_paragraph(block.span.of(text)) for block in kept]
    # A heading that follows may be the next section's; one that goes before has its text below it.
    between = zip(prose, kept[1:], kept[2:], prose[2:], strict=False)
    lines = [
        line
        for before, line, after, is_prose in between
        if before and (is_prose or after.kind is BlockKind.HEADING) and _may_be_headline(text, line)
    ]
    wordings = [(line, Wording.of(line.span.of(text)).weights) for line in lines]
    candidates = [(line, words) for line, words in wordings if len(words) >= FEWEST_WORDS]
    if not candidates or sum(prose) < FEWEST_PARAGRAPHS:
        return
    known: dict[str, float] = {}
    for block in (block for block, is_prose in zip(kept, prose, strict=True) if is_prose):
        known |= Wording.of(block.span.of(text)).weights
    for line, words in candidates:
        limit = STRANGE_TITLE if is_title_case(line.span.of(text)) else STRANGE
        if covered(words, known) < limit:
            yield line


def _may_be_headline(text: str, line: Block) -> bool:
    """Whether a line is in one piece and no sentence, and has no mark of a caption or of a section's heading."""
    words = line.span.of(text)
    is_marked = words.startswith(("[", "(")) or words.endswith((")", ":")) or "—" in words
    return line.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH} and is_open_line(words) and not is_marked


def _is_pointer(text: str, block: Block) -> bool:
    """Whether a line leads to the whole report: that is for its reader, and tells that this copy is not all."""
    return is_phrase(" ".join(block.span.of(text).split()), "noise", "excerpt")


def _message(text: str, run: Sequence[Block], *, inside: bool) -> str:
    first = run[0]
    words = " ".join(first.span.of(text).split())
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN].rpartition(' ')[0]} …"
    more = f" (and {len(run) - 1} more below it)" if len(run) > 1 else ""
    where = "between parts of the report" if inside else "beside the report"
    reason = first.reason.partition(": “")[0]
    return f"“{shown}”{more} stands {where} and seems to be no part of it ({reason})."
