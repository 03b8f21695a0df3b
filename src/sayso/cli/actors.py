"""`sayso actors`: the registry of known actors, to look at, to hand out and to change."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.exits import ExitCode
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, machine_output
from sayso.cli.share import whole_file

HELP = """See and change who is known.

Reports name their sources by a name, or by a site or channel in an endnote; the registry says who that is: bodies,
outlets and channels with their kind, class, side and addresses. It ships with those that are cited most. Your own
entries lie in the file that SAYSO_ACTORS names, or in sayso-actors.yaml in this folder, and count for what is read from
then on.

\b
Examples
  sayso actors list reuters
  sayso actors export --output actors.yaml
  sayso actors import actors.yaml
"""


@click.group("actors", help=HELP)
def actors_command() -> None:
    """Hold the commands of the registry together."""


@actors_command.command("list")
@click.argument("text", required=False, default="")
def list_command(text: str) -> int:
    """List the known actors, or those with TEXT in their name, class, side or address."""
    from sayso.casebook import Casebook

    screen = Screen()
    wanted = text.casefold()
    found = [
        actor
        for actor in Casebook.actors()
        if wanted in " ".join((actor.name, actor.kind, actor.group, actor.side, *actor.aliases, *actor.at)).casefold()
    ]
    for actor in found:
        screen.say(f"{actor.id}  {actor.name} ({', '.join(actor.what)})  {' '.join(actor.at)}".rstrip())
    screen.say(f"{counted(len(found), 'actor')}.")
    return ExitCode.OK


@actors_command.command("export")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write, in place of stdout."
)
def export_command(output: Path | None) -> int:
    """Write all known actors as YAML, one a line."""
    from sayso.casebook import Casebook
    from sayso.words.registry import written

    text = written(Casebook.actors())
    if output is None:
        machine_output().write(text)
        return ExitCode.OK
    with whole_file(output) as writer:
        writer.write(text)
    click.echo(f"wrote {output}", err=True)
    return ExitCode.OK


@actors_command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_command(file: Path) -> int:
    """Take the actors of FILE in. An entry takes the place of the one of the same name."""
    from sayso.settings import default_actors
    from sayso.words.registry import merged_lists, own_actors, parse_actors, written

    new = parse_actors(file.read_bytes(), str(file))
    target = default_actors()
    with whole_file(target) as writer:
        writer.write(written(merged_lists(own_actors(target), new)))
    Screen().say(f"{counted(len(new), 'actor')} taken in, kept in {target}. Documents read from now on use them.")
    return ExitCode.OK
