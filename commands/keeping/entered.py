"""What somebody entered last is taken back as a mistake, while nothing has come of it: a person, a seat, an office, an
adviser, a link, a meeting that nobody is called to, an item that waits, a task."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from commands.context import Asked
from commands.history import subject_named
from commands.keeping.changes import sentence
from commands.meetings.told import meeting_named
from commands.permission import keeps, parts_of
from commands.speech.declaration import THE_SECRETARIAT
from commands.speech.reply import Reply, Say, say
from network.identity import kind_of, subject_of
from network.journal import Entry
from network.meeting_acts import may_plan
from network.meetings import Item, ItemState, Meeting, Task
from network.register import Record
from storage import journal, meetings
from storage import register as registers
from storage.journal import IMPORTED

FOR = timedelta(days=1)
LOOKED_THROUGH = 50
"""Entries of the journal: whoever comes to it after so many others has to mend it otherwise."""
OF_THE_REGISTER: Mapping[str, str] = MappingProxyType(
    {
        "person": "people",
        "seat": "seats",
        "holding": "holdings",
        "adviser": "advisers",
        "matrix-link": "matrix_links",
        "room-link": "room_links",
    }
)
"""By the kind of a record, where the register has it."""


@dataclass(frozen=True, kw_only=True)
class Entered:
    record: Record
    at: datetime


async def entered_last(asked: Asked) -> Entered | None:
    """What the person's latest change entered, if it was nothing else, not long ago, nothing has come of it, and it is
    still theirs to enter."""
    if asked.person is None:
        return None
    newest = await journal.newest(asked.connection, asked.register.network.id, LOOKED_THROUGH)
    mine = [one for one in newest if one.contents and one.contents.get("actor") == f"person:{asked.person.id}"]
    together = [one for one in mine if one.at == mine[0].at]
    if len(together) != 1 or asked.now - mine[0].at > FOR:
        return None
    entry, subject = mine[0], _subject(mine[0])
    kind, _, done = entry.action.partition(".")
    if done != "add" or any(_may_concern(later, subject) for later in newest if later.number > entry.number):
        return None
    record = await _still_unused(asked, kind, subject)
    return Entered(record=record, at=entry.at) if record is not None and _is_theirs(asked, record) else None


async def undone(asked: Asked, entered: Entered) -> Reply:
    await registers.void(asked.connection, asked.register.network.id, entered.record, "undo", asked.change)
    return sentence(_told(asked, entered.record))


def _subject(entry: Entry) -> str:
    return str((entry.contents or {}).get("subject", ""))


def _may_concern(entry: Entry, subject: str) -> bool:
    """Whether what an entry tells is about that thing, or refers to it. Of an import and of what was erased nobody
    knows."""
    if entry.contents is None or entry.action == IMPORTED:
        return True
    return _subject(entry) == subject or json.dumps(subject) in json.dumps(entry.contents)


async def _still_unused(asked: Asked, kind: str, subject: str) -> Record | None:
    connection, network = asked.connection, asked.register.network.id
    if kind in OF_THE_REGISTER:
        records: tuple[Record, ...] = getattr(asked.register, OF_THE_REGISTER[kind])
        return next((one for one in reversed(records) if one.voided is None and subject_of(one) == subject), None)
    try:
        match kind:
            case "task":
                task = await meetings.task(connection, network, int(subject[1:]))
                return task if task.done_at is None else None
            case "item":
                item = await meetings.item(connection, network, int(subject[1:]))
                return item if item.state is ItemState.PROPOSED else None
            case "meeting":
                file = await meetings.load(connection, network, int(subject[1:]))
                is_bare = not (file.items or file.attendance or file.tasks or file.meeting.called_at)
                return file.meeting if is_bare else None
    except (meetings.UnknownTask, meetings.UnknownItem, meetings.UnknownMeeting):
        return None
    return None


def _is_theirs(asked: Asked, record: Record) -> bool:
    """Whether somebody may enter such a thing today: who did may have lost the seat that they did it with."""
    match record:
        case Item() | Task():
            return True
        case Meeting():
            return may_plan(asked.standing, record.body)
    body = asked.register.body(getattr(record, "body", ""))
    return keeps(asked, body) if body is not None else bool(parts_of(asked) & THE_SECRETARIAT)


def _told(asked: Asked, record: Record) -> Say:
    match record:
        case Task():
            return say("undone-task", number=f"O{record.number}", title=record.title)
        case Item():
            return say("undone-item", number=f"S{record.number}", title=record.title)
        case Meeting():
            return say("undone-meeting", meeting=meeting_named(asked.register, record, asked.zone))
    thing = say(f"thing-{kind_of(record)}")
    return say("undone-record", thing=thing, subject=subject_named(asked.register, subject_of(record)))
