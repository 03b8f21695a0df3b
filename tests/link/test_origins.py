"""Statements of one root are of one origin, whatever their order; one that has it from several binds none together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.origins import MOST_REASONS, UNKNOWN, find_origins, shared_root
from sayso.link.roots import Leaning
from sayso.records import Root, RootKind


def root(key: str, kind: RootKind = RootKind.SPEAKER) -> Root:
    return Root(kind, key, key.title())


def leaning(*keys: str, several: bool = False, own: str = "", cites: str = "", document: str = "") -> Leaning:
    """A statement that leans on these; `own` and `cites` are words of keys."""
    made = tuple(root(key) for key in keys)
    return Leaning(made, several, frozenset(own.split()), frozenset(cites.split()), document or f"d-{keys}-{own}")


CASES: list[tuple[str, list[Leaning], list[tuple[int, ...]]]] = [
    ("none", [], []),
    ("one", [leaning("ann")], [(0,)]),
    ("two of one root", [leaning("ann"), leaning("ann")], [(0, 1)]),
    ("two of two roots", [leaning("ann"), leaning("bo")], [(0,), (1,)]),
    ("a third binds two", [leaning("ann"), leaning("ann", "page"), leaning("page")], [(0, 1, 2)]),
    (
        "one of several binds nothing",
        [leaning("ann"), leaning("bo"), leaning("ann", "bo", several=True)],
        [(0, 2), (1, 2)],
    ),
    ("one of several alone is one", [leaning("ann", "bo", several=True), leaning("cy")], [(0,), (1,)]),
    ("several of the same", [leaning("ann", "bo", several=True), leaning("bo", "ann", several=True)], [(0, 1)]),
    (
        "of several, one root alone is known of",
        [leaning("ann"), leaning("ann", "bo", several=True), leaning("bo", "cy", several=True)],
        [(0, 1), (1, 2)],
    ),
    ("one names the page of the other", [leaning("ann", own="p"), leaning("x", cites="p")], [(0, 1)]),
    ("a page of its own is no source", [leaning("ann", own="p", cites="p", document="d-1")], [(0,)]),
    ("a circle", [leaning(key, own=key, cites=of) for key, of in ("ab", "bc", "ca")], [(0, 1, 2)]),
    (
        "the publisher that it names has it from two",
        [
            leaning("ann", own="wire", document="d-1"),
            leaning("bo", own="wire", document="d-2"),
            leaning("w", cites="wire"),
        ],
        [(0, 2), (1, 2)],
    ),
    ("a surname of one full name", [leaning("name:ann pay"), leaning("name:pay")], [(0, 1)]),
    ("a surname of two", [leaning("name:ann pay"), leaning("name:bo pay"), leaning("name:pay")], [(0,), (1,), (2,)]),
    ("a surname alone", [leaning("name:pay"), leaning("name:pay")], [(0, 1)]),
    (
        "it names one that has it from several",
        [leaning("ann"), leaning("ann", "bo", several=True, own="p"), leaning("x", cites="p")],
        [(0, 1, 2)],
    ),
]


@pytest.mark.parametrize(("what", "leanings", "expected"), CASES, ids=[case[0] for case in CASES])
def test_origins(what: str, leanings: list[Leaning], expected: list[tuple[int, ...]]) -> None:
    assert [group.members for group in find_origins(dict(enumerate(leanings)))] == expected, what


def test_an_origin_says_why_it_is_one() -> None:
    (group,) = find_origins(
        {1: leaning("ann"), 2: leaning("ann"), 3: leaning("bo", cites="p"), 4: leaning("ann", own="p")}
    )
    assert group.root.key == "ann"
    assert group.reasons == ("1 of them names another one, or its publisher, as the source.", "3 have it from Ann.")


def test_printings_of_one_report_are_told_from_one_document() -> None:
    family = root("f-1", RootKind.FAMILY)
    one, other = Leaning((family,), document="d-1"), Leaning((family,), document="d-2")
    assert find_origins({1: one, 2: other})[0].reasons == ("2 stand in printings of one report, F-1.",)
    assert find_origins({1: one, 2: one})[0].reasons == ("2 stand in one document.",)


def test_what_nobody_knows_the_origin_of_is_no_origin() -> None:
    family = root("f-1", RootKind.FAMILY)
    unknown = [Leaning((root(name, RootKind.UNKNOWN),), document=name) for name in ("d-0", "d-1", "d-2")]
    printed = [Leaning((*unknown[2].roots, family), document="d-2"), Leaning((root("ann"), family), document="d-3")]
    groups = find_origins(dict(enumerate([*unknown[:2], *printed])))
    assert [(group.root, group.members) for group in groups] == [(UNKNOWN, (0, 1)), (root("ann"), (2, 3))]
    assert shared_root(unknown[0], unknown[1]) is None


def test_few_reasons_are_told() -> None:
    many = leaning(*(f"r{number}" for number in range(9)))
    assert len(find_origins({1: many, 2: many})[0].reasons) == MOST_REASONS


def test_two_statements_share_a_root_or_none() -> None:
    assert shared_root(leaning("ann"), leaning("ann")) == root("ann")
    assert shared_root(leaning("ann"), leaning("bo")) is None


keys = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3, unique=True)
made = st.builds(
    lambda roots, several, own, cites: leaning(*roots, several=several, own=own, cites=cites),
    keys, st.booleans(), st.sampled_from(["", "p", "q"]), st.sampled_from(["", "p", "q", "p q"]),
)  # fmt: skip


@given(st.lists(made, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(leanings: list[Leaning], random: object) -> None:
    numbered = dict(enumerate(leanings))
    again = dict(sorted(numbered.items(), key=lambda _: random.random()))  # type: ignore[attr-defined]
    assert find_origins(numbered) == find_origins(again)
    assert {member for group in find_origins(numbered) for member in group.members} == set(numbered)
