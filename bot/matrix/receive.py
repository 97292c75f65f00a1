"""Receiving: one sync at a time, and all that it brought stored in one commit together with its token."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import structlog
from nio import Api
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Backoff, Clock, unless
from bot.logs import trace
from bot.matrix import sync
from bot.matrix.concern import concerning
from bot.matrix.homeserver import Homeserver, Refused, TooMany, UnknownToken, Unreachable
from bot.matrix.keys import Keys, Locked, Odd
from bot.matrix.keystore import KeysFailed
from bot.matrix.late import Late
from bot.matrix.lines import source_of
from bot.matrix.progress import Progress, Stopwatch
from bot.matrix.sync import Batch, Event, Malformed, RoomNews
from storage import ciphertexts, locked, mailbox, replacements, rooms
from storage.ciphertexts import Opened
from storage.database import Database
from storage.mailbox import Received
from storage.rooms import Membership

log = structlog.get_logger()

PAGE = 500
MOST_PAGED_BACK = 5000
"""How many events of one room are fetched at least where a sync left some out; all that are young enough to be answered
are, however many."""


@dataclass
class Counts:
    """What was not handled, since the start."""

    malformed: int = 0
    locked: int = 0
    in_plaintext: int = 0
    too_old: int = 0


@dataclass(frozen=True)
class Stored:
    """In which rooms there is something to do after a batch."""

    with_mail: frozenset[str]
    with_invitations: frozenset[str]
    with_locked: bool = False
    with_unsent: frozenset[str] = frozenset()
    with_upgrades: frozenset[str] = frozenset()
    """Rooms that were upgraded, now or before we came into what takes their places."""


@dataclass
class _Found:
    """What a batch holds, room by room, before it is stored."""

    news: RoomNews
    is_new: bool
    timeline: tuple[Event | Malformed, ...] = ()
    """What is to be read of the room: without what was said before we came, with what the sync left out."""
    encrypted: bool = False
    """Whether the room was encrypted when the timeline began."""
    decrypted: tuple[Event | Malformed, ...] = ()
    """The timeline, as far as it could be decrypted."""
    opened: list[Opened] = field(default_factory=list)
    """The ciphertexts that it was encrypted in."""
    sorted: sync.Sorted = field(default_factory=sync.Sorted)
    sessions: dict[str, str] = field(default_factory=dict)
    """What each locked event needs the key of."""


class Receiver:
    """The sync loop."""

    def __init__(
        self,
        *,
        homeserver: Homeserver,
        database: Database,
        me: str,
        clock: Clock,
        stop: asyncio.Event,
        stopwatch: Stopwatch,
        progress: Progress,
        keys: Keys,
        heard: Callable[[Batch], None],
        late: Late,
        stored: Callable[[Stored], None],
    ) -> None:
        self._homeserver = homeserver
        self._database = database
        self._me = me
        self._clock = clock
        self._stop = stop
        self._stopwatch = stopwatch
        self._progress = progress
        self._keys = keys
        self._heard = heard
        self._late = late
        self._stored = stored
        self._tries_locked = True
        """Whether what is locked is to be tried: a key may have come, or have come just before the bot was stopped."""
        self.counts = Counts()

    async def run(self) -> None:
        """Until the bot stops; raises UnknownToken when our login is gone."""
        async with self._database.reading() as connection:
            token = await mailbox.sync_token(connection, self._me)
        pause = Backoff()
        while not self._stop.is_set():
            asked_at = self._clock.now()
            try:
                batch = await unless(self._stop, self._ask(token, asked_at))
                found = await unless(self._stop, self._complete(batch, token))
                self._open(batch, found)
                stored = await self._store(batch, found, is_first=token is None)
            except TooMany as limit:
                await unless(self._stop, self._clock.sleep(pause.next(limit.seconds)))
                continue
            except UnknownToken:
                raise
            except Unreachable:
                await unless(self._stop, self._clock.sleep(pause.next()))
                continue
            except Refused as refused:
                seconds = pause.next()
                log.error("sync refused", status=refused.status, code=refused.code, again_in=round(seconds, 1))
                await unless(self._stop, self._clock.sleep(seconds))
                continue
            except (DBAPIError, KeysFailed) as fault:
                await self._storing_failed(fault, pause)
                continue
            pause.reset()
            self._heard(batch)
            token = batch.token
            self._progress.synced(asked_at)
            self._stored(stored)
            # What came goes before asking for more.
            await asyncio.sleep(0)

    async def _storing_failed(self, fault: DBAPIError | KeysFailed, pause: Backoff) -> None:
        """The token has not moved: the same batch is asked for again."""
        seconds = pause.next()
        log.error("could not store what came in", again_in=round(seconds, 1), trace=trace(fault))
        await unless(self._stop, self._clock.sleep(seconds))

    async def _ask(self, token: str | None, now: datetime) -> Batch:
        """Without a wait until we have caught up; then as long as it takes for something to happen."""
        wait = self._progress.seconds_to_wait(now)
        which = sync.FIRST_FILTER if token is None else sync.FILTER
        method, path = Api.sync(self._homeserver.token, since=token, timeout=math.ceil(wait * 1000), filter=dict(which))
        # A first sync, or one after a long stop, can take the homeserver minutes.
        answer = await self._homeserver.call(method, path, seconds=wait + (30 if wait else 300))
        try:
            batch = sync.read(answer, self._me)
        except sync.Nonsense as nonsense:
            raise Unreachable("nonsense") from nonsense
        joined = (replace(news, timeline=sync.by_clock(news.timeline, self._clock.sent)) for news in batch.joined)
        return replace(batch, joined=tuple(joined))

    async def _complete(self, batch: Batch, token: str | None) -> list[_Found]:
        """The rooms of a batch, with what the sync left out."""
        async with self._database.reading() as connection:
            before = {news.room: await rooms.find(connection, news.room) for news in batch.joined}
        found = []
        for news in batch.joined:
            room = before[news.room]
            is_new = room is None or room.membership is not Membership.JOIN
            known = room is not None and room.encrypted
            timeline: tuple[Event | Malformed, ...] = ()
            if is_new or token is None:
                encrypted = known or sync.turns_encrypted((*news.state, *news.timeline))
                if token is not None:
                    timeline = sync.since_we_joined(news, self._me)
            else:
                left_out = await self._left_out(news, token)
                # The state is that before this timeline, and so after what it leaves out.
                encrypted = known or (sync.turns_encrypted(news.state) and not sync.turns_encrypted(left_out))
                timeline = (*left_out, *news.timeline)
            for event in timeline:
                if isinstance(event, Event) and event.sender != self._me and sync.concerns_us(event):
                    self._stopwatch.start(event.event_id)
            found.append(_Found(news, is_new, timeline, encrypted))
        return found

    def _open(self, batch: Batch, found: list[_Found]) -> None:
        """Take the keys that came, and decrypt what came; all of it is kept, or nothing. Raises KeysFailed.

        It is kept before the events are: stopped in between, the same batch finds the keys here when it comes again.
        """
        if batch.to_device:
            self._tries_locked = True
            with self._keys.transaction():
                odd = self._keys.receive(batch.to_device)
            if odd:
                log.warning("keys set aside", count=odd)
        self._keys.changed(batch.devices_changed)
        for one in found:
            one.decrypted = tuple(self._decrypted(event, one) for event in one.timeline)

    def _decrypted(self, event: Event | Malformed, found: _Found) -> Event | Malformed:
        """What is in an event; the event itself where it is not encrypted, or its key has not come."""
        if isinstance(event, Malformed) or event.type != sync.ENCRYPTED or event.sender == self._me:
            return event
        if event.state_key is not None or not event.content:
            return event
        try:
            inner, opened = self._keys.decrypt(event)
        except Locked as locked_:
            found.sessions[event.event_id] = locked_.session
            return event
        except Odd as odd:
            log.warning("encrypted event set aside", event_id=event.event_id, room=event.room, why=str(odd))
            return Malformed(event.event_id)
        found.opened.append(opened)
        return inner

    async def _left_out(self, news: RoomNews, since: str) -> list[Event | Malformed]:
        """What came between the last sync and this one's timeline, the oldest first."""
        if not news.is_limited or news.before is None:
            return []
        pages: list[tuple[Event | Malformed, ...]] = []
        start: str | None = news.before
        count = 0
        while start is not None:
            answer = await self._page(news.room, start, since)
            if answer is None:
                break
            page = sync.by_clock(sync.events(news.room, answer.get("chunk")), self._clock.sent)
            ids = [event.event_id for event in page if event.event_id is not None]
            async with self._database.reading() as connection:
                known = await mailbox.known(connection, ids)
            pages.append(tuple(event for event in page if event.event_id not in known))
            count += len(page)
            end = answer.get("end")
            start = end if isinstance(end, str) and end != start and page and not known else None
            if start is not None and count >= MOST_PAGED_BACK and sync.all_old(page, self._clock.now()):
                log.warning("what is older was not fetched", room=news.room, fetched=count)
                break
        log.info("paged back", room=news.room, events=count)
        return [event for page in reversed(pages) for event in reversed(page)]

    async def _page(self, room: str, start: str, since: str) -> dict[str, Any] | None:
        """One page backwards; None where the room does not show it to us."""
        method, path = Api.room_messages(self._homeserver.token, room, start=start, end=since, limit=PAGE)
        pause = Backoff()
        while True:
            try:
                return await self._homeserver.call(method, path)
            except TooMany as limit:
                await self._clock.sleep(pause.next(limit.seconds))
            except Unreachable:
                await self._clock.sleep(pause.next())
            except UnknownToken:
                raise
            except Refused as refused:
                log.warning("could not page back", room=room, code=refused.code)
                return None

    async def _store(self, batch: Batch, found: list[_Found], *, is_first: bool) -> Stored:
        now = self._clock.now()
        new: tuple[Received, ...] = ()
        unsent: list[str] = []
        upgraded: set[str] = set()
        async with self._database.work() as connection:
            for one in found:
                timeline = await _without_what_came_before(connection, one, now)
                one.sorted = sync.sort_out(timeline, self._me, now, encrypted=one.encrypted)
                await self._store_room(connection, one, now)
            for invitation in batch.invited:
                await rooms.invited(connection, invitation.room, invitation.inviter, invitation.is_direct)
            for room in batch.left:
                await rooms.left(connection, room)
            unlocked = await self._try_locked(connection, now) if self._tries_locked else frozenset()
            for one in found:
                upgraded.update(await _upgrades(connection, one))
                here = {event.event_id for event in (*one.sorted.to_handle, *one.sorted.locked)}
                one.sorted.to_handle = await concerning(connection, one.news.room, one.sorted.to_handle, here)
                if one.sorted.left:
                    last = await mailbox.synced_at(connection, self._me)
                    unsent += await self._late.tell(connection, one.sorted.left, last, now)
                unsent += await self._late.tell_forgotten(connection, one.sorted.forgotten, now)
            new = await mailbox.receive(connection, [each for one in found for each in _received(one)], now)
            locked_ = _locked(found, {each.event_id for each in new})
            await locked.keep(connection, locked_, now)
            for one in found:
                for event in one.sorted.to_handle:
                    if event.type == sync.REDACTION:
                        await locked.taken_back(connection, str(sync.about(event)), event.room, now)
            await mailbox.synced(connection, self._me, batch.token, now)
        self._tries_locked = False
        self._count(found, is_first)
        return Stored(
            with_mail=unlocked | {each.room for each in new if each.reason is None and not each.is_locked},
            with_invitations=frozenset(
                (*(one.news.room for one in found if one.is_new), *(invitation.room for invitation in batch.invited))
            ),
            with_locked=bool(locked_),
            with_unsent=frozenset(unsent),
            with_upgrades=frozenset(upgraded),
        )

    async def _try_locked(self, connection: AsyncConnection, now: datetime) -> frozenset[str]:
        """Open what was locked and whose key is here now; the rooms in which something waits to be handled."""
        opened = set()
        for each in await locked.everything(connection):
            if not self._keys.has(each.room, each.session):
                continue
            try:
                inner = await self._inside(connection, each, now)
            except Locked:
                continue
            if inner is None:
                await locked.given_up(connection, each.event_id, "malformed", now)
            elif inner.at < (now - sync.OLD_AFTER).timestamp() * 1000 and not sync.counts_late(inner):
                await locked.given_up(connection, each.event_id, "too old", now)
            elif not sync.concerns_us(inner) or not await concerning(connection, each.room, [inner]):
                await locked.opened_to_nothing(connection, each.event_id, now)
            else:
                await locked.unlocked(connection, each.event_id, source_of(inner))
                opened.add(each.room)
        if opened:
            log.info("keys came late", rooms=len(opened))
        return frozenset(opened)

    async def _inside(self, connection: AsyncConnection, kept: locked.Locked, now: datetime) -> Event | None:
        """What is in an event that was locked; None where that is nothing, or came before. Raises Locked."""
        (event,) = sync.events(kept.room, [kept.event])
        if not isinstance(event, Event):
            return None
        try:
            inner, ciphertext = self._keys.decrypt(event)
        except Odd:
            return None
        return None if await ciphertexts.remember(connection, [ciphertext], now) else inner

    async def _store_room(self, connection: AsyncConnection, found: _Found, now: datetime) -> None:
        news = found.news
        everything = (*news.state, *news.timeline)
        if found.is_new:
            await rooms.joined(connection, news.room)
            if found.sorted.echoes:
                # We have been here and spoken, and do not remember it: nobody is to be greeted twice.
                await rooms.greeted(connection, news.room)
        if sync.turns_encrypted(everything):
            await rooms.became_encrypted(connection, news.room)
        memberships = sync.memberships(everything)
        if memberships:
            await rooms.put_members(connection, news.room, memberships)
        for echo in found.sorted.echoes:
            await _heard(connection, news.room, echo, now)

    def _count(self, found: list[_Found], is_first: bool) -> None:
        malformed = sum(len(one.sorted.malformed) for one in found)
        still_locked = sum(len(one.sorted.locked) for one in found)
        in_plaintext = sum(len(one.sorted.in_plaintext) for one in found)
        too_old = sum(one.sorted.too_old for one in found)
        self.counts.malformed += malformed
        self.counts.locked += still_locked
        self.counts.in_plaintext += in_plaintext
        self.counts.too_old += too_old
        if malformed or still_locked or in_plaintext or too_old:
            log.warning(
                "set aside", malformed=malformed, locked=still_locked, in_plaintext=in_plaintext, too_old=too_old
            )
        if is_first:
            log.info("first sync", rooms=len(found))


