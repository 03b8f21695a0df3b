"""Compares what an earlier report said with what is now said that it said: how sure it was, and how many it gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.link.passage import Passage
from sayso.link.quantities import numbers_of_one_thing
from sayso.link.saying import DOUBT
from sayso.records import Hedge, Restatement

MOST = 4
"""Restatements that are told of one pair; a sentence with more numbers is a table."""


def restated(earlier: Passage, now: Passage) -> tuple[Restatement, ...]:
    """What both say and what only one does: hedges first, then each number that is given now or was given then."""
    return (*_hedges(earlier, now), *_numbers(earlier, now))[:MOST]


def sentences(restatements: Iterable[Restatement]) -> Iterator[str]:
    """Each restatement as a sentence of reason."""
    for each in restatements:
        if each.what == "hedge":
            then = f"the earlier report says “{each.then}”" if each.then else "the earlier report has no hedge there"
            now = f"“{each.now}”" if each.now else "without a hedge"
            yield f"As sure as before: both say {now}." if each.same else f"{_upper(then)}, the later tells it {now}."
        elif not each.then:
            yield f"The earlier report does not say {each.now}."
        elif not each.now:
            yield f"The earlier report says {each.then}, the later gives no such number."
        elif not each.same:
            yield f"The earlier report says {each.then}, the later that it said {each.now}."
        else:
            fits = "as the later does" if each.then == each.now else f"which fits the {each.now} of the later"
            yield f"The earlier report says {each.then}, {fits}."


def _hedges(earlier: Passage, now: Passage) -> Iterator[Restatement]:
    then, told = _strongest(earlier.hedges), _strongest(now.hedges)
    if then or told:
        same = bool(then and told) and then[0].kind is told[0].kind and _term(then[0]) == _term(told[0])
        yield Restatement("hedge", then[0].text if then else "", told[0].text if told else "", same)


def _strongest(hedges: Iterable[Hedge]) -> list[Hedge]:
    """The hedge that makes it most doubtful, of several the first."""
    return sorted(hedges, key=lambda hedge: -DOUBT[hedge.kind])[:1]


def _term(hedge: Hedge) -> str:
    return (hedge.term or hedge.text).casefold()


def _numbers(earlier: Passage, now: Passage) -> Iterator[Restatement]:
    agreeing, excluding = numbers_of_one_thing(earlier, now)
    met = {now_has.spans for _, now_has in (*agreeing, *excluding)}
    seen: set[str] = set()
    for same, pairs in ((True, agreeing), (False, excluding)):
        for then, told in pairs:
            if told.text not in seen:
                seen.add(told.text)
                yield Restatement("number", then.text, told.text, same)
    for told in now.quantities:
        if told.spans not in met and told.text not in seen:
            yield Restatement("number", "", told.text, same=False)


def _upper(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
