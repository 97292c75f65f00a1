"""All tables as lines of JSON, in one form for both databases: what one kept the other can take.

A line is a row: its values in the order of the columns that stand beside it. Moments are ISO 8601 text, in UTC; wall
times the same without a zone.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Connection, DateTime, LargeBinary, MetaData, Table, func, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.migrations import TABLES
from storage.upgrading import bring_to, bring_up

AT_ONCE = 500


@dataclass(frozen=True)
class Rows:
    """Some rows of a table, of those that stand in it."""

    table: str
    columns: tuple[str, ...]
    lines: tuple[str, ...]


async def dump(connection: AsyncConnection, put: Callable[[Rows], None]) -> dict[str, int]:
    """Give out every row of every table, as they are at the one moment that ``connection`` sees; how many of each."""
    return await connection.run_sync(_dump, put)


async def is_empty(connection: AsyncConnection) -> bool:
    """Whether none of our tables is there."""
    ours = {table.name for metadata in TABLES for table in metadata.sorted_tables} | {"alembic_version"}
    return await connection.run_sync(lambda some: ours.isdisjoint(inspect(some).get_table_names()))


async def load(connection: AsyncConnection, version: str, rows: Iterable[Rows]) -> dict[str, int]:
    """Make the tables in an empty database as they were at ``version``, fill them, and bring them up to what this
    program needs; how many rows each table got. Raises storage.upgrading.TooNew, and what a wrong row makes SQLAlchemy
    raise: the caller's transaction is then to be taken back."""
    return await connection.run_sync(_load, version, rows)


def _dump(connection: Connection, put: Callable[[Rows], None]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for table in (table for metadata in TABLES for table in metadata.sorted_tables):
        columns = tuple(column.name for column in table.columns)
        query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=AT_ONCE)
        counts[table.name] = 0
        for some in connection.execute(query).partitions():
            lines = tuple(json.dumps([_plain(value) for value in row], ensure_ascii=False) for row in some)
            put(Rows(table.name, columns, lines))
            counts[table.name] += len(lines)
    return counts


def _plain(value: Any) -> Any:
    match value:
        case datetime() if value.tzinfo is not None:
            return value.astimezone(UTC).isoformat()
        case datetime():
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode()
        case _:
            return value


def _load(connection: Connection, version: str, rows: Iterable[Rows]) -> dict[str, int]:
    others = set(inspect(connection).get_table_names())
    bring_to(connection, version)
    # As they stand in the database, not as this program declares them: they may be an older version's.
    found = MetaData()
    found.reflect(connection, only=[name for name in inspect(connection).get_table_names() if name not in others])
    counts: dict[str, int] = {}
    for some in rows:
        table = found.tables[some.table]
        columns = [table.c[name] for name in some.columns]
        for start in range(0, len(some.lines), AT_ONCE):
            values = [_row(columns, line) for line in some.lines[start : start + AT_ONCE]]
            connection.execute(table.insert(), values)
        counts[some.table] = counts.get(some.table, 0) + len(some.lines)
    if connection.dialect.name == "postgresql":
        for table in found.sorted_tables:
            _go_on_counting(connection, table)
    bring_up(connection)
    return counts


def _row(columns: Sequence[Column[Any]], line: str) -> dict[str, Any]:
    values = json.loads(line)
    return {column.name: _value(column, value) for column, value in zip(columns, values, strict=True)}


def _value(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(column.type, LargeBinary):
        return base64.b64decode(value, validate=True)
    return value


def _go_on_counting(connection: Connection, table: Table) -> None:
    """PostgreSQL does not count rows that bring their numbers; the next one has to be new."""
    for column in _counted(table):
        last = connection.execute(select(func.max(column))).scalar()
        sequence = connection.execute(select(func.pg_get_serial_sequence(f'"{table.name}"', column.name))).scalar()
        if last is not None and sequence is not None:
            connection.execute(text("SELECT setval(:sequence, :last)"), {"sequence": sequence, "last": last})


def _counted(table: Table) -> Iterator[Column[Any]]:
    return (column for column in table.primary_key.columns if column.type.python_type is int)
