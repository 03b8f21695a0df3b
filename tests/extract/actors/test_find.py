"""Each source is led back to who it first named, or stays open: nobody is invented, nobody is mixed up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.actors.find import credited, find_actors
from sayso.extract.actors.scenes import Scene, Source
from sayso.extract.reading import Heard
from sayso.records import Endnote, Span, quote
from tests.extract.actors.staged import actors_of, meant, staged
from tests.extract.made import document, link, paragraph

CASES = yaml.safe_load(Path(__file__).with_name("actor_cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_source_is_led_back_to_who_it_means(case: dict[str, str]) -> None:
    assert meant(actors_of(case["text"])) == case["is"]


WHAT = [
    ("[Latvian Fisheries Minister Jana Ozola] spoke.", ("Jana Ozola", "person", "official", "Latvia")),
    ("[Several Latvian bloggers] spoke.", ("Several Latvian bloggers", "group", "milblogger", "Latvia")),
    ("[Latvian state-run outlet Diena Plus] spoke.", ("Diena Plus", "media", "state media", "Latvia")),
    ("[The Kremlin] spoke.", ("Kremlin", "state", "official", "Russia")),
    ("[Estonia] spoke.", ("Estonia", "state", "", "Estonia")),
    ("[Two residents of Talsi] spoke.", ("Two residents of Talsi", "group", "resident", "")),
    ("[A leaked letter] says so.", ("A leaked letter", "document", "", "")),
    ("[Satellite imagery] shows it.", ("Satellite imagery", "footage", "", "")),
    ("[Census data] shows it.", ("Census data", "data", "", "")),
    (
        "[The Russian-appointed head of Talsi] spoke.",
        ("The Russian-appointed head of Talsi", "person", "proxy", "Russia"),
    ),
    ("[The Latvian 3rd Brigade] spoke.", ("Latvian 3rd Brigade", "organisation", "military", "Latvia")),
    ("[Estonia analyst Jana Ozola] spoke.", ("Jana Ozola", "person", "analyst", "")),
    ("[Reuters] spoke.", ("Reuters", "media", "independent media", "third")),
    ("[The UN] spoke.", ("United Nations", "organisation", "international body", "third")),
    ("[Latvians in Riga] spoke.", ("Latvians in Riga", "group", "", "Latvia")),
    ("[Prosecutor General Jana Ozola] spoke.", ("Jana Ozola", "person", "official", "")),
    ("[Talsi Co-Chair Jana Ozola] spoke.", ("Jana Ozola", "person", "official", "")),
    ("[Sample Desk] saw it.", ("Sample Desk", "organisation", "publisher", "")),
]


@pytest.mark.parametrize(("text", "expected"), WHAT)
def test_an_actor_has_its_kind_its_class_and_its_side(text: str, expected: tuple[str, str, str, str]) -> None:
    (actor,) = actors_of(text)
    assert (actor.name, actor.kind, actor.group, actor.side) == expected


def test_a_group_keeps_its_bound_its_count_and_its_affiliation() -> None:
    (actor,) = actors_of("[At least two channels affiliated with the Talsi Club] spoke.")
    assert (actor.bound, actor.count, actor.affiliation) == ("min", 2, "Talsi Club")


def test_who_is_open_says_why() -> None:
    *_, open_one = actors_of("[Jana Ozola] spoke. | [Peteris Ozola] spoke. ¶ [Ozola] spoke.")
    assert (open_one.name, open_one.reason) == ("", "could be Jana Ozola or Peteris Ozola")


def test_an_unnamed_source_has_a_name_of_its_own() -> None:
    assert [actor.name for actor in actors_of("[A source] spoke. | [A source] spoke.")] == ["A source", "A source (2)"]


def test_the_same_words_on_the_same_note_are_the_same_source() -> None:
    text, scenes = staged("[A source] spoke. | [A source] spoke. | [A source] spoke.")
    noted = [replace(scene, notes=(note,)) for scene, note in zip(scenes, (2, 2, 3), strict=True)]
    found = [actor for actors in find_actors(text, noted) for actor in actors]
    assert meant(found) == "n 0 n"
    assert [actor.name for actor in found] == ["A source [2]", "A source [2]", "A source [3]"]


def test_the_endnote_tells_the_class_and_side_of_who_is_not_named() -> None:
    text, scenes = staged("[A channel] spoke.")
    text = replace(text, endnotes=(Endnote(2, None, None, "marked", None, ("https://t.me/rybar/1",)),))
    ((actor,),) = find_actors(text, [replace(scenes[0], notes=(2,))])
    assert (actor.side, actor.reason) == ("Russia", "first mentioned here; its endnote [2] cites Rybar")


def test_an_agency_that_is_cited_for_a_diplomat_is_not_the_diplomat() -> None:
    text, scenes = staged("[A diplomat] spoke.")
    text = replace(text, endnotes=(Endnote(2, None, None, "marked", None, ("https://www.reuters.com/1",)),))
    ((actor,),) = find_actors(text, [replace(scenes[0], notes=(2,))])
    assert (actor.group, actor.side) == ("official", "")


def test_the_names_of_the_network_are_actors_and_may_be_taken_up() -> None:
    text, scenes = staged("The boat of Uldis Kalns sank. | [He] waved.")
    name = Span(text.text.index("Uldis"), text.text.index(" sank"))
    scenes[0] = replace(scenes[0], names=((name, "person"), (Span(0, 3), "location")))
    found = [actor for actors in find_actors(text, scenes) for actor in actors]
    assert [actor.text for actor in found] == ["Uldis Kalns", "He"]
    assert meant(found) == "n 0"


def test_a_full_name_has_the_same_id_in_every_document_and_a_surname_has_not() -> None:
    one, other = (paragraph(f"{word} Jana Ozola spoke. Kalns spoke.") for word in ("When", "As"))
    ids = []
    for number, text in enumerate((one, other)):
        sources = [
            Source((Span(s, s + len(name)),)) for name in ("Jana Ozola", "Kalns") if (s := text.text.index(name))
        ]
        scene = Scene(Span(0, len(text.text)), tuple(sources))
        ids.append([actor.id for actor in find_actors(replace(text, id=f"d-{number}"), [scene])[0]])
    assert ids[0][0] == ids[1][0]
    assert ids[0][1] != ids[1][1]


def test_the_links_of_a_chain_get_their_actor() -> None:
    text = "Jana Ozola said that it rained."
    chain = (link(text, "Jana Ozola", "said", "that it rained"),)
    heard = [Heard(Span(0, len(text)), (chain,), (1.0,), {})]
    scene = Scene(heard[0].sentence, (Source(chain[0].source.spans),))
    actors = find_actors(paragraph(text), [scene])
    assert [links[0].source_actor for links in credited(heard, actors)[0].chains] == [actors[0][0].id]


@settings(max_examples=60)
@given(st.text(alphabet="Aa he [”“\"'(MoD) the of and,’s\n Riga", max_size=200), st.data())
def test_no_text_breaks_it_and_every_actor_quotes_its_words(text: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted))
    sources = tuple(Source((Span(start, end),)) for start, end in zip(cuts[::2], cuts[1::2], strict=False))
    whole = document(text, ())
    ((*actors,),) = find_actors(whole, [Scene(Span(0, len(text)), sources)])
    assert [actor.spans for actor in actors] == [source.spans for source in sources]
    assert all(actor.text == quote(text, actor.spans) for actor in actors)
    assert [*actors] == find_actors(whole, [Scene(Span(0, len(text)), sources)])[0]


def test_a_name_that_is_mostly_a_place_is_nobody_and_a_place_that_speaks_is_no_person() -> None:
    text = "Talsi said so. Ice in Talsi melts. Talsi freezes."
    sentences = [Span(0, 14), Span(15, 34), Span(35, 49)]
    scenes = [
        Scene(sentences[0], sources=(Source((Span(0, 5),)),), names=((Span(0, 5), "place"),)),
        Scene(sentences[1], names=((Span(22, 27), "place"),)),
        Scene(sentences[2], names=((Span(35, 40), "person"),)),
    ]
    speaking, *others = find_actors(paragraph(text), scenes)
    assert [(actor.text, actor.kind) for actor in speaking] == [("Talsi", "state")]
    assert others == [[], []]


def test_a_state_that_is_mostly_a_place_is_an_actor_where_it_acts() -> None:
    text = "Ice in Latvia melts. Ice in Latvia freezes. He asked Latvia for salt."
    places = [Scene(Span(start, start + 20), names=((Span(start + 7, start + 13), "place"),)) for start in (0, 21)]
    acting = Scene(Span(44, len(text)), names=((Span(53, 59), "organisation"),))
    *_, (latvia,) = find_actors(paragraph(text), [*places, acting])
    assert (latvia.text, latvia.kind) == ("Latvia", "state")
