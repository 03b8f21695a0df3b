"""The page of a claim: what became of it, as a drawing and as a list."""

from __future__ import annotations

from asyncio import to_thread

from sayso.casebook import Casebook
from sayso.records import Answer, BlockKind, LinkEnd, Trace, Voice
from sayso.serve.pages.claim_drawing import drawing
from sayso.serve.pages.claim_story import story
from sayso.serve.view.bench import Bench
from sayso.serve.view.claim_lines import badges, cited, sentence_link, speakers
from sayso.serve.view.counted import counted
from sayso.serve.view.links import thread_path
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.shell import use_script
from sayso.serve.view.sides import side_names
from sayso.serve.view.trouble import nothing


def register(bench: Bench) -> None:
    """Answer at /claim/ID."""

    @bench.page("Trace", "/claim/{id}")
    async def claim(id: str, by: str = "") -> None:  # noqa: A002 - the name in the address
        use_script(bench.version, "lanes.js")
        put(await to_thread(_page, bench.book, id, by))


def _page(book: Casebook, name: str, by: str) -> Markup:
    trace = book.trace(name)
    (answer,) = book.claims(trace.claim)
    if not trace.mentions:
        if answer.claim.voice is Voice.META or answer.claim.block is BlockKind.HEADING:
            why = "It is a heading, or speaks of the report itself; such words are compared with nothing."
            return joined((_head(answer, threaded=False), nothing("Nothing can become of it.", why)))
        steps = [*trace.notices, "Until then, who says it and where it stands is all there is to tell."]
        return joined((_head(answer), nothing("What became of it is not known yet.", *steps)))
    quotes = Quotes.of(book, _ends(trace))
    return joined((_head(answer), _facts(trace), _notices(trace), drawing(trace, quotes, by), story(trace, quotes)))


def _ends(trace: Trace) -> list[LinkEnd]:
    links = [end for link in trace.links for end in (link.a, link.b)]
    doubts = [each.end for each in trace.uncorroborated]
    bearings = [bearing.end for each in trace.became for bearing in each.bearings]
    return [*(mention.end for mention in trace.mentions), *links, *doubts, *bearings]


def _head(answer: Answer, *, threaded: bool = True) -> Markup:
    return tag(
        "header",
        tag("h1", "What became of this claim"),
        tag(
            "div",
            sentence_link(answer),
            tag("p", tag("span", speakers(answer.claim), class_="who"), " ", badges(answer.claim), class_="says"),
            tag("p", cited(answer.document), class_="meta"),
            class_="claim traced",
        ),
        tag(
            "p",
            tag("a", "Its thread", href=thread_path(answer.claim.id), class_="button") if threaded else "",
            tag("code", answer.claim.id, class_="id"),
            class_="claim-links",
        ),
    )


def _facts(trace: Trace) -> Markup:
    """The figures of the trace, each in a word or two."""
    first, last = trace.first, max((each.said for each in trace.mentions if each.said), default=None)
    known = sum(origin.is_known for origin in trace.origins)
    rows = [
        ("first said", f"{first.said or 'no date'}" if first else "not told", first.speaker if first else ""),
        ("last said", last or "no date", ""),
        ("mentions", f"{len(trace.mentions):,}", f"in {counted(trace.documents, 'document')}"),
        ("origins", f"{known:,}", "independent" if known != 1 else "all go back to it"),
        ("parties", side_names(trace.sides) or "none known", ""),
        ("against it", f"{len(trace.links):,}", "denials, revisions and the like"),
    ]
    cells = (tag("div", tag("dt", name), tag("dd", tag("b", told), " ", beside)) for name, told, beside in rows)
    return joined((tag("dl", *cells, class_="figures"), tag("p", trace.summary, class_="hint")))


def _notices(trace: Trace) -> Markup:
    more = [f"{counted(trace.more, 'more mention')}, the least sure, left out of this trace."] if trace.more else []
    return joined(tag("p", notice, class_="notice-line") for notice in (*trace.notices, *more))
