"""One slow request at a time; the next waits, and is told to come again where that takes too long."""

from __future__ import annotations

import pytest

from sayso.casebook import Casebook
from sayso.serve.api.desk import MOST_WAITING, make_desk
from sayso.serve.api.problem import Refused
from sayso.serve.api.slow import alone


def test_the_second_is_refused_while_the_first_goes_on(book: Casebook) -> None:
    desk = make_desk(book, 10)
    with alone(desk), pytest.raises(Refused) as told, alone(desk, 0.01):
        pass
    assert told.value.status == 503
    with pytest.raises(KeyError), alone(desk):
        raise KeyError
    with alone(desk, 0.01):
        pass


def test_a_long_line_is_not_joined(book: Casebook) -> None:
    desk = make_desk(book, 10)
    for _ in range(MOST_WAITING):
        desk.line.acquire()
    with pytest.raises(Refused), alone(desk, 1000):
        pass
    desk.line.release()
    with alone(desk, 0.01):
        pass
