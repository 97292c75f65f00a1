"""On a real homeserver: the bot goes on from a backup, after a stop, and when the homeserver has forgotten; it says
nothing twice, and knows what it knew."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot import app, backup, sealing
from bot.clock import SystemClock
from bot.demo.homeserver import Account
from bot.matrix import receive, sync
from bot.settings import Settings
from commands.speech.words import Words
from network.register import Body, BodyKind, MatrixLink, Network, Person, Seat
from storage import journal, mailbox, register
from storage.database import Database
from storage.register import Change
from tests.matrix.conftest import CACHE
from tests.matrix.people import Person as Guest
from tests.matrix.people import RealHomeserver, real_homeserver
from tests.matrix.running import Echoing, at_work

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

PASSPHRASE = "fjorten blå ærfugl"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_COST", (4, 8, 1))


def wish(url: str, account: Account, folder: Path, **more: Any) -> Settings:
    settings: dict[str, Any] = {
        "homeserver": url,
        "user_id": account.user_id,
        "password": SecretStr(account.password),
        "data_dir": folder,
        **more,
    }
    return Settings(_env_file=None, **settings)


@asynccontextmanager
async def whole_bot(settings: Settings) -> AsyncIterator[asyncio.Task[None]]:
    """The bot with its commands; killed, not stopped, where the block cancels it."""
    stop, ready = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(app.run(settings, Words.load(), stop=stop, ready=ready.set))
    await asyncio.wait_for(ready.wait(), 60)
    try:
        yield task
    finally:
        stop.set()
        await asyncio.gather(task, return_exceptions=True)


async def names(settings: Settings) -> list[str]:
    database = await Database.open(settings.database)
    try:
        async with database.reading() as connection:
            assert not (await journal.verify(connection, "nettet")).broken
            return [one.name for one in (await register.load(connection, "nettet")).organisations]
    finally:
        await database.close()


async def test_what_was_answered_and_changed_after_the_backup_is_known_again_and_not_said_again(
    database_url: str, real: RealHomeserver, kari: Guest, ola: Guest, tmp_path: Path
) -> None:
    account = real.account("sekretariat")
    me, admins = account.user_id, frozenset({kari.id})
    old = wish(real.url, account, tmp_path / "old", admins=admins)
    (tmp_path / "old").mkdir()
    database = await Database.open(old.database)
    await database.upgrade()
    async with database.work() as connection:
        await register.insert_network(connection, Network(id="nettet", name="Prøvenettet"))
        for record in (
            Body(id="sekretariat", name="Sekretariatet", kind=BodyKind.SECRETARIAT),
            Person(id="kari", name="Prøve Nordmann"),
            MatrixLink(person="kari", matrix=kari.id),
            Seat(body="sekretariat", person="kari"),
        ):
            await register.add(connection, "nettet", record, Change(actor="cli", at=SystemClock().now(), said=False))
    async with whole_bot(old) as task:
        chat = await kari.make_room(me, direct=True)
        await kari.until_heard(chat, me, 1)
        await kari.say(chat, "register organisasjon ny Førby")
        await kari.until_heard(chat, me, 2)
        await backup.back_up(old, database, PASSPHRASE, tmp_path / "kopi", SystemClock().now())
        await kari.say(chat, "register organisasjon ny Etterby")
        await kari.until_heard(chat, me, 3)
        later = await ola.make_room(me, direct=True)
        await ola.until_heard(later, me, 1)
        await kari.say(chat, "hjelp")
        said = await kari.until_heard(chat, me, 4)
        task.cancel()
    await database.close()
    await kari.say(chat, "register organisasjon ny Nyby")

    new = wish(real.url, account, tmp_path / "new", admins=admins, password=SecretStr("brukes ikke"))
    await backup.restore(new, PASSPHRASE, tmp_path / "kopi")
    assert await names(new) == ["Førby"]
    async with whole_bot(new):
        await kari.until_heard(chat, me, 5)
        await ola.say(later, "hjelp")
        await ola.until_heard(later, me, 2)
    async with whole_bot(new):
        await kari.say(chat, "status")
        heard = await kari.until_heard(chat, me, 6)
    assert heard[:4] == said
    assert "Nyby" in heard[4]
    assert len(await ola.heard(later, me)) == 2
    assert await names(new) == ["Førby", "Etterby", "Nyby"]
    database = await Database.open(new.database)
    async with database.reading() as connection:
        added = [entry for entry in await journal.entries_of(connection, "nettet") if "organi" in entry.action]
    await database.close()
    answered = [event["origin_server_ts"] for event in await kari.events(chat, me)]
    assert [entry.contents["actor"] for entry in added if entry.contents] == ["person:kari"] * 3
    assert abs(added[1].at.timestamp() * 1000 - answered[2]) < 1


async def test_what_waited_when_the_backup_was_taken_and_was_answered_since_is_not_answered_again(
    database_url: str, real: RealHomeserver, kari: Guest, tmp_path: Path
) -> None:
    account = real.account("sekretariat")
    old = wish(real.url, account, tmp_path / "old", admins=frozenset({kari.id}))
    (tmp_path / "old").mkdir()
    database = await Database.open(old.database)
    await database.upgrade()
    waits, goes_on = asyncio.Event(), asyncio.Event()
    echoing = Echoing()

    class Slow(Echoing):
        async def answer(self, connection: Any, line: Any, now: Any) -> Any:
            waits.set()
            await goes_on.wait()
            return await super().answer(connection, line, now)

    async with at_work(old, database, echoing, SystemClock()):
        room = await kari.make_room(old.user_id)
        await kari.until_membership(room, old.user_id, "join")
        await kari.say(room, "først")
        await kari.until_heard(room, old.user_id, 1)
    async with at_work(old, database, Slow(), SystemClock()) as task:
        await kari.say(room, "venter")
        await waits.wait()
        await backup.back_up(old, database, PASSPHRASE, tmp_path / "kopi", SystemClock().now())
        goes_on.set()
        await kari.until_heard(room, old.user_id, 2)
        task.cancel()
    await database.close()

    new = wish(real.url, account, tmp_path / "new", admins=frozenset({kari.id}))
    await backup.restore(new, PASSPHRASE, tmp_path / "kopi")
    database = await Database.open(new.database)
    async with at_work(new, database, echoing, SystemClock()):
        await kari.say(room, "sist")
        heard = await kari.until_heard(room, new.user_id, 3)
    await database.close()
    assert heard == ["svar: først", "svar: venter", "svar: sist"]
    assert [line.text for line in echoing.lines] == ["først", "venter", "sist"]


async def test_more_than_a_sync_holds_is_answered_once(
    database: Database, real: RealHomeserver, kari: Guest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a thousand, in less time."""
    monkeypatch.setattr(sync, "FILTER", {**sync.FILTER, "room": {**sync.FILTER["room"], "timeline": {"limit": 50}}})
    monkeypatch.setattr(receive, "PAGE", 20)
    account = real.account("sekretariat")
    settings = wish(real.url, account, tmp_path / "data", admins=frozenset({kari.id}))
    me = settings.user_id
    async with at_work(settings, database, Echoing(), SystemClock()):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "før")
        await kari.until_heard(room, me, 1)
    said = [f"linje {number}" for number in range(130)]
    for start in range(0, len(said), 20):
        await asyncio.gather(*(kari.say(room, text) for text in said[start : start + 20]))
    for _ in range(2):
        async with at_work(settings, database, Echoing(), SystemClock()):
            heard = await kari.until_heard(room, me, len(said) + 1, 300)
    questions = await kari.heard(room, kari.id)
    assert sorted(questions[1:]) == sorted(said)
    assert heard == [f"svar: {text}" for text in questions]


