"""The frame around every page: the bar with the pages and the casebook's name, the theme, and help for the keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from sayso.serve.guard.here import NOBODY, visitor_here
from sayso.serve.guard.roles import Visitor
from sayso.serve.view.markup import Markup, put, tag
from sayso.serve.view.table import PAGES, page_at

STATIC_PATH: Final = "/static"
SCRIPTS: Final = ("theme.js", "keyboard.js")
"""Scripts of every page. `theme.js` comes before anything is drawn, so that no page flashes in the wrong colours."""
_STATIC: Final = Path(__file__).parents[1] / "static"
_IMPORT: Final = re.compile(r'^import .* from "\./(.+)";$', re.MULTILINE)
KEYS: Final = (
    ("?", "this help"),
    ("/", "the search box"),
    ("j k", "the next, the previous claim"),
    ("Enter", "open the claim, or go into its panel"),
    ("[ ]", "the previous, the next document of the series"),
    ("t", "light or dark"),
    ("Esc", "close, or leave a box"),
)
"""The keys that work on every page, with what they do."""


@cache
def version_of(folder: Path) -> str:
    """What changes whenever a file of the folder does, so that browsers may keep the files for ever."""
    digest = sha256()
    for path in sorted(folder.iterdir()):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


@contextmanager
def frame(casebook: str, version: str, current: str) -> Iterator[None]:
    """Stand within the frame: what is put into the page is its main part. `current` is the path that is shown."""
    from nicegui import ui

    static = f"{STATIC_PATH}/{version}"
    ui.add_head_html("".join(f'<link rel="stylesheet" href="{static}/{name}">' for name in _styles(current)))
    ui.add_head_html("".join(f'<script src="{static}/{name}"></script>' for name in SCRIPTS))
    with ui.context.client.layout as layout:
        # It comes before the page, which NiceGUI makes the main part.
        put(bar(casebook, current, visitor_here())).classes("top").move(layout, 0)
    with ui.element("div").props('id="main" tabindex="-1"').classes("main"):
        yield
    put(keyboard_help())


def use_script(version: str, name: str) -> None:
    """Let the page that is being built run one of our own files of `static`, as a module.

    What it imports is named too, so that a browser asks for everything at once.
    """
    from nicegui import ui

    at = f"{STATIC_PATH}/{version}"
    imports = "".join(f'<link rel="modulepreload" href="{at}/{each}">' for each in imports_of(name))
    ui.add_head_html(f'<script type="module" src="{at}/{name}"></script>{imports}')


def use_style(version: str, name: str) -> None:
    """Set the page that is being built by one of our own files of `static`, beside the one that goes by its name."""
    from nicegui import ui

    ui.add_head_html(f'<link rel="stylesheet" href="{STATIC_PATH}/{version}/{name}">')


def bar(casebook: str, current: str, visitor: Visitor = NOBODY) -> Markup:
    """The bar at the top of every page. Whoever came in with a token can log out there."""
    shown = page_at(current)
    above = (shown.above or shown.path) if shown else ""
    links = [
        tag(
            "a",
            page.title,
            href=page.path,
            data_key=page.key,
            aria_current="page" if page.path == above else None,
        )
        for page in PAGES
        if page.key
    ]
    return tag(
        "header",
        tag("a", "Skip to the content", href="#main", class_="skip"),
        tag("a", "sayso", href="/", class_="brand"),
        tag("nav", *links, aria_label="Pages"),
        tag("span", casebook, class_="casebook", title="The casebook that is open"),
        tag("button", "Theme", type="button", class_="quiet", data_action="theme", aria_label="Light or dark"),
        tag("button", "?", type="button", class_="quiet", data_action="help", aria_label="Keyboard help"),
        _way_out(visitor) if visitor.token else "",
        class_="bar",
    )


def keyboard_help() -> Markup:
    """The dialogue that lists the keys."""
    goes = [(f"g {page.key}", page.title) for page in PAGES if page.key]
    rows = [tag("div", tag("dt", *_keys(keys)), tag("dd", does)) for keys, does in (*KEYS, *goes)]
    return tag(
        "dialog",
        tag("h2", "Keyboard"),
        tag("dl", *rows, class_="keys"),
        tag("button", "Close", type="button", data_action="close"),
        id="keyboard-help",
        aria_label="Keyboard help",
    )


def _way_out(visitor: Visitor) -> Markup:
    title = f"You are {visitor.name}, a {visitor.role}"
    button = tag("button", "Log out", type="submit", class_="quiet", title=title)
    return tag("form", button, method="post", action="/logout")


def _keys(keys: str) -> list[Markup]:
    return [tag("kbd", key) for key in keys.split()]


def _styles(current: str) -> tuple[str, ...]:
    page = page_at(current)
    own = (f"{page.module}.css",) if page and _is_there(page.module) else ()
    return ("tokens.css", "shell.css", "marks.css", *(page.styles if page else ()), *own)


@cache
def imports_of(name: str) -> tuple[str, ...]:
    """Our own files that a script imports, and those that they import, each once.

    >>> imports_of("lanes.js")
    ()
    >>> imports_of("map_days.js")
    ('charted.js', 'days.js')
    """
    direct = _IMPORT.findall((_STATIC / name).read_text())
    return tuple(dict.fromkeys(found for each in direct for found in (each, *imports_of(each))))


@cache
def _is_there(module: str) -> bool:
    return (_STATIC / f"{module}.css").is_file()
