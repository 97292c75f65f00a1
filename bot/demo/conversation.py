"""The demo's conversation: somebody says a line in a room, the bot answers, and both are printed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.demo.cast import Cast
from bot.demo.guest import Guest, Message
from network.register import Person

SECONDS_FOR_AN_ANSWER = 30.0
SECONDS_FOR_A_GREETING = 5.0
SECONDS_TO_COME = 30.0


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A homeserver with everybody on it, their rooms, and the bot running."""

    cast: Cast
    guests: Mapping[str, Guest]
    """Each person's client, by person."""
    rooms: Mapping[str, str]
    """Each body's room, by body."""
    bot: str
    """The bot's Matrix ID."""
    prefix: str
    url: str
    password: str
    """Everybody's."""
    stop: asyncio.Event
    """Set when the bot stops."""
    pass_to: Callable[[datetime], Awaitable[None]]
    """Let a time come, by the network's clocks."""


class Paper(Protocol):
    """What a conversation is printed on."""

    def room(self, person: Person, body: str | None) -> None:
        """From here on it is said in that body's room, or in a direct chat."""

    def said(self, person: Person, text: str) -> None: ...

    def answered(self, text: str) -> None: ...

    def unanswered(self, seconds: float) -> None: ...


class Conversation:
    """What is said on a stage, one line after the other."""

    def __init__(self, stage: Stage, paper: Paper, *, seconds: float = SECONDS_FOR_AN_ANSWER) -> None:
        self._stage = stage
        self._paper = paper
        self._seconds = seconds
        self._direct: dict[str, str] = {}
        self._where: tuple[str | None, str | None] | None = None
        self._shown: set[str] = set()
        """The events that have been printed."""

    async def say(self, person: str, body: str | None, text: str) -> bool:
        """Say a line as that person, in that body's room or in a direct chat; whether the bot answered in time.

        A line that is no command names the bot, as one would in a client.
        """
        stage, guest = self._stage, self._stage.guests[person]
        who = stage.cast.register.person(person)
        assert who is not None
        self._turn_to(who, body)
        room = stage.rooms[body] if body is not None else await self._direct_room(person, guest)
        # What was said there in the meantime: late, or of the bot's own accord.
        self._print(one for one in await guest.listen() if (one.room, one.sender) == (room, stage.bot))
        self._paper.said(who, text)
        named = body is not None and not text.startswith(stage.prefix)
        await guest.say(room, text, mentions=[stage.bot] if named else [])
        answers = await guest.answers(room, stage.bot, self._seconds)
        self._print(answers)
        if not answers:
            self._paper.unanswered(self._seconds)
        return bool(answers)

    async def pass_to(self, wall: datetime) -> None:
        """Let that time come, and print what the bot says of its own accord: in each room once, then to each person."""
        stage = self._stage
        # The bot opens encrypted chats, which these clients cannot read: it writes in those that they opened.
        await asyncio.gather(*(self._has_a_direct_room(person) for person in stage.guests))
        for guest in stage.guests.values():
            await guest.listen()
        await stage.pass_to(wall)
        self._where = None  # It is another day, whatever the room.
        bodies = {room: body for body, room in stage.rooms.items()}
        for person, guest in stage.guests.items():
            who = stage.cast.register.person(person)
            assert who is not None
            for one in await guest.listen():
                if one.sender == stage.bot and one.event_id not in self._shown:
                    self._turn_to(who, bodies.get(one.room))
                    self._print((one,))

    def _turn_to(self, who: Person, body: str | None) -> None:
        where = (body, None if body is not None else who.id)
        if where != self._where:
            self._where = where
            self._paper.room(who, body)

    async def _has_a_direct_room(self, person: str) -> None:
        guest = self._stage.guests[person]
        if person not in self._direct:
            room = await guest.direct_room(self._stage.bot) or await guest.make_direct_room(self._stage.bot)
            await guest.wait_for(self._stage.bot, room, SECONDS_TO_COME)
            self._direct[person] = room

    async def _direct_room(self, person: str, guest: Guest) -> str:
        if person not in self._direct:
            room = await guest.direct_room(self._stage.bot)
            if room is None:
                await guest.listen()
                room = await guest.make_direct_room(self._stage.bot)
                await guest.wait_for(self._stage.bot, room, SECONDS_TO_COME)
                self._print(await guest.answers(room, self._stage.bot, SECONDS_FOR_A_GREETING))
            self._direct[person] = room
        return self._direct[person]

    def _print(self, answers: Iterable[Message]) -> None:
        """Each once, whoever's client it came to first."""
        for answer in answers:
            if answer.event_id not in self._shown:
                self._shown.add(answer.event_id)
                self._paper.answered(answer.text)
