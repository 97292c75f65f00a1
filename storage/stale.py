"""What the bot has said that is no longer true, such as a tally: by the name of the event that is to be edited."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.timely_tables import stale as table


async def mark(connection: AsyncConnection, name: str) -> None:
    """What is said under that name is out of date: in the same unit of work as what made it so."""
    if (await connection.execute(select(table).where(table.c.name == name))).first() is None:
        await connection.execute(insert(table).values(name=name))


async def stale(connection: AsyncConnection) -> tuple[str, ...]:
    """All that is out of date."""
    return tuple((await connection.execute(select(table.c.name).order_by(table.c.name))).scalars())


async def freshened(connection: AsyncConnection, name: str) -> None:
    """It is said anew, as it is now."""
    await connection.execute(delete(table).where(table.c.name == name))
