"""Sending: from the outbox, in order within a room, and each event once whatever happens in between."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import structlog
from nio import Api

from bot.clock import Backoff, Clock, unless
from bot.matrix.encrypting import ENCRYPTED, Encrypting
from bot.matrix.homeserver import Homeserver, Refused, TooMany, UnknownToken, Unreachable, encoded
from bot.matrix.receive import Progress, Stopwatch
from storage import mailbox, rooms
from storage.database import Database
from storage.rooms import Membership
from storage.unsent import Unsent

log = structlog.get_logger()

MOST_BYTES = 65_000
"""Of the 65,536 that an event may have; the rest is for what the homeserver puts around it."""

REMEMBERED_FOR = timedelta(hours=12)
"""How long we trust the homeserver to know a transaction ID again. Synapse forgets it after a day."""


class Sender:
    """Sends what waits in a room; the work of one lane."""

    def __init__(
        self,
        *,
        homeserver: Homeserver,
        database: Database,
        clock: Clock,
        stop: asyncio.Event,
        stopwatch: Stopwatch,
        progress: Progress,
        encrypting: Encrypting,
    ) -> None:
        self._homeserver = homeserver
        self._database = database
        self._clock = clock
        self._stop = stop
        self._stopwatch = stopwatch
        self._progress = progress
        self._encrypting = encrypting

    async def send_all(self, room: str) -> None:
        """Until nothing waits in the room.

        What waits when the bot starts may have been sent already: nothing is sent before a sync has told us so.
        """
        await unless(self._stop, self._progress.caught_up.wait())
        pause = Backoff()
        first_try: dict[int, datetime] = {}
        while not self._stop.is_set():
            async with self._database.reading() as connection:
                row = await mailbox.next_unsent(connection, room)
            if row is None:
                return
            if row.membership not in (Membership.JOIN, None):
                await self._set_aside(row, "not in the room")
                continue
            tried = first_try.setdefault(row.id, self._clock.now())
            if self._clock.now() - tried > REMEMBERED_FOR:
                await unless(self._stop, self._progress.next_sync())
                first_try[row.id] = self._clock.now()
                continue
            try:
                await self._send(row)
                pause.reset()
            except TooMany as limit:
                await unless(self._stop, self._clock.sleep(pause.next(limit.seconds)))
            except Unreachable:
                await unless(self._stop, self._clock.sleep(pause.next()))
            except UnknownToken:
                raise
            except Refused as refused:
                await self._set_aside(row, f"{refused.status} {refused.code}".strip()[:100])

    async def _send(self, row: Unsent) -> None:
        kind, content = await self._final(row)
        if len(content.encode()) > MOST_BYTES:
            await self._set_aside(row, "too large")
            return
        method, path, _ = Api.room_send(self._homeserver.token, row.room, kind, {}, row.transaction_id)
        share = self._stopwatch.stop(row.answers)
        answer = await self._homeserver.call(method, path, content)
        event_id = answer.get("event_id")
        if not isinstance(event_id, str):
            raise Unreachable("nonsense")
        async with self._database.work() as connection:
            await mailbox.sent(connection, row.transaction_id, event_id, self._clock.now())
        if share is not None:
            log.debug("answered", event_id=row.answers, share=round(share, 1))

    async def _final(self, row: Unsent) -> tuple[str, str]:
        """The type and the content that go out. What is sent again is encrypted again: the transaction is the same,
        and so the homeserver takes one of them only. Raises what leaves us in doubt whether it must be encrypted."""
        known: frozenset[str] | None = None
        if row.membership is None:
            if not await self._is_encrypted(row.room):
                return row.type, encoded(row.content)
        elif row.encrypted:
            async with self._database.reading() as connection:
                known = frozenset(await rooms.members(connection, row.room))
        else:
            return row.type, encoded(row.content)
        locked = await unless(self._stop, self._encrypting.encrypt(row.room, row.type, row.content, known))
        return ENCRYPTED, encoded(locked)

    async def _is_encrypted(self, room: str) -> bool:
        """What the homeserver says of a room that we know nothing of. Raises what leaves us in doubt."""
        method, path = Api.room_get_state_event(self._homeserver.token, room, "m.room.encryption")
        try:
            await self._homeserver.call(method, path)
        except Refused as refused:
            if refused.status == 404 and refused.code == "M_NOT_FOUND":
                return False
            raise
        return True

    async def _set_aside(self, row: Unsent, reason: str) -> None:
        log.error("not sent", row=row.id, room=row.room, answers=row.answers, reason=reason)
        async with self._database.work() as connection:
            await mailbox.refused(connection, row.id, reason, self._clock.now())
