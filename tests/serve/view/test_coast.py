"""The coast in bytes is the coast, packed or not, and where there is none the bytes say so."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.util import find_spec

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from playwright.sync_api import Page

from sayso.serve.pages.map import coast_response
from sayso.serve.view import coast as telling
from sayso.serve.view.coast import coast_file, varints
from sayso.serve.view.land import LEVELS, PACKAGE, STEPS

RINGS = [np.array([300, 500, 4, -2, -4, 2]), np.array([-18_000, 9_000, 1, 1, 63, -64, -64, 63])]


def numbers(told: bytes) -> Iterator[int]:
    """What a browser reads."""
    value = shift = 0
    for byte in told:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield (value >> 1) ^ -(value & 1)
            value = shift = 0


@pytest.fixture
def two_rings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(telling, "coast", lambda _: RINGS)
    coast_file.cache_clear()
    yield
    coast_file.cache_clear()


@given(arrays(np.int64, st.integers(0, 40), elements=st.integers(-(2**31), 2**31 - 1)))
def test_numbers_are_read_as_they_were_written(written: NDArray[np.int64]) -> None:
    assert list(numbers(varints(written))) == written.tolist()


@pytest.mark.usefixtures("two_rings")
def test_a_file_says_its_step_and_each_ring_how_long_it_is() -> None:
    read = list(numbers(coast_file(1).plain))
    assert read == [round(LEVELS[1] * STEPS), 3, *RINGS[0].tolist(), 4, *RINGS[1].tolist()]
    assert gzip.decompress(coast_file(1).packed) == coast_file(1).plain


def test_where_there_is_no_coast_the_step_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "coast", lambda _: [])
    coast_file.cache_clear()
    assert list(numbers(coast_file(0).plain)) == [round(LEVELS[0] * STEPS)]
    coast_file.cache_clear()


@pytest.mark.usefixtures("two_rings")
def test_it_is_packed_for_who_unpacks_it_and_by_nobody_else_on_its_way() -> None:
    packed, plain = coast_response(9, packed=True), coast_response(-1)
    assert packed.headers["content-encoding"] == "gzip"
    assert plain.headers["content-encoding"] == "identity"
    assert gzip.decompress(bytes(packed.body)) == coast_file(len(LEVELS) - 1).plain
    assert bytes(plain.body) == coast_file(0).plain


@pytest.mark.skipif(find_spec(PACKAGE) is None, reason=f"{PACKAGE} is not installed")
def test_a_browser_draws_it(page: Page) -> None:
    page.goto("/map?see=0.000,0.000,2")
    page.locator(".claims-map[data-coast]").wait_for()
    assert int(page.locator(".claims-map").get_attribute("data-coast") or 0) > 1_000
