"""What kind of claim it is, in words of its own for the full-text index: `voiceforecast`, `stancedeny`, `note13`.

So every filter by a value is one more word to look for, and any mix of words and filters is one walk through the index,
which skips from the rarest to the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import Claim, Document, Question


def kinds_of(claim: Claim, document: Document) -> str:
    """The words for a claim: its voice, every stance of its chain, every class of hedge, every note it rests on."""
    words = [_voice(claim.voice)]
    words += (_stance(link.stance) for link in claim.chain)
    words += (_hedge(hedge.kind) for hedge in claim.hedges)
    words += (_note(document.endnotes[place].number) for place in claim.endnotes)
    return " ".join(dict.fromkeys(words))


def kinds_asked(question: Question) -> Iterator[str]:
    """The words that a claim must have to fit the question's filters."""
    if question.voice is not None:
        yield _voice(question.voice)
    if question.stance is not None:
        yield _stance(question.stance)
    if question.hedge is not None:
        yield _hedge(question.hedge)
    if question.endnote is not None:
        yield _note(question.endnote)


def _voice(voice: str) -> str:
    return f"voice{voice}"


def _stance(stance: str) -> str:
    return f"stance{stance}"


def _hedge(kind: str) -> str:
    return f"hedge{kind}"


def _note(number: int) -> str:
    return f"note{number}"
