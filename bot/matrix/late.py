"""What was asked too long ago to be answered, while the bot was away: the room is told, in one line."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.matrix.lines import Myself, NoLine, line, source_of
from bot.matrix.sync import LEFT, OLD_AFTER, Event
from commands.line import Line, Outgoing
from storage import mailbox, rooms

log = structlog.get_logger()


class SayLeft(Protocol):
    """What is said of lines that are left unanswered; nothing where none of them was said to the bot."""

    def __call__(
        self, connection: AsyncConnection, lines: Sequence[Line], now: datetime
    ) -> Awaitable[tuple[Outgoing, ...]]: ...


class Late:
    """Tells it in the same transaction that stores how far was read, and so once."""

    def __init__(self, say: SayLeft, myself: Myself) -> None:
        self._say = say
        self._myself = myself

    async def tell(
        self, connection: AsyncConnection, old: Sequence[Event], last_sync: datetime | None, now: datetime
    ) -> tuple[str, ...]:
        """Tell the room of its events ``old``; where there is something to send. What came late although the bot was
        there is no downtime's."""
        if not old or last_sync is None or now - last_sync < OLD_AFTER:
            return ()
        room = await rooms.find(connection, old[0].room)
        if room is None:
            return ()
        direct = await rooms.is_direct(connection, room)
        lines = []
        for event in old:
            try:
                lines.append(line(event.room, event.event_id, source_of(event), self._myself, direct=direct))
            except NoLine:
                continue
        outgoing = await self._say(connection, lines, now)
        log.info("left unanswered", room=room.room, events=len(old), told=bool(outgoing))
        return await mailbox.post(connection, outgoing, now, (LEFT + old[-1].event_id)[:255])
