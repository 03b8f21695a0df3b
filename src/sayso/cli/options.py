"""What several verbs take: the casebook to use, how many things to show, what is known beforehand, how many jobs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from sayso.settings import CASEBOOK_VARIABLE, DEFAULT_CASEBOOK, default_jobs

Command = TypeVar("Command", bound=Callable[..., Any])

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


published_option = click.option(
    "--date", "published", type=day, help="The day of publication, where you know better than the file."
)

publisher_option = click.option("--publisher", help="Who published it, where you know better than the file.")


def jobs_option(explained: str) -> Callable[[Command], Command]:
    """How many processes work at once, explained in the words of the verb."""
    return click.option(
        "--jobs",
        type=click.IntRange(1, 64),
        metavar="N",
        default=default_jobs,
        show_default="one a processor, 8 at most",
        help=explained,
    )
