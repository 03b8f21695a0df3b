"""What is wrong about a claim as it was read, put right: checked against its text, and applied when it is told.

A claim is corrected in its last source: what those before it say are claims of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from itertools import islice
from typing import Final, TypeVar

from sayso.errors import UsageError
from sayso.extract.hedges import bands_of
from sayso.records import Attribution, Claim, Document, Hedge, HedgeClass, Passage, Span, Stance, Value, Voice, quote
from sayso.records.mentions import UNEXPRESSED

FIELDS: Final = ("voice", "stance", "actor", "source", "cue", "content", "hedge", "class", "term")
"""What can be corrected. `class` and `term` are those of the hedge."""

MOST_SPANS = 100
"""Pieces that words may stand in."""

Kind = TypeVar("Kind", bound=StrEnum)


def read_correction(document: Document, claim: Claim, value: Value, actor: Callable[[str], str]) -> Value:
    """A correction as the log keeps it, all its words found in the text.

    Args:
        document: what the claim stands in.
        claim: the claim as it was read.
        value: what its fields shall be; words as a string, or as `[start, end]` pairs of the document's text.
        actor: gives the whole id of an actor.

    Raises:
        UsageError: there is no such field or value, or its words do not stand in the text.
    """
    unknown = sorted(set(value) - set(FIELDS))
    if unknown or not value:
        raise UsageError(
            f"{unknown[0] if unknown else 'Nothing'} cannot be corrected.", f"Give one of: {', '.join(FIELDS)}."
        )
    told: dict[str, object] = {}
    if "voice" in value:
        told["voice"] = _one_of(Voice, "voice", value["voice"])
    if "stance" in value:
        told["stance"] = _one_of(Stance, "stance", value["stance"])
    if "actor" in value:
        told["actor"] = actor(str(value["actor"])) if value["actor"] is not None else None
    for name in ("source", "cue", "content"):
        if name in value:
            told[name] = _record(find_words(document, claim, name, value[name]))
    if not claim.chain and "source" not in told and told.keys() & {"stance", "actor", "cue"}:
        raise UsageError(f"{claim.id} is in the publisher's own voice.", "Say first who its source is: --source WORDS.")
    if value.keys() & {"hedge", "class", "term"}:
        told["hedge"] = _hedge(document, claim, value)
    return told


def corrected(claim: Claim, value: Value) -> Claim:
    """A claim as it is by a correction. Mentions that its content no longer holds are no longer its own."""
    if "voice" in value:
        claim = replace(claim, voice=Voice(str(value["voice"])))
    if "hedge" in value:
        hedge = value["hedge"]
        claim = replace(claim, hedges=(_read_hedge(claim, hedge),) if isinstance(hedge, Mapping) else ())
    if value.keys() & {"stance", "actor", "source", "cue", "content"} and (claim.chain or "source" in value):
        is_new = not claim.chain
        last = claim.chain[-1] if claim.chain else Attribution(UNEXPRESSED, UNEXPRESSED, claim.content, Stance.STATE)
        claim = replace(claim, chain=(*claim.chain[:-1], _attribution(last, value)))
        if is_new and "voice" not in value:
            claim = replace(claim, voice=Voice.ATTRIBUTED)
    return _with_content(claim, _passage(value["content"])) if "content" in value else claim


def as_read(claim: Claim, value: Value) -> tuple[str, ...]:
    """What the fields that are corrected were read as, a sentence each."""
    last = claim.chain[-1] if claim.chain else None
    words = {
        "voice": claim.voice,
        "stance": last.stance if last else "",
        "actor": (last.source_actor or "") if last else "",
        "source": f"“{last.source.text}”" if last and last.source.text else "",
        "cue": f"“{last.cue.text}”" if last and last.cue.text else "",
        "content": f"“{claim.content.text}”",
        "hedge": ", ".join(f"“{hedge.text}” ({hedge.kind})" for hedge in claim.hedges),
    }
    return tuple(f"the {name} was read as {words[name] or 'none'}" for name in FIELDS if name in value)


def find_words(document: Document, claim: Claim, name: str, given: object) -> Passage:
    """The passage that is given, by its words or by where it stands.

    Raises:
        UsageError: it does not stand there, or stands there several times.
    """
    if isinstance(given, str):
        return _by_words(document, claim, name, given)
    pairs = given.get("spans") if isinstance(given, Mapping) else given
    spans = _spans(pairs, len(document.text)) if isinstance(pairs, list | tuple) else ()
    if not spans:
        raise UsageError(f"{name}={given!r} names no place in the text.", "Give words of it, or pairs [start, end].")
    words = quote(document.text, spans)
    told = given.get("text", words) if isinstance(given, Mapping) else words
    if told != words:
        raise UsageError(f"{name}: {told!r} is not what stands there.", f"The text has {words!r}.")
    return Passage(spans, words)


def _by_words(document: Document, claim: Claim, name: str, words: str) -> Passage:
    """Whole words in the claim's sentence, else in the whole text."""
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for within in (claim.sentence, Span(0, len(document.text))):
        found = list(islice(pattern.finditer(document.text, within.start, within.end), 2)) if words.strip() else []
        if len(found) > 1:
            raise UsageError(
                f"{name}: {words!r} stands there several times.", "Give more of the words, or [start, end]."
            )
        if found:
            return Passage((Span(*found[0].span()),), words)
    raise UsageError(
        f"{name}: {words!r} does not stand in {document.path}.", "Give it letter for letter as in the text."
    )