async def _without_what_came_before(
    connection: AsyncConnection, found: _Found, now: datetime
) -> tuple[Event | Malformed, ...]:
    """The timeline without ciphertexts that somebody sends again; what it opened is remembered."""
    if not found.opened:
        return found.decrypted
    again = await ciphertexts.remember(connection, found.opened, now)
    if again:
        log.warning("ciphertexts sent again", room=found.news.room, count=len(again))
    return tuple(Malformed(event.event_id) if event.event_id in again else event for event in found.decrypted)


async def _upgrades(connection: AsyncConnection, found: _Found) -> tuple[str, ...]:
    """The rooms whose upgrade can be followed now: this one's, or that of the room whose place it takes."""
    to_us = await replacements.leading_to(connection, found.news.room) if found.is_new else ()
    # A tombstone that stood there before we came is no news.
    tombstone = sync.upgrade(found.timeline if found.is_new else (*found.news.state, *found.news.timeline))
    if tombstone is not None:
        await replacements.announced(connection, tombstone)
    return tuple(one.room for one in (*to_us, *([tombstone] if tombstone is not None else [])))


async def _heard(connection: AsyncConnection, room: str, echo: sync.Echo, now: datetime) -> None:
    """One of our own events has come back to us."""
    await mailbox.heard(
        connection,
        event_id=echo.event_id,
        room=room,
        transaction_id=echo.transaction_id,
        marks=echo.marks,
        at=datetime.fromtimestamp(echo.at / 1000, UTC),
        now=now,
    )


