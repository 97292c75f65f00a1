"""The bot's cross-signing identity: without it, clients show its messages with a red shield, or not at all (MSC4153).

It is three Ed25519 keys. The master key is who the bot is; it signs the other two. The self-signing key signs the bot's
devices; the user-signing key would sign other people, and stands there because an identity has one. The private halves
are kept in the data folder, so that the identity outlives the device.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import structlog
from nio import Api

from bot.clock import Backoff, Clock, unless
from bot.matrix.homeserver import Homeserver, Refused, TooMany, UnknownToken, Unreachable
from bot.matrix.private_files import move_privately, write_privately
from bot.matrix.signing import SEED_BYTES, SigningKey, canonical, from_unpadded, is_signed, unpadded

log = structlog.get_logger()

FILE = "identity.json"
NEXT_FILE = "identity.next.json"
"""Keys that the homeserver may not have yet. They are written before they are published: keys that were published and
then lost would need a password to replace."""

UPLOAD_KEYS = "/_matrix/client/v3/keys/device_signing/upload"
UPLOAD_SIGNATURES = "/_matrix/client/v3/keys/signatures/upload"
MASTER, SELF_SIGNING, USER_SIGNING = "master", "self_signing", "user_signing"
USAGES = (MASTER, SELF_SIGNING, USER_SIGNING)


class Outcome(StrEnum):
    """How it stands with the bot's identity."""

    UNCHANGED = "unchanged"
    """All was there."""
    SIGNED = "signed"
    """The identity was there; this device is new to it."""
    PUBLISHED = "published"
    """The homeserver had none, or not all of ours."""
    REPLACED = "replaced"
    """The homeserver had another, whose private keys we do not have."""
    DEVICE_UNKNOWN = "device unknown"
    """The homeserver has no keys of this device: they come first."""
    DEVICE_IS_ANOTHER = "device is another"
    """What it has under our device's name is not ours: the crypto store was lost. It takes a new device."""
    PASSWORD_NEEDED = "password needed"
    """To replace the one that is there; and we have none."""
    PASSWORD_REFUSED = "password refused"
    """It is no longer the bot's password."""
    PERSON_NEEDED = "person needed"
    """The homeserver asks for something else than a password, which only a person can give it."""
    REFUSED = "refused"
    """The homeserver will not, for a reason of its own, which the log has."""

    @property
    def trusted(self) -> bool:
        """Whether a client that trusts only cross-signed devices trusts this one."""
        return self in (Outcome.UNCHANGED, Outcome.SIGNED, Outcome.PUBLISHED, Outcome.REPLACED)


@dataclass(frozen=True, kw_only=True)
class Device:
    """This device of the bot's, whose keys stand on the homeserver already."""

    user_id: str
    device_id: str
    ed25519: str
    """The public half of its signing key, in unpadded Base64."""
    sign: Callable[[str], str]
    """Its signature of a text, in unpadded Base64."""


@dataclass(frozen=True)
class Identity:
    user_id: str
    keys: Mapping[str, SigningKey]
    """By what they are used for."""

    @classmethod
    def new(cls, user_id: str) -> Identity:
        return cls(user_id, {usage: SigningKey.new() for usage in USAGES})

    def public(self, usage: str) -> dict[str, Any]:
        """One of the keys as it is published, signed by the master key where it is another."""
        public = self.keys[usage].public
        key = {"user_id": self.user_id, "usage": [usage], "keys": {f"ed25519:{public}": public}}
        return key if usage == MASTER else self._signed(key, MASTER)

    def signed_device(self, keys: Mapping[str, Any]) -> dict[str, Any]:
        return self._signed({name: part for name, part in keys.items() if name != "unsigned"}, SELF_SIGNING)

    def has_signed(self, keys: Mapping[str, Any]) -> bool:
        public = self.keys[SELF_SIGNING].public
        return is_signed(keys, self.user_id, public, public)

    def _signed(self, value: dict[str, Any], usage: str) -> dict[str, Any]:
        key = self.keys[usage]
        return value | {"signatures": {self.user_id: {f"ed25519:{key.public}": key.signature(value)}}}


async def settle_identity(
    homeserver: Homeserver, device: Device, password: str | None, folder: Path, clock: Clock, stop: asyncio.Event
) -> Outcome:
    """`ensure_identity`, as often as it takes until the homeserver answers. Raises UnknownToken or Stopped."""
    pause = Backoff()
    while True:
        try:
            return await unless(stop, ensure_identity(homeserver, device, password, folder))
        except TooMany as limit:
            await unless(stop, clock.sleep(pause.next(limit.seconds)))
        except Unreachable:
            await unless(stop, clock.sleep(pause.next()))


async def ensure_identity(homeserver: Homeserver, device: Device, password: str | None, folder: Path) -> Outcome:
    """Let the device be one that is cross-signed, and say how that went.

    Does nothing where all is there already; may be done again after any failure. Whatever comes of it, the bot can go
    on: what it says has a shield then. Raises Unreachable, TooMany or UnknownToken.
    """
    try:
        outcome = await _ensure(homeserver, device, password, folder)
    except UnknownToken:
        raise
    except Refused as refused:
        log.warning("identity was refused", status=refused.status, code=refused.code)
        return Outcome.REFUSED
    if outcome.trusted:
        log.info("identity", outcome=outcome.value, device_id=device.device_id)
    else:
        log.warning(
            "this device is not cross-signed, and people's clients warn of it or do not show what it says",
            why=outcome.value,
            device_id=device.device_id,
        )
    return outcome


