"""What a command's function is given: who asks, where, when, and about which network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.line import Line, Said
from commands.speech.words import Words
from network.register import Body, Language, Person, Register
from network.standing import Standing, standing_of
from storage.register import Change


@dataclass(frozen=True, kw_only=True)
class Setup:
    """What the settings say that commands need to know."""

    user_id: str
    """The bot's own Matrix ID."""
    admins: frozenset[str]
    language: Language = Language.BOKMAAL
    timezone: str = "Europe/Oslo"
    prefix: str = "!"
    public_url: str | None = None
    """What links to the bot's web server start with; None where there is none that people can reach."""
    words: Words


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question or an order about one network, from somebody it concerns."""

    connection: AsyncConnection
    said: Said
    setup: Setup
    now: datetime
    language: Language
    register: Register
    body: Body | None
    """The body whose room this is; None in a direct chat."""
    person: Person | None
    """Who asks; None for an admin who is not in the register, and for a stranger who clicks in a poll."""
    is_admin: bool

    @cached_property
    def standing(self) -> Standing:
        """What the person is in the network today. Who only clicks is never asked for it."""
        return standing_of(self.register, self.person.id if self.person else "", self.today)

    @property
    def line(self) -> Line:
        """What was written, where a command is carried out; TypeError where something else was done."""
        return line_of(self.said)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.register.network.timezone or self.setup.timezone)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def change(self) -> Change:
        """By whom and when, for what is now written."""
        actor = f"person:{self.person.id}" if self.person else f"matrix:{self.said.sender}"
        return Change(actor=actor, at=self.now, said=True)


@dataclass(frozen=True, kw_only=True)
class Heard:
    """Anything said to the bot, by anybody."""

    connection: AsyncConnection
    said: Said
    setup: Setup
    now: datetime
    language: Language
    networks: Mapping[str, Asked]
    """The networks that the sender has a part in and that may be spoken of here, by id."""
    chosen: Asked | None
    """The one that is meant: the room's, the only one, or the one named first."""
    room_is_a_bodys: bool
    """Whether the room belongs to a body of a network, whoever asks in it."""

    @property
    def line(self) -> Line:
        """As `Asked.line`."""
        return line_of(self.said)

    @property
    def is_admin(self) -> bool:
        return self.said.sender in self.setup.admins


def line_of(said: Said) -> Line:
    if not isinstance(said, Line):
        raise TypeError(f"nothing was written: {type(said).__name__}")
    return said
