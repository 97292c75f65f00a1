"""A file that only its passphrase opens, and that cannot be changed, cut or put together anew without being noticed.

The passphrase becomes a key by scrypt, with a salt of the file's own; the contents are sealed by AES-256-GCM in chunks.
A chunk's nonce is its number and whether it is the last, so that none can be left out, moved or repeated. Both are the
`cryptography` library's; what is here is only the order of things:

    nettverksbot-backup 1⏎ | log₂ n, r, p | salt (32) | check (32) | digest (8) | chunks of 65,536 + 16 bytes …

``check`` is sixteen zero bytes sealed, which tells a wrong passphrase; ``digest`` the beginning of the SHA-256 of all
before it, which tells damage from that.
"""

from __future__ import annotations

import hashlib
import io
import os
import unicodedata
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MAGIC = b"nettverksbot-backup "
_FORM = b"1\n"
_COST = (16, 8, 2)
"""log₂ n, r and p of scrypt: 64 MB of memory and about half a second, as OWASP advises for what is attacked offline."""
_DEAREST = (20, 16, 8)
"""What a file may ask of us."""
_SALT, _TAG, _DIGEST = 32, 16, 8
_CHECK = bytes(16)
_CHECK_NONCE = b"\xff" * 12
CHUNK = 65_536


class Unopened(Exception):
    """The file cannot be opened; which of the below says why."""


class NotSealed(Unopened):
    """It is no file of this kind."""


class NewerForm(Unopened):
    """A later version of the program wrote it."""


class WrongPassphrase(Unopened):
    pass


class Damaged(Unopened):
    """It was changed, or its end is missing."""


class Sealing(io.RawIOBase):
    """Seals what is written to it; `finish` writes the end, without which nobody can open the file."""

    def __init__(self, out: BinaryIO, passphrase: str) -> None:
        self._out = out
        before = MAGIC + _FORM + bytes(_COST) + os.urandom(_SALT)
        self._about = before
        self._cipher = AESGCM(_key(passphrase, before[-_SALT:], _COST))
        before += self._cipher.encrypt(_CHECK_NONCE, _CHECK, self._about)
        out.write(before + hashlib.sha256(before).digest()[:_DIGEST])
        self._held = bytearray()
        self._number = 0

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        some = bytes(data)  # type: ignore[call-overload]  # whatever has a buffer
        self._held += some
        # The last chunk is known to be the last only at the end: a full one is held until more comes.
        while len(self._held) > CHUNK:
            self._put(bytes(self._held[:CHUNK]), is_last=False)
            del self._held[:CHUNK]
        return len(some)

    def finish(self) -> None:
        self._put(bytes(self._held), is_last=True)

    def _put(self, chunk: bytes, *, is_last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._number, is_last), chunk, self._about))
        self._number += 1


class Opening(io.RawIOBase):
    """Reads what was sealed. Nothing is given out that is not as it was written; but only who has read to the end knows
    that the end is there. Raises Unopened, at once or while reading."""

    def __init__(self, file: BinaryIO, passphrase: str) -> None:
        self._file = file
        magic = file.read(len(MAGIC))
        if magic != MAGIC:
            raise NotSealed
        form = file.read(len(_FORM))
        if form != _FORM:
            raise NewerForm if form[:1].isdigit() else Damaged
        rest = file.read(len(_COST) + _SALT + len(_CHECK) + _TAG)
        whole = magic + form + rest
        if file.read(_DIGEST) != hashlib.sha256(whole).digest()[:_DIGEST]:
            raise Damaged
        cost = (rest[0], rest[1], rest[2])
        if any(not 1 <= asked <= most for asked, most in zip(cost, _DEAREST, strict=True)):
            raise Damaged
        self._about = whole[: -len(_CHECK) - _TAG]
        self._cipher = AESGCM(_key(passphrase, self._about[-_SALT:], cost))
        try:
            self._cipher.decrypt(_CHECK_NONCE, whole[len(self._about) :], self._about)
        except InvalidTag as wrong:
            raise WrongPassphrase from wrong
        self._number = 0
        self._ahead = file.read(CHUNK + _TAG)
        self._opened = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        room = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # whatever has a buffer
        while not self._opened and not self._ended:
            self._opened = self._next()
        some = self._opened[: len(room)]
        room[: len(some)] = some
        self._opened = self._opened[len(some) :]
        return len(some)

    def _next(self) -> bytes:
        sealed, self._ahead = self._ahead, self._file.read(CHUNK + _TAG)
        self._ended = not self._ahead
        try:
            chunk = self._cipher.decrypt(_nonce(self._number, self._ended), sealed, self._about)
        except InvalidTag as wrong:
            raise Damaged from wrong
        self._number += 1
        return chunk


def _key(passphrase: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    """The same passphrase typed on another keyboard is the same key."""
    log_n, r, p = cost
    said = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape")
    return Scrypt(salt=salt, length=32, n=2**log_n, r=r, p=p).derive(said)


def _nonce(number: int, is_last: bool) -> bytes:
    """Never twice under one key: each file has a key of its own, and each chunk in it a number."""
    return number.to_bytes(11, "big") + bytes([is_last])
