"""What is measured. Each gives lines for the table: what, on which database, how much."""

from __future__ import annotations

import asyncio
import json
import statistics
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bench.stage import Running, prepare, running
from bot.demo.homeserver import Account, Homeserver
from tests.matrix.people import Person

QUESTIONS = ("!leder", "!periode", "!medlemmer", "!avtale", "!status", "!kontakt Drammen")
ROOMS = 1000
BURST = 250
AT_ONCE = 8


@dataclass(frozen=True)
class Setting:
    """Where a measure is taken."""

    homeserver: Homeserver
    http: aiohttp.ClientSession
    folder: Path
    database_url: str
    kind: str
    names: Iterator[str]
    encrypted: bool = False
    """Whether the room is."""

    async def account(self, who: str) -> Account:
        name = f"{who}-{next(self.names)}"
        return await self.homeserver.register(name, f"passord for {name}")


@dataclass(frozen=True)
class Line:
    what: str
    kind: str
    value: str


@asynccontextmanager
async def at_work(setting: Setting) -> AsyncIterator[tuple[Person, str, str, Running]]:
    """A running bot in one room: who speaks, the room, the bot's ID, the bot."""
    bot, account = await setting.account("bot"), await setting.account("sekretaer")
    speaker = Person(setting.homeserver.url, account, setting.http)
    room = await speaker.make_room(bot.user_id, encrypted=setting.encrypted)
    await prepare(setting.database_url, speaker.id, room)
    folder = setting.folder / next(setting.names)
    async with running(setting.homeserver.url, bot, setting.database_url, folder) as here:
        await here.until_ready()
        await speaker.until_membership(room, bot.user_id, "join")
        yield speaker, room, bot.user_id, here


async def share(setting: Setting) -> list[Line]:
    """The bot's own part of a reply, one question after the other; and its memory before and after."""
    async with at_work(setting) as (speaker, room, me, here):
        before = here.megabytes
        for number in range(120):
            await speaker.say(room, QUESTIONS[number % len(QUESTIONS)])
            await speaker.until_heard(room, me, number + 1)
        shares, after = here.shares, here.megabytes
    p95 = shares[int(len(shares) * 0.95)]
    return [
        Line("own share of a reply, median", setting.kind, f"{statistics.median(shares):.1f} ms"),
        Line("own share of a reply, p95", setting.kind, f"{p95:.1f} ms"),
        Line("memory at rest", setting.kind, f"{before:.0f} MB"),
        Line("memory after 120 questions", setting.kind, f"{after:.0f} MB"),
    ]


async def burst(setting: Setting) -> list[Line]:
    """So many commands in one room as fast as they go: all answered, once, in order."""
    async with at_work(setting) as (speaker, room, me, _):
        waiting = asyncio.Semaphore(AT_ONCE)

        async def say(number: int) -> None:
            async with waiting:
                await speaker.say(room, f"{QUESTIONS[number % len(QUESTIONS)]}")

        began = time.monotonic()
        await asyncio.gather(*(say(number) for number in range(BURST)))
        said = time.monotonic() - began
        await speaker.until_heard(room, me, BURST, seconds=300)
        took = time.monotonic() - began
        asked = [event["event_id"] for event in await speaker.events(room, speaker.id)]
        events = await speaker.events(room, me)
        answered = [event["content"]["m.relates_to"]["m.in_reply_to"]["event_id"] for event in events]
    order = "all answered, once, in order" if answered == asked else "NOT all answered once and in order"
    return [Line(f"{BURST} commands said in {said:.0f} s, answered after", setting.kind, f"{took:.1f} s, {order}")]


async def rooms(setting: Setting) -> list[Line]:
    """A restart with a stored token and many rooms: until it has caught up, and until the first answer."""
    stage = setting.folder / "rooms.json"
    made = json.loads(stage.read_text()) if stage.is_file() else await _make_rooms(setting, stage)
    bot, account = Account(**made["bot"]), Account(**made["speaker"])
    speaker, room = Person(setting.homeserver.url, account, setting.http), made["room"]
    url = f"sqlite:///{setting.folder / 'rooms.db'}"
    folder = setting.folder / "rooms"
    if not (setting.folder / "rooms.db").is_file():
        await prepare(url, speaker.id, room)
    # The first time it comes to its rooms and stores where it is; that is not measured.
    async with running(setting.homeserver.url, bot, url, folder) as here:
        await here.until_ready()
    readies, firsts = [], []
    for _ in range(3):
        count = len(await speaker.heard(room, bot.user_id))
        await speaker.say(room, "!leder")
        async with running(setting.homeserver.url, bot, url, folder) as here:
            readies.append(await here.until_ready())
            await speaker.until_heard(room, bot.user_id, count + 1)
            firsts.append(time.monotonic() - here.began)
            memory = here.megabytes
    return [
        Line(f"restart with {ROOMS} rooms: caught up", "sqlite", f"{statistics.median(readies):.1f} s"),
        Line(f"restart with {ROOMS} rooms: first answer", "sqlite", f"{statistics.median(firsts):.1f} s"),
        Line(f"memory at rest with {ROOMS} rooms", "sqlite", f"{memory:.0f} MB"),
    ]


async def _make_rooms(setting: Setting, stage: Path) -> dict[str, Any]:
    """Made once, and kept with the homeserver: the bot comes into them by its own account, so that it needs not run."""
    bot, account = await setting.account("bot"), await setting.account("sekretaer")
    speaker, itself = (Person(setting.homeserver.url, one, setting.http) for one in (account, bot))
    waiting = asyncio.Semaphore(AT_ONCE)

    async def make() -> str:
        async with waiting:
            room = await speaker.make_room(bot.user_id)
            await itself.join(room)
            return room

    made = await asyncio.gather(*(make() for _ in range(ROOMS)))
    told: dict[str, Any] = {"bot": vars(bot), "speaker": vars(account), "room": made[0]}
    await asyncio.to_thread(stage.write_text, json.dumps(told))
    return told
