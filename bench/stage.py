"""A bot as a process of its own, with a homeserver and somebody who speaks to it."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.demo.homeserver import Account
from network.charter import Charter, read
from network.register import MatrixLink, Person, RoomLink, Seat
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".cache"
CHARTER = ROOT / "charters" / "storbynettverket.toml"
RUN = "from bot.cli import main; main()"


@dataclass
class Running:
    """A bot that runs."""

    process: asyncio.subprocess.Process
    log: Path
    began: float
    """When its process was started, by the clock of `time.monotonic`."""

    @property
    def shares(self) -> list[float]:
        """Milliseconds from an event in hand to the request with its answer on the wire, smallest first."""
        return sorted(float(found) for found in re.findall(r"event='answered'.* share=([\d.]+)", self._told))

    @property
    def megabytes(self) -> float:
        """Of memory that its process has."""
        (found,) = re.findall(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{self.process.pid}/status").read_text())
        return int(found) / 1024

    @property
    def processor(self) -> float:
        """Seconds of processor that it has had."""
        after_the_name = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return sum(int(ticks) for ticks in after_the_name[11:13]) / os.sysconf("SC_CLK_TCK")

    @property
    def _told(self) -> str:
        return self.log.read_text(errors="replace")

    async def until_ready(self) -> float:
        """Seconds from its start until it had caught up."""
        async with asyncio.timeout(300):
            while "event='ready'" not in self._told:
                assert self.process.returncode is None, self._told[-2000:]
                await asyncio.sleep(0.01)
        return time.monotonic() - self.began

    async def until_answered(self, count: int) -> float:
        """Seconds from its start until the homeserver had taken so many answers."""
        async with asyncio.timeout(300):
            while len(self.shares) < count:
                assert self.process.returncode is None, self._told[-2000:]
                await asyncio.sleep(0.01)
        return time.monotonic() - self.began


@asynccontextmanager
async def running(url: str, account: Account, database_url: str, folder: Path) -> AsyncIterator[Running]:
    """The bot as it runs in earnest; ended as a system ends it."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    log = folder / "log"
    settings = {
        "HOMESERVER": url,
        "USER_ID": account.user_id,
        "PASSWORD": account.password,
        "DATA_DIR": str(folder / "data"),
        "DATABASE_URL": database_url,
        "HTTP_LISTEN": "",
        "LOG_LEVEL": "debug",
    }
    environment = {**os.environ, **{f"NETTVERKSBOT_{name}": value for name, value in settings.items()}}
    environment["PYTHONPATH"] = str(ROOT)
    # Modules are compiled once and for all where it runs in earnest.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with log.open("wb") as stderr:
        began = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", RUN, "run", env=environment, cwd=folder, stderr=stderr
        )
        try:
            yield Running(process, log, began)
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), 30)


async def prepare(database_url: str, speaker: str, room: str) -> None:
    """A database with the charter; the speaker is a secretary, the room a body's."""
    charter = read(CHARTER.read_text(encoding="utf-8"))
    register = charter.register
    linked = replace(
        register,
        people=(*register.people, Person(id="sekretaer", name="Prøve Sekretær")),
        seats=(*register.seats, Seat(body="bistand", person="sekretaer")),
        matrix_links=(MatrixLink(person="sekretaer", matrix=speaker),),
        room_links=(RoomLink(body="politisk", room=room),),
    )
    await take_in(database_url, replace(charter, register=linked))


async def take_in(database_url: str, charter: Charter) -> None:
    """A database with that charter."""
    database = await Database.open(database_url)
    try:
        await database.upgrade()
        async with database.work() as connection:
            await import_charter(connection, charter, Change(actor="cli", at=datetime.now(UTC), said=False))
    finally:
        await database.close()


def names() -> Iterator[str]:
    """Names for what is made anew at each run."""
    stamp = time.strftime("%Y%m%d%H%M%S")
    number = 0
    while True:
        number += 1
        yield f"{stamp}-{number}"
