from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from storage import upgrading
from storage.database import Database, WrongUrl
from storage.migrations import TABLES
from storage.upgrading import TooNew

UPGRADE = """
import asyncio, sys
from storage.database import Database

async def main():
    database = await Database.open(sys.argv[1])
    await database.upgrade()
    await database.close()

asyncio.run(main())
"""


async def test_the_migrations_make_the_tables_that_the_code_has(database: Database) -> None:
    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), TABLES)

    async with database.work() as connection:
        assert await connection.run_sync(differences) == []


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrading.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [upgrading.newest()]


async def test_upgrading_again_does_nothing(database: Database) -> None:
    await database.upgrade()


def test_processes_that_upgrade_at_once_do_it_once(empty_database_url: str) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-c", UPGRADE, empty_database_url], stderr=subprocess.PIPE) for _ in range(4)
    ]
    for process in processes:
        _, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (0, b"")


async def test_a_database_of_a_later_version_is_left_alone(database: Database) -> None:
    async with database.work() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(TooNew):
        await database.upgrade()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nothing",
        "data/bot.db",
        "mysql://bot:secret@host/db",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite://data/bot.db",
        "sqlite:///file:bot.db?uri=true",
        "postgresql+asyncpg://bot:secret@host/db",
        "postgresql://bot:secret@host:port/db",
    ],
)
async def test_a_wrong_address_is_one_error_and_tells_no_password(url: str) -> None:
    with pytest.raises(WrongUrl) as wrong:
        await Database.open(url)
    assert "secret" not in str(wrong.value)


async def test_a_server_that_is_not_there_is_an_error_at_once() -> None:
    with pytest.raises(DBAPIError):
        await Database.open("postgresql://bot@127.0.0.1:1/db")


async def test_a_sqlite_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bot.db"
    database = await Database.open(f"sqlite:///{path}")
    await database.upgrade()
    assert {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {
        "bot.db": 0o600,
        "bot.db-wal": 0o600,
        "bot.db-shm": 0o600,
    }
    await database.close()
    path.chmod(0o644)
    await (await Database.open(f"sqlite:///{path}")).close()
    assert path.stat().st_mode & 0o777 == 0o600


async def test_sqlite_is_set_as_it_should_be(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path / 'bot.db'}")
    async with database.work() as connection:
        settings = {
            name: (await connection.execute(text(f"PRAGMA {name}"))).scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    await database.close()
    assert settings == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": 30_000}


async def test_text_comes_back_as_it_was(database: Database) -> None:
    said = "Blåbærsyltetøy – «Ráhkkaniid» 𝔊 'quoted' \"twice\" \\ {} :name %s ?"
    async with database.work() as connection:
        await connection.execute(
            text("INSERT INTO journal_heads (network, number, link) VALUES (:said, 0, '')"), {"said": said}
        )
    async with database.reading() as connection:
        assert (await connection.execute(text("SELECT network FROM journal_heads"))).scalar() == said


async def test_a_unit_of_work_that_fails_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.work() as connection:
            await connection.execute(text("INSERT INTO journal_heads (network, number, link) VALUES ('a', 0, '')"))
            raise RuntimeError
    async with database.reading() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM journal_heads"))).scalar() == 0


async def test_reading_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError):
        async with database.reading() as connection:
            await connection.execute(text("INSERT INTO journal_heads (network, number, link) VALUES ('a', 0, '')"))


async def test_a_reading_sees_one_moment_and_stops_nobody(database: Database) -> None:
    count = text("SELECT count(*) FROM journal_heads")
    async with database.reading() as reading:
        assert (await reading.execute(count)).scalar() == 0
        async with database.work() as work:
            await work.execute(text("INSERT INTO journal_heads (network, number, link) VALUES ('a', 0, '')"))
        assert (await reading.execute(count)).scalar() == 0


async def test_no_update_is_lost_between_two_that_read_and_then_write(database_url: str, open_database) -> None:
    """Each of two openings stands for a process: they share no lock but the database's."""
    one, other = await open_database(database_url), await open_database(database_url)
    async with one.work() as connection:
        await connection.execute(text("INSERT INTO journal_heads (network, number, link) VALUES ('a', 0, '')"))

    async def count_up(database: Database) -> None:
        async with database.work() as connection:
            number = (await connection.execute(text("SELECT number FROM journal_heads"))).scalar_one()
            await asyncio.sleep(0)
            await connection.execute(text("UPDATE journal_heads SET number = :number"), {"number": number + 1})

    await asyncio.gather(*(count_up(database) for database in (one, other) for _ in range(20)))
    async with one.reading() as connection:
        assert (await connection.execute(text("SELECT number FROM journal_heads"))).scalar() == 40


async def test_a_unit_of_work_waits_for_one_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    database = await Database.open(f"sqlite:///{path}")
    await database.upgrade()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO journal_heads (network, number, link) VALUES ('a', 1, '')")

    async def count_up() -> None:
        async with database.work() as connection:
            await connection.execute(text("UPDATE journal_heads SET number = number + 1"))

    waiting = asyncio.create_task(count_up())
    done, _ = await asyncio.wait({waiting}, timeout=0.2)
    assert not done
    other.execute("COMMIT")
    await waiting
    assert other.execute("SELECT number FROM journal_heads").fetchone() == (2,)
    other.close()
    await database.close()
