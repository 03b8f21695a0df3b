"""Finds totals and parts that a sentence itself puts together and that do not fit: "10, 12 and 15 boats, 39 in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from sayso.check.figures.margins import PERCENT, Margin, margin_of
from sayso.check.relating import (
    are_people,
    before,
    behind,
    gap,
    is_of_them,
    one_unit,
    opens_whole,
    place_of,
    same_unit,
    words,
)
from sayso.check.report import Sentence
from sayso.records import Quantity

MOST = 60
"""Figures of a sentence beyond which it is a table that lost its lines."""
NEAR, AROUND = 28, 50
"""Characters beside a total in which "in all" stands, and in which "since May" says that it holds more."""

_PARTED = re.compile(r"(?:,|;|\band\b|\bplus\b)\s", re.IGNORECASE)
"""Between two entries of a list, behind the words about the first."""
_TIGHT = re.compile(r",\s+(?:and\s+)?|\s+(?:and|plus)\s+", re.IGNORECASE)
_TOTAL_FOLLOWS = re.compile(r",\s+(?:for\s+)?(?:a\s+total\s+of|totall?ing|or|that is)?\s*", re.IGNORECASE)
_OPENS_LIST = re.compile(r"[^.;:]{0,30}(?::|—|–)\s+", re.DOTALL)
_ENDS = re.compile(r"[^,:]{0,60}(?:[.;]|$)", re.DOTALL)
_PART_FOLLOWS = re.compile(r"[^,;:.]{0,80},\s+(?:(?:only|just|some|another)\s+)?", re.DOTALL)
_EACH_ITS = re.compile(r"\brespectively\b", re.IGNORECASE)
_INCLUDING = re.compile(r"[^,;:.]{0,60},?\s*[(—–]?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A total or a whole with the parts that the sentence gives it, which do not fit it, and how they do not."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    how: str


def find_misfits(sentence: Sentence) -> Iterator[Misfit]:
    """The wholes and totals of a sentence that its own parts do not fit."""
    if len(sentence.quantities) > MOST:
        return
    counted = [each for each in sentence.quantities if each.unit != PERCENT and each.per is None and each.value > 0]
    for first, second in pairwise(counted):
        yield from _part_of_whole(sentence, first, second)
    for at, whole in enumerate(counted):
        yield from _listed(sentence, whole, counted[at + 1 :])
        if _sums_up(sentence, whole):
            yield from _summed(sentence, whole, counted[:at])


def _part_of_whole(sentence: Sentence, first: Quantity, second: Quantity) -> Iterator[Misfit]:
    """A part that is larger than what it is a part of."""
    words_between = gap(sentence, first, second)
    if is_of_them(words_between) and one_unit(first, second):
        part, whole = first, second
    elif _opens(sentence, first, second) or (_includes(words_between) and _are_alike(first, second)):
        part, whole = second, first
    else:
        return
    if not margin_of(part).within(margin_of(whole)):
        yield Misfit(whole, (part,), f"“{part.text}” are told as a part of “{whole.text}”, which is less")


def _opens(sentence: Sentence, whole: Quantity, part: Quantity) -> bool:
    """Whether the words before a number make the next one its part: "Of the 40 sailors, 12"."""
    follows = _PART_FOLLOWS.fullmatch(gap(sentence, whole, part))
    return opens_whole(sentence, whole) and follows is not None and one_unit(whole, part)


def _includes(between: str) -> bool:
    """Whether what follows is opened as a part of what stands before."""
    found = words("including").search(between)
    return bool(found and _INCLUDING.fullmatch(between[: found.start()]) and not between[found.end() :].strip())


def _sums_up(sentence: Sentence, total: Quantity) -> bool:
    """Whether a number is told as the total of what stands before it in the sentence, and of nothing else."""
    around = before(sentence, total, AROUND) + behind(sentence, total, AROUND)
    if words("cumulative").search(around) or _EACH_ITS.search(sentence.text):
        return False
    ahead = before(sentence, total, NEAR)
    told = list(words("totalling", "total").finditer(ahead))
    if told:
        start = place_of(sentence, total)[0] - len(ahead) + told[-1].end()
        return not any(start <= place_of(sentence, each)[0] for each in _before(sentence, total))
    return words("total").match(behind(sentence, total, NEAR).lstrip(" ,")) is not None


def _before(sentence: Sentence, quantity: Quantity) -> Sequence[Quantity]:
    return sentence.quantities[: sentence.quantities.index(quantity)]


def _summed(sentence: Sentence, total: Quantity, counted: Sequence[Quantity]) -> Iterator[Misfit]:
    """A total that is not the sum of the list before it, or is less than one of its parts, be it that of a month."""
    parts = [each for each in counted if one_unit(each, total)]
    whole = margin_of(total)
    for part in _before(sentence, total):
        if same_unit(part, total) and not margin_of(part).within(whole):
            yield Misfit(total, (part,), f"“{part.text}” are told as a part of “{total.text}” in all, which is less")
            return
    run = _tight_list(sentence, counted, total) or _last_list(sentence, parts)
    sums = [_sum(run[at:]) for at in range(len(run) - 1)]
    if sums and not any(each.meets(whole) for each in sums) and not whole.meets(_sum(parts or run)):
        yield Misfit(total, tuple(run), f"{_added(run)}, and the text says “{total.text}” in all")


def _tight_list(sentence: Sentence, counted: Sequence[Quantity], total: Quantity) -> list[Quantity]:
    """The numbers of a list right before its total, of whatever kinds: "12 cats and 9 dogs, a total of 21 animals"."""
    last = counted[-1] if counted else None
    if last is None or not _TOTAL_FOLLOWS.fullmatch(gap(sentence, last, total)):
        return []
    run = [last]
    for one, other in pairwise(reversed(counted)):
        if not _TIGHT.fullmatch(gap(sentence, other, one)):
            break
        run.insert(0, other)
    return run if len(run) > 1 else []


def _last_list(sentence: Sentence, parts: Sequence[Quantity]) -> list[Quantity]:
    """The numbers at the end that stand in one list."""
    run = list(parts[-1:])
    for one, other in pairwise(reversed(parts)):
        if not _PARTED.search(gap(sentence, other, one)):
            break
        run.insert(0, other)
    return run


def _listed(sentence: Sentence, whole: Quantity, following: Sequence[Quantity]) -> Iterator[Misfit]:
    """A number with the list of its parts behind a colon or a dash, which is not their sum."""
    if not following or not _OPENS_LIST.fullmatch(gap(sentence, whole, following[0])):
        return
    alike = [each for each in following if one_unit(each, whole) or _are_alike(each, whole)]
    ended = _ENDS.match(behind(sentence, following[-1], 90)) is not None
    joined = all(_PARTED.search(gap(sentence, *two)) for two in pairwise(following))
    if len(following) < 2 or len(alike) < len(following) or not (ended and joined):
        return
    if words("examples").search(sentence.text) or _sum(alike).meets(margin_of(whole)):
        return
    yield Misfit(whole, tuple(alike), f"{_added(alike)}, and the text says “{whole.text}”")


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether both are of one unit, or both people."""
    return same_unit(one, other) or (are_people(one) and are_people(other))


def _sum(parts: Sequence[Quantity]) -> Margin:
    return reduce(Margin.plus, map(margin_of, parts))


def _added(parts: Sequence[Quantity]) -> str:
    """The sum in words."""
    names = [f"“{each.text}”" for each in parts]
    return f"{', '.join(names[:-1])} and {names[-1]} make {sum(each.value for each in parts):,.10g}"
