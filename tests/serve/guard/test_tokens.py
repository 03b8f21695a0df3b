"""A token lets in until it expires or is revoked, and its secret is nowhere."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import NotFound, UsageError
from sayso.serve.guard import tokens as module
from sayso.serve.guard.roles import Role
from sayso.serve.guard.tokens import Tokens


@pytest.fixture
def tokens(tmp_path: Path) -> Tokens:
    return Tokens(tmp_path / "casebook.db")


def test_who_shows_a_token_is_known_by_it(tokens: Tokens) -> None:
    token, written = tokens.create(Role.REVIEWER, 7, "Ada")
    found = tokens.find(written)
    assert found is not None
    assert (found.id, found.name, found.role) == (token.id, "Ada", Role.REVIEWER)


def test_the_secret_is_not_kept_and_its_files_are_the_owners(tokens: Tokens) -> None:
    _, written = tokens.create(Role.READER, 7)
    tokens.find(written)
    secret = written.rsplit("_", 1)[-1] if "_" not in written[19:] else written[19:]
    for path in tokens.folder.iterdir():
        assert secret not in path.read_text()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(tokens.folder.stat().st_mode) == 0o700


def test_a_wrong_secret_lets_nobody_in(tokens: Tokens) -> None:
    _, written = tokens.create(Role.READER, 7)
    for wrong in (written[:-1], written[:-1] + ("A" if written[-1] != "A" else "B"), written + "A", "", "sayso_"):
        assert tokens.find(wrong) is None


@given(written=st.text())
def test_nothing_that_is_shown_breaks_anything(written: str) -> None:
    assert Tokens(Path("/nowhere/casebook.db")).find(written) is None
    assert Tokens(Path("/nowhere/casebook.db")).find(f"sayso_{written}") is None


def test_a_token_expires(tokens: Tokens, monkeypatch: pytest.MonkeyPatch) -> None:
    token, written = tokens.create(Role.READER, 1)
    later = datetime.now(UTC) + timedelta(days=1, seconds=1)
    monkeypatch.setattr(module, "_now", lambda: later)
    assert tokens.find(written) is None
    assert tokens.holding(token.id) is None
    assert [each.id for each in tokens.all()] == [token.id]


def test_a_revoked_token_is_out_at_once_and_stays_listed(tokens: Tokens) -> None:
    token, written = tokens.create(Role.READER, 7)
    assert tokens.revoke(token.id[:6]).revoked
    assert tokens.find(written) is None
    assert tokens.holding(token.id) is None
    [listed] = tokens.all()
    assert listed.revoked == tokens.revoke(token.id).revoked, "revoking again changes nothing"


def test_when_it_was_last_used_is_known(tokens: Tokens) -> None:
    _, written = tokens.create(Role.READER, 7)
    assert tokens.all()[0].used is None
    tokens.find(written)
    assert tokens.all()[0].used is not None


@pytest.mark.parametrize("id_", ["", "zz", "../x", "0" * 12, "*"])
def test_no_such_token_cannot_be_revoked(tokens: Tokens, id_: str) -> None:
    with pytest.raises(NotFound, match="sayso token list"):
        tokens.revoke(id_)


def test_what_several_tokens_begin_with_revokes_none(tokens: Tokens, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = iter(("aaaa11112222", "aaaa33334444"))
    monkeypatch.setattr("sayso.serve.guard.tokens.secrets.token_hex", lambda count: next(ids) if count == 6 else "0000")
    tokens.create(Role.READER, 7)
    tokens.create(Role.READER, 7)
    with pytest.raises(NotFound, match="2 tokens"):
        tokens.revoke("aaaa")


@pytest.mark.parametrize(("days", "name"), [(0, ""), (-1, ""), (10_000, ""), (1, "x" * 61), (1, "two\nlines")])
def test_a_token_that_makes_no_sense_is_not_made(tokens: Tokens, days: int, name: str) -> None:
    with pytest.raises(UsageError):
        tokens.create(Role.READER, days, name)
    assert not tokens.folder.exists()


def test_a_file_that_is_damaged_lets_nobody_in(tokens: Tokens) -> None:
    token, written = tokens.create(Role.READER, 7)
    (tokens.folder / f"{token.id}.json").write_text("{")
    assert tokens.find(written) is None
    assert tokens.all() == []
