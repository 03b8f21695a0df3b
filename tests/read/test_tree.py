"""Which elements are open, on pages that do not close them."""

from __future__ import annotations

from sayso.read.page import Mark
from sayso.read.tree import Tree


def path(tree: Tree) -> list[str]:
    """The tags of the open blocks, outermost first."""
    tags: list[str] = []
    node = tree.block
    while node.parent is not None:
        tags.insert(0, node.tag)
        node = node.parent
    return tags


def opened(*tags: str) -> Tree:
    tree = Tree()
    for tag in tags:
        tree.start_block(tag, {})
    return tree


def test_a_block_ends_a_paragraph() -> None:
    assert path(opened("div", "p", "p", "ul")) == ["div", "ul"]


def test_an_item_ends_the_one_before_but_not_the_one_around_its_list() -> None:
    assert path(opened("ul", "li", "ul", "li", "li")) == ["ul", "li", "ul", "li"]


def test_a_cell_ends_the_one_before() -> None:
    assert path(opened("table", "tr", "td", "td", "tr", "td")) == ["table", "tr", "td"]


def test_an_end_tag_closes_what_was_left_open_inside() -> None:
    tree = opened("div", "section", "ul", "li")
    tree.end_block("section")
    assert path(tree) == ["div"]


def test_a_stray_end_tag_closes_nothing() -> None:
    tree = opened("div", "table", "td")
    tree.end_block("section")
    tree.end_block("div")
    assert path(tree) == ["div", "table", "td"], (
        "a cell is not closed from inside by the end of what is around its table"
    )


def test_an_inline_element_ends_with_its_block() -> None:
    tree = opened("div", "p")
    tree.start_inline("b", {})
    assert tree.here.strong
    tree.end_block("p")
    assert not tree.here.strong


def test_bold_around_blocks_holds_inside_them() -> None:
    tree = opened("div")
    tree.start_inline("strong", {})
    tree.start_block("p", {})
    assert tree.here.strong
    assert not tree.end_inline("strong"), "it was opened outside this block"


def test_what_is_hidden_hides_all_inside() -> None:
    for attributes in ({"hidden": ""}, {"style": "color:red; display : none"}, {"class": "note sr-only"}):
        tree = Tree()
        tree.start_block("div", attributes)
        tree.start_block("p", {})
        assert tree.here.hidden, attributes
    tree = Tree()
    tree.start_block("body", {"class": "hidden"})
    assert not tree.here.hidden, "a script shows the page later"


def test_marks_come_from_tags_and_from_conventional_names() -> None:
    for tag, attributes, mark in (
        ("h3", {}, Mark.HEADING),
        ("blockquote", {}, Mark.QUOTE),
        ("figcaption", {}, Mark.CAPTION),
        ("p", {"class": "wp-caption-text"}, Mark.CAPTION),
        ("div", {"class": "byline"}, Mark.BYLINE),
        ("article", {"class": "author"}, Mark.NONE),
        ("p", {}, Mark.NONE),
    ):
        tree = Tree()
        tree.start_block(tag, attributes)
        assert tree.here.mark is mark, (tag, attributes)
