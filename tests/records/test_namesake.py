"""Merged actors lead to who was kept."""

from __future__ import annotations

from sayso.records import UNMERGED, Kept, Merged

MERGED = Merged({"a-2": Kept("a-1", "Ada"), "a-3": Kept("a-1", "Ada")})


def test_who_was_merged_goes_by_who_was_kept_and_others_by_themselves() -> None:
    assert [MERGED.id_of(each) for each in ("a-1", "a-2", "a-9", None)] == ["a-1", "a-1", "a-9", None]
    assert MERGED.kept("a-1") is None
    assert UNMERGED.one_with(["a-2"]) == ("a-2",)
    assert MERGED.one_with(["a-3"]) == ("a-1", "a-2", "a-3")
    assert MERGED.one_with([]) == ()
