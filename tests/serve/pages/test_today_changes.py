"""Changes are told by thread, the most telling first, with the words of then and of now; nothing is told as such."""

from __future__ import annotations

from pathlib import Path

from sayso.serve.pages.today_changes import changes
from tests.linked import keep_report, store_at
from tests.threaded import DENIED, HARVEST_AGAIN, MAY_HAVE, group
from tests.toy import open_casebook


def test_a_denial_comes_before_what_goes_on(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    group(store)
    store.close()
    with open_casebook(store.path) as book:
        made = changes(book, "2031-05-07").striptags()
    assert "2 threads: 1 denied, 1 new" in made
    assert made.index(MAY_HAVE) < made.index(DENIED) < made.index(HARVEST_AGAIN)


def test_nothing_changed_or_nothing_linked_says_what_to_do(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    group(store)
    store.close()
    with open_casebook(store.path) as book:
        assert "Nothing has changed since 2031-06-01" in str(changes(book, "2031-06-01"))
    keep_report(store, ("new.txt", "2031-06-02", "Port Post", "The mayor said the pier may reopen.\n"))
    store.close()
    with open_casebook(store.path) as book:
        assert "sayso read --links" in str(changes(book, "2031-06-01"))
