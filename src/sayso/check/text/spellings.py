"""Finds spellings of one name among the names of a text: other transliterations, and slips of one letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.gazetteer.spelling import key_of, loose_keys_of
from sayso.records import Span
from sayso.review.spelling import is_same_name, is_same_surname, sounds

SHORTEST = 4
"""Letters of a word of a name that is compared; one so short only with one of the same place."""
SHORTEST_SLIP = 6
"""Letters of one that a slip of one letter is looked for in."""
FEWEST_SOUNDS = 4
"""Consonants that two spellings must share to be told by them: Bakhmut and Bakhumt do, Mali and Male do not."""
LEAST_ALIKE = 0.6
"""Of the letters of two spellings with the same consonants (`difflib` ratio). Dnipro and Dnieper have 0.62."""
MOST_ALIKE = 50
"""Names with one key that are compared with one another; a text that has more is a list of made-up words."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word of names as a text spells it: where it first stands, how often, and which places or given names it has."""

    word: str
    span: Span
    count: int
    places: frozenset[int] = frozenset()
    given: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """It without capitals and accents."""
        return key_of(self.word)


def find_variants(spellings: Sequence[Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Each spelling with the commonest one of the same name that is commoner, or stands before it."""
    if not spellings:
        return
    loose = loose_keys_of(each.key for each in spellings)
    groups: defaultdict[str, list[Spelling]] = defaultdict(list)
    for spelling, key in zip(spellings, loose, strict=True):
        for each in {f"loose {key}" if key else "", *_keys(spelling)} - {""}:
            groups[each].append(spelling)
    best: dict[Spelling, Spelling] = {}
    for key, group in groups.items():
        for one in group[:MOST_ALIKE]:
            for other in group[:MOST_ALIKE]:
                if (one.count, -one.span.start) < (other.count, -other.span.start) and _is_variant(one, other, key):
                    before = best.get(one)
                    best[one] = other if before is None else max(before, other, key=lambda each: each.count)
    yield from sorted(best.items(), key=lambda pair: pair[0].span)


def _keys(spelling: Spelling) -> Iterable[str]:
    """Keys that a spelling shares with others of the same consonants, and with those that one letter tells apart."""
    key, heard = spelling.key, sounds(spelling.word)
    yield from (f"place {place}" for place in spelling.places)
    if len(heard) >= FEWEST_SOUNDS:
        yield f"sound {heard}"
    if len(key) >= SHORTEST_SLIP and " " not in key:
        yield f"slip {key}"
        yield from (f"slip {key[:at]}{key[at + 1 :]}" for at in range(len(key)))


def _is_variant(one: Spelling, other: Spelling, shared: str) -> bool:
    """Whether two spellings that share a key are of one name."""
    if not _may_be_one(one, other):
        return False
    first, second = one.key, other.key
    if shared.startswith("place "):
        return is_same_name(one.word, other.word)
    if shared.startswith("sound "):
        return is_same_surname(one.word, other.word) and SequenceMatcher(None, first, second).ratio() >= LEAST_ALIKE
    # What differs in its last letters may be inflected, and the first letter tells names apart.
    is_slip = abs(len(first) - len(second)) <= 1 and first[0] == second[0] and first[-2:] == second[-2:]
    return is_slip or shared.startswith("loose ")


def _may_be_one(one: Spelling, other: Spelling) -> bool:
    """Whether nothing speaks against two spellings being of one name: other places, other given names, an ending."""
    first, second = one.key, other.key
    if first.startswith(second) or second.startswith(first):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    given = [(each, its) for each in one.given for its in other.given]
    return not given or any(_is_same_given(*each) for each in given)


def _is_same_given(one: str, other: str) -> bool:
    """Whether two given names may be one: of one beginning, as an initial or a short form has."""
    return one[:1].lower() == other[:1].lower()
