"""The file with the bot's encryption keys, and the secret that it is locked with; both for its owner's eyes only."""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, unquote

import structlog
from nio.crypto import GroupSessionStore, InboundGroupSession
from nio.store import SqliteStore
from nio.store.models import MegolmInboundSessions
from peewee import OperationalError, PeeweeException, SqliteDatabase

log = structlog.get_logger()

SECRET = "keys.secret"
_AT_ONCE = 500

BESIDE = ("-wal", "-shm")
SET_BACK = datetime(1970, 1, 1)
"""When an Olm session counts as begun that stands again where it stood when a backup was made."""


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

    def load_inbound_group_sessions(self) -> GroupSessionStore:
        """All rooms' keys, in one query. nio asks for each through whose hands it came: ours come through nobody's."""
        kept, table = GroupSessionStore(), MegolmInboundSessions
        with self.database.bind_ctx(self.models):
            account = self._get_account()
            if account is None:
                return kept
            query = table.select(table.session, table.fp_key, table.sender_key, table.room_id)
            for session, *whose in query.where(table.account == account).tuples():
                kept.add(InboundGroupSession.from_pickle(session, *whose, self.pickle_key))
        return kept

    def delete_inbound_group_sessions(self, sessions: Collection[str]) -> None:
        """The rooms' keys that these sessions have. Within a transaction."""
        several = sorted(sessions)
        for start in range(0, len(several), _AT_ONCE):
            mine = MegolmInboundSessions.session_id.in_(several[start : start + _AT_ONCE])
            with self.database.bind_ctx(self.models):
                MegolmInboundSessions.delete().where(mine).execute()

    def close(self) -> None:
        self.database.close()


def file_of(folder: Path, device_id: str) -> Path:
    """Each device has a file of its own: a key belongs to one device and to no other."""
    return folder / f"keys-{quote(device_id, safe='')}.db"


def set_back(folder: Path) -> None:
    """Mark the keys in a restored folder as what they are: as they stood some time ago.

    An Olm session may have gone on since. What is sent in it again from where it stood then, the other device cannot
    read; so it is kept for reading only. And whatever the homeserver has of our one-time keys is to be replaced: of
    those that were published since, the private halves are lost.
    """
    for path in folder.glob("keys-*.db"):
        # One that cannot be read counts as lost when it is opened.
        with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path)) as connection, connection:
            at = SET_BACK.strftime("%Y-%m-%d %H:%M:%S.%f")
            connection.execute("UPDATE olmsessions SET creation_time = ?", (at,))
            connection.execute("UPDATE accounts SET shared = 0")


def earlier_stores(folder: Path, now: KeyStore) -> Iterator[KeyStore]:
    """The stores of the devices that this account's bot was before, each until the next is asked for; then it is gone.

    What is in them should be kept elsewhere by then. One that cannot be read is left where it is.
    """
    for path in sorted(folder.glob("keys-*.db")):
        device_id = unquote(path.name.removeprefix("keys-").removesuffix(".db"))
        if device_id == now.device_id:
            continue
        store: KeyStore | None = None
        try:
            store = _opened(path, now.user_id, device_id, _secret(folder / SECRET))
            is_ours = store.load_account() is not None
            if is_ours:
                yield store
        except (PeeweeException, ValueError) as fault:
            log.warning("an earlier device's keys cannot be read", file=path.name, why=type(fault).__name__)
            continue
        finally:
            if store is not None:
                store.close()
        if is_ours:
            for suffix in ("", *BESIDE):
                path.with_name(path.name + suffix).unlink(missing_ok=True)


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
        for suffix in BESIDE:
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
