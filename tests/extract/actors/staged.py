"""Small documents with their sources marked, for the tests of actors: "[A mayor] said that [[a baker]] had called.".

Sources stand in brackets, those in the words of the source before them in double ones. " | " ends a sentence, " ¶ " a
paragraph too.
"""

from __future__ import annotations

import re

from sayso.extract.actors.find import find_actors
from sayso.extract.actors.scenes import Scene, Source
from sayso.records import Actor, Block, BlockKind, Document, Span
from tests.extract.made import document

MARK = re.compile(r"\[\[?|\]\]?")
ENDS = re.compile(r" \| | ¶ ")


def staged(marked: str) -> tuple[Document, list[Scene]]:
    """The document without its marks, and the scene of each sentence."""
    text, begin = "", 0
    scenes: list[Scene] = []
    blocks: list[Block] = []
    for piece, end in zip(ENDS.split(marked), [*ENDS.findall(marked), " ¶ "], strict=True):
        start = len(text)
        sources: list[Source] = []
        for part in MARK.split(piece):
            is_source = bool(part) and re.search(r"\[\[?" + re.escape(part) + r"\]\]?", piece) is not None
            if is_source:
                is_inner = f"[[{part}]]" in piece
                outer = next((source.spans for source in reversed(sources) if not source.depth), ()) if is_inner else ()
                opens = not text[start:].strip(" “") or text[start:].endswith("that ")
                sources.append(Source((Span(len(text), len(text) + len(part)),), outer, int(is_inner), opens))
            text += part
        scenes.append(Scene(Span(start, len(text)), tuple(sources)))
        text += " " if end == " | " else "\n\n"
        if end == " ¶ ":
            blocks.append(Block(Span(begin, len(text)), BlockKind.PARAGRAPH))
            begin = len(text)
    return document(text, tuple(blocks), publisher="Sample Desk"), scenes


def actors_of(marked: str) -> list[Actor]:
    """The actors that are found in a marked text, in order."""
    return [actor for found in find_actors(*staged(marked), frozenset({"sample desk", "sd"})) for actor in found]


def meant(actors: list[Actor]) -> str:
    """Who is meant by each, in short: "n" for somebody new, "?" where it is open, or the number of who was first."""
    out, first = [], dict[str, int]()
    for number, actor in enumerate(actors):
        if actor.id is None:
            out.append("?")
        elif actor.id in first:
            out.append(str(first[actor.id]))
        else:
            out.append("n")
            first[actor.id] = number
    return " ".join(out)
