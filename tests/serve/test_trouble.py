"""Trouble under a running server: a casebook that is held, replaced or deleted, two servers, browsers that vanish."""

from __future__ import annotations

import http.client
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

import sayso
from sayso.records import Claim, RawItem
from sayso.serve.view.table import PAGES
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.made import TEXT, dossier
from tests.serve.conftest import serving

LISTS = [page.path for page in PAGES if page.key and page.path != "/check"]
"""The pages that tell what is in the casebook. /check needs none of it."""
VALUES = 10_000
GIGABYTE = 1024**3


@pytest.fixture(scope="module")
def casebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trouble")
    for name, town in (("first", "Odesa"), ("other", "Izmail")):
        (folder / f"{name}.txt").write_text(f"News of {town}\n\nThe mayor of {town} said that the bridge may reopen.\n")
        with sayso.open(folder / f"{name}.db") as book:
            book.read(folder / f"{name}.txt", published="2022-11-09", jobs=1)
    return folder / "first.db"


@pytest.fixture(scope="module")
def servers(casebook: Path) -> Iterator[tuple[str, str]]:
    """Two servers on one casebook."""
    with ExitStack() as stack:
        one, two = (stack.enter_context(serving(casebook)) for _ in range(2))
        yield one, two


@pytest.fixture
def page(browser: Browser, servers: tuple[str, str]) -> Iterator[Page]:
    with closing(browser.new_context(base_url=servers[0])) as context:
        yield context.new_page()


def client(url: str) -> httpx2.Client:
    return httpx2.Client(base_url=f"{url}/api/v1/", timeout=30.0, trust_env=False)


def watch(name: str) -> dict[str, object]:
    return {"name": name, "question": {"text": "bridge"}, "threshold": {"count": 1, "per": 7}}


def titles(url: str) -> list[str]:
    with client(url) as asked:
        return [each["title"] for each in asked.get("documents").json()["documents"]]


def test_two_servers_on_one_casebook_both_write_and_see_what_the_other_wrote(servers: tuple[str, str]) -> None:
    for number, url in enumerate(servers):
        with client(url) as asked:
            assert asked.post("watches", json=watch(f"from {number}")).status_code == 201
    for url in servers:
        with client(url) as asked:
            held = {each["name"] for each in asked.get("watches").json()["watches"]}
        assert {"from 0", "from 1"} <= held


def test_a_casebook_that_another_process_holds_is_read_and_says_so_to_who_writes(
    casebook: Path, servers: tuple[str, str], page: Page
) -> None:
    with closing(sqlite3.connect(casebook, isolation_level=None)) as other, client(servers[0]) as asked:
        other.execute("BEGIN IMMEDIATE")
        page.goto("/ask")
        expect(page.locator("#results .claim").first).to_be_visible()
        refused = asked.post("watches", json=watch("held"))
        assert refused.status_code in {409, 503}
        assert "Another process holds" in refused.json()["detail"]
        assert "try again" in refused.json()["hint"]
        other.execute("ROLLBACK")
        assert asked.post("watches", json=watch("held")).status_code == 201


def test_a_casebook_that_is_deleted_is_told_on_each_page_and_used_again_when_it_is_back(
    casebook: Path, servers: tuple[str, str], page: Page
) -> None:
    away = casebook.with_name("away")
    away.mkdir()
    for part in casebook.parent.glob("first.db*"):
        if not part.name.endswith(".jsonl"):
            shutil.move(part, away / part.name)
    silent = []
    for path in LISTS:
        page.goto(path)
        with suppress(AssertionError):
            expect(page.locator("#main")).to_contain_text(re.compile("deleted or moved away.*Put it back", re.S))
            continue
        silent.append(path)
    for moved in away.iterdir():
        shutil.move(moved, casebook.with_name(moved.name))
    for path in LISTS:
        page.goto(path)
        expect(page.locator("#main")).to_contain_text(re.compile(r"\w"))
        expect(page.locator("#main [aria-busy=true]")).to_have_count(0)
        expect(page.locator("#main")).not_to_contain_text("deleted or moved away")
    assert titles(servers[0]) == titles(servers[1]) == ["News of Odesa"]
    assert silent == []


