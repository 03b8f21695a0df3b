"""Reads sentences with the trained network: their voice, and who says what in them.

The only place that knows tokenizers. The encoder reads each window once and tags cues; for each cue the roles network
then marks source and content in the words around it. Nothing is filled up to a common length: a window goes through the
network by itself, which wastes nothing, and how it is read does not depend on what else the document holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sayso.extract.deeper import read_deeper
from sayso.extract.names import PLACE, Name, Tagger
from sayso.extract.paths import Chain, best_paths, runs
from sayso.extract.sayings import Saying, SentenceReading
from sayso.extract.windows import Window, cut_windows
from sayso.graph import Graph, load_model
from sayso.records import Span, Stance
from sayso.settings import default_jobs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Outputs = Sequence[NDArray[Any]]

MODELS = Path(__file__).parent.parent / "models"
FILES = ("encoder.onnx", "roles.onnx", "tokenizer.json", "reader.json")
WHOLE = 128
"""Word pieces of a sentence that the roles network sees as a whole; of a longer one it sees a stretch around each cue.
It runs once for each cue: without this, a sentence without an end takes seven times as long for each word as others."""
SHELF = 64
"""Windows whose encoded words are held at once, so that their best tags are searched for together."""
TOGETHER = 8
"""Cues of one sentence that go through the roles network at once, so that one full of cues takes no more memory."""
UNSURE = 0.002
"""Keeps the logarithm of how unsure the roles are finite where they are wholly sure."""
CUE, SOURCE, CONTENT = 1, 1, 3
Guide = Literal["sayso", "polnear"]
GUIDES: dict[Guide, int] = {"sayso": 0, "polnear": 1}


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue that was found: in which window, which words, and which of its words the roles network sees."""

    window: int
    words: range
    others: frozenset[int]
    seen: range


