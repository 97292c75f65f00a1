"""Whose fault a failure is, as the databases themselves report it."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database
from storage.faults import is_the_databases


async def fault_of(database: Database, *statements: str) -> DBAPIError:
    with pytest.raises(DBAPIError) as raised:
        async with database.work() as connection:
            for statement in statements:
                await connection.execute(text(statement))
    return raised.value


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("state", "own"),
    [
        ("08006", True),  # the connection failed
        ("25006", True),  # read only: another has taken over
        ("40001", True),  # rolled back because of another
        ("40P01", True),  # a deadlock
        ("53100", True),  # the disk is full
        ("53200", True),  # no memory
        ("53300", True),  # too many connections
        ("55P03", True),  # locked
        ("57P01", True),  # shut down
        ("57P03", True),  # starting
        ("58030", True),  # the disk fails
        ("XX001", True),  # damaged
        ("22001", False),  # too long
        ("22P05", False),  # a character that it cannot keep
        ("23505", False),  # not unique
        ("25P02", False),  # something before this failed
        ("42601", False),  # no SQL
        ("54001", False),  # too complex
        ("57014", False),  # it took too long
    ],
)
async def test_what_postgresql_says(database: Database, state: str, own: bool) -> None:
    raising = f"DO $$ BEGIN RAISE EXCEPTION 'prøve' USING ERRCODE = '{state}'; END $$"
    assert is_the_databases(await fault_of(database, raising)) == own


async def test_what_was_asked_is_wrong(database: Database) -> None:
    assert not is_the_databases(await fault_of(database, "SELECT * FROM noe_som_ikke_finnes"))
    assert not is_the_databases(ValueError("disk full"))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_full_disk_under_sqlite(database: Database) -> None:
    no_more = "PRAGMA max_page_count = 1"
    assert is_the_databases(await fault_of(database, no_more, "CREATE TABLE stor AS SELECT zeroblob(1000000)"))


async def test_a_database_that_only_reads(database: Database, database_url: str) -> None:
    with pytest.raises(DBAPIError) as raised:
        async with database.reading() as connection:
            await connection.execute(text("DELETE FROM inbox"))
    assert is_the_databases(raised.value)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_locked_sqlite(database_url: str) -> None:
    path = database_url.removeprefix("sqlite:///")
    holding = await asyncio.to_thread(sqlite3.connect, path, check_same_thread=False)
    holding.execute("BEGIN IMMEDIATE")
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", connect_args={"timeout": 0})
    with pytest.raises(DBAPIError) as raised:
        async with engine.begin() as connection:
            await connection.execute(text("DELETE FROM inbox"))
    holding.close()
    await engine.dispose()
    assert is_the_databases(raised.value)


async def test_a_file_that_is_no_database_and_a_server_that_does_not_answer(tmp_path: Path) -> None:
    path = tmp_path / "tekst.db"
    path.write_text("ikke en database " * 100)
    for url in (f"sqlite:///{path}", "postgresql://noen@127.0.0.1:1/ingen"):
        with pytest.raises(DBAPIError) as raised:
            await Database.open(url)
        assert is_the_databases(raised.value)
