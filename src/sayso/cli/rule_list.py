"""Lists the rules of `check`, or explains some: what each looks at, why, and an example of either outcome."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.check.cards import CARDS
from sayso.check.names import rule_named, suggestion
from sayso.check.rule import Card
from sayso.cli.screen import Screen, write_json
from sayso.errors import NotFound


def show_rules(names: Sequence[str], *, as_json: bool) -> None:
    """Write all rules, or those that are named in full.

    Raises:
        NotFound: no rule goes by a name.
    """
    cards = [_card(name) for name in names] if names else CARDS
    if as_json:
        write_json([_record(card) for card in cards])
        return
    screen = Screen()
    for card in cards:
        screen.say(f"{card.id} ({card.severity})", style="bold")
        screen.say(card.checks, indent=2)
        screen.say(card.why, indent=2)
        if names:
            _show_examples(card, screen)
    if not names:
        screen.say(f"{len(CARDS):,} rules. An example of each outcome: sayso check --rules RULE")


def _card(name: str) -> Card:
    rule = rule_named(name)
    if rule is None:
        raise NotFound(f"No rule is called {name!r}.", suggestion(name))
    return next(card for card in CARDS if card.id == rule)


def _show_examples(card: Card, screen: Screen) -> None:
    if card.needs:
        screen.say(f"It needs: {', '.join(card.needs)}.", indent=2)
    for says, example in (("It objects to:", card.fires), ("It is silent on:", card.silent)):
        screen.say(says, indent=2)
        for line in example.strip().splitlines():
            screen.say(line, indent=4)


def _record(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "severity": card.severity,
        "checks": card.checks,
        "why": card.why,
        "needs": list(card.needs),
        "fires": card.fires,
        "silent": card.silent,
    }
