"""A casebook is made by its numbered steps, and ends with the tables that the code names."""

from __future__ import annotations

from sqlalchemy import inspect

from sayso.grouping import Grouping
from sayso.store.database import APPLICATION_ID, identify
from sayso.store.links import all_links
from sayso.store.migrations import MIGRATIONS, VERSION, _link_anew, migrate
from sayso.store.store import Store
from sayso.store.tables import METADATA
from tests.linked import keep_report, linked
from tests.threaded import group


def test_the_steps_make_every_column_that_the_tables_name(store: Store) -> None:
    with store.writing() as connection:
        made = inspect(connection)
        for table in METADATA.sorted_tables:
            assert [column["name"] for column in made.get_columns(table.name)] == [
                column.name for column in table.columns
            ]
            keys = made.get_pk_constraint(table.name)["constrained_columns"]
            assert keys == [column.name for column in table.primary_key.columns]


def test_a_casebook_says_what_it_is_and_of_which_version(store: Store) -> None:
    with store.writing() as connection:
        identity = identify(connection)
    assert (identity.application, identity.version, identity.empty) == (APPLICATION_ID, VERSION, False)
    assert len(MIGRATIONS) == VERSION


def test_a_casebook_of_today_is_left_as_it_is(filled: Store) -> None:
    with filled.writing() as connection:
        before = connection.exec_driver_sql("SELECT sql FROM sqlite_master").all()
        migrate(connection, VERSION)
        assert connection.exec_driver_sql("SELECT sql FROM sqlite_master").all() == before


def test_what_was_found_by_another_index_is_linked_anew(store: Store) -> None:
    for number, said in ((7, "The mayor said that"), (8, "A docker claimed how")):
        text = f"{said} the ferry Kalliope sank beside the Vorontsov lighthouse.\n"
        keep_report(store, (f"{number}.txt", f"2022-11-0{number}", f"Desk {number}", text))
    linked(store)
    with store.writing() as connection:
        before = list(all_links(connection))
        _link_anew(connection)
        assert (len(before), list(all_links(connection))) == (1, [])
    linked(store)
    with store.reading() as connection:
        assert list(all_links(connection)) == before


def test_what_is_linked_anew_is_dealt_anew(store: Store) -> None:
    dealt = group(store)
    assert Grouping(store).group() == 0
    with store.writing() as connection:
        _link_anew(connection)
    linked(store)
    assert Grouping(store).group() == dealt > 0
