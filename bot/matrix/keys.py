"""The bot's encryption keys: what they open, what they lock, and to whom they are known.

Nobody is asked here; that is for `encrypting`. nio's Olm machine does the cryptography. When it is used is decided by
us: nio's own client loses keys and events where something goes wrong halfway, and lets one strange event stop
everything.
"""

from __future__ import annotations

import json
import sqlite3
from base64 import b64encode
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeAlias, TypeVar

import structlog
import vodozemac
from nio import Api, KeysClaimResponse, KeysQueryResponse, ToDeviceEvent
from nio.crypto import Olm, OlmDevice, OutboundGroupSession, Session
from nio.events.to_device import OlmEvent
from peewee import PeeweeException

from bot.matrix.keystore import SET_BACK, KeyStore
from bot.matrix.sync import Event
from storage.ciphertexts import Opened
from storage.own_words import MARKS

log = structlog.get_logger()

OLM = "m.olm.v1.curve25519-aes-sha2"
MEGOLM = "m.megolm.v1.aes-sha2"
SIGNED = "signed_curve25519"
_READABLE = ("m.relates_to", *MARKS)

T = TypeVar("T")
DeviceKey: TypeAlias = tuple[str, str, str]
"""A device of somebody's, with the key that it has: user, device, curve25519."""


class Locked(Exception):
    """The key to this event is not here, or not yet. ``session`` names the key."""

    def __init__(self, session: str) -> None:
        super().__init__(session)
        self.session = session


class Odd(Exception):
    """What this event holds is not an event, or not one that can be from whom it says."""


