"""Gathers labelled windows into tensors: windows of like length together, and for each cue the stretch around it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import torch
from torch import Tensor

from sayso.extract.shapes import CAPITALISED, CAPITALS, QUOTED
from sayso.extract.windows import Window
from training.data import INSIDE_CONTENT, INSIDE_SOURCE, OURS, Example
from training.network import FARTHEST

HIDDEN = 103
"""The piece that stands for a hidden word ([MASK])."""
AROUND = 80
"""Word pieces on each side of a cue that the roles network sees under PolNeAR's guide; under ours, its sentence."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """The tags of those words of a batch that were annotated, for the rows that have any.

    `words` leads from words to their first pieces; `lengths` tells how many of each row count.
    """

    rows: Tensor
    words: Tensor
    tags: Tensor
    lengths: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """What the encoder reads, and the labels of its words."""

    examples: list[Example]
    pieces: Tensor
    mask: Tensor
    guide: Tensor
    shapes: Tensor
    cues: Tagging
    names: Tagging
    places: Tagging
    voice_words: Tensor
    voice_groups: Tensor
    voices: Tensor


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the roles network: this cue of this window. `roles` and `stance` are empty for what is no cue."""

    row: int
    cue: tuple[int, ...]
    others: frozenset[int]
    roles: tuple[int, ...]
    stance: int
    valid: bool


@dataclass(frozen=True, slots=True)
class RoleBatch:
    """What the roles network reads, and its labels. `cue_words` and `cue_groups` pair first pieces with their query."""

    source: Tensor
    mask: Tensor
    marks: Tensor
    distances: Tensor
    words: Tensor
    roles: Tensor
    lengths: Tensor
    cue_words: Tensor
    cue_groups: Tensor
    stances: Tensor
    valid: Tensor


def make_batches(examples: Sequence[Example], budget: int, shuffle: random.Random) -> Iterator[list[Example]]:
    """The examples in an order of chance, in groups of like length with about `budget` word pieces each."""
    order = sorted(examples, key=lambda e: e.window.size + shuffle.uniform(-4, 4))
    groups: list[list[Example]] = [[]]
    for example in order:
        longest = example.window.size + 4
        if groups[-1] and (len(groups[-1]) + 1) * longest > budget:
            groups.append([])
        groups[-1].append(example)
    shuffle.shuffle(groups)
    yield from (group for group in groups if group)


Tensors = TypeVar("Tensors", Batch, RoleBatch, Tagging)


def placed(batch: Tensors, device: torch.device) -> Tensors:
    """The batch with its tensors on the device that the network is on."""
    moved: dict[str, Any] = {}
    for name in (field.name for field in fields(batch)):
        value = getattr(batch, name)
        if isinstance(value, Tensor):
            moved[name] = value.to(device, non_blocking=True)
        elif isinstance(value, Tagging):
            moved[name] = placed(value, device)
    return replace(batch, **moved)


def padded(rows: Sequence[Sequence[int]], fill: int = 0) -> Tensor:
    """The rows as one tensor, the shorter ones filled up."""
    longest = max((len(row) for row in rows), default=0)
    return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows])


def collate(examples: list[Example]) -> Batch:
    """The tensors of a group of examples."""
    pieces = [e.window.pieces() for e in examples]
    firsts = [e.window.starts for e in examples]
    voice_words: list[tuple[int, int]] = []
    voice_groups: list[int] = []
    voices: list[int] = []
    for row, example in enumerate(examples):
        for sentence, voice in example.voices:
            inside = [i for i, word in enumerate(example.window.words) if word.sentence == sentence]
            voice_words += [(row, firsts[row][i]) for i in inside]
            voice_groups += [len(voices)] * len(inside)
            voices.append(voice)
    return Batch(
        examples=examples,
        pieces=padded(pieces),
        mask=padded([[1] * len(p) for p in pieces]),
        guide=torch.tensor([e.guide for e in examples]),
        shapes=padded([e.window.shapes() for e in examples]),
        cues=tagging([(e, e.known, e.tags) for e in examples]),
        names=tagging([(e, [True] * len(e.names), e.names) for e in examples]),
        places=tagging([(e, e.known if e.places else (), e.places) for e in examples]),
        voice_words=torch.tensor(voice_words, dtype=torch.long).reshape(-1, 2),
        voice_groups=torch.tensor(voice_groups, dtype=torch.long),
        voices=torch.tensor(voices, dtype=torch.long),
    )


