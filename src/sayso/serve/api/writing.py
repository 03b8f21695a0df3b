"""JSON for the network: quickly written, and harmless where somebody prints it on a terminal."""

from __future__ import annotations

import re

import msgspec

_ODD = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]")
"""DEL, the C1 controls and the two separators in UTF-8: what `share.lines` escapes, and why."""
_ENCODER = msgspec.json.Encoder()


def write_json(value: object) -> bytes:
    """The value as JSON in UTF-8, its control characters and odd line breaks escaped."""
    return _ODD.sub(_escaped, _ENCODER.encode(value))


def _escaped(match: re.Match[bytes]) -> bytes:
    return f"\\u{ord(match[0].decode()):04x}".encode()
