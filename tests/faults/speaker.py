"""Who says the commands, and reads what was said in return; they do not give up when the homeserver is away."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp

from bot.demo.homeserver import Account
from tests.matrix.people import RealHomeserver


@dataclass(frozen=True)
class Said:
    """A message as the homeserver has it."""

    event_id: str
    sender: str
    answers: str | None
    """The event that it is an answer to."""
    body: str


class Speaker(Protocol):
    """A person with a client. One that can encrypt has the same ways."""

    @property
    def id(self) -> str: ...
    async def make_room(self, invited: str, *, direct: bool) -> str: ...
    async def say(self, room: str, text: str) -> str:
        """Say it, once, however long that takes; the event's ID."""

    async def heard(self, room: str, *, newest: int | None = None) -> list[Said]:
        """All that was said in a room, in the homeserver's order; or only the newest."""

    async def is_there(self, room: str, user: str) -> bool: ...


class PlainSpeaker:
    """Says everything in the clear."""

    def __init__(self, homeserver: RealHomeserver, account: Account, http: aiohttp.ClientSession) -> None:
        self.id = account.user_id
        self._homeserver = homeserver
        self._headers = {"Authorization": f"Bearer {account.access_token}"}
        self._http = http
        self._transactions = itertools.count(1)

    async def make_room(self, invited: str, *, direct: bool) -> str:
        wish = {"preset": "private_chat", "invite": [invited], "is_direct": direct}
        room: str = (await self._ask("POST", "createRoom", wish))["room_id"]
        return room

    async def say(self, room: str, text: str) -> str:
        path = f"rooms/{quote(room, safe='')}/send/m.room.message/s{next(self._transactions)}"
        event_id: str = (await self._ask("PUT", path, {"msgtype": "m.text", "body": text}))["event_id"]
        return event_id

    async def heard(self, room: str, *, newest: int | None = None) -> list[Said]:
        where = f"rooms/{quote(room, safe='')}/messages"
        if newest is not None:
            page = await self._ask("GET", f"{where}?dir=b&limit={newest}")
            return _said(reversed(page["chunk"]))
        said: list[Said] = []
        start = ""
        while True:
            page = await self._ask("GET", f"{where}?dir=f&limit=500{start}")
            said += _said(page["chunk"])
            if "end" not in page or not page["chunk"]:
                return said
            start = f"&from={page['end']}"

    async def is_there(self, room: str, user: str) -> bool:
        joined = (await self._ask("GET", f"rooms/{quote(room, safe='')}/joined_members"))["joined"]
        return user in joined

    async def _ask(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        while True:
            address = f"{self._homeserver.url}/_matrix/client/v3/{path}"
            try:
                async with self._http.request(method, address, json=body, headers=self._headers) as response:
                    answer: dict[str, Any] = await response.json()
                    assert response.status == 200, answer
                    return answer
            except (aiohttp.ClientError, OSError):
                await asyncio.sleep(0.1)


def _said(events: Any) -> list[Said]:
    return [_one(event) for event in events if event["type"] == "m.room.message"]


def _one(event: dict[str, Any]) -> Said:
    content = event["content"]
    answers = content.get("m.relates_to", {}).get("m.in_reply_to", {}).get("event_id")
    return Said(event["event_id"], event["sender"], answers, content.get("body", ""))
