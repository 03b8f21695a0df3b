"""Reads the noun phrase of a source: how it points, its head, its name and title, how many it counts, and whose it is.

"At least two Russian milbloggers affiliated with Wagner" counts two at the least, has the head "milblogger" and an
affiliation; "Kharkiv Oblast Administration Head Oleg Synegubov" is a title and a name; "The General Staff" is a name
without its state. Nothing is decided here about who is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from sayso.extract.actors.determiners import determined
from sayso.extract.actors.headwords import (
    content_words,
    core_of,
    head_of,
    head_of_title,
    is_bare_name,
    proper_name,
    side_in_name,
    side_of,
    side_of_description,
    split_name,
)
from sayso.extract.actors.rolewords import Role, roles, states
from sayso.words import load

LONGEST = 300
"""Code points of a source that are looked at: its head and its name stand at its beginning."""
_NICKNAME = re.compile(r"(?<=\w )[\"“‘'(]([A-Z][\w -]{1,24})[\"”’')] (?=[A-Z])")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{0,80})[)\]]")
_ACRONYM = re.compile(r"[A-Z][\w&-]*[A-Z][\w-]*")
_GENITIVE = re.compile(r"^([\w.-]+(?:\s[A-Z][\w.-]*){0,4})(?:['’‘]s|(?<=s)['’])\s+(?=\S)")
_LEFT_OWNER = re.compile(r"(?<=\w)['’]s$")
"""The mark of an owner whose thing is not in the phrase: "Ozola's"."""
_QUOTES = re.compile(r"[\"“”«»]+")
_MARKUP = re.compile(r"[*_]+|^[\"“‘']+|[\"”]+$")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase, read.

    `pointing` is "definite", "indefinite", "pronoun" or "" where nothing says. `name` is a proper name without title
    and state, "" for a description; `title` stands beside it. `role` tells the head, `words` all that tells something
    (lower case, the states by their names). `owner` is whose it is ("Kadyrov" in "Kadyrov's statement"). `members` are
    the words of those that "and" joins.
    """

    text: str
    pointing: str = ""
    pronoun: str = ""
    name: str = ""
    title: str = ""
    role: Role | None = None
    words: frozenset[str] = frozenset()
    side: str = ""
    nickname: str = ""
    owner: str = ""
    affiliation: str = ""
    bound: str | None = None
    count: int | None = None
    members: tuple[str, ...] = ()

    @property
    def is_plural(self) -> bool:
        """Whether it is said of more than one."""
        if self.members or (self.count or 0) > 1:
            return True
        if self.count == 1:
            return False
        return self.role is not None and self.role.is_plural and not self.name


@lru_cache(maxsize=4096)
def read_phrase(text: str) -> NounPhrase:
    """The noun phrase, read. Where nothing can be told, its words are all that is set."""
    whole = _LEFT_OWNER.sub("", " ".join(_MARKUP.sub("", text[:LONGEST]).split()))
    is_acronym = len(whole) > 1 and whole.isupper()
    pronoun = None if is_acronym else load("phrases")["pronouns"].get(whole.lower())
    if pronoun:
        return NounPhrase(whole, "pronoun", pronoun=pronoun)
    affiliation = _affiliation(whole)
    plain, nickname = _without_brackets(whole)
    before = determined(plain)
    rest = before.rest
    members = _members(rest)
    if members:
        words = frozenset(word for member in members for word in content_words(member))
        last = _named(rest if len(members) == 1 else members[-1])
        read = NounPhrase(whole, members=members, words=words, role=last.role, side="")
    else:
        read = _owned(rest) or _named(rest)
    return replace(
        read,
        text=whole,
        pointing=before.pointing,
        count=before.count,
        bound=before.bound,
        nickname=nickname,
        affiliation=affiliation,
    )


def _without_brackets(text: str) -> tuple[str, str]:
    """The phrase without what stands in brackets and quotes, and the nickname that stood there."""
    nicknamed = _NICKNAME.search(text)
    nickname = nicknamed[1] if nicknamed and not _ACRONYM.fullmatch(nicknamed[1]) else ""
    if nicknamed and nickname:
        text = text[: nicknamed.start()] + text[nicknamed.end() :]
    return _QUOTES.sub("", _BRACKET.sub("", text)).strip(), nickname


