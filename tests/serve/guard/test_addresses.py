"""What an address is."""

from __future__ import annotations

import pytest

from sayso.serve.guard.addresses import address_of, host_of, is_local, origin_of


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("localhost:8765", "localhost"),
        ("Reports.Example.ORG", "reports.example.org"),
        ("[::1]:8765", "::1"),
        ("127.0.0.1", "127.0.0.1"),
        ("", ""),
        ("[::1", "::1"),
    ],
)
def test_a_host_is_told_from_its_port(written: str, host: str) -> None:
    assert host_of(written) == host


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", True),
        ("127.1.2.3", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("192.168.1.4", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("", False),
    ],
)
def test_only_loopback_is_this_machine_alone(host: str, local: bool) -> None:
    assert is_local(host) is local


def test_a_name_is_no_address() -> None:
    assert address_of("evil.example") is None
    assert str(address_of("192.0.2.1")) == "192.0.2.1"


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://tiles.example/{z}/{x}/{y}.png", "https://tiles.example"),
        ("http://192.0.2.1:8080/t", "http://192.0.2.1:8080"),
        ("", ""),
        ("javascript:alert(1)", ""),
        ("https://{s}.tiles.example/{z}/{x}/{y}.png", "https://*.tiles.example"),
        ("https://{a}.tiles.example/", ""),
        ("https://x; script-src *", ""),
    ],
)
def test_a_web_address_has_an_origin(url: str, origin: str) -> None:
    assert origin_of(url) == origin
