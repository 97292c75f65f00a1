"""Saying something in an encrypted room: to whom, with which key, and that everybody who is there can read it.

The way is our own from beginning to end. nio's ``room_send`` hangs for good after a failed claim, counts a key as
shared whose sharing failed, goes by members that it may not know, and without its store sends plaintext.

The room's key goes to every device of everybody who has joined, cross-signed or not, and of the one person whom a
message is for; and to no other device of the bot's own account. Who is there the homeserver is asked for a new key, and
whenever the members as we know them have changed.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from nio import Api
from nio.crypto import OlmDevice, OutboundGroupSession

from bot.clock import Backoff, Clock, unless
from bot.logs import trace
from bot.matrix.homeserver import Homeserver, HomeserverFault, Refused, TooMany, UnknownToken, Unreachable, encoded
from bot.matrix.keys import DeviceKey, Keys
from bot.matrix.keystore import KeysFailed
from bot.matrix.sync import Batch, is_id

log = structlog.get_logger()

ENCRYPTED = "m.room.encrypted"
ROUNDS = 5
"""How often it is looked again whether somebody came, or has a new device, while the key was being shared."""
QUERIES = 3
SECONDS_BETWEEN_QUERIES = 1.0
SECONDS_WITHOUT = 300.0
"""How long we go on without a device, or somebody's devices, that could not be had, before they are tried again."""
DEVICES_AT_ONCE = 50
MOST_ONE_TIME_KEYS = 1000
"""A homeserver that goes on giving out keys of ours beyond this has more than we ever published."""
_QUERY_MILLISECONDS = 5000


@dataclass
class _RoomKey:
    """The key of a room, and who has it."""

    session: OutboundGroupSession
    known: frozenset[str] | None = None
    """The members as we knew them when the homeserver was asked who they are."""
    members: frozenset[str] = frozenset()
    has: set[DeviceKey] = field(default_factory=set)


