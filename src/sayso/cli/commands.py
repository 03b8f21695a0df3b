"""The verbs, each in a file of its own that is imported only when it is wanted."""

from __future__ import annotations

from importlib import import_module

import click

VERBS: dict[str, str] = {
    "read": "Read reports into a casebook.",
    "ask": "Ask a casebook who said what.",
    "show": "Show a claim or a document in full.",
    "trace": "Trace a claim: who said it first, from which origins, and who denies it.",
    "threads": "Show the matters that are spoken of over time.",
    "changed": "Tell what has changed since a day.",
    "compare": "Say how two passages relate.",
    "check": "Check a report against its evidence.",
    "watch": "Watch for more of something than before.",
    "register": "List firsts, findings of nothing, forecasts and open questions.",
    "share": "Hand claims, documents, links or threads on in an open format.",
    "actors": "See and change who is known.",
    "places": "Show which places a name may mean, or add places.",
    "review": "Decide what a machine may only propose.",
    "serve": "Open a casebook in the browser, over REST and to assistants.",
    "token": "Say who may come in at a server.",
    "verify": "Check every hash and every quoted word of a casebook.",
    "demo": "Read three sample reports and show what was found.",
}
"""Every verb with what it is for, in the order in which a newcomer meets them."""


class Verbs(click.Group):
    """A group that knows its commands by name and imports one only to run it or to show its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The verbs in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in VERBS:
            return None
        command = getattr(import_module(f"sayso.cli.{cmd_name}"), f"{cmd_name}_command")
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the verbs without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))
