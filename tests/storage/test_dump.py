"""What one database kept the other can take, row by row."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import insert, select

from network.charter import read
from storage import charters, dump, journal, mailbox, register
from storage.charters import import_charter
from storage.database import Database
from storage.dump import Rows
from storage.mailbox import Received
from storage.migrations import TABLES
from storage.tables import journal_entries
from storage.upgrading import TooNew, newest
from storage.waiting_tables import confirmations
from tests.storage.examples import AT_THE_DESK, CHARTERS, NOON

ME = "@sekretariat:prove.test"
Opens = Callable[[str], Awaitable[Database]]


@pytest.fixture
async def filled(database: Database) -> Database:
    async with database.work() as connection:
        for path in CHARTERS:
            await import_charter(connection, read(path.read_text()), AT_THE_DESK)
        await mailbox.receive(
            connection,
            [Received(event_id=f"$e{number}", room="!r", source={"content": "æ\\ \n\"'"}) for number in range(700)],
            NOON,
        )
        await mailbox.synced(connection, ME, "s1_2", NOON)
        values = {"room": "!r", "sender": ME, "command": "c", "contents": "{}", "expires": NOON}
        await connection.execute(insert(confirmations).values(**values))
    return database


async def dumped(database: Database) -> tuple[list[Rows], dict[str, int]]:
    rows: list[Rows] = []
    async with database.reading() as connection:
        counts = await dump.dump(connection, rows.append)
    return rows, counts


async def everything(database: Database) -> dict[str, list[Any]]:
    async with database.reading() as connection:
        return {
            table.name: [tuple(row) for row in await connection.execute(select(table))]
            for metadata in TABLES
            for table in metadata.sorted_tables
        }


async def test_every_row_of_every_table_comes_over_to_either_database(
    filled: Database, empty_database_url: str, open_database: Opens
) -> None:
    rows, counts = await dumped(filled)
    other = await open_database(empty_database_url)
    async with other.work() as connection:
        assert await dump.is_empty(connection)
        assert await dump.load(connection, newest(), rows) == {table: count for table, count in counts.items() if count}
        assert not await dump.is_empty(connection)
    before, after = await everything(filled), await everything(other)
    assert {table: sorted(map(str, some)) for table, some in after.items()} == {
        table: sorted(map(str, some)) for table, some in before.items()
    }
    assert before["sync_state"] == [(ME, "s1_2", NOON)]
    async with other.reading() as connection, filled.reading() as original:
        for network in await register.networks(original):
            assert not (await journal.verify(connection, network.id)).broken
            assert await charters.export_charter(connection, network.id) == await charters.export_charter(
                original, network.id
            )


async def test_what_comes_after_gets_a_number_of_its_own(
    filled: Database, empty_database_url: str, open_database: Opens
) -> None:
    rows, _ = await dumped(filled)
    other = await open_database(empty_database_url)
    async with other.work() as connection:
        await dump.load(connection, newest(), rows)
    async with other.work() as connection:
        new = Received(event_id="$ny", room="!ny", source={})
        assert await mailbox.receive(connection, [new], NOON) == (new,)
        (waiting,) = await mailbox.waiting(connection, "!ny", 5)
    assert waiting.id == 701


async def test_an_older_version_is_brought_up_and_a_newer_one_refused(
    empty_database_url: str, open_database: Opens
) -> None:
    rows = [Rows("journal_heads", ("network", "number", "link"), ('["n", 0, "x"]',))]
    other = await open_database(empty_database_url)
    with pytest.raises(TooNew):
        async with other.work() as connection:
            await dump.load(connection, "9999", rows)
    async with other.work() as connection:
        assert await dump.is_empty(connection)
        await dump.load(connection, "0001", rows)
    async with other.reading() as connection:
        assert (await connection.execute(select(journal_entries))).all() == []
        assert await mailbox.rooms_with_mail(connection) == ()


async def test_it_is_one_moment_whatever_is_written_meanwhile(database_url: str, open_database: Opens) -> None:
    reader, writer = await open_database(database_url), await open_database(database_url)
    async with writer.work() as connection:
        await mailbox.receive(connection, [Received(event_id="$før", room="!r", source={})], NOON)
    rows: list[Rows] = []
    async with reader.reading() as connection:
        await mailbox.sync_token(connection, ME)
        async with writer.work() as other:
            await mailbox.receive(other, [Received(event_id="$etter", room="!r", source={})], NOON)
            await mailbox.synced(other, ME, "s2", NOON)
        counts = await dump.dump(connection, rows.append)
    assert (counts["inbox"], counts["sync_state"]) == (1, 0)
