"""A text that the reader does not know is told, and an English one is not."""

from __future__ import annotations

import pytest
from tests.read.pages import PROSE

from sayso.read.language import language_notice

RUSSIAN = "Начальник порта сообщил, что два парома ушли до рассвета, а третий ждал команду, пока не переменился ветер."
GERMAN = (
    "Der Hafenmeister sagte, zwei Fähren seien vor Tagesanbruch ausgelaufen, eine dritte habe auf ihre Mannschaft "
    "gewartet, bis der Wind sich drehte. Fischer im Nachbardorf sahen nichts davon und ließen ihre Boote an Land."
)


@pytest.mark.parametrize(("text", "part"), [(RUSSIAN, "another script"), (GERMAN, "another language")])
def test_another_language_is_told(text: str, part: str) -> None:
    assert part in (language_notice(text) or "")


@pytest.mark.parametrize("text", [PROSE, "", "Kyiv", f"{PROSE} «Спасибо»"])
def test_english_and_too_short_texts_are_not_remarked_on(text: str) -> None:
    assert language_notice(text) is None
