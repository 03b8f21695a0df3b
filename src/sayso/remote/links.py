"""Links as `share` hands them on, read back: all links of a casebook are more than one answer should hold."""

from __future__ import annotations

from typing import Any

import msgspec

from sayso.records import ClaimLink, LinkEnd, Settled


def read_link(line: str) -> ClaimLink:
    """The link that a line tells of. Its origin is left out, as `links` does not look it up."""
    record: dict[str, Any] = msgspec.json.decode(line)
    settled = record.pop("decided")
    ends = {name: _end(record.pop(name)) for name in ("a", "b")}
    told = {name: record[name] for name in ("relation", "direction", "score", "reasons", "status", "resolved", "said")}
    return msgspec.convert({**told, **ends, "settled": settled and _settled(settled)}, ClaimLink, from_attributes=True)


def _end(record: dict[str, Any]) -> LinkEnd:
    return msgspec.convert({**record, "words": record["text"]}, LinkEnd)


def _settled(record: dict[str, Any]) -> Settled:
    found = record["found"]
    told = {"time": record["when"], "found": found["relation"], "found_direction": found["direction"]}
    return msgspec.convert({**record, **told}, Settled)
