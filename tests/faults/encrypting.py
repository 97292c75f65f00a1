"""A speaker who encrypts what is said, as clients do: with nio's Olm machine, and nothing of the bot's.

The first device is the same from beginning to end. Its key in a room is a new one after a few messages, so that keys
are on their way in most of the bot's lives.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import vodozemac
from nio import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, ToDeviceEvent
from nio.crypto import Olm
from nio.store import SqliteMemoryStore

from bot.demo.homeserver import Account
from tests.faults.speaker import Client, Reachable, Said, said

ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
KEY_LASTS = 3
"""How many messages a room's key is for."""
FEW_KEYS = 25
ONLY_KEYS = json.dumps({"room": {"rooms": []}, "presence": {"types": []}, "account_data": {"types": []}})


class Device:
    """One device with its keys."""

    def __init__(self, client: Client, user: str, device: str, key_lasts: int = KEY_LASTS) -> None:
        self._client = client
        self._key_lasts = key_lasts
        self._olm = Olm(user, device, SqliteMemoryStore(user, device, pickle_key="prøve"))
        self._since = ""
        self._indexes: dict[tuple[str, int], str] = {}

    async def publish(self) -> None:
        """Let the homeserver have this device's keys, or more of them."""
        answer = await self._client.ask("POST", "keys/upload", self._olm.share_keys())
        count = answer["one_time_key_counts"]["signed_curve25519"]
        self._olm.handle_response(KeysUploadResponse(0, count))

    async def look(self) -> None:
        """Take the keys that were sent here."""
        while True:
            news = await self._client.ask("GET", f"sync?timeout=0&filter={ONLY_KEYS}{self._since}")
            self._since = f"&since={news['next_batch']}"
            sent = news.get("to_device", {}).get("events", [])
            for event in sent:
                self._olm.handle_to_device_event(ToDeviceEvent.parse_event(event))
            self._olm.uploaded_key_count = news["device_one_time_keys_count"].get("signed_curve25519", 0)
            if self._olm.uploaded_key_count < FEW_KEYS:
                await self.publish()
            if not sent:
                return

    def read(self, room: str, event: dict[str, Any]) -> str | None:
        """The body of an encrypted message; None where this device cannot read it."""
        content = event["content"]
        session = self._olm.inbound_group_store.get(room, content["sender_key"], content["session_id"])
        if session is None:
            return None
        try:
            plaintext, index = session.decrypt(content["ciphertext"])
        except vodozemac.MegolmDecryptionException:
            return None
        first = self._indexes.setdefault((content["session_id"], index), event["event_id"])
        assert first == event["event_id"], "two messages are one ciphertext, or two with one key's place"
        inner = json.loads(plaintext)
        assert inner["room_id"] == room
        body: str = inner["content"]["body"]
        return body

    async def lock(self, room: str, listeners: set[str], content: dict[str, Any]) -> dict[str, Any]:
        """The message encrypted, when all devices of these have the key."""
        key = self._olm.outbound_group_sessions.get(room)
        if key is None or key.message_index >= self._key_lasts:
            await self.look()
            self._olm.create_outbound_group_session(room)
            await self._share(room, sorted(listeners))
        locked: dict[str, Any] = self._olm.group_encrypt(room, {"type": "m.room.message", "content": content})
        return locked

    async def _share(self, room: str, listeners: list[str]) -> None:
        found = await self._client.ask("POST", "keys/query", {"device_keys": {user: [] for user in listeners}})
        self._olm.handle_response(KeysQueryResponse(found["device_keys"], {}))
        missing = self._olm.get_missing_sessions(listeners)
        if missing:
            wish = {user: dict.fromkeys(devices, "signed_curve25519") for user, devices in missing.items()}
            keys = (await self._client.ask("POST", "keys/claim", {"one_time_keys": wish}))["one_time_keys"]
            self._olm.handle_response(KeysClaimResponse(keys, {}))
        _, body = self._olm.share_group_session(room, listeners, ignore_unverified_devices=True)
        await self._client.to_device("m.room.encrypted", body)
        self._olm.outbound_group_sessions[room].mark_as_shared()


class EncryptingSpeaker:
    """Says everything encrypted, from one device, with keys that last for so many messages; reads it on that device and
    on those that came later."""

    encrypts = True

    def __init__(
        self, homeserver: Reachable, account: Account, http: aiohttp.ClientSession, *, key_lasts: int = KEY_LASTS
    ) -> None:
        self.id = account.user_id
        self._homeserver = homeserver
        self._account = account
        self._http = http
        self._client = Client(homeserver, account.access_token, http)
        self._device = Device(self._client, account.user_id, account.device_id, key_lasts)
        self._locking = asyncio.Lock()
        self._listeners: set[str] = set()
        self._said: list[str] = []
        self._later: list[tuple[Device, int]] = []
        """Further devices, and how much had been said when each came."""

    async def publish(self) -> None:
        await self._device.publish()

    async def make_room(self, invited: str, *, direct: bool) -> str:
        self._listeners.add(invited)
        return await self._client.make_room(invited, direct=direct, state=(ENCRYPTION,))

    async def say(self, room: str, text: str) -> str:
        async with self._locking:
            locked = await self._device.lock(room, self._listeners, {"msgtype": "m.text", "body": text})
        self._said.append(await self._client.send(room, "m.room.encrypted", locked))
        return self._said[-1]

    async def heard(self, room: str) -> list[Said]:
        events = await self._client.messages(room)
        await self._device.look()
        for device, _ in self._later:
            await device.look()
        return [self._read(room, event) for event in events]

    def _read(self, room: str, event: dict[str, Any]) -> Said:
        if event["type"] != "m.room.encrypted":
            return said(event, event["content"].get("body"))
        message = said(event, self._device.read(room, event))
        on_others = [
            device.read(room, event)
            for device, before in self._later
            if message.answers in self._said[before:] and event["sender"] != self.id
        ]
        unread = any(body != message.body for body in on_others)
        return said(event, None) if unread else message

    async def devices(self, user: str) -> dict[str, Any]:
        return await self._client.devices(user)

    async def take_another_phone(self) -> None:
        """It takes a key of everybody's who listens, as for a session of its own, and does not use it."""
        login = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self.id},
            "password": self._account.password,
        }
        fresh = await self._client.ask("POST", "login", login)
        client = Client(self._homeserver, fresh["access_token"], self._http)
        device = Device(client, self.id, fresh["device_id"])
        await device.publish()
        self._later.append((device, len(self._said)))
        for user in self._listeners:
            theirs = (await client.devices(user))["device_keys"].get(user, {})
            wish = {user: dict.fromkeys(theirs, "signed_curve25519")}
            await client.ask("POST", "keys/claim", {"one_time_keys": wish})

    async def is_there(self, room: str, user: str) -> bool:
        return await self._client.is_there(room, user)
