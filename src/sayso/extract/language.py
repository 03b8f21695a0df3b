"""Tells which sentences are not in English, the only language that the reader knows, and what the user is told of them.

A script shows at once. Among the languages of Latin script the small words decide: those of the sentence itself where
they are enough, else those of its paragraph, else those of all sentences. Where they leave it open, a sentence is taken
for English: it is read, and a person sees what comes of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.records import Span
from sayso.words import load

ENGLISH = "English"
UNNAMED = "another language"
ENOUGH = 4
"""Words that show a language: small ones, or with letters that English has not. Two of the small ones must be such as
stand in no name: "de la" alone shows nothing."""
CLEAR = 0.15
"""With this share of words that only English has, no other language is looked for."""
LONG, HARDLY = 100, 0.06
"""In a text of so many words at least this share is English, or it is in a language that there is no list of. Of 1,220
English reports and articles the lowest share is 0.14."""
PROSE = 8
"""Words of a sentence that counts for this: a list of headlines or equipment has hardly a small word in any tongue."""
NAMED = 3
"""Languages that the notice names."""

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff\ua720-\ua7ff\ufb00-\ufb06\uff21-\uff5a]")


@dataclass(frozen=True, slots=True)
class _Script:
    """Letters that are not Latin, by code point, and the languages that some of them tell apart.

    `like_others` says that `name` is no language: without such letters, a sentence is like the others of the text.
    """

    name: str
    like_others: bool
    letters: range
    told_by: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """How many words were seen, how many are English, and how many of each other language, English ones left out.

    `strange` counts words with letters that English has not, `both` the words that a language shares with English,
    `telling` those of its own that stand in no name.
    """

    words: int
    english: int
    strange: int
    both: Counter[str]
    own: Counter[str]
    telling: Counter[str]

    def verdict(self) -> str | None:
        """The language that these words show, or `None` where they leave it open."""
        language, hits = max(self.own.items(), key=lambda item: item[1], default=(UNNAMED, 0))
        english, against = self.english - self.both[language], hits + self.strange
        if against >= ENOUGH and against > 2 * english:
            if self.telling[language] >= 2:
                return language
            if self.strange >= ENOUGH:
                return UNNAMED
        return ENGLISH if english >= 2 and english >= against else None


def find_languages(text: str, sentences: Sequence[Span], paragraphs: Sequence[int]) -> list[str]:
    """The language of each sentence, by its English name.

    Args:
        text: what they stand in.
        sentences: which ones.
        paragraphs: for each of them the number of its paragraph.
    """
    found = _like_others([_by_script(sentence.of(text)) for sentence in sentences])
    open_ones = [at for at, language in enumerate(found) if language is None]
    evidence = {at: _evidence(sentences[at].of(text)) for at in open_ones}
    beside = _beside(evidence, paragraphs)
    whole = _of_all(evidence.values())
    return [language or evidence[at].verdict() or beside[paragraphs[at]] or whole for at, language in enumerate(found)]


def language_notice(languages: Sequence[str]) -> str | None:
    """What to tell the user where some of the sentences, or all, are not in English."""
    others = Counter(language for language in languages if language != ENGLISH)
    count, every = others.total(), len(languages)
    if not count:
        return None
    shown = [f"{times:,} {name}" for name, times in others.most_common(NAMED)] if len(others) > 1 else list(others)
    more = ", …" if len(others) > NAMED else ""
    verb, them = ("is", "it") if count == 1 else ("are", "them")
    sentences = "sentence" if every == 1 else "sentences"
    return (
        f"{count:,} of {every:,} {sentences} {verb} not in English ({', '.join(shown)}{more}): "
        f"no claims were taken from {them}."
    )


def _by_script(words: str) -> str | None:
    """The language of a sentence that is mainly in another script; `None` for one in Latin script."""
    if words.isascii():
        return None
    letters = _LETTER.findall(_without_addresses(words))
    strange = [letter for letter in letters if not _LATIN.match(letter)]
    if 2 * len(strange) <= len(letters):
        return None
    (script, _), *_ = Counter(_script_of(ord(letter)) for letter in strange).most_common(1)
    if script is None:
        return UNNAMED
    telling = (name for name, letters in script.told_by if not letters.isdisjoint(strange))
    return next(telling, script.name)


def _like_others(found: list[str | None]) -> list[str | None]:
    """The same, but sentences whose letters tell only the script are in the language of most others of that script."""
    for script in _scripts():
        told = Counter(language for language in found if any(language == name for name, _ in script.told_by))
        if script.like_others and told:
            [(language, _)] = told.most_common(1)
            found = [language if each == script.name else each for each in found]
    return found


def _evidence(words: str) -> _Evidence:
    """What the small words of a sentence show. A word with a capital inside a sentence is a name, and shows nothing."""
    tokens = _WORD.findall(words)
    only = sum(token in _only_english() for token in tokens)
    if only >= 2 and only >= CLEAR * len(tokens):
        return _Evidence(len(tokens), only, 0, Counter(), Counter(), Counter())
    tokens = _WORD.findall(_without_addresses(words))
    english, strange, shouted = 0, 0, words.isupper()
    both, own, telling = Counter[str](), Counter[str](), Counter[str]()
    for number, token in enumerate(tokens):
        word = token.lower()
        languages = _others().get(word, ())
        if word in _english():
            english += 1
            both.update(languages)
        elif shouted or number == 0 or not token[0].isupper():
            strange += not languages and not token.isascii()
            own.update(languages)
            if word not in _in_names():
                telling.update(languages)
    return _Evidence(len(tokens), english, strange, both, own, telling)


def _without_addresses(words: str) -> str:
    return " ".join(word for word in words.split() if "/" not in word) if "/" in words else words


def _beside(evidence: Mapping[int, _Evidence], paragraphs: Sequence[int]) -> dict[int, str | None]:
    """What the sentences of each paragraph show together."""
    members: dict[int, list[_Evidence]] = {}
    for at, each in evidence.items():
        members.setdefault(paragraphs[at], []).append(each)
    return {paragraph: _sum(some).verdict() for paragraph, some in members.items()}


def _of_all(evidence: Collection[_Evidence]) -> str:
    """What all sentences show together. Where that is open too, it is English, unless hardly a word of it is."""
    prose = _sum(each for each in evidence if each.words >= PROSE)
    is_strange = prose.words >= LONG and prose.english < HARDLY * prose.words
    return _sum(evidence).verdict() or (UNNAMED if is_strange else ENGLISH)


def _sum(evidence: Iterable[_Evidence]) -> _Evidence:
    words = english = strange = 0
    counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
    for each in evidence:
        words, english, strange = words + each.words, english + each.english, strange + each.strange
        for count, more in zip(counts, (each.both, each.own, each.telling), strict=True):
            count.update(more)
    return _Evidence(words, english, strange, *counts)


@cache
def _english() -> frozenset[str]:
    return frozenset(load("languages")["english"])


@cache
def _only_english() -> frozenset[str]:
    return _english().difference(_others(), _in_names())


@cache
def _in_names() -> frozenset[str]:
    return frozenset(load("languages")["in_names"])


@cache
def _others() -> dict[str, list[str]]:
    """The languages of each small word that is not only an English one."""
    languages: dict[str, list[str]] = {}
    for language, words in load("languages")["latin"].items():
        for word in words:
            languages.setdefault(word, []).append(language)
    return languages


@cache
def _scripts() -> tuple[_Script, ...]:
    return tuple(
        _Script(
            script["name"],
            script.get("like_others", False),
            range(script["from"], script["to"] + 1),
            tuple((name, frozenset(letters)) for name, letters in script.get("told_by", {}).items()),
        )
        for script in load("languages")["scripts"]
    )


@cache
def _script_of(letter: int) -> _Script | None:
    """The script that a letter, given by its code point, belongs to."""
    return next((script for script in _scripts() if letter in script.letters), None)
