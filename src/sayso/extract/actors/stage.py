"""Decides who is meant by each mention of a document, from its beginning to its end: the order in which it is asked.

The publisher first, then pronouns, names and descriptions that are known; who is none of these is somebody new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.extract.actors.backward import Memory, Said, take_up_description, take_up_pronoun
from sayso.extract.actors.cast import Cast
from sayso.extract.actors.nounphrases import NounPhrase, read_phrase
from sayso.extract.actors.parties import Party
from sayso.records import Span
from sayso.words.registry import KnownActor, Registry

NEW = "first mentioned here"
Meant = tuple[Party | None, str]
"""Who is meant, and why; `None` where that stays open."""


@dataclass(slots=True)
class Stage:
    """What is known while a document is read.

    `publishers` are the names under which the publisher speaks of itself, in lower case, `publisher` the one that the
    document names; `urls` the addresses of each endnote by its number. `by_source` tells who is meant by each mention.
    """

    cast: Cast
    registry: Registry
    publishers: frozenset[str]
    publisher_name: str | None
    urls: Mapping[int, tuple[str, ...]]
    memory: Memory = field(default_factory=Memory)
    publisher: Party | None = None
    noted: dict[tuple[str, int], Party] = field(default_factory=dict)
    by_source: dict[tuple[Span, ...], Party | None] = field(default_factory=dict)

    def resolve(self, said: Said, spans: tuple[Span, ...]) -> Meant:
        """Who is meant by the next mention, which is remembered."""
        party, reason = self._meant(said)
        if party is not None:
            if not said.phrase.pronoun and not said.phrase.owner:
                party.learn(said.phrase)
            self.memory.keep(said, party)
        self.by_source[spans] = party
        return party, reason

    def _meant(self, said: Said) -> Meant:
        if self._is_publisher(said):
            return self._publisher(said), "the publisher"
        if said.phrase.pronoun:
            return take_up_pronoun(said, self.memory)
        owner = self._owner(said)
        if owner[0] is not None:
            return owner
        found = self._known(said)
        return found if found is not None else self._new(said)

    def _owner(self, said: Said) -> Meant:
        """Whose words a document is that has an owner: "the mayor's letter" is the mayor's."""
        phrase = said.phrase
        if not phrase.owner or phrase.role is None or phrase.role.kind != "document":
            return None, ""
        party, reason = self.cast.named(read_phrase(phrase.owner), self.memory.in_paragraph(said.paragraph))
        return party, f"{reason}, whose {phrase.role.noun} it is"

    def _known(self, said: Said) -> Meant | None:
        """Who has that name or is so described, `None` for somebody new."""
        phrase = said.phrase
        is_identifying = self.cast.is_identifying(phrase)
        if is_identifying:
            party, reason = self.cast.named(phrase, self.memory.in_paragraph(said.paragraph))
            if party is not None or reason:
                return party, reason
        if phrase.pointing != "definite" or phrase.name or phrase.members:
            return None
        party, reason = take_up_description(said, self.memory)
        if party is None:
            titled, why = self.cast.titled(phrase)
            party, reason = (titled, why) if titled is not None else (None, reason)
        return None if party is None and is_identifying else (party, reason)

    def _new(self, said: Said) -> Meant:
        """Somebody new, or who was described in the same words on the same single endnote before."""
        phrase = said.phrase
        if phrase.name or phrase.members or len(said.notes) != 1:
            return self.cast.add(phrase, said.span), NEW
        note = said.notes[0]
        key = (phrase.text.lower(), note)
        if key in self.noted:
            return self.noted[key], f"the same words on the same endnote, [{note}]"
        party = self.cast.add(phrase, said.span)
        if _is_somebody(phrase) and not self.cast.is_identifying(phrase):
            self.noted[key] = party
            party.notes = said.notes
        cited = self._cited(note)
        if cited is None:
            return party, NEW
        if party.group == cited.group:
            # An agency cited for what "a diplomat" said is not the diplomat; a channel cited for "a channel" is.
            party.side = party.side or cited.side
        return party, f"{NEW}; its endnote [{note}] cites {cited.name}"

    def _cited(self, note: int) -> KnownActor | None:
        """Who publishes at all addresses of an endnote, where the registry knows."""
        found = {self.registry.publishing(url) for url in self.urls.get(note, ())}
        return found.pop() if len(found) == 1 else None

    def _is_publisher(self, said: Said) -> bool:
        if said.phrase.pronoun == "speakers":
            return said.depth == 0 and not said.is_quoted
        name = said.phrase.text.lower().removeprefix("the ")
        return name.removesuffix("’s").removesuffix("'s") in self.publishers

    def _publisher(self, said: Said) -> Party:
        if self.publisher is None:
            acronyms = sorted(map(str.upper, self.publishers), key=lambda name: (len(name), name))
            name = self.publisher_name or (acronyms or ["the publisher"])[0]
            self.publisher = Party.of(read_phrase(name), said.span)
            self.publisher.become_publisher(name)
        return self.publisher


def _is_somebody(phrase: NounPhrase) -> bool:
    """Whether it is a person or a body that is not named, and no document or picture."""
    return phrase.role is not None and phrase.role.kind in {"person", "media", "organisation"}
