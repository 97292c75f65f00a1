"""The web server, asked over loopback as calendars, monitoring and strangers ask it."""

from __future__ import annotations

import asyncio
import io
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
import structlog
import vobject
from aiohttp import web
from prometheus_client.parser import text_string_to_metric_families

from bot import logs
from bot.web.calendars import Calendars
from bot.web.listening import listening
from bot.web.server import application, serving
from commands import calendars
from commands.calendar_links import address
from commands.context import Setup
from commands.documents.making import maker
from commands.speech.words import Words
from network.charter import Charter
from network.meetings import Meeting
from network.register import Body, Network, Person, Register, Seat
from storage import feeds, mailbox
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database
from storage.mailbox import Received
from storage.register import Change

STARTED = datetime(2027, 1, 20, 8, tzinfo=UTC)
BY_HAND = Change(actor="cli", at=STARTED, said=False)
MEETING = Meeting(body="styret", starts=datetime(2027, 3, 11, 9), place="Oslo")


@dataclass
class Hand:
    """A clock that is set by hand."""

    at: datetime = STARTED

    def now(self) -> datetime:
        return self.at

    def ticks(self) -> float:
        return self.at.timestamp()

    async def sleep(self, seconds: float) -> None:
        raise AssertionError("nothing waits here")


@dataclass
class Site:
    database: Database
    clock: Hand
    client: aiohttp.ClientSession
    url: str

    async def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, Any, bytes]:
        """The status, the headers and the body."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.client.request(method, self.url + path, headers=named) as response:
            return response.status, response.headers, await response.read()

    async def heard(self, after: timedelta = timedelta()) -> None:
        """The bot hears from its homeserver, so long after it was started."""
        async with self.database.work() as connection:
            await mailbox.synced(connection, "@bot:prove.test", "s1", STARTED + after)

    async def link(self, **whose: str) -> str:
        async with self.database.work() as connection:
            secret = await feeds.make(connection, "proven", now=self.clock.now(), **whose)
        return address("", secret)


@pytest.fixture(scope="session")
def words() -> Words:
    return Words.load()


@pytest_asyncio.fixture
async def site(sqlite_made: Path, tmp_path: Path, words: Words) -> AsyncIterator[Site]:
    database = await Database.open(f"sqlite:///{shutil.copy(sqlite_made, tmp_path / 'web.db')}")
    clock = Hand()
    register = Register(
        network=Network(id="proven", name="Prøvenettet"),
        people=(Person(id="kari", name="Prøve Nordmann"), Person(id="ola", name="Ola Prøve")),
        bodies=(Body(id="styret", name="Styret"),),
        seats=(Seat(body="styret", person="kari"),),
    )
    async with database.work() as connection:
        await import_charter(connection, Charter(register=register), BY_HAND)
        await registers.add(connection, "proven", MEETING, BY_HAND)
    setup = Setup(user_id="@bot:prove.test", admins=frozenset(), words=words)
    its = Calendars(
        database=database, contents=partial(calendars.contents, setup=setup), make=maker(words), clock=clock
    )
    with listening("127.0.0.1:0") as listens:
        assert listens is not None
        async with (
            serving(application(database, its, clock, STARTED), listens),
            aiohttp.ClientSession() as client,
        ):
            yield Site(database, clock, client, "http://127.0.0.1:{1}".format(*listens.getsockname()))
    await database.close()


# --- health -------------------------------------------------------------------------------------------------


async def test_a_bot_that_has_caught_up_is_healthy(site: Site) -> None:
    await site.heard()
    status, headers, body = await site.get("/healthz")
    assert (status, body) == (200, b'{"healthy": true, "reasons": []}')
    assert headers["Content-Type"].startswith("application/json")
    assert headers["Cache-Control"] == "no-store"


async def test_what_was_heard_before_the_start_is_no_sign_of_life(site: Site) -> None:
    assert (await site.get("/healthz"))[0] == 503
    await site.heard(-timedelta(seconds=1))
    status, _, body = await site.get("/healthz")
    assert (status, body) == (503, b'{"healthy": false, "reasons": ["not-caught-up"]}')


async def test_a_bot_that_hears_nothing_is_not_healthy(site: Site) -> None:
    await site.heard()
    site.clock.at += timedelta(minutes=3)
    status, _, body = await site.get("/healthz")
    assert (status, body) == (503, b'{"healthy": false, "reasons": ["silent"]}')


async def test_a_database_that_does_not_answer_is_told_without_a_word_of_it(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await site.heard()
    async with site.database.work() as connection:
        await connection.exec_driver_sql("DROP TABLE sync_state")
    status, _, body = await site.get("/healthz")
    assert (status, body) == (503, b'{"healthy": false, "reasons": ["database"]}')
    status, _, body = await site.get("/metrics")
    assert (status, body) == (503, b"503\n")


# --- metrics ------------------------------------------------------------------------------------------------


async def test_the_metrics_count_what_the_database_holds(site: Site) -> None:
    await site.heard()
    site.clock.at += timedelta(seconds=40)
    received = [Received(event_id=f"$e{n}", room="!r", source={"n": n}) for n in range(3)]
    locked = Received(event_id="$l", room="!r", source=None, is_locked=True)
    async with site.database.work() as connection:
        await mailbox.receive(connection, [*received, locked], STARTED)
        first = (await mailbox.waiting(connection, "!r", 1))[0]
        await mailbox.handled(connection, [first.id], STARTED)
    status, headers, body = await site.get("/metrics")
    assert status == 200
    assert headers["Content-Type"].startswith("text/plain; version=")
    found = {
        (sample.name, sample.labels.get("state")): sample.value
        for family in text_string_to_metric_families(body.decode())
        for sample in family.samples
    }
    assert found["nettverksbot_events", "waiting"] == 2
    assert found["nettverksbot_events", "handled"] == 1
    assert found["nettverksbot_events", "locked"] == 1
    assert found["nettverksbot_events", "dead"] == 0
    assert found["nettverksbot_messages", "waiting"] == 0
    assert found["nettverksbot_last_sync_age_seconds", None] == 40
    assert found["nettverksbot_healthy", None] == 1
    assert found["process_resident_memory_bytes", None] > 0
    assert b"proven" not in body


# --- calendars ----------------------------------------------------------------------------------------------


async def test_a_link_gives_a_calendar(site: Site) -> None:
    for path in (await site.link(person="kari"), await site.link(body="styret")):
        status, headers, body = await site.get(path)
        assert status == 200
        assert headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert headers["Cache-Control"] == "private, no-cache"
        assert headers["Content-Disposition"] == 'inline; filename="kalender.ics"'
        assert headers["Referrer-Policy"] == "no-referrer"
        (calendar,) = vobject.readComponents(body.decode())
        (event,) = calendar.vevent_list
        assert event.dtstart.value.astimezone(UTC) == datetime(2027, 3, 11, 8, tzinfo=UTC)
        assert event.location.value == "Oslo"


async def test_who_has_no_seat_has_an_empty_calendar(site: Site) -> None:
    status, _, body = await site.get(await site.link(person="ola"))
    assert status == 200
    assert b"BEGIN:VEVENT" not in body


async def test_what_is_known_is_not_sent_again_until_it_changes(site: Site) -> None:
    path = await site.link(person="kari")
    _, headers, _ = await site.get(path)
    tag = headers["ETag"]
    site.clock.at += timedelta(hours=3)
    for known in (tag, f'"annet", {tag}', f"W/{tag}", "*"):
        status, headers, body = await site.get(path, If_None_Match=known)
        assert (status, body, headers["ETag"]) == (304, b"", tag)
    assert (await site.get(path, If_None_Match='"annet"'))[0] == 200
    async with site.database.work() as connection:
        known_meeting = (await calendars.meetings.load(connection, "proven", 1)).meeting
        moved = replace(known_meeting, starts=datetime(2027, 3, 12, 9), sequence=1)
        await registers.amend(connection, "proven", moved, BY_HAND)
    status, headers, body = await site.get(path, If_None_Match=tag)
    assert status == 200
    assert headers["ETag"] != tag
    assert b"20270312T090000" in body


async def test_who_only_asks_for_the_head_gets_it(site: Site) -> None:
    path = await site.link(person="kari")
    _, headers, body = await site.get(path)
    status, head, nothing = await site.get(path, method="HEAD")
    assert (status, nothing) == (200, b"")
    assert (head["ETag"], head["Content-Length"]) == (headers["ETag"], str(len(body)))


async def test_a_link_that_leads_nowhere_looks_like_any_that_does_not(site: Site) -> None:
    revoked = await site.link(person="kari")
    async with site.database.work() as connection:
        await feeds.revoke(connection, "proven", person="kari", now=site.clock.now())
    of_nobody = await site.link(person="ingen")
    answers = []
    for path in (
        revoked,
        of_nobody,
        "/kalender/x.ics",
        "/kalender/" + "x" * 5000 + ".ics",
        "/kalender/%00.ics",
        "/kalender/a%2Fb.ics",
        "/kalender/",
        "/",
        "/metrics/",
        "/../../etc/passwd",
    ):
        status, headers, body = await site.get(path)
        answers.append((status, body, {name: value for name, value in headers.items() if name != "Date"}))
    assert answers == [answers[0]] * len(answers)
    assert answers[0][:2] == (404, b"404\n")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
async def test_nothing_can_be_sent_to_it(site: Site, method: str) -> None:
    status, headers, body = await site.get(await site.link(person="kari"), method=method)
    assert (status, body, headers["Allow"]) == (405, b"405\n", "GET,HEAD")


async def test_many_who_fetch_at_once_all_get_it(site: Site) -> None:
    path = await site.link(person="kari")
    answers = await asyncio.gather(*(site.get(path) for _ in range(20)))
    assert {status for status, _, _ in answers} == {200}
    assert len({body for _, _, body in answers}) == 1


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the bot logs, with all that it says when it is looked for faults."""
    written = io.StringIO()
    logs.set_up(debug=True, stream=written)
    yield written
    structlog.reset_defaults()


async def test_no_secret_is_logged(site: Site, log: io.StringIO, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    path = await site.link(person="kari")
    secret = path.removeprefix("/kalender/").removesuffix(".ics")
    await site.get(path)
    await site.get(path + "x")
    await site.get(path, method="POST")
    reader, writer = await asyncio.open_connection("127.0.0.1", int(site.url.rpartition(":")[2]))
    writer.write(f"GET {path} tull\x00\r\n\r\n".encode())
    assert b"400" in await reader.readline()
    writer.close()
    async with site.database.work() as connection:
        await connection.exec_driver_sql("DROP TABLE feeds")
    assert (await site.get(path))[0] == 503
    logged = log.getvalue() + caplog.text
    assert "/kalender/{secret}.ics" in logged
    assert secret not in logged
    assert path[:20] not in logged


# --- listening ----------------------------------------------------------------------------------------------


async def test_without_an_address_there_is_no_server() -> None:
    with listening("") as listens:
        assert listens is None
        async with serving(web.Application(), listens):
            pass


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="this machine has no IPv6")
def test_it_listens_on_ipv6_too() -> None:
    with listening("[::1]:0") as listens:
        assert listens is not None
        assert listens.getsockname()[0] == "::1"
