"""What is around the bot fails for a while: the homeserver is restarted, the database is locked, the disk is full."""

from __future__ import annotations

import asyncio
import random
import signal
import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from storage.database import _WORK_LOCK
from tests.faults.household import Databases, Household, household
from tests.faults.killing import Kills, come, settle
from tests.faults.nursery import Child, Nursery
from tests.matrix.people import RealHomeserver

pytestmark = pytest.mark.asyncio(loop_scope="session")

SEED = 20270102
SECONDS_LOCKED = 1.5
ROOM_ON_THE_DISK = 64 * 1024
NO_ROOM_FOR_KEYS = 16 * 1024
"""SQLite needs more than that to open a database that is written ahead; the log of a start needs less."""


EITHER = pytest.mark.parametrize(
    ("databases", "encrypted"),
    [("sqlite", True), ("postgresql", False)],
    indirect=["databases"],
    ids=["sqlite-encrypted", "postgresql-plain"],
)


async def at_work(home: Household, **more: str) -> Child:
    await come(home, (), Kills())
    child = await home.start(**more)
    await child.until_ready()
    return child


async def end(home: Household, child: Child) -> None:
    await home.until_answered()
    assert not child.ended.done(), child.log.read_text()[-2000:]
    child.signal(signal.SIGTERM)
    assert await child.ended == 0
    await settle(home, Kills())


@EITHER
async def test_a_homeserver_that_is_restarted_under_load(
    shared: RealHomeserver, bots: Nursery, databases: Databases, encrypted: bool, tmp_path: Path
) -> None:
    """It ends while the bot is in the middle of its answers, and comes again at the same address; more is said
    meanwhile, as soon as that is possible."""
    url, chance = databases("bot"), random.Random(SEED)
    async with household(
        shared, bots, url, databases("reference"), tmp_path / "home", chance, encrypted=encrypted
    ) as home:
        child = await at_work(home)
        await home.speak(9)
        await asyncio.gather(asyncio.to_thread(shared.restart), home.speak(4))
        assert await home.backlog() > 0
        await end(home, child)


async def test_a_database_that_is_locked_for_a_while(
    shared: RealHomeserver, bots: Nursery, databases: Databases, tmp_path: Path
) -> None:
    """Longer than the bot waits for it at once; the commands were said meanwhile."""
    url = databases("bot")
    async with household(shared, bots, url, databases("reference"), tmp_path / "home", random.Random(SEED)) as home:
        child = await at_work(home, FAULTS_BUSY="0.3")
        await home.speak(1)
        await asyncio.to_thread(lock, url, asyncio.get_running_loop(), home)
        await end(home, child)


def lock(url: str, loop: asyncio.AbstractEventLoop, home: Household) -> None:
    """Hold what a unit of work needs, and let the commands be said while it is held."""
    held: sqlite3.Connection | psycopg.Connection
    if make_url(url).get_backend_name() == "sqlite":
        held = sqlite3.connect(make_url(url).database or "", timeout=10)
        held.execute("BEGIN IMMEDIATE")
    else:
        held = psycopg.connect(url)
        held.execute("SELECT pg_advisory_xact_lock(%s)", (_WORK_LOCK,))
    asyncio.run_coroutine_threadsafe(home.speak(5), loop).result(30)
    asyncio.run_coroutine_threadsafe(asyncio.sleep(SECONDS_LOCKED), loop).result()
    held.rollback()
    held.close()


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
async def test_a_disk_that_is_full_for_a_while(
    shared: RealHomeserver, bots: Nursery, databases: Databases, encrypted: bool, tmp_path: Path
) -> None:
    """No file of the bot's may grow: what it cannot store it does not answer; after a start with room, it does."""
    url, chance = databases("bot"), random.Random(SEED)
    async with household(
        shared, bots, url, databases("reference"), tmp_path / "home", chance, encrypted=encrypted
    ) as home:
        await come(home, (), Kills())
        home.most_bytes = ROOM_ON_THE_DISK
        child = await home.start()
        await home.speak(9)
        await asyncio.wait({child.ended}, timeout=4)
        child.signal(signal.SIGKILL)
        await child.ended
        home.most_bytes = None
        await end(home, await home.start())


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
async def test_a_start_on_a_full_disk_is_told_and_costs_no_keys(
    shared: RealHomeserver, bots: Nursery, databases: Databases, tmp_path: Path
) -> None:
    """The database is elsewhere, the keys are not. What was said meanwhile is answered by the same device."""
    url, chance = databases("bot"), random.Random(SEED)
    async with household(shared, bots, url, databases("reference"), tmp_path / "home", chance, encrypted=True) as home:
        child = await at_work(home)
        child.signal(signal.SIGTERM)
        assert await child.ended == 0
        await home.speak(3)
        home.most_bytes = NO_ROOM_FOR_KEYS
        child = await home.start()
        assert await child.ended == 1
        assert "Får ikke lest eller skrevet nøklene i datamappen: disk I/O error" in child.log.read_text()
        assert "Traceback" not in child.log.read_text()
        home.most_bytes = None
        await end(home, await home.start())
