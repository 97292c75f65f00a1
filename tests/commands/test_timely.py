"""What is due and when something is due next are one thing, told by two; and what fails keeps nothing else from being
heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import AsyncConnection

from commands import timely
from commands.context import Setup
from commands.occasions import Occasion
from commands.posting import Teller
from commands.speech.words import Words
from commands.timely import Failed
from storage.database import Database
from tests.commands.chamber import TEXT, Chamber
from tests.commands.conftest import BOT, NOW, SECRETARY, Room, take_in

OSLO, TRONDHEIM = "raymond-johansen", "rita-ottervik"


async def test_something_is_due_exactly_when_it_was_said_to_be(storby: Room) -> None:
    await take_in(storby.database, "baerekraftsnettverket")
    chamber = Chamber(storby)
    for line in (
        "!register oppsett stille 20-7",
        "!møte ny 5. desember 2026 kl. 9-14",
        "!møte innkalling M2",
        "!oppgave ny Skrive utkast, ansvar Drammen, innen 1. desember 2026",
        f"!uttalelse ny Byenes klimautfordringer\n{TEXT}",
        "!uttalelse start U1 frist 27.11.2026 kl. 14",
        "!avstemning ny Hvor møtes vi? Oslo, Bergen, frist 30.11.2026 kl. 12",
    ):
        await chamber.write(SECRETARY, line)
    told = 0
    now, end = storby.now, storby.now + timedelta(days=40)
    while now < end:
        async with storby.database.work() as connection:
            due = await timely.next_due(connection, now, storby.setup)
            found = await timely.due(connection, now, now, storby.setup)
            assert bool(found) == (due is not None and due <= now), now
            assert not any(isinstance(one, Failed) for one in found)
            following = await timely.next_due(connection, now, storby.setup)
        assert following is None or following > now
        told += len(found)
        now = min(following or end, now + timedelta(hours=9))
    assert told > 10


async def test_what_is_over_is_not_read_to_find_what_is_due(storby: Room) -> None:
    """Each table is searched by an index, or scanned by one that has only what is open; but for the networks."""
    asked: list[tuple[str, Any]] = []
    async with storby.database.work() as connection:
        event.listen(connection.sync_connection, "before_cursor_execute", lambda *given: asked.append(given[2:4]))
        await timely.next_due(connection, storby.now, storby.setup)
        for statement, values in [one for one in asked if one[0].startswith("SELECT")]:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            scans = [step for *_, step in plan if step.startswith("SCAN")]
            assert not [one for one in scans if "networks" not in one and "_open" not in one], (statement, scans)
    assert len(asked) > 10


class Broken:
    """A source that cannot say where anything is due, and fails in one network."""

    def __init__(self, broken: str) -> None:
        self._broken = broken

    async def moments(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Mapping[str, datetime]:
        await connection.execute(text("SELECT nothing FROM nowhere"))
        return {}

    async def due(self, connection: AsyncConnection, teller: Teller, heard_until: datetime) -> tuple[Occasion, ...]:
        if teller.network == self._broken:
            await connection.execute(text("SELECT nothing FROM nowhere"))
        return (Occasion(name=teller.network, says=()),)


async def test_what_one_network_fails_with_keeps_no_other_from_being_heard(database: Database, words: Words) -> None:
    for name in ("storbynettverket", "baerekraftsnettverket"):
        await take_in(database, name)
    setup = Setup(user_id=BOT, admins=frozenset(), words=words)
    sources = (Broken("storbynettverket"), Broken("ingen"))
    async with database.reading() as connection:
        assert await timely.next_due(connection, NOW, setup, sources) == NOW
    async with database.work() as connection:
        found = await timely.due(connection, NOW, NOW, setup, sources)
        assert not any(isinstance(one, Failed) for one in await timely.due(connection, NOW, NOW, setup))
    async with database.reading() as connection:
        following = await timely.next_due(connection, NOW, setup)
    assert following is not None
    assert following > NOW
    assert [one.network if isinstance(one, Failed) else f"told {one.name}" for one in found] == [
        "storbynettverket",
        "told baerekraftsnettverket",
        "told storbynettverket",
        "told baerekraftsnettverket",
    ]
