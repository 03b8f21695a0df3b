"""What somebody asks on a page, as its address has it: words and filters by the names of `Casebook.ask`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sayso.ask.question import Filters
from sayso.serve.view.links import ask_path

NAMES: Final = tuple(name for name in Filters.__annotations__ if name not in {"limit", "refused"})
"""The filters that an address may have, with `order` and `after`."""
NOT_FILTERING: Final = frozenset({"order", "after"})


@dataclass(frozen=True, slots=True)
class Asked:
    """Words and filters, each as it was written; a filter that is empty is none."""

    text: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, query: Iterable[tuple[str, str]]) -> Asked:
        """What the query of an address asks; what is no filter is left out, and of several values the last counts."""
        held = {name: value.strip() for name, value in query}
        return cls(held.get("text", ""), {name: held[name] for name in NAMES if held.get(name)})

    @property
    def filters(self) -> dict[str, Any]:
        """The filters as `Casebook.ask` takes them."""
        return dict(self.given)

    @property
    def narrowing(self) -> dict[str, Any]:
        """The filters that decide what fits, without those that decide on the order and on where to go on."""
        return {name: value for name, value in self.given.items() if name not in NOT_FILTERING}

    def changed(self, **changes: str | None) -> Asked:
        """The same with other filters, from the first answer on; `None` takes a filter away."""
        held = {name: value for name, value in self.given.items() if name != "after"} | changes
        return Asked(self.text, {name: value for name, value in held.items() if value})

    @property
    def path(self) -> str:
        """The address that asks this."""
        return ask_path(self.text, **self.given)
