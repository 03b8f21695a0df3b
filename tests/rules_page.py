"""The part of the page of `check` that is made of the rules' cards: `python -m tests.rules_page` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.cards import CARDS
from sayso.check.names import ALIASES
from sayso.check.rule import Card
from tests.transcripts import ROOT

PAGE = ROOT / "docs" / "check.md"
BEGINNING = "## All rules\n"
"""Where the part begins; it goes on to the end of the page."""


def written() -> str:
    """The page as it is."""
    return PAGE.read_text(encoding="utf-8")


def renewed(page: str) -> str:
    """The page with the part that the cards say now."""
    return page.partition(BEGINNING)[0] + "\n".join(rules_part()) + "\n"


def rules_part() -> Iterator[str]:
    """The lines of the part: a table of all rules, and a section for each."""
    yield BEGINNING
    yield "Made of the rules themselves by `python -m tests.rules_page`; `sayso check --rules RULE` shows the same.\n"
    yield "| rule | weighs | what it looks at |\n|---|---|---|"
    for card in CARDS:
        yield f"| [{card.id}](#{card.id}) | {card.severity} | {_cell(card.checks)} |"
    for card in CARDS:
        yield from _section(card)


def _section(card: Card) -> Iterator[str]:
    others = [f"`{alias}`" for alias, name in ALIASES.items() if name == card.id]
    facts = [f"Weighs {card.severity}."]
    facts += [f"Needs {', '.join(card.needs)}."] if card.needs else []
    facts += [f"Also called {', '.join(others)}."] if others else []
    yield f"\n### {card.id}\n\n{card.checks} {card.why} {' '.join(facts)}"
    held = [("Against a casebook that holds:", each) for each in card.against]
    for says, example in (*held, ("It objects to:", card.fires), ("It is silent on:", card.silent)):
        fence = "````" if "```" in example else "```"
        yield f"\n{says}\n\n{fence}markdown\n{example.strip()}\n{fence}"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(renewed(written()), encoding="utf-8")
