"""The filters of `ask` as query parameters, by the same names, described for OpenAPI."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from sayso.records import HedgeClass, Order, Stance, Voice
from sayso.words.registry import CLASSES

MOST_CLAIMS = 500
"""Claims that one answer holds at most."""
LONGEST = 500
"""Letters that a value may have."""
LARGEST_NUMBER = 1_000_000

DAY = r"^\s*\d{4}(-\d{2}){0,2}\s*$"
DAYS = r"^\s*(\d{4}(-\d{2}){0,2})?\s*(\.\.)?\s*(\d{4}(-\d{2}){0,2})?\s*$"


def words(description: str, *examples: str, **more: Any) -> Any:
    """A parameter that takes words."""
    return Field(default=None, max_length=LONGEST, description=description, examples=list(examples), **more)


def one_of(kind: type[Stance | HedgeClass | Voice | Order], description: str) -> Any:
    """A parameter that takes one of some names, in whatever case; which are told by whoever reads the question."""
    return words(description, str(next(iter(kind))), json_schema_extra={"enum": [*map(str, kind), None]})


_CLASSES = {"enum": [*CLASSES, None]}

Day = Annotated[str | None, Field(pattern=DAY)]
Days = Annotated[str | None, Field(pattern=DAYS)]


class ClaimFilters(BaseModel):
    """What `ask` takes. All that is given must hold."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(
        default="",
        max_length=LONGEST,
        description='Words, "quoted phrases" and beginnings*.',
        examples=["bridge", "withdraw*"],
    )
    source: str | None = words("Words in the name of anybody in the chain.", "mayor")
    stance: str | None = one_of(Stance, "What the source does.")
    hedge: str | None = one_of(HedgeClass, "Only claims that are hedged in this way.")
    band: str | None = words("Only claims of this likelihood, by ICD 203.", "likely", "very unlikely")
    voice: str | None = one_of(Voice, "Whose sentence it is, and what the publisher does in it.")
    actor: str | None = words("Words in the name of one who speaks or is spoken of, or an actor's id.", "Surovikin")
    group: str | None = words("Who says it is of this class.", "milblogger", json_schema_extra=_CLASSES)
    side: str | None = words("Who says it is of this side.", "Ukraine")
    place: str | None = words("Words in the name of a place.", "Kherson")
    within: str | None = words("An area that its places lie in.", "Luhansk Oblast")
    near: str | None = words("A place, or degrees of latitude and longitude, and a distance.", "Bakhmut 20km")
    quantity: str | None = words("So many of something.", "POW>30", "km<=20", "soldier=20..40")
    since: Day = words("Published on this day (or in this month, this year) or later.", "2022-11-09")
    until: Day = words("Published on this day (or in this month, this year) or earlier.", "2022-11")
    on: Day = words("It speaks of this day.", "2022-11-09")
    between: Days = words("It speaks of a time between these days.", "2022-11-01..2022-11-05")
    said_on: Day = words("Somebody said it on this day, by the report's own words.", "2022-11-09")
    said_between: Days = words("Somebody said it between these days.", "2022-11-01..2022-11-05")
    document: str | None = words("Only this document: its id, the beginning of it, or its path.", "report.html")
    endnote: int | None = Field(
        default=None, ge=0, le=LARGEST_NUMBER, description="It rests on this endnote.", examples=[13]
    )
    refused: bool | None = Field(default=None, description="Also what was read as a claim and is none, by decision.")

    def given(self) -> dict[str, Any]:
        """What was given, as `ask` takes it."""
        return self.model_dump(exclude_none=True, exclude={"cursor"})


class ClaimQuestion(ClaimFilters):
    """The same, with how many claims are wanted in which order."""

    order: str | None = one_of(Order, "By rank, or by day of publication; by rank where there is `text`, else newest.")
    limit: int = Field(default=20, ge=1, le=MOST_CLAIMS, description="How many claims to give.")
    after: str | None = words("The id of an answer: what comes after it. A `cursor` goes before.", "c-1f0a9c42")
    cursor: str | None = Field(default=None, max_length=LONGEST, description="`next` of the answer to go on after.")


CursorParameter = Annotated[
    str | None, Field(max_length=LONGEST, description="`next` of the answer to go on after; leave it out to begin.")
]
