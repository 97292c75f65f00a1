"""A look at the clock: what is due in 200 networks that have met for ten years, a thousand times a year."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from statistics import median

from bench.measures import Figure, Setting
from bot.clock import SystemClock
from bot.matrix.progress import Progress
from bot.waking import Waking
from commands import timely
from commands.context import Setup
from commands.speech.words import Words
from network.dates import PartialDate
from network.meetings import Attachment, Item, ItemState, Meeting, Task
from network.register import Body, BodyKind, MeetingRules, Network, Person, Seat
from storage import ledger
from storage import register as registers
from storage.database import Database
from storage.register import Change

NETWORKS = 200
YEARS = 10
A_YEAR = 5
ITEMS = 5
"""On each meeting's agenda, one of them with material, or wanting for it; a task comes of each meeting."""
PAPER = Attachment(name="notat.pdf", room="!styret:bench.test", event="$notat")
LOOKS = 60
FIRST = 2027
NOW = datetime(2036, 11, 3, 8, 0, tzinfo=UTC)
BY_HAND = Change(actor="cli", at=NOW - timedelta(days=365 * YEARS), said=False)


async def due(setting: Setting) -> list[Figure]:
    """The time of what is asked each minute, what was due before being told: what is due, and a whole look, as the bot
    has it; and the same where there is a year of history only."""
    figures: list[Figure] = []
    for years in (1, YEARS):
        database = await Database.open(setting.database_url)
        try:
            await database.upgrade()
            await _live(database, years)
            measured = await _measured(database)
        finally:
            await database.close()
        history = f"{NETWORKS} networks, {NETWORKS * A_YEAR} meetings a year, history of {years} years"
        figures += [Figure(f"{what}: {history}, median", taken * 1000, "ms") for what, taken in measured.items()]
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
            for meeting in its:
                await registers.insert_all(connection, id, tuple(_dealt_with(meeting)))
            past = [(f"M{one.number}", f"{kind}") for one in its if _is_over(one) for kind in ("P14D", "P3D", "PT1H")]
            await ledger.remember_each(connection, id, "meeting", past, NOW - timedelta(days=365))


def _starts(year: int, each: int, number: int) -> datetime:
    day = date(year, 1, 10) + timedelta(days=each * 70 + number % 60)
    return datetime(day.year, day.month, day.day, 9)


def _is_over(meeting: Meeting) -> bool:
    return meeting.starts is not None and meeting.starts.replace(tzinfo=UTC) < NOW


def _dealt_with(meeting: Meeting) -> Iterator[Item | Task]:
    assert meeting.number is not None
    assert meeting.starts is not None
    for place in range(1, ITEMS + 1):
        yield Item(
            number=meeting.number * 10 + place,
            body=meeting.body,
            title=f"Sak {place}",
            meeting=meeting.number,
            place=place,
            state=ItemState.ON_AGENDA,
            needs_material=place == 1,
            attachments=(PAPER,) if _is_over(meeting) else (),
        )
    yield Task(
        number=meeting.number,
        body=meeting.body,
        title="Følge opp",
        meeting=meeting.number,
        due=PartialDate.of(meeting.starts.date() + timedelta(days=30)),
        done_at=meeting.starts.replace(tzinfo=UTC) if _is_over(meeting) else None,
    )


async def _measured(database: Database) -> dict[str, float]:
    """Each a minute later than the one before; the first, which tells all that was due, is but one of them."""
    setup = Setup(user_id="@bot:bench.test", admins=frozenset(), words=Words.load())
    waking = Waking(
        database=database,
        due=partial(timely.due, setup=setup),
        next_due=partial(timely.next_due, setup=setup),
        progress=Progress(),
        clock=SystemClock(),
        stop=asyncio.Event(),
        posted=_nobody_waits,
        committed=_nobody_waits,
    )

    async def all_due(now: datetime) -> None:
        async with database.work() as connection:
            await timely.due(connection, now, now, setup)

    return {"a look at the clock": await _taken(waking.tick), "due": await _taken(all_due)}


def _nobody_waits(*_: str) -> None:
    """To send what is due, or for it to be stored."""


async def _taken(ask: Callable[[datetime], Awaitable[None]]) -> float:
    taken: list[float] = []
    for number in range(LOOKS):
        began = time.perf_counter()
        await ask(NOW + timedelta(minutes=number))
        taken.append(time.perf_counter() - began)
    return median(taken)
