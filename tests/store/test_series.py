"""A document stands between those of the same publisher, by day and then by order of reading."""

from __future__ import annotations

import pytest

from sayso.errors import NotFound
from sayso.records import Hints
from sayso.store.keep import keep
from sayso.store.series import beside
from sayso.store.store import Store
from tests.toy import dossier_of, item_of

REPORTS = [
    ("a.txt", "2022-11-07", "Desk"),
    ("c.txt", "2022-11-09", "Desk"),
    ("b.txt", "2022-11-08", "Desk"),
    ("b2.txt", "2022-11-08", "Desk"),
    ("other.txt", "2022-11-08", "Wire"),
    ("nobody.txt", "2022-11-08", None),
    ("undated.txt", None, "Desk"),
]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", (None, "b.txt")),
        ("b.txt", ("a.txt", "b2.txt")),
        ("b2.txt", ("b.txt", "c.txt")),
        ("c.txt", ("b2.txt", None)),
        ("other.txt", (None, None)),
        ("nobody.txt", (None, None)),
        ("undated.txt", (None, None)),
    ],
)
def test_the_neighbours_of_a_document(store: Store, path: str, expected: tuple[str | None, str | None]) -> None:
    for name, published, publisher in REPORTS:
        item = item_of(f"The mayor said {name} was read.\n", name, Hints(published, publisher=publisher))
        keep(store, item, dossier_of(item))
    with store.reading() as connection:
        before, after = beside(connection, path)
        assert (before and before.path, after and after.path) == expected
        with pytest.raises(NotFound):
            beside(connection, "none.txt")
