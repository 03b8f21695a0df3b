"""Every value that can be filtered by has a word of its own in the index."""

from __future__ import annotations

import pytest

from sayso.records import HedgeClass, Question, Stance, Voice
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.kinds import kinds_asked, kinds_of
from sayso.store.store import Store
from sayso.words.likelihood import band_names
from sayso.words.registry import CLASSES
from tests.made import dossier
from tests.store.enriched import Told, actor, enriched, place, quantity
from tests.toy import dossier_of, item_of


def test_a_claim_has_the_words_of_its_voice_its_whole_chain_its_hedges_and_its_notes() -> None:
    whole = dossier_of(item_of("The mayor denied the envoy urged boats may leave.[7][8]"))
    outer, inner = whole.extraction.claims
    assert kinds_of(outer, whole.document) == "voiceattributed stancedeny hedgepossibility note7 note8"
    assert kinds_of(inner, whole.document) == "voiceattributed stancedeny stancecall hedgepossibility note7 note8"


def test_a_claim_has_the_words_of_who_speaks_where_it_was_when_and_what_is_counted() -> None:
    told = Told(places=(place("x", (1.0, 2.0)),), quantities=(quantity(3, "boats"),), days=("2022-11-05", "2022-11-05"))
    whole = enriched([told]).dossier
    words = kinds_of(whole.extraction.claims[0], whole.document, [actor("Ada", group="state media", side="Utopia")])
    assert words == (
        "voiceattributed stancestate classstatemedia sideutopia classstatemediasideutopia spot910000x1820000x10 "
        "cell10000x91x182 cell2500x364x728 month2022x11 size8 countsboatx8 countsboat"
    )


def test_a_hedge_that_the_scale_knows_has_the_word_of_its_band() -> None:
    made = dossier()
    words = kinds_of(made.extraction.claims[2], made.document)
    assert "hedgelikelihood bandlikely" in words


def test_class_and_side_must_hold_of_one_speaker(store: Store) -> None:
    speakers = [actor("A", group="official", side="Utopia"), actor("B", group="analyst", side="Erewhon")]
    made = enriched([Told(speaker) for speaker in speakers])
    keep(store, made.item, made.dossier)
    for number, asked in enumerate((Question(group="official"), Question(group="analyst", side="Erewhon"))):
        assert [each.claim.content.text for each in find(store, asked)] == [str(number)]
    assert find(store, Question(group="official", side="Erewhon")) == []


def test_every_value_is_asked_for_by_a_word_of_its_own() -> None:
    questions = [
        *(Question(voice=voice) for voice in Voice),
        *(Question(stance=stance) for stance in Stance),
        *(Question(hedge=hedge) for hedge in HedgeClass),
        *(Question(band=band) for band in band_names()),
        *(Question(endnote=number) for number in (0, 1, 11)),
        *(Question(group=group) for group in CLASSES),
        *(Question(side=side) for side in ("Utopia", "third")),
        Question(group="official", side="third"),
    ]
    words = [word for question in questions for word in kinds_asked(question)]
    assert len(set(words)) == len(questions)
    assert all(word.isalnum() and word.isascii() for word in words)  # anything else the index would cut in two


def test_no_filter_asks_for_no_word() -> None:
    assert list(kinds_asked(Question(text="bridge", source="mayor", on="2022-11-09"))) == []


@pytest.mark.parametrize("kind", ["voiceattributed", "stancedeny"])
def test_a_word_of_a_kind_is_not_found_as_text(filled: Store, kind: str) -> None:
    assert find(filled, Question(text=kind)) == []
