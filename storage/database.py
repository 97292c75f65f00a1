"""The database: an engine, units of work, and bringing the tables up to date.

SQLite and PostgreSQL keep the same promise here. A unit of work is alone from its first statement on, so what it read
is still so when it writes: on SQLite by ``BEGIN IMMEDIATE``, on PostgreSQL by a lock that its transaction takes first.
A reading sees one moment of the database from its first statement to its last, and waits for nobody.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.one_visit import in_one_visit
from storage.remembered import REMEMBERED, Remembered

BUSY_SECONDS = 30
"""How long a unit of work waits for another process's on SQLite before it fails as locked."""
IDLE_SECONDS = 60
"""After how long PostgreSQL ends a transaction that does nothing, so that a stuck process never stops the others."""
_WORK_LOCK = 0x6E657474
"""The number of the lock that units of work on PostgreSQL take: "nett" in ASCII."""

_FOLDER_MODE, _FILE_MODE = 0o700, 0o600


class WrongUrl(ValueError):
    """An address that is no database of ours. ``url`` is without its password."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{reason}: {url}")
        self.url = url
        self.reason = reason


class Database:
    """One database, for one process; made by :meth:`open`, ended by :meth:`close`."""

    def __init__(self, writing: AsyncEngine, reading: AsyncEngine) -> None:
        self._writing = writing
        self._reading = reading
        self._writer = asyncio.Lock()

    @classmethod
    async def open(cls, url: str) -> Self:
        """The database at ``sqlite:///path`` or ``postgresql://…``; a SQLite file that is missing is made, for its
        owner's eyes only.

        Raises WrongUrl, OSError where the file cannot be made, sqlalchemy.exc.DBAPIError where nothing answers.
        """
        database = cls(*_engines(_parsed(url)))
        try:
            async with database.reading() as connection:
                await connection.execute(text("SELECT 1"))
        except BaseException:
            await database.close()
            raise
        return database

    async def upgrade(self) -> None:
        """Bring the tables up to what this version of the program needs; nothing where they are.

        One unit of work, so that of two processes the second finds it done. Raises storage.upgrading.TooNew.
        """
        from storage.upgrading import bring_up, is_up

        async with self.reading() as connection:
            if await connection.run_sync(is_up):
                return
        async with self.work() as connection:
            await connection.run_sync(bring_up)

    @asynccontextmanager
    async def work(self) -> AsyncIterator[AsyncConnection]:
        """One unit of work: all of it is stored at the end, or none of it."""
        async with self._writer, self._writing.begin() as connection:
            yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A look at the database as it is at one moment; it cannot write."""
        async with self._reading.begin() as connection:
            yield connection

    async def close(self) -> None:
        await self._writing.dispose()
        await self._reading.dispose()


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        parsed.get_backend_name()
    except (ArgumentError, ValueError) as wrong:
        raise WrongUrl(_without_password(url), "not a database address") from wrong
    shown = parsed.render_as_string(hide_password=True)
    match parsed.drivername:
        case "sqlite" | "sqlite+aiosqlite":
            if not parsed.database or parsed.database == ":memory:" or parsed.database.startswith("file:"):
                raise WrongUrl(shown, "not a file")
            if parsed.host or parsed.username or parsed.port:
                raise WrongUrl(shown, "a SQLite address has three slashes, or four for an absolute path")
            return parsed.set(drivername="sqlite+aiosqlite")
        case "postgresql" | "postgres" | "postgresql+psycopg":
            return parsed.set(drivername="postgresql+psycopg")
        case _:
            raise WrongUrl(shown, "neither SQLite nor PostgreSQL")


def _without_password(url: str) -> str:
    """As much of what could not be read as tells no secret."""
    return url.partition(":")[0][:20]


def _engines(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    """One that writes and one that reads, each with connections of its own; what they remember they share."""
    remembered = {REMEMBERED: Remembered()}
    if url.get_backend_name() == "sqlite":
        _make_file(Path(url.database or ""))
        return (
            _sqlite(url, remembered, ("foreign_keys = ON", "synchronous = FULL"), "BEGIN IMMEDIATE"),
            _sqlite(url, remembered, ("query_only = ON",), "BEGIN"),
        )
    return (
        _postgresql(url, remembered, f"SELECT pg_advisory_xact_lock({_WORK_LOCK})"),
        _postgresql(url, remembered, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"),
    )


def _sqlite(url: URL, options: dict[str, Any], pragmas: Sequence[str], begin: str) -> AsyncEngine:
    """The driver begins nothing by itself (``isolation_level=None``), so that ``begin`` is what begins. A plain BEGIN
    would read before it takes the lock, and fail at once where another process has written meanwhile."""
    arguments: dict[str, Any] = {"isolation_level": None, "timeout": BUSY_SECONDS}
    engine = in_one_visit(create_async_engine(url, connect_args=arguments, execution_options=options))

    def connected(connection: Any, record: Any) -> None:  # noqa: ARG001
        cursor = connection.cursor()
        for pragma in ("journal_mode = WAL", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine.sync_engine, "connect", connected)
    return _beginning(engine, begin)


def _postgresql(url: URL, options: dict[str, Any], begin: str) -> AsyncEngine:
    """A unit of work takes its lock at PostgreSQL's usual isolation, and so reads what is committed once it has it: a
    snapshot would be older than the lock."""
    arguments: dict[str, Any] = {"client_encoding": "utf8"}
    if "options" not in url.query:
        arguments["options"] = f"-c idle_in_transaction_session_timeout={IDLE_SECONDS}s -c timezone=UTC"
    engine = create_async_engine(url, connect_args=arguments, execution_options=options, pool_pre_ping=True)
    return _beginning(engine, begin)


def _beginning(engine: AsyncEngine, begin: str) -> AsyncEngine:
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "begin", begun)
    return engine


def _make_file(path: Path) -> None:
    """SQLite gives its side files the mode of the database, so this is enough."""
    path.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE_MODE))
    if path.stat().st_mode & 0o777 != _FILE_MODE:
        path.chmod(_FILE_MODE)
