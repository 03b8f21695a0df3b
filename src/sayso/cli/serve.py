"""`sayso serve`: the workbench in a browser, the REST API and the door of assistants."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option
from sayso.errors import UsageError
from sayso.settings import Settings

if TYPE_CHECKING:
    from sayso.casebook import Casebook

BUSY_SECONDS = 10.0
"""Nobody waits in a browser for as long as on a terminal: a casebook that another process holds is told so sooner."""
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

HELP = """Open a casebook in the browser, over REST and to assistants.

The workbench shows documents as they read, with who says what and how sure, asks, traces and reviews. The same verbs
answer over REST under /api/v1 and to assistants under /mcp. It is reached from this machine alone, and nothing leaves
it. Stop it with Ctrl-C. At any other address, everybody needs a token: see `sayso token`.

\b
Examples
  sayso serve --open                       the workbench of ./casebook.db, in your browser
  sayso serve --casebook other.db --port 9000
  sayso serve --read-only                  nothing can be decided, watched or read in
  sayso serve --mcp stdio                  for an assistant on this machine that starts it
  sayso serve --host 0.0.0.0 --name desk.example.org --tls-cert cert.pem --tls-key key.pem
"""


@click.command("serve", help=HELP)
@casebook_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer at.")
@click.option("--port", type=click.IntRange(1, 65535), default=8765, show_default=True, help="The port to answer at.")
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.option("--read-only", is_flag=True, help="Let nothing be changed.")
@click.option("--write", is_flag=True, help="Let assistants read in and decide, too.")
@click.option("--mcp", type=click.Choice(["stdio"]), help="Answer one assistant over standard input, and nobody else.")
@click.option("--tokens", is_flag=True, help="Ask everybody for a token, also on this machine.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name that the server goes by. Repeatable.")
@click.option("--proxy", "proxies", multiple=True, metavar="ADDRESS", help="A proxy before it, or its network.")
@click.option("--tls-cert", "certificate", type=_FILE, help="The certificate, and those it rests on, as PEM.")
@click.option("--tls-key", "key", type=_FILE, help="The key of the certificate, as PEM.")
@click.option("--tiles", metavar="URL", help="Your own tile server for maps: https://tiles.example/{z}/{x}/{y}.png")
def serve_command(casebook: Path, mcp: str | None, *, opens: bool, read_only: bool, **given: Any) -> int:
    """Serve until it is stopped. `given` are the fields of `Serving`, by the same names."""
    if find_spec("nicegui") is None or find_spec("mcp") is None:
        raise UsageError("The workbench is not installed.", "Install it with: pip install 'sayso[serve]'")
    if read_only and given["write"]:
        raise UsageError("--write and --read-only contradict each other.", "Give one of them.")
    import sayso

    with sayso.open(casebook, settings=Settings(busy_seconds=BUSY_SECONDS)) as book:
        book.documents()  # what cannot be opened is told before anything is served
        if mcp:
            from sayso.serve.mcp.doors import serve_stdio

            serve_stdio(book, write=given["write"])
        else:
            _serve(book, given | {"write": not read_only, "assistants_write": given["write"]}, opens=opens)
    return ExitCode.OK


def _serve(book: Casebook, given: dict[str, Any], *, opens: bool) -> None:
    from sayso.serve.running import run
    from sayso.serve.serving import Serving

    if (given["certificate"] is None) != (given["key"] is None):
        raise UsageError("TLS needs a certificate and its key.", "Give both: --tls-cert cert.pem --tls-key key.pem")

    def ready(url: str) -> None:
        click.echo(f"{book.path} is open at {url} · Ctrl-C stops it")
        if opens:
            click.launch(url)

    run(book, Serving(**given), ready)
