"""A token is told once, listed without its secret, and revoked by the beginning of its id."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.serve.guard.roles import Role
from sayso.serve.guard.tokens import Tokens
from sayso.serve.guard.trail import trail_of


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    return tmp_path / "casebook.db"


def made(casebook: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    """What the holder of a new token is given."""
    assert run(["token", "create", "--casebook", str(casebook), "--role", "reviewer", *more]) == 0
    return capsys.readouterr().out.strip()


def test_a_new_token_is_told_alone_on_standard_output(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    token = Tokens(casebook).find(made(casebook, capsys, "--name", "Ada", "--days", "7"))
    assert token is not None
    assert (token.name, token.role) == ("Ada", Role.REVIEWER)


def test_the_list_tells_whose_they_are_and_no_secret(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = made(casebook, capsys, "--name", "Ada")
    assert run(["token", "list", "--casebook", str(casebook)]) == 0
    told = capsys.readouterr().out
    assert "reviewer  Ada  until 2" in told
    assert "never used" in told
    assert written[19:] not in told
    assert run(["token", "list", "--casebook", str(casebook), "--json"]) == 0
    [record] = json.loads(capsys.readouterr().out)
    assert "hash" not in record
    assert record["role"] == "reviewer"


def test_a_revoked_token_is_listed_as_such(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = made(casebook, capsys, "--name", "Ada")
    [token] = Tokens(casebook).all()
    assert run(["token", "revoke", token.id[:8], "--casebook", str(casebook)]) == 0
    assert "cannot come in any more" in capsys.readouterr().out
    assert Tokens(casebook).find(written) is None
    run(["token", "list", "--casebook", str(casebook)])
    assert "revoked 2" in capsys.readouterr().out


def test_making_and_revoking_stand_in_the_audit_trail(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(casebook, capsys)
    [token] = Tokens(casebook).all()
    run(["token", "revoke", token.id, "--casebook", str(casebook)])
    acts = [json.loads(each)["what"] for each in trail_of(casebook).path.read_text().splitlines()]
    assert [act.split(" (")[0] for act in acts] == [f"create token {token.id}", f"revoke token {token.id}"]


def test_no_tokens_is_told_with_the_next_step(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["token", "list", "--casebook", str(casebook)]) == 0
    assert capsys.readouterr().out == "No tokens yet: sayso token create --role reader\n"


@pytest.mark.parametrize(
    "given",
    [["create"], ["create", "--role", "king"], ["create", "--role", "reader", "--days", "0"], ["revoke"]],
)
def test_a_wrong_command_line_is_told(casebook: Path, given: list[str]) -> None:
    assert run(["token", *given, "--casebook", str(casebook)]) == 2


def test_no_such_token_fails(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["token", "revoke", "abcd", "--casebook", str(casebook)]) == 1
    assert "sayso token list" in capsys.readouterr().err
