"""What the bot says of its own accord, or elsewhere than where it was asked: in a body's room, to a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from commands.context import Asked, Setup
from commands.line import Document, Outgoing, Relation
from commands.speech.rendering import render_all
from commands.speech.reply import Reply
from network.peace import left_in_peace
from network.register import Language, Register, on
from network.reminders import Habits, habits_of

MESSAGE = "m.room.message"


@dataclass(frozen=True, kw_only=True)
class Teller:
    """Somebody who speaks of one network at one moment: the bot, whether it was asked or not."""

    setup: Setup
    register: Register
    now: datetime

    @classmethod
    def of(cls, asked: Asked) -> Teller:
        return cls(setup=asked.setup, register=asked.register, now=asked.now)

    @property
    def network(self) -> str:
        return self.register.network.id

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.register.network.timezone or self.setup.timezone)

    @cached_property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @cached_property
    def habits(self) -> Habits:
        """When the network may be disturbed."""
        return habits_of(self.register.network, self.zone)

    @property
    def language(self) -> Language:
        """The network's."""
        return self.register.network.language or self.setup.language


def room_of(teller: Teller, body: str) -> str | None:
    """The body's room: the latest that it was given; None where it has none."""
    links = [link.room for link in on(teller.register.room_links, teller.today) if link.body == body]
    return links[-1] if links else None


def is_in_room(asked: Asked, body: str) -> bool:
    """Whether somebody speaks in that body's room: what the room is told is then the answer, and is not said twice."""
    return not asked.line.direct and room_of(Teller.of(asked), body) == asked.line.room


def matrix_of(teller: Teller, person: str) -> str | None:
    """The Matrix ID at which a person is reached: the latest; None where none is known."""
    links = on((link for link in teller.register.matrix_links if link.person == person), teller.today)
    return links[-1].matrix if links else None


def in_room(
    teller: Teller,
    body: str,
    reply: Reply,
    *,
    name: str | None = None,
    slot: str | None = None,
    relation: Relation | None = None,
    document: Document | None = None,
) -> tuple[Outgoing, ...]:
    """A reply said in a body's room, in the network's language; nothing where the body has no room.

    The name and the slot are the first event's, where it takes more than one; the relation is every one's.
    """
    room = room_of(teller, body)
    if room is None:
        return ()
    return _said(teller, room, teller.language, reply, name=name, slot=slot, relation=relation, document=document)


def to_person(
    teller: Teller,
    person: str,
    reply: Reply,
    *,
    name: str | None = None,
    slot: str | None = None,
    relation: Relation | None = None,
    document: Document | None = None,
) -> tuple[Outgoing, ...]:
    """A reply said to somebody in a direct chat, in their own language; nothing where no Matrix ID is known."""
    matrix, known = matrix_of(teller, person), teller.register.person(person)
    if matrix is None or known is None:
        return ()
    language = known.language or teller.language
    return _said(teller, matrix, language, reply, name=name, slot=slot, relation=relation, document=document)


def reminded(teller: Teller, person: str, reply: Reply, *, name: str | None = None) -> tuple[Outgoing, ...]:
    """As `to_person`, of the bot's own accord: nothing to somebody who asked to be left in peace."""
    known = teller.register.person(person)
    if known is None or left_in_peace(known, teller.today):
        return ()
    return to_person(teller, person, reply, name=name)


def to_matrix(teller: Teller, matrix: str, reply: Reply) -> tuple[Outgoing, ...]:
    """A reply said in a direct chat to somebody who need not be in the register, in the network's language."""
    return _said(teller, matrix, teller.language, reply, name=None, slot=None, relation=None, document=None)


def event_in_room(
    teller: Teller, body: str, type: str, content: Mapping[str, Any], *, name: str, relation: Relation | None = None
) -> tuple[Outgoing, ...]:
    """An event that is no message, such as a poll, in a body's room."""
    room = room_of(teller, body)
    if room is None:
        return ()
    return (Outgoing(room=room, type=type, content=content, name=name, relation=relation),)


def _said(
    teller: Teller,
    room: str,
    language: Language,
    reply: Reply,
    *,
    name: str | None,
    slot: str | None,
    relation: Relation | None,
    document: Document | None,
) -> tuple[Outgoing, ...]:
    contents = render_all(reply, language, teller.setup.words, teller.zone, teller.setup.prefix)
    return tuple(
        Outgoing(
            room=room,
            type=MESSAGE,
            content=content,
            name=None if number else name,
            slot=None if number else slot,
            relation=relation,
            document=None if number else document,
        )
        for number, content in enumerate(contents)
    )
