"""What the bot has said and does not remember.

Restored from a backup, it finds in the rooms what it said after that was made. Each message of its own says which event
it answers, what it is called, and the like (`Marks`). So that event is handled again, as of the time when it was
answered, and changes the register as it did then; what was said is not said again; and what it was called is known.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.mail_tables import said_before

ANSWERS = "no.nettverksbot.answers"
NAME = "no.nettverksbot.name"
SLOT = "no.nettverksbot.slot"
PERSON = "no.nettverksbot.person"
MARKS = (ANSWERS, NAME, SLOT, PERSON)
"""The keys in a message's content by which the bot knows its own words again. They stay outside of what is encrypted:
what stands there is an ID or a name, and tells nothing of what is said."""
_LONGEST = 255


@dataclass(frozen=True, kw_only=True)
class Marks:
    """What an event of the bot's says of itself."""

    answers: str | None = None
    """The ID of an event, or another occasion's name."""
    name: str | None = None
    slot: str | None = None
    person: str | None = None
    """For whom it is, where it was sent to a person and not to a room."""

    @property
    def tell_anything(self) -> bool:
        """Whether the event can be known again by them."""
        return self.answers is not None or self.name is not None


def marked(content: Mapping[str, Any], marks: Marks) -> dict[str, Any]:
    said = {ANSWERS: marks.answers, NAME: marks.name, SLOT: marks.slot, PERSON: marks.person}
    return {**content, **{key: value for key, value in said.items() if value is not None}}


def marks_of(content: Mapping[str, Any]) -> Marks:
    """What an event of our own says; what cannot be ours is left out."""

    def said(key: str) -> str | None:
        value = content.get(key)
        return value if isinstance(value, str) and 0 < len(value) <= _LONGEST and value.isprintable() else None

    return Marks(answers=said(ANSWERS), name=said(NAME), slot=said(SLOT), person=said(PERSON))


async def remember(
    connection: AsyncConnection, *, event_id: str, room: str, marks: Marks, at: datetime, now: datetime
) -> None:
    """Keep in mind a message that was said at ``at``."""
    there = select(said_before.c.event_id).where(said_before.c.event_id == event_id)
    if (await connection.execute(there)).first() is None:
        values = {
            "event_id": event_id,
            "room": room,
            "person": marks.person,
            "answers": marks.answers,
            "name": marks.name,
            "slot": marks.slot,
            "at": at,
            "heard_at": now,
        }
        await connection.execute(insert(said_before).values(values))


async def answered_at(connection: AsyncConnection, event_ids: Collection[str]) -> dict[str, datetime]:
    """When events were first answered, though the bot does not remember it, by event; those that were not are left
    out."""
    query = select(said_before.c.answers, said_before.c.at).where(said_before.c.answers.in_(event_ids))
    found: dict[str, datetime] = {}
    for event_id, at in await connection.execute(query.order_by(said_before.c.at)):
        found.setdefault(event_id, at)
    return found


async def said_of(
    connection: AsyncConnection, answers: Collection[str]
) -> dict[tuple[str | None, str, str | None], list[datetime]]:
    """What was said without a name in answer to these: by what it answers, the room or the person it was for, and the
    slot, when each was heard of."""
    found: dict[tuple[str | None, str, str | None], list[datetime]] = {}
    if not answers:
        return found
    query = select(said_before).where(said_before.c.answers.in_(answers), said_before.c.name.is_(None))
    for row in await connection.execute(query.order_by(said_before.c.at)):
        found.setdefault((row.answers, row.person or row.room, row.slot), []).append(row.heard_at)
    return found


async def names_among(connection: AsyncConnection, names: Collection[str]) -> frozenset[str]:
    """Those of the names under which something was said."""
    query = select(said_before.c.name).where(said_before.c.name.in_(names))
    return frozenset((await connection.execute(query)).scalars())


async def event_named(connection: AsyncConnection, name: str, room: str | None = None) -> str | None:
    """The event that was said under a name, anywhere or in a room."""
    query = select(said_before.c.event_id).where(said_before.c.name == name)
    if room is not None:
        query = query.where(said_before.c.room == room)
    return (await connection.execute(query.limit(1))).scalar()


async def name_of(connection: AsyncConnection, event_id: str) -> str | None:
    query = select(said_before.c.name).where(said_before.c.event_id == event_id)
    return (await connection.execute(query)).scalar()


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Forget what was heard before then and has no name; how many rows that were."""
    old = delete(said_before).where(said_before.c.heard_at < before, said_before.c.name.is_(None))
    return (await connection.execute(old)).rowcount
