"""The file with the bot's encryption keys, and the secret that it is locked with; both for its owner's eyes only."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import structlog
from nio.store import SqliteStore
from peewee import OperationalError, PeeweeException, SqliteDatabase

log = structlog.get_logger()

SECRET = "keys.secret"


class KeysFailed(Exception):
    """The file with the keys cannot be read or written: the disk is full, say, or it is locked."""


class KeyStore(SqliteStore):  # type: ignore[misc]
    """nio's own store, written ahead and to the disk before it counts."""

    def _create_database(self) -> SqliteDatabase:
        pragmas = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal", "synchronous": "full"}
        return SqliteDatabase(self.database_path, pragmas=pragmas, timeout=30)

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """All that is saved within, or nothing of it. Raises KeysFailed."""
        try:
            with self.database.atomic():
                yield
        except PeeweeException as fault:
            raise KeysFailed(str(fault)) from fault

    def close(self) -> None:
        self.database.close()


def file_of(folder: Path, device_id: str) -> Path:
    """Each device has a file of its own: a key belongs to one device and to no other."""
    return folder / f"keys-{quote(device_id, safe='')}.db"


def open_store(folder: Path, user_id: str, device_id: str) -> KeyStore:
    """The device's store, with an account in it if it was used before.

    One that is damaged, or whose secret is, is put aside and counts as lost. Raises KeysFailed where nothing says that
    it is lost, and only the disk is full, say.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = file_of(folder, device_id)
    secret = _secret(folder / SECRET)
    try:
        return _opened(path, user_id, device_id, secret)
    except OperationalError as fault:
        raise KeysFailed(str(fault)) from fault
    except (PeeweeException, ValueError) as fault:
        aside = path.with_name(f"{path.name}.unreadable-{secrets.token_hex(4)}")
        log.error("the kept keys cannot be read", file=path.name, put_aside_as=aside.name, why=type(fault).__name__)
        path.rename(aside)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    try:
        return _opened(path, user_id, device_id, secret)
    except PeeweeException as fault:
        raise KeysFailed(str(fault)) from fault


def _opened(path: Path, user_id: str, device_id: str, secret: str) -> KeyStore:
    """The store, if its account can be read, or has not been made."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    store = KeyStore(user_id, device_id, str(path.parent), pickle_key=secret, database_name=path.name)
    try:
        store.load_account()
    except BaseException:
        store.close()
        raise
    return store


def _secret(path: Path) -> str:
    try:
        kept = path.read_text()
        if kept:
            return kept
    except FileNotFoundError:
        pass
    fresh = secrets.token_urlsafe(32)
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(fresh)
        out.flush()
        os.fsync(out.fileno())
    os.replace(new, path)
    return fresh
