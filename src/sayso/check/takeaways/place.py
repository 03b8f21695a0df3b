"""A takeaway that puts an event elsewhere than the body does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.check.counterparts import Told, likeness_of, share, stems_in, told_again
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.takeaways.rewording import Word, changes
from sayso.records import Place, Severity

AREAS = frozenset({"country", "region", "admin", "continent"})
DESCRIBED = frozenset({"line", "road"})
"""Kinds of places that are described as often as named: "the international border" is "the Russian border"."""
SPELLED = 0.85
"""From which likeness of their first words on two names are two spellings, or name one thing by two kinds of it."""
WATERS = frozenset({"sea", "river"})
NEARLY = 0.25
"""A sentence that names the takeaway's place and has so little less of its other words may be what it sums up."""

BESIDE = 0.5
"""The same for a sentence of the same paragraph, which may leave out what is said beside it."""
ALMOST = 0.6
"""The share of the takeaway's other words in the other sentence, from which on they hardly differ but for the place."""
IN_A_ROW = 8
"""So many words in a row that two sentences share but for the place are no chance either."""
HALF = 0.4
"""The same of the words of the body's sentence, which may tell more."""


@rule(
    Card(
        id="place-mismatch",
        severity=Severity.MEDIUM,
        checks="Whether an event of a takeaway happens where the sentence of the body that tells of it says.",
        why="Who reads only the summary must be led to the same place (ICD 203: accurate statements).",
        fires=(
            "Key Takeaways\n\n- Smugglers sank a patrol boat near Odesa and fled to the west.\n\n"
            "Smugglers sank a patrol boat near Kherson and fled to the west on Monday, the coast guard said.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- Smugglers sank a patrol boat in Kherson Oblast and fled to the west.\n\n"
            "Smugglers sank a patrol boat near Kherson and fled to the west on Monday, the coast guard said.[1]\n"
        ),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def place_mismatch(report: Report) -> Iterator[Remark]:
    """Compares the places of each sentence of a takeaway with those of the sentences that say the same."""
    for told in told_again(report):
        for place in told.takeaway.places:
            yield from _compared(report, told, place)


def _compared(report: Report, told: Told, place: Place) -> Iterator[Remark]:
    for body in told.counterparts:
        if _names(body, place):
            yield Agreement((told.takeaway.span, body.span), f"Both name {place.text}.")
            return
        rival = _rival(told.takeaway, body, place)
        if rival is not None and not _said_elsewhere(report, told, body, rival):
            yield Objection(
                (told.takeaway.span, body.span),
                f"The takeaway says “{place.text}”; the body says “{rival.other.text}”. Intended?",
                report.evidence(body.span),
                None if rival.alone else Severity.LOW,
            )
            return


@dataclass(frozen=True, slots=True)
class _Rival:
    """Two places that stand for each other; `alone` where nothing else differs there, `around` words in a row."""

    place: Place
    other: Place
    alone: bool
    around: int


def _rival(takeaway: Sentence, body: Sentence, place: Place) -> _Rival | None:
    """The place that stands in the body's sentence instead, and not in the takeaway."""
    others = [
        other
        for other in body.places
        if _comparable(place, other) and not any(_is(other, each) for each in takeaway.places)
    ]
    for change in changes(takeaway, body):
        for other in others if change.is_held else ():
            mine, theirs = _inside(change.told, place), _inside(change.instead, other)
            if any(mine) and any(theirs):
                return _Rival(place, other, alone=all(mine) and all(theirs), around=change.around)
    return None


def _inside(words: Iterable[Word], place: Place) -> list[bool]:
    """For each word, whether it is one of those that name a place."""
    return [any(word.span.overlaps(span) for span in place.spans) for word in words]


def _said_elsewhere(report: Report, told: Told, body: Sentence, rival: _Rival) -> bool:
    """Whether the takeaway may sum up other sentences, which name its place.

    Where some on its matter do, only two sentences that hardly differ but for the place are compared.
    """
    words = likeness_of(report).words
    places = (*told.takeaway.places, *body.places)
    said, aside = words[told.takeaway.number], stems_in(" ".join(each.text for each in places))
    best, back = share(said, words[body.number], aside), share(words[body.number], said, aside)
    naming = [each for each in report.body if _names(each, rival.place)]
    for each in naming:
        if share(said, words[each.number], aside) > best - (BESIDE if each.block == body.block else NEARLY):
            return True
    is_known = any(each in told.section for each in naming)
    is_almost_same = best >= ALMOST and back >= HALF
    return is_known and not (rival.alone and (is_almost_same or rival.around >= IN_A_ROW))


def _names(sentence: Sentence, place: Place) -> bool:
    """Whether a sentence names a place, one that it is in or one that is in it."""
    name = _bare(place)
    if any(_same(place, other) for other in sentence.places):
        return True
    return name in sentence.text and re.search(rf"\b{re.escape(name)}\b", sentence.text) is not None


def _same(one: Place, other: Place) -> bool:
    """Whether two places are one, or one is inside the other; a country holds too much to be where something is."""
    within = {*other.within[:-1], *one.within[:-1]}
    return _is(one, other) or not within.isdisjoint({_bare(one), _bare(other)})


def _is(one: Place, other: Place) -> bool:
    """Whether two places are one."""
    same = one.geonameid is not None and one.geonameid == other.geonameid
    first, second = _bare(one).split()[:1], _bare(other).split()[:1]
    return same or one.text == other.text or SequenceMatcher(None, "".join(first), "".join(second)).ratio() >= SPELLED


def _bare(place: Place) -> str:
    """The name without what it lies in."""
    return place.name.split(",")[0]


def _comparable(one: Place, other: Place) -> bool:
    """Whether two places are of one level, or both are known, so that neither can hold the other."""
    if any(
        each.kind in DESCRIBED or (each.kind == "country" and each.relation.startswith("in the"))
        for each in (one, other)
    ):
        return False
    known = one.geonameid is not None and other.geonameid is not None
    return known or _level(one) == _level(other)


def _level(place: Place) -> str:
    return "area" if place.kind in AREAS else "water" if place.kind in WATERS else "spot"
