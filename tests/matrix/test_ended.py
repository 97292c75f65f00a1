"""An event that ends the bot, and those beside it that do not."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from commands.line import Line
from storage import mailbox
from storage.database import Database
from storage.mailbox import Received
from tests.matrix.fake import NOON, FakeHomeserver
from tests.matrix.running import Echoing, at_work, settings, until

ROOM, OTHER = "!rom", "!annet"
KARI, OLA = "@kari:prove.test", "@ola:prove.test"


class Killed(BaseException):
    pass


def kill(line: Line) -> None:
    if line.text == "dødelig":
        raise Killed


def received(room: str, text: str) -> Received:
    content = {"msgtype": "m.text", "body": text}
    source: dict[str, Any] = {"sender": KARI, "at": int(NOON.timestamp() * 1000), "content": content}
    return Received(event_id=f"${text}", room=room, source=source)


async def test_only_what_ended_the_bot_is_set_aside(fake: FakeHomeserver, database: Database, tmp_path: Path) -> None:
    """The innocent waits in its room each time that the bot starts, and each time the bot ends before its turn."""
    for room in (ROOM, OTHER):
        await fake.room(room, KARI, OLA)
    async with at_work(settings(fake.url, tmp_path), database):
        pass
    async with database.work() as connection:
        await mailbox.receive(connection, [received(ROOM, "dødelig"), received(OTHER, "uskyldig")], NOON)
    for _ in range(5):
        try:
            async with at_work(settings(fake.url, tmp_path), database, Echoing(before=kill)) as task:
                await asyncio.wait((task,), timeout=0.5)
        except BaseException as ended:
            assert "Killed" in repr(ended)
    async with at_work(settings(fake.url, tmp_path), database):
        await until(lambda: len(fake.answers) == 2)
    assert sorted(body.partition(":")[0] for _, body in fake.answers) == ["beklager", "svar"]
    assert (OTHER, "svar: uskyldig") in fake.answers
