"""Databases for the tests: each of these fixtures is there for SQLite and for PostgreSQL.

``database_url`` is a database of the test's own with its tables made, ``database`` is the same opened, and
``empty_database_url`` one without tables.
"""

from __future__ import annotations

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from storage.database import Database
from tests.postgres import Postgres, postgres

SQLITE, POSTGRESQL = "sqlite", "postgresql"
MADE = "made"
MEASURED = "measured"


class Report:
    """What a test measured by the way; printed at the end of the run, and never a reason to fail."""

    def __init__(self, node: pytest.Item) -> None:
        self._node = node

    def add(self, line: str) -> None:
        # A property goes with the test's report to the process that prints, also from a worker.
        self._node.user_properties.append((MEASURED, line))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    reports = [one for found in terminalreporter.stats.values() for one in found if getattr(one, "when", "") == "call"]
    lines = [value for report in reports for name, value in report.user_properties if name == MEASURED]
    if lines:
        terminalreporter.section("measured")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Report:
    return Report(request.node)


async def _make_tables(url: str) -> None:
    database = await Database.open(url)
    await database.upgrade()
    await database.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    with postgres() as server:
        server.execute(f"CREATE DATABASE {MADE}")
        asyncio.run(_make_tables(server.url(MADE)))
        yield server


@pytest.fixture(scope="session")
def sqlite_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "made.db"
    asyncio.run(_make_tables(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def _numbers() -> Iterator[int]:
    return itertools.count(1)


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def database_url(request: pytest.FixtureRequest, tmp_path: Path, _numbers: Iterator[int]) -> Iterator[str]:
    if request.param == SQLITE:
        made: Path = request.getfixturevalue("sqlite_made")
        yield f"sqlite:///{shutil.copy(made, tmp_path / 'test.db')}"
        return
    yield from _on_postgresql(request.getfixturevalue("postgres_server"), f"t{next(_numbers)}", f"TEMPLATE {MADE}")


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path, _numbers: Iterator[int]) -> Iterator[str]:
    if request.param == SQLITE:
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    yield from _on_postgresql(request.getfixturevalue("postgres_server"), f"t{next(_numbers)}", "")


def _on_postgresql(server: Postgres, name: str, how: str) -> Iterator[str]:
    server.execute(f"CREATE DATABASE {name} {how}")
    yield server.url(name)
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = await Database.open(database_url)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def open_database() -> AsyncIterator[Callable[[str], object]]:
    """Opens further databases, which are closed with the test."""
    opened: list[Database] = []

    async def open_(url: str) -> Database:
        opened.append(await Database.open(url))
        return opened[-1]

    yield open_
    for each in opened:
        await each.close()
