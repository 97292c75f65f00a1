"""Direct chats: in which room the bot says something to a person, and opening one where there is none.

A room that is made has no transaction ID. So it gets an alias that is found again, made of who the two are: stopped
right after it was made, or restored from a backup, the bot finds it by that. An alias can have been taken before us, or
lead to a chat that we were put out of: then the next one is tried.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

import structlog

from bot.clock import Backoff, Clock, unless
from bot.matrix.homeserver import Homeserver, Refused, TooMany, UnknownToken, Unreachable
from bot.matrix.progress import Progress
from storage import mailbox, replacements, rooms, unsent
from storage.database import Database

log = structlog.get_logger()

MOST_ALIASES = 20
_API = "/_matrix/client/v3"


class Chats:
    """Finds the room for what waits for a person; the work of one lane."""

    def __init__(
        self,
        *,
        homeserver: Homeserver,
        database: Database,
        me: str,
        clock: Clock,
        stop: asyncio.Event,
        progress: Progress,
        posted: Callable[[str], None],
    ) -> None:
        self._homeserver = homeserver
        self._database = database
        self._me = me
        self._clock = clock
        self._stop = stop
        self._progress = progress
        self._posted = posted
        self._alone = asyncio.Lock()

    async def open(self, person: str) -> None:
        """Until what waits for the person has a room to go to. Nothing is opened before a sync has told us where we
        are."""
        await unless(self._stop, self._progress.caught_up.wait())
        pause = Backoff()
        while True:
            try:
                room = await self._room(person)
                break
            except TooMany as limit:
                await unless(self._stop, self._clock.sleep(pause.next(limit.seconds)))
            except Unreachable:
                await unless(self._stop, self._clock.sleep(pause.next()))
            except UnknownToken:
                raise
            except Refused as refused:
                await self._set_aside(person, f"{refused.status} {refused.code}".strip()[:100])
                return
        async with self._database.work() as connection:
            await unsent.goes_to(connection, person, room)
        self._posted(room)

    async def _room(self, person: str) -> str:
        """The direct chat with a person: one that both are in, or else the one that we have opened, or open now."""
        async with self._database.reading() as connection:
            room = await rooms.direct_with(connection, person)
        if room is None:
            # One after the other: a reminder to everybody would otherwise be hundreds of rooms at once.
            async with self._alone:
                room = await unless(self._stop, self._ours(person))
            async with self._database.work() as connection:
                await rooms.opened(connection, room, person)
        return room

    async def _ours(self, person: str) -> str:
        for number in range(1, MOST_ALIASES + 1):
            alias = _alias(self._me, person, number)
            room = await self._behind(alias)
            if room is None:
                return await self._make(person, alias)
            if await self._is_chat(room, person):
                await self._invite(room, person)
                return room
        raise Refused(409, "M_ROOM_IN_USE")

    async def _behind(self, alias: str) -> str | None:
        try:
            answer = await self._homeserver.call("GET", f"{_API}/directory/room/{quote(alias, safe='')}")
        except Refused as refused:
            if refused.status == 404:
                return None
            raise
        return _room_id(answer)

    async def _make(self, person: str, alias: str) -> str:
        """A new room, encrypted, with the person invited into it."""
        encryption = {"algorithm": "m.megolm.v1.aes-sha2"}
        wish = {
            "preset": "trusted_private_chat",
            "visibility": "private",
            "is_direct": True,
            "invite": [person],
            "room_alias_name": alias[1:].partition(":")[0],
            "initial_state": [{"type": "m.room.encryption", "state_key": "", "content": encryption}],
        }
        try:
            room = _room_id(await self._homeserver.call("POST", f"{_API}/createRoom", wish))
        except Refused as refused:
            if refused.code == "M_ROOM_IN_USE":
                # It was made meanwhile, and the answer was lost: it is found the next time.
                raise Unreachable("the alias is there") from refused
            raise
        log.info("direct chat opened", room=room, person=person)
        return room

    async def _is_chat(self, room: str, person: str) -> bool:
        """Whether we are in the room, and nobody but the person with us; and it was not replaced by another."""
        async with self._database.reading() as connection:
            if await replacements.of(connection, room) is not None:
                return False
        try:
            answer = await self._homeserver.call("GET", f"{_API}/rooms/{quote(room, safe='')}/joined_members")
        except Refused as refused:
            if refused.status == 403:
                return False
            raise
        joined = answer.get("joined")
        return isinstance(joined, Mapping) and self._me in joined and set(joined) <= {self._me, person}

    async def _invite(self, room: str, person: str) -> None:
        """Let the person come, if they are not there and not on the way: they may have left, or the homeserver may have
        failed between making the room and inviting them."""
        path = f"{_API}/rooms/{quote(room, safe='')}/state/m.room.member/{quote(person, safe='')}"
        if await self._membership(path) not in ("join", "invite"):
            try:
                await self._homeserver.call("PUT", path, {"membership": "invite", "is_direct": True})
            except Refused:
                # Those who came meanwhile cannot be invited.
                if await self._membership(path) != "join":
                    raise

    async def _membership(self, path: str) -> object:
        try:
            return (await self._homeserver.call("GET", path)).get("membership")
        except Refused as refused:
            if refused.status == 404:
                return None
            raise

    async def _set_aside(self, person: str, reason: str) -> None:
        """What waits for somebody who cannot be reached."""
        async with self._database.work() as connection:
            while (row := await mailbox.next_unsent(connection, person)) is not None:
                log.error("not sent", row=row.id, person=person, answers=row.answers, reason=reason)
                await mailbox.refused(connection, row.id, reason, self._clock.now())


def _alias(me: str, person: str, number: int) -> str:
    """The alias of the room, in which neither of the two is named."""
    who = hashlib.sha256(f"{me} {person} {number}".encode("utf-8", "replace")).hexdigest()[:32]
    return f"#nettverksbot-{who}:{me.partition(':')[2]}"


def _room_id(answer: Mapping[str, Any]) -> str:
    room = answer.get("room_id")
    if not isinstance(room, str) or not room.startswith("!"):
        raise Unreachable("nonsense")
    return room
