"""A look at the clock: what is due in 200 networks that have met for ten years, a thousand times a year."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from statistics import median

from bench.measures import Figure, Setting
from commands import timely
from commands.context import Setup
from commands.speech.words import Words
from network.meetings import Meeting
from network.register import Body, BodyKind, MeetingRules, Network, Person, Seat
from storage import register as registers
from storage.database import Database
from storage.register import Change

NETWORKS = 200
YEARS = 10
A_YEAR = 5
LOOKS = 60
FIRST = 2027
NOW = datetime(2036, 11, 3, 8, 0, tzinfo=UTC)
BY_HAND = Change(actor="cli", at=NOW - timedelta(days=365 * YEARS), said=False)


async def due(setting: Setting) -> list[Figure]:
    """The time of one look, what was due before being told; and the same where there is a year of history only."""
    figures: list[Figure] = []
    for years in (1, YEARS):
        database = await Database.open(setting.database_url)
        try:
            await database.upgrade()
            await _live(database, years)
            looks = await _looks(database)
        finally:
            await database.close()
        what = (
            f"a look at the clock: {NETWORKS} networks, {NETWORKS * A_YEAR} meetings a year, history of {years} years"
        )
        figures.append(Figure(f"{what}, median", median(looks) * 1000, "ms"))
    return figures


async def _live(database: Database, years: int) -> None:
    """The networks, with meetings of so many years that are not there yet, and the next year's."""
    async with database.work() as connection:
        known = {one.id for one in await registers.networks(connection)}
        for number in range(NETWORKS):
            id = f"nett-{number}"
            if id not in known:
                await registers.insert_network(connection, Network(id=id, name=f"Nettverk {number}"))
                rules = MeetingRules(per_year=A_YEAR - 1)
                body = Body(id="styret", name="Styret", kind=BodyKind.BOARD, meetings=rules)
                people = [Person(id=f"person-{one}", name=f"Prøve Nordmann {one}") for one in range(6)]
                seats = [Seat(body="styret", person=one.id) for one in people]
                await registers.insert_all(connection, id, (body, *people, *seats))
            until = FIRST + YEARS - 1
            its = [
                Meeting(body="styret", starts=starts, ends=starts + timedelta(hours=3), number=year * 10 + each)
                for year in range(until - years + 1, until + 2)
                for each in range(A_YEAR)
                if (starts := _starts(year, each, number)) and (years > 1) == (year < until)
            ]
            await registers.insert_all(connection, id, its)


def _starts(year: int, each: int, number: int) -> datetime:
    day = date(year, 1, 10) + timedelta(days=each * 70 + number % 60)
    return datetime(day.year, day.month, day.day, 9)


async def _looks(database: Database) -> list[float]:
    """Each a minute later; what is due is told, and what is due next is looked for, as the bot does."""
    setup = Setup(user_id="@bot:bench.test", admins=frozenset(), words=Words.load())
    taken: list[float] = []
    for number in range(LOOKS):
        now = NOW + timedelta(minutes=number)
        began = time.perf_counter()
        async with database.work() as connection:
            await timely.due(connection, now, now, setup)
        async with database.reading() as connection:
            await timely.next_due(connection, now, setup)
        taken.append(time.perf_counter() - began)
    return taken
