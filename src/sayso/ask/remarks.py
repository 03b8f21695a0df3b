"""Says of an answer how it fits a filter, where that is not plain to see in its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.records import Answer, Question


def with_remarks(answers: Iterable[Answer], question: Question) -> list[Answer]:
    """The answers, to a question about what is near with how far away it is, and with who is one by decision."""
    return [replace(answer, remarks=tuple(_remarks(answer, question))) for answer in answers]


def _remarks(answer: Answer, question: Question) -> Iterator[str]:
    if question.near is not None:
        from sayso.ask.nearness import remarks_on  # only this filter needs the gazetteer

        yield from remarks_on(answer.claim, question.near)
    if question.merged_actors:
        yield from dict.fromkeys(_merged(answer, frozenset(question.merged_actors)))


def _merged(answer: Answer, asked: frozenset[str]) -> Iterator[str]:
    """Who in the claim is one with somebody else by decision, of those that were asked for."""
    speaking = ((link.source_actor, link.source.text) for link in answer.claim.chain)
    spoken_of = ((actor.id, actor.name) for actor in answer.claim.actors)
    for actor, words in (*speaking, *spoken_of):
        kept = answer.merged.kept(actor)
        if kept is not None and actor in asked:
            yield f"“{words}” is {kept.name}, {kept.id}, by decision"
