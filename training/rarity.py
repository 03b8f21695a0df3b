"""Counts how rare stems are in news and reports, for `sayso.link.rarity`.

usage: python -m training.rarity SHARED

Reads what the encoder is adapted to (see adapt.py): PolNeAR's training part and the daily reports but those of the two
seeds. A stem's rarity is log(paragraphs / paragraphs with it), the inverse document frequency of Spärck Jones 1972, "A
statistical interpretation of term specificity". Written are one byte for each slot of a hash and no word.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from pathlib import Path

from sayso.link.rarity import SLOTS, STEPS, TABLE, slot, stem_text
from sayso.link.wording import words_of
from training.adapt import texts

MOST = 127


def table(paragraphs: list[str]) -> bytes:
    """The rarity and the case of the stems of each slot."""
    within: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    capitalised: Counter[int] = Counter()
    for paragraph in paragraphs:
        words = words_of(paragraph)
        slots = [slot(stem_text(word)) for word in words]
        within.update(set(slots))
        # The first word of a sentence is capitalised whatever it is; most paragraphs hold several sentences, and a
        # stem is a name's where more than half are.
        seen.update(slots[1:])
        capitalised.update(place for place, word in zip(slots[1:], words[1:], strict=True) if word[0].isupper())
    return bytes(
        min(MOST, round(STEPS * math.log((len(paragraphs) + 1) / (within[place] + 1)))) << 1
        | (2 * capitalised[place] >= seen[place])
        for place in range(SLOTS)
    )


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    shared = parser.parse_args().shared
    TABLE.write_bytes(table([line for text in texts(shared) for line in text.splitlines() if line.strip()]))


if __name__ == "__main__":
    main()
