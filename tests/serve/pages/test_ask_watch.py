"""The dialogue asks for all that a watch needs."""

from __future__ import annotations

from sayso.serve.pages.ask_watch import watch_dialog


def test_every_field_has_its_label_and_a_watch_what_it_needs() -> None:
    told = watch_dialog()
    for name in ("name", "count", "per"):
        assert f'for="watch-{name}"' in told
        assert f'id="watch-{name}" name="{name}"' in told
    assert told.count("required") == 3
