"""Encrypted events that wait for their key, each in its place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from storage import locked, mailbox
from storage.database import Database
from storage.locked import Locked
from storage.mailbox import InboxState, Received

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROOM = "!rom"
AT = int(NOON.timestamp() * 1000)


def waiting_for_key(event_id: str, room: str = ROOM, content: dict[str, Any] | None = None) -> tuple[Received, Locked]:
    received = Received(event_id=event_id, room=room, source=None, is_locked=True)
    event = {"event_id": event_id, "sender": "@kari:prove.test", "origin_server_ts": AT, "content": content or {}}
    return received, Locked(event_id=event_id, room=room, session="økt", event=event)


async def put(database: Database, *events: tuple[Received, Locked | None], at: datetime = NOON) -> None:
    async with database.work() as connection:
        await mailbox.receive(connection, [received for received, _ in events], at)
        await locked.keep(connection, [one for _, one in events if one is not None], at)


async def test_it_is_handled_in_its_place_when_the_key_comes(database: Database) -> None:
    plain = Received(event_id="$to", room=ROOM, source={"n": 2}), None
    await put(database, waiting_for_key("$en"), plain, waiting_for_key("$tre"))
    async with database.work() as connection:
        assert [one.event_id for one in await mailbox.waiting(connection, ROOM, 5)] == ["$to"]
        await locked.unlocked(connection, "$en", {"n": 1})
        assert [(one.event_id, one.source["n"]) for one in await mailbox.waiting(connection, ROOM, 5)] == [
            ("$en", 1),
            ("$to", 2),
        ]
        assert [one.event_id for one in await locked.everything(connection)] == ["$tre"]
        assert await mailbox.count_inbox(connection, InboxState.LOCKED) == 1


async def test_a_room_is_told_once_in_a_day(database: Database) -> None:
    await put(database, waiting_for_key("$en"), waiting_for_key("$to", "!annet"))
    async with database.work() as connection:
        assert await locked.next_untold(connection) == NOON
        assert [one.event_id for one in await locked.untold(connection, NOON)] == ["$en", "$to"]
        assert await locked.told(connection, ROOM, NOON, NOON)
        assert [one.event_id for one in await locked.untold(connection, NOON)] == ["$to"]
    later = NOON + timedelta(hours=1)
    await put(database, waiting_for_key("$tre"), at=later)
    async with database.work() as connection:
        assert not await locked.told(connection, ROOM, later, later)
        assert [one.event_id for one in await locked.untold(connection, later)] == ["$to"]


async def test_what_is_old_is_given_up_and_what_waits_is_not_pruned(database: Database) -> None:
    await put(database, waiting_for_key("$en"))
    async with database.work() as connection:
        assert await mailbox.prune(connection, NOON + timedelta(days=90)) == 0
        assert await locked.oldest(connection) == NOON
        assert await locked.give_up_before(connection, NOON - timedelta(seconds=1), NOON) == 0
        assert await locked.give_up_before(connection, NOON, NOON) == 1
        assert await locked.everything(connection) == ()
        assert await mailbox.count_inbox(connection, InboxState.UNREADABLE) == 1
        assert await mailbox.prune(connection, NOON + timedelta(days=90)) == 1


async def test_what_opens_to_nothing_is_settled(database: Database) -> None:
    await put(database, waiting_for_key("$en"))
    async with database.work() as connection:
        await locked.opened_to_nothing(connection, "$en", NOON)
        assert await mailbox.count_inbox(connection, InboxState.HANDLED) == 1
        assert await locked.oldest(connection) is None


async def test_who_could_not_be_read_is_known_as_long_as_the_inbox_remembers_it(database: Database) -> None:
    answer = {"m.relates_to": {"rel_type": "m.reference", "event_id": "$avstemning"}}
    await put(
        database, waiting_for_key("$en", content=answer), waiting_for_key("$to"), waiting_for_key("$tre", "!annet")
    )
    async with database.work() as connection:
        before = await locked.undecrypted(connection, ROOM, NOON)
        assert [(one.event_id, one.sender, one.at, one.about) for one in before] == [
            ("$en", "@kari:prove.test", NOON, "$avstemning"),
            ("$to", "@kari:prove.test", NOON, None),
        ]
        assert await locked.undecrypted(connection, ROOM, NOON + timedelta(seconds=1)) == ()
        await locked.give_up_before(connection, NOON, NOON)
        assert await locked.undecrypted(connection, ROOM, NOON) == before
        await mailbox.prune(connection, NOON + timedelta(days=90))
        assert await locked.undecrypted(connection, ROOM, NOON) == ()


async def test_who_took_it_back_need_not_be_read(database: Database) -> None:
    await put(database, waiting_for_key("$en"), waiting_for_key("$to"))
    async with database.work() as connection:
        await locked.taken_back(connection, "$en", "!annet", NOON)
        await locked.taken_back(connection, "$to", ROOM, NOON)
        assert [one.event_id for one in await locked.undecrypted(connection, ROOM, NOON)] == ["$en"]
        assert [one.event_id for one in await locked.everything(connection)] == ["$en"]
