"""What stands between the bot and its homeserver, and does to their talk what networks and proxies do."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from enum import StrEnum

import aiohttp
from aiohttp import web

from tests.faults.shim import kind_of

LOOPBACK = "127.0.0.1"
NONSENSE = ("[]", "null", '"ja"', "{}", '{"next_batch": 7, "event_id": ["$x"], "user_id": 4}')
OF_THE_CONNECTION = {"transfer-encoding", "connection", "content-length", "content-encoding", "host", "keep-alive"}


class Fault(StrEnum):
    """What goes wrong with one request. Those marked * happen after the homeserver has done what was asked."""

    DROPPED = "dropped"
    SLOW = "slow"
    LOST = "answer lost*"
    GARBLED = "answer garbled*"
    NONSENSE = "nonsense JSON*"
    EMPTY = "empty answer*"
    TRUNCATED = "answer truncated*"
    HALF = "answer half sent*"
    TOO_MANY = "429"
    BAD_GATEWAY = "502"
    GATEWAY_TIMEOUT = "504 after all*"


Plan = Callable[[str], Fault | None]
"""What is to happen to a request of this kind (see `shim.kind_of`)."""


def calm(kind: str) -> Fault | None:
    return None


def by_chance(chance: random.Random, share: float, *which: Fault) -> Plan:
    """This share of the requests meets one of these faults; of any, where none are named."""
    faults = which or tuple(Fault)

    def plan(kind: str) -> Fault | None:
        return chance.choice(faults) if chance.random() < share else None

    return plan


class Proxy:
    """One address for each bot, so that each can have a plan of its own."""

    def __init__(self, target: Callable[[], str], http: aiohttp.ClientSession, chance: random.Random) -> None:
        self.plan: Plan = calm
        self.met: Counter[Fault] = Counter()
        self.url = ""
        self._target = target
        self._http = http
        self._chance = chance

    async def answer(self, request: web.Request) -> web.StreamResponse:
        fault = self.plan(kind_of(request.path_qs))
        if fault is not None:
            self.met[fault] += 1
        match fault:
            case Fault.DROPPED:
                return _hung_up(request)
            case Fault.TOO_MANY:
                wait = self._chance.choice(({"retry_after_ms": 40}, {"retry_after_ms": None}, {}))
                return web.json_response({"errcode": "M_LIMIT_EXCEEDED", "error": "", **wait}, status=429)
            case Fault.BAD_GATEWAY:
                return web.Response(status=502, text="<html>Bad gateway</html>", content_type="text/html")
            case Fault.SLOW:
                await asyncio.sleep(self._chance.uniform(0.05, 0.5))
        try:
            status, headers, body = await self._forward(request)
        except (aiohttp.ClientError, OSError):
            return web.Response(status=502, text="the homeserver is away")
        match fault:
            case Fault.LOST:
                return _hung_up(request)
            case Fault.GATEWAY_TIMEOUT:
                return web.Response(status=504, text="<html>Gateway timeout</html>", content_type="text/html")
            case Fault.NONSENSE:
                return web.Response(text=self._chance.choice(NONSENSE), content_type="application/json")
            case Fault.EMPTY:
                body = b""
            case Fault.GARBLED:
                place = self._chance.randrange(len(body) + 1)
                body = body[:place] + bytes((0xC3, 0x28, 0x00)) + body[place:]
            case Fault.TRUNCATED:
                return await _cut(request, status, headers, body, promised=len(body))
            case Fault.HALF:
                return await _cut(request, status, headers, body, promised=None)
        return web.Response(status=status, headers=headers, body=body)

    async def _forward(self, request: web.Request) -> tuple[int, dict[str, str], bytes]:
        headers = {name: value for name, value in request.headers.items() if name.lower() not in OF_THE_CONNECTION}
        asked = self._http.request(
            request.method, self._target() + request.raw_path, data=await request.read(), headers=headers
        )
        async with asked as response:
            kept = {name: value for name, value in response.headers.items() if name.lower() not in OF_THE_CONNECTION}
            return response.status, kept, await response.read()


def _hung_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _cut(
    request: web.Request, status: int, headers: dict[str, str], body: bytes, *, promised: int | None
) -> web.StreamResponse:
    """Half of the answer, and then nothing; ``promised`` is the length that was said before."""
    response = web.StreamResponse(status=status, headers=headers)
    if promised is None:
        response.enable_chunked_encoding()
    else:
        response.content_length = promised
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response


@asynccontextmanager
async def proxy(target: Callable[[], str], chance: random.Random) -> AsyncIterator[Proxy]:
    """``target`` is where the homeserver is now."""
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, auto_decompress=True) as http:
        here = Proxy(target, http, chance)
        app = web.Application(client_max_size=10**8)
        app.router.add_route("*", "/{path:.*}", here.answer)
        runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, LOOPBACK, 0)
        await site.start()
        assert site._server is not None
        port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
        here.url = f"http://{LOOPBACK}:{port}"
        try:
            yield here
        finally:
            await runner.cleanup()