def hide(batch: Batch, chance: random.Random, share: float) -> Batch:
    """The batch with a share of the words hidden that are no cue, in two of three windows of ours with sentences."""
    pieces = batch.pieces.clone()
    for row, example in enumerate(batch.examples):
        if example.guide != OURS or not any(example.known) or chance.random() < 1 / 3:
            continue
        cues = {i for cue in example.cues for i in cue.words}
        starts = example.window.starts
        for i, word in enumerate(example.window.words):
            likely = 2 * share if word.shape % QUOTED in (CAPITALISED, CAPITALS) else share
            if i not in cues and chance.random() < likely:
                pieces[row, starts[i] : starts[i + 1]] = HIDDEN
    return replace(batch, pieces=pieces)


def tagging(labelled: Sequence[tuple[Example, Sequence[bool], Sequence[int]]]) -> Tagging:
    """The tags of some examples, given with which of their words were annotated; the others are left out."""
    kept = [[i for i, known in enumerate(known) if known] for _, known, _ in labelled]
    rows = [row for row, words in enumerate(kept) if words]
    return Tagging(
        rows=torch.tensor(rows, dtype=torch.long),
        words=padded([[labelled[row][0].window.starts[i] for i in kept[row]] for row in rows]),
        tags=padded([[labelled[row][2][i] for i in kept[row]] for row in rows]),
        lengths=torch.tensor([len(kept[row]) for row in rows]),
    )


def gold_queries(examples: Sequence[Example], chance: random.Random, forget: float) -> list[Query]:
    """A query for each annotated cue. A share `forget` of the other cues is left unmarked, as a reader misses some."""
    out = []
    for row, example in enumerate(examples):
        for cue in example.cues:
            others = frozenset(
                i for other in example.cues if other is not cue and chance.random() >= forget for i in other.words
            ) - frozenset(cue.words)
            out.append(Query(row, cue.words, others, cue.roles, cue.stance, valid=True))
    return out


def seen_words(window: Window, cue: Sequence[int], guide: int) -> range:
    """The words that the roles network sees for a cue: its sentence under our guide, else those around it."""
    if guide == OURS:
        return window.sentence_around(cue[0])
    return window.stretch_around(range(cue[0], cue[-1] + 1), AROUND)


def collate_roles(examples: Sequence[Example], queries: Sequence[Query]) -> RoleBatch:
    """The tensors of a group of queries; `source` holds row and piece of each hidden state to take."""
    rows: dict[str, list[list[int]]] = {n: [] for n in ("row", "piece", "mark", "distance", "words", "roles")}
    cue_words: list[tuple[int, int]] = []
    cue_groups: list[int] = []
    for number, query in enumerate(queries):
        example = examples[query.row]
        window, firsts = example.window, example.window.starts
        seen = seen_words(window, query.cue, example.guide)
        offset = firsts[seen.start]
        cue = set(query.cue)
        low, high = firsts[query.cue[0]], firsts[query.cue[-1]] + len(window.words[query.cue[-1]].pieces) - 1
        marks, distances = [], []
        for i in seen:
            mark = 1 if i in cue else 2 if i in query.others else 0
            for piece in range(firsts[i], firsts[i] + len(window.words[i].pieces)):
                marks.append(mark)
                away = min(0, piece - low) + max(0, piece - high)
                distances.append(max(-FARTHEST, min(FARTHEST, away)) + FARTHEST)
        rows["row"].append([query.row] * len(marks))
        rows["piece"].append(list(range(offset, offset + len(marks))))
        rows["mark"].append(marks)
        rows["distance"].append(distances)
        rows["words"].append([firsts[i] - offset for i in seen])
        rows["roles"].append(_begun([query.roles[i] for i in seen]) if query.roles else [0] * len(seen))
        inside = [firsts[i] - offset for i in query.cue if i in seen]
        cue_words += [(number, place) for place in inside]
        cue_groups += [number] * len(inside)
    return RoleBatch(
        source=torch.stack([padded(rows["row"]), padded(rows["piece"])]),
        mask=padded([[1] * len(m) for m in rows["mark"]]),
        marks=padded(rows["mark"]),
        distances=padded(rows["distance"]),
        words=padded(rows["words"]),
        roles=padded(rows["roles"]),
        lengths=torch.tensor([len(w) for w in rows["words"]]),
        cue_words=torch.tensor(cue_words),
        cue_groups=torch.tensor(cue_groups),
        stances=torch.tensor([q.stance for q in queries]),
        valid=torch.tensor([float(q.valid) for q in queries]),
    )


def _begun(roles: list[int]) -> list[int]:
    """The roles, where what was cut off at the start begins anew."""
    return [roles[0] - 1, *roles[1:]] if roles[0] in (INSIDE_SOURCE, INSIDE_CONTENT) else roles