class Encrypting:
    """Encrypts what is said, and keeps our keys with the homeserver as they should be."""

    def __init__(self, *, homeserver: Homeserver, keys: Keys, me: str, clock: Clock, stop: asyncio.Event) -> None:
        self._homeserver = homeserver
        self._keys = keys
        self._me = me
        self._clock = clock
        self._stop = stop
        self._rooms: dict[str, _RoomKey] = {}
        self._without: dict[DeviceKey | str, float] = {}
        self._woken = asyncio.Event()
        self._woken.set()
        self._one_time_keys: int | None = None
        self._needs_fallback = False
        self._uploaded_lately = False

    # --- encrypting -------------------------------------------------------------------------------------------

    async def encrypt(
        self,
        room: str,
        kind: str,
        content: Mapping[str, Any],
        known: frozenset[str] | None,
        also: frozenset[str] = frozenset(),
    ) -> dict[str, Any]:
        """The content of the encrypted event; ``known`` are the room's members as we know them, if we do, and ``also``
        those who are to read it too, though they may not have come yet.

        Raises HomeserverFault or KeysFailed where it cannot be made sure that those in the room can read it.
        """
        key = await self._ready(room, known, also)
        return self._keys.lock(room, key.session, kind, content)

    async def _ready(self, room: str, known: frozenset[str] | None, also: frozenset[str]) -> _RoomKey:
        """The room's key once everybody there, and who is to come, has it, as far as they can be reached."""
        key = self._rooms.get(room)
        if key is None or key.session.expired:
            key = self._fresh(room)
        if known is None or key.known != known:
            key.members = await self._members(room)
            key.known = known
        readers = key.members | also
        # Of those who share no room with us we are not told when they get another device.
        self._keys.changed(also - key.members)
        for _ in range(ROUNDS):
            await self._query(readers)
            devices = self._keys.devices(readers)
            if key.has - devices.keys():
                # Somebody left, or a device was logged out: what is said from now on is not for them.
                key = self._fresh(room, key)
            lacking = {id: device for id, device in devices.items() if id not in key.has and not self._is_without(id)}
            if not lacking:
                key.session.mark_as_shared()
                return key
            await self._share(room, key, lacking)
        raise Unreachable("devices do not settle")

    def _fresh(self, room: str, before: _RoomKey | None = None) -> _RoomKey:
        key = _RoomKey(OutboundGroupSession())
        if before is not None:
            key.known, key.members = before.known, before.members
        self._rooms[room] = key
        return key

    async def _members(self, room: str) -> frozenset[str]:
        """Who is in the room besides us, as the homeserver says."""
        answer = await self._homeserver.call(*Api.joined_members(self._homeserver.token, room))
        joined = answer.get("joined")
        if not isinstance(joined, Mapping) or self._me not in joined:
            raise Unreachable("nonsense")
        return frozenset(joined) - {self._me}

    async def _query(self, members: Iterable[str]) -> None:
        """Ask for the devices of everybody whose devices we do not know as they are now.

        Those whose homeserver does not answer keep the devices that we know, until they are asked for again.
        """
        for tries in range(QUERIES):
            stale = {user: change for user, change in self._keys.stale(members).items() if not self._is_without(user)}
            if not stale:
                return
            if tries:
                await unless(self._stop, self._clock.sleep(SECONDS_BETWEEN_QUERIES))
            body = {"device_keys": {user: [] for user in stale}, "timeout": _QUERY_MILLISECONDS}
            method, path, _ = Api.keys_query(self._homeserver.token, stale)
            answer = await self._ask(method, path, body)
            found = answer.get("device_keys")
            if not isinstance(found, Mapping):
                raise Unreachable("nonsense")
            for user, change in stale.items():
                devices = found.get(user)
                if isinstance(devices, Mapping):
                    self._keys.queried(user, devices, change)
        left = [user for user in self._keys.stale(members) if not self._is_without(user)]
        for user in left:
            self._go_without(user)
        if left:
            log.warning("devices were not told", users=left)

    async def _share(self, room: str, key: _RoomKey, devices: Mapping[DeviceKey, OlmDevice]) -> None:
        """Send the room's key to these devices. Only what the homeserver has taken counts as sent."""
        unreached = [device for device in devices.values() if not self._keys.can_reach(device)]
        if unreached:
            await self._claim(unreached)
        reached = {id: device for id, device in devices.items() if self._keys.can_reach(device)}
        for id in devices.keys() - reached.keys():
            self._go_without(id)
            log.warning("a device cannot be reached", room=room, user=id[0], device=id[1])
        ids = list(reached)
        for start in range(0, len(ids), DEVICES_AT_ONCE):
            some = ids[start : start + DEVICES_AT_ONCE]
            body = self._keys.wrap(room, key.session, [reached[id] for id in some])
            await self._to_device(ENCRYPTED, body)
            key.has.update(some)

    async def _claim(self, devices: Iterable[OlmDevice]) -> None:
        wanted: dict[str, list[str]] = {}
        for device in devices:
            wanted.setdefault(device.user_id, []).append(device.id)
        await self._begin_sessions(wanted)

    async def _begin_sessions(self, wanted: Mapping[str, list[str]]) -> None:
        method, path, body = Api.keys_claim(self._homeserver.token, dict(wanted))
        found = (await self._ask(method, path, body)).get("one_time_keys")
        if not isinstance(found, Mapping):
            raise Unreachable("nonsense")
        self._keys.claimed(found)

    async def _to_device(self, kind: str, body: Mapping[str, Any]) -> None:
        method, path, _ = Api.to_device(self._homeserver.token, kind, {}, secrets.token_hex(16))
        await self._ask(method, path, encoded(body))

    async def _ask(self, method: str, path: str, body: Mapping[str, Any] | str) -> dict[str, Any]:
        """As the homeserver answers. A refusal is to be tried again, since it is not what we say that it refuses."""
        try:
            return await self._homeserver.call(method, path, body)
        except UnknownToken:
            raise
        except Refused as refused:
            log.warning("keys refused", path=path.partition("?")[0], status=refused.status, code=refused.code)
            raise Unreachable(str(refused)) from refused

    def _is_without(self, whom: DeviceKey | str) -> bool:
        since = self._without.get(whom)
        if since is not None and self._clock.ticks() - since > SECONDS_WITHOUT:
            del self._without[whom]
            return False
        return since is not None

    def _go_without(self, whom: DeviceKey | str) -> None:
        self._without[whom] = self._clock.ticks()

    # --- keeping our keys as they should be -------------------------------------------------------------------

    def heard(self, batch: Batch) -> None:
        """What a sync said about keys."""
        self._keys.changed(batch.devices_changed)
        for user in batch.devices_changed:
            self._without.pop(user, None)
        if self._uploaded_lately:
            # This sync may have been answered before the upload was.
            self._uploaded_lately = False
        else:
            self._one_time_keys = batch.one_time_keys
            self._needs_fallback = batch.needs_fallback_key
        self._woken.set()

    async def run(self) -> None:
        """Until the bot stops: publish our keys, and begin anew with devices whose session is out of step."""
        pause = Backoff()
        while True:
            await unless(self._stop, self._woken.wait())
            self._woken.clear()
            try:
                await self._upload()
                await self._mend()
                pause.reset()
            except UnknownToken:
                raise
            except (HomeserverFault, KeysFailed) as fault:
                seconds = pause.next(fault.seconds if isinstance(fault, TooMany) else 0.0)
                log.warning("keys are not as they should be", again_in=round(seconds, 1), trace=trace(fault))
                self._woken.set()
                await unless(self._stop, self._clock.sleep(seconds))

    async def publish(self) -> None:
        """Until the homeserver has the keys of our device: others sign and trust only what is there."""
        pause = Backoff()
        while True:
            try:
                if self._keys.may_be_older:
                    await unless(self._stop, self._begin_anew())
                await unless(self._stop, self._upload())
                return
            except UnknownToken:
                raise
            except Refused as refused:
                # The bot is of use without them, and they are tried again while it works.
                log.error("keys were refused", status=refused.status, code=refused.code)
                return
            except (HomeserverFault, KeysFailed) as fault:
                seconds = pause.next(fault.seconds if isinstance(fault, TooMany) else 0.0)
                log.warning("keys were not published", again_in=round(seconds, 1), trace=trace(fault))
                await unless(self._stop, self._clock.sleep(seconds))

    async def _begin_anew(self) -> None:
        """Restored from a backup: take our one-time keys off the homeserver, and begin new sessions with everybody's
        devices, whose clients then give us again the room keys that they gave us since.

        Who is in our rooms the homeserver is asked: we may not know of those who came since.
        """
        await self._use_up_one_time_keys()
        rooms = (await self._homeserver.call(*Api.joined_rooms(self._homeserver.token))).get("joined_rooms")
        if not isinstance(rooms, list):
            raise Unreachable("nonsense")
        others = frozenset().union(*[await self._members(room) for room in rooms if is_id(room)])
        await self._query(others)
        devices = self._keys.devices(others).values()
        self._keys.begin_anew_with(device for device in devices if not self._keys.can_reach(device))
        await self._mend()

    async def _use_up_one_time_keys(self) -> None:
        """A homeserver does not take keys back; but whoever asks for one gets it, and nobody after them."""
        me, device = self._me, self._keys.device_id
        method, path, body = Api.keys_claim(self._homeserver.token, {me: [device]})
        used: set[str] = set()
        while len(used) < MOST_ONE_TIME_KEYS:
            found = (await self._homeserver.call(method, path, body)).get("one_time_keys")
            claimed = found.get(me, {}).get(device, {}) if isinstance(found, Mapping) else {}
            new = claimed.keys() - used if isinstance(claimed, Mapping) else set()
            if not new or any(key.get("fallback") for key in claimed.values()):
                break
            used |= new
        # Those that are left may be none; and of the key for when there are none, the private half may be lost.
        self._one_time_keys, self._needs_fallback = 0, True
        if used:
            log.info("one-time keys taken back", count=len(used))

    async def _upload(self) -> None:
        body = self._keys.to_upload(self._one_time_keys, fallback=self._needs_fallback)
        if body is None:
            return
        method, path, _ = Api.keys_upload(self._homeserver.token, {})
        try:
            answer = await self._homeserver.call(method, path, body)
        except Refused as refused:
            if refused.status == 400 and "device_keys" not in body:
                self._keys.upload_refused()
            raise
        self._keys.uploaded()
        counts = answer.get("one_time_key_counts")
        count = counts.get("signed_curve25519") if isinstance(counts, Mapping) else None
        self._one_time_keys = count if isinstance(count, int) and not isinstance(count, bool) else None
        self._needs_fallback = False
        self._uploaded_lately = True
        log.info("keys uploaded", one_time_keys=self._one_time_keys)

    async def _mend(self) -> None:
        wanted = self._keys.to_mend()
        if not wanted:
            return
        await self._begin_sessions(wanted)
        for kind, body in self._keys.mended():
            await self._to_device(kind, body)
        log.info("new sessions begun", devices=sum(len(devices) for devices in wanted.values()))
