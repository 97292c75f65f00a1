"""A person's encrypting client: another bot of nio's making, with a store of its own, on a real homeserver."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

from nio import AsyncClient, AsyncClientConfig, Event, MegolmEvent, RoomSendResponse, SyncResponse

from tests.matrix.people import Person

_NUMBERS = itertools.count(1)


class Phone:
    """One device of a person's; syncs when it is asked to look."""

    def __init__(self, client: AsyncClient) -> None:
        self.client = client
        self.events: dict[str, Event] = {}
        """By ID, as far as they could be decrypted."""
        self.rooms: dict[str, str] = {}
        self.unreadable: dict[str, MegolmEvent] = {}

    @classmethod
    async def of(cls, url: str, person: Person, folder: Path) -> Self:
        """A new device, logged in by password, with its keys published."""
        where = folder / f"phone-{next(_NUMBERS)}"
        where.mkdir(parents=True)
        config = AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False, max_timeouts=5)
        client = AsyncClient(url, person.id, store_path=str(where), config=config)
        await client.login(person.account.password, device_name="telefon")
        phone = cls(client)
        await phone.look()
        return phone

    async def look(self) -> None:
        """See what is new, and do what a client does then."""
        answer = await self.client.sync(timeout=0, full_state=not self.client.next_batch)
        assert isinstance(answer, SyncResponse), answer
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        if self.client.should_query_keys:
            await self.client.keys_query()
        if self.client.should_claim_keys:
            await self.client.keys_claim(self.client.get_users_for_key_claiming())
        await self.client.send_to_device_messages()
        for room, news in answer.rooms.join.items():
            for event in news.timeline.events:
                self.rooms[event.event_id] = room
                if isinstance(event, MegolmEvent):
                    self.unreadable[event.event_id] = event
                else:
                    self.events[event.event_id] = event

    async def say(self, room: str, body: str, **more: Any) -> str:
        return await self.send(room, "m.room.message", {"msgtype": "m.text", "body": body, **more})

    async def send(self, room: str, kind: str, content: dict[str, Any]) -> str:
        """Whatever it is, encrypted where the room is; except for reactions, which never are."""
        answer = await self.client.room_send(room, kind, content, ignore_unverified_devices=True)
        assert isinstance(answer, RoomSendResponse), answer
        return answer.event_id

    def heard(self, room: str, sender: str) -> list[str]:
        """What somebody has said in a room that came encrypted and could be read, in order."""
        return [
            str(event.source["content"].get("body", ""))
            for id, event in self.events.items()
            if self.rooms[id] == room and event.sender == sender and event.decrypted
        ]

    def heard_in_plaintext(self, room: str, sender: str) -> list[Any]:
        return [
            event.source["content"]
            for id, event in self.events.items()
            if self.rooms[id] == room
            and event.sender == sender
            and not event.decrypted
            and event.source["type"] == "m.room.message"
        ]

    async def until_heard(self, room: str, sender: str, count: int, seconds: float = 60) -> list[str]:
        async with asyncio.timeout(seconds):
            while len(said := self.heard(room, sender)) < count:
                await self.look()
                await asyncio.sleep(0.05)
        return said

    async def until_there(self, room: str, user: str, seconds: float = 60) -> None:
        """Wait until the phone knows that somebody is in the room."""
        async with asyncio.timeout(seconds):
            while room not in self.client.rooms or not self._is_there(room, user):
                await self.look()
                await asyncio.sleep(0.05)

    def _is_there(self, room: str, user: str) -> bool:
        member = self.client.rooms[room].users.get(user)
        return member is not None and not member.invited


@asynccontextmanager
async def phone(url: str, person: Person, folder: Path) -> AsyncIterator[Phone]:
    made = await Phone.of(url, person, folder)
    try:
        yield made
    finally:
        await made.client.close()
