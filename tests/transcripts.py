"""The console examples of the documentation: finds them, runs them, and writes them anew.

`python -m tests.transcripts` replaces what every example shows by what it shows now, and with pages named
(`python -m tests.transcripts docs/ask.md`) only theirs. An example is a fenced block marked `console` whose commands
begin with `$ `. The examples of a page run in order, in a folder of its own that holds the three samples.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from sayso.samples import NAMES

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CUT = "…"
"""A line of an example that stands for output left out; what follows it in the block is not shown."""


@dataclass(frozen=True, slots=True)
class Example:
    """A command of a page, what the page shows of its output, and how many lines of it."""

    command: str
    shown: tuple[str, ...]

    @property
    def cut(self) -> bool:
        """Whether the page leaves the rest of the output out."""
        return self.shown[-1:] == (CUT,)


def examples(block: str) -> Iterator[Example]:
    """The commands of one console block, each with the output that the block shows."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield Example(command, tuple(shown))


def run(command: str, folder: Path) -> tuple[str, ...]:
    """The output lines of a command of the documentation, as somebody without a terminal sees them.

    Raises:
        CalledProcessError: the command failed.
    """
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "NO_COLOR": "1"}
    environment.pop("SAYSO_CASEBOOK", None)
    environment["TMPDIR"] = str(folder)
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, check=True, text=True, stdout=subprocess.PIPE
    )
    return tuple(line.rstrip() for line in done.stdout.replace(str(folder), "/tmp").splitlines())


def lay_out(folder: Path) -> None:
    """Put the samples into the folder, under the names that the pages use."""
    for name in NAMES:
        with as_file(files("sayso.samples") / name) as sample:
            shutil.copyfile(sample, folder / name)


def renewed(page: str, folder: Path) -> str:
    """The page with every example showing what it shows now."""

    def again(match: re.Match[str]) -> str:
        lines: list[str] = []
        for example in examples(match.group(1)):
            output = run(example.command, folder)
            kept = (*output[: len(example.shown) - 1], CUT) if example.cut else output
            lines += [f"$ {example.command}", *kept]
        return "```console\n" + "\n".join(lines) + "\n```"

    return FENCE.sub(again, page)


def main() -> None:
    """Renew the examples of the pages named on the command line; of every page when none is named."""
    for path in [Path(name) for name in sys.argv[1:]] or PAGES:
        with tempfile.TemporaryDirectory() as folder:
            lay_out(Path(folder))
            page = path.read_text(encoding="utf-8")
            path.write_text(renewed(page, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
