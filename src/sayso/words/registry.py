"""The actors that are known by name, site and channel: the list that ships, and the user's own, which comes first.

Export the list, change it, import it again: an entry of the same name takes the place of the one that ships.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sayso.errors import UsageError
from sayso.records import sha256
from sayso.settings import default_actors
from sayso.words import load

KINDS = ("person", "organisation", "group", "media", "state", "document", "footage", "data")
CLASSES = (
    "official",
    "military",
    "state media",
    "milblogger",
    "armed group",
    "proxy",
    "opposition",
    "independent media",
    "international body",
    "analyst",
    "resident",
    "publisher",
)
FIELDS = ("name", "kind", "class", "side", "aliases", "at")
PLATFORMS = {
    "t.me": "t.me",
    "telegram.me": "t.me",
    "facebook.com": "facebook.com",
    "m.facebook.com": "facebook.com",
    "twitter.com": "twitter.com",
    "mobile.twitter.com": "twitter.com",
    "x.com": "twitter.com",
    "vk.com": "vk.com",
    "youtube.com": "youtube.com",
    "instagram.com": "instagram.com",
    "tiktok.com": "tiktok.com",
}
"""Sites where the account is the source, by the name that accounts are kept under."""
LARGEST = 4_000_000
"""Bytes of a list that is imported: some 20,000 actors."""


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor as the registry has it. `group` is the class; `at` holds domains, and accounts as platform/handle."""

    name: str
    kind: str
    group: str = ""
    side: str = ""
    aliases: tuple[str, ...] = ()
    at: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: derived from the name, so that it stays when the rest of the entry changes."""
        return "a-" + sha256(f"registry|{_plain(self.name)}".encode())[:16]

    @property
    def what(self) -> tuple[str, ...]:
        """Its kind, its class and its side, as far as they are known."""
        return tuple(filter(None, (self.kind, self.group, self.side)))


class Registry:
    """The known actors, to look up by name and by address."""

    def __init__(self, actors: Iterable[KnownActor]) -> None:
        self.actors: tuple[KnownActor, ...] = tuple({_plain(actor.name): actor for actor in actors}.values())
        names = [(name, actor) for actor in self.actors for name in (actor.name, *actor.aliases)]
        self._by_name: dict[str, KnownActor | None] = {}
        for name, actor in names:
            key = _plain(name)
            # A name that two entries have tells nothing.
            self._by_name[key] = actor if self._by_name.get(key, actor) is actor else None
        self._by_address = {address.lower(): actor for actor in self.actors for address in actor.at}

    def named(self, name: str) -> KnownActor | None:
        """The actor of that name or alias, `None` where none or more than one has it."""
        return self._by_name.get(_plain(name))

    def publishing(self, url: str) -> KnownActor | None:
        """The actor that publishes at a URL, by its account on a platform or else by its domain."""
        try:
            parts = urlsplit(url)
            host = (parts.hostname or "").removeprefix("www.")
        except ValueError:
            return None
        platform = PLATFORMS.get(host)
        if platform:
            path = [piece for piece in parts.path.lower().split("/") if piece and piece != "s"]
            return self._by_address.get(f"{platform}/{path[0].lstrip('@')}") if path else None
        labels = host.split(".")
        hosts = (".".join(labels[number:]) for number in range(max(len(labels) - 1, 1)))
        return next((actor for each in hosts if (actor := self._by_address.get(each))), None)


@cache
def shipped() -> tuple[KnownActor, ...]:
    """The actors that ship with the package."""
    return tuple(_actor(entry, place) for place, entry in enumerate(load("actors"), 1))


def known_actors(path: Path | None = None) -> Registry:
    """The registry: what ships, with what the user's own list puts in its place or adds.

    Args:
        path: the user's list; by default the one that the settings name. It need not exist.
    """
    path = default_actors() if path is None else path
    stamp = path.stat().st_mtime_ns if path.is_file() else 0
    return _registry(path, stamp)


def own_actors(path: Path) -> tuple[KnownActor, ...]:
    """The actors of the user's own list, none where there is no such file."""
    return parse_actors(path.read_bytes(), str(path)) if path.is_file() else ()


def merged_lists(old: Iterable[KnownActor], new: Iterable[KnownActor]) -> tuple[KnownActor, ...]:
    """Both lists in one: of two entries with one name, that of the new list. What ships already is left out."""
    ships = set(shipped())
    return tuple(actor for actor in Registry((*old, *new)).actors if actor not in ships)


@cache
def _registry(path: Path, stamp: int) -> Registry:
    return Registry((*shipped(), *(own_actors(path) if stamp else ())))


def parse_actors(data: bytes, name: str) -> tuple[KnownActor, ...]:
    """The actors of a list in YAML, each checked.

    Raises:
        UsageError: it is no such list; the message says which entry is wrong and how.
    """
    import yaml

    hint = "`sayso actors export` shows how a list looks."
    if len(data) > LARGEST:
        raise UsageError(f"{name} has {len(data):,} bytes, and a list of actors at most {LARGEST:,}.", hint)
    try:
        entries = yaml.load(data.decode("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - safe
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise UsageError(f"{name} is no YAML: {' '.join(str(error).split())[:200]}.", hint) from error
    if not isinstance(entries, list):
        raise UsageError(f"{name} is no list of actors.", hint)
    return tuple(_actor(entry, place, name) for place, entry in enumerate(entries, 1))


def written(actors: Iterable[KnownActor]) -> str:
    """The actors as a list in YAML, one a line, which `parse_actors` reads."""
    import json

    lines = []
    for actor in actors:
        fields = dict(
            zip(FIELDS, (actor.name, actor.kind, actor.group, actor.side, actor.aliases, actor.at), strict=True)
        )
        inner = ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value)
        lines.append(f"- {{{inner}}}\n")
    return "".join(lines) or "[]\n"


def _actor(entry: object, place: int, name: str = "actors.yaml") -> KnownActor:
    def wrong(why: str) -> UsageError:
        return UsageError(f"Entry {place} of {name} {why}.", f"An entry has the fields {', '.join(FIELDS)}.")

    if not isinstance(entry, Mapping) or not set(entry) <= set(FIELDS):
        raise wrong("is no actor")
    if not isinstance(entry.get("name"), str) or not entry["name"].strip():
        raise wrong("has no name")
    if entry.get("kind") not in KINDS:
        raise wrong(f"has the kind {entry.get('kind')!r}, which is none of {', '.join(KINDS)}")
    if entry.get("class", "") not in ("", *CLASSES):
        raise wrong(f"has the class {entry['class']!r}, which is none of {', '.join(CLASSES)}")
    if not isinstance(entry.get("side", ""), str) or not all(
        _is_texts(entry.get(key, [])) for key in ("aliases", "at")
    ):
        raise wrong("has a side that is no text, or aliases or addresses that are no list of texts")
    group, side = entry.get("class", ""), entry.get("side", "")
    return KnownActor(
        entry["name"].strip(), entry["kind"], group, side, *(tuple(entry.get(key, [])) for key in ("aliases", "at"))
    )


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _plain(name: str) -> str:
    """A name as it is compared: without "the", marks on letters, and differences of capitals."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.split()).removeprefix("the ")
