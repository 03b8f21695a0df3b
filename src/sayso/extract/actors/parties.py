"""One party of a document: everything said of one person, body, group or document that acts or speaks in it.

A party starts with one mention and learns from each that is found to mean it: a fuller name, a title, a side. Its kind
and class come from the head of the phrase, its title and the words around; the first that tells wins.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from sayso.extract.actors.headwords import is_capitalised, without_article
from sayso.extract.actors.nounphrases import NounPhrase
from sayso.extract.actors.rolewords import Role, marks, people, roles, states
from sayso.records import Span, sha256

NAME_SCOPE = "name"
"""What stands before a full name when it is hashed to an id: the same name is the same id in every document."""
_INITIALS = re.compile(r"[A-Z][\w&]*[A-Z][\w-]*")
_TWICE = re.compile(r"(.)\1+")


@dataclass(slots=True)
class Party:
    """A party while its document is read. `number` counts those of its description, `notes` are what vouch for it."""

    first: Span
    phrase: NounPhrase
    name: str
    kind: str
    group: str
    side: str
    words: set[str]
    is_named: bool
    number: int = 0
    notes: tuple[int, ...] = ()
    nouns: set[str] = field(default_factory=set)
    nicknames: set[str] = field(default_factory=set)
    is_publisher: bool = False

    @classmethod
    def of(cls, phrase: NounPhrase, first: Span, hint: str = "") -> Party:
        """The party that a phrase brings in; `hint` is the kind that the network gives its name, where it does."""
        party = cls(
            first,
            phrase,
            phrase.name or phrase.text,
            kind_of(phrase, hint),
            group_of(phrase),
            phrase.side,
            set(phrase.words),
            is_named=bool(phrase.name),
        )
        party.learn(phrase)
        return party

    @property
    def is_plural(self) -> bool:
        """Whether it is several persons or things."""
        return self.phrase.is_plural

    @property
    def surname(self) -> str:
        """The key of a person's surname, "" for others."""
        return surname_key(self.name) if self.kind == "person" and self.is_named else ""

    def learn(self, phrase: NounPhrase) -> None:
        """Take in what another mention says: a longer name of a person, the title, the side and the class."""
        if self.is_named and len(phrase.name) > len(self.name) and self._has_room_for(phrase):
            self.name = phrase.name
        self.words |= phrase.words
        self.nicknames |= {phrase.nickname} - {""}
        if phrase.role is not None:
            self.nouns |= {phrase.role.noun.lower(), phrase.role.noun.lower().split()[-1]}
        if self.kind not in {"person", "group"}:
            # "Criminal Court One" is a court. Of persons, only the head counts: a president's aide is no president.
            self.nouns |= {word for word in phrase.words if word in roles()}
        self.group = self.group or group_of(phrase)
        self.side = self.side or phrase.side

    def _has_room_for(self, phrase: NounPhrase) -> bool:
        """Whether a longer name is a fuller one, and not that of something else of the same owner."""
        return self.kind == "person" or (self.kind in {"organisation", "media"} and self.phrase.words <= phrase.words)

    def become_publisher(self, name: str) -> None:
        """Be the document's own publisher, under this name."""
        self.name, self.group, self.is_publisher = name, "publisher", True
        self.kind = "organisation" if self.kind == "person" else self.kind

    def id_in(self, document: str) -> str:
        """The id: derived from a full name, or else from the document and the place of the first mention."""
        if self.is_named and not self.is_plural and self._is_full():
            words = self.name.split() if self.kind in {"person", "state"} else self.words
            key = sorted(plain(word) for word in words)
            return "a-" + sha256("|".join([NAME_SCOPE, *key]).encode())[:16]
        return "a-" + sha256(f"{document}|{self.first.start}-{self.first.end}|{self.name}".encode())[:16]

    def _is_full(self) -> bool:
        """Whether the name tells everywhere who is meant: a surname or an acronym alone does not."""
        if self.kind == "state":
            return True
        if self.kind == "person":
            return len(self.name.split()) > 1
        return len(self.words) > 1


def kind_of(phrase: NounPhrase, hint: str = "") -> str:
    """The kind of what a phrase names or describes; `hint` is what the network says of the name."""
    if phrase.members:
        return "group"
    if phrase.name and phrase.text.removeprefix("the ").removeprefix("The ").lower() in states():
        return "state"
    if phrase.role is not None:
        return _kind_of_role(phrase, phrase.role)
    if phrase.name:
        return hint or _kind_of_name(phrase)
    return "group" if phrase.is_plural else "person"


def _kind_of_role(phrase: NounPhrase, role: Role) -> str:
    if role.kind == "person" and phrase.is_plural:
        return "group"
    return "media" if role.kind == "organisation" and role.group == "independent media" else role.kind


def _kind_of_name(phrase: NounPhrase) -> str:
    """The kind of a bare name. Capitals or an article make an organisation, other names are taken for a person's."""
    words = phrase.name.split()
    if phrase.title:
        return "person"
    is_people = words[0].lower() in people() and words[0].endswith("s")
    if is_people or (phrase.side and len(words) == 1):
        return "group"
    if any(_INITIALS.fullmatch(word) for word in words) or phrase.pointing == "definite" or phrase.side:
        return "organisation"
    if any(word.lower() in roles() for word in words):
        return "organisation"
    return "person" if len(words) <= 4 else "organisation"


def group_of(phrase: NounPhrase) -> str:
    """The class that a phrase tells, "" where it tells none: the words that mark one before what the head says."""
    for name, expression in marks():
        if expression.search(phrase.text):
            return name
    return phrase.role.group if phrase.role is not None else ""


def surname_key(name: str) -> str:
    """The last word of a name as it is compared: without article and marks, "y" as "i" and double letters as one.

    So the ways to write a Cyrillic or an Arabic name meet: Maliar and Malyar, Zelensky and Zelenskyy, al-Atta and Atta.
    """
    words = [word for word in name.split() if is_capitalised(word)]
    return _TWICE.sub(r"\1", plain(without_article(words[-1])).replace("y", "i").replace("j", "i")) if words else ""


def plain(word: str) -> str:
    """A word as it is compared: lower case, without marks on its letters."""
    letters = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip(".'’")
