"""Finds the earlier reports that self-citations mean: those of the days that they name, and what else was compared.

Which days a statement names is kept, so that a report which is read after the one that cites it is found as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, select

from sayso.link.citations import Citation, cite
from sayso.link.dating import Issue
from sayso.link.own_reports import Citing
from sayso.link.statements import Statement
from sayso.records import Relation
from sayso.store import tables
from sayso.store.database import batches, insert_missing
from sayso.store.linked import families_of
from sayso.store.links import Found
from sayso.store.rows import notes_of
from sayso.store.statements import statements_numbered
from sayso.store.timeline import first_number

MOST_REPORTS = 8
"""Reports of one publisher and day that are looked through; of more, the day does not tell which is meant."""
MOST_STATEMENTS = 2_000
"""Statements of one day that are looked through, some ten times as many as a long report has."""

_documents, _statements, _bodies = tables.documents.c, tables.statements.c, tables.claim_bodies.c
_cited = tables.cited_days.c

Pair = tuple[Statement, Statement]
"""Two statements, the earlier first."""


def keep_cited_days(connection: Connection, held: Iterable[Statement]) -> None:
    """Keep which days the self-citations among some statements name."""
    rows = [{"day": day, "claim": claim} for day, claim in days_cited(connection, held)]
    if rows:
        connection.execute(insert_missing(tables.cited_days), rows)


def days_cited(connection: Connection, held: Iterable[Statement]) -> Iterator[tuple[int, int]]:
    """The days that the self-citations among some statements name, each with the number of its statement."""
    citing = _citing(connection, held).values()
    return ((day.toordinal(), each.statement.number) for each in citing for day in each.looked_up)


def find_citations(
    connection: Connection, held: Sequence[Statement], pairs: Iterable[Pair]
) -> dict[tuple[int, int], tuple[Pair, Citation]]:
    """The self-citations of a document's statements and those that mean them, by the numbers of both.

    `pairs` are compared anyway: they lead to what is meant where no day is named.
    """
    looked_at: dict[int, dict[int, Statement]] = defaultdict(dict)
    later = list(_citing_later(connection, held))
    together = list(pairs)
    citing = _citing(connection, {each.number: each for each in (*held, *later, *(b for _, b in together))}.values())
    for earlier, other in together:
        if other.number in citing:
            looked_at[other.number][earlier.number] = earlier
    named = {each.number: _reports(connection, citing[each.number]) for each in held if each.number in citing}
    loaded = {each.number: each for each in statements_numbered(connection, set().union(*named.values()))}
    for number, wanted in named.items():
        looked_at[number] |= {other: loaded[other] for other in wanted if other in loaded}
    for each in later:
        looked_at[each.number] |= {own.number: own for own in held}
    issues = _issues(connection, {each.document for some in looked_at.values() for each in some.values()})
    families = families_of(connection, {*looked_at}.union(*looked_at.values()))
    found = {}
    for number, some in looked_at.items():
        own = families.get(number, (0, None))[1]  # a family is one voice, and does not cite itself
        others = [each for each in some.values() if own is None or families.get(each.number, (0, None))[1] != own]
        for each, citation in _weighed(citing[number], others, issues):
            found[each.number, number] = ((each, citing[number].statement), citation)
    return found


def with_citations(found: Iterable[Found], citations: Mapping[tuple[int, int], tuple[Pair, Citation]]) -> list[Found]:
    """Links with the self-citations in place of what was found of the same pairs.

    Of two statements one cites the other only where it was found to do so: the words that cite are no content.
    """
    others = [
        (a, b, link)
        for a, b, link in found
        if link.relation is not Relation.SELF_CITATION and (a.number, b.number) not in citations
    ]
    return others + [(a, b, citation.link) for (a, b), citation in citations.values()]


def keep_restatements(connection: Connection, citations: Mapping[tuple[int, int], tuple[Pair, Citation]]) -> None:
    """Keep what was said then and what is said now of each self-citation."""
    rows = [
        {"first": first, "second": second, "said": msgspec.json.encode(citation.said).decode()}
        for (first, second), (_, citation) in citations.items()
        if citation.said
    ]
    if rows:
        connection.execute(insert_missing(tables.restatements), rows)


def _weighed(
    citing: Citing, earlier: Iterable[Statement], issues: Mapping[int, Issue]
) -> Iterator[tuple[Statement, Citation]]:
    """Which of some earlier statements may be meant."""
    reasons: dict[int, str | None] = {}
    for each in earlier:
        if each.document not in reasons:
            reasons[each.document] = citing.may_mean(issues[each.document])
        reason = reasons[each.document]
        found = None if reason is None else cite(each.passage, citing.retold, reason)
        if found:
            yield each, found


def _citing(connection: Connection, statements: Iterable[Statement]) -> dict[int, Citing]:
    """Those of some statements that cite their publisher, by their numbers."""
    maybe = {each.number: each for each in statements if Citing.of(each, Issue("", "", None), ())}
    issues = _issues(connection, {each.document for each in maybe.values()})
    found = (
        (number, Citing.of(each, issues[each.document], _addresses(connection, each))) for number, each in maybe.items()
    )
    return {number: citing for number, citing in found if citing}


def _addresses(connection: Connection, statement: Statement) -> list[str]:
    """The addresses in the endnotes of a statement."""
    notes = select(_bodies.notes).where(_bodies.number.between(statement.number, statement.last))
    return [url for row in connection.execute(notes).scalars() for _, urls in notes_of(row) for url in urls]


def _issues(connection: Connection, documents: Collection[int]) -> dict[int, Issue]:
    found: dict[int, Issue] = {}
    for batch in batches(sorted(documents)):
        query = select(_documents.number, _documents.publisher, _documents.title, _documents.published)
        for number, publisher, title, published in connection.execute(query.where(_documents.number.in_(batch))):
            day = date.fromisoformat(published) if published else None
            found[number] = Issue(publisher or "", title or "", day)
    return found


def _reports(connection: Connection, citing: Citing) -> list[int]:
    """The numbers of the statements in its publisher's reports of the days that it names."""
    found: list[int] = []
    for day in citing.looked_up:
        first, end = first_number(day.toordinal()), first_number(day.toordinal() + 1)
        of_day = select(_statements.document).where(_statements.claim >= first, _statements.claim < end).distinct()
        issues = _issues(connection, list(connection.execute(of_day).scalars()))
        own = [document for document, issue in issues.items() if citing.may_mean(issue) is not None]
        if len(own) <= MOST_REPORTS:
            inside = _statements.claim.between(_documents.first_claim, _documents.first_claim + _documents.claims - 1)
            held = select(_statements.claim).join(tables.documents, inside)
            wanted = held.where(_documents.number.in_(own), _statements.held).limit(MOST_STATEMENTS)
            found += connection.execute(wanted).scalars()
    return found


def _citing_later(connection: Connection, held: Sequence[Statement]) -> Iterator[Statement]:
    """The statements of other documents that name the day of this one."""
    day = held[0].passage.day if held else None
    if day is None:
        return
    naming = select(_cited.claim).join(tables.statements, _statements.claim == _cited.claim)
    wanted = naming.where(_cited.day == day.toordinal(), _statements.held, _statements.document != held[0].document)
    yield from statements_numbered(connection, list(connection.execute(wanted).scalars()))
