"""Says what a source does with its content, from the words of the cue: states, denies, orders, finds nothing.

Phrases come first ("did not comment on" is silence, whatever "comment" is); else the last word of the cue that a list
knows decides. The source and the content settle the cues that mean several things: who *told somebody to* leave gave an
order, and footage that *indicates* something is evidence.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.records import Stance
from sayso.words import load

_WORD = re.compile(r"[\w’'-]+")
_TO = re.compile(r"(?!that\b|[“\"])(?:\S+ ){0,6}?(?:(?:not )?to (?!the\b|an?\b)[a-z]|against \w+ing\b)", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|none|neither|nobody)\b", re.IGNORECASE)
_NOTHING = re.compile(r"(?:no|none|nothing|neither|not any|little)\b", re.IGNORECASE)
_TOLD_TO = re.compile(r"(?:told|tells?|telling|warn(?:s|ed|ing)?|ask(?:s|ed|ing)?)$", re.IGNORECASE)
_QUESTION = re.compile(r"(?:whether|if|why|how|about|what|when|where|who)\b|.*\?\W*$", re.IGNORECASE | re.DOTALL)


def stance_of(source: str, cue: str, content: str) -> Stance | None:
    """The stance of an attribution, from the words of its three parts; `None` where no list knows the cue."""
    words = cue.lower().replace("’", "'")
    for stance, form in _phrases():
        if form.search(words):
            return stance
    found = _last_known(words)
    return found and _settled(source, words, content, found)


def _settled(source: str, words: str, content: str, found: Stance) -> Stance:
    """The stance of a cue that means several things, by its source and its content."""
    tokens = _WORD.findall(words)
    if _NOTHING.match(content) and not _listed("looking").isdisjoint(tokens):
        return Stance.NOFINDING
    if _TOLD_TO.match(tokens[-1]):
        if tokens[-1].startswith("ask") and _QUESTION.match(content):
            return Stance.ASK
        if _TO.match(content):
            return Stance.CALL
    if found is Stance.STATE and _NOBODY.match(source):
        return Stance.SILENCE
    if not _listed("shared_with_evidence").isdisjoint(tokens):
        return _shown_or_said(source, words, found)
    return found


def _shown_or_said(source: str, words: str, found: Stance) -> Stance:
    """Settles a cue that speakers and evidence share, by the head of the source."""
    head = _WORD.findall(_head_ends().split(source, maxsplit=1)[0].lower())[-1:]
    if head and head[0] in _listed("evidence_sources"):
        return Stance.EVIDENCE
    past = not words.endswith(("s", "ing", "suggest", "indicate", "imply"))
    if found is Stance.EVIDENCE and (past or (head and head[0] in _listed("speaking_sources"))):
        return Stance.STATE
    return found


def _last_known(words: str) -> Stance | None:
    """The stance of the last word, or pair of words, that a list knows."""
    tokens = _WORD.findall(words)
    lexicon = _lexicon()
    for at in range(len(tokens) - 1, -1, -1):
        for size in (3, 2, 1):
            stance = lexicon.get(" ".join(tokens[max(0, at - size + 1) : at + 1])) if at + 1 >= size else None
            if stance:
                return stance
    return None


@cache
def _phrases() -> tuple[tuple[Stance, re.Pattern[str]], ...]:
    return tuple(
        (Stance(group["stance"]), re.compile("|".join(f"(?:{form})" for form in group["forms"])))
        for group in load("stances")["phrases"]
    )


@cache
def _head_ends() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('stances')['head_ends'])})\b|[,(—]", re.IGNORECASE)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("stances")[name])


@cache
def _lexicon() -> dict[str, Stance]:
    """Every form of every word of the lists; where two lists share one, the first has it."""
    forms: dict[str, Stance] = {}
    for stance, kinds in load("stances")["words"].items():
        for verb in kinds.get("verbs", ()):
            for form in inflected(verb):
                forms.setdefault(form, Stance(stance))
        for noun in kinds.get("nouns", ()):
            for form in (noun, _with_s(noun)):
                forms.setdefault(form, Stance(stance))
        for word in kinds.get("words", ()):
            forms.setdefault(word, Stance(stance))
    return forms


def inflected(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb; only the first word of several changes ("push for": "pushed for")."""
    head, _, rest = verb.partition(" ")
    stem = head[:-1] if re.search(r"[^e]e$", head) else head
    past = head + "d" if head.endswith("ee") else head[:-1] + "ied" if re.search(r"[^aeiou]y$", head) else stem + "ed"
    forms = [head, _with_s(head), past, stem + "ing"]
    if re.search(r"[^aeiou][aeiou][bdgmnprt]$", head):  # admit: admitted
        forms += [head + head[-1] + "ed", head + head[-1] + "ing"]
    return tuple(f"{form} {rest}".strip() for form in forms)


def _with_s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|sh|ch|x|z)$", word) else "s")
