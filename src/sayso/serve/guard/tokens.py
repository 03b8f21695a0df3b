"""Tokens: who may come in, in which role and until when, kept beside the casebook, each in a small file of its own.

They are not in the casebook: that is copied, sent and shared, and whoever gets a copy must not learn who may come in,
nor bring their tokens along; and a token that is revoked must not live on in a copy. A file for each token needs no
lock between the server and the command line: it is made once, replaced whole when it is revoked, and otherwise read.

Kept is the SHA-256 of a secret of 256 random bits. A slow hash protects what people choose, which can be guessed; of
2^256 secrets none can, and a slow hash would only let strangers keep the server busy.
"""

from __future__ import annotations

import hmac
import json
import logging
import os
import re
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sayso.errors import NotFound, UsageError
from sayso.records import sha256
from sayso.serve.guard.roles import Role

log = logging.getLogger(__name__)

SECRET_BYTES = 32
"""Of randomness in a secret."""
MOST_DAYS = 3_660
"""A token that holds longer than ten years is a key left under the mat."""
MOST_LETTERS = 60
"""Of the name that a token goes by."""
USED_SECONDS = 60.0
"""How exactly it is kept when a token was last used: a write a minute, not one a request."""
_WRITTEN = re.compile(r"sayso_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")
_ID = re.compile(r"[0-9a-f]{4,12}")


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it is kept: never its secret. Times are UTC, in ISO form; `revoked` and `used` may not have been."""

    id: str
    name: str
    role: Role
    made: str
    expires: str
    hash: str
    revoked: str | None = None
    used: str | None = None

    def holds(self, now: datetime) -> bool:
        """Whether it lets anybody in at this time."""
        return self.revoked is None and now < datetime.fromisoformat(self.expires)


class Tokens:
    """The tokens of one casebook, in a folder beside it that only its owner can look into."""

    def __init__(self, casebook: Path) -> None:
        self.folder = casebook.with_name(f"{casebook.name}.tokens")

    def create(self, role: Role, days: int, name: str = "") -> tuple[Token, str]:
        """A new token, and what its holder is given, which is told now and never again.

        Raises:
            UsageError: it would hold for no day or for too many, or its name is too long.
        """
        if not 1 <= days <= MOST_DAYS:
            raise UsageError(f"days={days} cannot be.", f"Give from 1 to {MOST_DAYS:,} days.")
        if len(name) > MOST_LETTERS or not name.isprintable():
            raise UsageError("The name is too long, or has letters that cannot be seen.", "Give a short name.")
        id_, secret, now = secrets.token_hex(6), secrets.token_urlsafe(SECRET_BYTES), _now()
        until = (now + timedelta(days=days)).isoformat(timespec="seconds")
        token = Token(
            id_, name or f"{role} {id_}", role, now.isoformat(timespec="seconds"), until, sha256(secret.encode())
        )
        self.folder.mkdir(mode=0o700, exist_ok=True)
        _write(self._path(id_), token)
        return token, f"sayso_{id_}_{secret}"

    def find(self, written: str) -> Token | None:
        """The token that a holder shows, where it is one and still holds; it is marked as used."""
        match = _WRITTEN.fullmatch(written)
        token = self._load(match[1]) if match else None
        # Compared in constant time, so that nobody finds a secret letter by letter.
        if match is None or token is None or not hmac.compare_digest(token.hash, sha256(match[2].encode())):
            return None
        if not token.holds(_now()):
            return None
        self._mark_used(token.id)
        return token

    def holding(self, id_: str) -> Token | None:
        """The token with this id, where it still holds."""
        token = self._load(id_)
        return token if token and token.holds(_now()) else None

    def all(self) -> list[Token]:
        """Every token that was ever made, the oldest first."""
        found = (self._load(path.stem) for path in self.folder.glob("*.json"))
        return sorted((each for each in found if each), key=lambda each: (each.made, each.id))

    def revoke(self, id_: str) -> Token:
        """End a token, by its id or the beginning of it. Whoever holds it is out at once, and so are its sessions.

        Raises:
            NotFound: no token, or more than one, begins so.
        """
        found = [each for each in self.all() if each.id.startswith(id_)] if _ID.fullmatch(id_) else []
        if len(found) != 1:
            raise NotFound(f"{len(found) or 'No'} tokens go by {id_!r}.", "See which there are: sayso token list")
        revoked = replace(found[0], revoked=found[0].revoked or _now().isoformat(timespec="seconds"))
        _write(self._path(revoked.id), revoked)
        return revoked

    def _path(self, id_: str) -> Path:
        return self.folder / f"{id_}.json"

    def _load(self, id_: str) -> Token | None:
        try:
            held = json.loads(self._path(id_).read_bytes())
            return Token(**held | {"role": Role(held["role"]), "used": self._used(id_)})
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError):
            # What cannot be read lets nobody in.
            log.warning("the token %s cannot be read", id_, exc_info=True)
            return None

    def _used(self, id_: str) -> str | None:
        with suppress(OSError):
            last = self._path(id_).with_suffix(".used").stat().st_mtime
            return datetime.fromtimestamp(last, UTC).isoformat(timespec="seconds")
        return None

    def _mark_used(self, id_: str) -> None:
        mark = self._path(id_).with_suffix(".used")
        with suppress(OSError):  # a folder that cannot be written to keeps nobody out
            if not mark.exists() or _now().timestamp() - mark.stat().st_mtime >= USED_SECONDS:
                mark.touch(mode=0o600)


def _write(path: Path, token: Token) -> None:
    """Write the whole file, readable by its owner alone, and put it in its place in one step."""
    held = {key: value for key, value in asdict(token).items() if key != "used"}
    beside = path.with_suffix(f".{secrets.token_hex(4)}.new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(held, file, indent=1, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _now() -> datetime:
    return datetime.now(UTC)
