"""Two hundred made-up claims whose origins are known: who copies, paraphrases, forwards, cites or quotes whom.

Every matter is one event that some reports mention. What they have it from is planted, block by block: the mentions of
a block have one root, and blocks of a matter share no outlet, speaker, page or text. `make` draws them with a fixed
seed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

CLAIMS = 200
SEED = 20_310_503
SYLLABLES = ("ba", "den", "kor", "lim", "sa", "tev", "ul", "ma", "rin", "go", "pesh", "ti", "var", "nol")
FILLERS = 4


@dataclass(frozen=True, slots=True)
class Planted:
    """A report that mentions a matter.

    `chains` are on whose word, side by side, each outermost first; names with a capital are the same everywhere, others
    nobody's. `urls` are those of its endnotes, `url` is its own. `fillers` are its other sentences; copies have the
    same. `origins` are the true roots.
    """

    matter: int
    publisher: str
    day: str
    sentence: str
    chains: tuple[tuple[str, ...], ...]
    origins: frozenset[str]
    fillers: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    url: str | None = None


@dataclass(slots=True)
class Maker:
    """Draws matters. Names are numbered, so that no two blocks of a matter have one in common."""

    draw: random.Random = field(default_factory=lambda: random.Random(SEED))
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def outlet(self) -> str:
        """A publisher that nobody else is."""
        return f"{self.name()} Courier"

    def speaker(self) -> str:
        """A person with a full name, whom every report knows by it."""
        return f"{self.word().title()} {self.name()}ov"

    def page(self) -> str:
        """An address of an article."""
        return f"https://www.{self.word()}{next(self.numbers)}.example/news/{self.word()}"

    def name(self) -> str:
        """A name that nobody else has: a number in syllables, behind a word."""
        number = next(self.numbers)
        return (self.word() + "".join(SYLLABLES[int(digit)] for digit in str(number))).title()

    def word(self) -> str:
        """A word that is none."""
        return "".join(self.draw.choices(SYLLABLES, k=4))

    def fillers(self) -> tuple[str, ...]:
        """Sentences of one report that no other has."""
        return tuple(" ".join(self.word() for _ in range(9)).capitalize() + "." for _ in range(FILLERS))


@dataclass(frozen=True, slots=True)
class Matter:
    """One event: its number, its words, and who makes what is told of it."""

    number: int
    words: str
    maker: Maker

    def told(self, origin: str, *chains: tuple[str, ...], **given: object) -> Planted:
        """A report that tells of it, by a publisher and with sentences of its own where nothing else is given."""
        who = " and ".join(" citing ".join(reversed(chain)) for chain in chains if chain)
        made = Planted(
            matter=self.number,
            publisher=self.maker.outlet(),
            day=f"2031-05-{self.maker.draw.randint(1, 28):02d}",
            sentence=f"{who} said {self.words}." if who else f"{self.words[0].upper()}{self.words[1:]}.",
            chains=chains or ((),),
            origins=frozenset({origin}),
            fillers=self.maker.fillers(),
        )
        return replace(made, **given)  # type: ignore[arg-type]


def independent(matter: Matter, origin: str) -> list[Planted]:
    """An outlet tells it by itself."""
    return [matter.told(origin)]


def copies(matter: Matter, origin: str) -> list[Planted]:
    """Two others print the report of a third."""
    first = matter.told(origin)
    return [first, *(replace(first, publisher=matter.maker.outlet(), day="2031-05-29") for _ in range(2))]


def paraphrases(matter: Matter, origin: str) -> list[Planted]:
    """One outlet tells it again in other words, and again of somebody whom it does not name."""
    first = matter.told(origin)
    again = matter.told(origin, publisher=first.publisher, sentence=f"As reported, {matter.words}.")
    return [first, again, matter.told(origin, ("an official",), publisher=first.publisher)]


def forwards(matter: Matter, origin: str) -> list[Planted]:
    """A post, one who forwards it by the address of its preview, and one who forwards that."""
    channel = f"{matter.maker.word()}{next(matter.maker.numbers)}"
    post = matter.told(origin, publisher=channel, url=f"https://t.me/{channel}/7")
    page = matter.maker.page()
    second = matter.told(origin, ("a channel",), urls=(f"https://t.me/s/{channel.upper()}/7?single",), url=page)
    return [
        post,
        second,
        matter.told(origin, ("a website",), urls=(f"http://{page.partition('www.')[2]}?utm_source=x",)),
    ]


def one_note(matter: Matter, origin: str) -> list[Planted]:
    """Two outlets cite one page, one of them from an archive."""
    page = matter.maker.page()
    archived = f"https://web.archive.org/web/20310503/{page}"
    return [matter.told(origin, urls=(page,)), matter.told(origin, ("residents",), urls=(archived,))]


def one_speaker(matter: Matter, origin: str) -> list[Planted]:
    """Three outlets quote one person, one of them through an agency."""
    speaker, agency = matter.maker.speaker(), matter.maker.outlet()
    chains = ((speaker,), (speaker,), (agency, speaker))
    return [matter.told(origin, chain, urls=(matter.maker.page(),)) for chain in chains]


def quoted_outlet(matter: Matter, origin: str) -> list[Planted]:
    """An outlet tells it, and others name that outlet as their source."""
    first = matter.told(origin)
    return [first, matter.told(origin, (first.publisher,)), matter.told(origin, (first.publisher, "a diplomat"))]


def circle(matter: Matter, origin: str) -> list[Planted]:
    """Three outlets cite each other in a circle."""
    pages = [matter.maker.page() for _ in range(3)]
    return [matter.told(origin, urls=(pages[place - 1],), url=pages[place]) for place in range(3)]


def two_speakers(matter: Matter, origin: str) -> list[Planted]:
    """Two persons are each quoted by an outlet, and by a third one together: they stay two origins."""
    one, other = matter.maker.speaker(), matter.maker.speaker()
    alone = [matter.told(f"{origin} {speaker}", (speaker,)) for speaker in (one, other)]
    both = matter.told(origin, (one,), (other,), origins=frozenset({f"{origin} {one}", f"{origin} {other}"}))
    return [*alone, both]


def unnamed(matter: Matter, origin: str) -> list[Planted]:
    """Two outlets each quote somebody without a name: nothing says that it is the same one."""
    return [matter.told(f"{origin} {place}", ("a local official",)) for place in (1, 2)]


BLOCKS: Sequence[Callable[[Matter, str], list[Planted]]] = (
    independent,
    copies,
    paraphrases,
    forwards,
    one_note,
    one_speaker,
    quoted_outlet,
    circle,
    two_speakers,
    unnamed,
)


def make() -> list[Planted]:
    """The reports, `CLAIMS` of them, in an order that tells nothing."""
    maker, made = Maker(), list[Planted]()
    for number in count(1):
        matter = Matter(number, f"the ferry {maker.word()} sank off {maker.word()}", maker)
        for place, block in enumerate(maker.draw.choices(BLOCKS, k=4)):
            made += block(matter, f"{number}-{place}")
        if len(made) >= CLAIMS:
            break
    made = made[:CLAIMS]
    maker.draw.shuffle(made)
    return made
