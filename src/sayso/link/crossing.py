"""Reads two passages together with the trained network, and tells how probable each relation between them is.

The two stand behind one another, the second after words that tell how much later it was published, and by whom. The
method is that of Nogueira and Cho 2019, "Passage re-ranking with BERT", with one output for each relation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.graph import Graph, load_model
from sayso.records import Relation
from sayso.settings import default_jobs

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODELS = Path(__file__).parent.parent / "models"
FILES = ("crossing.onnx", "crossing.json", "tokenizer.json")
BEGIN, BETWEEN = 101, 102
"""The pieces that stand before the first passage, and after each ([CLS] and [SEP])."""
LONGEST = 150
"""Word pieces of a passage that are read; the rest of a longer one is not."""
_MARK = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages, the earlier one first, and the days between their publication. `days` is `None` if not known."""

    first: str
    second: str
    days: int | None
    same_publisher: bool
    same_document: bool = False


class CrossReader:
    """The trained network. Load it once and read many pairs; it holds no state between them."""

    def __init__(self, graph: Graph, tokenizer: Any, relations: Iterable[str]) -> None:
        self._graph, self.tokenizer = graph, tokenizer
        self.relations = tuple(map(Relation, relations))

    @classmethod
    def load(cls, threads: int = 0, folder: Path = MODELS) -> CrossReader:
        """The network whose weights ship with the package, on so many threads; 0 is one for each processor.

        Raises:
            ModelError: a file is missing or damaged.
        """
        return load_model("The model of pairs", folder, FILES, lambda: cls._load(threads or default_jobs(), folder))

    @classmethod
    def _load(cls, threads: int, folder: Path) -> CrossReader:
        from tokenizers import Tokenizer

        settings = json.loads((folder / "crossing.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        return cls(Graph.load(folder / "crossing.onnx", threads), tokenizer, settings["relations"])

    def read(self, pairs: Iterable[Pair]) -> Iterator[dict[Relation, float]]:
        """For each pair how probable each relation is, "same-thread" and "unrelated" among them; together 1."""
        import numpy as np

        for (scores,) in self._graph.run_each(self._given(pair) for pair in pairs):
            shares = np.exp(scores[0] - scores[0].max())
            shares /= shares.sum()
            yield dict(zip(self.relations, shares.tolist(), strict=True))

    def _given(self, pair: Pair) -> Mapping[str, NDArray[Any]]:
        import numpy as np

        pieces, second = joined(self.tokenizer, pair)
        sides = np.zeros((1, len(pieces)), dtype=np.int64)
        sides[0, second:] = 1
        return {"pieces": np.array([pieces], dtype=np.int64), "sides": sides}


def joined(tokenizer: Any, pair: Pair) -> tuple[list[int], int]:
    """The word pieces of both passages as the network reads them, and where the second begins."""
    first = _pieces(tokenizer, pair.first)[:LONGEST]
    second = [*_pieces(tokenizer, lead(pair)), *_pieces(tokenizer, pair.second)[:LONGEST]]
    return [BEGIN, *first, BETWEEN, *second, BETWEEN], len(first) + 2


def lead(pair: Pair) -> str:
    """The words before the second passage: how much later it was published than the first, and by whom."""
    return f"{_later(pair.days)}, {_whose(pair)}:"


def _later(days: int | None) -> str:
    if days is None:
        return "some day"
    if days < 2:
        return "one day later" if days else "the same day"
    return f"{days} days later" if days <= 7 else "weeks later" if days < 40 else "months later"


def _whose(pair: Pair) -> str:
    if pair.same_document:
        return "the same text"
    return "the same source" if pair.same_publisher else "another source"


def _pieces(tokenizer: Any, text: str) -> list[int]:
    pieces: list[int] = tokenizer.encode(without_marks(text), add_special_tokens=False).ids
    return pieces


def without_marks(text: str) -> str:
    """A text without the marks of its endnotes, which tell nothing of what is said."""
    return _MARK.sub("", text)
