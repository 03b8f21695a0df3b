"""The forms of decisions that need more than a key: what a claim, link or state is in truth, a grade, a thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sayso.casebook import Casebook
from sayso.errors import NotFound
from sayso.records import Answer, Direction, Relation, Stance, State, Thread, Voice
from sayso.serve.view.claim_lines import speakers
from sayso.serve.view.links import thread_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.words import load

SCALES: Final = {"item": "Of what is told", "source": "Of a source"}
"""The scales of the word list `grades`, with the names that the form gives them."""


def claim_form(answer: Answer) -> Markup:
    """What a claim is in truth: its stance and voice, and which words are its source, cue or content."""
    claim = answer.claim
    last = claim.chain[-1] if claim.chain else None
    words = (
        ("source", last.source.text if last else ""),
        ("cue", last.cue.text if last else ""),
        ("content", claim.content.text),
    )
    return joined(
        (
            tag("h2", "Correct the claim"),
            tag("p", speakers(claim), class_="meta"),
            tag("label", "Its sentence: mark words in it, then say what they are", for_="span-text"),
            tag("textarea", answer.sentence, id="span-text", readonly=True, rows=5, data_start=claim.sentence.start),
            tag(
                "p",
                *(tag("button", f"is the {name}", type="button", data_part=name) for name, _ in words),
                class_="acts",
            ),
            tag("dl", *(_part(name, was) for name, was in words), class_="parts"),
            tag(
                "div",
                _select("Stance", "stance", Stance, last.stance if last else None, "as read"),
                _select("Voice", "voice", Voice, claim.voice, "as read"),
                class_="fields",
            ),
            _send("correct"),
        )
    )


def link_form() -> Markup:
    """How two claims relate in truth."""
    relations = [each for each in Relation if each.links]
    fields = (
        _select("They are", "relation", relations, None, "as found"),
        _select("Direction", "direction", Direction, None, "as found"),
    )
    hint = tag("p", "“ab”: the later one does it to the earlier.", class_="hint")
    return joined((tag("h2", "Correct the link"), tag("div", *fields, class_="fields"), hint, _send("correct")))


def state_form() -> Markup:
    """What became of an entry of the register."""
    evidence = tag("input", id="decide-evidence", name="evidence", type="text", autocomplete="off")
    field = tag("div", tag("label", "Evidence: the id of a claim", for_="decide-evidence"), evidence)
    fields = (_select("It is", "state", State, None, "choose"), field)
    return joined((tag("h2", "Correct the state"), tag("div", *fields, class_="fields"), _send("correct")))


def grade_form(answers: Sequence[Answer], ids: Sequence[str]) -> Markup:
    """How far a source, or what it tells, is trusted."""
    choices = [(answer.claim.id, "this claim (1 to 6)") for answer in answers]
    for answer in answers:
        choices += [
            (link.source_actor, f"{link.source.text} (A to F)") for link in answer.claim.chain if link.source_actor
        ]
        if answer.document.publisher:
            choices.append((answer.document.publisher, f"{answer.document.publisher}, the publisher (A to F)"))
        choices.append((answer.document.id, "this document (1 to 6)"))
    choices += [(each, "this actor (A to F)") for each in ids if each.startswith("a-")]
    subject = (tag("option", name, value=id_) for id_, name in dict(choices).items())
    grades = load("grades")
    grade = (
        tag(
            "optgroup",
            *(tag("option", f"{key}: {name}", value=key) for key, name in grades[scale].items()),
            label=label,
        )
        for scale, label in SCALES.items()
    )
    fields = (
        tag("div", tag("label", "What", for_="grade-subject"), tag("select", *subject, id="grade-subject", name="ids")),
        tag("div", tag("label", "Grade", for_="grade-grade"), tag("select", *grade, id="grade-grade", name="grade")),
    )
    return joined((tag("h2", "Grade"), tag("div", *fields, class_="fields"), _send("grade")))


def thread_form(book: Casebook, claims: Sequence[str], act: str) -> Markup:
    """Which threads become one, or which claims leave theirs."""
    asked = claims if act == "merge" else claims[-1:]
    held = [(claim, _thread(book, claim)) for claim in asked]
    threads = {thread.id: thread for _, thread in held if thread}
    shown = tag("ul", *map(_thread_line, threads.values())) if threads else tag("p", "No thread holds this yet.")
    ids: list[str] = []
    if act == "merge":
        title = "Make these threads one" if len(threads) > 1 else "There are no two threads to merge"
        ids = list(threads) if len(threads) > 1 else []
    else:
        claim, thread = held[-1] if held else ("", None)
        title = f"Take {'the second claim' if len(claims) > 1 else 'this claim'} out of its thread"
        ids = [thread.id, claim] if thread else []
    return joined((tag("h2", title), shown, _send(act, ids) if ids else _close()))


def _thread(book: Casebook, claim: str) -> Thread | None:
    try:
        return book.thread(claim).thread
    except NotFound:
        return None


def _thread_line(thread: Thread) -> Markup:
    return tag(
        "li",
        tag("a", thread.name, href=thread_path(thread.id)),
        tag("span", f" {thread.statements:,} statements, {thread.first or '…'} to {thread.last or '…'}", class_="meta"),
    )


def _part(name: str, was: str) -> Markup:
    return tag(
        "div",
        tag("dt", name.capitalize()),
        tag("dd", tag("q", was) if was else "none", " ", data_part_words=name),
    )


def _select(label: str, name: str, values: Iterable[str], now: str | None, none: str) -> Markup:
    options = [tag("option", f"{none}{f': {now}' if now else ''}", value="")]
    options += [tag("option", str(each), value=str(each)) for each in values]
    id_ = f"decide-{name}"
    return tag("div", tag("label", label, for_=id_), tag("select", *options, id=id_, name=name))


def _send(judgement: str, ids: Iterable[str] = ()) -> Markup:
    return tag(
        "div",
        tag("label", "Your reason (it stays in the log)", for_="decide-why"),
        tag("input", id="decide-why", name="why", type="text", autocomplete="off"),
        tag(
            "p",
            tag("button", "Save", type="button", class_="primary", data_send=judgement, data_ids=" ".join(ids) or None),
            tag("button", "Cancel", type="button", data_cancel=True),
            class_="acts",
        ),
        tag("p", id="form-trouble", role="alert"),
        class_="send",
    )


def _close() -> Markup:
    return tag("p", tag("button", "Close", type="button", data_cancel=True), class_="acts")
