"""Somebody's Matrix client in the demo: makes rooms, says a line, and waits for what is answered."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import aiohttp

from bot.demo.homeserver import Account

SECONDS_BETWEEN_PARTS = 0.4
"""An answer in several messages has ended when nothing followed for so long."""

_FILTER = json.dumps(
    {
        "room": {
            "timeline": {"limit": 200, "types": ["m.room.message"]},
            "state": {"types": []},
            "ephemeral": {"types": []},
            "account_data": {"types": []},
        },
        "presence": {"types": []},
        "account_data": {"types": []},
    }
)


class GuestError(Exception):
    """The homeserver refused, or could not be reached."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """What somebody said in a room."""

    room: str
    sender: str
    event_id: str
    text: str
    is_edit: bool = False
    """It takes the place of an earlier one, such as a tally that is told anew."""


class Guest:
    """One account's client. ``http`` is shared by all of them, and closed by who opened it."""

    def __init__(self, http: aiohttp.ClientSession, url: str, account: Account) -> None:
        self.account = account
        self._http = http
        self._url = url
        self._since: str | None = None

    async def make_room(self, name: str | None, invite: Sequence[str], *, direct: bool = False) -> str:
        """Make a room, unencrypted, with these people invited; its id."""
        wish: dict[str, Any] = {"invite": list(invite), "preset": "private_chat", "is_direct": direct}
        if name is not None:
            wish["name"] = name
        answer = await self._ask("POST", "createRoom", wish)
        return str(answer["room_id"])

    async def join(self, room: str) -> None:
        await self._ask("POST", f"join/{quote(room, safe='')}", {})

    async def members(self, room: str) -> frozenset[str]:
        """The Matrix IDs of those who have joined."""
        answer = await self._ask("GET", f"rooms/{quote(room, safe='')}/joined_members")
        return frozenset(answer["joined"])

    async def direct_room(self, other: str) -> str | None:
        """The direct chat with somebody that was made earlier."""
        where = f"user/{quote(self.account.user_id, safe='')}/account_data/m.direct"
        try:
            rooms: Sequence[str] = (await self._ask("GET", where)).get(other, ())
        except GuestError:
            return None
        return rooms[-1] if rooms else None

    async def make_direct_room(self, other: str) -> str:
        room = await self.make_room(None, [other], direct=True)
        await self._ask("PUT", f"user/{quote(self.account.user_id, safe='')}/account_data/m.direct", {other: [room]})
        return room

    async def wait_for(self, other: str, room: str, seconds: float) -> bool:
        """Whether somebody has joined the room in time."""
        end = asyncio.get_running_loop().time() + seconds
        while other not in await self.members(room):
            if asyncio.get_running_loop().time() > end:
                return False
            await asyncio.sleep(0.1)
        return True

    async def say(self, room: str, text: str, mentions: Sequence[str] = ()) -> str:
        """Say a line; the event's id. What was said before, and not listened to yet, counts as an answer to it."""
        content = {
            "msgtype": "m.text",
            "body": text,
            "m.mentions": {"user_ids": list(mentions)} if mentions else {},
        }
        answer = await self._ask("PUT", f"rooms/{quote(room, safe='')}/send/m.room.message/{uuid4().hex}", content)
        return str(answer["event_id"])

    async def listen(self) -> tuple[Message, ...]:
        """What was said in any room since last."""
        return await self._sync(0)

    async def answers(self, room: str, by: str, seconds: float) -> tuple[Message, ...]:
        """What ``by`` says in the room from now on until it is silent; nothing if it says nothing in time. What is told
        anew may be about what was said before: it comes last, and is not waited for."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        heard: list[Message] = []
        while loop.time() < end:
            has_answered = any(not one.is_edit for one in heard)
            pause = SECONDS_BETWEEN_PARTS if has_answered else end - loop.time()
            new = [one for one in await self._sync(pause) if one.room == room and one.sender == by]
            if has_answered and not new:
                break
            heard += new
        return tuple(sorted(heard, key=lambda one: one.is_edit))

    async def _sync(self, seconds: float) -> tuple[Message, ...]:
        asked = {"filter": _FILTER, "timeout": str(int(seconds * 1000))}
        if self._since is not None:
            asked["since"] = self._since
        answer = await self._ask("GET", "sync", query=asked)
        first, self._since = self._since is None, str(answer["next_batch"])
        if first:
            return ()
        return tuple(
            Message(
                room=room,
                sender=event["sender"],
                event_id=event["event_id"],
                text=str(event["content"].get("m.new_content", event["content"]).get("body", "")),
                is_edit="m.new_content" in event["content"],
            )
            for room, joined in answer.get("rooms", {}).get("join", {}).items()
            for event in joined["timeline"]["events"]
            if event["sender"] != self.account.user_id
        )

    async def _ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        try:
            async with self._http.request(
                method,
                f"{self._url}/_matrix/client/v3/{path}",
                json=body,
                params=query,
                headers={"Authorization": f"Bearer {self.account.access_token}"},
                timeout=aiohttp.ClientTimeout(total=120),
            ) as response:
                answer: dict[str, Any] = await response.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as failed:
            raise GuestError(f"{method} {path}: {failed}") from failed
        if response.status != 200:
            raise GuestError(f"{method} {path}: {response.status} {answer.get('errcode')} {answer.get('error')}")
        return answer
