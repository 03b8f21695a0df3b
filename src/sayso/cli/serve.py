"""`sayso serve`: the workbench in a browser, the REST API and the door of assistants."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option
from sayso.errors import UsageError

HELP = """Open a casebook in the browser.

The workbench shows documents as they read, with who says what and how sure, asks, traces and reviews. The same verbs
answer over REST under /api/v1 and to assistants under /mcp. It is reached from this machine alone, and nothing leaves
it. Stop it with Ctrl-C.

\b
Examples
  sayso serve --open                       the workbench of ./casebook.db, in your browser
  sayso serve --casebook other.db --port 9000
  sayso serve --read-only                  nothing can be decided, watched or read in
"""


@click.command("serve", help=HELP)
@casebook_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer at.")
@click.option("--port", type=click.IntRange(1, 65535), default=8765, show_default=True, help="The port to answer at.")
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.option("--read-only", is_flag=True, help="Let nothing be changed.")
def serve_command(casebook: Path, host: str, port: int, *, opens: bool, read_only: bool) -> int:
    """Serve until it is stopped."""
    if find_spec("nicegui") is None or find_spec("mcp") is None:
        raise UsageError("The workbench is not installed.", "Install it with: pip install 'sayso[serve]'")
    import sayso
    from sayso.serve.running import run
    from sayso.serve.serving import Serving

    def ready(url: str) -> None:
        click.echo(f"{casebook} is open at {url} · Ctrl-C stops it")
        if opens:
            click.launch(url)

    with sayso.open(casebook) as book:
        book.documents()  # what cannot be opened is told before anything is served
        run(book, Serving(host=host, port=port, write=not read_only), ready)
    return ExitCode.OK
