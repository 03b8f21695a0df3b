"""The house rules that a machine can check: small files with one concept each, tested, documented, and no drift."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso
from sayso.casebook import Casebook
from sayso.cli.commands import VERBS
from sayso.share import FORMATS

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "sayso"
DOCS = ROOT / "docs"
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
NO_TEST_OF_ITS_OWN = {"__init__", "__main__"}
PAGES = {
    **dict.fromkeys(("takeaways", "sourcing", "figures", "judgement", "text"), "check"),
    "gazetteer": "places",
    "link": "families",
    "quantities": "extract",
    "times": "extract",
    "samples": "demo",
    "models": "extract",
    "store": "casebook",
    "problems": "check",
    "remote": "api",
    **dict.fromkeys(("guard", "pages", "view"), "serve"),
}
"""Folders whose page has another name than they."""

MODULES = sorted(SOURCE.rglob("*.py"))
EVERYTHING = sorted(path for folder in ("src", "tests", "bench", "training") for path in (ROOT / folder).rglob("*.py"))
FOLDERS = sorted({path.parent for path in MODULES} - {SOURCE})


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", EVERYTHING, ids=named)
def test_a_file_is_small_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_LINES, "split it by concept; do not raise the limit"
    assert ast.get_docstring(ast.parse(text)), "it opens with a docstring"
    assert path.stem not in VAGUE, "its name says nothing; call it what it is about"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_is_short(path: Path) -> None:
    long = [
        f"{function.name}, {length} lines"
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := body_length(function)) > MOST_LINES_OF_A_FUNCTION
    ]
    assert not long


@pytest.mark.parametrize("path", [path for path in MODULES if path.stem not in NO_TEST_OF_ITS_OWN], ids=named)
def test_a_module_has_its_test(path: Path) -> None:
    place = path.relative_to(SOURCE)
    assert (ROOT / "tests" / place.parent / f"test_{place.name}").is_file()


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_a_folder_has_its_page(folder: Path) -> None:
    assert (DOCS / f"{PAGES.get(folder.name, folder.name)}.md").is_file()


def test_what_is_exported_is_listed() -> None:
    assert all(hasattr(sayso, name) for name in sayso.__all__)
    own = {
        name
        for name, value in vars(sayso).items()
        if not name.startswith("_") and getattr(value, "__module__", "").split(".")[0] == "sayso"
    }
    assert own <= set(sayso.__all__)
    assert sorted(sayso.__all__) == sayso.__all__


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_the_same_in_every_place(verb: str) -> None:
    assert verb in {"demo", "serve", "token"} or callable(getattr(Casebook, verb)), "the casebook has it as a method"
    page = (DOCS / f"{verb}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {verb}\n"), "it has a page of its own"
    assert f"sayso {verb}" in page
    assert f"]({verb}.md)" in (DOCS / "index.md").read_text(encoding="utf-8"), "the index leads to it"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented(name: str) -> None:
    assert f"`{name}`" in (DOCS / "share.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((SOURCE / "words").glob("*.yaml")), ids=named)
def test_a_word_list_names_its_source_and_is_documented(path: Path) -> None:
    heading = path.read_text(encoding="utf-8").split("\n\n", maxsplit=1)[0]
    assert re.search(r"^# (Source|Elements, roles):", heading, re.MULTILINE)
    assert f"`{path.stem}`" in (DOCS / "words.md").read_text(encoding="utf-8")


def test_every_page_is_reached_from_the_index() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    assert not [page.name for page in DOCS.glob("*.md") if page.name != "index.md" and f"]({page.name})" not in index]


def test_the_version_is_the_newest_of_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest.group(1) == sayso.__version__


def test_the_pins_name_no_place_to_get_them_from() -> None:
    pins = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    assert pins
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*", pin) for pin in pins)


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function from its `def` on, without its docstring: explaining costs nothing."""
    first = function.body[0]
    explained = ast.get_docstring(function) is not None and first.end_lineno is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if explained else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def links() -> Iterator[tuple[Path, str]]:
    for page in [*DOCS.glob("*.md"), *ROOT.glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            yield page, target


def test_no_link_leads_nowhere() -> None:
    assert not [(page.name, target) for page, target in links() if not (page.parent / target).exists()]
