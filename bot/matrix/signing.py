"""Signed JSON, as the Matrix specification has it (appendices, "Signing JSON"), with Ed25519."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa

SEED_BYTES = 32


@dataclass(frozen=True)
class SigningKey:
    """A private Ed25519 key."""

    seed: bytes = field(repr=False)

    @classmethod
    def new(cls) -> SigningKey:
        return cls(secrets.token_bytes(SEED_BYTES))

    @property
    def public(self) -> str:
        """The public half, in unpadded Base64."""
        return unpadded(self._key.public_key().export_key(format="raw"))

    def signature(self, value: Mapping[str, Any]) -> str:
        """The signature of ``value``, in unpadded Base64."""
        return unpadded(eddsa.new(self._key, "rfc8032").sign(canonical(value).encode()))

    @property
    def _key(self) -> ECC.EccKey:
        return ECC.construct(curve="Ed25519", seed=self.seed)


def canonical(value: Mapping[str, Any]) -> str:
    """What is signed of ``value``: all but its signatures and what servers add, written in the one canonical way."""
    signed = {key: part for key, part in value.items() if key not in ("signatures", "unsigned")}
    return json.dumps(signed, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def is_signed(value: Mapping[str, Any], user_id: str, key_id: str, public: str) -> bool:
    """Whether ``value`` carries a good signature of that user's key ``ed25519:key_id``, whose public half is given."""
    signatures = value.get("signatures")
    of_user = signatures.get(user_id) if isinstance(signatures, dict) else None
    signature = of_user.get(f"ed25519:{key_id}") if isinstance(of_user, dict) else None
    if not isinstance(signature, str):
        return False
    try:
        key = eddsa.import_public_key(from_unpadded(public))
        eddsa.new(key, "rfc8032").verify(canonical(value).encode(), from_unpadded(signature))
    except ValueError:
        return False
    return True


def unpadded(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")


def from_unpadded(text: str) -> bytes:
    """Raises ValueError where it is not Base64."""
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
