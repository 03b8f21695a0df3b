"""How watches look: what each asks and waits for, what it has to tell and why, and its days in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.ask.telling import amount, waits_for
from sayso.cli.answers import show_answer, show_legend
from sayso.cli.filters import option_of
from sayso.cli.printable import counted
from sayso.cli.screen import Screen
from sayso.cli.sparkline import GAP, sparkline
from sayso.records import Signal, SignalStatus, Watch, WatchAct, WatchChange, WatchHistory

ROW = 60
"""How many days stand in a row of bars: two months, which fit on a screen."""
FIRES = "^"
"""Stands below the bar of a day on which a watch fires."""
_HEADS = {
    SignalStatus.FIRED: "FIRES",
    SignalStatus.QUIET: "quiet",
    SignalStatus.UNKNOWN: "unknown",
    SignalStatus.FAILED: "FAILED",
}
_SUPERSEDES = {WatchAct.ADD: "in place of", WatchAct.REMOVE: "removes", WatchAct.UNDO: "takes back"}


def show_watch(watch: Watch, screen: Screen) -> None:
    """Write what a watch asks, what it waits for, and who saved it."""
    screen.say(f"{watch.name}: {asked(watch)}")
    screen.say(f"waits for: {waits_for(watch.threshold)}", indent=2)
    screen.say(f"saved by: {watch.who}, {watch.time}", indent=2)


def show_signals(signals: Sequence[Signal], screen: Screen) -> None:
    """Write what watches have to tell, those that fire with the claims that count."""
    if any(signal.answers for signal in signals if signal.status is SignalStatus.FIRED):
        show_legend(screen)
    for signal in signals:
        _show_signal(signal, screen)
    screen.say(f"{len(signals):,} watch{'' if len(signals) == 1 else 'es'}: {', '.join(_counts(signals))}.")


def show_history(history: WatchHistory, screen: Screen) -> None:
    """Write a watch with its days: in rows of bars, then those with something, with their numbers."""
    days, threshold = history.days, history.watch.threshold
    show_watch(history.watch, screen)
    screen.say()
    largest = max((each.count or 0.0 for each in days), default=0.0)
    for start in range(0, len(days), ROW):
        row = days[start : start + ROW]
        screen.say(f"{row[0].day} {sparkline([each.count for each in row], largest)} {row[-1].day}", indent=2)
        if any(each.fires for each in row):
            screen.say("".join(FIRES if each.fires else " " for each in row), indent=2 + len(f"{row[0].day} "))
    screen.say()
    for each in days:
        if each.count:
            screen.say(f"{each.day}  {amount(each.count, threshold)}{', fires' if each.fires else ''}", indent=2)
    fires, gaps = sum(each.fires for each in days), sum(each.count is None for each in days)
    told = f", {gaps:,} without a document ({GAP})" if gaps else ""
    screen.say(f"{counted(len(days), 'day')}{told}; it fires on {fires:,} ({FIRES}).")


def show_change(change: WatchChange, screen: Screen) -> None:
    """Write a row of the log of watches."""
    screen.say(f"{change.number}  {change.act}  {change.name}  {change.who}, {change.time}")
    if change.watch is not None:
        screen.say(asked(change.watch), indent=4)
        screen.say(f"waits for: {waits_for(change.watch.threshold)}", indent=4)
    if change.supersedes is not None:
        screen.say(f"{_SUPERSEDES[change.act]} {change.supersedes}", indent=4)
    if change.why:
        screen.say(f"why: {change.why}", indent=4)


def asked(watch: Watch) -> str:
    """The question of a watch as the command line takes it."""
    if watch.claim:
        return f"--corroboration {watch.claim}"
    words = [str(value) if name == "text" else f"{option_of(name)} {value}" for name, value in watch.asked]
    return " ".join(words) or "all that is claimed"


def _show_signal(signal: Signal, screen: Screen) -> None:
    screen.say(f"{_HEADS[signal.status]}  {signal.watch.name}: {asked(signal.watch)}")
    for reason in (*signal.reasons, signal.error, signal.hint):
        if reason:
            screen.say(reason, indent=4)
    screen.say()
    if signal.status is not SignalStatus.FIRED:
        return
    for number, answer in enumerate(signal.answers, 1):
        show_answer(number, answer, screen)
    if signal.more:
        screen.say(f"and {counted(signal.more, 'more sentence')}: --cited shows more", indent=4)
        screen.say()


def _counts(signals: Sequence[Signal]) -> Iterator[str]:
    """How many watches came to what, a part each; also where none fires, which is what was asked."""
    numbers = Counter(signal.status for signal in signals)
    yield f"{numbers.pop(SignalStatus.FIRED, 0):,} fired"
    yield from (f"{numbers[status]:,} {status}" for status in SignalStatus if numbers[status])
