"""What is said at its time. The clock keeps no list: at each tick it is asked anew what is due.

APScheduler only wakes: at the next moment when something is due, and each minute, should that have been missed.
Nothing is said before the bot has caught up; after a downtime the first tick comes at once, with its own now.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.date import DateTrigger
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock, SystemClock, unless
from bot.logs import trace
from bot.matrix.progress import Progress
from commands.occasions import Occasion
from commands.timely import Failed
from storage import mailbox
from storage.database import Database

log = structlog.get_logger()

NOTHING_HEARD = datetime.fromtimestamp(0, UTC)


class Due(Protocol):
    """What is to be said now. A deadline is acted on only where ``heard_until`` has reached it: up to that moment all
    that was said has been received and handled."""

    def __call__(
        self, connection: AsyncConnection, now: datetime, heard_until: datetime
    ) -> Awaitable[Sequence[Occasion | Failed]]: ...


class NextDue(Protocol):
    """When something will be due next; past where it is now, or only waits for ``heard_until``."""

    def __call__(self, connection: AsyncConnection, now: datetime) -> Awaitable[datetime | None]: ...


class Waking:
    def __init__(
        self,
        *,
        database: Database,
        due: Due,
        next_due: NextDue,
        progress: Progress,
        clock: Clock,
        stop: asyncio.Event,
        posted: Callable[[str], None],
        committed: Callable[[], None],
    ) -> None:
        self._database = database
        self._due = due
        self._next_due = next_due
        self._progress = progress
        self._clock = clock
        self._stop = stop
        self._posted = posted
        self._committed = committed
        self._woken = asyncio.Event()
        self._heard_until = NOTHING_HEARD

    def progressed(self) -> None:
        """More was received, or handled: a deadline that waited for that may be acted on."""
        due, received = self._progress.due, self._progress.received_until
        if due is not None and received is not None and self._heard_until < due <= received:
            self._woken.set()

    async def run(self) -> None:
        """From when the bot has caught up until it stops; raises Stopped then."""
        await unless(self._stop, self._progress.caught_up.wait())
        always: dict[str, Any] = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=always)
        scheduler.add_job(self._wake, CronTrigger(second=0, timezone=UTC), id="each minute")
        scheduler.start()
        try:
            while True:
                self._woken.clear()
                try:
                    await self.tick(self._clock.now())
                except Exception as fault:
                    log.error("tick failed", trace=trace(fault))
                self._set_alarm(scheduler)
                await unless(self._stop, self._woken.wait())
        finally:
            scheduler.shutdown(wait=False)

    async def tick(self, now: datetime) -> None:
        """What is due is said, and it is seen what is due next. Mostly nothing is: then nobody waits for the look."""
        due = await self._look(now)
        if due is not None and due <= now:
            # A network that fails is due again at once: it is tried at the next minute, not with all that is heard.
            due = await self._look(now) if await self._say(now) else None
        self._progress.due = due

    async def _look(self, now: datetime) -> datetime | None:
        async with self._database.reading() as connection:
            return await self._next_due(connection, now)

    async def _say(self, now: datetime) -> bool:
        """One unit of work: what is due is in the outbox, and remembered as said. Whether it was found out in every
        network what is."""
        posted: list[str] = []
        failed = False
        received = self._progress.received_until
        async with self._database.work() as connection:
            if received is not None and not await mailbox.rooms_with_mail(connection):
                self._heard_until = received
            for each in await self._due(connection, now, self._heard_until):
                if isinstance(each, Failed):
                    failed = True
                    log.error("not said at its time", network=each.network, trace=trace(each.fault))
                else:
                    posted += await mailbox.post(connection, each.says, now, each.name)
        self._committed()
        for room in dict.fromkeys(posted):
            self._posted(room)
        return not failed

    def _set_alarm(self, scheduler: Any) -> None:
        """What is due already waits for more to be heard, and needs none. The scheduler lives by the machine's clock,
        whatever the bot's shows."""
        due, now = self._progress.due, self._clock.now()
        if due is not None and due > now:
            at = SystemClock().now() + (due - now)
            scheduler.add_job(self._wake, DateTrigger(at), id="next due", replace_existing=True)

    async def _wake(self) -> None:
        self._woken.set()
