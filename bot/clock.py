"""The one clock: nobody else asks what time it is, or waits."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol, TypeVar

T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> datetime:
        """The moment, in UTC."""

    def ticks(self) -> float:
        """Seconds from some beginning, for differences only."""

    def sent(self, at: int) -> int:
        """When something was sent, by this clock, that the homeserver dates by its own; milliseconds since 1970."""

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def ticks(self) -> float:
        return time.perf_counter()

    def sent(self, at: int) -> int:
        return at

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Stopped(Exception):
    """The bot was asked to stop while this waited."""


async def unless(stop: asyncio.Event, awaitable: Awaitable[T]) -> T:
    """The result of ``awaitable``, which is cancelled, and Stopped raised, as soon as ``stop`` is set."""
    work = asyncio.ensure_future(awaitable)
    end = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((work, end), return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            raise Stopped
        return work.result()
    finally:
        for each in (work, end):
            if not each.done():
                each.cancel()
        await asyncio.gather(work, end, return_exceptions=True)


class Backoff:
    """How long to wait before the next try: twice as long each time, up to a minute, spread by chance so that many
    that failed together do not come back together."""

    def __init__(self, *, first: float = 1.0, most: float = 60.0, chance: Callable[[], float] = random.random) -> None:
        self._first = first
        self._most = most
        self._chance = chance
        self._tries = 0

    def next(self, at_least: float = 0.0) -> float:
        """Seconds to wait, and not less than what the other side asked for."""
        full: float = min(self._most, self._first * 2.0 ** min(self._tries, 16))
        self._tries += 1
        return max(at_least, full * (0.5 + self._chance() / 2))

    def reset(self) -> None:
        self._tries = 0
