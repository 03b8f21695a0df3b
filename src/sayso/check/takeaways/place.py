"""A takeaway that puts an event elsewhere than the body does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.check.counterparts import Told, likeness_of, share, stems_in, told_again
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.takeaways.rewording import Word, changes, words_in
from sayso.records import Place, Severity

AREAS = frozenset({"country", "region", "admin", "continent"})
UNBOUNDED = frozenset({"region", "continent"})
"""Kinds of places of which no list tells what lies in them: "the Donbas"."""
DESCRIBED = frozenset({"line", "road"})
"""Kinds of places that are described as often as named: "the international border" is "the Russian border"."""
SPELLED = 0.85
"""From which likeness of their first words on two names are two spellings, or name one thing by two kinds of it."""
WATERS = frozenset({"sea", "river"})
TOWARD = "toward"
"""The relation of what somebody heads for."""
NEARLY = 0.25
"""A sentence that names the takeaway's place and has so little less of its other words may be what it sums up."""

BESIDE = 0.5
"""The same for a sentence of the same paragraph, which may leave out what is said beside it."""
ALMOST = 0.6
"""The share of the takeaway's other words in the other sentence, from which on they hardly differ but for the place."""
IN_A_ROW = 8
"""So many words in a row that two sentences share but for the place are no chance either."""
REPEATED = 0.8
"""The share of the takeaway's other words from which on a sentence with `COPIED` words in a row is repeated in it."""
COPIED = 12
"""So many words in a row but for the place are copied from that sentence, whatever else names the place."""
HALF = 0.4
"""The same of the words of the body's sentence, which may tell more."""

_WAY = re.compile(r"['’]?s?\s+(?:front|direction|axis|line|sector)\b", re.IGNORECASE)
"""What stands behind a place that only gives a stretch of a front its name."""


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
    for body in _nearest_first(report, told, place):
        rival = _rival(told.takeaway, body, place) or _goal(told.takeaway, body, place)
        repeats = rival is not None and _repeats(report, told, body, rival)
        if _names(body, place) and not repeats:
            yield Agreement((told.takeaway.span, body.span), f"Both name {place.text}.")
            return
        if rival is not None and not _said_elsewhere(report, told, body, rival):
            yield Objection(
                (told.takeaway.span, body.span),
                f"The takeaway says “{place.text}”; the body says “{rival.other.text}”. Intended?",
                report.evidence(body.span),
                None if rival.alone else Severity.LOW,
            )
            return


def _nearest_first(report: Report, told: Told, place: Place) -> list[Sentence]:
    """The counterparts, those first that have most of the takeaway but for the place: its name alone is no event."""
    words, aside = likeness_of(report).words, stems_in(place.text)
    said = words[told.takeaway.number]
    return sorted(told.counterparts, key=lambda body: -share(said, words[body.number], aside))


@dataclass(frozen=True, slots=True)
class _Rival:
    """Two places that stand for each other; `alone` where nothing else differs there, `around` words in a row."""

    place: Place
    other: Place
    alone: bool
    around: int


def _rival(takeaway: Sentence, body: Sentence, place: Place) -> _Rival | None:
    """The place that stands in the body's sentence instead, where not both are in both sentences."""
    others = [
        other
        for other in body.places
        if _comparable((takeaway, place), (body, other))
        and not (_names(body, place) and any(_is(other, each) for each in takeaway.places))
    ]
    for change in changes(takeaway, body):
        for other in others if change.is_held else ():
            mine, theirs = _inside(change.told, place), _inside(change.instead, other)
            if not (any(mine) and any(theirs)):
                continue
            alone = all(mine) and _in_its_stead(theirs, _inside(words_in(takeaway), place))
            if alone:
                return _Rival(place, other, alone=alone, around=change.around)
    return None


def _in_its_stead(theirs: Sequence[bool], takeaway: Sequence[bool]) -> bool:
    """Whether the other place stands right behind the words that both have before it, or right before those behind.

    Told of the words of the body's change, and of those of the takeaway, whether they name the place.
    """
    return (theirs[0] and not takeaway[0]) or (theirs[-1] and not takeaway[-1])