class Reader:
    """The trained network. Load it once and read many documents; it holds no state between them."""

    def __init__(self, encoder: Graph, roles: Graph, tokenizer: Any, settings: dict[str, Any]) -> None:
        self._encoder, self._roles, self._tokenizer, self._settings = encoder, roles, tokenizer, settings
        self._tag_chain, self._role_chain = Chain.of(settings["tag_chain"]), Chain.of(settings["role_chain"])
        self._names = Tagger.of(settings["names"], settings["name_chain"])
        self._places = Tagger.of([PLACE], settings["place_chain"])
        self._stances = [Stance(name) for name in settings["stances"]]
        self.name: str = settings["name"]

    @classmethod
    def load(cls, threads: int = 2, folder: Path = MODELS) -> Reader:
        """The reader whose weights ship with the package, to run on so many threads; 0 is one for each processor.

        Raises:
            ModelError: a file is missing or damaged.
        """
        return load_model("The reader's model", folder, FILES, lambda: cls._load(threads or default_jobs(), folder))

    @classmethod
    def _load(cls, threads: int, folder: Path) -> Reader:
        from tokenizers import Tokenizer

        settings = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        encoder, roles = (Graph.load(folder / name, threads) for name in ("encoder.onnx", "roles.onnx"))
        return cls(encoder, roles, tokenizer, settings)

    def read(
        self, text: str, sentences: Sequence[Span], paragraphs: Sequence[Span], guide: Guide = "sayso"
    ) -> list[SentenceReading]:
        """Reads the sentences of `text`, those of one paragraph together.

        Args:
            text: the stored text of the document.
            sentences: what to read, in order.
            paragraphs: what belongs together, in order; a sentence outside all of them is read by itself.
            guide: whose habit of marking to follow. "sayso" marks every attribution, also those inside another's
                content; "polnear" marks only the outermost, as the corpus of that name does.

        Returns:
            One reading for each sentence. An attribution belongs to the sentence that holds its cue.
        """
        found = self._read_once(text, sentences, paragraphs, guide)
        if guide == "polnear":
            return found
        return read_deeper(text, found, lambda contents: self._read_once(text, contents, (), guide))

    def _read_once(
        self, text: str, sentences: Sequence[Span], paragraphs: Sequence[Span], guide: Guide
    ) -> list[SentenceReading]:
        import numpy as np

        found: list[list[Saying]] = [[] for _ in sentences]
        named: list[list[Name]] = [[] for _ in sentences]
        voices = np.zeros((len(sentences), len(self._settings["voices"]) + 1), dtype=np.float32)
        windows = cut_windows(text, sentences, paragraphs, self._pieces)
        while shelf := list(islice(windows, SHELF)):
            read = list(self._encoder.run_each(_given(window, guide) for window in shelf))
            for sentence, name in self._find_names(shelf, read):
                named[sentence].append(name)
            for sentence, saying in self._read_shelf(shelf, read, guide, voices):
                found[sentence].append(saying)
        mean = voices[:, :-1] / np.maximum(voices[:, -1:], 1) / self._settings["temperature"]
        shares = np.exp(mean - mean.max(1, keepdims=True)) if len(sentences) else mean
        shares /= shares.sum(1, keepdims=True)
        return [
            SentenceReading(
                sentence,
                tuple(sorted(sayings, key=lambda saying: saying.cue)),
                {name: round(float(share), 4) for name, share in zip(self._settings["voices"], row, strict=True)},
                tuple(sorted(names)),
            )
            for sentence, sayings, names, row in zip(sentences, found, named, shares, strict=True)
        ]

    def _pieces(self, texts: list[str]) -> list[tuple[list[int], list[int], list[tuple[int, int]]]]:
        encoded = self._tokenizer.encode_batch(texts, add_special_tokens=False)
        return [(e.ids, e.word_ids, e.offsets) for e in encoded]

    def _find_names(self, windows: Sequence[Window], read: Sequence[Outputs]) -> Iterator[tuple[int, Name]]:
        """The names and places in some windows, each with its sentence."""
        firsts = [list(window.starts[:-1]) for window in windows]
        for tagger, output in ((self._names, 3), (self._places, 4)):
            yield from tagger.find(windows, [out[output][0, words] for out, words in zip(read, firsts, strict=True)])

    def _read_shelf(
        self, windows: Sequence[Window], read: Sequence[Outputs], guide: Guide, voices: NDArray[Any]
    ) -> Iterator[tuple[int, Saying]]:
        """Adds the scores of voices in some windows to `voices`, and yields each saying with its sentence."""
        import numpy as np

        hidden: list[NDArray[Any]] = []
        tags: list[NDArray[Any]] = []
        eager = float(self._settings["eager"][guide])
        for window, (states, tag, voice, *_) in zip(windows, read, strict=True):
            words = np.array(window.starts[:-1])
            hidden.append(states[0])
            tags.append(tag[0, words])
            tags[-1][:, CUE] += eager
            homes = [window.words[i].sentence for i in window.core]
            np.add.at(voices[:, :-1], homes, voice[0, words[window.core]])
            np.add.at(voices[:, -1], homes, 1)
        cues = [
            cue
            for number, (path, _) in enumerate(best_paths(tags, self._tag_chain, weigh=False))
            for cue in self._cues(number, windows[number], runs(path, CUE), guide)
        ]
        for cue, roles, sure, stance in self._ask(cues, windows, hidden):
            saying = self._saying(windows[cue.window], cue, roles, sure, stance)
            if saying.confidence >= self._settings["threshold"][guide] and (saying.source or saying.content):
                yield windows[cue.window].words[cue.words[0]].sentence, saying

    def _cues(self, number: int, window: Window, found: list[range], guide: Guide) -> Iterator[_Cue]:
        every = frozenset(i for words in found for i in words)
        for words in found:
            if words[0] in window.core:
                seen = window.sentence_around(words[0])
                if guide == "polnear" or window.pieces_in(seen) > WHOLE:
                    seen = window.stretch_around(words, int(self._settings["around"]))
                yield _Cue(number, words, every - set(words), seen)

    def _ask(
        self, cues: Sequence[_Cue], windows: Sequence[Window], hidden: Sequence[NDArray[Any]]
    ) -> Iterator[tuple[_Cue, list[int], float, Stance]]:
        """For each cue the roles of the words that were seen, how sure that is, and the stance."""
        scores: list[NDArray[Any]] = []
        judged: list[tuple[float, Stance]] = []
        groups = list(_together(cues))
        given = (self._around(group, windows[group[0].window], hidden[group[0].window]) for group in groups)
        for group, made in zip(groups, self._roles.run_each(given), strict=True):
            seen, starts = group[0].seen, windows[group[0].window].starts
            firsts = [starts[i] - starts[seen.start] for i in seen]
            for cue, roles, stances, valid in zip(group, *made, strict=True):
                inside = [starts[i] - starts[seen.start] for i in cue.words if i in seen]
                scores.append(roles[firsts])
                stance = self._stances[int(stances[inside].mean(0).argmax())]
                judged.append((float(valid[inside].mean()), stance))
        paths = best_paths(scores, self._role_chain)
        for cue, (path, sure), (valid_score, stance) in zip(cues, paths, judged, strict=True):
            yield cue, path, self._confidence(valid_score, sure), stance

    def _around(self, cues: Sequence[_Cue], window: Window, hidden: NDArray[Any]) -> dict[str, NDArray[Any]]:
        """What the roles network takes for cues that see the same words: their states, the cues, how far each is."""
        import numpy as np

        seen, farthest = cues[0].seen, int(self._settings["farthest"])
        offset, length = window.starts[seen.start], window.pieces_in(seen)
        states = np.repeat(hidden[None, offset : offset + length], len(cues), axis=0)
        marks = np.zeros((len(cues), length), dtype=np.int64)
        distances = np.zeros_like(marks)
        places = np.arange(length)
        for row, cue in enumerate(cues):
            for words, mark in ((cue.others, 2), (cue.words, 1)):
                for i in words:
                    if i in seen:
                        marks[row, window.starts[i] - offset : window.starts[i + 1] - offset] = mark
            low = window.starts[cue.words[0]] - offset
            high = low + window.pieces_in(cue.words) - 1
            away = np.minimum(0, places - low) + np.maximum(0, places - high)
            distances[row] = np.clip(away, -farthest, farthest) + farthest
        return {"hidden": states, "marks": marks, "distances": distances}

    def _confidence(self, valid: float, sure: float) -> float:
        """How probable it is that all of an attribution is right, from the two scores the network gives."""
        import math

        weight_valid, weight_unsure, constant = self._settings["confidence"]
        score = weight_valid * valid + weight_unsure * math.log(UNSURE - math.log(max(sure, 1e-6))) + constant
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 4)

    def _saying(self, window: Window, cue: _Cue, roles: Sequence[int], confidence: float, stance: Stance) -> Saying:
        def spans(first: int) -> tuple[Span, ...]:
            return tuple(window.span(cue.seen[run.start : run.stop]) for run in runs(roles, first))

        return Saying(spans(SOURCE), (window.span(cue.words),), spans(CONTENT), stance, confidence)


def _given(window: Window, guide: Guide) -> dict[str, NDArray[Any]]:
    """What the encoder takes for a window."""
    import numpy as np

    pieces = np.array([window.pieces()], dtype=np.int64)
    shapes = np.array([window.shapes()], dtype=np.int64)
    guides = np.array([GUIDES[guide]], dtype=np.int64)
    return {"pieces": pieces, "guide": guides, "shapes": shapes}


def _together(cues: Sequence[_Cue]) -> Iterator[list[_Cue]]:
    """The cues in order, those together that see the same words."""
    for _, group in groupby(cues, key=lambda cue: (cue.window, cue.seen)):
        while some := list(islice(group, TOGETHER)):
            yield some
