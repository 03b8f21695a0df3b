"""Runs the examples of a docstring, as its reader would."""

from __future__ import annotations

import doctest
from collections.abc import Callable


def run_examples(function: Callable[..., object], **names: object) -> None:
    """Run what the docstring shows, in which these names are known: there are examples, and none fails."""
    name = function.__name__
    (test,) = doctest.DocTestFinder(recurse=False).find(function, name, globs=names)
    assert test.examples, name
    assert doctest.DocTestRunner(verbose=False).run(test).failed == 0, name
