"""What the bot missed while it was away: what was asked too long ago to be answered, and what it answered and, restored
from a backup, can no longer read. The room is told, in one line each."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from datetime import UTC, datetime
from typing import Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.matrix.lines import Myself, NoLine, line, source_of
from bot.matrix.sync import LEFT, OLD_AFTER, Event
from commands.line import Line, Outgoing
from storage import mailbox, rooms

log = structlog.get_logger()

FORGOTTEN = "forgotten:"
"""Before an event's ID: the occasion to say that it was answered and is forgotten."""


class SayLeft(Protocol):
    """What is said of lines that are left unanswered; nothing where none of them was said to the bot."""

    def __call__(
        self, connection: AsyncConnection, lines: Sequence[Line], now: datetime
    ) -> Awaitable[tuple[Outgoing, ...]]: ...


class SayForgotten(Protocol):
    """What is said where a line was answered, and is not known any more."""

    def __call__(self, connection: AsyncConnection, line: Line, now: datetime) -> Awaitable[tuple[Outgoing, ...]]: ...


class Late:
    """Tells it in the same transaction that stores how far was read, and so once."""

    def __init__(self, say: SayLeft, say_forgotten: SayForgotten, myself: Myself) -> None:
        self._say = say
        self._say_forgotten = say_forgotten
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

    async def tell_forgotten(
        self, connection: AsyncConnection, answered: Sequence[Event], now: datetime
    ) -> tuple[str, ...]:
        """Tell the room that these were answered and are forgotten; where there is something to send."""
        known = await mailbox.known(connection, [event.event_id for event in answered])
        unknown = [event for event in answered if event.event_id not in known]
        room = await rooms.find(connection, unknown[-1].room) if unknown else None
        if room is None:
            return ()
        last = unknown[-1]
        said = Line(
            room=last.room,
            direct=await rooms.is_direct(connection, room),
            sender=last.sender,
            text="",
            event_id=last.event_id,
            at=datetime.fromtimestamp(last.at / 1000, UTC),
        )
        outgoing = await self._say_forgotten(connection, said, now)
        log.warning("answered once, and not readable any more", room=room.room, events=len(unknown))
        return await mailbox.post(connection, outgoing, now, (FORGOTTEN + last.event_id)[:255])
