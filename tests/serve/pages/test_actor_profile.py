"""A profile shows doubt by band, whose words pass through whom, and both quotes of what others say to it."""

from __future__ import annotations

from pathlib import Path

from sayso.ask.profile import Doubted, Profile, Voice, profile
from sayso.records import Band, Namesake, Relation
from sayso.serve.pages.actor_profile import answered, doubts, quoted_ends, voices
from sayso.serve.view.quotes import Quotes
from sayso.store.cast import namesakes
from tests.traced import casebook, relate

MAYOR = Namesake("a-1", "The mayor", "person")


def test_doubt_is_counted_by_band_the_lowest_first() -> None:
    made = str(
        doubts(
            Profile(
                MAYOR,
                said=tuple(f"c-{number}" for number in range(200)),
                plain=150,
                doubts=(Doubted(Band("icd203", 55, 80), 48), Doubted(Band("icd203", 5, 20), 1), Doubted(None, 1)),
            )
        )
    )
    assert made.index("without doubt") < made.index("5–20 %") < made.index("55–80 %") < made.index("without a band")
    assert "150 · 75%" in made
    assert "1 · &lt;1%" in made
    assert str(doubts(Profile(MAYOR))) == ""


def test_voices_that_are_known_lead_to_them() -> None:
    made = str(voices(Profile(MAYOR, through=(Voice("a <pilot>", 3, "a-2"), Voice("it", 1)))))
    assert 'href="/actor/a-2"' in made
    assert "a &lt;pilot&gt;" in made
    assert "Passes on" not in made


def test_without_links_the_next_step_is_told() -> None:
    assert "sayso read --links" in str(answered(Profile(MAYOR), Quotes({})))


def test_what_others_say_has_both_quotes(tmp_path: Path) -> None:
    store, claims = casebook(tmp_path)
    relate(store, claims["quoted"], claims["denial"], Relation.DENIES)
    with store.reading() as connection:
        ann = next(each.id for each in namesakes(connection) if each.name == "Ann Pay")
    found = profile(store, ann)
    made = str(answered(found, Quotes({})))
    assert "Kalliope never sank, its owner says." in made
    assert "Ann Pay said the ferry Kalliope sank off Vorontsov." in made
    assert {end.claim for end in quoted_ends(found)} >= {claims["quoted"], claims["denial"]}
