"""Which of a room's events concern the bot, by what they are about."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.matrix.sync import MESSAGE, REDACTION, Event, about
from storage import known_events, statements


async def concerning(
    connection: AsyncConnection, room: str, events: Sequence[Event], new: Collection[str] = ()
) -> list[Event]:
    """Those of a room's events that concern us: every message; the answers to our own polls there and the reactions
    to what we said there; and what takes back something that we received there, now (``new``) or before."""
    answered = {to for one in events if one.type != REDACTION and (to := about(one)) is not None}
    taken_back = {to for one in events if one.type == REDACTION and (to := about(one)) is not None}
    ours = await known_events.own(connection, room, answered)
    theirs = {*new, *await known_events.received(connection, room, taken_back - set(new))}
    for event_id in taken_back - theirs:
        # The inbox forgets what was said a month ago. It may be in force all the same.
        if await statements.by_event(connection, event_id):
            theirs.add(event_id)
    return [one for one in events if one.type == MESSAGE or about(one) in (theirs if one.type == REDACTION else ours)]
