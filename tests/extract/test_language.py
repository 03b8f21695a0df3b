"""Sentences in other languages are told from English ones, with many foreign names and in capitals too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from sayso.extract.language import find_languages, language_notice
from sayso.records import Span
from tests.shared import SHARED, needs_shared

FOREIGN = [
    ("Der Hafenmeister sagte, dass zwei Fähren vor Tagesanbruch ausgelaufen seien und eine wartet.", "German"),
    ("Le capitaine du port a déclaré que deux bacs étaient partis avant l’aube.", "French"),
    ("El capitán del puerto dijo que dos barcos habían salido antes del alba, pero no lo confirmó.", "Spanish"),
    ("O capitão do porto disse que duas balsas não saíram antes do amanhecer, segundo a rádio.", "Portuguese"),
    ("Il comandante del porto ha detto che due traghetti sono partiti prima dell’alba.", "Italian"),
    ("De havenmeester zei dat twee veerboten voor zonsopgang waren vertrokken en een niet.", "Dutch"),
    ("Kapitan portu powiedział, że dwa promy odpłynęły przed świtem, ale trzeci jest w porcie.", "Polish"),
    ("Přístavní kapitán řekl, že dva trajekty vypluly před úsvitem a třetí je ještě v přístavu.", "Czech"),
    ("Liman başkanı iki feribotun şafaktan önce yola çıktığını ve bir geminin daha beklediğini dedi.", "Turkish"),
    ("Căpitanul portului a spus că două bacuri au plecat înainte de zori și că nu este alarmă.", "Romanian"),
    ("Hamnkaptenen sade att två färjor hade gått före gryningen och att en inte var klar.", "Swedish"),
    ("A kikötő parancsnoka szerint két komp hajnal előtt elment, és egy még nem indult el.", "Hungarian"),
    ("Kepala pelabuhan mengatakan bahwa dua feri telah berangkat dan satu tidak akan berlayar.", "Indonesian or Malay"),
    ("Mkuu wa bandari alisema kwamba vivuko viwili na watu wake viliondoka kabla ya alfajiri.", "Swahili"),
    ("LE CAPITAINE DU PORT A DÉCLARÉ QUE DEUX BACS ÉTAIENT PARTIS AVANT LE JOUR.", "French"),
    ("Начальник порта сказал, что два парома ушли до рассвета, а мы ждали.", "Russian"),
    ("Начальник порту сказав, що два пороми пішли до світанку.", "Ukrainian"),
    ("قال مدير الميناء إن عبارتين غادرتا قبل الفجر.", "Arabic"),
    ("مدیر بندر گفت که دو کشتی پیش از سپیده‌دم رفتند.", "Persian"),
    ("מנהל הנמל אמר כי שתי מעבורות יצאו לפני עלות השחר.", "Hebrew"),
    ("Ο λιμενάρχης είπε ότι δύο πλοία έφυγαν πριν από την αυγή.", "Greek"),
    ("港口负责人说，两艘渡轮在黎明前离开。", "Chinese"),
    ("港の責任者は、二隻のフェリーが夜明け前に出たと述べた。", "Japanese"),
    ("항만장은 여객선 두 척이 새벽 전에 떠났다고 말했다.", "Korean"),
    ("ნავსადგურის უფროსმა თქვა, რომ ორი ბორანი გავიდა.", "Georgian"),
]

ENGLISH = [
    "Ferries left.",
    "Slava!",
    "",
    "12,400 / 13.7 (2021) 44",
    "TWO FERRIES LEFT PORT AFTER THE SHELLING, HARBOUR MASTER SAYS",
    "FERRIES SUNK NEAR KELLAN",
    "Front de libération de la Haute-Sarre denies attack",
    "Banco de la Nación de los Andes y de la Plata",
    "Ahmed bin Salem al-Harthi, Youssef ould Brahim, Jan van der Meer and Ludwig von der Au signed.",
    "The newspapers La Nación, El País and Die Zeit reported from the Plaza de los Héroes in San José de la Montaña.",
    "Colonel Nguyễn Văn Trỗi met Łukasz Wójcik, Şükrü Öztürk and Žižka’s heirs at Đồng Hới.",
    "The slogan “Слава!” was painted on the wall.",
    "The paper wrote on Monday that “le pont est fermé” and that nobody was told.",
    "The naïve façade of the café annexed by the fiancée had décor à la carte.",
    "Sources: https://x.com/a/status/1 ; https://x.com/de_la/status/2 ; https://www.facebook.com/posts/3s",
    "Gunmen hit convoy, cut road; four dead.",
]

PARAGRAPH = ("Der Hafen ist seit dem Morgen nicht mehr frei, und die Fähren sind noch da.", "Warum?", "Nebel.")


def languages(*sentences: str, apart: bool = False) -> list[str]:
    """The languages of the sentences of one paragraph, or of a paragraph each."""
    text = "\n".join(sentences)
    starts = [sum(len(before) + 1 for before in sentences[:at]) for at in range(len(sentences))]
    spans = [Span(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=True)]
    return find_languages(text, spans, range(len(spans)) if apart else [0] * len(spans))


@pytest.mark.parametrize(("sentence", "language"), FOREIGN)
def test_a_sentence_in_another_language_is_told(sentence: str, language: str) -> None:
    assert languages(sentence) == [language]


@pytest.mark.parametrize("sentence", ENGLISH)
def test_an_english_sentence_is_not_refused(sentence: str) -> None:
    assert languages(sentence) == ["English"]


def test_a_short_sentence_follows_its_paragraph_and_that_the_text() -> None:
    assert languages(*PARAGRAPH) == ["German"] * 3
    assert languages(*PARAGRAPH, apart=True) == ["German"] * 3
    assert languages(*ENGLISH[4:6], "Nebel.") == ["English"] * 3


def test_each_sentence_of_a_mixed_text_is_told_alone() -> None:
    mixed = [*FOREIGN[:4], ("The harbour master said that two ferries had left before dawn.", "English")]
    assert languages(*(sentence for sentence, _ in mixed)) == [language for _, language in mixed]


def test_a_sentence_that_shows_only_its_script_is_like_the_others_of_it() -> None:
    assert languages("Порт закрито.", FOREIGN[16][0], FOREIGN[0][0]) == ["Ukrainian", "Ukrainian", "German"]
    assert languages("Порт закрыт.", "Порт.") == ["Russian", "Russian"]
    assert languages("Порт.") == ["a language in Cyrillic script"]


def test_a_long_text_in_a_language_without_a_list_is_no_english() -> None:
    made_up = "Mola keti runo sabi fero, lumi tako neri. " * 20
    assert languages(made_up) == ["another language"]
    assert languages(f"{made_up} {'The ferries of the port left. ' * 5}") == ["English"]


def test_a_list_without_small_words_is_not_refused() -> None:
    assert set(languages(*["Tank destroyed", "Mortar abandoned, crew captured"] * 40)) == {"English"}


def test_the_notice_says_how_many_and_which() -> None:
    assert language_notice([]) is None
    assert language_notice(["English"] * 3) is None
    assert language_notice(["English", "Greek"]) == (
        "1 of 2 sentences is not in English (Greek): no claims were taken from it."
    )
    assert language_notice(["Ukrainian"] * 1_200 + ["Greek"] * 2) == (
        "1,202 of 1,202 sentences are not in English (1,200 Ukrainian, 2 Greek): no claims were taken from them."
    )
    assert "(1 Czech, 1 Dutch, 1 Greek, …)" in str(language_notice(["Czech", "Dutch", "Greek", "Hausa"]))


def gold() -> Iterator[dict[str, Any]]:
    for name in ("train.jsonl", "seeds.jsonl"):
        yield from map(json.loads, (SHARED / "gold" / name).read_text(encoding="utf-8").splitlines())


@needs_shared
def test_no_sentence_of_the_gold_is_refused() -> None:
    assert [row["id"] for row in gold() if languages(row["text"]) != ["English"]] == []
