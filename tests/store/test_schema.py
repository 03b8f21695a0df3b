"""Every statement of the schema is run by a step, and says what it is in the words of a database."""

from __future__ import annotations

import inspect

import pytest

from sayso.store import migrations, schema
from sayso.store.database import TYPES

STEPS = {name: value for name, value in vars(schema).items() if name.isupper()}


@pytest.mark.parametrize("name", STEPS)
def test_the_statements_of_a_step_are_run(name: str) -> None:
    assert f"schema.{name})" in inspect.getsource(migrations)


@pytest.mark.parametrize("name", STEPS)
def test_a_statement_makes_or_changes_something_and_leaves_no_brace_open(name: str) -> None:
    for statement in STEPS[name]:
        written = statement.format(**TYPES)
        assert written.split()[0] in {"CREATE", "ALTER", "UPDATE", "DROP"}, written
