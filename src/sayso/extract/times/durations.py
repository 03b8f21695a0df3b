"""Rules for lengths of time and for what is repeated: "three days", "a five-year plan", "every Tuesday", "daily"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.lengths import LARGEST, NUMBER, NUMBERS, number_in
from sayso.extract.times.senses import Phrase, Rule, Sense, Setting
from sayso.extract.times.units import DAYS, MONTHS, length_value, shifted

_AGE = re.compile(r"[\s-]+(?:olds?|of\s+age)\b", re.IGNORECASE)
_NOT_SOON = re.compile(r"\s+(?:as|after|before|enough|thereafter)\b")
_COUNTED = re.compile(r"\b(within|in)\s+$", re.IGNORECASE)
_BARE = re.compile(r"\b(?:for|in|within|over|after|lasted|take|takes|took|many)\s+$", re.IGNORECASE)


def _length(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    unit = phrase.name("UNIT") or ""
    if _AGE.match(setting.after) or (unit == "quarter" and phrase.first("HYPHEN")):
        return ()
    return _ahead(number_in(phrase), unit, setting)


def _ahead(number: str, unit: str, setting: Setting) -> Sequence[Sense]:
    """A length; behind "within" or "in" and about what is to come it has days, counted from the document's day."""
    value = length_value(number, unit)
    opening = _COUNTED.search(setting.before)
    if opening is None or not setting.ahead or setting.now is None or not number.isdigit() or int(number) > LARGEST:
        return [Sense("DURATION", value)]
    last = shifted(setting.now, unit, int(number)) if unit in DAYS or unit in MONTHS else None
    if last is None:
        return [Sense("DURATION", value)]
    first = setting.now if opening[1].lower() == "within" else last
    return [Sense("DURATION", value, Stretch(first, last, f"{first}/{last}" if first != last else f"{first}"))]


def _one(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "a week", "an hour"; "a quarter" is a fraction too."""
    unit = phrase.name("UNIT") or ""
    if unit in ("quarter", "second", "weekend"):
        return ()
    return _ahead("1", unit, setting)


def _bare(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Reads "for years", "weeks or months"."""
    word = phrase.words[0]
    if not word.text.endswith("s") or not _BARE.search(setting.before):
        return ()
    return [Sense("DURATION", length_value("X", phrase.name("UNIT") or ""))]


def _recent(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    """Reads "recent weeks", which tells when, and "coming years", of which TimeBank says how long."""
    if phrase.first("RECENT"):
        return [Sense("DATE", "PAST_REF")]
    return [Sense("DURATION", length_value("X", phrase.name("UNIT") or ""))]


def _each(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    return [Sense("SET", length_value(number_in(phrase), phrase.name("UNIT") or ""))]


def _set(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    return [Sense("SET", phrase.name("SET") or "")]


def _reference(phrase: Phrase, setting: Setting) -> Sequence[Sense]:
    """Words for the past, the present and the future, which no calendar holds."""
    if phrase.words[0].text.lower() == "soon" and _NOT_SOON.match(setting.after):
        return ()
    return [Sense("DATE", phrase.name("REFERENCE") or "PRESENT_REF")]


def _past(phrase: Phrase, _: Setting) -> Sequence[Sense]:
    return [Sense("DATE", "PAST_REF")] if phrase.words[-1].text.lower() == "past" else ()


RULES = (
    Rule(f"EACH{NUMBERS}?UNIT", _each),
    Rule(f"{NUMBER}HYPHEN UNIT", _length),
    Rule(f"ABOUT?(?:THE?ORDINAL|A|THE)?{NUMBERS}MORE?UNIT(?:OR SO)?", _length),
    Rule("ABOUT?A MORE?UNIT(?!HYPHEN)(?:OR SO)?", _one),
    Rule("THE?(?:RECENT|NEXT|LAST)UNIT(?:AND UNIT)?", _recent),
    Rule("UNIT(?:OR UNIT)?", _bare),
    Rule("SET", _set),
    Rule("REFERENCE", _reference),
    Rule("THE LAST", _past),
)
