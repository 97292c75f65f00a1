from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.ext.asyncio import create_async_engine

from network.journal import Damage
from network.journal import verify as verify_chain
from network.register import Person
from storage import journal
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database
from storage.tables import journal_entries, journal_heads
from tests.conftest import MADE
from tests.postgres import Postgres
from tests.storage.examples import AT_THE_DESK, IN_THE_CHAT, charter

NETWORK = "prove"


async def written(database: Database, count: int) -> None:
    async with database.work() as connection:
        for number in range(count):
            await journal.append(connection, NETWORK, IN_THE_CHAT, "test.add", {"subject": str(number)})


async def broken(database: Database) -> list[tuple[int, Damage]]:
    async with database.reading() as connection:
        return [(each.number, each.damage) for each in (await journal.verify(connection, NETWORK)).broken]


async def test_entries_are_numbered_from_one_in_each_network(database: Database) -> None:
    await written(database, 3)
    async with database.work() as connection:
        other = await journal.append(connection, "annet", AT_THE_DESK, "test.add", {})
    assert other.number == 1
    async with database.reading() as connection:
        entries = await journal.entries_of(connection, NETWORK)
        verified = await journal.verify(connection, NETWORK)
        assert [entry.number for entry in await journal.newest(connection, NETWORK, 2)] == [3, 2]
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert (verified.count, verified.broken) == (3, ())
    assert len({entry.salt for entry in entries}) == 3


async def test_those_who_write_at_once_make_no_fork(database_url: str, open_database) -> None:
    """Each opening stands for a process: they share no lock but the database's."""
    openings = [await open_database(database_url) for _ in range(3)]

    async def write(database: Database, who: int) -> None:
        for number in range(5):
            async with database.work() as connection:
                contents = {"subject": f"{who}.{number}"}
                await journal.append(connection, NETWORK, IN_THE_CHAT, "test.add", contents)
                await asyncio.sleep(0)

    await asyncio.gather(*(write(database, who) for who, database in enumerate([*openings, *openings])))
    async with openings[0].reading() as connection:
        verified = await journal.verify(connection, NETWORK)
        told = {str(entry.contents) for entry in await journal.entries_of(connection, NETWORK)}
    assert (verified.count, verified.broken, len(told)) == (30, (), 30)


async def test_the_head_is_locked_whoever_began_the_transaction(postgres_server: Postgres) -> None:
    """On PostgreSQL, without the lock that units of work take."""
    postgres_server.execute(f"CREATE DATABASE unlocked TEMPLATE {MADE}")
    url = postgres_server.url("unlocked").replace("postgresql", "postgresql+psycopg", 1)
    engine = create_async_engine(url, pool_size=8)

    async def write() -> None:
        for _ in range(5):
            async with engine.begin() as connection:
                await journal.append(connection, NETWORK, IN_THE_CHAT, "test.add", {})

    await asyncio.gather(*(write() for _ in range(8)))
    async with engine.begin() as connection:
        verified = await journal.verify(connection, NETWORK)
    await engine.dispose()
    assert (verified.count, verified.broken) == (40, ())


async def test_a_changed_entry_is_found(database: Database) -> None:
    await written(database, 3)
    async with database.work() as connection:
        second = journal_entries.c.number == 2
        await connection.execute(update(journal_entries).where(second).values(contents='{"subject": "another"}'))
    assert await broken(database) == [(2, Damage.CONTENTS)]


async def test_an_entry_taken_out_is_found(database: Database) -> None:
    await written(database, 3)
    async with database.work() as connection:
        await connection.execute(delete(journal_entries).where(journal_entries.c.number == 2))
    assert await broken(database) == [(3, Damage.NUMBER), (3, Damage.PREVIOUS)]


async def test_an_end_that_was_cut_off_is_found(database: Database) -> None:
    await written(database, 3)
    async with database.work() as connection:
        await connection.execute(delete(journal_entries).where(journal_entries.c.number == 3))
    assert await broken(database) == [(3, Damage.NUMBER)]


async def test_a_head_that_was_moved_is_found(database: Database) -> None:
    await written(database, 3)
    async with database.work() as connection:
        await connection.execute(update(journal_heads).values(link="0" * 64))
    assert await broken(database) == [(3, Damage.LINK)]


async def test_what_is_not_committed_leaves_no_gap(database: Database) -> None:
    await written(database, 1)
    with pytest.raises(RuntimeError):
        async with database.work() as connection:
            await journal.append(connection, NETWORK, IN_THE_CHAT, "test.add", {})
            raise RuntimeError
    await written(database, 1)
    assert await broken(database) == []


async def test_erasing_takes_what_names_a_person_and_keeps_the_chain(database: Database) -> None:
    async with database.work() as connection:
        await import_charter(connection, charter(), AT_THE_DESK)
        siri = await registers.add(
            connection, NETWORK, Person(id="siri", name="Siri Prøve", email="siri@example.org"), AT_THE_DESK
        )
        await registers.amend(connection, NETWORK, replace(siri, email="ny@example.org"), AT_THE_DESK)
        await journal.append(connection, NETWORK, AT_THE_DESK, "test.add", {"subject": "x", "why": "Siri Prøve sa det"})
        await journal.append(connection, NETWORK, AT_THE_DESK, "test.add", {"subject": "styret/siri"})
        before = await journal.entries_of(connection, NETWORK)
    async with database.work() as connection:
        known_as = ("Siri Prøve", "siri@example.org", "ny@example.org", "")
        gone = await journal.erase(connection, NETWORK, "siri", known_as)
    async with database.reading() as connection:
        after = await journal.entries_of(connection, NETWORK)
        raw = (await connection.execute(text("SELECT contents, salt FROM journal_entries"))).all()
    assert gone == tuple(entry.number for entry in before[-4:])
    assert all(entry.contents is None and entry.salt is None for entry in after[-4:])
    assert after[:-4] == before[:-4]
    assert [entry.digest for entry in after] == [entry.digest for entry in before]
    assert "siri" not in str(raw).lower()
    assert await broken(database) == []
    await written(database, 1)
    assert await broken(database) == []


async def test_of_an_import_only_that_it_was_is_among_the_newest(database: Database) -> None:
    async with database.work() as connection:
        changes = await import_charter(connection, charter(), AT_THE_DESK)
    async with database.reading() as connection:
        (entry,) = await journal.newest(connection, NETWORK, 10)
        assert len(await journal.entries_of(connection, NETWORK)) == len(changes.added) + 1
    assert entry.action == "charter.import"
    assert entry.contents is not None
    assert entry.contents["counts"] == {"added": len(changes.added), "amended": 0}


async def test_a_journal_is_restored_only_where_there_is_none_and_only_whole(database: Database) -> None:
    await written(database, 3)
    async with database.reading() as connection:
        entries = await journal.entries_of(connection, NETWORK)
    async with database.work() as connection:
        await connection.execute(delete(journal_entries))
        await connection.execute(delete(journal_heads))
    with pytest.raises(ValueError, match="does not hold"):
        async with database.work() as connection:
            await journal.restore(connection, NETWORK, entries[1:])
    async with database.work() as connection:
        await journal.restore(connection, NETWORK, entries)
        assert await journal.entries_of(connection, NETWORK) == entries
    assert verify_chain(NETWORK, entries) == ()
    with pytest.raises(ValueError, match="already"):
        async with database.work() as connection:
            await journal.restore(connection, NETWORK, entries)
