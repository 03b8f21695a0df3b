"""The parties of one document, found again by name: the same name, its acronym, its last words, a surname.

Where two parties fit, none is taken, unless one of them alone stands in the same paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from sayso.extract.actors.headwords import content_words
from sayso.extract.actors.nounphrases import NounPhrase, read_phrase
from sayso.extract.actors.parties import Party, kind_of, plain, surname_key
from sayso.extract.actors.rolewords import roles, sides, wholes
from sayso.records import Span
from sayso.words.registry import KnownActor, Registry

MOST = 64
"""Parties with one noun or surname that are compared: no document keeps more apart by them."""


class Cast:
    """The parties so far, with the ways to find one by its name."""

    def __init__(self, acronyms: Mapping[str, str], hints: Mapping[str, str], registry: Registry) -> None:
        """An empty cast.

        Args:
            acronyms: what each acronym that the text defines stands for.
            hints: the kind of names, in lower case, where the network tells it.
            registry: the actors that are known without the document.
        """
        self._registry = registry
        self._by_known: dict[str, Party] = {}
        self.parties: list[Party] = []
        self._meanings = {acronym.lower(): content_words(words) for acronym, words in acronyms.items()}
        self._hints = hints
        self._by_words: dict[frozenset[str], Party] = {}
        self._by_noun: dict[str, list[Party]] = {}
        self._by_surname: dict[str, list[Party]] = {}
        self._by_title: dict[str, list[Party]] = {}
        self._described: dict[str, int] = {}

    def add(self, phrase: NounPhrase, first: Span) -> Party:
        """A new party, which the phrase brings in."""
        phrase = self.spelled_out(phrase)
        known = self.known(phrase)
        party = Party.of(phrase, first, self._hint(phrase, known))
        self.parties.append(party)
        if known is not None:
            self._by_known[known.id] = party
        if party.surname:
            for noun in party.nouns:
                self._by_title.setdefault(noun, []).append(party)
            self._by_surname.setdefault(party.surname, []).append(party)
        elif self.is_identifying(phrase):
            self._by_words.setdefault(_key(phrase), party)
            if phrase.title:
                self._by_words.setdefault(content_words(phrase.name), party)
            for noun in party.words - _side_names():
                self._by_noun.setdefault(noun, []).append(party)
        else:
            description = phrase.text.lower()
            party.number = self._described[description] = self._described.get(description, 0) + 1
        return party

    def spelled_out(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase with the words that its acronyms stand for in this document."""
        if phrase.title:
            return phrase
        found = phrase.words & self._meanings.keys() if phrase.name else frozenset()
        if not found:
            return phrase
        return replace(phrase, words=(phrase.words - found).union(*(self._meanings[word] for word in found)))

    def known(self, phrase: NounPhrase) -> KnownActor | None:
        """The actor of the registry that the name is, unless its acronym stands for something else here."""
        if not phrase.name or phrase.members:
            return None
        by_words = _known_by_words(self._registry).get(content_words(phrase.name) if phrase.title else phrase.words)
        is_defined = not content_words(phrase.name).isdisjoint(self._meanings)
        return by_words or (None if is_defined else self._registry.named(phrase.name))

    def known_party(self, party: Party) -> KnownActor | None:
        """The actor of the registry that a party is, by the fullest name that it has got or by its first."""
        if party.is_plural or not party.is_named:
            return None
        return self.known(read_phrase(party.name)) or self.known(party.phrase)

    def _hint(self, phrase: NounPhrase, known: KnownActor | None) -> str:
        return known.kind if known is not None else self._hints.get(phrase.name.lower(), "")

    def is_identifying(self, phrase: NounPhrase) -> bool:
        """Whether the same words mean the same party: a name, a whole such as "the Latvian army", an office."""
        if phrase.members or phrase.pointing == "indefinite":
            return False
        if phrase.name:
            return True
        if phrase.role is None:
            return False
        if phrase.role.noun in wholes() or (phrase.role.noun == "authority" and phrase.role.is_plural):
            return bool(phrase.side) or all(
                word in phrase.role.noun.split() or word in _side_names() for word in phrase.words
            )
        return phrase.pointing == "definite" and not phrase.is_plural and _has_capitals(phrase)

    def named(self, phrase: NounPhrase, recent: Iterable[Party]) -> tuple[Party | None, str]:
        """The party of that name, and why it is the one, or why there is none.

        Args:
            phrase: the name, read.
            recent: the parties mentioned in the same paragraph, which decide between two that fit.
        """
        phrase = self.spelled_out(phrase)
        same = self._by_words.get(_key(phrase))
        if same is not None:
            return same, "the same name" if phrase.name else "the same words"
        known = self.known(phrase)
        if known is not None and known.id in self._by_known:
            return self._by_known[known.id], f"both are {known.name}"
        hint = self._hint(phrase, known)
        if phrase.name and (self._is_person(phrase, hint)):
            found = [
                party for party in self._by_surname.get(surname_key(phrase.name), ())[-MOST:] if _fits(party, phrase)
            ]
            return _one(found, recent, "the same surname" if len(phrase.name.split()) == 1 else "the same name")
        return _one(self._alike(phrase), recent, "a shorter or longer form of the same name")

    def titled(self, phrase: NounPhrase) -> tuple[Party | None, str]:
        """The one person whose title the description is: "the Latvian defense minister"."""
        if phrase.role is None or phrase.is_plural or len(phrase.words) < 2:
            return None, ""
        beside = self._by_title.get(phrase.role.noun.lower(), ())[-MOST:]
        return _one([party for party in beside if phrase.words <= party.words], (), "the only one of that title")

    def _is_person(self, phrase: NounPhrase, hint: str) -> bool:
        if kind_of(phrase, hint) == "person":
            return True
        return not phrase.title and surname_key(phrase.name) in self._by_surname and hint in {"", "person"}

    def _alike(self, phrase: NounPhrase) -> list[Party]:
        """The parties whose name differs only in that one of both leaves its state, or one word of many, out."""
        if not self.is_identifying(phrase):
            return []
        nouns = [phrase.role.noun.split()[-1]] if phrase.role else [word for word in phrase.words if word in roles()]
        beside = [party for noun in nouns for party in self._by_noun.get(noun, ())[-MOST:]]
        return [party for party in beside if _is_short_form(party.phrase.words, phrase.words)]


