"""The one place where text becomes markup: everything is escaped, and no address runs anything.

Text that comes from a document, from a name or from an address is untrusted. It enters a page through `tag` alone,
which escapes every child and every attribute that is not markup already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from nicegui.elements.html import Html

__all__ = ["Markup", "escape", "is_address", "joined", "put", "tag"]

_EMPTY: Final = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})
"""The elements that have no end tag."""
_NAME: Final = re.compile(r"[a-z][a-z0-9-]*")
_ADDRESSES: Final = frozenset({"href", "src", "action", "formaction"})
_SCHEMES: Final = frozenset({"http", "https"})
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f]")


def tag(element: str, /, *children: str, **attributes: str | int | bool | None) -> Markup:
    """An element: its children escaped unless they are markup, its attributes escaped always.

    An underscore in the name of an attribute is a hyphen, one at its end falls away (`class_`). `True` is an attribute
    without a value, `None` and `False` are none. An address that would run something is left out.

    Raises:
        ValueError: the element or an attribute is none that a page of ours has.

    >>> tag("b", "<script>", class_="x")
    Markup('<b class="x">&lt;script&gt;</b>')
    """
    if not _NAME.fullmatch(element) or element in {"script", "style", "iframe", "object", "embed"}:
        raise ValueError(f"no element of a page: {element!r}")
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    if element in _EMPTY:
        return Markup(f"<{element}{written}>")  # noqa: S704 - every part of it is escaped
    return Markup(f"<{element}{written}>{joined(children)}</{element}>")  # noqa: S704 - likewise


def joined(parts: Iterable[str]) -> Markup:
    """The parts one after the other, each escaped unless it is markup."""
    return Markup("").join(parts)


def is_address(url: str) -> bool:
    """Whether a link may lead there: a page of the web, or a path of this server."""
    if _CONTROL.search(url) or url.startswith("//") or "\\" in url:
        return False
    if url.startswith(("/", "#", "?")):
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.netloc)


def put(markup: Markup, *, element: str = "div") -> Html:
    """Put markup into the page that is being built, within an element of its own; `content` of it can be set anew.

    Raises:
        TypeError: it is text, which nobody escaped.
    """
    from nicegui import ui

    if not isinstance(markup, Markup):
        raise TypeError("only markup may be put into a page")
    return ui.html(str(markup), sanitize=False, tag=element)


def _attribute(key: str, value: str | int | bool) -> str:
    name = key.removesuffix("_").replace("_", "-")
    if not _NAME.fullmatch(name) or name.startswith("on") or name in {"style", "srcdoc"}:
        raise ValueError(f"no attribute of a page: {key!r}")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    if name in _ADDRESSES and not is_address(str(value)):
        return ""
    return f' {name}="{escape(value)}"'
