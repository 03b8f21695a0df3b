"""How a casebook comes to be, and how one of an older sayso becomes one of today: numbered steps, each run once.

A step is never changed after its release; what comes later is a new step at the end of `MIGRATIONS`. The number of
steps is the version that stands in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, delete

from sayso.store import schema, tables
from sayso.store.database import TYPES, create_word_index, rebuild_words, stamp
from sayso.store.decisions import list_subjects_again
from sayso.store.derive import derive_again, find_families_again, list_actors_again, list_pages_again, register_again


def _first(connection: Connection) -> None:
    _run(connection, schema.FIRST)
    create_word_index(connection, ("sentence", "sources", "kinds"))


def _index_actors_places_and_quantities(connection: Connection) -> None:
    _run(connection, schema.ACTORS_PLACES_AND_QUANTITIES)
    create_word_index(connection)


def _list_actors_and_keep_decisions(connection: Connection) -> None:
    _run(connection, schema.ACTORS_OF_DOCUMENTS_AND_DECISIONS)
    list_actors_again(connection)


def _index_sayings_and_sizes(connection: Connection) -> None:
    _run(connection, schema.SAYINGS_AND_SIZES)
    derive_again(connection)  # also what an earlier step made room for: it takes minutes for a million claims
    rebuild_words(connection)


def _find_families(connection: Connection) -> None:
    _run(connection, schema.FAMILIES)
    find_families_again(connection)


def _make_room_for_links(connection: Connection) -> None:
    _run(connection, schema.LINKS)  # links of what is there already are made when something is read next


def _take_down_decisions_on_anything(connection: Connection) -> None:
    _run(connection, schema.DECISIONS_ON_ANYTHING)
    list_subjects_again(connection)


def _make_room_for_watches(connection: Connection) -> None:
    _run(connection, schema.WATCHES)


def _tell_found_links_from_decided(connection: Connection) -> None:
    _run(connection, schema.LINKS_DECIDED_ON)


def _keep_a_register(connection: Connection) -> None:
    _run(connection, schema.REGISTER)
    register_again(connection)


def _make_room_for_self_citations(connection: Connection) -> None:
    _run(connection, schema.SELF_CITATIONS)  # those of what is linked already are found when it is linked anew


def _make_room_for_threads(connection: Connection) -> None:
    _run(connection, schema.THREADS)  # what is linked is dealt into threads when something is linked next


def _link_anew(connection: Connection) -> None:
    # Statements are found by other numbers than before. The log of decisions stays, and is heeded when all is linked.
    for table in (
        tables.statement_keys,
        tables.statements,
        tables.linked_documents,
        tables.cited_days,
        tables.restatements,
        tables.thread_members,
        tables.thread_days,
        tables.links,
    ):
        connection.execute(delete(table))


def _make_room_for_joined_threads(connection: Connection) -> None:
    _run(connection, schema.JOINED_THREADS)
    connection.execute(delete(tables.thread_days))  # what is linked is dealt anew when something is linked next


def _find_documents_by_page(connection: Connection) -> None:
    _run(connection, schema.PAGES)
    list_pages_again(connection)


def _find_by_what_is_said(connection: Connection) -> None:
    _run(connection, schema.EMBEDDINGS)
    _link_anew(connection)


def _index_bands(connection: Connection) -> None:
    derive_again(connection)
    rebuild_words(connection)


def _link_by_scores_that_tell(connection: Connection) -> None:
    # Scores of other weights cannot stand beside those of today's: they were higher than links were right where one
    # publisher reports, then still between publishers; then the network came to know more.
    connection.execute(delete(tables.embeddings))
    _link_anew(connection)


def _run(connection: Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement.format(**TYPES))


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _first,
    _index_actors_places_and_quantities,
    _list_actors_and_keep_decisions,
    _index_sayings_and_sizes,
    _find_families,
    _make_room_for_links,
    _take_down_decisions_on_anything,
    _make_room_for_watches,
    _keep_a_register,
    _tell_found_links_from_decided,
    _make_room_for_self_citations,
    _make_room_for_threads,
    _link_anew,
    _make_room_for_joined_threads,
    _find_documents_by_page,
    _find_by_what_is_said,
    _index_bands,
    _link_by_scores_that_tell,
    _link_by_scores_that_tell,
    _link_by_scores_that_tell,
)
"""The steps, in order: the first makes the casebook of version 1."""

VERSION = len(MIGRATIONS)


def migrate(connection: Connection, version: int) -> None:
    """Bring a casebook of `version` (zero: an empty file) to today's, inside the running transaction."""
    for step in MIGRATIONS[version:]:
        step(connection)
    stamp(connection, VERSION)
