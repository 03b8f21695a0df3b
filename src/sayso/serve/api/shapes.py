"""What responses look like, for OpenAPI alone: they are written by the encoders of `share`, after `docs/records.md`.

Only what a client can count on is named; a record may have more fields, and gets more over time.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, JsonValue


class Shape(BaseModel):
    """A record with at least these fields."""

    model_config = ConfigDict(extra="allow")


class Problem(Shape):
    """An error, after RFC 9457. `hint` is the next step."""

    type: str = Field(examples=["urn:sayso:problem:NotFound"])
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["No claim goes by 'c-00'."])
    instance: str = Field(examples=["/api/v1/claims/c-00"])
    hint: str | None = Field(default=None, examples=["Ids stand before each answer of: sayso ask"])


class Paged(Shape):
    """Part of a list. `next` is the cursor to go on with, null at the end."""

    next: str | None = Field(examples=["WyI4ZjEyIiwiYy0xIl0"])


class Heading(Shape):
    """A document in short. A day is ISO; `published_from` says how it is known."""

    id: str = Field(examples=["d-aaddeb222ea67af9"])
    path: str = Field(examples=["report.html"])
    title: str | None
    published: str | None = Field(examples=["2022-11-09"])
    published_from: str | None = Field(examples=["text"])
    publisher: str | None
    sha256: str
    completeness: str = Field(examples=["full"])


class Words(Shape):
    """Words of a document: `text[start:end]` of each span of its stored text, in Unicode code points."""

    spans: list[list[int]] = Field(examples=[[[10, 19]]])
    text: str = Field(examples=["The mayor"])


class Said(Shape):
    """One link of a chain: who says what, by which words, and what that does."""

    source: Words
    cue: Words
    content: Words
    stance: str = Field(examples=["state"])


class Sentence(Shape):
    """The sentence that a claim stands in."""

    start: int
    end: int
    text: str


class Claim(Shape):
    """A claim: everybody on whose say-so, outermost first, what is claimed, and everything in it."""

    id: str = Field(examples=["c-b01a53d7b73dc767"])
    document: Heading
    block: str = Field(examples=["paragraph"])
    sentence: Sentence
    voice: str = Field(examples=["attributed"])
    chain: list[Said]
    content: Words
    hedges: list[Words]
    negated: bool
    times: list[Words]
    places: list[Words]
    quantities: list[Words]
    actors: list[Words]
    confidence: float = Field(examples=[0.93])
    urls: list[str]


class Claims(Paged):
    """Claims that answer a question."""

    claims: list[Claim]


class ClaimsFound(Shape):
    """Claims that are told all at once."""

    claims: list[Claim]


class Count(Shape):
    """How many claims fit."""

    count: int = Field(examples=[23])


class Missed(Shape):
    """A filter of a question: whether it finds anything alone, and words that are spelled alike."""

    filter: str = Field(examples=["source"])
    alone: bool
    near: list[str] = Field(examples=[["mayor"]])


class Missing(Shape):
    """Why nothing is found."""

    missing: list[Missed]


class Facet(Shape):
    """A value of a filter, what it is called, and how many claims have it."""

    value: str = Field(examples=["deny"])
    label: str = Field(examples=["deny"])
    claims: int


class Facets(Shape):
    """What so many claims are like, by the names of the filters; where there are more, only the newest are counted."""

    claims: int
    more: bool
    values: dict[str, list[Facet]]


class End(Shape):
    """One side of a link: a claim with its sentence, and where that stands."""

    claim: str
    document: str
    path: str
    published: str | None
    start: int
    end: int
    text: str


class Link(Shape):
    """How two claims relate, how sure that is, and why."""

    a: End
    b: End
    relation: str = Field(examples=["denies"])
    score: float
    reasons: list[str]
    status: str = Field(examples=["proposed"])


class Links(Shape):
    """The links of a claim."""

    links: list[Link]


class Trace(Shape):
    """What became of a claim."""

    claim: str
    first: str | None
    summary: str = Field(examples=["3 mentions in 3 documents, 1 origin, one party only (Russia)"])
    sides: list[str]
    mentions: list[End]
    origins: list[dict[str, JsonValue]]
    links: list[Link]
    notices: list[str]


class Documents(Paged):
    """Documents in short."""

    documents: list[Heading]


class Sizes(Shape):
    """How many claims each document holds, by its id."""

    documents: dict[str, int] = Field(examples=[{"d-77b1": 42}])


class Block(Shape):
    """A part of a document. Noise is masked, with the reason."""

    kind: str = Field(examples=["paragraph"])
    start: int
    end: int
    noise: str | None
    reason: str


class Document(Shape):
    """A document in full, with every mention in it."""

    document: Heading
    text: str
    blocks: list[Block]
    sentences: list[list[int]]
    endnotes: list[dict[str, JsonValue]]
    hedges: list[Words]
    times: list[Words]
    places: list[Words]
    quantities: list[Words]
    actors: list[Words]
    claims: list[str]


class Shown(Shape):
    """A claim in its context, or a document in short with its blocks, counts and actors."""

    document: Heading


class Receipt(Shape):
    """What became of one item."""

    path: str
    outcome: str = Field(examples=["added"])
    document: str | None
    claims: int
    reason: str
    hint: str


class Job(Shape):
    """A report that is read, was, or will be."""

    id: str = Field(examples=["j-0123456789abcdef"])
    name: str = Field(examples=["report.html"])
    size: int
    state: str = Field(examples=["reading"])
    asked: str
    started: str | None
    ended: str | None
    items: int
    receipts: list[Receipt]
    linking: dict[str, JsonValue] | None
    message: str
    hint: str


class Unlinked(Shape):
    """How many documents are not linked yet."""

    unlinked: int


class Jobs(Shape):
    """The jobs that are remembered."""

    jobs: list[Job]


class Actor(Shape):
    """An actor as the list has it."""

    id: str
    name: str = Field(examples=["Reuters"])
    kind: str = Field(examples=["media"])
    aliases: list[str]
    at: list[str]


class Actors(Paged):
    """Who is known."""

    actors: list[Actor]


class Place(Shape):
    """A place that a name may mean."""

    name: str = Field(examples=["Reykjavik"])
    kind: str = Field(examples=["settlement"])
    lat: float
    lon: float
    population: int
    match: str = Field(examples=["name"])


class Places(Shape):
    """Places, the best known first."""

    places: list[Place]
