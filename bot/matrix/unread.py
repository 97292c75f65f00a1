"""What could not be decrypted: the room is told once, after a while, and it is given up after a day."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Protocol

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Backoff, Clock, Stopped, unless
from bot.logs import trace
from bot.matrix.sync import OLD_AFTER
from commands.line import Line, Outgoing
from storage import locked, mailbox, rooms
from storage.database import Database
from storage.locked import Locked
from storage.rooms import Membership

log = structlog.get_logger()

TOLD_AFTER = timedelta(minutes=5)
"""A key may be on its way for some time; longer than this it seldom is."""


class SayUnread(Protocol):
    async def __call__(self, connection: AsyncConnection, line: Line, now: datetime) -> tuple[Outgoing, ...]: ...


class Unread:
    """Waits for what is locked to be opened, or else to be told of."""

    def __init__(
        self,
        *,
        database: Database,
        say: SayUnread,
        clock: Clock,
        stop: asyncio.Event,
        posted: Callable[[str], None],
    ) -> None:
        self._database = database
        self._say = say
        self._clock = clock
        self._stop = stop
        self._posted = posted
        self._more = asyncio.Event()

    def more(self) -> None:
        """There is something new that could not be decrypted."""
        self._more.set()

    async def run(self) -> None:
        """Until the bot stops; raises Stopped then."""
        pause = Backoff()
        while True:
            self._more.clear()
            try:
                seconds = await self._seconds()
                if seconds is None:
                    await unless(self._stop, self._more.wait())
                    continue
                if seconds > 0:
                    await unless(self._stop, self._until_more(seconds))
                    continue
                await self._settle()
                pause.reset()
            except DBAPIError as fault:
                wait = pause.next()
                log.error("could not look at what is locked", again_in=round(wait, 1), trace=trace(fault))
                await unless(self._stop, self._clock.sleep(wait))

    async def _until_more(self, seconds: float) -> None:
        with suppress(Stopped):
            await unless(self._more, self._clock.sleep(seconds))

    async def _seconds(self) -> float | None:
        """Until there is something to do; None where nothing is locked."""
        async with self._database.reading() as connection:
            untold, oldest = await locked.next_untold(connection), await locked.oldest(connection)
        if oldest is None:
            return None
        moments = [oldest + OLD_AFTER, *([untold + TOLD_AFTER] if untold is not None else [])]
        return (min(moments) - self._clock.now()).total_seconds()

    async def _settle(self) -> None:
        posted: list[str] = []
        async with self._database.work() as connection:
            now = self._clock.now()
            given_up = await locked.give_up_before(connection, now - OLD_AFTER, now)
            first: dict[str, Locked] = {}
            for each in await locked.untold(connection, now - TOLD_AFTER):
                first.setdefault(each.room, each)
            for each in first.values():
                if await locked.told(connection, each.room, now - TOLD_AFTER, now):
                    outgoing = await self._told(connection, each, now)
                    posted += await mailbox.post(connection, outgoing, now)
        if given_up:
            log.warning("never decrypted", count=given_up)
        for room in posted:
            self._posted(room)

    async def _told(self, connection: AsyncConnection, event: Locked, now: datetime) -> tuple[Outgoing, ...]:
        room = await rooms.find(connection, event.room)
        if room is None or room.membership is not Membership.JOIN:
            return ()
        line = Line(
            room=event.room,
            direct=await rooms.is_direct(connection, room),
            sender=event.event["sender"],
            text="",
            event_id=event.event_id,
            at=datetime.fromtimestamp(event.event["origin_server_ts"] / 1000, UTC),
        )
        log.info("telling that something cannot be read", room=event.room, event_id=event.event_id)
        return await self._say(connection, line, now)
