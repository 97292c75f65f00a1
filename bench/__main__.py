"""``make bench``: all measures, or those named (the keys of ``MEASURES``); prints a table."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

import aiohttp

from bench.clicks import answering, at_the_edge
from bench.measures import Line, Setting, burst, rooms, share
from bench.stage import CACHE, names
from bot.demo.homeserver import Homeserver
from tests.postgres import Postgres, postgres

MEASURES = {"share": share, "burst": burst, "rooms": rooms, "clicks": at_the_edge, "answering": answering}
ON_SQLITE_ONLY = {"rooms"}


async def measured(wanted: list[str], server: Postgres, temporary: Path) -> list[Line]:
    fresh = names()
    lines: list[Line] = []
    kept = CACHE / "bench"
    async with (
        Homeserver(CACHE / "synapse", kept / "homeserver", name="bench.test") as homeserver,
        aiohttp.ClientSession() as http,
    ):
        for name in wanted:
            for kind in ("sqlite",) if name in ON_SQLITE_ONLY else ("sqlite", "postgresql"):
                url = _database(kind, server, temporary, f"b{len(lines)}")
                folder = kept if name in ON_SQLITE_ONLY else temporary
                found = await MEASURES[name](Setting(homeserver, http, folder, url, kind, fresh))
                lines += found
                print("\n".join(f"{line.what}: {line.value} ({line.kind})" for line in found), flush=True)
    return lines


def _database(kind: str, server: Postgres, folder: Path, name: str) -> str:
    if kind == "sqlite":
        return f"sqlite:///{folder / name}.db"
    server.execute(f"CREATE DATABASE {name}")
    return server.url(name)


def table(lines: list[Line]) -> str:
    rows = ["| measured, in plain rooms | database | |", "|---|---|---|"]
    return "\n".join([*rows, *(f"| {line.what} | {line.kind} | {line.value} |" for line in lines)])


def main() -> None:
    wanted = sys.argv[1:] or list(MEASURES)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, postgres() as server:
        print("\n" + table(asyncio.run(measured(wanted, server, Path(folder)))))


if __name__ == "__main__":
    main()
