"""Sending: from the outbox, in order within a room, and each event once whatever happens in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from nio import Api
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Backoff, Clock, Stopped, unless
from bot.logs import trace
from bot.matrix.attachments import carrying, sealed
from bot.matrix.encrypting import ENCRYPTED, Encrypting
from bot.matrix.homeserver import Homeserver, Refused, TooMany, UnknownToken, Unreachable, encoded
from bot.matrix.progress import Progress, Stopwatch
from bot.matrix.relating import relating
from commands.line import Document, File, Relates
from storage import mailbox, rooms, unsent
from storage.database import Database
from storage.rooms import Membership
from storage.unsent import Unmade, Unsent

log = structlog.get_logger()

MOST_BYTES = 65_000
"""Of the 65,536 that an event may have; the rest is for what the homeserver puts around it."""

REMEMBERED_FOR = timedelta(hours=12)
"""How long we trust the homeserver to know a transaction ID again. Synapse forgets it after a day."""


class SayUnmade(Protocol):
    """The message that stands where a document could not be made; the fault is logged with that reference."""

    def __call__(self, document: Document, reference: str, /) -> Mapping[str, Any]: ...


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
        make: Callable[[Document], File],
        unmade: SayUnmade,
    ) -> None:
        self._homeserver = homeserver
        self._database = database
        self._clock = clock
        self._stop = stop
        self._stopwatch = stopwatch
        self._progress = progress
        self._encrypting = encrypting
        self._make = make
        self._unmade = unmade

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
                readers = await _known_readers(connection, row)
            if row.membership not in (Membership.JOIN, None):
                await self._set_aside(row, "not in the room")
                continue
            tried = first_try.setdefault(row.id, self._clock.now())
            if self._clock.now() - tried > REMEMBERED_FOR:
                await unless(self._stop, self._progress.next_sync())
                first_try[row.id] = self._clock.now()
                continue
            try:
                await self._send(row, readers)
                pause.reset()
            except TooMany as limit:
                await unless(self._stop, self._clock.sleep(pause.next(limit.seconds)))
            except Unreachable:
                await unless(self._stop, self._clock.sleep(pause.next()))
            except UnknownToken:
                raise
            except Refused as refused:
                await self._set_aside(row, f"{refused.status} {refused.code}".strip()[:100])

    async def _send(self, row: Unsent, readers: frozenset[str] | None) -> None:
        if row.slot is not None and not row.attempted and not await self._is_its_turn(row):
            return
        encrypted = await self._must_be_encrypted(row)
        if row.document is not None:
            # It is sent when it is looked at again: who reads it may have changed while it was made.
            await self._carry_file(row, row.document, encrypted=encrypted)
            return
        content = row.content
        if row.relation is not None and row.target is not None:
            content = relating(content, Relates(row.relation), row.target)
        elif row.relation == Relates.REFERS:
            await self._set_aside(row, "what it is about was never sent")
            return
        kind, body = await self._encrypted(row, content, readers) if encrypted else (row.type, encoded(content))
        if len(body.encode()) > MOST_BYTES:
            await self._set_aside(row, "too large")
            return
        method, path, _ = Api.room_send(self._homeserver.token, row.room, kind, {}, row.transaction_id)
        share = self._stopwatch.stop(row.answers)
        answer = await self._homeserver.call(method, path, body)
        event_id = answer.get("event_id")
        if not isinstance(event_id, str):
            raise Unreachable("nonsense")
        async with self._database.work() as connection:
            await mailbox.sent(connection, row.transaction_id, event_id, self._clock.now())
        if share is not None:
            log.debug("answered", event_id=row.answers, share=round(share, 1))

    async def _is_its_turn(self, row: Unsent) -> bool:
        """Note, before it is tried, that nothing may take its place any more; False if something has."""
        async with self._database.work() as connection:
            return await unsent.attempted(connection, row.id, self._clock.now())

    async def _carry_file(self, row: Unsent, document: Unmade, *, encrypted: bool) -> None:
        """Make the file, upload it and have the message carry it; where it cannot be made, have the message say so; and
        where not even that can be said, set it aside.

        An upload has no transaction, so where it lies is stored before the message is sent: stopped in between, the
        same message is sent with the same file.
        """
        wanted = Document(kind=document.kind, contents=document.contents)
        try:
            file = await unless(self._stop, asyncio.to_thread(self._make, wanted))
        except Stopped:
            raise
        except Exception as fault:
            await self._carry_none(row, wanted, fault)
            return
        data, how = sealed(file.data) if encrypted else (file.data, None)
        # What is encrypted tells the homeserver neither its name nor its kind.
        about = ("application/octet-stream", None) if encrypted else (file.mimetype, file.name)
        url = await unless(self._stop, self._homeserver.upload(data, *about))
        content = carrying(row.content, file, url, how)
        async with self._database.work() as connection:
            await unsent.carries(connection, row.id, content)

    async def _carry_none(self, row: Unsent, wanted: Document, fault: Exception) -> None:
        reference = mailbox.new_reference()
        log.error("no document", row=row.id, kind=wanted.kind, reference=reference, trace=trace(fault))
        try:
            content = {**row.content, **self._unmade(wanted, reference)}
        except Exception as failed:
            log.error("apology failed", row=row.id, trace=trace(failed))
            await self._set_aside(row, f"document: {type(fault).__qualname__}"[:100])
            return
        async with self._database.work() as connection:
            await unsent.carries(connection, row.id, content)

    async def _encrypted(
        self, row: Unsent, content: Mapping[str, Any], readers: frozenset[str] | None
    ) -> tuple[str, str]:
        """The type and the content that go out. What is sent again is encrypted again: the transaction is the same,
        and so the homeserver takes one of them only."""
        # Whom it is for reads it also when they come later.
        also = frozenset({row.person} if row.person is not None else ())
        locked = await unless(self._stop, self._encrypting.encrypt(row.room, row.type, content, readers, also))
        return ENCRYPTED, encoded(locked)

    async def _must_be_encrypted(self, row: Unsent) -> bool:
        """Raises what leaves us in doubt."""
        if row.membership is None:
            return await self._is_encrypted(row.room)
        return bool(row.encrypted)

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


async def _known_readers(connection: AsyncConnection, row: Unsent) -> frozenset[str] | None:
    """Who is in an encrypted room; None where it is not known to be one, or nothing is known of it."""
    if row.membership is None or not row.encrypted:
        return None
    return frozenset(await rooms.members(connection, row.room))
