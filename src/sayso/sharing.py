"""One call of `share`: what a casebook holds goes out in a format, documents, links or threads."""

from __future__ import annotations

from dataclasses import replace

from sayso.ask.shared_roots import with_origins
from sayso.ask.threads import all_threads
from sayso.errors import UsageError
from sayso.review.merging import merged_in
from sayso.review.telling import reviews_in, tell_dossier
from sayso.share import FORMATS, LINKS, NAMES, THREADS, Writer, write_links, write_threads
from sayso.store.fetch import document_row, dossiers, numbers_of
from sayso.store.kin import Kin
from sayso.store.links import all_links
from sayso.store.store import Store


def share(store: Store, name: str, writer: Writer, document: str | None = None) -> None:
    """Write everything, or what is of one document, in the format with this name.

    Raises:
        UsageError: there is no such format.
        NotFound: there is no casebook yet, or no such document.
    """
    if name not in NAMES:
        raise UsageError(f"There is no format {name!r}.", f"There are: {', '.join(NAMES)}.")
    merged = merged_in(store)
    with store.reading() as connection:
        if name == LINKS:
            within = numbers_of(document_row(connection, document)) if document is not None else None
            write_links(with_origins(connection, all_links(connection, within), merged), writer)
        elif name == THREADS:
            inside = document_row(connection, document)["number"] if document is not None else None
            write_threads(all_threads(connection, inside), writer)
        else:
            kin, reviews = Kin(connection), reviews_in(connection)
            found = (tell_dossier(each, reviews) for each in dossiers(store, document))
            FORMATS[name]((replace(each, merged=merged, family=kin.family(each)) for each in found), writer)
