"""A takeaway in which somebody else does what the body tells: another person, another side, another sort of people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.check.counterparts import Told, told_again
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.check.takeaways.listed import listed_otherwise
from sayso.check.takeaways.rewording import Change, Word, changes, words_in
from sayso.extract.actors.rolewords import people, roles
from sayso.records import Actor, Severity

NEAR = (
    frozenset({"official", "military"}),
    frozenset({"military", "armed group"}),
    frozenset({"milblogger", "independent media"}),
)
"""Classes that go by one name as often as not: "officials" are those of the general staff as well."""

VERBATIM = 3
"""Words in a row that both sentences have around two sides, for who does it and to whom not to be turned round."""
LONGEST_TITLE = 6
"""Words that an office may have in one sentence and not in the other: "the Latvian Ministry of Defense (MoD)"."""
NAMED = frozenset({"person", "organisation", "media"})
"""Kinds of actors that go by a name."""

_UNIT = re.compile(r"\d{1,4}(?:st|nd|rd|th)", re.IGNORECASE)


@rule(
    Card(
        id="actor-drift",
        severity=Severity.MEDIUM,
        checks="Whether it is the same person, side, unit or sort of people that acts in the takeaway and in the body.",
        why="Who did it is a part of what is claimed (ICD 203: accurate statements).",
        fires=(
            "Key Takeaways\n\n- Estonian divers cut the northern cable in the strait.\n\n"
            "Latvian divers cut the northern cable in the strait on Monday, the operator said.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- Divers from Latvia cut the northern cable in the strait.\n\n"
            "Latvian divers cut the northern cable in the strait on Monday, the operator said.[1]\n"
        ),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def actor_drift(report: Report) -> Iterator[Remark]:
    """Looks for the actor that stands in the body where the takeaway, in the same words, has another."""
    for told in told_again(report):
        for body in told.counterparts:
            found = next(_drifts(told, body), None)
            if found is not None:
                yield Objection(
                    (told.takeaway.span, body.span),
                    f"The takeaway says “{found[0]}”; the body says “{found[1]}”. Intended?",
                    report.evidence(body.span),
                )
                break
        else:
            yield from _strangers(report, told)


def _strangers(report: Report, told: Told) -> Iterator[Remark]:
    """Objections to somebody whom no passage on the matter names: of 109 named in takeaways, 108 are named there."""
    known = {word.stem for sentence in told.section for word in words_in(sentence)}
    for actor in told.takeaway.actors:
        words = [word for word in words_in(told.takeaway) if any(span.overlaps(word.span) for span in actor.spans)]
        names = [word for word in words if word.text[0].isupper() and word.text in actor.name.split()]
        is_name = bool(names) and not names[-1].text.isupper() and "(" not in actor.text
        if actor.kind == "person" and actor.id and is_name and names[-1].stem not in known:
            yield Objection(
                (told.takeaway.span, told.counterparts[0].span),
                f"The takeaway names “{actor.text}”; the passages on its matter do not. Intended?",
                report.evidence(told.counterparts[0].span),
                Severity.LOW,
            )


def _drifts(told: Told, body: Sentence) -> Iterator[tuple[str, str]]:
    """What the takeaway and the body say, where that is not the same actor."""
    all_changes = changes(told.takeaway, body)
    for change in all_changes:
        if change.told and change.instead and change.is_held:
            for compare in (_other_side, _other_name, _other_unit, _other_sort):
                found = compare(told, body, change)
                if found is not None and not _is_moved(found, all_changes, change):
                    yield found[0].text, found[1].text
    yield from listed_otherwise(told.takeaway, body)


Two = tuple[Word, Word]


def _is_moved(found: Two, all_changes: Sequence[Change], change: Change) -> bool:
    """Whether the two only changed places: "Estonian and Latvian divers" are "Latvian and Estonian divers"."""
    others = [each for each in all_changes if each is not change]
    there = any(word.stem == found[0].stem for each in others for word in each.instead)
    return there and any(word.stem == found[1].stem for each in others for word in each.told)


def _other_side(told: Told, body: Sentence, change: Change) -> Two | None:
    """The words that name two sides, right before what both have, or first of what differs where one is named alone."""
    one, other = change.told[-1], change.instead[-1]
    if _are_two_sides(one, other):
        behind = _behind(told.takeaway, one)
        if behind is None or behind != _behind(body, other):
            return None
        if other.stem in _before(told.takeaway, behind) or _is_converse(body, change):
            return None
        others = [each for each in told.as_good_as(body) if each is not body or len(change.told) > 1]
        pairs = {(word.stem, _behind(each, word)) for each in others for word in words_in(each)}
        return None if (one.stem, behind) in pairs else (one, other)
    one, other = change.told[0], change.instead[0]
    named = {people().get(word.text.lower()) for each in told.as_good_as(body) for word in words_in(each)}
    alone = _are_two_sides(one, other) and people()[one.text.lower()] not in named
    return (one, other) if alone and max(len(change.told), len(change.instead)) <= LONGEST_TITLE else None


def _is_converse(body: Sentence, change: Change) -> bool:
    """Whether the body names the takeaway's side too, and may tell the same of it: who attacks, and who repels it."""
    named = {people().get(word.text.lower()) for word in words_in(body)}
    is_plain = len(change.told) == len(change.instead) == 1 and change.around >= VERBATIM
    return people()[change.told[-1].text.lower()] in named and not is_plain


