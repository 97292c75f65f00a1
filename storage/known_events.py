"""Which events are known: the bot's own, and those of others' that it received."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.mail_tables import inbox, outbox, said_before

_AT_ONCE = 500


async def own(connection: AsyncConnection, room: str, event_ids: Collection[str]) -> frozenset[str]:
    """Those of the events that the bot has said in that room, whether it remembers it or found it there."""
    return await _those_in(connection, (outbox, said_before), room, event_ids)


async def received(connection: AsyncConnection, room: str, event_ids: Collection[str]) -> frozenset[str]:
    """Those of the events that have come to the bot in that room, whatever became of them."""
    return await _those_in(connection, (inbox,), room, event_ids)


async def _those_in(
    connection: AsyncConnection, tables: tuple[Table, ...], room: str, event_ids: Collection[str]
) -> frozenset[str]:
    wanted = sorted(event_ids)
    found: set[str] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        for table in tables:
            query = select(table.c.event_id).where(table.c.event_id.in_(some), table.c.room == room)
            found.update((await connection.execute(query)).scalars())
    return frozenset(found)