@cache
def _known_by_words(registry: Registry) -> dict[frozenset[str], KnownActor]:
    """The actors of a registry by the words of their names, so that no order and no "of" parts them."""
    names = [(name, actor) for actor in registry.actors for name in (actor.name, *actor.aliases)]
    return {words: actor for name, actor in names if len(words := content_words(name)) > 1}


def _key(phrase: NounPhrase) -> frozenset[str]:
    """What a name is found by. Seats of a government are names of their own: "Riga" is not "Latvia"."""
    if len(phrase.words) == 1 and phrase.name.lower() in sides():
        return frozenset({f"={phrase.name.lower()}"})
    return phrase.words


def _is_short_form(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    rest = longer - shorter
    if not shorter or not shorter < longer:
        return False
    if rest <= _side_names():
        return True
    return (
        len(shorter) >= 3
        and len(rest) == 1
        and rest.isdisjoint(_side_names())
        and not any(word[0].isdigit() for word in rest)
    )


def _fits(party: Party, phrase: NounPhrase) -> bool:
    """Whether a person of that surname may be the one: a given name or nickname is the same, or begins alike."""
    theirs = _given(phrase.name)
    if not theirs or not _given(party.name):
        return True
    ours = [_given(party.name), *(plain(name) for name in party.nicknames)]
    return any(given[:2] == theirs[:2] or (theirs in {given[:1], f"{given[:1]}."}) for given in ours)


def _given(name: str) -> str:
    words = name.split()
    return plain(words[0]) if len(words) > 1 else ""


def _one(found: list[Party], recent: Iterable[Party], reason: str) -> tuple[Party | None, str]:
    if len(found) == 1:
        return found[0], reason
    if not found:
        return None, ""
    near = [party for party in found if any(party is other for other in recent)]
    if len(near) == 1:
        return near[0], f"{reason}, and the only one in this paragraph"
    return None, "could be " + " or ".join(dict.fromkeys(party.name for party in found[:4]))


def _has_capitals(phrase: NounPhrase) -> bool:
    """Whether a proper name stands within a description: "the governor of Latgale"."""
    return any(word[:1].isupper() for word in phrase.text.split()[1:])


@cache
def _side_names() -> frozenset[str]:
    return frozenset(name.lower() for name in sides().values())
