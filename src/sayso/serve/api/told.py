"""More of what responses look like, for OpenAPI alone: threads, watches, decisions, the register and checks."""

from __future__ import annotations

from pydantic import Field, JsonValue

from sayso.serve.api.shapes import Heading, Paged, Shape

Anything = dict[str, JsonValue]


class ThreadHeading(Shape):
    """A matter in short."""

    id: str = Field(examples=["t-b01a53d7b73dc767"])
    name: str
    statements: int
    documents: int
    first: str | None
    last: str | None


class Threads(Shape):
    """Matters that several statements are about."""

    threads: list[ThreadHeading]


class Thread(ThreadHeading):
    """A matter in full: where everybody stands, and its statements as they came."""

    positions: list[Anything]
    turns: list[Anything]
    notices: list[str]


class Changed(Shape):
    """What has changed, by thread."""

    since: str
    until: str | None
    threads: list[Anything]
    notices: list[str]


class Watch(Shape):
    """A saved question with its threshold."""

    name: str = Field(examples=["reopening"])
    question: Anything
    claim: str | None
    count: float
    per: int
    of: str = Field(examples=["claims"])
    who: str
    when: str


class Watches(Shape):
    """The watches that are saved."""

    watches: list[Watch]


class WatchChange(Shape):
    """A row of the log of watches."""

    number: int
    name: str
    act: str = Field(examples=["add"])
    who: str
    when: str
    why: str


class WatchLog(Shape):
    """Every change of a watch."""

    changes: list[WatchChange]


class Signal(Shape):
    """What a watch has to tell, with the claims that count."""

    watch: Watch
    status: str = Field(examples=["fired"])
    as_of: str
    reasons: list[str]
    claims: list[Anything]
    more: int


class Signals(Shape):
    """What watches have to tell."""

    signals: list[Signal]


class CountedDay(Shape):
    """What was counted on a day; null where it has no document."""

    day: str
    count: float | None
    fires: bool


class History(Shape):
    """A watch day by day."""

    watch: Watch
    days: list[CountedDay]


class Registered(Shape):
    """A first, a finding of nothing, a forecast or a question, and what became of it."""

    id: str
    kind: str = Field(examples=["forecast"])
    claim: str
    text: str
    state: str = Field(examples=["open"])
    bearings: list[Anything]


class Register(Shape):
    """Entries of the register, the newest first."""

    entries: list[Registered]
    more: bool


class Due(Shape):
    """Entries of the register that run out, the soonest first."""

    entries: list[Registered]


class Proposal(Shape):
    """What the machine holds for so, which holds when it is accepted."""

    id: str
    matter: str = Field(examples=["actors"])
    status: str
    score: float
    reasons: list[str]
    subjects: list[Anything]


class Proposals(Shape):
    """What is open for a person to decide."""

    proposals: list[Proposal]


class Decision(Shape):
    """A row of the log of decisions."""

    number: int
    proposal: str
    matter: str
    judgement: str = Field(examples=["accept"])
    subjects: list[str]
    who: str
    when: str
    why: str
    supersedes: int | None


class Decisions(Paged):
    """Decisions, oldest first."""

    decisions: list[Decision]


class Checked(Shape):
    """What a check says of a report."""

    document: Heading
    problems: list[Anything]
    accepted: list[Anything]
    passed: list[Anything]
    unchecked: list[Anything]


class Flaw(Shape):
    """Something that does not hold."""

    record: str
    message: str


class Verified(Shape):
    """What does not hold in a casebook."""

    flaws: list[Flaw]


class Compared(Shape):
    """How two passages relate."""

    relation: str = Field(examples=["denies"])
    direction: str | None
    score: float
    reasons: list[str]
    aspects: list[Anything]