def _received(found: _Found) -> list[Received]:
    """What goes into the inbox, in the order of the timeline as far as it is handled now or later."""
    room, to_handle = found.news.room, {event.event_id for event in found.sorted.to_handle}
    locked_ = {event.event_id for event in found.sorted.locked}
    by_id = {event.event_id: event for event in (*found.sorted.to_handle, *found.sorted.locked)}
    in_order = [one.event_id for one in found.timeline if one.event_id in to_handle or one.event_id in locked_]
    handle = [
        Received(event_id=id, room=room, source=None, is_locked=True)
        if id in locked_
        else Received(event_id=id, room=room, source=source_of(by_id[id]))
        for id in dict.fromkeys(filter(None, in_order))
    ]
    aside = [
        Received(event_id=event.event_id, room=room, source=None, reason="in plaintext")
        for event in found.sorted.in_plaintext
    ]
    malformed = [
        Received(event_id=one.event_id, room=room, source=None, reason="malformed")
        for one in found.sorted.malformed
        if one.event_id is not None
    ]
    return [*handle, *aside, *malformed]


def _locked(found: list[_Found], new: set[str]) -> list[locked.Locked]:
    """What is kept until its key comes."""
    return [
        locked.Locked(
            event_id=event.event_id,
            room=event.room,
            session=one.sessions[event.event_id],
            event={
                "event_id": event.event_id,
                "type": event.type,
                "sender": event.sender,
                "origin_server_ts": event.at,
                "content": event.content,
            },
        )
        for one in found
        for event in one.sorted.locked
        if event.event_id in new
    ]
