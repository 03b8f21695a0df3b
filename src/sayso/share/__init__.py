"""Claims out, in the formats of other tools: one file per format.

A format is a function `(dossiers, writer) -> None`. Adding one is adding a file and its line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from sayso.records import Dossier
from sayso.share.document import write_documents
from sayso.share.jsonl import write_claims
from sayso.share.lines import Writer
from sayso.share.links import write_links
from sayso.share.threads import write_threads

__all__ = ["FORMATS", "LINKS", "NAMES", "THREADS", "Exporter", "Writer", "write_links", "write_threads"]

Exporter = Callable[[Iterable[Dossier], Writer], None]
"""One signature for every format: dossiers in, text out, one document in memory at a time."""

FORMATS: Final[dict[str, Exporter]] = {
    "jsonl": write_claims,
    "document": write_documents,
}
"""Every format of documents, by its name."""

LINKS: Final = "links"
"""The format of what stands between documents, which `write_links` writes."""

THREADS: Final = "threads"
"""The format of the matters that documents have in common, which `write_threads` writes."""

NAMES: Final = (*FORMATS, LINKS, THREADS)
"""Every format that `sayso share --format` knows."""
