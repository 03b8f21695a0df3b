"""What is the report on a page, and what stands around it: pages of different builds, none of a real site."""

from __future__ import annotations

import pytest

from sayso.read.furniture import judge, title_line
from sayso.read.layout import lay_out

PROSE = [
    "The ferry company said on Monday that both crossings would stay shut until the wreck had been lifted.",
    "Two harbour pilots told the inquiry that the channel buoys had been out of place for weeks before the collision.",
    "The regional governor, who visited the port in the evening, denied that his office had been warned in writing.",
    "An engineer with the dredging firm said the silt had moved further than any of the surveys had shown.",
]
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in PROSE)
LINKS = "".join(f'<li><a href="/{number}">Another story number {number} of this paper</a></li>' for number in range(5))


def kept(source: str) -> list[str]:
    page = lay_out(source)
    verdicts = judge(page)
    assert all(bool(verdict.reason) == (verdict.noise is not None) for verdict in verdicts)
    return [
        line.span.of(page.text) for line, verdict in zip(page.lines, verdicts, strict=True) if verdict.noise is None
    ]


def test_a_page_with_roles() -> None:
    assert kept(
        f"<body><header role=banner><a href=/>Home</a></header><nav><ul>{LINKS}</ul></nav><main><article>"
        f"<h1>Crossings shut</h1><p class=byline>By Mia Holm</p>{PARAGRAPHS}"
        f"<aside><h2>Read on</h2><ul>{LINKS}</ul></aside><footer>Filed under: Ports</footer></article>"
        f"</main><aside>{PROSE[0]}</aside><footer>All rights reserved.</footer>"
    ) == ["Crossings shut", "By Mia Holm", *PROSE]


def test_a_page_of_nothing_but_divs_with_names() -> None:
    assert kept(
        f'<body><div id="topNav"><a href=/>Home</a><a href=/n>News</a></div><div class="wrap has-sidebar">'
        f'<div id=content><h1>Crossings shut</h1><div class="entry-content">{PARAGRAPHS}'
        f'<div class="social-share">Share this now</div>'
        f'<div class="related-posts"><h3>You may like</h3><ul>{LINKS}</ul></div></div></div>'
        f'<div class="sidebar">{PROSE[0]}</div></div><div id="site-footer">Contact</div>'
    ) == ["Crossings shut", *PROSE]


def test_a_page_of_nameless_divs_and_tables() -> None:
    page = (
        "<table><tr><td><a href=/>Home</a><br><br><a href=/a>Archive</a></td><td><h1>Crossings shut</h1>"
        f"{PARAGRAPHS}</td><td><a href=/b>Weather</a></td></tr></table>"
    )
    assert kept(page) == ["Crossings shut", *PROSE]


def test_a_layout_named_after_its_sidebar_is_not_a_sidebar() -> None:
    assert kept(
        f'<body class="sidebar-right"><div class="nav-layout-sidebar"><h1>Crossings shut</h1>{PARAGRAPHS}</div>'
    ) == [
        "Crossings shut",
        *PROSE,
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        '<p class="lead no-ads">{}</p>',
        '<div class="with-sidebar"><p>{}</p></div>',
        '<p class="newsletter">{}</p>',
        '<div class="builder-widget-text"><p>{}</p></div>',
        '<p id="promo">{}</p>',
    ],
)
def test_a_class_that_only_sounds_like_furniture_masks_no_prose(paragraph: str) -> None:
    body = "".join(paragraph.format(words) for words in PROSE)
    assert kept(f"<main><h1>Crossings shut</h1>{body}</main>") == ["Crossings shut", *PROSE]


def test_long_comments_are_no_report() -> None:
    comments = "".join(
        f"<p>I have lived here for {year} years and never saw anything like it in my whole life!</p>"
        for year in range(6)
    )
    assert kept(f"<article><h1>Crossings shut</h1>{PARAGRAPHS}</article><section id=comments>{comments}</section>") == [
        "Crossings shut",
        *PROSE,
    ]


def test_sections_and_boxes_of_the_article_are_kept() -> None:
    takeaways = "".join(f"<li>{words}</li>" for words in PROSE[:2])
    assert kept(
        f"<article><h1>Crossings shut</h1><div class=summary><h2>Key points</h2><ul>{takeaways}</ul></div>"
        f"<div class=body>{PARAGRAPHS * 4}</div></article>"
    ) == ["Crossings shut", "Key points", *PROSE[:2], *PROSE * 4]


def test_notes_that_are_mostly_links_are_kept() -> None:
    notes = "".join(f'<li><a href="https://a.example/{n}">https://a.example/{n}</a></li>' for n in range(5))
    page = f"<main>{PARAGRAPHS}<h2>Notes</h2><ol>{notes}</ol><p>[6] <a href=/x>The Gazette</a></p></main>"
    assert kept(page) == [*PROSE, "Notes", *[f"https://a.example/{n}" for n in range(5)], "[6] The Gazette"]


def test_a_list_of_links_in_the_text_is_masked_with_its_heading() -> None:
    assert kept(f"<article>{PARAGRAPHS}<h3>More on this</h3><ul>{LINKS}</ul><p>{PROSE[0]}</p></article>") == [
        *PROSE,
        PROSE[0],
    ]


def test_a_page_that_is_one_form_is_read() -> None:
    assert kept(f"<form id=aspnetForm><h1>Crossings shut</h1>{PARAGRAPHS}</form>") == ["Crossings shut", *PROSE]


def test_several_reports_on_one_page_are_all_kept() -> None:
    entries = "".join(f"<article><h2>Update {n}</h2>{PARAGRAPHS}</article>" for n in range(3))
    assert kept(f"<main><h1>Live</h1>{entries}</main><footer>Contact</footer>").count(PROSE[0]) == 3


def test_a_short_page_without_prose_is_kept() -> None:
    assert kept("<body><h1>Closed</h1><p>No ferry today.</p>") == ["Closed", "No ferry today."]


NAMED = "<title>Crossings shut | The Gazette</title>"


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (
            f"{NAMED}<header role=banner><h1>The Gazette</h1></header><main><h1>Crossings shut</h1>{PARAGRAPHS}</main>",
            1,
        ),
        (f"{NAMED}<main><h2>Crossings shut</h2>{PARAGRAPHS}</main>", 0),
        (f"{NAMED}<div id=top-menu><h1>Crossings shut</h1></div><div>{PARAGRAPHS}</div>", 0),
        (f"<title>The Gazette</title><main><h2>Background</h2>{PARAGRAPHS}</main>", None),
    ],
)
def test_the_title_is_the_heading_of_the_report(source: str, title: int | None) -> None:
    page = lay_out(source)
    assert title_line(page, judge(page)) == title
