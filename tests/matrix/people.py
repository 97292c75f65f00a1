"""People with an ordinary client, on a real homeserver."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp

from bot.demo.homeserver import Account, Homeserver

_NUMBERS = itertools.count(1)


class RealHomeserver:
    """Synapse, in a loop of its own, so that tests each have theirs."""

    def __init__(self, homeserver: Homeserver, loop: asyncio.AbstractEventLoop) -> None:
        self._homeserver = homeserver
        self._loop = loop
        self._restarting = threading.Lock()

    @property
    def url(self) -> str:
        return self._homeserver.url

    def stop(self) -> None:
        """Until it is started again, with all it knew."""
        asyncio.run_coroutine_threadsafe(self._homeserver.stop(), self._loop).result(60)

    def start(self) -> None:
        asyncio.run_coroutine_threadsafe(self._homeserver.start(), self._loop).result(60)

    def restart(self) -> None:
        with self._restarting:
            self.stop()
            self.start()

    def account(self, name: str) -> Account:
        """A new account, of a name that no other test has."""
        user = f"{name}-{next(_NUMBERS)}"
        with self._restarting:
            registering = self._homeserver.register(user, f"passord for {user}", name.title())
            return asyncio.run_coroutine_threadsafe(registering, self._loop).result(60)

    def administrator(self) -> Account:
        """A new account that may do to others what an administrator may."""
        registering = self._homeserver.register(f"admin-{next(_NUMBERS)}", "passord for admin", admin=True)
        return asyncio.run_coroutine_threadsafe(registering, self._loop).result(60)


@contextmanager
def real_homeserver(environment: Path, folder: Path, **settings: Any) -> Iterator[RealHomeserver]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="homeserver")
    thread.start()
    homeserver = Homeserver(environment, folder, name="prove.test", settings=settings)
    try:
        asyncio.run_coroutine_threadsafe(homeserver.start(), loop).result(300)
        yield RealHomeserver(homeserver, loop)
    finally:
        asyncio.run_coroutine_threadsafe(homeserver.stop(), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


class Person:
    """Somebody who says things."""

    def __init__(self, url: str, account: Account, http: aiohttp.ClientSession) -> None:
        self.id = account.user_id
        self.account = account
        self._url = url
        self._http = http
        self._transactions = itertools.count(1)

    async def ask(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.account.access_token}"}
        address = f"{self._url}/_matrix/client/v3/{path}"
        async with self._http.request(method, address, json=body or {}, headers=headers) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == 200, answer
            return answer

    async def make_room(self, *invited: str, direct: bool = False, encrypted: bool = False, **more: Any) -> str:
        wish: dict[str, Any] = {"preset": "private_chat", "invite": list(invited), "is_direct": direct, **more}
        if encrypted:
            content = {"algorithm": "m.megolm.v1.aes-sha2"}
            wish["initial_state"] = [{"type": "m.room.encryption", "state_key": "", "content": content}]
        room: str = (await self.ask("POST", "createRoom", wish))["room_id"]
        return room

    async def join(self, room: str) -> None:
        await self.ask("POST", f"join/{quote(room, safe='')}")

    async def invite(self, room: str, user: str) -> None:
        await self.ask("POST", f"rooms/{quote(room, safe='')}/invite", {"user_id": user})

    async def kick(self, room: str, user: str) -> None:
        await self.ask("POST", f"rooms/{quote(room, safe='')}/kick", {"user_id": user})

    async def say(self, room: str, body: str, **more: Any) -> str:
        content = {"msgtype": "m.text", "body": body, **more}
        path = f"rooms/{quote(room, safe='')}/send/m.room.message/p{next(self._transactions)}"
        event_id: str = (await self.ask("PUT", path, content))["event_id"]
        return event_id

    async def redact(self, room: str, event: str) -> str:
        path = f"rooms/{quote(room, safe='')}/redact/{quote(event, safe='')}/p{next(self._transactions)}"
        event_id: str = (await self.ask("PUT", path))["event_id"]
        return event_id

    async def membership(self, room: str, user: str) -> str | None:
        members = (await self.ask_get(f"rooms/{quote(room, safe='')}/members"))["chunk"]
        return next((one["content"]["membership"] for one in members if one["state_key"] == user), None)

    async def heard(self, room: str, sender: str) -> list[str]:
        """All that somebody has said in a room, in order."""
        return [event["content"].get("body", "") for event in await self.events(room, sender)]

    async def events(self, room: str, sender: str) -> list[dict[str, Any]]:
        """Their messages as events, in order."""
        said: list[dict[str, Any]] = []
        start = ""
        while True:
            path = f"rooms/{quote(room, safe='')}/messages?dir=f&limit=500{start}"
            page = await self.ask_get(path)
            said += [
                event for event in page["chunk"] if event["sender"] == sender and event["type"] == "m.room.message"
            ]
            if "end" not in page or not page["chunk"]:
                return said
            start = f"&from={page['end']}"

    async def ask_get(self, path: str) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.account.access_token}"}
        async with self._http.get(f"{self._url}/_matrix/client/v3/{path}", headers=headers) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == 200, answer
            return answer

    async def until_heard(self, room: str, sender: str, count: int, seconds: float = 120) -> list[str]:
        """Wait until somebody has said so much."""
        async with asyncio.timeout(seconds):
            while len(said := await self.heard(room, sender)) < count:
                await asyncio.sleep(0.1)
        return said

    async def until_membership(self, room: str, user: str, membership: str, seconds: float = 60) -> None:
        async with asyncio.timeout(seconds):
            while await self.membership(room, user) != membership:
                await asyncio.sleep(0.1)
