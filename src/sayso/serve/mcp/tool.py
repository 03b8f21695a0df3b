"""A tool as it is offered: the verb, what it takes, and the function that answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from sayso.casebook import Casebook
from sayso.serve.mcp.page import LIMIT, MOST_ITEMS, Page


class Arguments(BaseModel):
    """What a tool takes. A name that it does not have is an error: a filter that is not heard would be a lie."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Paged(Arguments):
    """What a tool takes whose answer has pages."""

    limit: int = Field(LIMIT, ge=1, le=MOST_ITEMS, description="How many items at most.")
    offset: int = Field(0, ge=0, description="How many items to leave out from the beginning, to turn pages.")


Taken = TypeVar("Taken", bound=Arguments)


@dataclass(frozen=True, slots=True)
class Tool(Generic[Taken]):
    """One verb of the casebook as a tool. `writes` says that it changes the casebook."""

    name: str
    title: str
    description: str
    arguments: type[Taken]
    answer: Callable[[Casebook, Taken], Page]
    writes: bool = False

    def call(self, book: Casebook, given: dict[str, Any]) -> Page:
        """Read the arguments and answer.

        Raises:
            pydantic.ValidationError: the arguments are not what the tool takes.
            SaysoError: the casebook cannot answer.
        """
        return self.answer(book, self.arguments.model_validate(given))
