"""The family of a document as it is asked for: who belongs to it, what each is to which other, and what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from sayso.link.alignment import Alignment, align
from sayso.link.kinship import kinship, shares_of
from sayso.link.revision import changes_between
from sayso.link.sentences import sentences_of
from sayso.records import Changes, Document, Dossier, Family, Kinship, Relative
from sayso.store import tables
from sayso.store.families import family_of, pairs_of
from sayso.store.fetch import document_row, dossier
from sayso.store.rows import document_of

MOST_MEMBERS = 50
"""So many documents of a family are compared and told of; the others are counted."""

FULL = 0.8
"""The original is the first document that has so much of the longest: an excerpt may be published before its report."""

_documents, _bodies = tables.documents.c, tables.document_bodies.c
_of, _contents = tables.document_contents.c, tables.contents.c


@dataclass(frozen=True, slots=True)
class _Member:
    """A document of a family: its row in short, and what it says as a number and in words."""

    number: int
    id: str
    path: str
    published: str | None
    publisher: str | None
    content: int
    size: int

    @property
    def rank(self) -> tuple[str, int, str]:
        """Sorts by day of publication, the undated last, then the longest first."""
        return self.published or "9999", -self.size, self.id


@dataclass(frozen=True, slots=True)
class _Group:
    """A family: its documents by number, and which of them the others go back to, by their content.

    `relatives` are the documents that are told of, by number and in order.
    """

    name: int
    members: Mapping[int, _Member]
    original: _Member
    longest: _Member
    parents: Mapping[int, _Member]
    relatives: Mapping[int, Relative]


class Kin:
    """Tells the families of documents. It keeps the last one in mind, since relatives are often asked for in turn."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: _Group | None = None

    def family(self, found: Dossier) -> Family | None:
        """The family of a document with all that was found in it; `None` where it has no relatives."""
        number = document_row(self._connection, found.document.id)["number"]
        name = family_of(self._connection, number)
        if name is None:
            return None
        if self._last is None or self._last.name != name:
            self._last = self._group(name)
        group = self._last
        if len(group.members) < 2:
            return None
        own = group.relatives.get(number) or self._relative(group, group.members[number])
        return Family(
            id=f"f-{name:016x}",
            size=len(group.members),
            original=group.original.id,
            fullest=group.longest.id,
            own=own,
            members=tuple(group.relatives.values()),
            changes=self._changes(own, found),
        )

    def _group(self, name: int) -> _Group:
        members = sorted(_members(self._connection, name), key=lambda member: member.rank)
        longest = max(members, key=lambda member: member.size)
        original = next(member for member in members if member.size >= FULL * longest.size)
        parents = _parents(self._connection, members, original)
        group = _Group(name, {member.number: member for member in members}, original, longest, parents, {})
        told = dict.fromkeys([original, *members[:MOST_MEMBERS]]) if len(members) > 1 else {}
        return replace(group, relatives={member.number: self._relative(group, member) for member in told})

    def _relative(self, group: _Group, member: _Member) -> Relative:
        of = group.original if member.content == group.original.content else group.parents[member.content]
        if member == group.original:
            kind, of_id, share, covers = Kinship.ORIGINAL, None, 1.0, 1.0
        elif member.content == of.content:
            kind, of_id, share, covers = Kinship.COPY, of.id, 1.0, 1.0
        else:
            shares = shares_of(_aligned(_document(self._connection, of), _document(self._connection, member)))
            same = member.publisher is not None and member.publisher == of.publisher
            kind, of_id = kinship(shares, same_publisher=same), of.id
            share, covers = shares.new, shares.old
        return Relative(member.id, member.path, member.published, member.publisher, kind, of_id, share, covers)

    def _changes(self, own: Relative, found: Dossier) -> Changes:
        if own.of is None:
            return Changes()
        of = dossier(self._connection, document_row(self._connection, own.of)["number"])
        return changes_between(_aligned(of.document, found.document), of, found)


def _members(connection: Connection, family: int) -> list[_Member]:
    columns = (_documents.number, _documents.id, _documents.path, _documents.published, _documents.publisher)
    query = (
        select(*columns, _contents.content, _contents.size)
        .join(tables.document_contents, _of.document == _documents.number)
        .join(tables.contents, _contents.content == _of.content)
        .where(_contents.family == family)
    )
    return [_Member(*row) for row in connection.execute(query)]


def _parents(connection: Connection, members: Sequence[_Member], original: _Member) -> dict[int, _Member]:
    """For each content but the original's, the first document with the content that leads back to the original."""
    firsts: dict[int, _Member] = {}
    for member in members:
        firsts.setdefault(member.content, member)
    ranks = {content: place for place, content in enumerate(firsts)}
    neighbours: dict[int, list[int]] = {}
    for content, other in pairs_of(connection, firsts):
        neighbours.setdefault(content, []).append(other)
    parents: dict[int, _Member] = {original.content: original}
    waiting = [original.content]
    for content in waiting:
        for other in sorted(neighbours.get(content, ()), key=ranks.__getitem__):
            if other not in parents:
                parents[other] = original if content == original.content else firsts[content]
                waiting.append(other)
    return parents


def _document(connection: Connection, member: _Member) -> Document:
    query = select(_bodies.text, _bodies.record).where(_bodies.document == member.number)
    body = connection.execute(query).one()
    return document_of(body.text, body.record)


def _aligned(old: Document, new: Document) -> Alignment:
    return align(sentences_of(old), sentences_of(new))
