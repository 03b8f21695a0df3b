"""A takeaway that leaves out a word by which the body limits the claim: "openly", "some", "at most", "in this war"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from sayso.check.counterparts import SAYS_SO, Told, told_again
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rewording import Word, changes, shared, words_in
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.link.phrasing import scopes
from sayso.records import FirstKind, Quantity, Severity
from sayso.words import load

BETWEEN = 1
"""Words that may stand from the limit to what both sentences have: "some local mayors | resigned"."""


@rule(
    Card(
        id="scope-dropped",
        severity=Severity.LOW,
        checks="Whether a takeaway keeps the words by which the body limits its claim to a part, a degree or a manner.",
        why="A summary may say less than the report, and never more (ICD 203: accurate statements).",
        fires=(
            "Key Takeaways\n\n- The rebels flooded the mines in the northern valley.\n\n"
            "The rebels flooded some of the mines in the northern valley on Monday, two engineers said.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- The rebels flooded a few of the mines in the northern valley.\n\n"
            "The rebels flooded some of the mines in the northern valley on Monday, two engineers said.[1]\n"
        ),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def scope_dropped(report: Report) -> Iterator[Remark]:
    """Looks for limits that every sentence of the body has which says the same, and the takeaway has not."""
    for told in told_again(report):
        best = told.counterparts[0]
        dropped = [*_limits(told), *_firsts(told.takeaway, best), *_bounds(told.takeaway, best)]
        if dropped:
            yield Objection(
                (told.takeaway.span, best.span),
                f"The body limits what it says by “{dropped[0]}”; the takeaway leaves that out. Intended?",
                report.evidence(best.span),
            )


def _limits(told: Told) -> Iterator[str]:
    """The limits that the best counterpart sets to a word which the takeaway has without any, as all others do."""
    if is_turned(told.takeaway) or told.shares[0] < SAYS_SO:
        return
    for kind in limits():
        for limit, word in _limited(told.takeaway, told.counterparts[0], kind):
            if not any(_has_free(other, word, kind) for other in told.as_good_as(told.counterparts[0])[1:]):
                yield limit


def _limited(takeaway: Sentence, body: Sentence, kind: re.Pattern[str]) -> Iterator[tuple[str, Word]]:
    """Each limit that only the body has, with the word behind it that both have."""
    kept = [match.group().lower() for match in kind.finditer(takeaway.text)]
    found = [match.group().lower() for match in kind.finditer(body.text)]
    if len(found) <= len(kept):
        return
    for limit, word in (*_left_out(takeaway, body, kind), *_between(takeaway, body, kind)):
        if limit.lower() not in kept:
            yield limit, word


def _left_out(takeaway: Sentence, body: Sentence, kind: re.Pattern[str]) -> Iterator[tuple[str, Word]]:
    """Limits that the body has where the takeaway has none or other words, right before what both have."""
    both = [word for _, word in shared(takeaway, body)]
    for change in changes(takeaway, body):
        words = " ".join(word.text for word in change.instead)
        match = kind.search(words) if change.is_held else None
        if match is None or len(words[match.end() :].split()) > BETWEEN:
            continue
        if change.told and not words[: match.start()]:  # "unspecified" in the place of "partial" is no loss
            continue
        follows = next((word for word in both if word.span.start >= change.instead[-1].span.end), None)
        if follows is not None and follows.span.start - change.instead[-1].span.end <= 1:
            yield match.group(), follows


def _between(takeaway: Sentence, body: Sentence, kind: re.Pattern[str]) -> Iterator[tuple[str, Word]]:
    """Limits between two words of the body that stand side by side in the takeaway, wherever they do."""
    stems = [word.stem for word in words_in(takeaway)]
    beside = set(pairwise(stems))
    words = words_in(body)
    for match in kind.finditer(body.text):
        start, end = body.span.start + match.start(), body.span.start + match.end()
        before = [word for word in words if word.span.end <= start][-1:]
        behind = [word for word in words if word.span.start >= end][:1]
        if before and behind and behind[0].is_telling and (before[0].stem, behind[0].stem) in beside:
            yield match.group(), behind[0]


def _has_free(sentence: Sentence, word: Word, kind: re.Pattern[str]) -> bool:
    """Whether a sentence has a word, and nothing of the kind that limits it."""
    return any(each.stem == word.stem for each in words_in(sentence)) and not kind.search(sentence.text)


def is_turned(sentence: Sentence) -> bool:
    """Whether a sentence says that something is not so, or unlikely: there, who drops a limit says less."""
    words = f"{load('register')['turning']}|{load('register')['doubted']}"
    return re.search(rf"\b(?:{words})\b", sentence.text, re.IGNORECASE) is not None


def _firsts(takeaway: Sentence, body: Sentence) -> Iterator[str]:
    """What limits a first in the body, where the takeaway has a first without such a limit."""
    said, limited = _first(takeaway), _first(body)
    if said is None or limited is None:
        return
    for form, (mine, theirs) in zip(scopes(), ((0, 0), (1, 1), (0, 0)), strict=True):
        found = form.search(limited[theirs])
        if found and not form.search(said[mine]):
            yield found.group()


def _first(sentence: Sentence) -> tuple[str, str] | None:
    """The sentence from the words on that call something the first, and these words themselves."""
    for claim in sentence.claims:
        for first in claim.firsts:
            if first.kind is FirstKind.FIRST:
                return sentence.text[first.spans[0].start - sentence.span.start :], first.text
    return None


def _bounds(takeaway: Sentence, body: Sentence) -> Iterator[str]:
    """A number that is a bound in the body, and the number itself in the takeaway."""
    for quantity in takeaway.quantities:
        for other in body.quantities:
            if _is_bare(quantity) and other.bound and (quantity.value, quantity.unit) == (other.value, other.unit):
                yield other.text


def _is_bare(quantity: Quantity) -> bool:
    return quantity.bound is None and quantity.high is None and not quantity.approximate


@cache
def limits() -> Sequence[re.Pattern[str]]:
    """What limits, a pattern for each list of words that may stand for each other."""
    return tuple(_compiled(forms) for forms in load("limits").values())


def _compiled(forms: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms)})\b".replace(" ", r"\s{1,8}"), re.IGNORECASE)
