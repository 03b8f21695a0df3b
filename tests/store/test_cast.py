"""Each document's actors are listed once, and told of together across the casebook."""

from __future__ import annotations

from dataclasses import replace

from sayso.store.cast import cast_rows, ids_beginning, ids_most_named, namesakes, namesakes_of
from sayso.store.keep import keep
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.store.enriched import Told, actor, enriched


def test_an_actor_is_one_row_a_document_with_how_often_it_is_mentioned() -> None:
    ada = actor("Ada", "a-1", side="Utopia")
    (row,) = cast_rows([ada, actor("he"), replace(ada, affiliation="the club")], 7)
    assert (row["actor"], row["document"], row["mentions"], row["affiliation"]) == ("a-1", 7, 2, "the club")


def test_across_documents_what_most_tell_is_told(store: Store) -> None:
    for number, name in enumerate(("Ada", "Ada Byron", "Ada Byron")):
        made = enriched([Told(actor(name, "a-1"))] * (number + 1), path=f"{number}.txt")
        keep(store, made.item, made.dossier)
    with store.reading() as connection:
        (found,) = namesakes(connection)
        assert namesakes_of(connection, ["a-1", "a-2"]) == {"a-1": found}
        assert ids_beginning(connection, "a-", 5) == ["a-1"]
        assert ids_most_named(connection, ["byron"], 5) == ids_most_named(connection, [], 5) == ["a-1"]
        assert ids_most_named(connection, ["lovelace"], 5) == []
        assert ids_beginning(connection, "b", 5) == []
    assert (found.name, set(found.names), found.documents, found.mentions) == ("Ada Byron", {"Ada", "Ada Byron"}, 3, 6)
    assert not [flaw for flaw in verify(store) if "document_actors" in flaw.message]
