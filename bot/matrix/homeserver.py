"""Asking the homeserver: one request at a time, and every way it can go wrong as a kind of error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import structlog
from aiohttp import ClientError, ClientResponse, ClientTimeout
from nio import Api, AsyncClient, AsyncClientConfig

log = structlog.get_logger()

SECONDS_PER_REQUEST = 30.0
SECONDS_PER_UPLOAD = 120.0
PAUSE_WHEN_TOLD_NONE = 5.0
"""Seconds to wait where the homeserver says "too many requests" but not for how long."""


class HomeserverFault(Exception):
    """The homeserver did not do what was asked."""


class Unreachable(HomeserverFault):
    """No answer, or none that could be read. What was asked may have been done nevertheless."""


class TooMany(HomeserverFault):
    """It asks us to wait this many ``seconds``. What was asked was not done."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


class Refused(HomeserverFault):
    """It will not, and will not the next time either."""

    def __init__(self, status: int, code: str, answer: Mapping[str, Any] | None = None) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        """``M_FORBIDDEN`` and the like; empty where it said none."""
        self.answer: Mapping[str, Any] = answer or {}
        """All that it said, which may be what it wants first."""


class UnknownToken(Refused):
    """It no longer knows our login."""


class TooLarge(HomeserverFault):
    """A file is larger than we want."""


class Homeserver:
    """The bot's way to its homeserver."""

    def __init__(self, url: str, user_id: str) -> None:
        settings = AsyncClientConfig(encryption_enabled=False)
        self._client = AsyncClient(url.rstrip("/"), user_id, config=settings)
        self._down = False

    @property
    def token(self) -> str:
        """What we are logged in with; empty before."""
        return self._client.access_token or ""

    def use(self, token: str, device_id: str) -> None:
        self._client.access_token = token
        self._client.device_id = device_id

    async def close(self) -> None:
        await self._client.close()

    async def call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | str | None = None,
        *,
        seconds: float = SECONDS_PER_REQUEST,
    ) -> dict[str, Any]:
        """What the homeserver answers. ``path`` is as `nio.Api` builds it. Raises HomeserverFault."""
        data = body if isinstance(body, str) or body is None else encoded(body)
        return await self._answer(method, _without_token(path), data, self._headers(), seconds)

    async def upload(self, file: bytes, mimetype: str, name: str | None = None) -> str:
        """Put a file where others can fetch it; its ``mxc://`` address. Raises HomeserverFault.

        There is no transaction: what is asked twice lies there twice.
        """
        path = "/_matrix/media/v3/upload" + (f"?filename={quote(name, safe='')}" if name else "")
        headers = {**self._headers(), "Content-Type": mimetype}
        url = (await self._answer("POST", path, file, headers, SECONDS_PER_UPLOAD)).get("content_uri")
        if not isinstance(url, str) or not url.startswith("mxc://"):
            raise Unreachable("nonsense")
        return url

    async def _answer(
        self, method: str, path: str, data: str | bytes | None, headers: Mapping[str, str], seconds: float
    ) -> dict[str, Any]:
        try:
            response = await self._client.send(method, path, data, headers, None, _limit(seconds))
            async with response:
                answer = await _json(response)
        except (ClientError, TimeoutError, OSError) as fault:
            raise self._unreachable(type(fault).__name__) from fault
        if not isinstance(answer, dict) or response.status >= 500:
            raise self._unreachable(f"status {response.status}")
        self._reached()
        _raise_for(response, answer)
        return answer

    async def download(self, url: str, most: int, *, seconds: float = SECONDS_PER_REQUEST) -> bytes:
        """The file that an ``mxc://`` address names. Raises TooLarge beyond ``most`` bytes, or HomeserverFault."""
        server, _, media = url.removeprefix("mxc://").partition("/")
        if not url.startswith("mxc://") or not server or not media:
            raise Refused(404, "M_NOT_FOUND")
        _, path = Api.download(server, media, access_token=self.token)
        try:
            response = await self._client.send(
                "GET", _without_token(path), None, self._headers(), None, _limit(seconds)
            )
            async with response:
                if response.status != 200:
                    answer = await _json(response)
                    if response.status >= 500 or not isinstance(answer, dict):
                        raise self._unreachable(f"status {response.status}")
                    _raise_for(response, answer)
                    raise Refused(response.status, "")
                file = bytearray()
                async for chunk in response.content.iter_chunked(65_536):
                    file += chunk
                    if len(file) > most:
                        raise TooLarge
        except (ClientError, TimeoutError, OSError) as fault:
            raise self._unreachable(type(fault).__name__) from fault
        self._reached()
        return bytes(file)

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json"}
        return headers | {"Authorization": f"Bearer {self.token}"} if self.token else headers

    def _unreachable(self, why: str) -> Unreachable:
        if not self._down:
            self._down = True
            log.warning("homeserver does not answer", why=why)
        return Unreachable(why)

    def _reached(self) -> None:
        if self._down:
            self._down = False
            log.info("homeserver answers again")


def encoded(content: Mapping[str, Any]) -> str:
    """As JSON that can always be written as UTF-8: half a surrogate pair becomes a question mark."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode()


def _limit(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds)


def _without_token(path: str) -> str:
    """Addresses end in other people's logs; our token goes in a header."""
    parts = urlsplit(path)
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if name != "access_token"])
    return urlunsplit(("", "", parts.path, query, ""))


async def _json(response: ClientResponse) -> Any:
    try:
        return json.loads(await response.read())
    except (ValueError, RecursionError):
        return None


def _raise_for(response: ClientResponse, answer: Mapping[str, Any]) -> None:
    if response.status < 400:
        return
    code = answer.get("errcode")
    code = code if isinstance(code, str) else ""
    if response.status == 429 or code == "M_LIMIT_EXCEEDED":
        raise TooMany(_pause(response, answer))
    if response.status == 401 and code in ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"):
        raise UnknownToken(response.status, code, answer)
    raise Refused(response.status, code, answer)


def _pause(response: ClientResponse, answer: Mapping[str, Any]) -> float:
    in_header = response.headers.get("Retry-After", "")
    if in_header.isdecimal():
        return float(in_header)
    in_body = answer.get("retry_after_ms")
    if isinstance(in_body, int | float) and not isinstance(in_body, bool) and in_body >= 0:
        return in_body / 1000
    return PAUSE_WHEN_TOLD_NONE
