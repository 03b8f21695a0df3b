"""Settings come from the environment where the user sets them there, else from sane defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.settings import Settings, default_actors, default_casebook, default_events, default_jobs, default_user


def test_the_casebook_is_the_one_the_environment_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_CASEBOOK", "/cases/autumn.db")
    assert default_casebook() == Path("/cases/autumn.db")


@pytest.mark.parametrize("value", [None, ""])
def test_without_a_name_the_casebook_lies_in_the_current_folder(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("SAYSO_CASEBOOK", raising=False)
    if value is not None:
        monkeypatch.setenv("SAYSO_CASEBOOK", value)
    assert default_casebook() == Path("casebook.db")


def test_the_users_actors_lie_where_the_environment_says_or_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_ACTORS", raising=False)
    assert default_actors() == Path("sayso-actors.yaml")
    monkeypatch.setenv("SAYSO_ACTORS", "/cases/actors.yaml")
    assert default_actors() == Path("/cases/actors.yaml")


def test_the_users_events_lie_where_the_environment_says_or_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_EVENTS", raising=False)
    assert default_events() == Path("sayso-events.yaml")
    monkeypatch.setenv("SAYSO_EVENTS", "/cases/events.yaml")
    assert default_events() == Path("/cases/events.yaml")


def test_there_is_at_least_one_worker_and_never_a_swarm() -> None:
    assert 1 <= default_jobs() <= 8
    assert Settings().jobs == default_jobs()


def test_who_decides_is_the_one_the_environment_names_or_who_runs_this(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_USER", " ada ")
    assert Settings().user == "ada"
    monkeypatch.delenv("SAYSO_USER")
    assert default_user()
