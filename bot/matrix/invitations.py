"""Invitations: into which rooms the bot goes, and what it says to the one who opened a direct chat with it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

import structlog
from nio import Api
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Backoff, Clock, unless
from bot.matrix.acquaintance import Acquaintance
from bot.matrix.homeserver import Homeserver, Refused, TooMany, UnknownToken, Unreachable
from bot.matrix.upgrades import is_awaited
from commands.line import Outgoing
from storage import mailbox, rooms
from storage.database import Database
from storage.rooms import Membership, Room

log = structlog.get_logger()


class Welcome(Protocol):
    def __call__(
        self, connection: AsyncConnection, room: str, inviter: str, now: datetime
    ) -> Awaitable[tuple[Outgoing, ...]]: ...


class Invitations:
    """Answers the invitation to a room, and greets; the work of one lane."""

    def __init__(
        self,
        *,
        homeserver: Homeserver,
        database: Database,
        me: str,
        acquaintance: Acquaintance,
        welcome: Welcome,
        clock: Clock,
        stop: asyncio.Event,
        posted: Callable[[str], None],
    ) -> None:
        self._homeserver = homeserver
        self._database = database
        self._me = me
        self._acquaintance = acquaintance
        self._welcome = welcome
        self._clock = clock
        self._stop = stop
        self._posted = posted

    async def settle(self, room_id: str) -> None:
        """Do what an invitation asks for next: come, or decline; once there, greet."""
        async with self._database.reading() as connection:
            room = await rooms.find(connection, room_id)
            knows = room is not None and (
                await self._acquaintance.knows(connection, room.inviter)
                or await is_awaited(connection, room_id, self._acquaintance)
            )
        if room is None:
            return
        if room.membership is Membership.INVITE:
            await self._answer(room, knows)
        elif room.membership is Membership.JOIN and not room.greeted:
            await self._arrive(room, knows)

    async def _answer(self, room: Room, knows: bool) -> None:
        come = knows or room.invited_as_direct
        log.info("invited", room=room.room, inviter=room.inviter, direct=room.invited_as_direct, comes=come)
        if come:
            # That we are there is told by the next sync, and stored with it.
            if not await self._do(*Api.join(self._homeserver.token, room.room)):
                await self._gone(room)
        else:
            await self._leave(room)

    async def _arrive(self, room: Room, knows: bool) -> None:
        posted: tuple[str, ...] = ()
        async with self._database.work() as connection:
            direct = await rooms.is_direct(connection, room)
            await rooms.greeted(connection, room.room)
            if direct and room.invited_as_direct and room.inviter is not None:
                now = self._clock.now()
                outgoing = await self._welcome(connection, room.room, room.inviter, now)
                posted = await mailbox.post(connection, outgoing, now)
        for each in posted:
            self._posted(each)
        if not direct and not knows:
            log.info("a stranger's direct chat was a room", room=room.room, inviter=room.inviter)
            await self._leave(room)

    async def _leave(self, room: Room) -> None:
        await self._do(*Api.room_leave(self._homeserver.token, room.room))
        await self._gone(room)

    async def _gone(self, room: Room) -> None:
        async with self._database.work() as connection:
            await rooms.left(connection, room.room)

    async def _do(self, method: str, path: str) -> bool:
        """Ask until it is done or refused; whether it was done."""
        pause = Backoff()
        while True:
            try:
                await self._homeserver.call(method, path, {})
                return True
            except TooMany as limit:
                await unless(self._stop, self._clock.sleep(pause.next(limit.seconds)))
            except Unreachable:
                await unless(self._stop, self._clock.sleep(pause.next()))
            except UnknownToken:
                raise
            except Refused as refused:
                log.warning("refused", path=path.partition("?")[0], status=refused.status, code=refused.code)
                return False
