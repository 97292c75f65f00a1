"""The inbox, the outbox, and how far the bot has read."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import own_words, unsent
from storage.mail_tables import inbox, outbox, rooms, sync_state
from storage.own_words import Marks
from storage.unsent import ToSend, Unsent

_AT_ONCE = 500

SILENCE_THAT_IS_UNHEALTHY = timedelta(minutes=3)
KEPT_FOR = timedelta(days=30)
"""How long the ID of an event is remembered, so that it is not taken for a new one."""


class InboxState(StrEnum):
    WAITING = "waiting"
    LOCKED = "locked"
    """It is encrypted, and its key has not come yet; see `storage.locked`."""
    HANDLED = "handled"
    UNREADABLE = "unreadable"
    """It could not be read."""
    DEAD = "dead"
    """It could be read, and every try to answer it failed."""


class OutboxState(StrEnum):
    WAITING = unsent.WAITING
    SENT = "sent"
    REFUSED = "refused"


# --- how far we have read -----------------------------------------------------------------------------------


async def sync_token(connection: AsyncConnection, user_id: str) -> str | None:
    """Where this account's next sync begins; None where it never synced."""
    return (await connection.execute(select(sync_state.c.token).where(sync_state.c.user_id == user_id))).scalar()


async def synced_at(connection: AsyncConnection, user_id: str) -> datetime | None:
    """When this account last synced; None where it never did."""
    return (await connection.execute(select(sync_state.c.synced_at).where(sync_state.c.user_id == user_id))).scalar()


async def synced(connection: AsyncConnection, user_id: str, token: str, now: datetime) -> None:
    """Everything up to this token is stored: in the same transaction as what it brought."""
    values = {"token": token, "synced_at": now}
    done = await connection.execute(update(sync_state).where(sync_state.c.user_id == user_id).values(values))
    if done.rowcount == 0:
        await connection.execute(insert(sync_state).values(user_id=user_id, **values))


async def last_sync(connection: AsyncConnection) -> datetime | None:
    return (await connection.execute(select(sync_state.c.synced_at).order_by(sync_state.c.synced_at.desc()))).scalar()


async def healthy(connection: AsyncConnection, now: datetime) -> bool:
    """Whether the bot heard from its homeserver lately."""
    last = await last_sync(connection)
    return last is not None and now - last < SILENCE_THAT_IS_UNHEALTHY


