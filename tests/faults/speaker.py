"""Who says the commands, and reads what was said in return; they do not give up when the homeserver is away."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp

from bot.demo.homeserver import Account

MESSAGES = ("m.room.message", "m.room.encrypted")


@dataclass(frozen=True)
class Said:
    """A message as its reader has it."""

    event_id: str
    sender: str
    answers: str | None
    """The event that it is an answer to."""
    body: str | None
    """None where the reader cannot read it."""
    encrypted: bool = False


class Reachable(Protocol):
    """A homeserver, wherever it is at the moment."""

    @property
    def url(self) -> str: ...


class Speaker(Protocol):
    """A person with a client."""

    @property
    def id(self) -> str: ...
    @property
    def encrypts(self) -> bool: ...
    async def make_room(self, invited: str, *, direct: bool) -> str: ...
    async def say(self, room: str, text: str) -> str:
        """Say it, once, however long that takes; the event's ID."""

    async def heard(self, room: str) -> list[Said]:
        """All that was said in a room, in the homeserver's order."""

    async def devices(self, user: str) -> dict[str, Any]:
        """What the homeserver answers to whom a user's devices are."""

    async def take_another_phone(self) -> None:
        """Be there with one more device from now on, which all that is said is to be readable on."""

    async def is_there(self, room: str, user: str) -> bool: ...


class Client:
    """What asks the homeserver for one device, until it has answered."""

    def __init__(self, homeserver: Reachable, token: str, http: aiohttp.ClientSession) -> None:
        self._homeserver = homeserver
        self._headers = {"Authorization": f"Bearer {token}"}
        self._http = http
        self._transactions = itertools.count(1)

    async def ask(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        while True:
            address = f"{self._homeserver.url}/_matrix/client/v3/{path}"
            try:
                async with self._http.request(method, address, json=body, headers=self._headers) as response:
                    if response.status < 500:
                        answer: dict[str, Any] = await response.json()
                        assert response.status == 200, answer
                        return answer
            except (aiohttp.ClientError, OSError):
                pass
            await asyncio.sleep(0.1)

    async def make_room(self, invited: str, *, direct: bool, state: Sequence[dict[str, Any]] = ()) -> str:
        wish = {"preset": "private_chat", "invite": [invited], "is_direct": direct, "initial_state": state}
        room: str = (await self.ask("POST", "createRoom", wish))["room_id"]
        return room

    async def send(self, room: str, kind: str, content: dict[str, Any]) -> str:
        path = f"rooms/{quote(room, safe='')}/send/{kind}/s{next(self._transactions)}"
        event_id: str = (await self.ask("PUT", path, content))["event_id"]
        return event_id

    async def to_device(self, kind: str, body: dict[str, Any]) -> None:
        await self.ask("PUT", f"sendToDevice/{kind}/d{next(self._transactions)}", body)

    async def messages(self, room: str) -> list[dict[str, Any]]:
        """All messages of a room, in the homeserver's order."""
        where = f"rooms/{quote(room, safe='')}/messages"
        found: list[dict[str, Any]] = []
        start = ""
        while True:
            page = await self.ask("GET", f"{where}?dir=f&limit=500{start}")
            found += [event for event in page["chunk"] if event["type"] in MESSAGES]
            if "end" not in page or not page["chunk"]:
                return found
            start = f"&from={page['end']}"

    async def devices(self, user: str) -> dict[str, Any]:
        return await self.ask("POST", "keys/query", {"device_keys": {user: []}})

    async def is_there(self, room: str, user: str) -> bool:
        joined = (await self.ask("GET", f"rooms/{quote(room, safe='')}/joined_members"))["joined"]
        return user in joined


class PlainSpeaker:
    """Says everything in the clear."""

    encrypts = False

    def __init__(self, homeserver: Reachable, account: Account, http: aiohttp.ClientSession) -> None:
        self.id = account.user_id
        self._client = Client(homeserver, account.access_token, http)

    async def make_room(self, invited: str, *, direct: bool) -> str:
        return await self._client.make_room(invited, direct=direct)

    async def say(self, room: str, text: str) -> str:
        return await self._client.send(room, "m.room.message", {"msgtype": "m.text", "body": text})

    async def heard(self, room: str) -> list[Said]:
        return [said(event, event["content"].get("body")) for event in await self._client.messages(room)]

    async def devices(self, user: str) -> dict[str, Any]:
        return await self._client.devices(user)

    async def take_another_phone(self) -> None:
        """In the clear no device has anything to do with it."""

    async def is_there(self, room: str, user: str) -> bool:
        return await self._client.is_there(room, user)


def said(event: dict[str, Any], body: str | None) -> Said:
    answers = event["content"].get("m.relates_to", {}).get("m.in_reply_to", {}).get("event_id")
    return Said(event["event_id"], event["sender"], answers, body, event["type"] == "m.room.encrypted")
