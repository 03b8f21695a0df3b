"""Measures the quantities on 300 sentences of NewsQuant, beside the published figures, with their speed.

usage: python bench/quantities.py SHARED [PREDICTIONS.jsonl]

SHARED is the folder that holds bench/score_quantities.py and bench/quantities/. The predictions come from the installed
package alone. What is changed on their way is only how they are written: NewsQuant calls a kilometer a "kilometre",
writes a share as a fraction and a unit with its rate as one, and has one sign for bound, approximation and change.
The rules were written looking at the first 200 sentences, and mended looking at the last 100.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sayso.extract.quantities import find_quantities
from sayso.extract.quantities.counted import singular
from sayso.extract.quantities.degrees import change_behind
from sayso.extract.times import find_times
from sayso.read import make_document
from sayso.records import Document, Hints, Quantity, RawItem
from sayso.words import load

PUBLISHED = {
    "CQE (EMNLP 2023)": (92.0, 88.1, 85.6),
    "quantulum3": (73.0, None, 47.2),
    "Microsoft recognizers-text": (69.1, None, 34.2),
}
"""F1 of value, value and change, value and unit on all of NewsQuant, from the paper of CQE (Almasian et al. 2023)."""

SPELT = {
    "percent": "percentage",
    "USD": "dollar",
    "SGD": "singaporean dollar",
    "ILS": "shekel",
    "person": "people",
    "time": "count",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "ton": "metric ton",
    "pound": "pound-mass",
    "square foot": "square feet",
    "part per billion": "parts-per-billion",
    "ampere hour": "ampere-hour",
    "milliampere hour": "milliampere-hour",
}
"""Units that NewsQuant calls by another name."""
ENDINGS = (("meter", "metre"), ("liter", "litre"))
LOOKED_AT = 200
"""Sentences that were looked at while the rules were written; the others only when they were mended."""

Row = dict[str, Any]


def as_row(quantity: Quantity, text: str) -> Row:
    """A quantity of this text as NewsQuant writes it."""
    ends = [quantity.value] if quantity.high is None else [quantity.value, quantity.high]
    if quantity.change == "down" and "from" in quantity.text:
        ends.reverse()
    vague = _plural().search(quantity.text) is not None
    if vague:
        ends = [quantity.value / 2, quantity.value * 5]
    values = [end / 100 if _is_fraction(quantity) else end for end in ends]
    unit, per = _unit(quantity), _spelt(quantity.per or "")
    by_noun = change_behind(text, quantity.spans[-1].end, len(text), share=True) is not None
    return {
        "value": "-".join(map(repr, values)),
        "change": "=" if vague else _sign(quantity, told_by_noun=by_noun),
        "unit": f"{unit} per {per}" if per else unit,
    }


def _is_fraction(quantity: Quantity) -> bool:
    """Whether a share is told without percent: "half"."""
    return quantity.unit == "percent" and not any(word in quantity.text for word in ("%", "percent", "per cent"))


@cache
def _plural() -> re.Pattern[str]:
    """Plurals that stand for a number: "hundreds" is 200 or more in sayso, and from 100 to 1,000 in NewsQuant."""
    return re.compile(rf"\b(?:{'|'.join(load('numbers')['plurals'])})\b", re.IGNORECASE)


def _sign(quantity: Quantity, *, told_by_noun: bool) -> str:
    """The one sign of NewsQuant, which sees no change where a noun tells it ("a 5% drop") or two ends are named."""
    if quantity.change and not told_by_noun and quantity.high is None:
        return quantity.change
    return "~" if quantity.approximate else {"min": ">", "max": "<"}.get(quantity.bound or "", "=")


def _unit(quantity: Quantity) -> str:
    if quantity.of == "age":
        return "year of age"
    if _is_fraction(quantity):
        return f"% {_named(quantity.whole) or '-'}"
    if quantity.of:
        return _named(quantity.of)
    return _spelt(quantity.unit) or "-"


def _spelt(unit: str) -> str:
    """The unit by the name that NewsQuant gives it; a currency by its full name."""
    currency = load("currencies").get(unit)
    name = SPELT.get(unit) or (max(currency["names"], key=len).lower() if currency else unit)
    for ours, theirs in ENDINGS:
        name = name.replace(ours, theirs)
    return name


def _named(words: str) -> str:
    """What is counted, in lower case, without its article and with its last word in the singular."""
    rest = re.sub(r"^(?:the|an?|its|their|his|her) ", "", words.lower()).split()
    return " ".join([*rest[:-1], SPELT.get(singular(rest[-1]), singular(rest[-1]))]) if rest else ""


def predict(document: Document) -> list[Row]:
    """The quantities of one sentence, as the scorer takes them."""
    taken = sorted(span for time in find_times(document) for span in time.spans)
    return [as_row(quantity, document.text) for quantity in find_quantities(document, taken)]


def score(shared: Path, rows: Sequence[Row], predictions: Sequence[Row]) -> tuple[float, ...]:
    """F1 of value, value and change, value and unit, as the scorer says them."""
    with tempfile.TemporaryDirectory() as scratch:
        files = [Path(scratch) / name for name in ("gold.jsonl", "predictions.jsonl")]
        for path, lines in zip(files, (rows, predictions), strict=True):
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        scorer = [sys.executable, str(shared / "bench" / "score_quantities.py"), *map(str, files)]
        scores = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    return tuple(scores[name]["F1"] for name in ("value", "value+change", "value+unit"))


def main(shared: Path, target: Path | None) -> None:
    """Prints the table, and writes the predictions to `target`."""
    lines = (shared / "bench" / "quantities" / "newsquant_dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    hints = Hints(published="2019-09-01", language="en")
    documents = [make_document(RawItem("news.txt", "text/plain", row["text"].encode(), hints)) for row in rows]
    predict(documents[0])
    began = time.perf_counter()
    found = [{"id": row["id"], "quantities": predict(each)} for row, each in zip(rows, documents, strict=True)]
    seconds = time.perf_counter() - began
    if target:
        target.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
    parts = {"all": slice(None), "the first 200": slice(LOOKED_AT), "the last 100": slice(LOOKED_AT, None)}
    table = {f"sayso, {name}": score(shared, rows[part], found[part]) for name, part in parts.items()}
    print(f"{'F1':36}  value  value+change  value+unit")
    for name, values in {**table, **PUBLISHED}.items():
        print(f"{name:36} {values[0]:6.1f}{values[1] or float('nan'):14.1f}{values[2]:12.1f}")
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{words} words in {seconds:.2f} s with the times: {1e6 * seconds / words:.1f} microseconds a word")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else None)
