"""The tables of a casebook, as the rest of `store` names them. `migrations.py` makes them.

    raws              the bytes of every item as it was read, under their SHA-256
    documents         one row a document: what an answer cites, and which numbers its claims have
    document_pages    at which address a document stands, in one form for every way to write it
    document_bodies   its stored text, its record and the mentions outside claims
    claims            one narrow row a claim, in the order of the timeline
    claim_bodies      its record, the notes that an answer cites, and the words that the full-text index is made of
    claim_events      which days a claim speaks of
    claim_sayings     on which days it was said
    claim_quantities  how many of what it speaks of
    spots             where on earth claims are, each point with its reach once
    document_actors   who acts or speaks in a document
    register          which claims are firsts, findings of nothing, forecasts or open questions
    document_contents what a document says, word for word, as one number: copies have the same
    contents          the keys of its telling sentences in order, and the family that it belongs to
    content_sentences which contents hold a sentence, for as many as matter
    content_pairs     which two contents are of one family by what they share, each pair in both orders
    linked_documents  which documents are linked to all others, and as members of which family
    statements        sentences with their claims, as they are linked; of one family, each wording is held once
    statement_keys    by which keys a statement is found; a key of claim -1 is stock, and finds nothing
    embeddings        what the held statements of a document say, as vectors
    links             how two claims relate, each pair once, the earlier first: as it is decided, and as it was found
    cited_days        which days of earlier reports a statement names that cites its publisher
    restatements      what an earlier report said, and what a self-citation says that it said
    thread_members    to which thread a statement belongs, and was dealt into: numbers of the claims they began with
    thread_joins      which threads go on in which elder ones, and on which day that was found
    thread_days       for which days that was found out, with a mark of the statements and links it was found by
    decisions         what people decided, and why: the one table that follows from no record
    decision_subjects which decisions are about a thing, by its id
    refused_claims    which claims are none by decision, so that nothing finds them
    watch_log         which watches were saved and removed; follows from no record either
    watch_told        which claims a watch has told

Rows only repeat what is searched for: a record is kept whole, as JSON, and `verify` compares the two.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()


def _claim(name: str) -> Column[int]:
    """A column of the key: the number of a claim."""
    return Column(name, BigInteger, ForeignKey("claims.number"), primary_key=True)


def _claim_days(name: str) -> Table:
    """A table of days that claims have to do with."""
    first, last = (Column(f"{end}_day", Integer, primary_key=True) for end in ("first", "last"))
    return Table(name, METADATA, first, last, _claim("claim"))


def _document() -> Column[int]:
    """A column of the key: the number of a document."""
    return Column("document", Integer, ForeignKey("documents.number"), primary_key=True)


def _content(name: str) -> Column[int]:
    """A column of the key: what a document says, as one number."""
    return Column(name, BigInteger, ForeignKey("contents.content"), primary_key=True)


raws = Table(
    "raws",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

documents = Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("path", Text, nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("published_from", Text),
    Column("publisher", Text),
    Column("sha256", Text, nullable=False),
    Column("raw_sha256", Text, ForeignKey("raws.sha256"), nullable=False),
    Column("completeness", Text, nullable=False),
    Column("words", Integer, nullable=False),
    Column("sentences", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("first_claim", BigInteger, nullable=False),
)

document_bodies = Table(
    "document_bodies",
    METADATA,
    _document(),
    Column("text", LargeBinary, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("mentions", LargeBinary, nullable=False),
)

claims = Table(
    "claims",
    METADATA,
    Column("number", BigInteger, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False),
)

claim_bodies = Table(
    "claim_bodies",
    METADATA,
    _claim("number"),
    Column("sentence", Text, nullable=False),
    Column("sources", Text, nullable=False),
    Column("kinds", Text, nullable=False),
    Column("notes", LargeBinary, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("actors", Text, nullable=False),
    Column("places", Text, nullable=False),
    Column("areas", Text, nullable=False),
)

claim_events = _claim_days("claim_events")

claim_sayings = _claim_days("claim_sayings")

claim_quantities = Table(
    "claim_quantities",
    METADATA,
    Column("counted", Text, primary_key=True),
    Column("low", Float, primary_key=True),
    Column("high", Float, primary_key=True),
    _claim("claim"),
    Column("words", Text, primary_key=True),
)

spots = Table(
    "spots",
    METADATA,
    Column("word", Text, primary_key=True),
    Column("south", Integer, nullable=False),
    Column("west", Integer, nullable=False),
    Column("reach", Integer, nullable=False),
    Column("is_area", Boolean, nullable=False),
)

document_actors = Table(
    "document_actors",
    METADATA,
    Column("actor", Text, primary_key=True),
    _document(),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("class", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("affiliation", Text, nullable=False),
    Column("mentions", Integer, nullable=False),
)

document_pages = Table("document_pages", METADATA, Column("page", Text, primary_key=True), _document())

register = Table(
    "register",
    METADATA,
    Column("kind", Text, primary_key=True),
    _claim("claim"),
    Column("words", BigInteger, nullable=False),
)

document_contents = Table(
    "document_contents",
    METADATA,
    _document(),
    Column("content", BigInteger, ForeignKey("contents.content"), nullable=False),
)

contents = Table(
    "contents",
    METADATA,
    Column("content", BigInteger, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("sentences", LargeBinary, nullable=False),
    Column("family", BigInteger, nullable=False),
)

content_sentences = Table(
    "content_sentences", METADATA, Column("sentence", BigInteger, primary_key=True), _content("content")
)

content_pairs = Table("content_pairs", METADATA, _content("content"), _content("other"))

linked_documents = Table(
    "linked_documents", METADATA, _document(), Column("family", BigInteger), Column("done", Boolean, nullable=False)
)

statements = Table(
    "statements",
    METADATA,
    _claim("claim"),
    Column("last", BigInteger, nullable=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", BigInteger, nullable=False),
    Column("weight", Float, nullable=False),
    Column("held", Boolean, nullable=False),
    Column("alike", Integer, nullable=False, server_default="0"),
)

statement_keys = Table(
    "statement_keys",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column("claim", BigInteger, primary_key=True),
)

links = Table(
    "links",
    METADATA,
    _claim("first"),
    _claim("second"),
    Column("relation", Text, nullable=False),
    Column("direction", Text),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("found_relation", Text),
    Column("found_direction", Text),
    Column("decision", Integer, ForeignKey("decisions.number")),
)

cited_days = Table("cited_days", METADATA, Column("day", Integer, primary_key=True), _claim("claim"))

restatements = Table("restatements", METADATA, _claim("first"), _claim("second"), Column("said", Text, nullable=False))

thread_members = Table(
    "thread_members",
    METADATA,
    _claim("claim"),
    Column("thread", BigInteger, ForeignKey("claims.number"), nullable=False),
    Column("dealt", BigInteger, ForeignKey("claims.number"), nullable=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False),
)

thread_joins = Table(
    "thread_joins",
    METADATA,
    _claim("thread"),
    Column("elder", BigInteger, ForeignKey("claims.number"), nullable=False),
    Column("day", Integer, nullable=False),
)

thread_days = Table(
    "thread_days", METADATA, Column("day", Integer, primary_key=True), Column("mark", Text, nullable=False)
)

decisions = Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("matter", Text, nullable=False),
    Column("subjects", Text, nullable=False),
    Column("judgement", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("supersedes", Integer, ForeignKey("decisions.number")),
    Column("grounds", Text, nullable=False),
    Column("value", Text, nullable=False),
)

decision_subjects = Table(
    "decision_subjects",
    METADATA,
    Column("subject", Text, primary_key=True),
    Column("decision", Integer, ForeignKey("decisions.number"), primary_key=True),
)

refused_claims = Table("refused_claims", METADATA, _claim("claim"))

watch_log = Table(
    "watch_log",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("supersedes", Integer, ForeignKey("watch_log.number")),
    Column("watch", Text),
)

_watch = Column("watch", Integer, ForeignKey("watch_log.number"), primary_key=True)
watch_told = Table("watch_told", METADATA, _watch, Column("claim", Text, primary_key=True))

_vectors = (Column(name, LargeBinary, nullable=False) for name in ("claims", "vectors", "rarities"))
embeddings = Table("embeddings", METADATA, _document(), *_vectors)
