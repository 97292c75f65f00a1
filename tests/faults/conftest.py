from __future__ import annotations

import itertools
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.conftest import MADE, SQLITE
from tests.faults.household import Databases
from tests.faults.nursery import Nursery, nursery
from tests.matrix.people import RealHomeserver, real_homeserver

CACHE = Path(__file__).parents[2] / ".cache"


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHomeserver]:
    """One homeserver for all bots."""
    with real_homeserver(CACHE / "synapse", tmp_path_factory.mktemp("homeserver")) as homeserver:
        yield homeserver


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def bots() -> AsyncIterator[Nursery]:
    """One for all tests, which share its loop."""
    async with nursery() as here:
        yield here


@pytest.fixture(params=[SQLITE, "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Databases]:
    """Makes databases with tables, each of a name of its own."""
    if request.param == SQLITE:
        made: Path = request.getfixturevalue("sqlite_made")
        yield lambda name: f"sqlite:///{shutil.copy(made, tmp_path / f'{name}.db')}"
        return
    server = request.getfixturevalue("postgres_server")
    taken: list[str] = []

    def make(name: str) -> str:
        database = f"f{next(_NUMBERS)}_{name}"
        server.execute(f"CREATE DATABASE {database} TEMPLATE {MADE}")
        taken.append(database)
        url: str = server.url(database)
        return url

    yield make
    for database in taken:
        server.execute(f"DROP DATABASE {database} WITH (FORCE)")


_NUMBERS = itertools.count(1)
