"""What is an address of this machine alone, and whether a name is an address in figures."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit


def host_of(written: str) -> str:
    """The host of a Host header or an origin, without its port, in lower case: "[::1]:8080" is "::1"."""
    written = written.strip().lower()
    if written.startswith("["):
        return written[1:].partition("]")[0]
    return written.partition(":")[0]


def address_of(host: str) -> IPv4Address | IPv6Address | None:
    """The address that a host is, in figures; `None` for a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None


def is_local(host: str) -> bool:
    """Whether only this machine can reach it: 127.0.0.1, ::1 or localhost."""
    address = address_of(host)
    return address.is_loopback if address else host == "localhost"


def origin_of(url: str) -> str:
    """The origin of a web address: "https://tiles.example/{z}.png" is of "https://tiles.example". Others have none.

    A map server has several names where the address says `{s}`, which is any.
    """
    parts = urlsplit(url)
    host = parts.netloc.replace("{s}.", "*.", 1)
    is_plain = bool(host) and not set(host) & set(" ;,'\"{}")
    return f"{parts.scheme}://{host}" if parts.scheme in {"http", "https"} and is_plain else ""
