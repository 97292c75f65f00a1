"""What the bot has said and does not remember.

Restored from a backup, it finds in the rooms what it said after that was made. Each message of its own says which event
it answers (`ANSWERS`). So that event is handled again, as of the time when it was answered, and changes the register as
it did then; and what was said is not said again.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.mail_tables import said_before

ANSWERS = "no.nettverksbot.answers"
"""The key in a message's content that says what it answers: an event's ID, or another occasion's name."""


async def remember(
    connection: AsyncConnection, *, event_id: str, room: str, answers: str, at: datetime, now: datetime
) -> None:
    """Keep in mind a message that was said at ``at``."""
    there = select(said_before.c.event_id).where(said_before.c.event_id == event_id)
    if (await connection.execute(there)).first() is None:
        values = {"event_id": event_id, "room": room, "answers": answers, "at": at, "heard_at": now}
        await connection.execute(insert(said_before).values(values))


async def answered_at(connection: AsyncConnection, event_id: str) -> datetime | None:
    """When an event was first answered, though the bot does not remember it; None where it was not."""
    query = select(said_before.c.at).where(said_before.c.answers == event_id).order_by(said_before.c.at)
    return (await connection.execute(query.limit(1))).scalar()


async def count_said(connection: AsyncConnection, answers: str) -> dict[str, int]:
    """How many messages were said in answer to something, by room."""
    query = select(said_before.c.room, func.count()).where(said_before.c.answers == answers)
    return {row[0]: row[1] for row in await connection.execute(query.group_by(said_before.c.room))}


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Forget what was heard before then; how many rows that were."""
    return (await connection.execute(delete(said_before).where(said_before.c.heard_at < before))).rowcount