def _spans(pairs: list[object] | tuple[object, ...], length: int) -> tuple[Span, ...]:
    """The spans, in order and apart; none where a pair is no span of the text."""
    found: list[Span] = []
    for pair in pairs[: MOST_SPANS + 1]:
        ends = list(pair) if isinstance(pair, list | tuple) else []
        if len(ends) != 2 or not all(type(end) is int for end in ends):
            return ()
        start, end = ends
        if not (found[-1].end if found else 0) <= start < end <= length:
            return ()
        found.append(Span(start, end))
    return tuple(found) if len(found) <= MOST_SPANS else ()


def _hedge(document: Document, claim: Claim, value: Value) -> Value | None:
    """The one hedge that a claim has by a correction, `None` for no doubt."""
    given = value.get("hedge", claim.hedges[0] if len(claim.hedges) == 1 else "")
    if given is None or (isinstance(given, str) and given.strip().lower() == "none"):
        return None
    if isinstance(given, Hedge):
        passage, kind, term = Passage(given.spans, given.text), given.kind, given.term
    elif given == "":
        raise UsageError(f"{claim.id} has {len(claim.hedges)} hedges.", "Say which words: --hedge WORDS.")
    else:
        passage = find_words(document, claim, "hedge", given)
        kind, term = HedgeClass.LIKELIHOOD, passage.text.lower()
        if "class" not in value and not bands_of(str(value.get("term", term))):
            raise UsageError(f"{passage.text!r} is in no scale.", f"Give its class: {', '.join(HedgeClass)}.")
    return {
        **_record(passage),
        "class": _one_of(HedgeClass, "class", value.get("class", kind)),
        "term": str(value.get("term", term)),
    }


def _read_hedge(claim: Claim, told: Mapping[str, object]) -> Hedge:
    passage, term = _passage(told), str(told["term"])
    kind, bands = HedgeClass(str(told["class"])), bands_of(term)
    before = next((hedge for hedge in claim.hedges if hedge.spans == passage.spans), None)
    if before is not None:
        return replace(before, kind=kind, term=term, bands=bands)
    return Hedge(passage.spans, passage.text, kind, "source" if claim.chain else "publisher", term, bands)


def _attribution(last: Attribution, value: Value) -> Attribution:
    passages = {name: _passage(value[name]) for name in ("source", "cue", "content") if name in value}
    stance = Stance(str(value["stance"])) if "stance" in value else last.stance
    told = value.get("actor", last.source_actor)
    return replace(last, **passages, stance=stance, source_actor=None if told is None else str(told))  # type: ignore[arg-type]


def _with_content(claim: Claim, content: Passage) -> Claim:
    def held(spans: tuple[Span, ...]) -> bool:
        return all(any(own.contains(span) for own in content.spans) for span in spans)

    return replace(
        claim,
        content=content,
        hedges=tuple(each for each in claim.hedges if held(each.spans)),
        times=tuple(each for each in claim.times if held(each.spans)),
        places=tuple(each for each in claim.places if held(each.spans)),
        quantities=tuple(each for each in claim.quantities if held(each.spans)),
        actors=tuple(each for each in claim.actors if held(each.spans)),
    )


def _record(passage: Passage) -> dict[str, object]:
    return {"spans": [[span.start, span.end] for span in passage.spans], "text": passage.text}


def _passage(told: object) -> Passage:
    """A passage as the log keeps it."""
    assert isinstance(told, Mapping)
    return Passage(tuple(Span(start, end) for start, end in told["spans"]), str(told["text"]))


def _one_of(kind: type[Kind], name: str, value: object) -> str:
    found = next((each for each in kind if each == str(value).strip().lower()), None)
    if found is None:
        raise UsageError(f"{name}={value!r} is not known.", f"It may be one of: {', '.join(kind)}.")
    return found.value
