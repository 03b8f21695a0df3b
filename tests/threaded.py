"""Small reports on two matters, linked by a plain rule and dealt into threads, for tests without a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.ask.threads import thread, threads
from sayso.grouping import Grouping
from sayso.link.deciding import Pair
from sayso.linking import Linking
from sayso.records import Link, Relation, ThreadView
from sayso.store.store import Store
from tests.linked import Report, keep_report

SANK = "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse."
MAY_HAVE = "The mayor said the ferry Kalliope may have sunk beside the Vorontsov lighthouse."
DENIED = "A pilot denied the ferry Kalliope sank beside the Vorontsov lighthouse."
HARVEST = "The envoy said drought ruined the barley harvest around Zhovkva."
HARVEST_AGAIN = "A farmer claimed the ruined barley harvest around Zhovkva was worse than last year."

REPORTS: tuple[Report, ...] = (
    ("monday.txt", "2031-05-05", "Harbour Desk", f"{SANK}\n{HARVEST}\n"),
    ("tuesday.txt", "2031-05-06", "Port Post", f"{MAY_HAVE}\n"),
    ("wednesday.txt", "2031-05-07", "Port Post", f"{DENIED}\n{HARVEST_AGAIN}\n"),
)
"""Three days: on the ferry the mayor is less sure on Tuesday, and a pilot denies it on Wednesday."""


def by_denial(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Every pair is a link: the later denies the earlier, where it says so, and repeats it elsewhere."""
    for place, (_, later) in enumerate(pairs):
        relation = Relation.DENIES if "denied" in later.text else Relation.REPEATS
        yield place, Link(relation, None, 0.9, ("Both tell of one event.",))


def group(store: Store, reports: Iterable[Report] = REPORTS) -> int:
    """Keep reports, link them, and deal them into threads. How many statements were dealt."""
    for report in reports:
        keep_report(store, report)
    Linking(store, lambda: by_denial).link()
    return Grouping(store).group()


def found(store: Store) -> list[list[str]]:
    """The words of the statements of each thread, all in order."""
    return sorted([turn.now.where.words for turn in view(store, each.id).turns if turn.now] for each in threads(store))


def view(store: Store, words: str) -> ThreadView:
    """The thread of this id, or the first that holds these words."""
    return thread(store, words if words.startswith("t-") else threads(store, words)[0].id)
