"""What the bot remembers of its rooms."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from network.register import Body, Network, RoomLink
from storage import rooms
from storage.database import Database
from storage.register import Change, add, insert_network
from storage.rooms import Membership

ME, KARI, OLA = "@sekretariat:prove.test", "@kari:prove.test", "@ola:prove.test"
ROOM = "!rom"


async def test_an_invitation_that_is_followed_leaves_somebody_to_greet(database: Database) -> None:
    async with database.work() as connection:
        await rooms.invited(connection, ROOM, KARI, direct=True)
        assert await rooms.unsettled(connection) == (ROOM,)
        await rooms.joined(connection, ROOM)
        assert await rooms.unsettled(connection) == (ROOM,)
        await rooms.greeted(connection, ROOM)
        assert await rooms.unsettled(connection) == ()
        found = await rooms.find(connection, ROOM)
    assert found is not None
    assert (found.membership, found.inviter, found.invited_as_direct) == (Membership.JOIN, KARI, True)


async def test_in_a_room_that_it_was_in_before_there_is_nobody_to_greet(database: Database) -> None:
    async with database.work() as connection:
        await rooms.joined(connection, ROOM)
        assert await rooms.unsettled(connection) == ()
        await rooms.left(connection, ROOM)
        await rooms.joined(connection, ROOM)
        assert await rooms.unsettled(connection) == ()


async def test_encryption_is_never_unset(database: Database) -> None:
    async with database.work() as connection:
        await rooms.joined(connection, ROOM)
        await rooms.became_encrypted(connection, ROOM)
        await rooms.left(connection, ROOM)
        await rooms.invited(connection, ROOM, KARI, direct=False)
        await rooms.joined(connection, ROOM)
        found = await rooms.find(connection, ROOM)
    assert found is not None
    assert found.encrypted


async def test_who_was_there_is_forgotten_when_it_leaves(database: Database) -> None:
    async with database.work() as connection:
        await rooms.joined(connection, ROOM)
        await rooms.put_members(connection, ROOM, {ME: "join", KARI: "join", OLA: "leave"})
        assert await rooms.members(connection, ROOM) == (KARI, ME)
        await rooms.left(connection, ROOM)
        assert await rooms.members(connection, ROOM) == ()


async def test_many_members(database: Database) -> None:
    everybody = {f"@p{number:04}:prove.test": "join" for number in range(1300)}
    async with database.work() as connection:
        await rooms.joined(connection, ROOM)
        await rooms.put_members(connection, ROOM, everybody)
        await rooms.put_members(connection, ROOM, {"@p0007:prove.test": "leave"})
        assert len(await rooms.members(connection, ROOM)) == 1299


@pytest.mark.parametrize(
    ("others", "direct"),
    [
        ({KARI: "join"}, True),
        ({KARI: "join", OLA: "join"}, False),
        ({KARI: "join", OLA: "invite"}, False),
        ({KARI: "join", OLA: "leave"}, True),
        ({KARI: "join", OLA: "ban"}, True),
        ({KARI: "invite"}, False),
        ({}, False),
    ],
)
async def test_a_direct_chat_is_with_one_other_and_nobody_else(
    database: Database, others: dict[str, str], direct: bool
) -> None:
    async with database.work() as connection:
        await rooms.invited(connection, ROOM, KARI, direct=True)
        await rooms.joined(connection, ROOM)
        await rooms.put_members(connection, ROOM, {ME: "join", **others})
        found = await rooms.find(connection, ROOM)
        assert found is not None
        assert await rooms.is_direct(connection, found) is direct


@pytest.mark.parametrize(("invited_as_direct", "direct"), [(True, True), (False, False)])
async def test_a_room_of_two_that_is_a_bodys_is_no_direct_chat_unless_it_began_as_one(
    database: Database, invited_as_direct: bool, direct: bool
) -> None:
    change = Change(actor="cli", at=datetime(2026, 3, 2, tzinfo=UTC), said=False)
    async with database.work() as connection:
        await insert_network(connection, Network(id="nettet", name="Prøvenettet"))
        await add(connection, "nettet", Body(id="styret", name="Styret"), change)
        await add(connection, "nettet", RoomLink(body="styret", room=ROOM), change)
        await rooms.invited(connection, ROOM, KARI, direct=invited_as_direct)
        await rooms.joined(connection, ROOM)
        await rooms.put_members(connection, ROOM, {ME: "join", KARI: "join"})
        found = await rooms.find(connection, ROOM)
        assert found is not None
        assert await rooms.is_direct(connection, found) is direct