async def _ensure(homeserver: Homeserver, device: Device, password: str | None, folder: Path) -> Outcome:
    answer = await homeserver.call(*Api.keys_query(homeserver.token, {device.user_id}))
    published = _of(answer, "device_keys", device.user_id, device.device_id)
    if not published:
        return Outcome.DEVICE_UNKNOWN
    if not _is_ours(published, device):
        return Outcome.DEVICE_IS_ANOTHER
    known = {usage: _of(answer, f"{usage}_keys", device.user_id) for usage in USAGES}
    kept, upcoming = _read(folder / FILE, device.user_id), _read(folder / NEXT_FILE, device.user_id)
    if upcoming is not None and _is_there(upcoming, known):
        # We were stopped after it was published.
        move_privately(folder / NEXT_FILE, folder / FILE)
        kept = upcoming
    if kept is not None and _is_there(kept, known):
        signed = await _sign(homeserver, kept, device, published, known[MASTER])
        return signed or Outcome.UNCHANGED
    foreign = bool(known[MASTER]) and not (kept and _is_key(known[MASTER], kept, MASTER))
    if kept is None or foreign:
        # Ours was replaced, which is what is done when keys have come into other hands: so we do not bring it back.
        kept = upcoming or _begin(folder / NEXT_FILE, device.user_id)
        upcoming = kept
    not_published = await _publish(homeserver, kept, password)
    if not_published is not None:
        return not_published
    if kept is upcoming:
        move_privately(folder / NEXT_FILE, folder / FILE)
    signed = await _sign(homeserver, kept, device, published, {})
    if signed is Outcome.REFUSED:
        return signed
    return Outcome.REPLACED if foreign else Outcome.PUBLISHED


async def _publish(homeserver: Homeserver, identity: Identity, password: str | None) -> Outcome | None:
    """Why it could not be done; None where it was."""
    keys = {f"{usage}_key": identity.public(usage) for usage in USAGES}
    try:
        await homeserver.call("POST", UPLOAD_KEYS, keys)
        return None
    except UnknownToken:
        raise
    except Refused as refused:
        if refused.status != 401:
            raise
        wanted = refused.answer
    if not _takes_password(wanted):
        return Outcome.PERSON_NEEDED
    if password is None:
        return Outcome.PASSWORD_NEEDED
    proof = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": identity.user_id},
        "password": password,
        "session": wanted.get("session"),
    }
    try:
        await homeserver.call("POST", UPLOAD_KEYS, keys | {"auth": proof})
    except UnknownToken:
        raise
    except Refused as refused:
        if refused.status not in (401, 403):
            raise
        return Outcome.PASSWORD_REFUSED
    return None


def _takes_password(wanted: Mapping[str, Any]) -> bool:
    """Whether a password is all that the homeserver wants (specification, user-interactive authentication)."""
    flows = wanted.get("flows")
    return isinstance(flows, list) and {"stages": ["m.login.password"]} in flows


async def _sign(
    homeserver: Homeserver, identity: Identity, device: Device, published: dict[str, Any], master: dict[str, Any]
) -> Outcome | None:
    """Let the identity sign the device, and the device the identity, where they have not; None where they had.

    ``master`` is the master key as the homeserver has it, with the signatures on it.
    """
    wish: dict[str, Any] = {}
    if not identity.has_signed(published):
        wish[device.device_id] = identity.signed_device(published)
    if not is_signed(master, device.user_id, device.device_id, device.ed25519):
        key = identity.public(MASTER)
        signature = {f"ed25519:{device.device_id}": device.sign(canonical(key))}
        wish[identity.keys[MASTER].public] = key | {"signatures": {device.user_id: signature}}
    if not wish:
        return None
    answer = await homeserver.call("POST", UPLOAD_SIGNATURES, {device.user_id: wish})
    failures = _of(answer, "failures", device.user_id)
    for which in failures:
        log.warning("signature was refused", key=which, code=_of(failures, which).get("errcode"))
    return Outcome.REFUSED if failures else Outcome.SIGNED


def _is_ours(published: Mapping[str, Any], device: Device) -> bool:
    """Whether these are this device's keys, by its own signature: so that we never sign what somebody put there."""
    return (
        published.get("user_id") == device.user_id
        and published.get("device_id") == device.device_id
        and is_signed(published, device.user_id, device.device_id, device.ed25519)
        and _of(published, "keys").get(f"ed25519:{device.device_id}") == device.ed25519
    )


def _is_there(identity: Identity, known: Mapping[str, dict[str, Any]]) -> bool:
    return all(_is_key(known[usage], identity, usage) for usage in USAGES)


def _is_key(known: Mapping[str, Any], identity: Identity, usage: str) -> bool:
    master = identity.keys[MASTER].public
    return _of(known, "keys") == identity.public(usage)["keys"] and (
        usage == MASTER or is_signed(known, identity.user_id, master, master)
    )


def _of(answer: Any, *path: str) -> dict[str, Any]:
    """What stands at that place of an answer; empty where it is nothing that we can read."""
    for name in path:
        answer = answer.get(name) if isinstance(answer, dict) else None
    return answer if isinstance(answer, dict) else {}


def _begin(path: Path, user_id: str) -> Identity:
    identity = Identity.new(user_id)
    seeds = {usage: unpadded(key.seed) for usage, key in identity.keys.items()}
    write_privately(path, {"user_id": user_id, **seeds})
    return identity


def _read(path: Path, user_id: str) -> Identity | None:
    """The kept identity; None where there is none, or it is another account's."""
    try:
        kept = json.loads(path.read_text())
        seeds = {usage: from_unpadded(kept[usage]) for usage in USAGES}
        owner = kept["user_id"]
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        log.warning("the kept identity cannot be read", file=path.name)
        return None
    if owner != user_id or any(len(seed) != SEED_BYTES for seed in seeds.values()):
        return None
    return Identity(user_id, {usage: SigningKey(seed) for usage, seed in seeds.items()})
