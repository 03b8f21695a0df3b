"""How fast a casebook answers: p50 and p95 of a fixed set of questions, each asked of a warm casebook.

    python -m bench.asking casebook.db                       ask a casebook of yours
    python -m bench.asking million.db --make 1000000    make a synthetic one first, then ask it

The questions take their words from the casebook itself: the most frequent one of all, frequent ones that are no mere
function words, middling ones and a rare one. So do the filters: each is asked alone, and each two of the newer ones
together, by what is frequent in the casebook and by what is not.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.synthetic import make

from sayso.casebook import Casebook
from sayso.records import Answer

REPEATS = 5
FUNCTION_WORDS = 6
"""So many of the most frequent words are like "the" and "that": nobody looks for them."""


def questions(book: Casebook) -> dict[str, list[dict[str, Any]]]:
    """The questions by what they are of: every filter alone, and the mixes that people ask."""
    sample = _sample(book)
    return {"words and kinds": _of_words(book, sample), "who, where, when, how many": _of_mentions(sample)}


def _of_words(book: Casebook, sample: list[Answer]) -> list[dict[str, Any]]:
    most_common, common, middling, rare, source, days, path = _seen(book, sample)
    middle = days[len(days) // 2]
    return [
        {"text": rare},
        {"text": middling},
        {"text": most_common},
        {"text": common[0]},
        {"text": f"{common[0]} {common[1]}"},
        {"text": f"{common[2]} {common[3]}"},
        {"text": f"{common[2]} {middling}"},
        {"text": f'"{common[0]} {common[1]}"'},
        {"text": f"{middling[:3]}*"},
        {"text": middling, "order": "newest"},
        {"text": common[3], "since": middle, "until": middle},
        {"text": common[3], "stance": "deny"},
        {"text": common[4], "stance": "deny", "hedge": "possibility", "voice": "forecast"},
        {"source": source},
        {"source": source, "stance": "accuse"},
        {"source": source, "since": middle[:7], "until": middle[:7]},
        {"source": source, "text": common[5]},
        {"stance": "deny"},
        {"stance": "silence", "voice": "nofinding", "hedge": "unclear"},
        {"voice": "forecast", "hedge": "likelihood", "order": "oldest"},
        {"since": middle},
        {"on": middle},
        {"on": middle, "stance": "deny"},
        {"endnote": 13},
        {"document": path},
        {"document": path, "endnote": 13},
        {"document": path, "text": common[0]},
    ]


def _of_mentions(sample: list[Answer]) -> list[dict[str, Any]]:
    """Questions by who, where, when and how many: each filter alone, by frequent and rare values, and in pairs."""
    claims = [answer.claim for answer in sample]
    places = [place for claim in claims for place in claim.places if place.latitude is not None]
    names = _ranked(place.name for place in places)
    areas = _ranked(area for place in places for area in place.within)
    actors = _ranked(actor.name for claim in claims for actor in claim.actors)
    counted = _ranked(quantity.unit for claim in claims for quantity in claim.quantities if quantity.unit)
    days = sorted(answer.document.published for answer in sample if answer.document.published)
    middle = days[len(days) // 2]
    common: dict[str, Any] = {
        "side": "Russia",
        "group": "milblogger",
        "on": middle,
        "between": (middle[:7], middle[:7]),
        "said_on": middle,
    }
    alone: list[dict[str, Any]] = [
        {"side": "Russia", "group": "official", "order": "oldest"},
        {"between": ("2019", "2019")},
        {"between": ("2019", None)},
        {"said_between": (middle[:7], middle[:7])},
        {"said_between": ("2019", None)},
        *(
            {"quantity": asked}
            for asked in (">30", "=31", ">1000000000", "<1", "km", "km>30", "km>1000000", "USD=20..40")
        ),
    ]
    if actors:
        common["actor"] = actors[0]
        alone.append({"actor": actors[-1]})
    if places:
        first = next(place for place in places if place.name == names[0])
        at = f"{first.latitude}, {first.longitude}"
        common |= {"place": names[0], "within": areas[0], "near": f"{at} 20km"}
        alone += [{"place": names[-1]}, {"within": areas[-1]}]
        alone += ({"near": f"{at} {km}km"} for km in (2, 100, 500, 2_000))
    if counted:
        common["quantity"] = f"{counted[0]}>30"
        alone += ({"quantity": f"{counted[-1]}<=30"}, {"quantity": f"{counted[0]}=20..40", "order": "oldest"})
        alone += ({"quantity": counted[0]}, {"quantity": f"{counted[0]}>1000000"})
        alone.append({"quantity": f"{counted[len(counted) // 2]}>100000"})
    each = [{name: value} for name, value in common.items()]
    return [*each, *alone, *(one | other for one, other in combinations(each, 2))]


def _ranked(values: Iterable[str]) -> list[str]:
    """The values, the most frequent first; what is in all of a sample is in much of a casebook."""
    return [value for value, _ in Counter(values).most_common()]


def _sample(book: Casebook) -> list[Answer]:
    days = sorted({card.published for card in book.documents() if card.published})
    return [answer for day in days[:: max(1, len(days) // 40)] for answer in book.ask(since=day, limit=50)]


def _seen(book: Casebook, sample: list[Answer]) -> tuple[str, list[str], str, str, str, list[str], str]:
    """Words, a source, days and a path that the casebook really has."""
    cards = book.documents()
    days = sorted({card.published for card in cards if card.published})
    counted = Counter(word for answer in sample for word in re.findall(r"[^\W\d_]{3,}", answer.sentence.lower()))
    ranked = [word for word, _ in counted.most_common()]
    sources = Counter(
        link.source.text.split()[0] for answer in sample for link in answer.claim.chain if link.source.text
    )
    middling = ranked[min(200, len(ranked) // 4)]
    source, path = sources.most_common(1)[0][0], cards[len(cards) // 2].path
    return ranked[0], ranked[FUNCTION_WORDS:], middling, ranked[-1], source, days, path


def measure(path: Path) -> None:
    """Ask each question several times and print a table, with the ranks of each group of questions."""
    with Casebook(path) as book:
        book.ask(within="Nowhere")  # loads the gazetteer, which is built when it is first used
        for group, asked in questions(book).items():
            every: list[float] = []
            print(f"{'median ms':>10} {'worst ms':>10} {'found':>6}  {group}")
            for question in asked:
                taken, found = _asked(book, question)
                every += taken
                named = " ".join(f"{name}={value}" for name, value in question.items())
                print(f"{statistics.median(taken):>10.1f} {max(taken):>10.1f} {found:>6}  {named}")
            ranks = f"p50 {statistics.median(every):.1f} ms, p95 {statistics.quantiles(every, n=20)[-1]:.1f} ms"
            print(f"{len(asked)} questions: {ranks}, worst {max(every):.1f} ms")


def _asked(book: Casebook, question: dict[str, Any]) -> tuple[list[float], int]:
    """How many ms each try took, and how many answers there are."""
    taken, found = [], 0
    for _ in range(REPEATS):
        started = time.perf_counter()
        found = len(book.ask(**question))
        taken.append((time.perf_counter() - started) * 1000)
    return taken, found


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casebook", type=Path)
    parser.add_argument("--make", type=int, metavar="CLAIMS", help="make a synthetic casebook of so many claims first")
    options = parser.parse_args()
    if options.make:
        started = time.perf_counter()
        make(options.casebook, options.make)
        size = options.casebook.stat().st_size / 1e6
        print(f"{options.make:,} claims made in {time.perf_counter() - started:.0f} s, {size:,.0f} MB")
    measure(options.casebook)


if __name__ == "__main__":
    main()
