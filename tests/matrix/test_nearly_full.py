"""A database that takes small things and no large ones: what it cannot keep is no fault of the event's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from commands.line import Line, Outgoing
from storage import mailbox
from storage.database import Database
from tests.matrix.fake import FakeHomeserver
from tests.matrix.running import Echoing, at_work, settings, until

KARI, OLA = "@kari:prove.test", "@ola:prove.test"
ROOM, OTHER = "!rom:prove.test", "!annet"
FULL = {
    "sqlite": ("PRAGMA max_page_count = 1", "CREATE TABLE stor AS SELECT zeroblob(1000000)"),
    "postgresql": ("DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$",),
}
ROOMY = {"sqlite": ("PRAGMA max_page_count = 1000000",), "postgresql": ()}
"""SQLite is full for as long as this says, PostgreSQL says so where it is told to."""


@dataclass
class Large(Echoing):
    """Answers that there is no room for, so many times."""

    full: int = 6

    async def answer(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]:
        answers = await super().answer(connection, line, now)
        kind = connection.dialect.name
        is_full = self.full > 0 and line.text == "stor"
        self.full -= is_full
        for statement in FULL[kind] if is_full else ROOMY[kind]:
            await connection.execute(text(statement))
        return answers


async def test_an_answer_that_there_is_no_room_for_waits_and_counts_against_nobody(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    await fake.room(ROOM, KARI, OLA)
    await fake.room(OTHER, KARI, OLA)
    echoing = Large()
    async with at_work(settings(fake.url, tmp_path), database, echoing):
        await fake.say(ROOM, KARI, "stor")
        await fake.say(ROOM, KARI, "neste")
        await fake.say(OTHER, KARI, "liten")
        await until(lambda: len(fake.answers) == 3)
    assert [said for room, said in fake.answers if room == ROOM] == ["svar: stor", "svar: neste"]
    assert (OTHER, "svar: liten") in fake.answers
    assert echoing.full == 0
    async with database.reading() as connection:
        assert await mailbox.dead_letters(connection) == ()
        assert await mailbox.waiting(connection, ROOM, 1) == ()


async def test_starts_without_room_count_against_nobody_either(
    fake: FakeHomeserver, database: Database, tmp_path: Path
) -> None:
    """A start counts a try of what was left over, in case the bot ends at it; it did not."""
    await fake.room(ROOM, KARI, OLA)
    echoing = Large(full=10**6)
    for start in range(5):
        tried = len(echoing.lines)
        async with at_work(settings(fake.url, tmp_path), database, echoing):
            if start == 0:
                await fake.say(ROOM, KARI, "stor")
            await until(lambda before=tried: len(echoing.lines) > before + 1)  # type: ignore[misc]
    echoing.full = 0
    async with at_work(settings(fake.url, tmp_path), database, echoing):
        await until(lambda: len(fake.answers) == 1)
    assert fake.answers == [(ROOM, "svar: stor")]
