"""A takeaway that leaves out a word by which the body limits the claim: "openly", "some", "at most", "in this war"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from sayso.check.counterparts import SAYS_SO, Told, told_again
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.takeaways.rewording import Word, changes, shared, words_in
from sayso.link.phrasing import scopes
from sayso.records import FirstKind, Quantity, Severity
from sayso.words import load

NEAR = 25
"""Code points from a limit to another of its kind that limits the same."""
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
        limited = ((limit, best) for limit in (*_firsts(told.takeaway, best), *_bounds(told.takeaway, best)))
        dropped = next(limited, None) or next(_limits(told), None)
        if dropped is not None:
            limit, body = dropped
            yield Objection(
                (told.takeaway.span, body.span),
                f"The body limits what it says by “{limit}”; the takeaway leaves that out. Intended?",
                report.evidence(body.span),
            )


def _limits(told: Told) -> Iterator[tuple[str, Sentence]]:
    """The limits that a counterpart sets to a word which the takeaway has without any, as all others do."""
    if is_turned(told.takeaway):
        return
    for body, share in zip(told.counterparts, told.shares, strict=True):
        for kind in limits():
            kept = [match.group().lower() for match in kind.finditer(told.takeaway.text)]
            if len(kept) >= len(kind.findall(body.text)):
                continue
            is_close = share >= SAYS_SO
            found = [*_between(told.takeaway, body, kind, 2 if is_close else 3)]
            found += _left_out(told.takeaway, body, kind) if is_close else ()
            for limit, before, word in found:
                if (
                    limit.lower() not in kept
                    and not _is_beside(limit, kept, body)
                    and not _is_free(told, body, (before, word), kind)
                ):
                    yield limit, body


Limited = tuple[str, Word, Word]
"""What limits, the word before it and the word behind it."""


def _left_out(takeaway: Sentence, body: Sentence, kind: re.Pattern[str]) -> Iterator[Limited]:
    """Limits that the body has where the takeaway has none or other words, right before what both have."""
    both = {word.span: word for _, word in shared(takeaway, body)}
    for change in changes(takeaway, body):
        words = " ".join(word.text for word in change.instead)
        match = kind.search(words) if change.is_held else None
        if match is None or len(words[match.end() :].split()) > BETWEEN:
            continue
        if change.told and not words[: match.start()]:  # "unspecified" in the place of "partial" is no loss
            continue
        behind = _next(words_in(body), change.instead[-1])
        if behind is not None and behind.span in both:
            yield match.group(), change.instead[0], behind


def _between(takeaway: Sentence, body: Sentence, kind: re.Pattern[str], least: int) -> Iterator[Limited]:
    """Limits inside at least so many words of the body that stand side by side in the takeaway, wherever they do."""
    stems = [word.stem for word in words_in(takeaway)]
    in_a_row = set(zip(*(stems[place:] for place in range(least)), strict=False))
    words = words_in(body)
    for match in kind.finditer(body.text):
        start, end = body.span.start + match.start(), body.span.start + match.end()
        before = [word for word in words if word.span.end <= start][-1:]
        behind = [word for word in words if word.span.start >= end][: least - 1]
        if tuple(word.stem for word in (*before, *behind)) in in_a_row:
            yield match.group(), before[0], behind[0]


def _is_free(told: Told, body: Sentence, words: tuple[Word, Word], kind: re.Pattern[str]) -> bool:
    """Whether another sentence on the matter has what is limited and no limit of the kind."""
    before, behind = (word.stem for word in words)
    others = [each for each in told.section if each is not body]
    beside = any((before, behind) in pairwise(word.stem for word in words_in(each)) for each in others)
    as_good = (each for each in told.as_good_as(body) if each is not body and not kind.search(each.text))
    return beside or any(behind in {word.stem for word in words_in(each)} for each in as_good)


def _is_beside(limit: str, kept: Sequence[str], body: Sentence) -> bool:
    """Whether a limit stands beside another that the takeaway keeps: "limited and highly localized"."""
    words = body.text.lower()
    at = words.find(limit.lower())
    return any(each in words[max(0, at - NEAR) : at + len(limit) + NEAR] for each in kept)


def _next(words: Sequence[Word], word: Word) -> Word | None:
    place = words.index(word) + 1
    return words[place] if place < len(words) else None


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