def test_a_casebook_that_is_replaced_is_read_from_its_new_file(casebook: Path, page: Page) -> None:
    own = casebook.with_name("replaced.db")
    shutil.copy(casebook.with_name("other.db"), own)
    with serving(own) as url:
        page.goto(f"{url}/documents")
        expect(page.locator(".documents")).to_contain_text("News of Izmail")
        with closing(sqlite3.connect(casebook)) as held, closing(sqlite3.connect(own.with_suffix(".new"))) as new:
            held.backup(new)
        own.with_suffix(".new").replace(own)
        page.reload()
        expect(page.locator(".documents")).to_contain_text("News of Odesa")
        expect(page.locator(".documents")).not_to_contain_text("Izmail")


def test_who_vanishes_while_sending_leaves_no_job_and_no_document(servers: tuple[str, str]) -> None:
    url = urlsplit(servers[0])
    for path in ("/api/v1/documents?name=half.txt", "/check/draft?name=half.txt"):
        gone = http.client.HTTPConnection(str(url.hostname), url.port, timeout=10)
        gone.putrequest("POST", path)
        gone.putheader("Content-Type", "text/plain")
        gone.putheader("Content-Length", "100000")
        gone.endheaders(b"News of Reni\n\nThe mayor of Reni said")
        gone.close()
    with client(servers[0]) as asked:
        assert asked.get("jobs").json()["jobs"] == []
        answer = asked.post("documents", params={"name": "whole.txt"}, content=b"Reni\n\nThe mayor said it may rain.\n")
        job = asked.get(f"jobs/{answer.json()['id']}", params={"wait": 20}).json()
    assert job["state"] == "done"
    assert "News of Reni" not in titles(servers[0])


def test_who_vanishes_while_a_draft_is_checked_holds_up_nobody(servers: tuple[str, str]) -> None:
    url, draft = urlsplit(servers[0]), "# Ferry\n\nThe ferry may return.\n"
    gone = http.client.HTTPConnection(str(url.hostname), url.port, timeout=10)
    gone.request("POST", "/check/draft?name=left.md", draft)
    gone.close()
    with httpx2.Client(timeout=30.0, trust_env=False) as asked:
        assert asked.post(f"{servers[0]}/check/draft", params={"name": "next.md"}, content=draft).status_code == 200


def test_who_vanishes_while_it_is_read_finds_the_whole_document(servers: tuple[str, str]) -> None:
    words = b"Vylkove\n\n" + b"The mayor of Vylkove said that the ferry may return.\n" * 40
    with client(servers[1]) as left:
        job = left.post("documents", params={"name": "left.txt"}, content=words).json()["id"]
    with client(servers[1]) as back:
        ended = back.get(f"jobs/{job}", params={"wait": 20}).json()
        held = back.get("claims", params={"text": "Vylkove", "limit": 1}).json()
    assert ended["state"] == "done"
    assert len(held["claims"]) == 1


def test_a_gigabyte_is_refused_before_it_is_sent(servers: tuple[str, str], page: Page, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(GIGABYTE)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.goto("/documents")
    page.get_by_text("Read a report in").click()
    page.get_by_label("Files").set_input_files(tmp_path / "huge.txt")
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator("#jobs li")).to_contain_text("1,024 MB are too large: at most 64 MB")
    assert not [url for url in sent if "documents" in url]
    url = urlsplit(servers[0])
    with closing(http.client.HTTPConnection(str(url.hostname), url.port, timeout=10)) as announced:
        announced.putrequest("POST", "/api/v1/documents?name=huge.txt")
        announced.putheader("Content-Length", str(GIGABYTE))
        announced.endheaders()
        answer = announced.getresponse()
        assert answer.status == 413
        assert b"too large here" in answer.read()


def test_ten_thousand_places_keep_the_page_of_answers_bounded(page: Page, tmp_path: Path) -> None:
    made = dossier()
    narva = next(place for claim in made.extraction.claims for place in claim.places)
    model = made.extraction.claims[-1]
    claims: list[Claim] = []
    for number in range(VALUES):
        town = replace(
            narva, text=model.sentence.of(TEXT), name=f"Town {number}", spans=(model.sentence,), geonameid=None
        )
        claims.append(replace(model, id=f"c-{number:016x}", places=(town,)))
    store = Store(tmp_path / "towns.db")
    held = replace(made, extraction=replace(made.extraction, claims=tuple(claims)))
    assert keep(store, RawItem("harbour.txt", "text/plain", TEXT.encode()), held)
    store.close()
    with serving(tmp_path / "towns.db") as url:
        page.goto(f"{url}/ask")
        expect(page.locator("#results .claim").first).to_be_visible()
        assert 0 < page.locator("[data-facet=place] li").count() < 50
        assert len(page.content()) < 2_000_000
