"""How well a casebook of the shared reports is dealt into threads, by threads and pairs that were labelled by reading.

    sayso share --format threads --output threads.jsonl
    python -m bench.threads threads.jsonl

Told are the share of each labelled thread that is in one thread, for those that figures were chosen by and for those
that nothing was chosen by, the share of labelled pairs that is, by what they were labelled as, and how large the
threads are.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

TRAINING = Path(__file__).resolve().parents[1] / "training"
LABELS = {"same-thread": "one story", "unrelated": "unrelated"}
"""What is told of pairs that are not linked."""

Row = dict[str, Any]
Places = dict[str, list[tuple[int, int, str]]]
"""By the name of a file: where statements start and end, and their threads."""


def places_of(threads: Iterable[Row]) -> Places:
    """Where the statements of threads stand."""
    found: Places = defaultdict(list)
    for thread in threads:
        for member in thread["members"]:
            found[Path(member["path"]).name].append((member["start"], member["end"], thread["id"]))
    return found


def thread_at(side: Row, places: Places) -> str | None:
    """The thread of the statement that has most of a labelled passage."""
    held = places.get(Path(side["file"]).name, [])
    shared = ((min(end, side["end"]) - max(start, side["start"]), thread) for start, end, thread in held)
    length, thread = max(shared, default=(0, ""))
    return thread if length > 0 else None


def best_shares(labelled: Iterable[Row], places: Places) -> list[float]:
    """For each labelled thread, the share of its members that is in the thread that has most of them."""
    shares = []
    for each in labelled:
        held = Counter(thread for side in each["members"] if (thread := thread_at(side, places)))
        shares.append(max(held.values(), default=0) / len(each["members"]))
    return shares


def together(pairs: Iterable[Row], places: Places) -> dict[str, tuple[int, int]]:
    """For pairs of what was dealt, by what they were labelled as: how many are in one thread, and of how many."""
    found: dict[str, tuple[int, int]] = {}
    for pair in pairs:
        if all(Path(pair[side]["file"]).name in places for side in "ab"):
            one, other = (thread_at(pair[side], places) for side in "ab")
            name = LABELS.get(pair["relation"], "linked")
            inside, total = found.get(name, (0, 0))
            found[name] = inside + (one is not None and one == other), total + 1
    return found


def main() -> None:
    """Print the shares and the sizes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("threads", type=Path)
    threads, labelled, pairs = (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for path in (parser.parse_args().threads, TRAINING / "threads.jsonl", TRAINING / "pairs.jsonl")
    )
    places = places_of(threads)
    for use in ("choosing", "scoring"):
        shares = best_shares((each for each in labelled if each["use"] == use), places)
        told = ", ".join(f"{each:.2f}" for each in shares)
        print(f"{use}, in one thread: {sum(shares) / len(shares):.3f} of the members, {told}")
    for name, (inside, total) in sorted(together(pairs, places).items()):
        print(f"{name}: {inside / total:.3f} of {total} pairs are in one thread")
    sizes = sorted(len(thread["members"]) for thread in threads)
    print(f"{len(sizes)} threads; half have {sizes[len(sizes) // 2]} or fewer, the largest {sizes[-3:]}")


if __name__ == "__main__":
    main()