class Keys:
    """The keys of one device."""

    def __init__(self, store: KeyStore) -> None:
        self._store = store
        self._machine = self._loaded()
        self._changes: dict[str, int] = {}
        self._fresh: set[str] = set()
        self.may_be_older = False
        """Whether the homeserver has later keys of this device than are here."""

    @property
    def machine(self) -> Olm:
        """nio's machine, for what else is done with this device's keys."""
        return self._machine

    @property
    def identity(self) -> tuple[str, str]:
        """What others know the device by: its ed25519 and curve25519 keys."""
        keys = self._machine.account.identity_keys
        return keys["ed25519"], keys["curve25519"]

    @property
    def device_id(self) -> str:
        return str(self._machine.device_id)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that happens to the keys within, or nothing of it. Raises KeysFailed. Nothing may be awaited within."""
        try:
            with self._store.all_or_nothing():
                yield
        except BaseException:
            # What is in memory has gone further than what is stored.
            self._machine = self._loaded()
            raise

    def close(self) -> None:
        self._store.close()

    def _loaded(self) -> Olm:
        with self._store.all_or_nothing():
            return Olm(self._store.user_id, self._store.device_id, self._store)

    # --- our own keys, published ------------------------------------------------------------------------------

    def to_upload(self, count: int | None, *, fallback: bool) -> dict[str, Any] | None:
        """What of our keys the homeserver should have and has not; None where it lacks nothing.

        ``count`` one-time keys are there, as it says; ``fallback`` is whether it needs a new one for when they are
        used up. They are stored before they are given out: whoever uses one must find us able to read.
        """
        account = self._machine.account
        inner = account._account
        body: dict[str, Any] = {}
        if not account.shared:
            body["device_keys"] = self._device_keys()
            count = count or 0
        lacking = 0 if count is None else account.max_one_time_keys - count - len(inner.one_time_keys)
        fallback = fallback and not inner.fallback_key
        if lacking > 0 or fallback:
            with self.transaction():
                if lacking > 0:
                    account.generate_one_time_keys(lacking)
                if fallback:
                    inner.generate_fallback_key()
                self._machine.save_account()
        one_time = {f"{SIGNED}:{id}": self._signed({"key": key.to_base64()}) for id, key in inner.one_time_keys.items()}
        if one_time and count is not None and count < account.max_one_time_keys:
            body["one_time_keys"] = one_time
        if inner.fallback_key:
            spare = {"fallback": True}
            body["fallback_keys"] = {
                f"{SIGNED}:{id}": self._signed({"key": key.to_base64(), **spare})
                for id, key in inner.fallback_key.items()
            }
        return body or None

    def uploaded(self) -> None:
        """The homeserver has what `to_upload` gave."""
        with self.transaction():
            self._machine.account.shared = True
            self.may_be_older = False
            self._machine.mark_keys_as_published()
            self._machine.save_account()

    def upload_refused(self) -> None:
        """It has other keys by the same names: ours are never offered again."""
        with self.transaction():
            self._machine.mark_keys_as_published()
            self._machine.save_account()

    def to_publish_again(self) -> None:
        """The homeserver does not have our device's keys."""
        with self.transaction():
            self._machine.account.shared = False
            self._machine.save_account()

    def found_published(self) -> None:
        """The homeserver has our device's keys: if not from us as we are here, then from us as we were later."""
        self.may_be_older = not self._machine.account.shared

    def _device_keys(self) -> dict[str, Any]:
        ed25519, curve25519 = self.identity
        device = self._machine.device_id
        return self._signed(
            {
                "algorithms": [OLM, MEGOLM],
                "device_id": device,
                "user_id": self._machine.user_id,
                "keys": {f"curve25519:{device}": curve25519, f"ed25519:{device}": ed25519},
            }
        )

    def _signed(self, content: dict[str, Any]) -> dict[str, Any]:
        signature = self._machine.sign_json(content)
        return {**content, "signatures": {self._machine.user_id: {f"ed25519:{self._machine.device_id}": signature}}}

    # --- what comes in ----------------------------------------------------------------------------------------

    def receive(self, to_device: Iterable[Mapping[str, Any]]) -> int:
        """Take the keys that were sent to us; how many of the events were too odd to be read. Within a transaction."""
        return sum(_guarded(partial(self._receive, event)) is None for event in to_device)

    def _receive(self, source: Mapping[str, Any]) -> bool:
        # Requests for keys and verifications are not for a secretary to grant, and nio would pile them up.
        if source.get("type") == "m.room.encrypted":
            event = ToDeviceEvent.parse_event(dict(source))
            if isinstance(event, OlmEvent):
                self._machine.handle_to_device_event(event)
        return True

    def inherit(self, before: KeyStore) -> int:
        """Take over the rooms' keys of a device that we were before, which open what was said then; how many."""
        sessions = list(before.load_inbound_group_sessions())
        with self.transaction():
            for session in sessions:
                if self._machine.inbound_group_store.add(session):
                    self._store.save_inbound_group_session(session)
        return len(sessions)

    def has(self, room: str, session: str) -> bool:
        return any(session in sessions for sessions in self._machine.inbound_group_store[room].values())

    def decrypt(self, event: Event) -> tuple[Event, Opened]:
        """The event inside an encrypted one, and which ciphertext that was; whether it came before is to be asked then.

        Raises Locked or Odd.
        """
        session_id, ciphertext = event.content.get("session_id"), event.content.get("ciphertext")
        if (
            event.content.get("algorithm") != MEGOLM
            or not isinstance(session_id, str)
            or not isinstance(ciphertext, str)
            or not 0 < len(session_id) <= 255
        ):
            raise Odd("form")
        by_sender = self._machine.inbound_group_store[event.room]
        sessions = [found for kept in by_sender.values() if (found := kept.get(session_id)) is not None]
        if not sessions:
            raise Locked(session_id)
        mine = [session for session in sessions if self._may_be(event.sender, session.sender_key)]
        if not mine:
            raise Odd("another's key")
        try:
            plaintext, place = mine[0].decrypt(ciphertext)
        except vodozemac.MegolmDecryptionException as fault:
            # As far as we can tell it is from before the key that we have; an older one may come.
            raise Locked(session_id) from fault
        except BaseException as fault:
            if not _is_theirs(fault):
                raise
            raise Odd(type(fault).__name__) from fault
        at = datetime.fromtimestamp(event.at / 1000, UTC)
        return _inner(event, plaintext), Opened(session=session_id, place=place, event_id=event.event_id, at=at)

    def forget(self, sessions: Collection[str]) -> None:
        """Let the rooms' keys go that these sessions have."""
        with self.transaction():
            self._store.delete_inbound_group_sessions(sessions)
        kept = self._machine.inbound_group_store
        for by_sender in kept._entries.values():
            for by_id in by_sender.values():
                for session in by_id.keys() & set(sessions):
                    del by_id[session]

    def _may_be(self, user: str, key: str) -> bool:
        """Whether this key can be this person's: it is a device's of theirs, or nobody's that we know."""
        devices = self._machine.device_store
        if any(device.curve25519 == key for device in devices[user].values()):
            return True
        self.changed((user,))
        return not any(device.curve25519 == key for device in devices)

    # --- other people's devices -------------------------------------------------------------------------------

    def changed(self, users: Iterable[str]) -> None:
        """Their devices may be others than we know."""
        for user in users:
            self._changes[user] = self._changes.get(user, 0) + 1
            self._fresh.discard(user)

    def stale(self, users: Iterable[str]) -> dict[str, int]:
        """Those of the users whose devices have to be asked for, each with the change that was the last."""
        return {user: self._changes.get(user, 0) for user in users if user not in self._fresh}

    def queried(self, user: str, devices: Mapping[str, Any], change: int) -> None:
        """What the homeserver says are a user's devices, and with which change in mind it was asked."""
        sound = {
            device: payload
            for device, payload in devices.items()
            if _guarded(partial(self._is_sound, user, device, payload))
        }
        if len(sound) < len(devices):
            log.warning("devices left out", user=user, count=len(devices) - len(sound))
        with self.transaction():
            self._machine.handle_response(KeysQueryResponse({user: sound}, {}))
            back = {
                id: device
                for id, device in self._machine.device_store[user].items()
                if device.deleted and id in sound and device.ed25519 == sound[id]["keys"].get(f"ed25519:{id}")
            }
            for device in back.values():
                device.deleted = False
            if back:
                self._store.save_device_keys({user: back})
        if self._changes.get(user, 0) == change:
            self._fresh.add(user)

    def _is_sound(self, user: str, device: str, payload: Any) -> bool:
        keys = payload["keys"]
        vodozemac.Curve25519PublicKey.from_base64(keys[f"curve25519:{device}"])
        return bool(
            payload["user_id"] == user
            and payload["device_id"] == device
            and MEGOLM in payload["algorithms"]
            and isinstance(payload.get("unsigned", {}).get("device_display_name", ""), str)
            and self._machine.verify_json(payload, keys[f"ed25519:{device}"], user, device)
        )

    def devices(self, users: Iterable[str]) -> dict[DeviceKey, OlmDevice]:
        """The devices of these users, as far as we know them."""
        return {
            (user, device.id, device.curve25519): device
            for user in users
            for device in self._machine.device_store.active_user_devices(user)
        }

    # --- what goes out ----------------------------------------------------------------------------------------

    def can_reach(self, device: OlmDevice) -> bool:
        """Whether there is a session with the device, in which a key can be sent to it."""
        return self._session(device) is not None

    def _session(self, device: OlmDevice) -> Session | None:
        """The latest of the sessions with the device that may be sent in."""
        sessions = self._machine.session_store[device.curve25519]
        return next((session for session in sessions if session.creation_time != SET_BACK), None)

    def begin_anew_with(self, devices: Iterable[OlmDevice]) -> None:
        """Let new sessions be begun with these devices, as if the old ones were out of step."""
        wedged = self._machine.wedged_devices
        wedged += [device for device in devices if device not in wedged]

    def claimed(self, one_time_keys: Mapping[str, Any]) -> None:
        """Begin sessions with the devices whose one-time keys these are; what is odd among them is left out."""
        for user, devices in one_time_keys.items():
            for device, key in devices.items() if isinstance(devices, Mapping) else ():
                with self.transaction():
                    claim = KeysClaimResponse({user: {device: key}}, {})
                    _guarded(partial(self._machine.handle_response, claim))

    def to_mend(self) -> dict[str, list[str]]:
        """The devices that a new session must be begun with, since the old one is out of step."""
        found: dict[str, list[str]] = {}
        for device in self._machine.wedged_devices:
            found.setdefault(device.user_id, []).append(device.id)
        return found

    def mended(self) -> list[tuple[str, dict[str, Any]]]:
        """What is to be sent, by type, so that the devices learn of their new sessions."""
        messages = [(message.type, message.as_dict()) for message in self._machine.outgoing_to_device_messages]
        self._machine.outgoing_to_device_messages.clear()
        self._machine.wedged_devices.clear()
        return messages

    def wrap(self, room: str, session: OutboundGroupSession, devices: Iterable[OlmDevice]) -> dict[str, Any]:
        """A room's key for these devices, as the body of a request."""
        key = {"algorithm": MEGOLM, "room_id": room, "session_id": session.id, "session_key": session.session_key}
        messages: dict[str, dict[str, Any]] = {}
        with self.transaction():
            for device in devices:
                messages.setdefault(device.user_id, {})[device.id] = self._wrapped(device, "m.room_key", key)
        return {"messages": messages}

    def _wrapped(self, device: OlmDevice, kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
        ed25519, curve25519 = self.identity
        payload = {
            "sender": self._machine.user_id,
            "sender_device": self._machine.device_id,
            "keys": {"ed25519": ed25519},
            "recipient": device.user_id,
            "recipient_keys": {"ed25519": device.ed25519},
            "type": kind,
            "content": content,
        }
        session = self._session(device)
        assert session is not None
        number, ciphertext = session.encrypt(Api.to_json(payload)).to_parts()
        self._machine.save_session(device.curve25519, session)
        body = {"type": number, "body": b64encode(ciphertext).decode().rstrip("=")}
        return {"algorithm": OLM, "sender_key": curve25519, "ciphertext": {device.curve25519: body}}

    def lock(self, room: str, session: OutboundGroupSession, kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
        """The content of an encrypted event.

        What it relates to stays readable, for the homeserver to sort by; and its marks, for us to know it again.
        """
        inner = {key: value for key, value in content.items() if key not in _READABLE}
        plaintext = json.dumps({"type": kind, "content": inner, "room_id": room}, ensure_ascii=False)
        outer = {
            "algorithm": MEGOLM,
            "ciphertext": session.encrypt(plaintext.encode("utf-8", "replace").decode()),
            "session_id": session.id,
            "sender_key": self.identity[1],
            "device_id": self._machine.device_id,
        }
        return outer | {key: content[key] for key in _READABLE if key in content}


def _inner(event: Event, plaintext: str) -> Event:
    try:
        payload = json.loads(plaintext)
    except (ValueError, RecursionError) as fault:
        raise Odd("no JSON") from fault
    if not isinstance(payload, dict):
        raise Odd("no object")
    kind, content = payload.get("type"), payload.get("content")
    if not isinstance(kind, str) or not isinstance(content, dict) or payload.get("room_id") != event.room:
        raise Odd("no event of this room")
    relation = event.content.get("m.relates_to")
    if relation is not None and "m.relates_to" not in content:
        content["m.relates_to"] = relation
    return replace(event, type=kind, content=content, encrypted=True)


def _guarded(read: Callable[[], T]) -> T | None:
    """What reading gives, or None where what others sent cannot be read, in whatever way it fails."""
    try:
        return read()
    except BaseException as fault:
        if not _is_theirs(fault):
            raise
        log.warning("set aside what others sent", why=type(fault).__name__)
        return None


def _is_theirs(fault: BaseException) -> bool:
    """Whether it is the fault of what was read, and not the disk's. The cryptography is Rust, whose panics are no
    Exceptions."""
    if isinstance(fault, PeeweeException | sqlite3.Error):
        return False
    return isinstance(fault, Exception) or type(fault).__name__ == "PanicException"
