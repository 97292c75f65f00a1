"""Rooms change: they are upgraded, and the bot banned and let in again. On a real homeserver."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.clock import SystemClock
from bot.settings import Settings
from network.dates import PartialDate
from network.register import Body, MatrixLink, Network, Person, RoomLink, on
from storage import journal, register, replacements, rooms
from storage.database import Database
from storage.register import Change
from storage.rooms import Membership
from tests.matrix.people import Person as Guest
from tests.matrix.people import RealHomeserver
from tests.matrix.running import Echoing, at_work

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

LONG_AGO = PartialDate(2020, 1, 1)


@pytest.fixture
def wish(real: RealHomeserver, tmp_path: Path) -> Settings:
    bot = real.account("sekretariat")
    settings: dict[str, Any] = {
        "homeserver": real.url,
        "user_id": bot.user_id,
        "password": SecretStr(bot.password),
        "data_dir": tmp_path / "data",
        "timezone": "UTC",
    }
    return Settings(_env_file=None, **settings)


@pytest_asyncio.fixture
async def change(database: Database, kari: Guest) -> AsyncIterator[Change]:
    """Kari is in the network's register, and Ola in another's."""
    change = Change(actor="cli", at=datetime.now(UTC), said=False)
    async with database.work() as connection:
        for network in ("nettet", "annet"):
            await register.insert_network(connection, Network(id=network, name=network.title()))
        await register.add(connection, "nettet", Person(id="kari", name="Prøve Nordmann"), change)
        await register.add(connection, "nettet", MatrixLink(person="kari", matrix=kari.id), change)
        await register.add(connection, "nettet", Body(id="styret", name="Styret"), change)
    yield change


async def link(database: Database, room: str, change: Change, since: PartialDate | None = LONG_AGO) -> None:
    async with database.work() as connection:
        await register.add(connection, "nettet", RoomLink(body="styret", room=room, valid_from=since), change)


async def linked(database: Database, days: int = 0) -> list[str]:
    async with database.reading() as connection:
        assert not (await journal.verify(connection, "nettet")).broken
        links = (await register.load(connection, "nettet")).room_links
    # The day is asked for each time: a run that passes midnight links rooms on the day that has begun.
    return [link.room for link in on(links, datetime.now(UTC).date() + timedelta(days=days))]


async def until_linked(database: Database, room: str) -> None:
    async with asyncio.timeout(30):
        while await linked(database) != [room]:
            await asyncio.sleep(0.1)


async def make_room(person: Guest, *invited: str, **more: Any) -> str:
    wish = {"preset": "private_chat", "invite": list(invited), "room_version": "11", **more}
    room: str = (await person.ask("POST", "createRoom", wish))["room_id"]
    return room


async def upgrade(person: Guest, room: str) -> str:
    answer = await person.ask("POST", f"rooms/{quote(room, safe='')}/upgrade", {"new_version": "12"})
    return str(answer["replacement_room"])


async def test_into_an_open_room_it_follows_by_itself_and_the_body_moves(
    wish: Settings, database: Database, change: Change, kari: Guest
) -> None:
    me, echoing = wish.user_id, Echoing()
    encryption = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
    open_ = {"type": "m.room.join_rules", "state_key": "", "content": {"join_rule": "public"}}
    room = await make_room(kari, me, initial_state=[open_])
    await link(database, room, change)
    async with at_work(wish, database, echoing, SystemClock()):
        await kari.until_membership(room, me, "join")
        await kari.say(room, "før")
        await kari.until_heard(room, me, 1)
        new = await upgrade(kari, room)
        assert ":" not in new
        await until_linked(database, new)
        await kari.until_membership(new, me, "join")
        await kari.say(new, "etter")
        assert await kari.until_heard(new, me, 1) == ["svar: etter"]
        # Encryption is switched on in the middle, and the room upgraded again on the same day.
        await kari.ask("PUT", f"rooms/{quote(new, safe='')}/state/m.room.encryption", encryption["content"])
        async with asyncio.timeout(30):
            while not (await known(database, new)).encrypted:
                await asyncio.sleep(0.1)
        newest = await upgrade(kari, new)
        await until_linked(database, newest)
        assert (await known(database, newest)).encrypted
    assert await linked(database, -1) == [room]
    async with database.reading() as connection:
        entries = await journal.entries_of(connection, "nettet")
    told = [entry for entry in entries if entry.contents and entry.contents["actor"] == f"matrix:{kari.id}"]
    assert [entry.action.partition(".")[2] for entry in told] == ["end", "add", "void", "add"]


async def known(database: Database, room: str) -> rooms.Room:
    async with database.reading() as connection:
        found = await rooms.find(connection, room)
    assert found is not None
    return found


async def test_into_a_closed_room_it_follows_when_invited(
    wish: Settings, database: Database, change: Change, kari: Guest, ola: Guest
) -> None:
    """Ola, whom it does not know, may invite it there, since it was Kari who upgraded."""
    me = wish.user_id
    room = await make_room(kari, me)
    await link(database, room, change)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await kari.until_membership(room, me, "join")
        new = await upgrade(kari, room)
    assert await linked(database) == [room]
    async with at_work(wish, database, Echoing(), SystemClock()):
        await kari.invite(new, ola.id)
        await ola.join(new)
        await ola.invite(new, me)
        await kari.until_membership(new, me, "join")
        await until_linked(database, new)
        await kari.say(new, "etter")
        assert await kari.until_heard(new, me, 1) == ["svar: etter"]


async def test_one_that_it_learns_of_after_a_stop_is_followed(
    wish: Settings, database: Database, change: Change, kari: Guest
) -> None:
    me = wish.user_id
    open_ = {"type": "m.room.join_rules", "state_key": "", "content": {"join_rule": "public"}}
    room = await make_room(kari, me, initial_state=[open_])
    await link(database, room, change)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await kari.until_membership(room, me, "join")
    new = await upgrade(kari, room)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await until_linked(database, new)
    async with database.reading() as connection:
        assert await replacements.unsettled(connection) == ()


async def test_one_that_was_made_as_soon_as_it_had_come_is_followed(
    wish: Settings, real: RealHomeserver, http: aiohttp.ClientSession, database: Database, change: Change, kari: Guest
) -> None:
    """It was stopped before it knew that it had come; then it learns of both at once."""
    bot = real.account("sekretariat")
    wish = wish.model_copy(update={"user_id": bot.user_id, "password": SecretStr(bot.password)})
    open_ = {"type": "m.room.join_rules", "state_key": "", "content": {"join_rule": "public"}}
    async with at_work(wish, database, Echoing(), SystemClock()):
        pass
    room = await make_room(kari, bot.user_id, initial_state=[open_])
    await link(database, room, change)
    await Guest(real.url, bot, http).join(room)
    new = await upgrade(kari, room)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await until_linked(database, new)


async def test_a_strangers_upgrade_is_not_followed_whatever_power_they_have(
    wish: Settings, database: Database, change: Change, kari: Guest, ola: Guest
) -> None:
    """Ola is in the register, but of another network."""
    me = wish.user_id
    async with database.work() as connection:
        await register.add(connection, "annet", Person(id="ola", name="Ola Prøve"), change)
        await register.add(connection, "annet", MatrixLink(person="ola", matrix=ola.id), change)
    open_ = {"type": "m.room.join_rules", "state_key": "", "content": {"join_rule": "public"}}
    levels = {"users": {kari.id: 100, ola.id: 100}}
    room = await make_room(kari, me, ola.id, initial_state=[open_], power_level_content_override=levels)
    await link(database, room, change)
    await ola.join(room)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await kari.until_membership(room, me, "join")
        new = await upgrade(ola, room)
        async with asyncio.timeout(30):
            while not await settled(database, room):
                await asyncio.sleep(0.1)
        assert await ola.membership(new, me) is None
    assert await linked(database) == [room]


async def settled(database: Database, room: str) -> bool:
    async with database.reading() as connection:
        found = await replacements.of(connection, room)
    return found is not None and found.settled


async def test_a_room_that_does_not_say_that_it_takes_the_others_place_gets_nothing(
    wish: Settings, database: Database, change: Change, kari: Guest
) -> None:
    me = wish.user_id
    open_ = {"type": "m.room.join_rules", "state_key": "", "content": {"join_rule": "public"}}
    room, other = await make_room(kari, me), await make_room(kari, initial_state=[open_])
    await link(database, room, change)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await kari.until_membership(room, me, "join")
        content = {"body": "flyttet", "replacement_room": other}
        await kari.ask("PUT", f"rooms/{quote(room, safe='')}/state/m.room.tombstone", content)
        async with asyncio.timeout(30):
            while not await settled(database, room):
                await asyncio.sleep(0.1)
    assert await linked(database) == [room]


async def test_banned_it_keeps_quiet_and_let_in_again_it_answers(
    wish: Settings, database: Database, change: Change, kari: Guest
) -> None:
    me = wish.user_id
    room = await make_room(kari, me, room_version="12")
    other = await make_room(kari, me)
    async with at_work(wish, database, Echoing(), SystemClock()):
        await kari.until_membership(room, me, "join")
        await kari.until_membership(other, me, "join")
        await kari.ask("POST", f"rooms/{quote(room, safe='')}/ban", {"user_id": me})
        async with asyncio.timeout(30):
            while (await known(database, room)).membership is not Membership.LEAVE:
                await asyncio.sleep(0.1)
        await kari.say(room, "uten svar")
        await kari.say(other, "her")
        await kari.until_heard(other, me, 1)
        await kari.ask("POST", f"rooms/{quote(room, safe='')}/unban", {"user_id": me})
        await kari.invite(room, me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "tilbake")
        assert await kari.until_heard(room, me, 1) == ["svar: tilbake"]
