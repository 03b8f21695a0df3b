"""`--format threads`: one thread a line, and what is told of threads and changes as records of JSON."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.records import ChangeReport, Holder, LinkEnd, Position, Said, Thread, ThreadChanges, ThreadView, Turn
from sayso.share.lines import Writer, line
from sayso.share.mentions import Record

Members = tuple[Thread, Iterable[LinkEnd]]
"""A thread with its statements in order."""


def write_threads(threads: Iterable[Members], writer: Writer) -> None:
    """Write every thread as one line, with where each of its statements stands."""
    for thread, members in threads:
        writer.write(line(thread_record(thread) | {"members": [_place(each) for each in members]}))


def thread_record(thread: Thread) -> Record:
    """A thread in short."""
    return {
        "id": thread.id,
        "name": thread.name,
        "statements": thread.statements,
        "documents": thread.documents,
        "first": thread.first,
        "last": thread.last,
        "merged": list(thread.merged),
    }


def view_record(view: ThreadView) -> Record:
    """A thread in full."""
    return thread_record(view.thread) | {
        "positions": [_position(each) for each in view.positions],
        "turns": [turn_record(each) for each in view.turns],
        "notices": list(view.notices),
    }


def report_record(report: ChangeReport) -> Record:
    """What has changed."""
    return {
        "since": report.since,
        "until": report.until,
        "threads": [_changes(each) for each in report.threads],
        "notices": list(report.notices),
    }


def turn_record(turn: Turn) -> Record:
    """What a statement does, with the words of now and of then."""
    return {
        "step": turn.step,
        "now": turn.now and _said(turn.now),
        "then": turn.then and _said(turn.then),
        "reason": turn.reason,
    }


def holder_record(holder: Holder) -> Record:
    """On whose word something is."""
    return {"name": holder.name, "actor": holder.actor, "side": holder.side or None}


def _changes(changes: ThreadChanges) -> Record:
    turns = [turn_record(each) for each in changes.turns]
    return {
        "thread": thread_record(changes.thread),
        "new": changes.is_new,
        "turns": turns,
        "left_out": changes.left_out,
    }


def _position(position: Position) -> Record:
    return {
        "holder": holder_record(position.holder),
        "statements": position.statements,
        "since": position.since,
        "silent_days": position.silent,
        "last": turn_record(position.last),
    }


def _said(said: Said) -> Record:
    return _place(said.where) | {
        "publisher": said.where.publisher,
        "text": said.where.words,
        "holder": holder_record(said.holder),
        "certainty": round(said.certainty, 3),
        "denial": said.is_denial,
        "doubt": list(said.doubt),
    }


def _place(end: LinkEnd) -> Record:
    names = ("claim", "document", "path", "start", "end", "published")
    return {name: getattr(end, name) for name in names}
