"""What is measured. Each gives figures for one setting; none where the bot did not do right what was measured."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from urllib.parse import quote

import aiohttp

from bench.stage import Running, prepare, running
from bot.demo.homeserver import Account, Homeserver
from tests.faults.encrypting import EncryptingSpeaker
from tests.faults.speaker import Client, PlainSpeaker, Speaker

QUESTIONS = ("!leder", "!periode", "!medlemmer", "!avtale", "!status", "!kontakt Drammen")
ASKED = 120
BURST = 250
ROOMS = 1000
RESTARTS = 3
AT_ONCE = 8
KEY_LASTS = 100
"""How many messages the speaker encrypts with one key of a room: as many as clients do."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where a measure is taken."""

    homeserver: Homeserver
    http: aiohttp.ClientSession
    names: Iterator[str]
    folder: Path
    """For what is gone afterwards."""
    kept: Path
    """For what the next run finds again, as it does the homeserver."""
    database_url: str
    encrypted: bool
    """Whether the rooms are."""

    async def account(self, who: str) -> Account:
        name = f"{who}-{next(self.names)}"
        return await self.homeserver.register(name, f"passord for {name}")

    async def speaker(self) -> Speaker:
        account = await self.account("sekretaer")
        if not self.encrypted:
            return PlainSpeaker(self.homeserver, account, self.http)
        made = EncryptingSpeaker(self.homeserver, account, self.http, key_lasts=KEY_LASTS)
        await made.publish()
        return made


@dataclass(frozen=True)
class Figure:
    what: str
    value: float
    unit: str


async def share(setting: Setting) -> list[Figure]:
    """The bot's own part of a reply, one question after the other; and its memory before and after."""
    bot, speaker, room = await _stage(setting)
    async with _at_work(setting, bot, speaker, room) as here:
        before, began = here.megabytes, here.processor
        for number in range(ASKED):
            await speaker.say(room, _question(number))
            await here.until_answered(number + 1)
        shares, after, processor = here.shares, here.megabytes, here.processor - began
        await _all_answered(speaker, room, bot.user_id)
    return [
        Figure("own share of a reply, median", median(shares), "ms"),
        Figure("own share of a reply, 95 of 100 within", shares[int(len(shares) * 0.95)], "ms"),
        Figure("processor for a reply, all that the bot does", processor / ASKED * 1000, "ms"),
        Figure("memory at rest", before, "MB"),
        Figure(f"memory after {ASKED} questions", after, "MB"),
    ]


async def burst(setting: Setting) -> list[Figure]:
    """So many commands in one room as fast as they go."""
    waiting = asyncio.Semaphore(AT_ONCE)
    bot, speaker, room = await _stage(setting)
    async with _at_work(setting, bot, speaker, room) as here:

        async def say(number: int) -> None:
            async with waiting:
                await speaker.say(room, _question(number))

        began = time.monotonic()
        await asyncio.gather(*(say(number) for number in range(BURST)))
        said = time.monotonic() - began
        await here.until_answered(BURST)
        took = time.monotonic() - began
        await _all_answered(speaker, room, bot.user_id)
    return [
        Figure(f"{BURST} commands, all said after", said, "s"),
        Figure(f"{BURST} commands, all answered, once, in order, after", took, "s"),
    ]


async def rooms(setting: Setting) -> list[Figure]:
    """A restart with a stored token and many rooms: until it has caught up, and until what was asked meanwhile is
    answered."""
    bot = await _in_many_rooms(setting)
    speaker = await setting.speaker()
    room = await speaker.make_room(bot.user_id, direct=False)
    # The first time it comes to its rooms and stores where it is; that is not measured.
    async with _at_work(setting, bot, speaker, room):
        pass
    readies, firsts, processors, memory = [], [], [], 0.0
    for _ in range(RESTARTS):
        await speaker.say(room, "!leder")
        async with _running(setting, bot) as here:
            readies.append(await here.until_ready())
            firsts.append(await here.until_answered(1))
            processors.append(here.processor)
            memory = here.megabytes
    await _all_answered(speaker, room, bot.user_id)
    return [
        Figure(f"restart with {ROOMS} rooms, caught up after", median(readies), "s"),
        Figure(f"restart with {ROOMS} rooms, first answer after", median(firsts), "s"),
        Figure(f"restart with {ROOMS} rooms, processor until then", median(processors), "s"),
        Figure(f"memory with {ROOMS} rooms", memory, "MB"),
    ]


def _question(number: int) -> str:
    return QUESTIONS[number % len(QUESTIONS)]


async def _stage(setting: Setting) -> tuple[Account, Speaker, str]:
    """A bot's account, who speaks to it, and the room where."""
    bot, speaker = await setting.account("bot"), await setting.speaker()
    return bot, speaker, await speaker.make_room(bot.user_id, direct=False)


@asynccontextmanager
async def _at_work(setting: Setting, bot: Account, speaker: Speaker, room: str) -> AsyncIterator[Running]:
    """The bot for the first time, once it has come into the room."""
    await prepare(setting.database_url, speaker.id, room)
    async with _running(setting, bot) as here:
        await here.until_ready()
        async with asyncio.timeout(300):
            while not await speaker.is_there(room, bot.user_id):
                await asyncio.sleep(0.1)
        yield here


def _running(setting: Setting, bot: Account) -> AbstractAsyncContextManager[Running]:
    return running(setting.homeserver.url, bot, setting.database_url, setting.folder)


async def _all_answered(speaker: Speaker, room: str, bot: str) -> None:
    """All that was asked is answered, once, in order, for the speaker to read; in an encrypted room, encrypted."""
    heard = await speaker.heard(room)
    asked = [said.event_id for said in heard if said.sender == speaker.id]
    answers = [said for said in heard if said.sender == bot]
    assert [said.answers for said in answers] == asked, "not all answered, once, in order"
    assert all(said.body and said.encrypted == speaker.encrypts for said in answers), "not all readable"


async def _in_many_rooms(setting: Setting) -> Account:
    """A bot's account that is in so many rooms; made once, and kept with the homeserver."""
    path = setting.kept / f"bot-in-{ROOMS}-{'encrypted' if setting.encrypted else 'plain'}-rooms.json"
    if path.is_file():
        return Account(**json.loads(path.read_text()))
    bot, host = await setting.account("bot"), await setting.speaker()
    itself = Client(setting.homeserver, bot.access_token, setting.http)
    waiting = asyncio.Semaphore(AT_ONCE)

    async def make() -> None:
        async with waiting:
            room = await host.make_room(bot.user_id, direct=False)
            await itself.ask("POST", f"join/{quote(room, safe='')}", {})

    await asyncio.gather(*(make() for _ in range(ROOMS)))
    await asyncio.to_thread(path.write_text, json.dumps(asdict(bot)))
    return bot
