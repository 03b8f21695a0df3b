"""A takeaway that puts an event elsewhere than the body does."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.counterparts import Told, likeness_of, share, stems_in, told_again
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rewording import changes
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.records import Place, Severity

AREAS = frozenset({"country", "region", "admin", "continent"})
WATERS = frozenset({"sea", "river"})
NEARLY = 0.25
"""A sentence that names the takeaway's place and has so little less of its other words may be what it sums up."""

ALMOST = 0.7
"""The share of each sentence's other words that the other has, from which on they hardly differ but for the place."""


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
        other = _rival(told.takeaway, body, place)
        if other is not None and not _said_elsewhere(report, told, body, place):
            yield Objection(
                (told.takeaway.span, body.span),
                f"The takeaway says “{place.text}”; the body says “{other.text}”. Intended?",
                report.evidence(body.span),
            )
            return


def _rival(takeaway: Sentence, body: Sentence, place: Place) -> Place | None:
    """The place of the same level that stands in the body's sentence instead, and not in the takeaway."""
    others = [
        other
        for other in body.places
        if _level(other) == _level(place) and not any(_same(other, each) for each in takeaway.places)
    ]
    for change in changes(takeaway, body):
        if change.is_held and any(word.span.overlaps(span) for word in change.told for span in place.spans):
            for other in others:
                if any(word.span.overlaps(span) for word in change.instead for span in other.spans):
                    return other
    return None


def _said_elsewhere(report: Report, told: Told, body: Sentence, place: Place) -> bool:
    """Whether the takeaway may sum up other sentences, which name its place.

    Where some on its matter do, only two sentences that hardly differ but for the place are compared.
    """
    words = likeness_of(report).words
    places = (*told.takeaway.places, *body.places)
    said, aside = words[told.takeaway.number], stems_in(" ".join(each.text for each in places))
    naming = [each for each in report.body if _names(each, place)]
    best = share(said, words[body.number], aside)
    if any(share(said, words[each.number], aside) > best - NEARLY for each in naming):
        return True
    back = share(words[body.number], said, aside)
    known = [each for each in naming if each in told.section]
    return any(each.block == body.block for each in known) or (bool(known) and min(best, back) < ALMOST)


def _names(sentence: Sentence, place: Place) -> bool:
    """Whether a sentence names a place, one that it is in or one that is in it."""
    return any(_same(place, other) for other in sentence.places) or place.name.split(",")[0] in sentence.text


def _same(one: Place, other: Place) -> bool:
    """Whether two places are one, or one is inside the other; a country holds too much to be where something is."""
    if one.geonameid is not None and one.geonameid == other.geonameid:
        return True
    names = [each.name.split(",")[0] for each in (one, other)]
    within = (*other.within[: len(other.within) - 1], *one.within[: len(one.within) - 1])
    return one.text == other.text or names[0] == names[1] or not {*names}.isdisjoint(within)


def _level(place: Place) -> str:
    return "area" if place.kind in AREAS else "water" if place.kind in WATERS else "spot"
