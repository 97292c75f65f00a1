from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from tests.matrix.fake import FakeHomeserver
from tests.matrix.people import Person, RealHomeserver, real_homeserver

CACHE = Path(__file__).parents[2] / ".cache"


@pytest_asyncio.fixture
async def fake() -> AsyncIterator[FakeHomeserver]:
    homeserver = FakeHomeserver()
    await homeserver.start()
    yield homeserver
    await homeserver.stop()


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHomeserver]:
    with real_homeserver(CACHE / "synapse", tmp_path_factory.mktemp("homeserver")) as homeserver:
        yield homeserver


@pytest_asyncio.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def kari(real: RealHomeserver, http: aiohttp.ClientSession) -> Person:
    return Person(real.url, real.account("kari"), http)


@pytest.fixture
def ola(real: RealHomeserver, http: aiohttp.ClientSession) -> Person:
    return Person(real.url, real.account("ola"), http)