def _affiliation(text: str) -> str:
    match = _affiliated().search(text)
    if match is None:
        return ""
    words = text[match.end() :]
    return re.split(r"[,;]| and | who | which ", words, maxsplit=1)[0].removeprefix("the ").strip()


def _owned(text: str) -> NounPhrase | None:
    """A phrase that begins with its owner, where that is no state: "Kadyrov's statement", "his spokesperson"."""
    match = _GENITIVE.match(text) or _possessive().match(text)
    if match is None or side_of(match[1]):
        return None
    rest = text[match.end() :].strip()
    if _is_of_many(match[1].split()[-1]) and rest[:1].isupper():
        return None
    inner = _named(rest)
    if inner.name and inner.role is None:
        return None
    words = inner.words | content_words(match[1])
    return replace(inner, owner=match[1], words=words)


def _is_of_many(owner: str) -> bool:
    """Whether an owner is part of a name, as in "Riga Women's Council" or "Lydian People's Militia"."""
    role = roles().get(owner.lower())
    return owner[:1].isupper() and role is not None and role.is_plural


def _named(text: str) -> NounPhrase:
    """The phrase without determiners: a name with its title, in either order, or a description."""
    apposed = re.split(r"\s*(?:,|–|—|;)\s*", text, maxsplit=1)
    if len(apposed) == 2 and apposed[0] and apposed[1]:
        for name, title in ((apposed[0], apposed[1]), (apposed[1], apposed[0])):
            head = head_of(title)[0]
            if is_bare_name(name) and head is not None:
                words = content_words(name) | content_words(core_of(title))
                side = side_of_description(title, head)
                return NounPhrase(text, name=name.strip(), title=title, role=head, words=words, side=side)
    core = core_of(apposed[0] or text)
    title, name = split_name(core)
    if name:
        head = head_of_title(title)
        words = content_words(core)
        if head is not None and head.kind != "person" and title.split()[-1][:1].isupper():
            # "Radio Farda": what the title says is part of the name.
            return NounPhrase(text, name=proper_name(core), role=head, words=words, side=side_in_name(core))
        side = side_of_description(title, head)
        return NounPhrase(text, name=name, title=title, role=head, words=words, side=side)
    role, is_proper = head_of(core)
    name = proper_name(core) if is_proper else ""
    side = side_in_name(core) if name else side_of_description(core, role)
    return NounPhrase(text, name=name, role=role, words=content_words(core), side=side)


def _members(text: str) -> tuple[str, ...]:
    """The phrases that "and" joins, where these are several actors and not the name of one."""
    parts = re.split(r",? (?:and|or|as well as) ", text)
    if len(parts) < 2:
        return ()
    if all(part.removeprefix("the ").lower() in states() for part in parts) or _are_alike(parts):
        return tuple(parts)
    last = parts[-1].split()
    role = roles().get(last[-1].lower()) if last and last[-1][:1].islower() else None
    if role is None and side_of(parts[0]):
        role = head_of(parts[-1])[0]
    if role is not None and role.is_plural:
        return tuple(part for piece in parts for part in piece.split(", "))
    listed = [piece for part in parts for piece in part.split(", ")]
    if len(listed) > 2 and all(is_bare_name(piece) for piece in listed[1:]):
        return tuple(listed)
    read = [_named(determined(part).rest or part) for part in parts]
    named = all(
        phrase.name and (phrase.title or len(phrase.name.split()) > 1 or is_bare_name(phrase.name)) for phrase in read
    )
    people = all(phrase.role is None or phrase.role.kind == "person" for phrase in read)
    if named and people and any(phrase.title or phrase.role is None for phrase in read):
        return tuple(parts) if read[-1].title or is_bare_name(parts[-1]) else ()
    return tuple(parts) if re.match(r"(?:an?|the|other|some|several) ", parts[-1]) else ()


def _are_alike(parts: list[str]) -> bool:
    """Whether all are names with one head: "Dike Corps and Ferry Corps"."""
    heads = [head_of(part) for part in parts]
    return heads[0][0] is not None and all(is_proper and role == heads[0][0] for role, is_proper in heads)


@cache
def _affiliated() -> re.Pattern[str]:
    return re.compile(load("roles")["affiliation"])


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"^(his|her|its|their|my|our)\s+", re.IGNORECASE)
