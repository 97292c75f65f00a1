"""How far the bot has come: until when it has heard everything, and how long an answer took it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from datetime import datetime, timedelta

from bot.clock import Clock

SECONDS_OF_LONG_POLL = 30
ON_THE_WAY = timedelta(seconds=5)
"""How long something may be on its way to us from another homeserver, and their clocks be apart from ours."""


class Stopwatch:
    """When each event came into our hands, until the first answer to it leaves them."""

    def __init__(self, clock: Clock, most: int = 10_000) -> None:
        self._clock = clock
        self._most = most
        self._began: OrderedDict[str, float] = OrderedDict()

    def start(self, event_id: str) -> None:
        self._began[event_id] = self._clock.ticks()
        while len(self._began) > self._most:
            self._began.popitem(last=False)

    def stop(self, event_id: str | None) -> float | None:
        """Milliseconds since it began; None where it did not, or was asked before."""
        began = self._began.pop(event_id, None) if event_id is not None else None
        return None if began is None else (self._clock.ticks() - began) * 1000


class Progress:
    """Whether we have heard all that the homeserver had, until which moment that was, and a way to wait for it."""

    def __init__(self) -> None:
        self.caught_up = asyncio.Event()
        self.received_until: datetime | None = None
        """What was said until then has come; None where we have not caught up."""
        self.due: datetime | None = None
        """The next moment at which somebody has to know what was said until then."""
        self._next = asyncio.Event()

    def synced(self, asked_at: datetime) -> None:
        """All that had come to the homeserver when it was asked is stored."""
        self.received_until = asked_at - ON_THE_WAY
        self.caught_up.set()
        self._next.set()
        self._next = asyncio.Event()

    def seconds_to_wait(self, now: datetime) -> float:
        """How long the homeserver is to wait for something to happen: not beyond the moment that somebody waits for."""
        if self.received_until is None:
            return 0
        if self.due is None or self.due <= self.received_until:
            return SECONDS_OF_LONG_POLL
        return min(SECONDS_OF_LONG_POLL, max(0.0, (self.due + ON_THE_WAY - now).total_seconds()))

    async def next_sync(self) -> None:
        """Until a sync that ends from now on."""
        await self._next.wait()
