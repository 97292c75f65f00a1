from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from tests.independent.client import Independent
from tests.independent.client import independent as independent_client
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


@pytest_asyncio.fixture
async def independent(real: RealHomeserver, tmp_path: Path) -> AsyncIterator[Callable[[str], Awaitable[Independent]]]:
    """Somebody new of that name, with a client that trusts only cross-signed devices."""
    async with AsyncExitStack() as until_the_end:

        async def arrive(name: str) -> Independent:
            account = real.account(name)
            client = independent_client(
                CACHE / "independent", real.url, account.user_id, account.password, tmp_path / f"{name}.log"
            )
            return await until_the_end.enter_async_context(client)

        yield arrive
