"""Many who answer in a round: 2,000 answers at once at the bot's edge, and 20 a second through a real homeserver."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from urllib.parse import quote

from sqlalchemy import select

from bench.crowd import (
    ANSWERS,
    NETWORK,
    ORGANISATIONS,
    TEXT,
    UNSTABLE,
    WITHOUT_A_VOICE,
    Click,
    Count,
    charter,
    clicks,
    count,
    event,
    in_batches,
    people_of,
    read_tally,
)
from bench.measures import Figure, Setting
from bench.stage import Running, running, take_in
from bot.demo.homeserver import Account
from storage import mailbox, statements
from storage.database import Database
from storage.mail_tables import outbox
from storage.mailbox import InboxState
from storage.tables import PROCEEDINGS
from tests.matrix.fake import BOT, PASSWORD, FakeHomeserver
from tests.matrix.people import Person

ROOM = "!plenum:prove.test"
IN_A_BATCH = 100
VOTERS = 40
A_SECOND = 20
SECONDS = 15
LOOKS_A_SECOND = 20
_STORED = PROCEEDINGS["positions"].table


async def at_the_edge(setting: Setting) -> list[Figure]:
    """A round of 400 organisations with 2,000 answers in recorded batches: every one counted or refused as it has to
    be, the tally edited at most once a second, and right at the end."""
    given = clicks()
    want = count(given)
    who = {one: f"@{one}:prove.test" for number in range(ORGANISATIONS) for one in people_of(number)}
    # Half of those without a voice are guests of the network's, the others strangers.
    who |= {f"gjest-{number}": f"@gjest-{number}:prove.test" for number in range(WITHOUT_A_VOICE)}
    await take_in(setting.database_url, charter(ROOM, who))
    fake = FakeHomeserver()
    fake.at = int(time.time() * 1000)
    await fake.start()
    database = await Database.open(setting.database_url)
    bot = Account(user_id=BOT, password=PASSWORD, access_token="", device_id="")
    try:
        await fake.room(ROOM, *who.values())
        async with running(fake.url, bot, setting.database_url, setting.folder / next(setting.names)) as here:
            await here.until_ready()
            first = who[people_of(0)[0]]
            await fake.say(ROOM, first, f"!uttalelse ny Klima\n{TEXT}")
            await fake.say(ROOM, first, "!uttalelse start U1")
            poll = await _poll(database)
            events = [event(click, _sender(who, click.person), poll, number) for number, click in enumerate(given)]
            began, worked, ids = time.monotonic(), here.processor, list[str]()
            for batch in in_batches(events, IN_A_BATCH):
                ids += await fake.happen_together(ROOM, batch)
                await _until_asked_for_more(fake)
            await _until_handled(database, len(given))
            counted, worked = time.monotonic() - began, here.processor - worked
            said, told = await _until_told(fake, began, want)
            memory = here.megabytes
        await _judge(database, ids, want, who)
    finally:
        await database.close()
        await fake.stop()
    apart = min((later - earlier for earlier, later in itertools.pairwise(said)), default=0.0)
    what = f"{ANSWERS} answers of {ORGANISATIONS} organisations in batches of {IN_A_BATCH}"
    return [
        Figure(f"{what}: all counted", counted, "s"),
        Figure(f"{what}: processor for it", worked, "s"),
        Figure(f"{what}: the tally is right", told, "s"),
        Figure(f"{what}: edits of the tally", len(said), ""),
        Figure(f"{what}: the nearest two edits", apart, "s"),
        Figure(f"{what}: memory after it", memory, "MB"),
    ]


def _sender(who: Mapping[str, str], person: str) -> str:
    """A stranger's Matrix ID is in no register."""
    return who.get(person, f"@{person}:prove.test")


async def _poll(database: Database) -> str:
    """The event of the round's poll, once the tally stands too."""
    async with asyncio.timeout(120):
        while True:
            async with database.reading() as connection:
                poll = await mailbox.named(connection, f"{NETWORK}/U1/r1/poll")
                if poll is not None and await mailbox.named(connection, f"{NETWORK}/U1/r1/tally") is not None:
                    return poll
            await asyncio.sleep(0.05)


async def _until_asked_for_more(fake: FakeHomeserver) -> None:
    """The bot has stored what it was given, and asks for what comes after it."""
    there = len(fake.stream)
    async with asyncio.timeout(300):
        while True:
            await asyncio.sleep(0.002)
            if int(fake.sync_queries[-1].get("since", "s0")[1:]) >= there:
                return


async def _until_handled(database: Database, answers: int) -> None:
    """All that was received is settled: the answers, and the two commands before them."""
    async with asyncio.timeout(300):
        while True:
            async with database.reading() as connection:
                if await mailbox.count_inbox(connection, InboxState.HANDLED) >= answers + 2:
                    return
            await asyncio.sleep(0.02)


