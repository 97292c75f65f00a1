"""SQLite's statements, each in one visit to the thread of its connection.

SQLAlchemy's adapter for aiosqlite goes there four times for each statement: to make a cursor, to execute, to fetch, to
close. Each time costs both threads a wait for the other, and four times as much processor as the statement itself.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import Dialect, event
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_cursor
from sqlalchemy.ext.asyncio import AsyncEngine


def in_one_visit(engine: AsyncEngine) -> AsyncEngine:
    """Have this engine's connections, from now on, do so."""
    event.listen(engine.sync_engine, "do_connect", _connected)
    return engine


def _connected(dialect: Dialect, record: Any, arguments: list[Any], options: dict[str, Any]) -> Any:  # noqa: ARG001
    made: Any = dialect.connect(*arguments, **options)
    return _Connection(made.dbapi, made._connection)


class _Done(NamedTuple):
    """What is left of a cursor when its statement is executed, and its rows are fetched."""

    description: Any
    rowcount: int
    lastrowid: int | None
    rows: list[Any]


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    """A cursor that never is open: SQLAlchemy reads what is left of it."""

    __slots__ = ()
    _cursor: Any

    def _aenter_cursor(self, cursor: Any) -> Any:
        return cursor

    def _make_new_cursor(self, connection: Any) -> Any:  # noqa: ARG002
        return None

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        await self._visit(sqlite3.Cursor.execute, operation, () if parameters is None else parameters)

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        await self._visit(sqlite3.Cursor.executemany, operation, seq_of_parameters)

    async def _visit(self, execute: Callable[[sqlite3.Cursor, Any, Any], Any], operation: Any, parameters: Any) -> None:
        async with self._adapt_connection._execute_mutex:
            self._cursor = await self._connection._execute(
                _executed, self._connection._conn, execute, operation, parameters
            )
        self._rows = deque(self._cursor.rows)

    async def _async_soft_close(self) -> None:
        """It is closed."""

    def close(self) -> None:
        self._rows.clear()


class _Connection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ()
    _cursor_cls = _Cursor


def _executed(
    connection: sqlite3.Connection,
    execute: Callable[[sqlite3.Cursor, Any, Any], Any],
    operation: Any,
    parameters: Any,
) -> _Done:
    """In the thread of the connection."""
    cursor = connection.cursor()
    try:
        execute(cursor, operation, parameters)
        rows = cursor.fetchall() if cursor.description else []
        return _Done(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    finally:
        cursor.close()
