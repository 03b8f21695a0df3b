"""Every format is listed, and takes nothing without complaint."""

from __future__ import annotations

import io

import pytest

from sayso.share import FORMATS


def test_the_formats_of_the_contract_are_there() -> None:
    assert {"jsonl", "document"} <= set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_no_documents_make_an_empty_file(name: str) -> None:
    out = io.StringIO()
    FORMATS[name]([], out)
    assert out.getvalue() == ""
