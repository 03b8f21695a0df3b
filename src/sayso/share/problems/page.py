"""`--format html`: one page that shows each problem with its passages side by side.

It is self-contained and has no script: it can be mailed, kept and opened anywhere, and read in light and dark. Words of
others are escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from sayso.records import CheckReport, Problem
from sayso.share.legible import legible
from sayso.share.lines import Writer
from sayso.share.problems.passages import Passages, Shown
from sayso.share.problems.showing import Showing, counted_by_weight

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}"
    "h2{overflow-wrap:anywhere}article{border-left:4px solid #9198a1;padding:.25rem 1rem;margin:1rem 0}"
    ".high{border-color:#cf222e}.medium{border-color:#bc4c00}.low{border-color:#9a6700}"
    ".sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem}"
    "blockquote{margin:0;padding:.5rem .75rem;background:#f6f8fa;overflow-wrap:anywhere}"
    "mark{background:#fff3b0;color:inherit}small,figcaption,summary{color:#57606a}figure{margin:0}"
    "@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}blockquote{background:#161b22}"
    "mark{background:#4d3d00}small,figcaption,summary{color:#9198a1}}"
)
HEAD = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width">\n<title>sayso check</title>\n'
    f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>sayso check</h1>\n"
)
FOOT = "</body>\n</html>\n"


def write_page(reports: Iterable[CheckReport], writer: Writer, showing: Showing) -> None:
    """Write a section a report."""
    writer.write(HEAD)
    for report in reports:
        for part in _section(report, showing):
            writer.write(part)
    writer.write(FOOT)


def _section(report: CheckReport, showing: Showing) -> Iterator[str]:
    document, shown, passages = report.document, showing.shown(report), Passages(report)
    about = " · ".join(filter(None, (document.title, document.publisher, document.published)))
    told = "; ".join(filter(None, (counted_by_weight(shown), showing.left_out(report))))
    yield f"<section>\n<h2>{_safe(document.path)}</h2>\n<p>{_safe(about)}</p>\n<p>{_safe(told)}</p>\n"
    for problem in shown:
        yield _article(problem, passages.of(problem), showing.why(problem.rule))
    notes = [*report.notices, *(f"{each.rule} could not be checked. {each.reason}" for each in report.unchecked)]
    yield from _list("Notes", notes)
    yield from _list("Accepted", [f"{each.rule}: {each.message} {each.accepted}" for each in report.accepted])
    yield "</section>\n"


def _article(problem: Problem, passages: Iterable[Shown], why: str) -> str:
    rule, name = _safe(problem.rule), _safe(problem.id)
    return (
        f'<article class="{problem.severity}" id="{name}">\n'
        f"<p><strong>{problem.severity}</strong> <code>{rule}</code> <small>{name}</small></p>\n"
        f"<p>{_safe(problem.message)}</p>\n"
        f'<div class="sides">\n{"".join(map(_figure, passages))}</div>\n'
        f"<details><summary>why</summary><p>{_safe(why)}</p></details>\n</article>\n"
    )


def _figure(passage: Shown) -> str:
    whole = f"{_safe(passage.before)}<mark>{_safe(passage.words)}</mark>{_safe(passage.after)}"
    label = f"<figcaption>{_safe(passage.label)}</figcaption>" if passage.label else ""
    return f'<figure>{label}<blockquote dir="auto">{whole}</blockquote></figure>\n'


def _list(name: str, lines: Iterable[str]) -> Iterator[str]:
    items = "".join(f"<li>{_safe(each)}</li>\n" for each in lines)
    if items:
        yield f"<details><summary>{name}</summary>\n<ul>\n{items}</ul>\n</details>\n"


def _safe(words: str) -> str:
    return escape(legible(words))
