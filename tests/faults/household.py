"""A bot with its account, database, rooms and the one who speaks to it; and whether all came out right."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import select

from bot.app import commands_answering
from bot.demo.homeserver import Account
from commands.context import Setup
from commands.line import Line
from commands.speech.words import Words
from network.charter import Charter, read
from network.register import MatrixLink, Person, RoomLink, Seat
from storage import journal, mailbox
from storage.charters import export_charter, import_charter
from storage.database import Database
from storage.mail_tables import inbox
from storage.mailbox import InboxState, OutboxState
from storage.plain import plain
from storage.register import Change
from tests.faults.encrypting import EncryptingSpeaker
from tests.faults.lines import command
from tests.faults.nursery import Child, Nursery
from tests.faults.proxy import Proxy, proxy
from tests.faults.speaker import PlainSpeaker, Speaker
from tests.matrix.devices import is_cross_signed
from tests.matrix.people import RealHomeserver

CHARTER = Path(__file__).parents[2] / "charters" / "storbynettverket.toml"
NETWORK = "storbynettverket"
BODIES = ("politisk", "administrativt", None)
"""Whose rooms they are; the last is a direct chat."""
GREETING = "Hei. Jeg er sekretær for KS storbynettverk."
"""What a direct chat is opened with, wherever among the answers it comes."""
SECONDS_TO_SETTLE = 60.0

_LOGS = itertools.count(1)


@dataclass
class Spoken:
    """A room, and what was said to the bot there."""

    number: int
    room: str
    direct: bool
    commands: list[tuple[str, str]] = field(default_factory=list)
    """Event ID and text, in the order said."""


@dataclass
class Household:
    """One bot and all that belongs to it."""

    bot: str
    speaker: Speaker
    rooms: list[Spoken]
    database: Database
    """The bot's, for us to look into."""
    proxy: Proxy
    environment: dict[str, str]
    folder: Path
    nursery: Nursery
    reference: Database
    """A database in which the same commands are answered without anything in between."""
    lives: list[str] = field(default_factory=list)
    """How each run of the bot was to end, for whoever looks into a failure."""
    most_bytes: int | None = None

    async def start(self, kill: str = "", **more: str) -> Child:
        self.lives.append(kill or "calm")
        environment = {**self.environment, **more, **({"FAULTS_KILL": kill} if kill else {})}
        log = self.folder / f"log.{next(_LOGS)}"
        log.touch()
        return await self.nursery.start(environment, log, most_bytes=self.most_bytes)

    async def speak(self, count: int) -> None:
        """Say the next commands, in one room after the other."""
        for _ in range(count):
            room = min(self.rooms, key=lambda one: len(one.commands))
            text = command(room.number, len(room.commands))
            room.commands.append(("", text))
            room.commands[-1] = (await self.speaker.say(room.room, text), text)

    async def backlog(self) -> int:
        """How many commands have not been answered yet, as the bot's database has it."""
        async with self.database.reading() as connection:
            done = await mailbox.count_outbox(connection, OutboxState.SENT)
        return self.said - done

    async def is_near_set_aside(self) -> bool:
        """Whether an event would be taken for what ends the bot, if the bot ended at it once more."""
        async with self.database.reading() as connection:
            tried = select(inbox.c.id).where(inbox.c.state == InboxState.WAITING, inbox.c.failures >= 1)
            return (await connection.execute(tried)).first() is not None

    async def has_mail(self) -> bool:
        """Whether anything waits to be handled."""
        async with self.database.reading() as connection:
            return await mailbox.count_inbox(connection, InboxState.WAITING) > 0

    @property
    def said(self) -> int:
        return sum(len(room.commands) for room in self.rooms)

    async def until_in_all_rooms(self, child: Child | None = None) -> bool:
        """Whether the bot came into all rooms; False where it ended before."""
        async with asyncio.timeout(SECONDS_TO_SETTLE):
            while child is None or not child.ended.done():
                there = [await self.speaker.is_there(room.room, self.bot) for room in self.rooms]
                if all(there):
                    return True
                await asyncio.sleep(0.1)
        return False

    async def until_answered(self, seconds: float = SECONDS_TO_SETTLE) -> None:
        """Until everything was answered at least once, and the bot has nothing more to do; or for so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not await self._is_done():
                    await asyncio.sleep(0.05)

    async def _is_done(self) -> bool:
        async with self.database.reading() as connection:
            handled = await mailbox.count_inbox(connection, InboxState.HANDLED)
            sent = await mailbox.count_outbox(connection, OutboxState.SENT)
            unsent = await mailbox.count_outbox(connection, OutboxState.WAITING)
        return handled >= self.said and not unsent and sent >= self.said

    async def check(self) -> None:
        """Every command answered once and only once, in order and rightly; the state that of a run without faults."""
        expected = await self._without_faults()
        for room in self.rooms:
            replies = [said for said in await self.speaker.heard(room.room) if said.sender == self.bot]
            greetings = [said for said in replies if (said.body or "").startswith(GREETING)]
            answers = [said for said in replies if said not in greetings]
            story = _difference(room, [said.body for said in answers], expected, self.lives)
            assert all(said.encrypted == self.speaker.encrypts for said in replies), story
            assert [said.body for said in answers] == [expected[event] for event, _ in room.commands], story
            assert len(greetings) == (1 if room.direct else 0), story
            if not room.direct:
                # In a direct chat an answer needs not say to what.
                assert [said.answers for said in answers] == [event for event, _ in room.commands], story
        known = await self.speaker.devices(self.bot)
        assert [is_cross_signed(known, self.bot, device) for device in known["device_keys"][self.bot]] == [True], known
        found, wanted = await self._state(self.database), await self._state(self.reference)
        assert found == wanted, ([*(found - wanted)], [*(wanted - found)], self.lives)
        async with self.database.reading() as connection:
            assert not (await journal.verify(connection, NETWORK)).broken
            assert await mailbox.dead_letters(connection) == (), self.lives
            assert await mailbox.count_outbox(connection, OutboxState.REFUSED) == 0

    async def _without_faults(self) -> dict[str, str]:
        """The answers by event, from a database of its own in which nothing ever goes wrong."""
        setup = Setup(user_id=self.bot, admins=frozenset(), words=_words())
        answering = commands_answering(setup)
        answers: dict[str, str] = {}
        for room in self.rooms:
            for event, text in room.commands:
                now = datetime.now(UTC)
                line = Line(
                    room=room.room, direct=room.direct, sender=self.speaker.id, text=text, event_id=event, at=now
                )
                async with self.reference.work() as connection:
                    (outgoing,) = await answering.answer(connection, line, now)
                answers[event] = outgoing.content["body"]
        return answers

    async def _state(self, database: Database) -> Counter[str]:
        """Register and journal, without what tells when and in which interleaving of the rooms."""
        async with database.reading() as connection:
            charter = await export_charter(connection, NETWORK)
        register = [
            f"{one.name} {json.dumps(_without_row(plain(record)), sort_keys=True)}"
            for one in fields(charter.register)
            if one.name != "network"
            for record in getattr(charter.register, one.name)
        ]
        told = [
            f"{entry.action} {json.dumps(_without_row(entry.contents), sort_keys=True)}" for entry in charter.journal
        ]
        return Counter([*register, *told])


def _without_row(value: Any) -> Any:
    """A record's number tells in which order it came, and rooms are side by side."""
    if isinstance(value, list):
        return [_without_row(each) for each in value]
    if isinstance(value, dict):
        return {name: _without_row(each) for name, each in value.items() if name != "row"}
    return value