class LaterClock(SystemClock):
    """Two days on."""

    def now(self) -> Any:
        return super().now() + timedelta(days=2)


async def test_what_is_older_than_a_day_is_left_and_the_room_told_once(
    database: Database, real: RealHomeserver, kari: Guest, tmp_path: Path
) -> None:
    account = real.account("sekretariat")
    settings = wish(real.url, account, tmp_path / "data", admins=frozenset({kari.id}))
    me = settings.user_id
    async with at_work(settings, database, Echoing(), SystemClock()):
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        await kari.say(room, "før")
        await kari.until_heard(room, me, 1)
    await kari.say(room, "for lenge siden")
    await kari.say(room, "for lenge siden også")
    for _ in range(2):
        async with at_work(settings, database, Echoing(), LaterClock()):
            heard = await kari.until_heard(room, me, 2)
    assert heard == ["svar: før", "latt ligge: for lenge siden også"]


@pytest.fixture
def forgetful(tmp_path: Path) -> Iterator[tuple[Path, RealHomeserver]]:
    folder = tmp_path / "homeserver"
    with real_homeserver(CACHE / "synapse", folder) as homeserver:
        yield folder, homeserver


async def test_a_homeserver_that_has_forgotten_our_transactions_hears_nothing_twice(
    database: Database,
    forgetful: tuple[Path, RealHomeserver],
    http: aiohttp.ClientSession,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It has the message, we never learned so, and it does not know the transaction any more."""
    folder, homeserver = forgetful
    kari = Guest(homeserver.url, homeserver.account("kari"), http)
    settings = wish(homeserver.url, homeserver.account("sekretariat"), tmp_path / "data", admins=frozenset({kari.id}))
    me = settings.user_id
    real_sent, told = mailbox.sent, asyncio.Event()

    async def never(*arguments: Any) -> bool:
        """As if killed between the homeserver's answer and our note of it; nor did the echo come."""
        told.set()
        await asyncio.Event().wait()
        return False

    async with at_work(settings, database, Echoing(), SystemClock()) as task:
        room = await kari.make_room(me)
        await kari.until_membership(room, me, "join")
        monkeypatch.setattr(mailbox, "sent", never)
        await kari.say(room, "leder")
        await kari.until_heard(room, me, 1)
        await told.wait()
        task.cancel()
    monkeypatch.setattr(mailbox, "sent", real_sent)
    homeserver.stop()
    with closing(sqlite3.connect(folder / "homeserver.db")) as connection:
        assert connection.execute("SELECT count(*) FROM event_txn_id_device_id").fetchone()[0] > 0
        connection.execute("DELETE FROM event_txn_id_device_id")
        connection.commit()
    homeserver.start()
    async with at_work(settings, database, Echoing(), SystemClock()):
        await kari.say(room, "periode")
        heard = await kari.until_heard(room, me, 2)
    assert heard == ["svar: leder", "svar: periode"]
