"""A bot at work in a test: with a clock that does not wait, and answers that are easy to tell apart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.handling import Answering
from bot.secretary import serve
from bot.settings import Settings
from commands.line import Document, File, Line, Outgoing, PollAnswer, Reaction, Redacted, Said
from commands.occasions import Occasion
from commands.timely import Failed
from storage import mailbox
from storage.database import Database
from tests.matrix.fake import BOT, NOON

NAME = "Nettverkssekretær"
Clicked: TypeAlias = PollAnswer | Reaction | Redacted


class HurriedClock:
    """Time that goes when somebody waits for it, and at no other time."""

    def __init__(self, start: datetime = NOON) -> None:
        self._now = start
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self._now

    def ticks(self) -> float:
        return self._now.timestamp()

    def sent(self, at: int) -> int:
        return at

    async def sleep(self, seconds: float) -> None:
        if seconds > 3600:
            await asyncio.Event().wait()
        self.waits.append(seconds)
        self._now += timedelta(seconds=seconds)
        await asyncio.sleep(0.001)


@dataclass
class Echoing:
    """Answers each line with the line; what begins with a word in ``broken`` fails."""

    lines: list[Line] = field(default_factory=list)
    clicks: list[Clicked] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    wants: bool = False
    before: Callable[[Line], None] = lambda line: None

    async def answer(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]:
        return await self.answered(connection, line, now)

    async def all_clicked(
        self, connection: AsyncConnection, clicks: Sequence[Clicked], now: datetime
    ) -> tuple[tuple[Outgoing, ...], ...]:
        return tuple([await self.clicked(connection, click, now) for click in clicks])

    async def clicked(self, connection: AsyncConnection, click: Clicked, now: datetime) -> tuple[Outgoing, ...]:
        self.clicks.append(click)
        return ()

    async def answered(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]:
        self.lines.append(line)
        self.before(line)
        if any(line.text.startswith(word) for word in self.broken):
            raise ValueError(f"no answer to {line.text}")
        return (said(line.room, f"svar: {line.text}"),)

    async def apology(
        self, connection: AsyncConnection, what: Said, reference: str, now: datetime
    ) -> tuple[Outgoing, ...]:
        return (said(what.room, f"beklager: {reference}"),)

    async def refresh(self, connection: AsyncConnection, name: str, now: datetime) -> tuple[Outgoing, ...]:
        return ()

    async def due(
        self, connection: AsyncConnection, now: datetime, heard_until: datetime
    ) -> tuple[Occasion | Failed, ...]:
        return ()

    async def next_due(self, connection: AsyncConnection, now: datetime) -> datetime | None:
        return None

    async def welcome(
        self, connection: AsyncConnection, room: str, inviter: str, now: datetime
    ) -> tuple[Outgoing, ...]:
        return (said(room, f"hei, {inviter}"),)

    async def unread(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]:
        return (said(line.room, f"kan ikke lese {line.event_id}"),)

    async def left(self, connection: AsyncConnection, lines: Sequence[Line], now: datetime) -> tuple[Outgoing, ...]:
        return (said(lines[-1].room, f"latt ligge: {lines[-1].text}"),) if lines else ()

    async def forgotten(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]:
        return (said(line.room, f"glemt: {line.event_id}"),)

    def wants_file(self, line: Line) -> bool:
        return self.wants

    def make(self, document: Document) -> File:
        """The file that the document's contents say."""
        if document.kind in self.broken:
            raise ValueError(f"no {document.kind}")
        said = dict(document.contents)
        return File(data=said.pop("data").encode(), **said)

    def unmade(self, document: Document, reference: str) -> dict[str, Any]:
        return {"msgtype": "m.notice", "body": f"ingen {document.kind}: {document.contents['name']}"}

    @property
    def answering(self) -> Answering:
        return Answering(
            answer=self.answer,
            clicked=self.all_clicked,
            apology=self.apology,
            welcome=self.welcome,
            wants_file=self.wants_file,
            unread=self.unread,
            left=self.left,
            forgotten=self.forgotten,
            make=self.make,
            unmade=self.unmade,
            refresh=self.refresh,
            due=self.due,
            next_due=self.next_due,
        )


def said(room: str, body: str) -> Outgoing:
    content: dict[str, Any] = {"msgtype": "m.notice", "body": body, "m.mentions": {}}
    return Outgoing(room=room, type="m.room.message", content=content)


def settings(url: str, folder: Path, **more: Any) -> Settings:
    wish: dict[str, Any] = {
        "homeserver": url,
        "user_id": BOT,
        "access_token": SecretStr("et-tegn"),
        "data_dir": folder,
        "admins": frozenset({"@admin:prove.test"}),
        "http_listen": "",
        **more,
    }
    return Settings(_env_file=None, **wish)


@asynccontextmanager
async def at_work(
    wish: Settings, database: Database, echoing: Echoing | None = None, clock: Any = None
) -> AsyncIterator[asyncio.Task[None]]:
    """The bot, from when it has caught up until the block ends, or the task is cancelled within it."""
    stop, ready = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(
        serve(
            wish,
            (echoing or Echoing()).answering,
            database,
            display_name=NAME,
            clock=clock or HurriedClock(),
            stop=stop,
            ready=ready.set,
        )
    )
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait((task, waiting), return_when=asyncio.FIRST_COMPLETED, timeout=30)
    waiting.cancel()
    try:
        yield task
    finally:
        stop.set()
        done = (await asyncio.gather(task, return_exceptions=True))[0]
        if isinstance(done, Exception):
            raise done


async def until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait for something to become true, and say so if it does not."""
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.005)


async def until_settled(database: Database) -> None:
    """Until nothing waits to be said."""
    async with asyncio.timeout(30):
        while True:
            async with database.reading() as connection:
                if not await mailbox.rooms_with_unsent(connection):
                    return
            await asyncio.sleep(0.005)