def _goal(takeaway: Sentence, body: Sentence, place: Place) -> _Rival | None:
    """The other place that the body's sentence heads for, where both start from one place and head for one each."""
    mine, theirs = ([each for each in sentence.places if each.relation == TOWARD] for sentence in (takeaway, body))
    starts = [each for each in takeaway.places if each is not place]
    if len(mine) != 1 or len(theirs) != 1 or mine[0] is not place or not starts:
        return None
    is_one_start = all(any(_is(each, other) for other in body.places) for each in starts)
    is_other = _comparable((takeaway, place), (body, theirs[0])) and _level(place) == _level(theirs[0])
    return _Rival(place, theirs[0], alone=False, around=0) if is_one_start and is_other else None


def _inside(words: Iterable[Word], place: Place) -> list[bool]:
    """For each word, whether it is one of those that name a place."""
    return [any(word.span.overlaps(span) for span in place.spans) for word in words]


def _repeats(report: Report, told: Told, body: Sentence, rival: _Rival) -> bool:
    """Whether the takeaway is a sentence of the body, word by word, but for one place."""
    best, _ = _likeness(report, told, body)
    return rival.alone and rival.around >= COPIED and best >= REPEATED


def _likeness(report: Report, told: Told, body: Sentence) -> tuple[float, float]:
    """The shares of the words of the takeaway and of the body's sentence that the other has, but for the places."""
    words, aside = likeness_of(report).words, _places_in(told, body)
    said, given = words[told.takeaway.number], words[body.number]
    return share(said, given, aside), share(given, said, aside)


def _places_in(told: Told, body: Sentence) -> frozenset[str]:
    return stems_in(" ".join(each.text for each in (*told.takeaway.places, *body.places)))


def _said_elsewhere(report: Report, told: Told, body: Sentence, rival: _Rival) -> bool:
    """Whether the takeaway may sum up other sentences, which name its place.

    Where some on its matter do, only two sentences that hardly differ but for the place are compared.
    """
    words, aside = likeness_of(report).words, _places_in(told, body)
    said = words[told.takeaway.number]
    best, back = _likeness(report, told, body)
    beside = NEARLY if _repeats(report, told, body, rival) else BESIDE
    naming = [each for each in report.body if each is not body and _names(each, rival.place)]
    for each in naming:
        if share(said, words[each.number], aside) > best - (beside if each.block == body.block else NEARLY):
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
    """Whether two places are one, however their names are spelled."""
    if one.geonameid is not None and one.geonameid == other.geonameid:
        return True
    first, second = ({each.split()[0] for each in (_bare(place), place.text) if each} for place in (one, other))
    return any(SequenceMatcher(None, mine, theirs).ratio() >= SPELLED for mine in first for theirs in second)


def _bare(place: Place) -> str:
    """The name without what it lies in."""
    return place.name.split(",")[0]


Named = tuple[Sentence, Place]
"""A place and the sentence that names it."""


def _comparable(one: Named, other: Named) -> bool:
    """Whether two places are two, and of one level or both known, so that neither can hold the other."""
    (_, mine), (_, theirs) = one, other
    if _same(mine, theirs) or _bare(mine) in theirs.within or _bare(theirs) in mine.within:
        return False
    if any(map(_is_described, (mine, theirs))) or _names_a_front(*one) is not _names_a_front(*other):
        return False
    if mine.kind != theirs.kind and UNBOUNDED & {mine.kind, theirs.kind}:
        return False
    known = mine.geonameid is not None and theirs.geonameid is not None
    return known or _level(mine) == _level(theirs)


def _is_described(place: Place) -> bool:
    """Whether words that describe a place stand for its name: "the border", "in the country", "the southern axis"."""
    if place.kind in DESCRIBED or (place.kind == "country" and place.relation.startswith("in the")):
        return True
    return place.geonameid is None and bool(_WAY.search(f" {place.text}"))


def _names_a_front(sentence: Sentence, place: Place) -> bool:
    """Whether a place only tells which stretch of a front is meant: "the Izyum axis"."""
    return _WAY.match(sentence.text, place.spans[-1].end - sentence.span.start) is not None


def _level(place: Place) -> str:
    return "area" if place.kind in AREAS else "water" if place.kind in WATERS else "spot"
