"""Rules for seasons, as the northern half of the earth counts them: "last winter", "mid-summer 2023", "in spring"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sayso.extract.times.parts import narrowed
from sayso.extract.times.senses import NOUN, WHICH, Phrase, Rule, Sense, Setting, undated
from sayso.extract.times.units import months_of
from sayso.words import load

SOON = 75
"""Days within which a season to come is meant although nothing says so."""
_LENGTH, _MARCH, _DECEMBER = 3, 3, 12
_TWO_YEARS = re.compile(r"[12]\d{3}/\d{2}(?:\d\d)?")
_OTHER_WORDS = ("fall", "spring")
_INTRODUCED = re.compile(
    r"\b(?:in|into|over|by|since|until|during|through|throughout|for|of|between|and|or)\s+(?:the\s+)?$", re.IGNORECASE
)


def _season(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    season, slashed = phrase.name("SEASON") or "", phrase.first("SLASHED")
    if slashed and not _TWO_YEARS.fullmatch(slashed.text):
        return ()
    plain = len(phrase.words) == 1 or (len(phrase.words) == 2 and phrase.first("THE"))
    if plain and not _INTRODUCED.search(setting.before):
        return ()
    if plain and phrase.first("THE") is None and (NOUN.match(setting.after) or season in _OTHER_WORDS):
        return ()
    month, code = load("times")["seasons"][season]
    if phrase.first("EACH"):
        return [Sense("SET", f"XXXX-{code}")]
    year = _told_year(phrase, setting, month)
    if year is None:
        if setting.now is None:
            return undated(setting, "DATE", f"XXXX-{code}")
        year = _season_year(phrase, setting, setting.now, month)
    whole = months_of(year, month, _LENGTH, f"{year:04d}-{code}")
    days = narrowed(whole, phrase, "season")
    return [Sense("DATE", whole.value, days)]


def _told_year(phrase: Phrase, setting: Setting, month: int) -> int | None:
    """The year that is told, of two the first; a winter that is going on is called by its second year too."""
    year = phrase.value("YEAR")
    if year is None and (both := phrase.first("SLASHED")):
        return int(both.text[:4])
    if year is None or setting.now is None or phrase.first("HYPHEN", "DASH"):
        return year
    over_the_year = month + _LENGTH - 1 > _DECEMBER
    return year - 1 if over_the_year and date(year - 1, month, 1) <= setting.now < date(year, _MARCH, 1) else year


def _season_year(phrase: Phrase, setting: Setting, published: date, month: int) -> int:
    """The year in which the season that is meant begins."""
    year = published.year
    begun = [each for each in (year - 1, year) if date(each, month, 1) <= published]
    current = begun[-1]
    running = months_of(current, month, _LENGTH, "").last
    inside = running is not None and running >= published
    if phrase.first("NEXT"):
        return current if inside and phrase.first("THE") else current + 1
    if phrase.first("LAST"):
        return current - 1 if inside and not phrase.first("THIS") else current
    if inside:
        return current
    if phrase.first("THIS"):
        return year
    coming = (date(current + 1, month, 1) - published).days
    return current + 1 if setting.ahead or coming <= SOON else current


_YEARS = "(?:YEAR(?:(?:HYPHEN|DASH)(?:YEAR|DIGITS))?|SLASHED)"
RULES = (Rule(f"(?:THE?PART(?:HYPHEN|OF)?)?THE?{WHICH}?(?:PART HYPHEN?)?SEASON(?:COMMA?OF?{_YEARS})?", _season),)
