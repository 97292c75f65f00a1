"""What cannot be decrypted is told of once, after a while, and given up after a day."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from storage import mailbox
from storage.database import Database
from storage.mailbox import InboxState
from tests.matrix.fake import NOON, FakeHomeserver
from tests.matrix.running import HurriedClock, at_work, settings, until

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

KARI, OLA = "@kari:prove.test", "@ola:prove.test"
ROOM, OPEN = "!rom", "!apent"


async def say_locked(fake: FakeHomeserver, room: str) -> str:
    content = {
        "algorithm": "m.megolm.v1.aes-sha2",
        "ciphertext": "AwgAEnA",
        "session_id": "en-okt",
        "sender_key": "noe",
        "device_id": "TLF",
    }
    return await fake.happen(room, {"type": "m.room.encrypted", "sender": KARI, "content": content})


async def count(database: Database, state: InboxState) -> int:
    async with database.reading() as connection:
        return await mailbox.count_inbox(connection, state)


class Watched(HurriedClock):
    """Notes how long the waits in minutes were."""

    async def sleep(self, seconds: float) -> None:
        if 60 < seconds < 3600:
            self.waits.append(seconds)
            self._now += timedelta(seconds=seconds)
            await asyncio.sleep(0.3)
            return
        await super().sleep(seconds)


async def test_a_room_is_told_once_and_after_five_minutes(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(OPEN, KARI, OLA)
    await fake.room(ROOM, KARI, OLA)
    clock = Watched()
    async with at_work(settings(fake.url, tmp_path), database, clock=clock):
        await say_locked(fake, ROOM)
        first = await say_locked(fake, ROOM)
        await until(lambda: len(fake.answers) == 1)
        assert [wait for wait in clock.waits if wait > 60] == [300.0]
        await say_locked(fake, ROOM)
        await until(lambda: len([wait for wait in clock.waits if wait > 60]) == 2)
        await fake.say(OPEN, KARI, "leder")
        await until(lambda: len(fake.answers) == 2)
    told, answer = fake.answers
    assert told[0] == ROOM
    assert told[1].startswith("kan ikke lese $h")
    assert told[1] != f"kan ikke lese {first}"
    assert answer == (OPEN, "svar: leder")
    assert await count(database, InboxState.LOCKED) == 3


async def test_after_a_day_it_is_given_up(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    await fake.room(ROOM, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        await say_locked(fake, ROOM)
        await until(lambda: len(fake.answers) == 1)
    later = HurriedClock(NOON + timedelta(hours=25))
    async with at_work(settings(fake.url, tmp_path), database, clock=later):
        async with asyncio.timeout(10):
            while await count(database, InboxState.LOCKED):
                await asyncio.sleep(0.01)
    assert await count(database, InboxState.UNREADABLE) == 1
    assert len(fake.answers) == 1
