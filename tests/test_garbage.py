"""Garbage is looked for rarely while somebody asks for that, and as before afterwards."""

from __future__ import annotations

import gc

import pytest

from sayso.garbage import YOUNG, rarely_collecting


def test_it_is_as_before_once_the_last_is_done() -> None:
    before = gc.get_threshold()
    first, second = rarely_collecting(), rarely_collecting()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.get_threshold() == (YOUNG, *before[1:])
    second.__exit__(None, None, None)
    assert gc.get_threshold() == before


def test_it_is_as_before_after_an_error() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="cut short"), rarely_collecting():
        raise ValueError("cut short")
    assert gc.get_threshold() == before
