"""Files that come in over the network: counted while they come, kept for as long as they are needed, and named."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from uuid import uuid4
from weakref import finalize

from starlette.requests import ClientDisconnect, Request

from sayso.errors import EmptyFile, TooLarge
from sayso.serve.api.problem import Refused

log = logging.getLogger(__name__)

LONGEST_NAME = 60
"""Letters of a name: file systems take 255 bytes, and a letter may be four."""
ENDINGS: Final = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
}
"""The kinds of file that can be read, with how the name of one ends that was uploaded without a name."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: where it lies for now, what it is called, and its length in bytes."""

    path: Path
    name: str
    size: int

    def kept(self) -> Upload:
        """The same file in another place, for whoever keeps it for longer: removing this one leaves that."""
        folder = self.path.parent.rename(self.path.parent.with_name(uuid4().hex))
        return Upload(folder / self.path.name, self.name, self.size)

    def remove(self) -> None:
        """Remove it, with the folder that it lies alone in."""
        shutil.rmtree(self.path.parent, ignore_errors=True)


class Uploads:
    """Takes files of up to so many bytes, each into a folder of its own below one that ends with this object."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.folder = Path(tempfile.mkdtemp(prefix="sayso-uploads-"))
        self._end = finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    async def receive(self, request: Request, name: str | None) -> Upload:
        """The body of a request as a file. Nothing is left of one that is too large or breaks off.

        Raises:
            TooLarge: it says that it is too large, or turns out to be.
            EmptyFile: there is nothing in it.
            Refused: the client went away before it was all here.
        """
        self._refuse_long(request.headers.get("content-length", ""))
        called = named(name, request.headers.get("content-type", ""))
        path = self.folder / uuid4().hex / called
        path.parent.mkdir()
        try:
            size = await self._keep(path, request.stream())
        except BaseException as error:
            shutil.rmtree(path.parent, ignore_errors=True)
            if isinstance(error, ClientDisconnect):
                log.info("a client went away in the middle of %s", called)
                raise Refused(400, f"{called} broke off.", "Send it again: nothing of it was kept.") from error
            raise
        return Upload(path, called, size)

    def name_of(self, path: str) -> str:
        """What a file that came in is called; other paths stay as they are."""
        beginning = f"{self.folder}/"
        return path[len(beginning) :].partition("/")[2] if path.startswith(beginning) else path

    def close(self) -> None:
        """Remove everything."""
        self._end()

    async def _keep(self, path: Path, chunks: AsyncIterator[bytes]) -> int:
        size = 0
        with path.open("xb") as file:
            async for chunk in chunks:
                size += len(chunk)
                if size > self.most_bytes:
                    raise self._too_large()
                file.write(chunk)
        if not size:
            raise EmptyFile("The body is empty.", "Send the file itself as the body of the request.")
        return size

    def _refuse_long(self, length: str) -> None:
        if length.isascii() and length.isdigit() and (len(length) > 18 or int(length) > self.most_bytes):
            raise self._too_large()

    def _too_large(self) -> TooLarge:
        hint = "Split it, or read it where the casebook is: sayso read FILE"
        return TooLarge(f"It is larger than the {self.most_bytes:,} bytes that this server takes.", hint)


def named(name: str | None, media: str) -> str:
    """A plain name for a file: the last part of what was given, or one that its kind tells."""
    parts = PurePosixPath((name or "").replace("\\", "/")).name
    plain = "".join(letter for letter in parts if letter.isprintable()).strip()
    if plain in {"", ".", "..", "-"}:
        plain = "upload" + ENDINGS.get(media.partition(";")[0].strip().lower(), ".txt")
    stem, dot, ending = plain.rpartition(".")
    return plain if len(plain) <= LONGEST_NAME else f"{(stem or plain)[:45]}{dot}{ending[:14] if stem else ''}"
