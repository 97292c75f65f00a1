from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.matrix.fake import FakeHomeserver


@pytest_asyncio.fixture
async def fake() -> AsyncIterator[FakeHomeserver]:
    homeserver = FakeHomeserver()
    await homeserver.start()
    yield homeserver
    await homeserver.stop()
