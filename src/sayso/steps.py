"""The steps of reading, from bytes to links between all that is found in documents, each replaceable."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from sayso.records import Document, Dossier, Extraction, Hints, RawItem
from sayso.settings import Limits

if TYPE_CHECKING:
    from sayso.link.deciding import Decide
    from sayso.read.sources import Found


class Extractor(Protocol):
    """Finds claims and mentions in a document."""

    def extract(self, document: Document) -> Extraction:
        """All that is found in the document."""
        ...


def _find_items(paths: Sequence[str], hints: Hints, limits: Limits) -> Iterator[Found]:
    from sayso.read.sources import find_items

    return find_items(paths, hints, limits)


def _make_document(item: RawItem, limits: Limits) -> Document:
    from sayso.read import make_document

    return make_document(item, limits)


def _load_decide(threads: int) -> Decide:
    from sayso.link.deciding import Decider

    return Decider.load(threads)


def _load_extractor(threads: int) -> Extractor:
    from sayso.extract.pipeline import Extractor as TrainedExtractor

    return TrainedExtractor.load(threads=threads)


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of reading, each replaceable by another of the same signature that is importable by name.

    The defaults load their libraries and the model only when they are first called.
    """

    find_items: Callable[[Sequence[str], Hints, Limits], Iterator[Found]] = _find_items
    make_document: Callable[[RawItem, Limits], Document] = _make_document
    load_extractor: Callable[[int], Extractor] = _load_extractor
    load_decide: Callable[[int], Decide] = _load_decide

    def named(self, name_of: Callable[[str], str]) -> Steps:
        """The same steps, for which what is found goes by other names: `name_of` gives that of a path."""
        return replace(self, find_items=partial(_find_named, self.find_items, name_of))


def _find_named(
    find: Callable[[Sequence[str], Hints, Limits], Iterator[Found]],
    name_of: Callable[[str], str],
    paths: Sequence[str],
    hints: Hints,
    limits: Limits,
) -> Iterator[Found]:
    from sayso.read.sources import Unread

    for found in find(paths, hints, limits):
        if isinstance(found, RawItem):
            yield replace(found, path=name_of(found.path))
        elif isinstance(found, Unread):
            name, error = name_of(found.path), found.error
            told = (words.replace(found.path, name) for words in (error.message, error.hint))
            yield Unread(name, type(error)(*told))
        else:
            yield found


def load_reader(steps: Steps, limits: Limits, threads: int) -> Callable[[RawItem], Dossier]:
    """Reads an item from its bytes to all that is found in it, with a model loaded once."""
    return partial(_read_item, steps, limits, steps.load_extractor(threads))


def _read_item(steps: Steps, limits: Limits, extractor: Extractor, item: RawItem) -> Dossier:
    document = steps.make_document(item, limits)
    return Dossier(document, extractor.extract(document))
