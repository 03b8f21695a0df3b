"""Reads the head of a noun phrase: which noun it is, what it says, and where a name and its title part."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.extract.actors.determiners import alternatives, definites
from sayso.extract.actors.rolewords import SPELLINGS, Role, people, roles, side_words, sides
from sayso.words import load

_WORD = re.compile(r"[\w][\w.'’&/-]*\w\.?|\w|[,&]")
_ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")
_COMPOUND = re.compile(r"[A-Z]{2,}(?:-[A-Z]{2,})+")
JOINS = frozenset({"of", "for", "on", "to", "in", "with", "at"})
"""What a complement of the head begins with."""
_OF_NAMES = frozenset({"Against", "For", "Without"})
"""What such a complement begins with in names of bodies: "Sailors Without Borders"."""


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The words that tell who is meant, in lower case: states by their names, one spelling, no small words."""
    found = set()

    def state(match: re.Match[str]) -> str:
        found.add(side_of(match.group()).lower())
        return " "

    rest = side_words().sub(state, text)
    for word in _WORD.findall(rest):
        for part in word.split("-") if _COMPOUND.fullmatch(word) else [word]:
            plain = re.sub(r"['’]s?$", "", part.lower()).strip(".")
            if plain and plain not in _small() and any(letter.isalnum() for letter in plain):
                role = roles().get(plain)
                plain = role.noun.lower() if role else plain
                found.add(SPELLINGS.get(plain, plain))
    return frozenset(found)


def core_of(text: str) -> str:
    """The phrase up to what tells more of its head."""
    match = _ends().search(text)
    while match is not None:
        before, word, after = text[: match.start()], match[1].lower(), text[match.end() :].lstrip()
        within = word in _in_names() and before.split() and before.split()[-1][:1].isupper()
        if not (within and re.match(r"(?:the )?[A-Z]", after)):
            return before.strip() if before.strip() else text
        match = _ends().search(text, match.end())
    return text.strip()


def split_name(core: str) -> tuple[str, str]:
    """A title and the name that follows it; both empty where there is none."""
    words = core.split()
    at = len(words)
    while at > 0 and (is_name_word(words[at - 1]) or (at < len(words) and words[at - 1].lower() in _particles())):
        at -= 1
    name, before = words[at:], words[:at]
    if len(before) > 1 and before[-1] == "The":  # "the paper The Harbour"
        name, before = [before[-1], *name], before[:-1]
    if not name or not before or before[-1].lower() in {"and", "or", "&"}:
        return "", ""
    if before[-1].lower() in JOINS:
        # "Advisor to the Mayor of Mariupol Petro Andryushchenko": the first capitalised words belong to the title.
        keep = min(2, len(name) - 1)
        if len(name) < 3 or head_of(" ".join(before))[0] is None:
            return "", ""
        before, name = [*before, *name[:-keep]], name[-keep:]
    role = head_of(" ".join(before))[0]
    if role is not None and role.kind == "person" and role.is_plural and _tells_more(before, name[0]):
        return "", ""
    # "Latvian folklorist Jane Roe": a noun that no list has stands as well before a given name and a surname.
    is_title = role is not None or (before[-1].isalpha() and before[-1].islower() and 2 <= len(name) <= 3)
    if not is_title or len(name) > 5:
        return "", ""
    return " ".join(before), " ".join(name)


def _tells_more(before: list[str], first: str) -> bool:
    """Whether a plural is no title of what follows it: "Residents in Riga North", "Sailors Without Borders"."""
    return not JOINS.isdisjoint(map(str.lower, before)) or first in _OF_NAMES


def head_of(core: str) -> tuple[Role | None, bool]:
    """What the head of the phrase says, and whether the phrase is a proper name."""
    words = core.split()
    if (member := _member_of_body(words)) is not None:
        return member, False
    first = next((number for number, word in enumerate(words) if number and word.lower() in JOINS), len(words))
    heads = words[:first]
    role = None
    for size in (2, 1):
        candidate = " ".join(heads[-size:]).lower().strip(".,'’")
        if len(heads) >= size and role is None:
            role = roles().get(candidate) or roles().get(re.sub(r"['’]s$", "", candidate))
    if role is None and heads:
        parts = heads[-1].lower().split("-")
        role = roles().get(parts[-1]) if len(parts) > 1 else None
        role = role or _unlisted(heads[-1])
    is_proper = bool(heads) and is_capitalised(heads[-1]) and (role is None or len(words) > 1)
    return role, is_proper and not _opens_a_sentence(words, role)


def _member_of_body(words: list[str]) -> Role | None:
    """What the last word of "Department of Fisheries official" says: the phrase goes by it, and names nobody."""
    if len(words) < 3 or not words[-1][:1].islower() or not words[-2][:1].isupper() or words[-2].lower() in sides():
        return None
    member, body = roles().get(words[-1].lower()), roles().get(words[0].lower())
    is_body = body is not None and body.kind == "organisation" and words[0][:1].isupper()
    return member if member is not None and member.kind == "person" and is_body else None


