"""Who said of a mention that it has no second source, and whether one is known by now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.link.statements import Statement
from sayso.link.uncorroborated import doubts_before, finds_no_second, follows
from sayso.records import LinkEnd, Mention, Origin, Uncorroborated
from sayso.store.links import ends_of
from sayso.store.mentions import next_to
from sayso.store.statements import statements_numbered
from sayso.store.store import Transaction

Doubt = tuple[LinkEnd, str, Mention]
"""The sentence that tells it, the telling words of it, and the mention that it is said of."""


def doubts_of(
    connection: Transaction,
    statements: Mapping[int, Statement],
    mentions: Sequence[Mention],
    origins: Sequence[Origin],
) -> tuple[Uncorroborated, ...]:
    """Where mentions are said to have no second source, the first first, with what is independent of each."""
    doubts = _doubts(connection, statements, {mention.end.claim: mention for mention in mentions})
    found = (_watched(doubt, mentions, origins) for doubt in doubts)
    return tuple(sorted(found, key=lambda each: (each.end.published or "", each.end.claim, each.mention)))


def _doubts(
    connection: Transaction, statements: Mapping[int, Statement], mentions: Mapping[str, Mention]
) -> Iterator[Doubt]:
    """Such words in the sentences of mentions, and in those right behind them."""
    for statement in statements.values():
        mention = mentions[statement.claim]
        if mention.vouches and (words := finds_no_second(statement.passage.text)):
            yield mention.end, words, mention
    nearest = next_to(connection, statements)
    behind = {each.number: each for each in statements_numbered(connection, nearest.values())}
    telling = {
        number: (other, words)
        for number, other in nearest.items()
        if other in behind
        and behind[other].document == statements[number].document
        and follows(statements[number].span.end, behind[other].span.start)
        and (words := doubts_before(behind[other].passage.text))
    }
    ends = ends_of(connection, {other for other, _ in telling.values()})
    for number, (other, words) in telling.items():
        yield ends[other], words, mentions[statements[number].claim]


def _watched(doubt: Doubt, mentions: Sequence[Mention], origins: Sequence[Origin]) -> Uncorroborated:
    end, words, mention = doubt
    own = [origin for origin in origins if mention.end.claim in origin.mentions or not origin.is_known]
    bound = {claim for origin in own for claim in origin.mentions}
    independent = [each for each in mentions if each.end.claim not in bound]
    later = (each for each in independent if end.published and (each.said or "") > end.published)
    return Uncorroborated(
        end=end,
        words=words,
        mention=mention.end.claim,
        independent=tuple(each.end.claim for each in independent),
        later=tuple(each.end.claim for each in later),
    )
