"""Between the bot and a real homeserver: lets everything through, except what a test says is to go wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.matrix.fake import Fault

ERROR = Fault(status=500, body={"errcode": "M_UNKNOWN", "error": ""})


@dataclass
class _Trouble:
    path: re.Pattern[str]
    fault: Fault
    left: int


@dataclass
class Proxy:
    upstream: str
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Method and path of every request."""
    bodies: list[tuple[str, Any]] = field(default_factory=list)
    """Path and body of every request that had one."""
    answered: Callable[[str, Any], Any] = lambda path, answer: answer
    """What becomes of an answer: a test may put something into it, or wait, or raise to give none."""
    troubles: list[_Trouble] = field(default_factory=list)

    def fail(self, path: str, fault: Fault = ERROR, times: int = 1) -> None:
        """Requests whose path has this expression in it are answered with the fault, so many times."""
        self.troubles.append(_Trouble(re.compile(path), fault, times))

    def count(self, path: str) -> int:
        return sum(re.search(path, asked) is not None for _, asked in self.asked)

    async def start(self) -> None:
        self._http = aiohttp.ClientSession(auto_decompress=True, timeout=aiohttp.ClientTimeout(total=120))
        app = web.Application(client_max_size=10**8)
        app.router.add_route("*", "/{path:.*}", self._route)
        self._server = TestServer(app, host="127.0.0.1")
        await self._server.start_server()

    async def stop(self) -> None:
        await self._server.close()
        await self._http.close()

    @property
    def url(self) -> str:
        return str(self._server.make_url("")).rstrip("/")

    def _fault(self, path: str) -> Fault | None:
        for trouble in self.troubles:
            if trouble.left and trouble.path.search(path):
                trouble.left -= 1
                return trouble.fault
        return None

    async def _route(self, request: web.Request) -> web.StreamResponse:
        path = request.path
        self.asked.append((request.method, path))
        body = await request.read()
        if body:
            self.bodies.append((path, _json(body)))
        fault = self._fault(path)
        if fault is not None and not fault.after:
            return _faulty(fault)
        headers = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        # A body of {} is what nio sends where there is none.
        async with self._http.request(
            request.method, self.upstream + request.raw_path, data=body or None, headers=headers
        ) as response:
            content = await response.read()
            kind = response.headers.get("Content-Type", "application/json")
            status = response.status
        if fault is not None:
            return _faulty(fault)
        if kind.startswith("application/json") and status == 200:
            content = json.dumps(self.answered(path, _json(content))).encode()
        return web.Response(status=status, body=content, headers={"Content-Type": kind})


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None


def _faulty(fault: Fault) -> web.Response:
    text = fault.body if isinstance(fault.body, str) else json.dumps(fault.body)
    return web.Response(status=fault.status, text=text, headers=fault.headers)
