"""What is not linked yet, told beside answers that only links give: they may lack what was read since."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.store.linked import count_to_link
from sayso.store.store import Store, Transaction

NEXT_STEP = "To link what was read: sayso read --links"
UNLINKED = f"It is not linked to anything yet. {NEXT_STEP}"


def unlinked(store: Store) -> int:
    """How many documents are not linked yet.

    Raises:
        NotFound: there is no casebook yet.
    """
    with store.reading() as connection:
        return count_to_link(connection)


def waiting(connection: Transaction) -> Iterator[str]:
    """A sentence that says so where documents are not linked yet, with the next step."""
    yield from tell_waiting(count_to_link(connection))


def tell_waiting(documents: int) -> Iterator[str]:
    """The sentence for so many documents; none for none."""
    if documents:
        are = "document is" if documents == 1 else "documents are"
        yield f"{documents:,} {are} not linked yet, and left out here. {NEXT_STEP}"
