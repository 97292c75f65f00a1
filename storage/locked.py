"""Encrypted events whose key has not come yet.

Each has its place in the inbox from the beginning, so that it is handled there when its key comes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.crypto_tables import locked
from storage.mail_tables import inbox
from storage.mailbox import InboxState

TOLD_ONCE_IN = timedelta(days=1)
"""How often a room is told at most that there is something in it that the bot cannot read."""

NO_KEY = "no key"
"""Why something was given up whose key never came."""


@dataclass(frozen=True, kw_only=True)
class Locked:
    """An encrypted event, and the session whose key opens it."""

    event_id: str
    room: str
    session: str
    event: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Undecrypted:
    """What is known of an event that could not be decrypted."""

    event_id: str
    sender: str
    at: datetime
    """When the sender's homeserver says that it was sent, in UTC."""
    about: str | None
    """The event that it refers to, as an answer refers to its poll: that is not encrypted."""


async def keep(connection: AsyncConnection, events: Iterable[Locked], now: datetime) -> None:
    """Remember events that are in the inbox as locked, and not there for the first time."""
    rows = [
        {
            "event_id": one.event_id,
            "room": one.room,
            "session": one.session,
            "event": json.dumps(one.event),
            "received_at": now,
        }
        for one in events
    ]
    if rows:
        await connection.execute(insert(locked), rows)


async def everything(connection: AsyncConnection) -> tuple[Locked, ...]:
    """All that waits for a key, in the order in which it came."""
    query = select(locked).join(inbox, inbox.c.event_id == locked.c.event_id).order_by(inbox.c.id)
    return tuple(_locked(row) for row in await connection.execute(query))


async def undecrypted(connection: AsyncConnection, room: str, since: datetime) -> tuple[Undecrypted, ...]:
    """What was said in a room from that moment on and cannot be read, in the order in which it came; also what was
    given up because its key never came, as long as the inbox remembers it."""
    mine = (inbox.c.room == room) & inbox.c.source.is_not(None)
    given_up = select(inbox.c.id, inbox.c.event_id, inbox.c.source).where(
        mine, inbox.c.state == InboxState.UNREADABLE, inbox.c.reason == NO_KEY
    )
    waiting = (
        select(inbox.c.id, locked.c.event_id, locked.c.event)
        .join(inbox, inbox.c.event_id == locked.c.event_id)
        .where(locked.c.room == room)
    )
    rows = [
        *((row.id, row.event_id, json.loads(row.source)) for row in await connection.execute(given_up)),
        *((row.id, row.event_id, _outside(json.loads(row.event))) for row in await connection.execute(waiting)),
    ]
    found = (
        Undecrypted(
            event_id=event_id,
            sender=source["sender"],
            at=datetime.fromtimestamp(source["at"] / 1000, UTC),
            about=source["about"],
        )
        for _, event_id, source in sorted(rows, key=lambda row: int(row[0]))
    )
    return tuple(one for one in found if one.at >= since)


async def untold(connection: AsyncConnection, before: datetime) -> tuple[Locked, ...]:
    """What has been here since before that moment and was not told of, the oldest first."""
    query = (
        select(locked)
        .join(inbox, inbox.c.event_id == locked.c.event_id)
        .where(locked.c.told_at.is_(None), locked.c.received_at <= before)
        .order_by(inbox.c.id)
    )
    return tuple(_locked(row) for row in await connection.execute(query))


async def next_untold(connection: AsyncConnection) -> datetime | None:
    """When the oldest came that was not told of."""
    return (
        await connection.execute(
            select(locked.c.received_at).where(locked.c.told_at.is_(None)).order_by(locked.c.received_at).limit(1)
        )
    ).scalar()


async def oldest(connection: AsyncConnection) -> datetime | None:
    return (await connection.execute(select(locked.c.received_at).order_by(locked.c.received_at).limit(1))).scalar()


async def told(connection: AsyncConnection, room: str, before: datetime, now: datetime) -> bool:
    """Count what has been here since before that moment as told.

    True if the room is to be told now, and was not lately.
    """
    lately = select(func.count()).where(locked.c.room == room, locked.c.told_at > now - TOLD_ONCE_IN)
    is_due = not (await connection.execute(lately)).scalar()
    mine = (locked.c.room == room) & locked.c.told_at.is_(None) & (locked.c.received_at <= before)
    await connection.execute(update(locked).where(mine).values(told_at=now))
    return is_due


async def unlocked(connection: AsyncConnection, event_id: str, source: Mapping[str, Any]) -> None:
    """The key has come, and this is what the event says: it waits to be handled, in the place that it has."""
    await _leave(connection, event_id, state=InboxState.WAITING, source=json.dumps(source))


async def given_up(connection: AsyncConnection, event_id: str, reason: str, now: datetime) -> None:
    """Its key will not help any more, or came and opened nothing."""
    await _leave(connection, event_id, state=InboxState.UNREADABLE, reason=reason, settled_at=now)


async def taken_back(connection: AsyncConnection, event_id: str, room: str, now: datetime) -> None:
    """It was redacted: whatever its key opens, nobody says it any more."""
    mine = (locked.c.event_id == event_id) & (locked.c.room == room)
    if (await connection.execute(select(locked.c.event_id).where(mine))).first() is not None:
        await given_up(connection, event_id, "taken back", now)


async def opened_to_nothing(connection: AsyncConnection, event_id: str, now: datetime) -> None:
    """The key has come, and what the event says is not for the bot."""
    await _leave(connection, event_id, state=InboxState.HANDLED, settled_at=now)


async def give_up_before(connection: AsyncConnection, before: datetime, now: datetime) -> int:
    """Give up what came before that moment; how many those were."""
    old = (await connection.execute(select(locked).where(locked.c.received_at <= before))).all()
    for row in old:
        source = json.dumps(_outside(json.loads(row.event)))
        await _leave(
            connection, row.event_id, state=InboxState.UNREADABLE, reason=NO_KEY, settled_at=now, source=source
        )
    return len(old)


async def _leave(connection: AsyncConnection, event_id: str, **values: object) -> None:
    await connection.execute(delete(locked).where(locked.c.event_id == event_id))
    mine = (inbox.c.event_id == event_id) & (inbox.c.state == InboxState.LOCKED)
    await connection.execute(update(inbox).where(mine).values(**values))


def _outside(event: Mapping[str, Any]) -> dict[str, Any]:
    """What can be read of an encrypted event."""
    relation = event["content"].get("m.relates_to")
    about = relation.get("event_id") if isinstance(relation, dict) else None
    about = about if isinstance(about, str) else None
    return {"sender": event["sender"], "at": event["origin_server_ts"], "about": about}


def _locked(row: Row[Any]) -> Locked:
    return Locked(event_id=row.event_id, room=row.room, session=row.session, event=json.loads(row.event))
