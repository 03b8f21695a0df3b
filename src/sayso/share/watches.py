"""Watches, what they have to tell, and their log, for other programs."""

from __future__ import annotations

from sayso.records import Signal, Stretch, Watch, WatchChange, WatchHistory
from sayso.share.jsonl import answer_record
from sayso.share.mentions import Record


def watch_record(watch: Watch) -> Record:
    """A watch: the question as it was given, and its threshold."""
    threshold = watch.threshold
    return {
        "name": watch.name,
        "question": dict(watch.asked),
        "claim": watch.claim or None,
        "count": threshold.count,
        "per": threshold.per,
        "of": threshold.counting,
        "what": threshold.what or None,
        "against": threshold.against,
        "times": threshold.times if threshold.against else None,
        "who": watch.who,
        "when": watch.time,
    }


def signal_record(signal: Signal) -> Record:
    """What a watch has to tell, with the claims that were counted, as `ask --json` gives them."""
    return {
        "watch": watch_record(signal.watch),
        "status": signal.status,
        "as_of": signal.as_of,
        "interval": signal.interval and _stretch(signal.interval),
        "before": signal.before and _stretch(signal.before),
        "reasons": list(signal.reasons),
        "claims": [answer_record(answer) for answer in signal.answers],
        "more": signal.more,
        "error": signal.error or None,
        "hint": signal.hint or None,
    }


def history_record(history: WatchHistory) -> Record:
    """What a watch counted day by day; `null` where the day has no document."""
    return {
        "watch": watch_record(history.watch),
        "days": [{"day": each.day, "count": each.count, "fires": each.fires} for each in history.days],
    }


def change_record(change: WatchChange) -> Record:
    """A row of the log of watches."""
    return {
        "number": change.number,
        "name": change.name,
        "act": change.act,
        "who": change.who,
        "when": change.time,
        "why": change.why,
        "supersedes": change.supersedes,
        "watch": change.watch and watch_record(change.watch),
    }


def _stretch(stretch: Stretch) -> Record:
    return {
        "first": stretch.first,
        "last": stretch.last,
        "days": stretch.days,
        "reported": stretch.reported,
        "count": stretch.count,
        "rate": stretch.rate,
    }
