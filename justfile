# What is done with this repository, each in one word. `just` alone checks and tests. CI runs .ci/run, which does the
# same in a new virtual environment.

default: check test

# Lint, types, layers and house rules
check:
    ruff check
    ruff format --check
    mypy
    lint-imports
    pytest -q tests/test_house_rules.py

# Put right what can be put right by itself
fix:
    ruff check --fix
    ruff format

# The tests
test *arguments:
    pytest {{ arguments }}

# The scores, against the floors that may only rise
quality:
    python -m tests.quality.gate

# Whether the examples of the docs run
docs:
    pytest -q tests/test_docs.py

# The speed figures, as the tables of docs/figures.md
bench:
    python -m bench.reading

# What CI does
ci:
    .ci/run

# A source distribution and a wheel
release:
    pytest -q tests/test_house_rules.py
    python -m build
