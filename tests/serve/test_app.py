"""One application answers to people, programs and assistants."""

from __future__ import annotations

from playwright.sync_api import Page


def test_each_door_answers(page: Page) -> None:
    documents = page.request.get("/api/v1/documents").json()["documents"]
    assert len(documents) == 3
    assert "Documents" in page.request.get("/documents").text()
    hello = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    both = {"Accept": "application/json, text/event-stream"}
    told = page.request.post("/mcp", data=hello, headers=both)
    assert "ask" in {tool["name"] for tool in told.json()["result"]["tools"]}


def test_what_is_not_there_is_told(page: Page) -> None:
    assert page.request.get("/no/such/page").status == 404
    assert page.request.get("/api/v1/nothing").status == 404
