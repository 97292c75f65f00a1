"""The whole: the bot as a process of its own, a mayor in a real room, and the bot's own share of each reply."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import statistics
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from network.charter import Charter, read
from network.register import MatrixLink, Person, RoomLink, Seat
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change
from tests.conftest import Report
from tests.matrix.fake import NOON
from tests.matrix.people import Person as Client
from tests.matrix.people import RealHomeserver
from tests.matrix.phone import phone

CHARTERS = Path(__file__).parents[2] / "charters"
QUESTIONS = ("!leder", "!periode", "!medlemmer", "!avtale", "!status", "!kontakt Drammen")
RUN = "from bot.cli import main; main()"


def with_people(charter: Charter, links: dict[str, str], room: str) -> Charter:
    register = charter.register
    linked = replace(
        register,
        people=(*register.people, Person(id="sekretaer", name="Prøve Sekretær")),
        seats=(*register.seats, Seat(body="bistand", person="sekretaer")),
        matrix_links=tuple(MatrixLink(person=person, matrix=matrix) for person, matrix in links.items()),
        room_links=(RoomLink(body="politisk", room=room),),
    )
    return replace(charter, register=linked)


@pytest.fixture
def environment(real: RealHomeserver, database_url: str, kari: Client, tmp_path: Path) -> dict[str, str]:
    account = real.account("sekretariat")
    settings = {
        "HOMESERVER": real.url,
        "USER_ID": account.user_id,
        "PASSWORD": account.password,
        "DATA_DIR": str(tmp_path / "data"),
        "DATABASE_URL": database_url,
        "ADMINS": kari.id,
        "HTTP_LISTEN": "",
        "LOG_LEVEL": "debug",
    }
    return {**os.environ, **{f"NETTVERKSBOT_{name}": value for name, value in settings.items()}}


@asynccontextmanager
async def running(environment: dict[str, str], log: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as it runs in earnest, ended as a system ends it."""
    with log.open("wb") as stderr:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-c", RUN, "run", env=environment, cwd=log.parent, stderr=stderr
        )
        try:
            async with asyncio.timeout(60):
                while not is_ready(log):
                    assert bot.returncode is None, "the bot ended"
                    await asyncio.sleep(0.05)
            yield bot
        finally:
            if bot.returncode is None:
                bot.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(bot.wait(), 30) == 0


def is_ready(log: Path) -> bool:
    return "event='ready'" in log.read_text()


def shares(log: Path) -> Iterator[float]:
    """Milliseconds from an event in hand to the request with its answer on the wire, as the log has them."""
    return (float(found) for found in re.findall(r"event='answered'.* share=([\d.]+)", log.read_text()))


def resident(process: int) -> float:
    """Megabytes of memory that a process has."""
    (found,) = re.findall(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    return int(found) / 1024


async def test_the_register_answers_in_a_real_room(
    environment: dict[str, str], database: Database, kari: Client, ola: Client, tmp_path: Path, report: Report
) -> None:
    """Kari is the mayor of Trondheim, Ola the secretary."""
    me, log = environment["NETTVERKSBOT_USER_ID"], tmp_path / "log"
    async with running(environment, log) as bot:
        memory = resident(bot.pid)
        room = await kari.make_room(me, ola.id)
        await ola.join(room)
        await kari.until_membership(room, me, "join")
        charter = read((CHARTERS / "storbynettverket.toml").read_text(encoding="utf-8"))
        async with database.work() as connection:
            linked = with_people(charter, {"rita-ottervik": kari.id, "sekretaer": ola.id}, room)
            await import_charter(connection, linked, Change(actor="cli", at=NOON, said=False))

        await kari.say(room, "!leder")
        (nobody,) = await kari.until_heard(room, me, 1)
        assert "Ingen er registrert som leder i KS storbynettverk." in nobody
        assert "Prøve Sekretær" in nobody
        await ola.say(room, "!register verv ny leder Rita Ottervik fra 12.11.2020")
        await kari.until_heard(room, me, 2)
        await kari.say(room, "Nettverkssekretær: hvem leder?", **{"m.mentions": {"user_ids": [me]}})
        chair = (await kari.until_heard(room, me, 3))[-1]
        assert "Rita Ottervik (Trondheim) er leder i KS storbynettverk. Siden 12. november 2020." in chair

        for number, question in enumerate(QUESTIONS, 4):
            await kari.say(room, question)
            await kari.until_heard(room, me, number)
        event = (await kari.events(room, me))[-1]
    assert event["content"]["msgtype"] == "m.notice"
    assert event["content"]["m.mentions"] == {}
    assert event["content"]["format"] == "org.matrix.custom.html"
    assert "m.in_reply_to" in event["content"]["m.relates_to"]

    measured = sorted(shares(log))
    assert len(measured) == 3 + len(QUESTIONS)
    kind = environment["NETTVERKSBOT_DATABASE_URL"].partition(":")[0]
    report.add(f"{kind}: own share of a reply: median {statistics.median(measured):.1f} ms")
    report.add(f"{kind}: memory at rest: {memory:.0f} MB")


async def test_the_register_answers_in_an_encrypted_room(
    environment: dict[str, str], real: RealHomeserver, database: Database, kari: Client, tmp_path: Path, report: Report
) -> None:
    me, log = environment["NETTVERKSBOT_USER_ID"], tmp_path / "log"
    async with phone(real.url, kari, tmp_path) as karis, running(environment, log):
        room = await kari.make_room(me, encrypted=True)
        await kari.until_membership(room, me, "join")
        charter = read((CHARTERS / "storbynettverket.toml").read_text(encoding="utf-8"))
        async with database.work() as connection:
            linked = with_people(charter, {"rita-ottervik": kari.id}, room)
            await import_charter(connection, linked, Change(actor="cli", at=NOON, said=False))
        await karis.until_there(room, me)
        for number, question in enumerate(QUESTIONS, 1):
            await karis.say(room, question)
            await karis.until_heard(room, me, number)
    assert karis.heard_in_plaintext(room, me) == []

    measured = list(shares(log))
    assert len(measured) == len(QUESTIONS)
    kind = environment["NETTVERKSBOT_DATABASE_URL"].partition(":")[0]
    median = statistics.median(measured[1:])
    report.add(f"{kind}: own share of an encrypted reply: first {measured[0]:.0f} ms, median {median:.1f} ms")
