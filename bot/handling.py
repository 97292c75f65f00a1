"""Handling: from the inbox, in order within a room, each event with its answer in one commit. Answers to polls and the
like, to which little is said, are many at a time; several of them share a commit."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, takewhile
from typing import Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock, unless
from bot.logs import trace
from bot.matrix.attachments import Unopenable, address, opened
from bot.matrix.homeserver import Homeserver, Refused, TooLarge, TooMany, UnknownToken, Unreachable
from bot.matrix.invitations import Welcome
from bot.matrix.late import SayForgotten, SayLeft
from bot.matrix.lines import Myself, NoLine, is_line, said_by
from bot.matrix.lines import said as read
from bot.matrix.send import SayUnmade
from bot.matrix.unread import SayUnread
from bot.refreshing import Refresh
from bot.waking import Due, NextDue
from commands.line import Click, Document, File, FileFault, Line, Outgoing, Said
from storage import mailbox, own_words, rooms
from storage.database import Database
from storage.faults import is_the_databases
from storage.mailbox import Waiting

log = structlog.get_logger()

MOST_BYTES_OF_A_FILE = 1024 * 1024
PAUSES = (1.0, 5.0)
"""Seconds between the tries of an event that fails; after the last it is set aside."""
MOST_IN_ONE_COMMIT = 100
"""Answers to polls and the like. Others who write wait for so many at most."""


class Answer(Protocol):
    def __call__(
        self, connection: AsyncConnection, line: Line, now: datetime, /
    ) -> Awaitable[tuple[Outgoing, ...]]: ...


class Clicked(Protocol):
    """What is said in return to each of several things that were done in a room without words, in this order."""

    def __call__(
        self, connection: AsyncConnection, clicks: Sequence[Click], now: datetime, /
    ) -> Awaitable[Sequence[tuple[Outgoing, ...]]]: ...


class Apology(Protocol):
    def __call__(
        self, connection: AsyncConnection, said: Said, reference: str, now: datetime, /
    ) -> Awaitable[tuple[Outgoing, ...]]: ...


@dataclass(frozen=True, kw_only=True)
class Answering:
    """Who decides what is said."""

    answer: Answer
    clicked: Clicked
    apology: Apology
    welcome: Welcome
    wants_file: Callable[[Line], bool]
    unread: SayUnread
    """What is said where a message could not be decrypted; the line has no text."""
    left: SayLeft
    forgotten: SayForgotten
    make: Callable[[Document], File]
    """Makes a file that is sent, as long as that may take; raises where it cannot be made."""
    unmade: SayUnmade
    refresh: Refresh
    due: Due
    next_due: NextDue


class Handling:
    """Handles what waits in a room; the work of one lane."""

    def __init__(
        self,
        *,
        database: Database,
        answering: Answering,
        homeserver: Homeserver,
        myself: Myself,
        clock: Clock,
        stop: asyncio.Event,
        posted: Callable[[str], None],
        committed: Callable[[], None] = lambda: None,
    ) -> None:
        """``posted`` is told where there is something to send, ``committed`` that something was handled."""
        self._database = database
        self._answering = answering
        self._homeserver = homeserver
        self._myself = myself
        self._clock = clock
        self._stop = stop
        self._posted = posted
        self._committed = committed
        self._left_over: set[str] = set()
        self._alone = asyncio.Lock()

    def left_over(self, rooms: Iterable[str]) -> None:
        """In these rooms something waits since an earlier run, which it may have ended."""
        self._left_over.update(rooms)

    async def handle_all(self, room: str) -> None:
        """Until nothing waits in the room, or the bot stops."""
        at_once = MOST_IN_ONE_COMMIT
        if room in self._left_over:
            at_once = 1
            # One room after the other: if the bot ends now, it is plain at which event.
            async with self._alone:
                counted = await self._count_try(room)
                try:
                    if not await self._handle_first(room, at_once):
                        return
                except Exception as fault:
                    if is_the_databases(fault):
                        await self._take_back(counted)
                    raise
        while not self._stop.is_set() and await self._handle_first(room, at_once):
            pass

    async def _count_try(self, room: str) -> tuple[Waiting, ...]:
        """Count against the first event, and store that before it is tried: should it end the bot, it has been told."""
        async with self._database.work() as connection:
            counted = await mailbox.waiting(connection, room, 1)
            for first in counted:
                await mailbox.failed(connection, first.id)
        self._left_over.discard(room)
        return counted

    async def _take_back(self, counted: Iterable[Waiting]) -> None:
        """It was the database that failed, and the bot has not ended."""
        async with self._database.work() as connection:
            for first in counted:
                await mailbox.did_not_fail(connection, first.id)

    async def _handle_first(self, room: str, at_once: int) -> bool:
        """Try to settle the first event that waits in a room, or the first few; whether to go on.

        An event that fails stays the first, and is tried again until it is set aside. What comes in meanwhile wakes
        the room again.
        """
        first: Waiting | None = None
        try:
            async with self._database.work() as connection:
                waiting = await mailbox.waiting(connection, room, 2)
                if not waiting:
                    return False
                first, is_last = waiting[0], len(waiting) == 1
                has_been_tried_out = first.failures > len(PAUSES)
                has_file = is_line(first.source) and address(said_by(first.source["content"])) is not None
                posted: tuple[str, ...] = ()
                if _may_share(first) and not is_last and at_once > 1:
                    several = await mailbox.waiting(connection, room, at_once)
                    posted = await self._answered_together(connection, tuple(takewhile(_may_share, several)))
                elif not has_been_tried_out and not has_file:
                    posted = await self._answered(connection, (first,))
            if not has_been_tried_out and has_file:
                posted = await self._answered_with_file(first)
        except UnknownToken:
            raise
        except Exception as fault:
            if first is None or is_the_databases(fault):
                raise
            await self._failed(first, fault)
            return True
        if has_been_tried_out:
            await self._bury(first, None)
        self._committed()
        for each in posted:
            self._posted(each)
        return not is_last

    async def _answered_together(self, connection: AsyncConnection, several: tuple[Waiting, ...]) -> tuple[str, ...]:
        """All of them; where that fails, one by one those before the one that fails, which stays and is tried alone.
        Raises what the very first raises."""
        try:
            async with connection.begin_nested():
                return await self._answered(connection, several)
        except Exception as fault:
            if is_the_databases(fault):
                raise
        posted = dict.fromkeys(await self._answered(connection, several[:1]))
        for one in several[1:]:
            try:
                async with connection.begin_nested():
                    posted.update(dict.fromkeys(await self._answered(connection, (one,))))
            except Exception as fault:
                if is_the_databases(fault):
                    raise
                break
        return tuple(posted)

    async def _answered_with_file(self, waiting: Waiting) -> tuple[str, ...]:
        """The attached file is fetched before the unit of work, since it may take long."""
        file = await self._file(waiting)
        async with self._database.work() as connection:
            return await self._answered(connection, (waiting,), file)

    async def _answered(
        self,
        connection: AsyncConnection,
        several: tuple[Waiting, ...],
        file: bytes | FileFault | None = None,
    ) -> tuple[str, ...]:
        """Events of one room settled, a line alone, others several in their order, and what is said of them; the rooms
        where that is.

        What was answered once, and forgotten with a backup that was put back, is done again as of that time.
        """
        now = self._clock.now()
        before = await own_words.answered_at(connection, [waiting.event_id for waiting in several])
        read = await self._said(connection, several, now)
        if await mailbox.handled(connection, [waiting.id for waiting, _ in read], now) < len(read):
            return ()
        posted: dict[str, None] = {}
        for as_of, group in groupby(read, lambda one: before.get(one[0].event_id, now)):
            these = list(group)
            replies = await self._replies(connection, [said for _, said in these], file, as_of)
            occasions = [(one.event_id, outgoing) for (one, _), outgoing in zip(these, replies, strict=True)]
            posted.update(dict.fromkeys(await mailbox.post_each(connection, occasions, as_of)))
        return tuple(posted)

    async def _replies(
        self, connection: AsyncConnection, several: Sequence[Said], file: bytes | FileFault | None, now: datetime
    ) -> Sequence[tuple[Outgoing, ...]]:
        """What is said in return to each."""
        match several:
            case [Line() as line]:
                if line.attachment is not None:
                    line = replace(line, attachment=replace(line.attachment, file=file))
                return (await self._answering.answer(connection, line, now),)
        return await self._answering.clicked(connection, [one for one in several if not isinstance(one, Line)], now)

    async def _failed(self, waiting: Waiting, fault: Exception) -> None:
        """Count it, and wait for a better time; or set the event aside, when there were enough."""
        async with self._database.work() as connection:
            failures = await mailbox.failed(connection, waiting.id)
        log.warning("event failed", event_id=waiting.event_id, failures=failures, trace=trace(fault))
        if failures > len(PAUSES):
            await self._bury(waiting, fault)
        else:
            await unless(self._stop, self._clock.sleep(PAUSES[failures - 1]))

    async def _said(
        self, connection: AsyncConnection, several: tuple[Waiting, ...], now: datetime
    ) -> list[tuple[Waiting, Said]]:
        """What events of one room say; those that say nothing to be answered are set aside."""
        room = await rooms.find(connection, several[0].room)
        direct = room is not None and await rooms.is_direct(connection, room)
        found: list[tuple[Waiting, Said]] = []
        for one in several:
            try:
                if room is None:
                    raise NoLine("unknown room")
                said = read(one.room, one.event_id, one.source, self._myself, direct=direct)
                found.append((one, said))
            except NoLine as none:
                await mailbox.not_handled(connection, one.id, str(none), now)
        return found

    async def _file(self, waiting: Waiting) -> bytes | FileFault | None:
        """The attached file, if the answer needs it."""
        async with self._database.reading() as connection:
            room = await rooms.find(connection, waiting.room)
            direct = room is not None and await rooms.is_direct(connection, room)
        try:
            line = read(waiting.room, waiting.event_id, waiting.source, self._myself, direct=direct)
        except NoLine:
            return None
        if not isinstance(line, Line) or line.attachment is None or not self._answering.wants_file(line):
            return None
        if line.attachment.size is not None and line.attachment.size > MOST_BYTES_OF_A_FILE:
            return FileFault.TOO_LARGE
        file = await self._download(line.attachment.url)
        if isinstance(file, FileFault):
            return file
        try:
            return opened(said_by(waiting.source["content"]), file)
        except Unopenable:
            return FileFault.GONE

    async def _download(self, url: str) -> bytes | FileFault:
        for seconds in (*PAUSES, None):
            try:
                return await self._homeserver.download(url, MOST_BYTES_OF_A_FILE)
            except TooLarge:
                return FileFault.TOO_LARGE
            except UnknownToken:
                raise
            except Refused:
                return FileFault.GONE
            except (TooMany, Unreachable) as fault:
                wait = fault.seconds if isinstance(fault, TooMany) else 0.0
                if seconds is not None:
                    await unless(self._stop, self._clock.sleep(max(seconds, wait)))
        return FileFault.UNREACHABLE

    async def _bury(self, waiting: Waiting, fault: Exception | None) -> None:
        """Set the event aside for good, and tell the one who wrote it; if even that fails, without telling."""
        reason = f"{type(fault).__module__}.{type(fault).__qualname__}"[:100] if fault is not None else "ended the bot"
        posted: tuple[str, ...] = ()
        try:
            async with self._database.work() as connection:
                now = self._clock.now()
                reference = await mailbox.bury(connection, waiting.id, reason, now)
                for _, said in await self._said(connection, (waiting,), now):
                    outgoing = await self._answering.apology(connection, said, reference, now)
                    posted = await mailbox.post(connection, outgoing, now, waiting.event_id)
        except Exception as failed:
            if is_the_databases(failed):
                raise
            log.error("apology failed", event_id=waiting.event_id, trace=trace(failed))
            async with self._database.work() as connection:
                reference = await mailbox.bury(connection, waiting.id, reason, self._clock.now())
        log.error(
            "dead letter",
            reference=reference,
            event_id=waiting.event_id,
            room=waiting.room,
            trace=trace(fault) if fault is not None else "the bot ended while it was handled",
        )
        self._committed()
        for room in posted:
            self._posted(room)


def _may_share(waiting: Waiting) -> bool:
    """Whether it may be handled in one commit with others."""
    return not is_line(waiting.source) and waiting.failures == 0