def _opens_a_sentence(words: list[str], role: Role | None) -> bool:
    """Whether only its place gives a plural its capital.

    "Relatives of drowned sailors" and "Residents in Riga" are nobody's name.
    """
    if role is None or not role.is_plural or role.kind != "person" or roles().get(words[0].lower()) is not role:
        return False
    is_somewhere = words[1:2] in (["in"], ["at"])
    return is_somewhere or not any(word[:1].isupper() and word.lower() not in sides() for word in words[1:])


def head_of_title(title: str) -> Role | None:
    """What a title before a name says: a person's role right before the name, or else the head of the phrase.

    "The Ministry of Fisheries Spokesperson" is a spokesperson, and no ministry.
    """
    words = title.lower().split()
    for size in (2, 1):
        role = roles().get(" ".join(words[-size:]))
        if len(words) >= size and role is not None and role.kind == "person" and not role.is_plural:
            return role
    return head_of(title)[0]


def _unlisted(word: str) -> Role | None:
    """What a noun says that no list has: it is taken for somebody's, so that "the baker" may take up "a baker"."""
    if len(word) < 3 or not (word.isalpha() and word.islower()):
        return None
    if re.fullmatch(r"[a-z]{2,}(?:men|women|people)", word):
        return Role(re.sub("men$", "man", word), "person", "", is_plural=True)
    is_plural = word.endswith("s") and not word.endswith("ss")
    return Role(word.removesuffix("s") if is_plural else word, "person", "", is_plural=is_plural)


def proper_name(core: str) -> str:
    """The name without the lower-case words before it; a number before it belongs to it ("4th Dike Brigade")."""
    words = core.split()
    while words and not is_capitalised(words[0]) and not _ORDINAL.fullmatch(words[0]):
        words.pop(0)
    return " ".join(words)


def is_bare_name(text: str) -> bool:
    """Whether all words may be those of one person's name."""
    words = text.split()
    return 0 < len(words) <= 5 and all(is_name_word(word) or word.lower() in _particles() for word in words)


def is_capitalised(word: str) -> bool:
    """Whether a word has the capital of a name, be it behind an article: "Said", "al-Said"."""
    return without_article(word)[:1].isupper()


def without_article(word: str) -> str:
    """A word of a name without the Arabic article, which is left out as often: "al-Said" and "Al-Said" are Said."""
    article, hyphen, name = word.partition("-")
    is_article = hyphen and name[:1].isupper() and article.lower() in load("phrases")["articles_of_names"]
    return name if is_article else word


def is_name_word(word: str) -> bool:
    """Whether a word may be part of a person's name: capitalised, and neither a role nor a state."""
    plain = word.lower().strip(".")
    return (
        is_capitalised(word)
        and roles().keys().isdisjoint({plain, plain.split("-")[-1]})
        and word.lower() not in sides()
    )


def side_of(word: str) -> str:
    """The state that a word tells, "" where it tells none."""
    return sides().get(_bare(word), "")


def side_in_name(name: str) -> str:
    """The state in the proper name of a body. A city tells none: "The Riga Times" may be printed anywhere."""
    for match in side_words().finditer(name):
        word = _bare(match.group())
        if word in people() or word == name.lower() or word == side_of(word).lower():
            return side_of(word)
    return ""


def side_of_description(core: str, role: Role | None) -> str:
    """The state that a description or a title tells, before its head or right as its complement.

    "A Latvian official", "spokesperson for Latvia's navy". A Latvia expert need not be Latvian.
    """
    beside = role is not None and role.kind == "person" and role.group in {"analyst", "independent media"}
    join = re.search(rf"\s(?:{'|'.join(JOINS)})\s", core)
    for match in side_words().finditer(core):
        word = _bare(match.group())
        if join is None or match.start() < join.start():
            if not beside or word in people():
                return side_of(word)
        elif not beside and _complement().search(core, 0, match.start()):
            return side_of(word)
    return ""


def _bare(word: str) -> str:
    return re.sub(r"(?:['’]s|['’])$", "", word.strip()).lower()


@cache
def _complement() -> re.Pattern[str]:
    return re.compile(r"\s(?:of|for|to|at)\s(?:the\s)?$")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)({alternatives(load('phrases')['ends'])})(?:\s|$)")


@cache
def _small() -> frozenset[str]:
    lists = load("phrases")
    return frozenset(lists["within_names"]) | definites() | {"a", "an", ",", "'s", "’s"}


@cache
def _in_names() -> frozenset[str]:
    return frozenset(load("phrases")["within_names"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(load("phrases")["particles"])