async def _until_told(fake: FakeHomeserver, began: float, want: Count) -> tuple[list[float], float]:
    """When the tally was edited, and after how many seconds it was right."""
    async with asyncio.timeout(60):
        while True:
            edits = [
                (at, str(content["m.new_content"]["body"]))
                for at, (_, _, content) in zip(fake.sent_at, fake.sent, strict=True)
                if at >= began and "m.new_content" in content
            ]
            if edits and read_tally(edits[-1][1]) == want.standing:
                return [at for at, _ in edits], edits[-1][0] - began
            await asyncio.sleep(0.02)


async def _judge(database: Database, ids: list[str], want: Count, who: Mapping[str, str]) -> None:
    """Every answer is counted in its place, and each who has no voice was told so once."""
    async with database.reading() as connection:
        file = await statements.load(connection, NETWORK, 1)
        told = (await connection.execute(select(outbox.c.person).where(outbox.c.person.is_not(None)))).scalars()
        times = Counter(told)
    stored = [(one.event, one.person, one.stance.value) for one in file.positions]
    assert stored == [(ids[number], person, stance) for number, person, stance in want.stored]
    guests = {_sender(who, person) for person in want.told_no_voice}
    assert all(times[guest] == 1 for guest in guests)


# --- through a real homeserver ------------------------------------------------------------------------------


@asynccontextmanager
async def _in_a_round(setting: Setting) -> AsyncIterator[tuple[list[Person], str, str, Running]]:
    """People of 40 organisations of 400 in a room with a running bot, and a round's poll."""
    bot, *accounts = [await setting.account("bot"), *[await setting.account("velger") for _ in range(VOTERS)]]
    voters = [Person(setting.homeserver.url, account, setting.http) for account in accounts]
    room = await voters[0].make_room(bot.user_id, *(one.id for one in voters[1:]), encrypted=setting.encrypted)
    for one in voters[1:]:
        await one.join(room)
    await take_in(
        setting.database_url, charter(room, {people_of(number)[0]: one.id for number, one in enumerate(voters)})
    )
    async with running(setting.homeserver.url, bot, setting.database_url, setting.folder / next(setting.names)) as here:
        await here.until_ready()
        await voters[0].until_membership(room, bot.user_id, "join")
        await voters[0].say(room, f"!uttalelse ny Klima\n{TEXT}")
        await voters[0].say(room, "!uttalelse start U1")
        database = await Database.open(setting.database_url)
        try:
            poll = await _poll(database)
        finally:
            await database.close()
        yield voters, room, poll, here


async def answering(setting: Setting) -> list[Figure]:
    """20 answers a second by poll through the homeserver: how long until each is stored."""
    sent: dict[str, float] = {}
    taken: dict[str, float] = {}
    seen: dict[str, float] = {}
    async with _in_a_round(setting) as (voters, room, poll, here):
        database = await Database.open(setting.database_url)
        ended, worked = asyncio.Event(), here.processor

        async def vote(number: int) -> None:
            click = Click("", 0, ("support", "stand_aside", "hold")[number % 3])
            content = event(click, "", poll, 0)["content"]
            began = time.monotonic()
            path = f"rooms/{quote(room, safe='')}/send/{UNSTABLE}/v{number}"
            event_id = (await voters[number % VOTERS].ask("PUT", path, content))["event_id"]
            sent[event_id], taken[event_id] = began, time.monotonic()

        async def look() -> None:
            last = 0
            while not (ended.is_set() and len(seen) >= len(sent)):
                newest = select(_STORED.c.row, _STORED.c.event).where(_STORED.c.row > last).order_by(_STORED.c.row)
                async with database.reading() as connection:
                    found = (await connection.execute(newest)).all()
                now = time.monotonic()
                for row, event_id in found:
                    last, seen[event_id] = row, now
                await asyncio.sleep(1 / LOOKS_A_SECOND)

        try:
            async with asyncio.timeout(SECONDS + 120), asyncio.TaskGroup() as group:
                group.create_task(look())
                began = time.monotonic()
                votes = []
                for number in range(A_SECOND * SECONDS):
                    await asyncio.sleep(max(0.0, began + number / A_SECOND - time.monotonic()))
                    votes.append(group.create_task(vote(number)))
                await asyncio.wait(votes)
                took = time.monotonic() - began
                ended.set()
        finally:
            await database.close()
        worked = here.processor - worked
    what = f"{A_SECOND} answers a second for {SECONDS} s through the homeserver"
    assert seen.keys() == sent.keys()
    waits = [seen[one] - at for one, at in sent.items()]
    after = [seen[one] - taken[one] for one in sent]
    return [
        Figure(f"{what}: the homeserver took them in", took, "s"),
        Figure(f"{what}: until counted, median", _part(waits, 0.5), "s"),
        Figure(f"{what}: until counted, p95", _part(waits, 0.95), "s"),
        Figure(f"{what}: of that after the homeserver, p95", _part(after, 0.95), "s"),
        Figure(f"{what}: processor for it", worked, "s"),
    ]


def _part(seconds: list[float], part: float) -> float:
    """That part of the waits is no longer. The homeserver may tell the bot before it has told the sender."""
    waits = sorted(max(0.0, one) for one in seconds)
    return waits[int(len(waits) * part)]