def _before(sentence: Sentence, stem: str) -> frozenset[str]:
    """The stems of the words that stand before a word."""
    words = words_in(sentence)
    return frozenset(one.stem for one, other in pairwise(words) if other.stem == stem)


def _are_two_sides(one: Word, other: Word) -> bool:
    sides = {people().get(word.text.lower()) for word in (one, other)}
    return len(sides) == 2 and None not in sides


def _other_name(told: Told, body: Sentence, change: Change) -> Two | None:
    """The actors of one kind that both stand there, each known and in the other sentence by no name."""
    mine, theirs = _actor_in(told.takeaway, change.told), _actor_in(body, change.instead)
    if mine is None or theirs is None or mine[1].kind != theirs[1].kind or mine[1].id == theirs[1].id:
        return None
    section = " ".join(each.text for each in told.as_good_as(body))
    known = mine[0].text in section or theirs[0].text in told.takeaway.text
    named = mine[1].kind in NAMED and mine[0].text[0].isupper() and theirs[0].text[0].isupper()
    return (mine[0], theirs[0]) if named and not known else None


def _actor_in(sentence: Sentence, words: Sequence[Word]) -> tuple[Word, Actor] | None:
    """The last word of some that is part of somebody's name, and who that is."""
    for word in reversed(words):
        for actor in sentence.actors:
            if actor.id and word.text in actor.name and any(span.overlaps(word.span) for span in actor.spans):
                return word, actor
    return None


def _other_unit(told: Told, body: Sentence, change: Change) -> Two | None:
    """The numbers of two units of one sort."""
    one, other = change.told[-1], change.instead[-1]
    if not (_UNIT.fullmatch(one.text) and _UNIT.fullmatch(other.text)) or one.text in body.text:
        return None
    behind = _behind(told.takeaway, one)
    return (one, other) if behind is not None and behind == _behind(body, other) else None


def _other_sort(told: Told, body: Sentence, change: Change) -> Two | None:
    """The nouns of two classes of people that stand for each other and do not both occur in either sentence."""
    one, other = _person_in(change.told), _person_in(change.instead)
    if one is None or other is None:
        return None
    groups = {roles()[word.text.lower()].group for word in (one, other)}
    if len(groups) < 2 or "" in groups or any(groups == near for near in NEAR):
        return None
    here = {word.stem for each in told.as_good_as(body) for word in words_in(each)}
    there = {word.stem for word in words_in(told.takeaway)}
    return None if one.stem in here or other.stem in there else (one, other)


def _person_in(words: Sequence[Word]) -> Word | None:
    """The last noun for people among some words, where it is no name."""
    found = [word for word in words if word.text.lower() in roles() and word.text[1:].islower()]
    role = roles()[found[-1].text.lower()] if found else None
    return found[-1] if role is not None and role.kind == "person" and role.is_plural else None


def _behind(sentence: Sentence, word: Word) -> str | None:
    """The stem of the word behind another."""
    words = words_in(sentence)
    place = words.index(word) + 1
    return words[place].stem if place < len(words) else None
