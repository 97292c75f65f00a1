"""Rooms that were upgraded: which room takes a room's place, who said so, and the links that move with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from network.dates import PartialDate
from network.register import Register, RoomLink, on
from storage import register, rooms
from storage.journal import Change
from storage.mail_tables import replacements
from storage.rooms import Room


@dataclass(frozen=True, kw_only=True)
class Replacement:
    """A room's tombstone."""

    room: str
    replacement: str
    by: str
    """Who upgraded it: a Matrix ID."""
    event_id: str
    settled: bool = False
    """Whether nothing more is to be done about it."""


async def announced(connection: AsyncConnection, found: Replacement) -> None:
    """A room has been upgraded. What was said before counts no more, unless it was followed."""
    before = await of(connection, found.room)
    values = {"replacement": found.replacement, "by": found.by, "event_id": found.event_id}
    if before is None:
        await connection.execute(insert(replacements).values(room=found.room, **values))
    elif not before.settled:
        await connection.execute(update(replacements).where(replacements.c.room == found.room).values(**values))


async def of(connection: AsyncConnection, room: str) -> Replacement | None:
    return next(iter(await _where(connection, replacements.c.room == room)), None)


async def leading_to(connection: AsyncConnection, room: str) -> tuple[Replacement, ...]:
    """The rooms whose place a room takes, followed or not."""
    return await _where(connection, replacements.c.replacement == room)


async def unsettled(connection: AsyncConnection) -> tuple[Replacement, ...]:
    return await _where(connection, replacements.c.settled.is_(False))


async def settle(connection: AsyncConnection, room: str) -> None:
    await connection.execute(update(replacements).where(replacements.c.room == room).values(settled=True))


async def follow(
    connection: AsyncConnection, old: Room, found: Replacement, today: Callable[[Register], date], change: Change
) -> tuple[str, ...]:
    """Let the replacement be all that the room was: its links move to it, and what was encrypted or a direct chat stays
    that; the networks whose links moved. One transaction with all else that the caller does."""
    await rooms.takes_over(connection, found.replacement, old)
    await settle(connection, old.room)
    moved = []
    for network in dict.fromkeys(network for network, _ in await register.body_of_room(connection, old.room)):
        if await _move(connection, network, found, today, change):
            moved.append(network)
    return tuple(moved)


async def _move(
    connection: AsyncConnection, network: str, found: Replacement, today: Callable[[Register], date], change: Change
) -> bool:
    known = await register.load(connection, network)
    day = today(known)
    begins, yesterday = PartialDate.of(day), PartialDate.of(day - timedelta(days=1))
    links = [link for link in on(known.room_links, day) if link.room == found.room]
    taken = bool(await register.body_of_room(connection, found.replacement))
    for link in links:
        if link.valid_from is not None and link.valid_from.first() > yesterday.last():
            await register.void(connection, network, link, found.event_id, change)
        else:
            await register.end(connection, network, link, yesterday, change)
        if not taken:
            new = RoomLink(body=link.body, room=found.replacement, valid_from=begins)
            await register.add(connection, network, new, change)
    return bool(links)


async def _where(connection: AsyncConnection, condition: object) -> tuple[Replacement, ...]:
    query = select(replacements).where(condition).order_by(replacements.c.room)  # type: ignore[arg-type]
    return tuple(Replacement(**row._mapping) for row in await connection.execute(query))
