"""A link tells the root that both its ends have their news from, and none where they are independent."""

from __future__ import annotations

from pathlib import Path

from sayso.ask.shared_roots import with_origins
from sayso.records import UNMERGED
from sayso.store.links import all_links
from tests.traced import casebook


def test_links_tell_the_shared_root(tmp_path: Path) -> None:
    store, claims = casebook(tmp_path)
    names = {claim: name for name, claim in claims.items()}
    with store.reading() as connection:
        links = list(all_links(connection))
        found = list(with_origins(connection, links, UNMERGED))
    told = {(names[link.a.claim], names[link.b.claim]): link.origin for link in found}
    assert told["quoted", "again"]
    assert told["quoted", "own"] is None
    assert [(link.a, link.b) for link in found] == [(link.a, link.b) for link in links]
    store.close()
