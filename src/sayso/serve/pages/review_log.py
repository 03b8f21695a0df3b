"""The log of decisions, the newest first: who decided what, when and why, with an undo for each that is in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.records import Decision, Judgement, in_force
from sayso.serve.view.links import actor_path, claim_path, thread_path
from sayso.serve.view.markup import Markup, joined, tag


def log_view(log: Sequence[Decision], limit: int, words: Mapping[str, str]) -> Markup:
    """The newest decisions; those that were taken back say so. `words` are the sentences of claims, by their ids."""
    if not log:
        return tag("p", "Nothing was decided yet.", class_="hint")
    standing = {each.number for each in in_force(log)}
    newest = log[::-1][:limit]
    count = tag("p", f"{len(log):,} {'decision' if len(log) == 1 else 'decisions'} in all", class_="meta")
    rows = (_row(each, words, stands=each.number in standing) for each in newest)
    more = tag("button", "Show more", type="button", class_="quiet", data_log=f"/review/log?limit={limit * 2}")
    return joined((count, tag("ol", *rows, class_="log"), more if len(newest) < len(log) else ""))


def _row(made: Decision, words: Mapping[str, str], *, stands: bool) -> Markup:
    is_undo = made.judgement is Judgement.UNDO
    what = f"{made.judgement} of {made.supersedes}" if is_undo else f"{made.judgement} · {made.matter}"
    shown = "" if is_undo else ", ".join(filter(None, (_value(name, told) for name, told in made.value.items())))
    undo = tag("button", "Undo", type="button", class_="quiet", data_undo=made.number, aria_label=f"Undo {made.number}")
    return tag(
        "li",
        tag("p", tag("b", f"{made.number} "), what, " ", undo if stands else "", class_="log-head"),
        tag("p", f"{made.who}, {made.time[:16].replace('T', ' ')}", class_="meta"),
        tag("p", shown, class_="meta") if shown else "",
        tag("p", "“", made.why, "”") if made.why else "",
        tag("p", *_subjects(made.subjects, words), class_="subjects"),
        class_=None if stands or is_undo else "taken-back",
    )


def _value(name: str, told: object) -> str:
    if isinstance(told, dict):
        told = f"“{told.get('text', '')}”"
    return f"{name}: {told}" if told else ""


def _subjects(subjects: Sequence[str], words: Mapping[str, str]) -> list[Markup]:
    ways = {"c": claim_path, "a": actor_path, "t": thread_path}
    shown: list[Markup] = []
    for each in subjects[:3]:
        way = ways.get(each[0]) if each[1:2] == "-" else None
        shown.append(tag("a", words.get(each, each), href=way(each)) if way else tag("span", each))
    return shown
