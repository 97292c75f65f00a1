"""Files that came encrypted. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nio.crypto.attachments import decrypt_attachment


class Unopenable(Exception):
    """The file is not what the message says, or the message does not say enough to open it."""


def address(said: Mapping[str, Any]) -> object:
    """Where a message says that its file is, encrypted or not."""
    file = said.get("file")
    return file.get("url") if isinstance(file, Mapping) else said.get("url")


def opened(said: Mapping[str, Any], file: bytes) -> bytes:
    """The file as it was before it was encrypted, if it was. Raises Unopenable."""
    how = said.get("file")
    if not isinstance(how, Mapping):
        return file
    try:
        plain: bytes = decrypt_attachment(file, how["key"]["k"], how["hashes"]["sha256"], how["iv"])
    except Exception as fault:
        raise Unopenable from fault
    return plain
