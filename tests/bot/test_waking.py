"""When the bot looks at the clock, and when it has something to do."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import SystemClock
from bot.matrix.progress import Progress
from bot.waking import Waking
from commands.occasions import Occasion
from commands.timely import Failed
from storage.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)


async def test_where_nothing_is_due_nothing_waits_for_the_look(database: Database) -> None:
    moments, asked, progress = [NOON + AN_HOUR], list[datetime](), Progress()

    async def due(connection: AsyncConnection, now: datetime, heard_until: datetime) -> tuple[Occasion, ...]:
        asked.append(now)
        moments[:] = []
        return ()

    async def next_due(connection: AsyncConnection, now: datetime) -> datetime | None:
        return min(moments, default=None)

    waking = Waking(
        database=database,
        due=due,
        next_due=next_due,
        progress=progress,
        clock=SystemClock(),
        stop=asyncio.Event(),
        posted=lambda room: None,
        committed=lambda: None,
    )
    async with database.work():
        await waking.tick(NOON)
    assert asked == []
    assert progress.due == NOON + AN_HOUR
    await waking.tick(NOON + AN_HOUR)
    assert asked == [NOON + AN_HOUR]
    assert progress.due is None
    await waking.tick(NOON + 2 * AN_HOUR)
    assert asked == [NOON + AN_HOUR]


async def test_a_network_that_fails_waits_for_the_next_minute_and_not_for_what_is_heard_next(
    database: Database,
) -> None:
    progress = Progress()

    async def due(connection: AsyncConnection, now: datetime, heard_until: datetime) -> tuple[Failed, ...]:
        return (Failed(network="proven", fault=ValueError("broken")),)

    async def next_due(connection: AsyncConnection, now: datetime) -> datetime:
        return now

    waking = Waking(
        database=database,
        due=due,
        next_due=next_due,
        progress=progress,
        clock=SystemClock(),
        stop=asyncio.Event(),
        posted=lambda room: None,
        committed=lambda: None,
    )
    await waking.tick(NOON)
    assert progress.due is None
