"""Which of the bot's own messages a line is about: the one that it replies to, or in whose thread it was said."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.event_names import EventName
from commands.line import Line
from storage import mailbox


async def pointed_at(connection: AsyncConnection, line: Line) -> EventName | None:
    """The message by its name; None where the line points at none that has one."""
    for event in (line.reply_to, line.thread):
        name = await mailbox.name_of(connection, event) if event is not None else None
        of = EventName.parse(name) if name is not None else None
        if of is not None:
            return of
    return None
