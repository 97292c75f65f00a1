"""Whom the bot follows into a room, and what it says to the one who opened a direct chat."""

from __future__ import annotations

import asyncio
import contextlib
import json
from pathlib import Path

import pytest
import pytest_asyncio

from commands.line import Outgoing
from network.dates import PartialDate
from network.register import MatrixLink, Network, Person
from storage import rooms
from storage.database import Database
from storage.register import Change, add, insert_network
from storage.rooms import Membership
from tests.matrix.fake import BOT, NOON, FakeHomeserver, Fault
from tests.matrix.running import Echoing, HurriedClock, at_work, settings, until

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Storage and the real homeserver are tested with both."""

ADMIN, KNOWN, STRANGER = "@admin:prove.test", "@kjent:prove.test", "@fremmed:prove.test"
FORMER = "@gammel:prove.test"
ROOM = "!rom:prove.test"


@pytest_asyncio.fixture(autouse=True)
async def register(database: Database) -> None:
    """One person is in a network's register, and one was."""
    change = Change(actor="cli", at=NOON, said=False)
    async with database.work() as connection:
        await insert_network(connection, Network(id="nettet", name="Prøvenettet"))
        for id, matrix, until in (("kjent", KNOWN, None), ("gammel", FORMER, PartialDate(2026, 3, 1))):
            await add(connection, "nettet", Person(id=id, name="Prøve Nordmann"), change)
            await add(connection, "nettet", MatrixLink(person=id, matrix=matrix, valid_until=until), change)


async def membership(database: Database, room: str) -> Membership | None:
    async with database.reading() as connection:
        found = await rooms.find(connection, room)
    return found.membership if found else None


@pytest.mark.parametrize("inviter", [ADMIN, KNOWN])
async def test_it_comes_when_somebody_it_knows_invites(
    fake: FakeHomeserver, database: Database, tmp_path: Path, inviter: str
) -> None:
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.invite(ROOM, inviter, also=(STRANGER,))
        await until(lambda: ROOM in fake.joined)
        await fake.say(ROOM, STRANGER, "leder")
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: leder")]


async def test_an_invitation_from_before_the_start_is_answered(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.invite(ROOM, KNOWN)
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: ROOM in fake.joined)


@pytest.mark.parametrize("inviter", [STRANGER, FORMER])
async def test_a_strangers_invitation_to_a_room_is_declined(
    fake: FakeHomeserver, database: Database, tmp_path: Path, inviter: str
) -> None:
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.invite(ROOM, inviter, also=(KNOWN,))
        await until(lambda: ROOM in fake.left)
    assert ROOM not in fake.joined
    assert fake.answers == []
    assert await membership(database, ROOM) is Membership.LEAVE


async def test_a_strangers_direct_chat_is_accepted_and_greeted_once(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    echoing = Echoing()
    async with at_work(settings(fake.url, tmp_path), database, echoing):
        await fake.invite(ROOM, STRANGER, direct=True)
        await until(lambda: len(fake.answers) == 1)
        await fake.say(ROOM, STRANGER, "leder")
        await until(lambda: len(fake.answers) == 2)
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    assert fake.answers == [(ROOM, f"hei, {STRANGER}"), (ROOM, "svar: leder")]
    assert [line.direct for line in echoing.lines] == [True]


async def test_a_strangers_direct_chat_with_others_in_it_is_left_again(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.invite(ROOM, STRANGER, direct=True, also=(KNOWN,))
        await until(lambda: ROOM in fake.left)
    assert fake.answers == []


async def test_a_direct_chat_that_a_third_joins_is_no_longer_one(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    echoing = Echoing()
    async with at_work(settings(fake.url, tmp_path), database, echoing):
        await fake.invite(ROOM, KNOWN, direct=True)
        await until(lambda: len(fake.answers) == 1)
        for number, (membership, user) in enumerate([("invite", STRANGER), ("join", STRANGER), ("leave", STRANGER)]):
            content = {"membership": membership}
            await fake.happen(ROOM, {"type": "m.room.member", "state_key": user, "sender": user, "content": content})
            await fake.say(ROOM, KNOWN, membership)
            await until(lambda number=number: len(fake.answers) == number + 2)
    assert [(line.text, line.direct) for line in echoing.lines] == [
        ("invite", False),
        ("join", False),
        ("leave", True),
    ]


async def test_a_strangers_encrypted_chat_is_greeted_encrypted(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room("!annet", KNOWN, ADMIN)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.happen(ROOM, {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "x"}})
        await fake.invite(ROOM, STRANGER, direct=True)
        await until(lambda: ROOM in fake.joined)
        await until(lambda: len(fake.answers) == 1)
    ((room, _, content),) = fake.sent
    assert room == ROOM
    assert content["algorithm"] == "m.megolm.v1.aes-sha2"
    assert "hei" not in json.dumps(content)


async def test_joining_is_repeated_until_it_works_or_is_refused(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    clock = HurriedClock()
    fake.faults["join"].extend([Fault(), Fault(status=429, body={"retry_after_ms": 30_000}), Fault(status=504)])
    async with at_work(settings(fake.url, tmp_path), database, clock=clock):
        await fake.invite(ROOM, KNOWN)
        await until(lambda: ROOM in fake.joined)
        assert len(clock.waits) == 3
        assert clock.waits[1] >= 30
        fake.faults["join"].append(Fault(status=403, body={"errcode": "M_FORBIDDEN"}))
        await fake.invite("!borte", KNOWN)
        await until(lambda: fake.asked.count("POST join") == 5)
    assert await membership(database, "!borte") is Membership.LEAVE


async def test_others_in_the_stripped_state_are_not_taken_for_the_inviter(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """A stranger's invitation, with a known person's own membership beside it, and an invitation for somebody else."""
    async with at_work(settings(fake.url, tmp_path), database):
        known = {"type": "m.room.member", "state_key": STRANGER, "sender": KNOWN, "content": {"membership": "invite"}}
        ours = {"type": "m.room.member", "state_key": BOT, "sender": STRANGER, "content": {"membership": "invite"}}
        fake.stream.append(("", {}))
        fake.invited[ROOM] = (len(fake.stream), [None, {"content": 3}, known, ours])  # type: ignore[list-item]
        await fake.happen("!uten", {})
        await until(lambda: ROOM in fake.left)
    assert ROOM not in fake.joined


async def test_an_invitation_that_was_not_answered_when_it_stopped_is_answered_when_it_starts(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """The homeserver does not tell of it a second time."""
    fake.faults["join"].extend([Fault()] * 10_000)
    async with at_work(settings(fake.url, tmp_path), database):
        await fake.invite(ROOM, STRANGER, direct=True)
        await until(lambda: "POST join" in fake.asked)
    fake.faults["join"].clear()
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, f"hei, {STRANGER}")]


async def test_a_greeting_that_was_not_said_when_it_stopped_is_said_when_it_starts(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    class Killed(BaseException):
        pass

    class Deadly(Echoing):
        async def welcome(self, *arguments: object) -> tuple[Outgoing, ...]:
            raise Killed

    with contextlib.suppress(BaseException):
        async with at_work(settings(fake.url, tmp_path), database, Deadly()) as task:
            await fake.invite(ROOM, STRANGER, direct=True)
            await asyncio.wait((task,), timeout=20)
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, f"hei, {STRANGER}")]
