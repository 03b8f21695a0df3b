"""Every verb that takes a question takes the same filters, by the names of the fields of a question."""

from __future__ import annotations

import click

from sayso.ask.question import Filters
from sayso.cli.filters import FilteredCommand, filter_options, option_of

NOT_A_FILTER = {"order", "limit", "refused", "after"}


def asking() -> click.Command:
    @click.command(cls=FilteredCommand)
    @filter_options
    def command(**filters: object) -> dict[str, object]:
        return {name: value for name, value in filters.items() if value is not None}

    return command


def given(*arguments: str) -> object:
    command = asking()
    with command.make_context("asking", list(arguments)) as context:
        return command.invoke(context)


def test_every_filter_of_a_question_has_its_option() -> None:
    options = {option.name: option for option in asking().params}
    assert options.keys() == Filters.__annotations__.keys() - NOT_A_FILTER
    assert all(option_of(str(name)) in option.opts for name, option in options.items())


def test_two_days_may_stand_in_two_words() -> None:
    assert given("--between", "2022-11-01", "2022-11-05") == {"between": "2022-11-01..2022-11-05"}
    assert given("--between", "2022-11-01..2022-11-05") == {"between": "2022-11-01..2022-11-05"}


def test_the_words_of_a_question_have_no_option() -> None:
    assert option_of("text") == "TEXT"
