"""Calendars by their secret links, for Outlook, Google, Apple and others that fetch them again and again."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from commands.documents.contents import CalendarFeed, Kind, document
from commands.line import Document, File
from storage import feeds
from storage.database import Database
from storage.feeds import Feed

_HEADERS = {
    "Cache-Control": "private, no-cache",
    "Content-Disposition": 'inline; filename="kalender.ics"',
}
"""Nobody between keeps it, and whoever has it asks each time whether it is still so: a revoked link ends at once."""


class FeedContents(Protocol):
    """What stands in a calendar; None where it was somebody's, or some body's, that is not there any more."""

    def __call__(self, connection: AsyncConnection, feed: Feed, now: datetime, /) -> Awaitable[CalendarFeed | None]: ...


class Calendars:
    def __init__(
        self, *, database: Database, contents: FeedContents, make: Callable[[Document], File], clock: Clock
    ) -> None:
        self._database = database
        self._contents = contents
        self._make = make
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()
        """However many fetch at once, the bot goes on answering."""

    async def answer(self, request: web.Request) -> web.Response:
        """The calendar, or that it is as it was; as for all that is not there, 404 where the link leads nowhere."""
        # The same all day where nothing changes: whoever has it need not be sent it again.
        day = self._clock.now().astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        async with self._database.reading() as connection:
            feed = await feeds.found(connection, request.match_info["secret"])
            contents = await self._contents(connection, feed, day) if feed is not None else None
        if contents is None:
            raise web.HTTPNotFound
        async with self._one_at_a_time:
            file = await asyncio.to_thread(self._make, document(Kind.CALENDAR_FEED, contents))
        tag = hashlib.sha256(file.data).hexdigest()[:32]
        known = request.if_none_match or ()
        is_known = any(one.value in (tag, "*") for one in known)
        if is_known:
            response = web.Response(status=304, headers=_HEADERS)
        else:
            response = web.Response(body=file.data, content_type=file.mimetype, charset="utf-8", headers=_HEADERS)
        response.etag = tag
        return response
