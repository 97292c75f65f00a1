"""What the bot said that is out of date, such as a tally, is said anew: at most once a second, the last state always.

What is out of date is stored together with what made it so. So nothing is lost where the bot ends in between.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Backoff, Clock, Stopped, unless
from bot.logs import trace
from commands.line import Outgoing
from storage import mailbox, stale
from storage.database import Database

log = structlog.get_logger()

SECONDS_BETWEEN = 1.0
SECONDS_AFTER_A_FAULT = 60.0


class Refresh(Protocol):
    """What is now said in place of the event of that name: edits of it, which do no harm where they are said twice."""

    def __call__(self, connection: AsyncConnection, name: str, now: datetime) -> Awaitable[tuple[Outgoing, ...]]: ...


class Refreshing:
    """Looks at what is out of date whenever it is woken."""

    def __init__(
        self,
        *,
        database: Database,
        refresh: Refresh,
        clock: Clock,
        stop: asyncio.Event,
        posted: Callable[[str], None],
    ) -> None:
        self._database = database
        self._refresh = refresh
        self._clock = clock
        self._stop = stop
        self._posted = posted
        self._woken = asyncio.Event()
        self._not_before: dict[str, float] = {}

    def wake(self) -> None:
        """Something may be out of date."""
        self._woken.set()

    async def run(self) -> None:
        """Until the bot stops; raises Stopped then."""
        pause = Backoff()
        while True:
            self._woken.clear()
            try:
                seconds = await self.refresh_all()
                pause.reset()
            except DBAPIError as fault:
                wait = pause.next()
                log.error("could not look at what is out of date", again_in=round(wait, 1), trace=trace(fault))
                await unless(self._stop, self._clock.sleep(wait))
                continue
            if seconds is None:
                await unless(self._stop, self._woken.wait())
            else:
                await unless(self._stop, self._until_woken(seconds))

    async def refresh_all(self) -> float | None:
        """Say anew what is out of date and may be said now; how long until the rest may, None where there is none."""
        async with self._database.reading() as connection:
            names = await stale.stale(connection)
        if not names:
            return None
        self._not_before = {name: at for name, at in self._not_before.items() if at > self._clock.ticks()}
        for name in names:
            if name not in self._not_before:
                pause = await self._refresh_one(name)
                self._not_before[name] = self._clock.ticks() + pause
        async with self._database.reading() as connection:
            left = await stale.stale(connection)
        waits = [self._not_before.get(name, 0.0) - self._clock.ticks() for name in left]
        return max(0.0, min(waits)) if waits else None

    async def _refresh_one(self, name: str) -> float:
        """For how many seconds it is then left as it is."""
        try:
            async with self._database.work() as connection:
                now = self._clock.now()
                posted = await mailbox.post(connection, await self._refresh(connection, name, now), now)
                await stale.freshened(connection, name)
        except DBAPIError:
            raise
        except Exception as fault:
            log.error("not said anew", name=name, again_in=SECONDS_AFTER_A_FAULT, trace=trace(fault))
            return SECONDS_AFTER_A_FAULT
        for room in posted:
            self._posted(room)
        return SECONDS_BETWEEN

    async def _until_woken(self, seconds: float) -> None:
        with suppress(Stopped):
            await unless(self._woken, self._clock.sleep(seconds))
