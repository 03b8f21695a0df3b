"""Places of one name in one report that it does not tell apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.gazetteer.spelling import key_of
from sayso.records import Place, Severity

Mention = tuple[Place, Sentence]


@rule(
    Card(
        id="same-name-two-places",
        severity=Severity.INFO,
        checks="Whether a report that tells of two places of one name says each time which is meant.",
        why="A reader puts the event where the other place lies.",
        fires=(
            "Rebels shelled Makiivka in Luhansk Oblast on Monday.\n\nThe mayor of Makiivka in Donetsk Oblast left on "
            "Tuesday.\n\nRockets hit Makiivka on Friday.\n"
        ),
        silent=(
            "Rebels shelled Makiivka in Luhansk Oblast on Monday.\n\nThe mayor of Makiivka in Donetsk Oblast left on "
            "Tuesday.\n"
        ),
    )
)
def same_name_two_places(report: Report) -> Iterator[Remark]:
    """Objects to each mention of such a place in a paragraph that names no area of either."""
    named: defaultdict[str, list[Mention]] = defaultdict(list)
    told: defaultdict[int, set[str]] = defaultdict(set)
    for sentence in report.sentences:
        told[sentence.block].update(place.name for place in sentence.places)
        for place in sentence.places:
            if place.geonameid is not None and place.kind == "settlement" and place.within:
                named[key_of(place.name.partition(",")[0])].append((place, sentence))
    for mentions in named.values():
        areas = {place.within for place, _ in mentions}
        if len({place.geonameid for place, _ in mentions}) < 2 or len(areas) < 2:
            continue
        said = {name for area in areas for name in area[:-1]}
        yield from (_objection(report, place, mentions) for place, each in mentions if not told[each.block] & said)


def _objection(report: Report, place: Place, mentions: list[Mention]) -> Objection:
    other = next(each for each, _ in mentions if each.geonameid != place.geonameid)
    where = f"in {place.within[0]} or that in {other.within[0]}"
    message = f"This report tells of two places named “{place.text}”. Is the one {where} meant here?"
    return Objection((place.spans[0], other.spans[0]), message, report.evidence(other.spans[0]))
