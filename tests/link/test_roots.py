"""A statement leans on the innermost source that is named, else on whose page it cites, else on its outlet."""

from __future__ import annotations

import pytest

from sayso.link.roots import Told, leaning_of, name_key
from sayso.records import Root, RootKind, Stance
from tests.link.leant import says, speakers, told

ANN, WIRE = "name:ann pay", "name:north wire"
DESK = "name:harbour desk"
CAST = speakers("Ann Pay", "North Wire", "Bo Lund", "Harbour Desk", "an official", publisher="Harbour Desk")
PAGE = "https://port.example/a"
OTHER_PAGE = "https://quay.example/b"
PORT, QUAY = {"page:port.example/a", "site:port.example"}, {"page:quay.example/b", "site:quay.example"}
ANN_ROOTS, BO_ROOTS = {ANN, "actor:a-Ann Pay"}, {"name:bo lund", "actor:a-Bo Lund"}
UNNAMED = says("an official")
CASES: list[tuple[str, Told, set[str], bool]] = [
    ("nobody is named", told(cast=CAST), {DESK}, False),
    ("the publisher names itself", told(says("Harbour Desk"), cast=CAST), {DESK}, False),
    ("somebody is named", told(says("Ann Pay"), cast=CAST), ANN_ROOTS, False),
    ("who passes it on", told(says("North Wire", "Ann Pay"), cast=CAST), ANN_ROOTS, False),
    ("also of itself", told(says("North Wire"), says("North Wire", "Ann Pay"), cast=CAST), ANN_ROOTS, False),
    ("a description", told(says("North Wire", "an official"), cast=CAST), {WIRE, "actor:a-North Wire"}, False),
    ("a description alone", told(UNNAMED, cast=CAST), {DESK}, False),
    ("the page of one not named", told(UNNAMED, cast=CAST, urls=(PAGE,)), PORT, False),
    ("a page of one who is named", told(says("Ann Pay"), cast=CAST, urls=(PAGE,)), ANN_ROOTS | {min(PORT)}, False),
    ("its family", told(cast=CAST, family=7), {DESK, "family:0000000000000007"}, False),
    ("no publisher", told(publisher=""), {"document:d-1"}, False),
    ("a publisher that only names itself", told(publisher="", cast=CAST), {DESK}, False),
    ("two who are named", told(says("Ann Pay"), says("Bo Lund"), cast=CAST), ANN_ROOTS | BO_ROOTS, True),
    ("pages of two", told(UNNAMED, cast=CAST, urls=(PAGE, OTHER_PAGE)), PORT | QUAY, True),
]


@pytest.mark.parametrize(("what", "statement", "keys", "several"), CASES, ids=[case[0] for case in CASES])
def test_what_a_statement_leans_on(what: str, statement: Told, keys: set[str], *, several: bool) -> None:
    leaning = leaning_of(statement)
    assert ({root.key for root in leaning.roots}, leaning.several) == (keys, several), what


def test_who_denies_it_is_no_source_beside_another() -> None:
    denied = (("Bo Lund", Stance.DENY),)
    assert leaning_of(told(says("Ann Pay"), denied, cast=CAST)).speaker == "Ann Pay"
    assert leaning_of(told(denied, cast=CAST)).speaker == "Bo Lund"


def test_who_publishes_goes_by_its_name() -> None:
    assert leaning_of(told(says("We"), cast=CAST)).speaker == "Harbour Desk"
    assert leaning_of(told(says("We", "Ann Pay"), cast=CAST)).speaker == "Harbour Desk > Ann Pay"


@pytest.mark.parametrize(
    ("statement", "vouches"),
    [
        (told(says("Ann Pay"), cast=CAST), True),
        (told(says("Ann Pay"), (("Bo Lund", Stance.DENY),), cast=CAST), True),
        (told((("Bo Lund", Stance.DENY),), cast=CAST), False),
        (told((("Harbour Desk", Stance.NOFINDING),), cast=CAST), False),
        (told(), True),
    ],
)
def test_a_statement_vouches_where_somebody_says_that_it_is_so(statement: Told, *, vouches: bool) -> None:
    assert leaning_of(statement).vouches is vouches


def test_others_may_have_it_from_its_page_and_its_publisher() -> None:
    leaning = leaning_of(told(says("Ann Pay"), cast=CAST, url=PAGE, urls=(OTHER_PAGE,)))
    assert leaning.own == {DESK, "page:port.example/a"}
    assert leaning.cites == {ANN, "actor:a-Ann Pay", "page:quay.example/b"}


def test_a_channel_that_the_registry_knows_is_whoever_speaks_there() -> None:
    (site,) = [
        root
        for root in leaning_of(told(urls=("https://t.me/mod_russia/5",))).roots
        if root.key.startswith("name:russian")
    ]
    assert site == Root(RootKind.OUTLET, name_key("Russian Ministry of Defense"), "Russian Ministry of Defense")


def test_a_name_has_the_key_of_its_entry_in_the_registry() -> None:
    assert name_key("Ministry of Defence of the Russian Federation") == name_key("Russian Ministry of Defense")
    assert name_key("The  Harbour Desk") == DESK


@pytest.mark.parametrize(
    ("statement", "sides"),
    [
        (told(says("Ann Pay"), cast=speakers("Ann Pay", sides={"Ann Pay": "Denmark"})), ("Denmark",)),
        (told(says("Bo Lund", "an official"), cast=speakers("Bo Lund", sides={"Bo Lund": "Norway"})), ("Norway",)),
        (told(urls=("https://t.me/mod_russia/5",)), ("Russia",)),
        (told(says("Ann Pay"), urls=("https://t.me/mod_russia/5",), cast=CAST), ()),
        (told(), ()),
    ],
)
def test_the_parties_are_those_of_whom_it_is_from(statement: Told, sides: tuple[str, ...]) -> None:
    assert leaning_of(statement).sides == sides
