"""Devices with keys, and what everybody else sees of them, checked by another library than the bot's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from vodozemac import Account, Ed25519PublicKey, Ed25519Signature

from bot.matrix.homeserver import Homeserver
from bot.matrix.identity import Device

ALGORITHMS = ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"]


def device(user_id: str, device_id: str, account: Account) -> Device:
    def sign(text: str) -> str:
        return account.sign(text.encode()).to_base64()

    return Device(user_id=user_id, device_id=device_id, ed25519=account.ed25519_key.to_base64(), sign=sign)


def device_keys(device: Device, account: Account) -> dict[str, Any]:
    keys = {
        "algorithms": ALGORITHMS,
        "device_id": device.device_id,
        "user_id": device.user_id,
        "keys": {
            f"curve25519:{device.device_id}": account.curve25519_key.to_base64(),
            f"ed25519:{device.device_id}": device.ed25519,
        },
    }
    signature = device.sign(_text(keys))
    return keys | {"signatures": {device.user_id: {f"ed25519:{device.device_id}": signature}}}


async def logged_in(homeserver: Homeserver, user_id: str, device_id: str) -> Device:
    """A new device whose keys stand on the homeserver, as an encrypting client has them there."""
    account = Account()
    made = device(user_id, device_id, account)
    keys = device_keys(made, account)
    await homeserver.call("POST", "/_matrix/client/v3/keys/upload", {"device_keys": keys})
    return made


def is_cross_signed(answer: Mapping[str, Any], user_id: str, device_id: str) -> bool:
    """Whether an answer to a key query has the whole chain: master key, self-signing key, device."""
    keys = answer["device_keys"].get(user_id, {}).get(device_id)
    if keys is None or user_id not in answer["master_keys"] or user_id not in answer["self_signing_keys"]:
        return False
    master, self_signing = answer["master_keys"][user_id], answer["self_signing_keys"][user_id]
    return (
        master["usage"] == ["master"]
        and self_signing["usage"] == ["self_signing"]
        and is_verified(self_signing, user_id, _only_key(master))
        and is_verified(keys, user_id, _only_key(self_signing))
        and is_verified(keys, user_id, (device_id, keys["keys"][f"ed25519:{device_id}"]))
    )


def master_key(answer: Mapping[str, Any], user_id: str) -> str:
    public: str = _only_key(answer["master_keys"][user_id])[1]
    return public


def is_verified(value: Mapping[str, Any], user_id: str, key: tuple[str, str]) -> bool:
    key_id, public = key
    signature = value["signatures"][user_id].get(f"ed25519:{key_id}")
    if signature is None:
        return False
    text = _text({name: part for name, part in value.items() if name not in ("signatures", "unsigned")})
    Ed25519PublicKey.from_base64(public).verify_signature(text.encode(), Ed25519Signature.from_base64(signature))
    return True


def _only_key(value: Mapping[str, Any]) -> tuple[str, str]:
    ((name, public),) = value["keys"].items()
    assert name == f"ed25519:{public}"
    return public, public


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
