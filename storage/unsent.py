"""What waits in the outbox, and what is noted of it on its way out."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import own_words
from storage.mail_tables import outbox
from storage.own_words import Marks
from storage.rooms import Membership

WAITING = "waiting"


class ToRelate(Protocol):
    """How an event relates to an earlier one, which has this name."""

    @property
    def kind(self) -> str: ...
    @property
    def to(self) -> str: ...


class ToMake(Protocol):
    """A file that is made when it is sent."""

    @property
    def kind(self) -> str: ...
    @property
    def contents(self) -> Mapping[str, Any]: ...


class ToSend(Protocol):
    """An event in its final form, but for what is known only when it is sent."""

    @property
    def room(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def content(self) -> Mapping[str, Any]: ...
    @property
    def name(self) -> str | None: ...
    @property
    def slot(self) -> str | None: ...
    @property
    def relation(self) -> ToRelate | None: ...
    @property
    def document(self) -> ToMake | None: ...


@dataclass(frozen=True, kw_only=True)
class Unmade:
    """A file that has not been made, or not been put where others can fetch it."""

    kind: str
    contents: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Unsent:
    """An event that waits to be sent, and what is known of the room it goes to."""

    id: int
    transaction_id: str
    room: str
    person: str | None
    """Whom it is for, where that is one person; the room is their direct chat."""
    type: str
    content: Mapping[str, Any]
    answers: str | None
    """The event that it answers."""
    slot: str | None
    attempted: bool
    """Whether it may have been tried, as far as that is noted."""
    relation: str | None
    """How it relates to another event of ours; None where it does to none."""
    target: str | None
    """The ID of that event; None where that was never sent there."""
    document: Unmade | None
    membership: Membership | None
    """The bot's own in that room; None where nothing is known of the room."""
    encrypted: bool | None


def is_person(room: str) -> bool:
    """Whether what it is sent to is a person, whose direct chat is still to be found."""
    return room.startswith("@")


def row_of(event: ToSend, answers: str | None, now: datetime) -> dict[str, Any]:
    """A new row of the outbox."""
    person = event.room if is_person(event.room) else None
    marks = Marks(answers=answers, name=event.name, slot=event.slot, person=person)
    document = event.document
    return {
        "transaction_id": secrets.token_hex(16),
        "room": event.room,
        "person": person,
        "type": event.type,
        "content": json.dumps(own_words.marked(event.content, marks)),
        "answers": answers,
        "name": event.name,
        "slot": event.slot,
        "relation": str(event.relation.kind) if event.relation is not None else None,
        "relates_to": event.relation.to if event.relation is not None else None,
        "document": json.dumps([document.kind, document.contents]) if document is not None else None,
        "state": WAITING,
        "posted_at": now,
    }


def as_unsent(row: Row[Any], target: str | None) -> Unsent:
    """From a row of the outbox with what is known of its room."""
    kind, contents = json.loads(row.document) if row.document is not None else (None, {})
    return Unsent(
        id=row.id,
        transaction_id=row.transaction_id,
        room=row.room,
        person=row.person,
        type=row.type,
        content=json.loads(row.content),
        answers=row.answers,
        slot=row.slot,
        attempted=row.attempted_at is not None,
        relation=row.relation,
        target=target,
        document=Unmade(kind=kind, contents=contents) if kind is not None else None,
        membership=Membership(row.membership) if row.membership is not None else None,
        encrypted=row.encrypted,
    )


async def make_way(connection: AsyncConnection, slot: str) -> None:
    """What waits in a slot and was never tried is not said any more: something newer takes its place."""
    never_tried = (outbox.c.state == WAITING) & outbox.c.attempted_at.is_(None)
    await connection.execute(delete(outbox).where(outbox.c.slot == slot, never_tried))


async def attempted(connection: AsyncConnection, id: int, now: datetime) -> bool:
    """It is about to be tried, and nothing takes its place any more. False if something has."""
    still = (outbox.c.id == id) & (outbox.c.state == WAITING)
    return (await connection.execute(update(outbox).where(still).values(attempted_at=now))).rowcount == 1


async def tried_since(connection: AsyncConnection, slot: str, moment: datetime) -> bool:
    """Whether anything in a slot has been tried since then."""
    query = select(outbox.c.id).where(outbox.c.slot == slot, outbox.c.attempted_at >= moment)
    return (await connection.execute(query.limit(1))).first() is not None


async def carries(connection: AsyncConnection, id: int, content: Mapping[str, Any]) -> None:
    """Its file has been made and lies where ``content`` says, with the key to it, or could not be, as ``content`` says:
    it is not made again."""
    mine = (outbox.c.id == id) & (outbox.c.state == WAITING)
    await connection.execute(update(outbox).where(mine).values(content=json.dumps(content), document=None))


async def goes_to(connection: AsyncConnection, person: str, room: str) -> None:
    """What waits for a person goes to this room, in the order in which it was posted."""
    theirs = (outbox.c.room == person) & (outbox.c.state == WAITING)
    await connection.execute(update(outbox).where(theirs).values(room=room))
