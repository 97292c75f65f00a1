"""Room upgrades: the bot follows into the room that takes another's place, and the links to bodies move along."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

import structlog
from nio import Api
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Backoff, Clock, unless
from bot.matrix.acquaintance import Acquaintance
from bot.matrix.homeserver import Homeserver, Refused, TooMany, UnknownToken, Unreachable
from storage import register, replacements, rooms
from storage.database import Database
from storage.journal import Change
from storage.replacements import Replacement
from storage.rooms import Membership, Room

log = structlog.get_logger()


class Upgrades:
    """Follows the upgrade of a room; the work of one lane."""

    def __init__(
        self,
        *,
        homeserver: Homeserver,
        database: Database,
        acquaintance: Acquaintance,
        clock: Clock,
        stop: asyncio.Event,
    ) -> None:
        self._homeserver = homeserver
        self._database = database
        self._acquaintance = acquaintance
        self._clock = clock
        self._stop = stop

    async def follow(self, room: str) -> None:
        """Do what the room's tombstone asks for, if it is by somebody who may invite us there.

        Where the replacement is not open to us we wait for an invitation: that we are in it wakes this again.
        """
        async with self._database.reading() as connection:
            found = await replacements.of(connection, room)
            old = await rooms.find(connection, room)
            if found is None or found.settled or old is None:
                return
            may = await may_upgrade(connection, found, old, self._acquaintance)
            new = await rooms.find(connection, found.replacement)
        if not may:
            log.warning("upgrade not followed", room=room, by=found.by)
            await self._leave_it(room)
            return
        if (new is None or new.membership is not Membership.JOIN) and not await self._join(found):
            log.info("upgrade waits for an invitation", room=room, replacement=found.replacement)
            return
        if not await self._leads_back(found):
            log.warning("the replacement is another's", room=room, replacement=found.replacement)
            await self._leave_it(room)
            return
        change = Change(actor=f"matrix:{found.by}", at=self._clock.now(), said=True)
        async with self._database.work() as connection:
            networks = await replacements.follow(connection, old, found, self._acquaintance.today, change)
        log.info("upgrade followed", room=room, replacement=found.replacement, networks=networks)

    async def _leave_it(self, room: str) -> None:
        async with self._database.work() as connection:
            await replacements.settle(connection, room)

    async def _join(self, found: Replacement) -> bool:
        """Go in; the way is by the server of the one who upgraded, since a room's ID need not name any."""
        method, path = Api.join(self._homeserver.token, found.replacement)
        via = quote(found.by.partition(":")[2], safe="")
        return await self._asked(method, f"{path}{'&' if '?' in path else '?'}via={via}&server_name={via}") is not None

    async def _leads_back(self, found: Replacement) -> bool:
        """Whether the new room itself says that it takes this one's place."""
        method, path = Api.room_get_state_event(self._homeserver.token, found.replacement, "m.room.create")
        created = await self._asked(method, path)
        before = created.get("predecessor") if created is not None else None
        return isinstance(before, dict) and before.get("room_id") == found.room

    async def _asked(self, method: str, path: str) -> dict[str, object] | None:
        """What is answered in the end; None where it is refused."""
        pause = Backoff()
        while True:
            try:
                return await unless(self._stop, self._homeserver.call(method, path, {} if method == "POST" else None))
            except TooMany as limit:
                await unless(self._stop, self._clock.sleep(pause.next(limit.seconds)))
            except Unreachable:
                await unless(self._stop, self._clock.sleep(pause.next()))
            except UnknownToken:
                raise
            except Refused as refused:
                log.warning("refused", path=path.partition("?")[0], status=refused.status, code=refused.code)
                return None


async def may_upgrade(connection: AsyncConnection, found: Replacement, old: Room, acquaintance: Acquaintance) -> bool:
    """Whether the one who upgraded a room may take us along: an administrator; somebody of the network that the room
    belongs to, or of any where it belongs to none; anybody in their own direct chat."""
    if old.invited_as_direct and old.inviter == found.by:
        return True
    networks = {network for network, _ in await register.body_of_room(connection, found.room)}
    return await acquaintance.knows(connection, found.by, networks or None)


async def is_awaited(connection: AsyncConnection, room: str, acquaintance: Acquaintance) -> bool:
    """Whether a room takes the place of one that we may be taken along from."""
    for found in await replacements.leading_to(connection, room):
        old = await rooms.find(connection, found.room)
        if old is not None and await may_upgrade(connection, found, old, acquaintance):
            return True
    return False
