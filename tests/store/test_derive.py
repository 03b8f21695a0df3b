"""A casebook of version 1 answers by actors, places, days and quantities as soon as it is opened."""

from __future__ import annotations

import logging
import sqlite3

import pytest

from sayso.records import Amount, Circle, Question
from sayso.store.families import family_of
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from sayso.store.tables import METADATA
from sayso.store.verify import verify
from tests.store.enriched import Told, actor, enriched, place, quantity
from tests.toy import dossier_of, item_of

NARVA = (59.38, 28.19)
ASKED = [
    Question(actor="Ada"),
    Question(side="Utopia"),
    Question(place="narva"),
    Question(within=("Narva Province",)),
    Question(near=Circle("Narva", *NARVA, 5)),
    Question(on="2022-11-05", text="0"),
    Question(said_on="2022-11-06"),
    Question(quantity=(Amount((), 3, 3),)),
    Question(text="man", source="man"),
]
OF_VERSION_FOUR = (
    "raws documents document_bodies document_actors decisions spots "
    "claims claim_bodies claim_events claim_sayings claim_quantities"
)
DROP_LATER = "".join(f"DROP TABLE {name};" for name in METADATA.tables if name not in OF_VERSION_FOUR.split())
DROP_VALUES = "ALTER TABLE decisions DROP COLUMN value;"


@pytest.fixture
def old(store: Store) -> Store:
    """A casebook as the first sayso left it, with two reports."""
    told = Told(
        actor("Ada", side="Utopia"),
        places=(place("Narva", NARVA),),
        quantities=(quantity(3, "boats"),),
        days=("2022-11-05", "2022-11-05"),
        said_on=("2022-11-06", "2022-11-06"),
    )
    for path, count in (("a.txt", 1), ("b.txt", 2)):
        made = enriched([told] * count, path=path)
        keep(store, made.item, made.dossier)
    store.close()
    raw = sqlite3.connect(store.path)
    raw.executescript(
        "DROP TABLE claim_quantities; DROP TABLE claim_sayings; DROP TABLE spots; DROP TABLE claim_words;"
        "DROP TABLE document_actors; DROP TABLE decisions;"
        + DROP_LATER
        + "ALTER TABLE claim_bodies DROP COLUMN actors; ALTER TABLE claim_bodies DROP COLUMN places;"
        "ALTER TABLE claim_bodies DROP COLUMN areas; UPDATE claim_bodies SET kinds = 'voiceattributed';"
        "CREATE VIRTUAL TABLE claim_words USING fts5(sentence, sources, kinds, content='claim_bodies', "
        "content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='3');"
        "CREATE INDEX long_claim_events ON claim_events (first_day, last_day) WHERE last_day - first_day > 31;"
        "INSERT INTO claim_words(claim_words) VALUES ('rebuild'); PRAGMA user_version = 1;"
    )
    raw.close()
    return store


@pytest.mark.parametrize("asked", ASKED, ids=repr)
def test_an_old_casebook_answers_what_it_could_not_be_asked_before(old: Store, asked: Question) -> None:
    assert find(old, asked)


def test_the_rows_of_an_old_casebook_become_those_of_today(old: Store) -> None:
    find(old, Question())
    assert not [flaw for flaw in verify(old) if "rows" in flaw.message or "index" in flaw.message]


def test_the_numbers_of_a_casebook_of_version_three_are_not_told_twice(old: Store) -> None:
    find(old, Question())
    old.close()
    raw = sqlite3.connect(old.path)
    raw.executescript(f"DROP TABLE claim_sayings; {DROP_LATER} {DROP_VALUES} PRAGMA user_version = 3;")
    raw.close()
    assert len(find(old, Question(quantity=(Amount(("boat",), 3, 3),)))) == 3
    assert not [flaw for flaw in verify(old) if "rows" in flaw.message or "index" in flaw.message]


def test_the_families_of_a_casebook_of_version_four_are_found(store: Store) -> None:
    text = "\n".join(f"The harbour master said the ferry number {n} would leave in the morning." for n in range(3))
    for path, words in (("a.txt", text), ("b.txt", text + "\nThe end."), ("c.txt", text.replace("leave", "stay"))):
        item = item_of(words, path)
        keep(store, item, dossier_of(item))
    store.close()
    raw = sqlite3.connect(store.path)
    raw.executescript(f"{DROP_LATER} {DROP_VALUES} PRAGMA user_version = 4;")
    raw.close()
    with store.reading() as connection:
        families = [family_of(connection, number) for number in (1, 2, 3)]
    assert families[0] is not None
    assert families[0] == families[1] != families[2]
    assert list(verify(store)) == []


def test_a_damaged_report_does_not_keep_the_others_from_being_indexed(
    old: Store, caplog: pytest.LogCaptureFixture
) -> None:
    raw = sqlite3.connect(old.path)
    raw.execute("UPDATE document_bodies SET record = x'00' WHERE document = 1")
    raw.commit()
    raw.close()
    with caplog.at_level(logging.WARNING):
        assert len(find(old, Question(actor="Ada"))) == 2
    assert "damaged" in caplog.text