@cache
def _words() -> Words:
    return Words.load()


def _difference(room: Spoken, answers: list[str | None], expected: dict[str, str], lives: list[str]) -> str:
    texts = {expected[event]: text for event, text in room.commands}
    return json.dumps(
        {
            "room": room.number,
            "lost": [text for body, text in texts.items() if body not in answers],
            "twice": [texts.get(body, body) for body in texts if answers.count(body) > 1],
            "other": [body for body in answers if body not in texts],
            "said": [text for _, text in room.commands],
            "answered": ["unreadable" if body is None else texts.get(body, body) for body in answers],
            "lives": lives,
        },
        ensure_ascii=False,
        indent=1,
    )


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def household(
    homeserver: RealHomeserver,
    nursery: Nursery,
    database_url: str,
    reference_url: str,
    folder: Path,
    chance: random.Random,
    *,
    encrypted: bool = False,
    rooms: int = 3,
    settings: dict[str, str] | None = None,
) -> AsyncIterator[Household]:
    """A bot that has never run, invited to its rooms; both databases have their tables and nothing else."""
    # One after the other: each waits for the homeserver in a thread of its own.
    account, speaking = await asyncio.to_thread(lambda: (homeserver.account("bot"), homeserver.account("sekretaer")))
    async with (
        aiohttp.ClientSession() as http,
        proxy(lambda: homeserver.url, chance) as between,
        opened(database_url) as database,
        opened(reference_url) as reference,
    ):
        speaker = await _speaker(homeserver, speaking, http, encrypted=encrypted)
        made = [
            Spoken(number, await speaker.make_room(account.user_id, direct=BODIES[-1 - number] is None), number == 0)
            for number in range(rooms)
        ]
        links = {BODIES[-1 - one.number] or "": one.room for one in made if not one.direct}
        for each in (database, reference):
            async with each.work() as connection:
                charter = with_links(speaking.user_id, links)
                await import_charter(connection, charter, Change(actor="cli", at=datetime.now(UTC), said=False))
        wish = {
            "HOMESERVER": between.url,
            "USER_ID": account.user_id,
            "PASSWORD": account.password,
            "DATA_DIR": str(folder / "data"),
            "HTTP_LISTEN": "",
            "DATABASE_URL": database_url,
            "LOG_LEVEL": "debug",
            **(settings or {}),
        }
        environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TZ") if name in os.environ},
            **{f"NETTVERKSBOT_{name}": value for name, value in wish.items()},
            "FAULTS_PACE": "0.05",
        }
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        yield Household(
            bot=account.user_id,
            speaker=speaker,
            rooms=made,
            database=database,
            proxy=between,
            environment=environment,
            folder=folder,
            nursery=nursery,
            reference=reference,
        )


async def _speaker(
    homeserver: RealHomeserver, account: Account, http: aiohttp.ClientSession, *, encrypted: bool
) -> Speaker:
    if not encrypted:
        return PlainSpeaker(homeserver, account, http)
    speaker = EncryptingSpeaker(homeserver, account, http)
    await speaker.publish()
    return speaker


def with_links(speaker: str, rooms: dict[str, str]) -> Charter:
    """The network's charter, with a secretary who may register, and rooms."""
    charter = _charter()
    register = charter.register
    linked = replace(
        register,
        people=(*register.people, Person(id="sekretaer", name="Prøve Sekretær")),
        seats=(*register.seats, Seat(body="bistand", person="sekretaer")),
        matrix_links=(MatrixLink(person="sekretaer", matrix=speaker),),
        room_links=tuple(RoomLink(body=body, room=room) for body, room in rooms.items()),
    )
    return replace(charter, register=linked)


@cache
def _charter() -> Charter:
    return read(CHARTER.read_text(encoding="utf-8"))


async def ended(child: Child, seconds: float) -> bool:
    """Whether it ended within so many seconds."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.shield(child.ended), seconds)
    return child.ended.done()


Databases = Callable[[str], str]
"""A new database with tables, by a name of its own; its address."""
