"""Two real processes at one database."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from network.register import Person
from storage import journal
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database
from tests.storage.examples import AT_THE_DESK, IN_THE_CHAT, TEXT, charter

PROVE = "prove"
ROUNDS = 25

IMPORT = """
import asyncio, sys
from datetime import UTC, datetime
from network.charter import read
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change

async def main(url, rounds):
    text = sys.stdin.read()
    database = await Database.open(url)
    await database.upgrade()
    print("ready", flush=True)
    for number in range(1, int(rounds) + 1):
        edition = text.replace('title = "ordfører"', f'title = "ordfører {number}"')
        edition += f'[[cohorts]]\\nid = "kull-{number}"\\nname = "Kull {number}"\\n'
        change = Change(actor="cli", at=datetime.now(UTC), said=False)
        async with database.work() as connection:
            await import_charter(connection, read(edition), change)
    await database.close()

asyncio.run(main(*sys.argv[1:]))
"""


async def importing(url: str, text: str, rounds: int) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        IMPORT,
        url,
        str(rounds),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdin is not None
    process.stdin.write(text.encode())
    process.stdin.close()
    return process


async def ready(process: asyncio.subprocess.Process) -> None:
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 60)
    assert process.stderr is not None
    assert line == b"ready\n", (await process.stderr.read()).decode()


async def ended(processes: Sequence[asyncio.subprocess.Process]) -> None:
    for process in processes:
        assert process.stderr is not None
        errors = (await process.stderr.read()).decode()
        assert (await process.wait(), errors) == (0, "")


async def test_an_import_by_another_process_loses_nothing_and_stops_nobody(
    database_url: str, database: Database
) -> None:
    """Both change the same person all the time: the file her title, the chat her telephone, counted up from what
    was read."""
    async with database.work() as connection:
        await import_charter(connection, charter(('telephone = "1"\n', "")), AT_THE_DESK)
    process = await importing(database_url, TEXT.replace('telephone = "1"\n', ""), ROUNDS)
    await ready(process)
    for number in range(1, ROUNDS + 1):
        async with database.work() as connection:
            kari = (await registers.load(connection, PROVE)).people[0]
            counted = str(int(kari.telephone or "0") + 1)
            await registers.amend(connection, PROVE, replace(kari, telephone=counted), IN_THE_CHAT)
            await registers.add(connection, PROVE, Person(id=f"ny-{number}", name="Prøve Nordmann"), IN_THE_CHAT)
    await ended([process])
    async with database.reading() as connection:
        register = await registers.load(connection, PROVE)
        verified = await journal.verify(connection, PROVE)
    kari = register.people[0]
    assert (kari.telephone, kari.title, kari.said) == (str(ROUNDS), f"ordfører {ROUNDS}", ("telephone",))
    assert len(register.cohorts) == ROUNDS
    assert len(register.people) == 2 + ROUNDS
    assert verified.broken == ()
    entries_of_the_chat, entries_of_an_import = 2 * ROUNDS, 3 * ROUNDS
    assert verified.count == _entries_of_the_first_import() + entries_of_the_chat + entries_of_an_import


def _entries_of_the_first_import() -> int:
    its = charter()
    kinds = [value for name, value in vars(its.register).items() if name != "network"]
    kinds += vars(its.proceedings).values()
    return 1 + sum(len(records) for records in kinds) + 1


async def test_processes_that_import_the_same_new_network_at_once_store_it_once(
    empty_database_url: str, open_database
) -> None:
    processes = [await importing(empty_database_url, TEXT, 1) for _ in range(3)]
    await ended(processes)
    database = await open_database(empty_database_url)
    async with database.reading() as connection:
        register = await registers.load(connection, PROVE)
        verified = await journal.verify(connection, PROVE)
        assert len(await registers.networks(connection)) == 1
    assert [person.id for person in register.people] == ["kari", "ola"]
    assert (verified.count, verified.broken) == (_entries_of_the_first_import() + 1, ())
