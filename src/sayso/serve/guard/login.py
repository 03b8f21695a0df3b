"""The page that takes a token and gives a session for it, and the way out. It needs no script."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from sayso.serve.guard.audit import address_of_client
from sayso.serve.guard.doorman import Doorman
from sayso.serve.guard.refusing import Refusal
from sayso.serve.guard.sessions import COOKIE, LIFE_SECONDS

LOGIN, STYLE, LOGOUT = "/login", "/login/style.css", "/logout"
FIRST_PAGE = "/"
MOST_BYTES = 4_096
"""Of the form: a token and where to go on."""
MOST_FIELDS = 8
COST_OF_TRYING = 6.0
"""What a try costs a stranger, of 60 at once and one in two seconds."""


class Login:
    """Answers at `LOGIN` and `LOGOUT`."""

    def __init__(self, doorman: Doorman) -> None:
        self._doorman = doorman

    def answers(self, scope: Scope) -> bool:
        """Whether a request is for it."""
        return scope["path"] in {LOGIN, STYLE, LOGOUT}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Show the page, let in, or let go."""
        request = Request(scope, receive)
        await (await self._answer(request))(scope, receive, send)

    async def _answer(self, request: Request) -> Response | Refusal:
        path, method = request.scope["path"], request.method
        if path == STYLE:
            return Response(files("sayso.serve.guard").joinpath("login.css").read_bytes(), media_type="text/css")
        if path == LOGOUT and method == "POST":
            return self._let_go(request)
        if path == LOGIN and self._doorman.local is not None:
            return RedirectResponse(FIRST_PAGE, 303)
        if path == LOGIN and method in {"GET", "HEAD"}:
            return page(own_path(request.query_params.get("next", "")))
        if path == LOGIN and method == "POST":
            return await self._let_in(request)
        return Refusal(405, f"{method} does nothing here.", "Open the page, and use its form.")

    async def _let_in(self, request: Request) -> Response | Refusal:
        request.scope["state"]["act"] = "log in"
        wait = self._doorman.strangers.take(address_of_client(request.scope), COST_OF_TRYING)
        if wait:
            return Refusal(429, "So many tries are too many.", f"Wait {wait} s.", {"Retry-After": str(wait)})
        form = await read_form(request)
        going_on = own_path(form.get("next", ""))
        token = self._doorman.tokens.find(form.get("token", "").strip())
        if token is None:
            request.scope["state"]["refused"] = "no such token, or it holds no longer"
            return page(going_on, is_wrong=True)
        request.scope["state"]["visitor"] = self._doorman.holder(token, address_of_client(request.scope))
        response = RedirectResponse(going_on, 303, {"Cache-Control": "no-store"})
        response.set_cookie(
            COOKIE,
            self._doorman.sessions.begin(token.id),
            max_age=LIFE_SECONDS,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return response

    def _let_go(self, request: Request) -> Response:
        request.scope["state"]["act"] = "log out"
        self._doorman.sessions.end(request.cookies.get(COOKIE, ""))
        response = RedirectResponse(LOGIN, 303, {"Cache-Control": "no-store"})
        response.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return response


def own_path(target: str) -> str:
    """Where to go on after logging in: a path of this server, or the first page where it is none."""
    is_own = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if is_own else FIRST_PAGE


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a short form; of one that is long, or has many, none."""
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                return {}
    except ClientDisconnect:
        return {}
    try:
        fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}
    return {name: values[0] for name, values in fields.items()}


def page(going_on: str, *, is_wrong: bool = False) -> HTMLResponse:
    """The page with the form."""
    wrong = '<p role="alert">This token lets nobody in: it is no token of this casebook, or it holds no longer.</p>'
    return HTMLResponse(PAGE.format(wrong=wrong if is_wrong else "", next=escape(going_on)), 403 if is_wrong else 200)


PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Log in · sayso</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/login/style.css">
</head>
<body>
<main>
<h1>sayso</h1>
<p>This casebook is open to those who have a token.</p>
<form method="post" action="/login">
{wrong}
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus
 spellcheck="false" placeholder="sayso_…">
<input type="hidden" name="next" value="{next}">
<button>Log in</button>
</form>
<p class="hint">Whoever runs the server makes one: <code>sayso token create --role reader</code></p>
</main>
</body>
</html>
"""
