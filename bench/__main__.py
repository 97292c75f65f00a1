"""``make bench``: all measures, or those named (the keys of ``MEASURES``), each taken so often in plain and in
encrypted rooms; prints a table of the medians."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from statistics import median

import aiohttp

from bench.clicks import answering, at_the_edge
from bench.due import due
from bench.measures import Figure, Setting, burst, rooms, share
from bench.stage import CACHE, names
from bot.demo.homeserver import Homeserver
from tests.postgres import Postgres, postgres

MEASURES = {
    "share": share,
    "burst": burst,
    "rooms": rooms,
    "clicks": at_the_edge,
    "answering": answering,
    "due": due,
}
IN_PLAIN_ROOMS_ONLY = {"clicks", "answering", "due"}
"""What is sent there is recorded, or sent by clients that do not encrypt, or nothing is."""
RUNS = 3
KINDS = [(database, room) for room in ("plain", "encrypted") for database in ("SQLite", "PostgreSQL")]


async def figures(wanted: list[str], server: Postgres, temporary: Path) -> AsyncIterator[tuple[str, Figure]]:
    """Each figure that is found, with the column that it is for."""
    fresh, kept = names(), CACHE / "bench"
    async with (
        Homeserver(CACHE / "synapse", kept / "homeserver", name="bench.test") as homeserver,
        aiohttp.ClientSession() as http,
    ):
        each = ((m, run, kind) for m in wanted for run in range(RUNS) for kind in KINDS if _is_taken(m, kind))
        for measure, _, (database, room) in each:
            name = next(fresh)
            setting = Setting(
                homeserver=homeserver,
                http=http,
                names=fresh,
                folder=temporary / name,
                kept=kept,
                database_url=_database(database, server, temporary, name),
                encrypted=room == "encrypted",
            )
            for found in await MEASURES[measure](setting):
                yield f"{database}, {room}", found


def _is_taken(measure: str, kind: tuple[str, str]) -> bool:
    return kind[1] == "plain" or measure not in IN_PLAIN_ROOMS_ONLY


def _database(kind: str, server: Postgres, folder: Path, name: str) -> str:
    if kind == "SQLite":
        return f"sqlite:///{folder / name}.db"
    server.execute(f'CREATE DATABASE "{name}"')
    return server.url(name)


def table(found: dict[tuple[str, str], list[Figure]]) -> str:
    """Each figure's median, and what it was between."""
    columns = [f"{database}, {room}" for database, room in KINDS]
    rows = [f"| | {' | '.join(columns)} |", "|---|" + "---:|" * len(columns)]
    for what in dict.fromkeys(what for what, _ in found):
        rows.append(f"| {what} | {' | '.join(_cell(found.get((what, column), [])) for column in columns)} |")
    return "\n".join(rows)


def _cell(several: list[Figure]) -> str:
    if not several:
        return ""
    values, unit = [one.value for one in several], several[0].unit
    digits = 0 if unit in ("MB", "") else 1
    least, middle, most = (f"{value:.{digits}f}" for value in (min(values), median(values), max(values)))
    return f"{middle} {unit} ({least}–{most})"


async def measured(wanted: list[str], server: Postgres, temporary: Path) -> str:
    found: dict[tuple[str, str], list[Figure]] = {}
    async for column, figure in figures(wanted, server, temporary):
        print(f"{column}: {figure.what} {figure.value:.1f} {figure.unit}", flush=True)
        found.setdefault((figure.what, column), []).append(figure)
    return table(found)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, postgres() as server:
        print("\n" + asyncio.run(measured(sys.argv[1:] or list(MEASURES), server, Path(folder))))


if __name__ == "__main__":
    main()
