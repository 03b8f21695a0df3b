"""How fast a served casebook answers over REST: p50 and p95 of a fixed set of questions, for one user and for several.

    python -m bench.serving casebook.db                          one user, then twenty at once
    python -m bench.serving casebook.db --users 1 5 --seconds 20

The questions are those of `bench.asking`. Each user asks one after the other without a pause, over loopback, from this
process; the server is `sayso serve` in one of its own, whose memory is told too. A server tells again what it told
lately, so each question is asked until another day of the far future each time, which makes it new and finds the same;
with `--again`, it is asked as it is.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

import httpx2
from bench.asking import questions

from sayso.casebook import Casebook
from sayso.remote.filters import sent

Asked = dict[str, str | int]
WARM_SECONDS = 15.0
FAR_DAYS = count(date(2300, 1, 1).toordinal())


def asked_of(path: Path) -> list[Asked]:
    """The questions as they are sent, all groups in turn."""
    with Casebook(path) as book:
        groups = questions(book).values()
    return [_sent(question) for group in groups for question in group]


def _sent(question: dict[str, Any]) -> Asked:
    filters: Any = {name: value for name, value in question.items() if name != "text"}
    return sent(question.get("text", ""), filters)


def serve(path: Path) -> tuple[subprocess.Popen[str], str]:
    """A server of a casebook, once it answers, and where."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "sayso.cli", "serve", "--casebook", str(path), "--port", str(port), "--read-only"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    print(server.stdout.readline().strip())
    return server, f"http://127.0.0.1:{port}"


async def load(url: str, asked: Sequence[Asked], users: int, seconds: float, *, again: bool) -> list[tuple[float, int]]:
    """The ms that each request took, and which question it was, of so many users at once for so long."""
    until = time.perf_counter() + seconds
    taken: list[tuple[float, int]] = []

    async def user(first: int) -> None:
        async with httpx2.AsyncClient(base_url=url, timeout=60.0, trust_env=False) as client:
            for number, question in islice(cycle(enumerate(asked)), first, None):
                started = time.perf_counter()
                if started > until:
                    return
                answer = await client.get("/api/v1/claims", params=question if again else _new(question))
                answer.raise_for_status()
                taken.append(((time.perf_counter() - started) * 1000, number))

    await asyncio.gather(*(user(each * len(asked) // users) for each in range(users)))
    return taken


def _new(question: Asked) -> Asked:
    """The question, until a day that it was never asked until."""
    return {"until": date.fromordinal(next(FAR_DAYS)).isoformat(), **question}


def told(users: int, taken: Sequence[tuple[float, int]], asked: Sequence[Asked], seconds: float) -> None:
    """Print the ranks of a load, and its slowest questions."""
    every = [ms for ms, _ in taken]
    p95 = statistics.quantiles(every, n=20)[-1]
    rate = len(every) / seconds
    print(
        f"{users} users: p50 {statistics.median(every):.1f} ms, p95 {p95:.1f} ms, worst {max(every):.1f} ms, "
        f"{len(every)} requests, {rate:.1f} a second"
    )
    slowest = sorted({number: ms for ms, number in sorted(taken)}.items(), key=lambda each: -each[1])[:5]
    for number, ms in slowest:
        print(f"{ms:>10.1f} ms  {' '.join(f'{name}={value}' for name, value in asked[number].items())}")


def memory(process: int) -> str:
    """The memory of a process: now, and at the most."""
    status = Path(f"/proc/{process}/status").read_text()
    held = dict(line.split(":", 1) for line in status.splitlines())
    now, most = (int(held[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    return f"memory of the server: {now:,.0f} MB, at the most {most:,.0f} MB"


def processor_ms(process: int) -> float:
    """The ms of processors that a process has used, which tell of its work also where the machine has other work."""
    user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return 1000 * (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def measure(path: Path, users: Sequence[int], seconds: float, *, again: bool) -> None:
    """Serve a casebook, ask each question once, then load it by so many users at once, one number after the other."""
    asked = asked_of(path)
    server, url = serve(path)
    try:
        print(f"{len(asked)} questions, each asked once to begin with; {memory(server.pid)}")
        asyncio.run(load(url, asked, 1, WARM_SECONDS, again=again))
        for each in users:
            before = processor_ms(server.pid)
            taken = asyncio.run(load(url, asked, each, seconds, again=again))
            told(each, taken, asked, seconds)
            spent = (processor_ms(server.pid) - before) / len(taken)
            print(f"{spent:.1f} ms of a processor for a request; {memory(server.pid)}")
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("casebook", type=Path)
    parser.add_argument("--users", type=int, nargs="+", default=[1, 20], help="how many ask at once")
    parser.add_argument("--seconds", type=float, default=30.0, help="how long each number of users asks")
    parser.add_argument("--again", action="store_true", help="ask the same questions over and over")
    options = parser.parse_args()
    measure(options.casebook, options.users, options.seconds, again=options.again)


if __name__ == "__main__":
    main()