# --- what came in -------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Received:
    """An event to be handled, or, with a ``reason``, one that cannot be."""

    event_id: str
    room: str
    source: Mapping[str, Any] | None
    reason: str | None = None
    is_locked: bool = False
    """Whether it waits for its key."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """An event that waits to be handled."""

    id: int
    event_id: str
    room: str
    source: Mapping[str, Any]
    failures: int


@dataclass(frozen=True, kw_only=True)
class DeadLetter:
    reference: str
    event_id: str
    room: str
    reason: str
    at: datetime


async def known(connection: AsyncConnection, event_ids: Sequence[str]) -> frozenset[str]:
    """Those of the events that are in the inbox already, handled or not."""
    found: set[str] = set()
    for start in range(0, len(event_ids), _AT_ONCE):
        some = event_ids[start : start + _AT_ONCE]
        found.update((await connection.execute(select(inbox.c.event_id).where(inbox.c.event_id.in_(some)))).scalars())
    return frozenset(found)


async def receive(connection: AsyncConnection, events: Iterable[Received], now: datetime) -> tuple[Received, ...]:
    """Put new events in the inbox, in this order; those that were not there before."""
    by_id = {event.event_id: event for event in events}
    there = await known(connection, list(by_id))
    new = tuple(event for event in by_id.values() if event.event_id not in there)
    for start in range(0, len(new), _AT_ONCE):
        await connection.execute(insert(inbox), [_inbox_row(event, now) for event in new[start : start + _AT_ONCE]])
    return new


def _inbox_row(event: Received, now: datetime) -> dict[str, Any]:
    readable = event.reason is None and event.source is not None
    unsettled = InboxState.LOCKED if event.is_locked else InboxState.WAITING if readable else None
    return {
        "event_id": event.event_id,
        "room": event.room,
        "state": unsettled or InboxState.UNREADABLE,
        "source": json.dumps(event.source) if readable else None,
        "received_at": now,
        "settled_at": None if unsettled else now,
        "reason": event.reason,
    }


async def rooms_with_mail(connection: AsyncConnection) -> tuple[str, ...]:
    """The rooms in which something waits to be handled."""
    query = select(inbox.c.room).where(inbox.c.state == InboxState.WAITING).group_by(inbox.c.room)
    return tuple((await connection.execute(query.order_by(func.min(inbox.c.id)))).scalars())


async def waiting(connection: AsyncConnection, room: str, count: int) -> tuple[Waiting, ...]:
    """The first events that wait in a room, in order."""
    query = select(inbox).where(inbox.c.state == InboxState.WAITING, inbox.c.room == room).order_by(inbox.c.id)
    return tuple(
        Waiting(
            id=row.id,
            event_id=row.event_id,
            room=row.room,
            source=json.loads(row.source),
            failures=row.failures,
        )
        for row in await connection.execute(query.limit(count))
    )


async def handled(connection: AsyncConnection, ids: Collection[int], now: datetime) -> int:
    """Mark events as handled, and forget what they said; how many there were that had not been settled before."""
    still = inbox.c.id.in_(ids) & (inbox.c.state == InboxState.WAITING)
    values = {"state": InboxState.HANDLED, "source": None, "settled_at": now}
    return (await connection.execute(update(inbox).where(still).values(values))).rowcount


async def not_handled(connection: AsyncConnection, id: int, reason: str, now: datetime) -> bool:
    """Set an event aside that cannot be answered, and forget what it said."""
    return await _settle(connection, id, state=InboxState.UNREADABLE, source=None, settled_at=now, reason=reason)


async def failed(connection: AsyncConnection, id: int) -> int:
    """Count one more failure of an event; how many there have been."""
    await connection.execute(update(inbox).where(inbox.c.id == id).values(failures=inbox.c.failures + 1))
    count = (await connection.execute(select(inbox.c.failures).where(inbox.c.id == id))).scalar()
    return count or 0


async def did_not_fail(connection: AsyncConnection, id: int) -> None:
    """Take one failure of an event back."""
    await connection.execute(update(inbox).where(inbox.c.id == id).values(failures=inbox.c.failures - 1))


def new_reference() -> str:
    """What people are told of a fault of ours, and what stands with it in the log."""
    return "".join(secrets.choice("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(6))


async def bury(connection: AsyncConnection, id: int, reason: str, now: datetime) -> str:
    """Make an event a dead letter, and give it the reference that people are told. What it said is kept until it
    is pruned, for whoever looks into it."""
    reference = new_reference()
    await _settle(connection, id, state=InboxState.DEAD, settled_at=now, reason=reason, reference=reference)
    return reference


async def dead_letters(connection: AsyncConnection) -> tuple[DeadLetter, ...]:
    query = select(inbox).where(inbox.c.state == InboxState.DEAD).order_by(inbox.c.id)
    return tuple(
        DeadLetter(reference=row.reference, event_id=row.event_id, room=row.room, reason=row.reason, at=row.settled_at)
        for row in await connection.execute(query)
    )


async def count_inbox(connection: AsyncConnection, state: InboxState) -> int:
    return (await connection.execute(select(func.count()).where(inbox.c.state == state))).scalar() or 0


async def _settle(connection: AsyncConnection, id: int, **values: object) -> bool:
    still = (inbox.c.id == id) & (inbox.c.state == InboxState.WAITING)
    done = await connection.execute(update(inbox).where(still).values(**values))
    return done.rowcount == 1


# --- what goes out ------------------------------------------------------------------------------------------


async def post(
    connection: AsyncConnection, events: Iterable[ToSend], now: datetime, answers: str | None = None
) -> tuple[str, ...]:
    """Put events in the outbox, in this order; the rooms and the people they go to.

    With ``answers``, the name of their occasion, which each of them says too; of what was said on it before, and is
    remembered from the room only, nothing is said again. Nor is what has a name that was given before.
    """
    return await post_each(connection, ((answers, events),), now)


async def post_each(
    connection: AsyncConnection, occasions: Iterable[tuple[str | None, Iterable[ToSend]]], now: datetime
) -> tuple[str, ...]:
    """The same on several occasions, one after the other, each with its name."""
    events = [(answers, event) for answers, several in occasions for event in several]
    if not events:
        return ()
    said = await own_words.said_of(connection, {answers for answers, _ in events if answers is not None})
    taken = await _taken(connection, {event.name for _, event in events if event.name is not None})
    rooms: dict[str, None] = {}
    rows: list[dict[str, Any]] = []
    for answers, event in events:
        if event.slot is not None:
            rows = [row for row in rows if row["slot"] != event.slot]
            await unsent.make_way(connection, event.slot)
        if event.name is not None:
            if event.name in taken:
                continue
            taken.add(event.name)
        elif before := said.get((answers, event.room, event.slot)):
            heard_at = before.pop()
            # An older state may have been said after it in the meantime: then the slot does not show this one.
            if event.slot is None or not await unsent.tried_since(connection, event.slot, heard_at):
                continue
        rows.append(unsent.row_of(event, answers, now))
        rooms[event.room] = None
    if rows:
        await connection.execute(insert(outbox), rows)
    return tuple(rooms)


async def is_posted(connection: AsyncConnection, name: str) -> bool:
    """Whether something was said under that name, or waits to be."""
    return name in await _taken(connection, {name})


async def _taken(connection: AsyncConnection, names: Collection[str]) -> set[str]:
    """Those of the names that were given before."""
    if not names:
        return set()
    there = (await connection.execute(select(outbox.c.name).where(outbox.c.name.in_(names)))).scalars()
    return {*there, *await own_words.names_among(connection, names)}


async def named(connection: AsyncConnection, name: str, room: str | None = None) -> str | None:
    """The ID of the event that was sent under a name, to any room or to this one; None where none was."""
    query = select(outbox.c.event_id).where(outbox.c.name == name)
    if room is not None:
        query = query.where(outbox.c.room == room)
    return (await connection.execute(query)).scalar() or await own_words.event_named(connection, name, room)


async def name_of(connection: AsyncConnection, event_id: str) -> str | None:
    """The name of an event of ours; None where it has none, or is not ours."""
    query = select(outbox.c.name).where(outbox.c.event_id == event_id)
    return (await connection.execute(query)).scalar() or await own_words.name_of(connection, event_id)


async def rooms_with_unsent(connection: AsyncConnection) -> tuple[str, ...]:
    """The rooms, and the people, for which something waits to be sent."""
    query = select(outbox.c.room).where(outbox.c.state == OutboxState.WAITING).group_by(outbox.c.room)
    return tuple((await connection.execute(query.order_by(func.min(outbox.c.id)))).scalars())


async def next_unsent(connection: AsyncConnection, room: str) -> Unsent | None:
    """What is to be sent to a room next."""
    query = (
        select(outbox, rooms.c.membership, rooms.c.encrypted)
        .select_from(outbox.outerjoin(rooms, rooms.c.room == outbox.c.room))
        .where(outbox.c.state == OutboxState.WAITING, outbox.c.room == room)
        .order_by(outbox.c.id)
    )
    row = (await connection.execute(query.limit(1))).first()
    if row is None:
        return None
    target = await named(connection, row.relates_to, room) if row.relates_to is not None else None
    return unsent.as_unsent(row, target)


async def sent(connection: AsyncConnection, transaction_id: str, event_id: str, now: datetime) -> bool:
    """The homeserver has this event: it said so, or it came back as an echo. What it said is forgotten."""
    mine = (outbox.c.transaction_id == transaction_id) & (outbox.c.state != OutboxState.SENT)
    forgotten = {"content": None, "document": None, "reason": None}
    settled = {"state": OutboxState.SENT, "event_id": event_id, "settled_at": now}
    done = await connection.execute(update(outbox).where(mine).values({**forgotten, **settled}))
    return done.rowcount == 1


async def heard(
    connection: AsyncConnection,
    *,
    event_id: str,
    room: str,
    transaction_id: str | None,
    marks: Marks,
    at: datetime,
    now: datetime,
) -> None:
    """The bot finds an event of its own in a room, said at ``at``.

    Where a row is known to be it, or waits to say the same there, the row is sent. Where none is, this was said after
    the backup that the bot was restored from, and is remembered.
    """
    row = await _row_of(connection, event_id, room, transaction_id, marks)
    if row is None:
        if marks.tell_anything:
            await own_words.remember(connection, event_id=event_id, room=room, marks=marks, at=at, now=now)
    elif row.event_id is None:
        await sent(connection, row.transaction_id, event_id, now)
        # What was for a person may wait still for where that is.
        await connection.execute(update(outbox).where(outbox.c.id == row.id).values(room=room))


async def _row_of(
    connection: AsyncConnection, event_id: str, room: str, transaction_id: str | None, marks: Marks
) -> Row[Any] | None:
    """The row that an event of our own is, or that waits to become it."""
    if transaction_id is not None:
        mine = select(outbox).where(outbox.c.transaction_id == transaction_id)
        if (row := (await connection.execute(mine)).first()) is not None:
            return row
    if not marks.tell_anything:
        return None
    rows = (await connection.execute(select(outbox).where(_says_the_same(room, marks)).order_by(outbox.c.id))).all()
    known = next((row for row in rows if row.event_id == event_id), None)
    return known or next((row for row in rows if row.state == OutboxState.WAITING), None)


def _says_the_same(room: str, marks: Marks) -> ColumnElement[bool]:
    if marks.name is not None:
        return outbox.c.name == marks.name
    there = outbox.c.person == marks.person if marks.person is not None else outbox.c.room == room
    in_slot = outbox.c.slot == marks.slot if marks.slot is not None else outbox.c.slot.is_(None)
    return there & in_slot & (outbox.c.answers == marks.answers) & outbox.c.name.is_(None)


async def refused(connection: AsyncConnection, id: int, reason: str, now: datetime) -> None:
    """Set an event aside that will never be taken, so that what comes after it is sent."""
    mine = (outbox.c.id == id) & (outbox.c.state == OutboxState.WAITING)
    values = {"state": OutboxState.REFUSED, "reason": reason, "content": None, "document": None, "settled_at": now}
    await connection.execute(update(outbox).where(mine).values(values))


async def count_outbox(connection: AsyncConnection, state: OutboxState) -> int:
    return (await connection.execute(select(func.count()).where(outbox.c.state == state))).scalar() or 0


async def prune(connection: AsyncConnection, now: datetime) -> int:
    """Forget what was settled long ago, but not what has a name; how many rows that were."""
    before = now - KEPT_FOR
    old_in = delete(inbox).where(
        inbox.c.state.not_in((InboxState.WAITING, InboxState.LOCKED)), inbox.c.settled_at < before
    )
    old_out = delete(outbox).where(
        outbox.c.state != OutboxState.WAITING, outbox.c.settled_at < before, outbox.c.name.is_(None)
    )
    mail = (await connection.execute(old_in)).rowcount + (await connection.execute(old_out)).rowcount
    return mail + await own_words.prune(connection, before)
