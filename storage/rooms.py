"""The rooms that the bot is in or invited to, who else is in them, and whether they are encrypted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, ScalarSelect, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.mail_tables import replacements, room_members, rooms
from storage.register import body_of_room

_AT_ONCE = 500


class Membership(StrEnum):
    INVITE = "invite"
    JOIN = "join"
    LEAVE = "leave"


@dataclass(frozen=True, kw_only=True)
class Room:
    """What the bot remembers of a room."""

    room: str
    membership: Membership
    """The bot's own."""
    inviter: str | None = None
    invited_as_direct: bool = False
    greeted: bool = False
    """Whether nothing more is to be said or done on account of the invitation."""
    encrypted: bool = False
    joined: int = 0
    """How many are in it, the bot among them."""
    coming: int = 0
    """How many are invited, or ask to be: they may read what was said when they come."""


def _count(*memberships: str) -> ScalarSelect[int]:
    here = (room_members.c.room == rooms.c.room) & room_members.c.membership.in_(memberships)
    return select(func.count()).select_from(room_members).where(here).scalar_subquery()


ROOM_COLUMNS = (*rooms.c, _count("join").label("joined"), _count("invite", "knock").label("coming"))
"""What `as_room` reads."""


async def find(connection: AsyncConnection, room: str) -> Room | None:
    row = (await connection.execute(select(*ROOM_COLUMNS).where(rooms.c.room == room))).first()
    return as_room(row) if row is not None else None


async def unsettled(connection: AsyncConnection) -> tuple[str, ...]:
    """The rooms with an invitation to answer, or where the one who invited has not been greeted."""
    open_ = (rooms.c.membership == Membership.INVITE) | (
        (rooms.c.membership == Membership.JOIN) & rooms.c.greeted.is_(False)
    )
    return tuple((await connection.execute(select(rooms.c.room).where(open_).order_by(rooms.c.room))).scalars())


async def invited(connection: AsyncConnection, room: str, inviter: str, direct: bool) -> None:
    """The bot is outside and may come in; who is there is not known."""
    await _forget_members(connection, room)
    await _put(
        connection,
        room,
        membership=Membership.INVITE,
        inviter=inviter,
        invited_as_direct=direct,
        greeted=False,
    )


async def joined(connection: AsyncConnection, room: str) -> None:
    """The bot has come into the room. Where it was not invited that we know of, there is nobody to greet."""
    before = await find(connection, room)
    await _forget_members(connection, room)
    if before is None or before.membership is Membership.LEAVE:
        await _put(connection, room, membership=Membership.JOIN, greeted=True)
    else:
        await _put(connection, room, membership=Membership.JOIN)


async def left(connection: AsyncConnection, room: str) -> None:
    """The bot is no longer in the room, or its invitation is gone; who is there is no longer known."""
    await _forget_members(connection, room)
    await _put(connection, room, membership=Membership.LEAVE, greeted=True)


async def became_encrypted(connection: AsyncConnection, room: str) -> None:
    """There is no way back: whatever a homeserver says later, the room stays encrypted."""
    await _put(connection, room, encrypted=True)


async def takes_over(connection: AsyncConnection, room: str, old: Room) -> None:
    """A room takes another's place: encrypted if either is, a direct chat if the other was, and nobody is greeted."""
    values = {"encrypted": True} if old.encrypted else {}
    direct = {"invited_as_direct": True, "inviter": old.inviter} if old.invited_as_direct else {}
    await _put(connection, room, greeted=True, **values, **direct)


async def opened(connection: AsyncConnection, room: str, person: str) -> None:
    """The bot has opened a direct chat with somebody, encrypted: there is nobody to greet. Who is there the next sync
    tells."""
    flags = {"invited_as_direct": True, "inviter": person, "greeted": True, "encrypted": True}
    await _put(connection, room, membership=Membership.JOIN, **flags)


async def greeted(connection: AsyncConnection, room: str) -> None:
    await _put(connection, room, greeted=True)


async def put_members(connection: AsyncConnection, room: str, memberships: Mapping[str, str]) -> None:
    """Remember who is what in a room (``join``, ``invite`` …); those not named stay as they were."""
    names = list(memberships)
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        await connection.execute(
            delete(room_members).where(room_members.c.room == room, room_members.c.member.in_(some))
        )
        await connection.execute(
            insert(room_members),
            [{"room": room, "member": name, "membership": memberships[name]} for name in some],
        )


async def members(connection: AsyncConnection, room: str) -> tuple[str, ...]:
    """Who is in the room, the bot among them."""
    query = select(room_members.c.member).where(room_members.c.room == room, room_members.c.membership == "join")
    return tuple((await connection.execute(query.order_by(room_members.c.member))).scalars())


async def is_direct(connection: AsyncConnection, room: Room) -> bool:
    """Whether the bot is alone with one other there, and nobody is on the way.

    A room of two that belongs to a body is that body's, unless the invitation said that it was a direct chat.
    """
    if (room.joined, room.coming) != (2, 0):
        return False
    return room.invited_as_direct or not await body_of_room(connection, room.room)


async def direct_with(connection: AsyncConnection, person: str) -> str | None:
    """The direct chat that the bot and somebody are both in; an encrypted one, where there are several.

    Only what was opened as one: a room that merely two are in yet is not one for what is meant for one alone.
    """
    there = select(room_members.c.room).where(room_members.c.member == person, room_members.c.membership == "join")
    query = select(rooms.c.room).where(
        rooms.c.membership == Membership.JOIN,
        rooms.c.invited_as_direct,
        rooms.c.room.in_(there),
        rooms.c.room.not_in(select(replacements.c.room)),
        _count("join") == 2,
        _count("invite", "knock") == 0,
    )
    return (await connection.execute(query.order_by(rooms.c.encrypted.desc(), rooms.c.room).limit(1))).scalar()


async def _forget_members(connection: AsyncConnection, room: str) -> None:
    await connection.execute(delete(room_members).where(room_members.c.room == room))


async def _put(connection: AsyncConnection, room: str, **values: object) -> None:
    done = await connection.execute(update(rooms).where(rooms.c.room == room).values(**values))
    if done.rowcount == 0:
        await connection.execute(insert(rooms).values({"membership": Membership.LEAVE, **values, "room": room}))


def as_room(row: Row[Any]) -> Room:
    """From a row with `ROOM_COLUMNS`."""
    return Room(
        room=row.room,
        membership=Membership(row.membership),
        inviter=row.inviter,
        invited_as_direct=row.invited_as_direct,
        greeted=row.greeted,
        encrypted=row.encrypted,
        joined=row.joined,
        coming=row.coming,
    )
