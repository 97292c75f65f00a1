"""Files in messages: opening those that came encrypted, encrypting our own, and what a message says of one. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nio.crypto.attachments import decrypt_attachment, encrypt_attachment

from commands.line import File


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


def sealed(file: bytes) -> tuple[bytes, dict[str, Any]]:
    """The file encrypted, as attachments of version 2 are, and what opens it but for its address."""
    ciphertext, how = encrypt_attachment(file)
    return ciphertext, how


def carrying(content: Mapping[str, Any], file: File, url: str, how: Mapping[str, Any] | None) -> dict[str, Any]:
    """The message that carries a file, which lies at ``url``, and is opened by ``how`` where it is encrypted. What the
    message says already is said with the file."""
    size = {"w": file.width, "h": file.height}
    info = {"mimetype": file.mimetype, "size": len(file.data)}
    where = {"url": url} if how is None else {"file": {**how, "url": url}}
    return {
        **content,
        "msgtype": "m.image" if file.mimetype.startswith("image/") else "m.file",
        "body": content.get("body") or file.name,
        "filename": file.name,
        "info": {**info, **{key: value for key, value in size.items() if value is not None}},
        **where,
    }
