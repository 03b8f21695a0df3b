"""What several verbs take: the casebook to use, how many things to show, whether as JSON, and a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sayso.settings import CASEBOOK_VARIABLE, DEFAULT_CASEBOOK

casebook_option = click.option(
    "--casebook",
    "casebook",
    type=click.Path(path_type=Path),
    envvar=CASEBOOK_VARIABLE,
    default=DEFAULT_CASEBOOK,
    show_default=True,
    show_envvar=True,
    help="The casebook to use.",
)


limit_option = click.option(
    "--limit", type=click.IntRange(1, 100_000), metavar="N", default=20, show_default=True, help="How many at most."
)

json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON.")


def day(value: str) -> str:
    """A day of the command line, in ISO form."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day. Write it as year-month-day, like 2022-11-09.") from None
