"""A family is told by its original, its fullest and what each document is to which other, in any order of reading."""

from __future__ import annotations

import itertools

import pytest

from sayso.records import Family, Hints, Kinship
from sayso.store import kin
from sayso.store.fetch import document_row, dossier
from sayso.store.keep import keep
from sayso.store.kin import Kin
from sayso.store.store import Store
from tests.link.made import LINES
from tests.toy import dossier_of, item_of

EXTRA = [f"Ship number {n} of the convoy passed the lighthouse before noon on Monday." for n in range(9)]
DOCUMENTS = {
    "report.txt": ("2022-11-09", [*LINES, *EXTRA]),
    "early.txt": ("2022-11-08", EXTRA[:6]),
    "paper.txt": ("2022-11-10", LINES),
    "again.txt": ("2022-11-10", ["Harbour news", *LINES, *EXTRA]),
    "new.txt": ("2022-11-11", [*LINES[:3], LINES[3].replace("no trace", "a trace"), *LINES[4:], *EXTRA]),
    "other.txt": ("2022-11-09", ["The mayor of another town said that nothing of that kind has ever happened there."]),
}
EXPECTED = {
    "report.txt": (Kinship.ORIGINAL, None),
    "early.txt": (Kinship.EXCERPT, "report.txt"),
    "paper.txt": (Kinship.EXCERPT, "report.txt"),
    "again.txt": (Kinship.COPY, "report.txt"),
    "new.txt": (Kinship.REVISION, "report.txt"),
}


def fill(store: Store, paths: tuple[str, ...]) -> dict[str, Family | None]:
    """The families, after reading these documents in this order."""
    for path in paths:
        published, lines = DOCUMENTS[path]
        item = item_of("\n".join(lines), path, Hints(published=published))
        assert keep(store, item, dossier_of(item))
    return {path: family(store, path) for path in paths}


def family(store: Store, path: str) -> Family | None:
    with store.reading() as connection:
        return Kin(connection).family(dossier(connection, document_row(connection, path)["number"]))


@pytest.mark.parametrize("order", list(itertools.permutations(DOCUMENTS))[::97], ids=lambda order: order[0])
def test_a_family_is_the_same_in_any_order_of_reading(store: Store, order: tuple[str, ...]) -> None:
    found = fill(store, order)
    assert found.pop("other.txt") is None
    ids = {member.path: member.document for each in found.values() if each for member in each.members}
    for path, each in found.items():
        assert each is not None
        assert (each.size, each.original, each.fullest) == (5, ids["report.txt"], ids["report.txt"])
        kinship, of = EXPECTED[path]
        assert (each.own.path, each.own.kinship, each.own.of) == (path, kinship, ids[of] if of else None)
        assert {member.path: member.kinship for member in each.members} == {
            name: kind for name, (kind, _) in EXPECTED.items()
        }
        assert [member.published for member in each.members[1:]] == sorted(
            member.published or "" for member in each.members if member.path != "report.txt"
        )


def test_a_new_version_tells_what_changed(store: Store) -> None:
    found = fill(store, tuple(DOCUMENTS))["new.txt"]
    assert found is not None
    assert [(each.old[:19], each.new[:20]) for each in found.changes.sentences] == [
        ("Divers found no tra", "Divers found a trace")
    ]


def test_reading_again_changes_nothing(store: Store) -> None:
    before = fill(store, tuple(DOCUMENTS))
    for path, (published, lines) in DOCUMENTS.items():
        item = item_of("\n".join(lines), path, Hints(published=published))
        assert not keep(store, item, dossier_of(item))
    assert {path: family(store, path) for path in DOCUMENTS} == before


def test_of_a_large_family_some_are_told_and_all_are_counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kin, "MOST_MEMBERS", 3)
    text = "\n".join(LINES)
    for n in range(6):
        item = item_of(text + "\n" * n, f"{n}.txt")
        assert keep(store, item, dossier_of(item))
    found = family(store, "5.txt")
    assert found is not None
    assert (found.size, len(found.members), found.own.path) == (6, 3, "5.txt")


def test_two_excerpts_of_one_report_are_of_one_family_through_it(store: Store) -> None:
    found = fill(store, ("paper.txt", "early.txt"))
    assert found == {"paper.txt": None, "early.txt": None}
    fill(store, ("report.txt",))
    one, other = family(store, "paper.txt"), family(store, "early.txt")
    assert one is not None
    assert other is not None
    assert one.id == other.id
