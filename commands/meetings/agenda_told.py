"""An agenda in words: the standing items, and those of this meeting between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.meetings.told import item_told, task_told
from commands.speech.reply import Bullets, Paragraph, Part, Say, say
from network.agenda import Line, StandingItem, agenda_of, previous_meeting
from network.meetings import MeetingFile, Task
from network.register import Register
from storage import meetings

LOOKED_BACK = timedelta(days=3 * 366)
"""A body that has not met for longer has no minutes left to approve."""


async def agenda_lines(connection: AsyncConnection, register: Register, file: MeetingFile) -> tuple[Line, ...]:
    """All that stands on a meeting's agenda, the standing items too; nothing where they would be alone."""
    body, day = register.body(file.meeting.body), file.meeting.day
    if body is None or not file.items:
        return ()
    before = await meetings.between(connection, register.network.id, day - LOOKED_BACK, day, body.id) if day else ()
    return agenda_of(body, file.items, previous_meeting(before, file.meeting))


def agenda_told(register: Register, lines: tuple[Line, ...]) -> tuple[Part, ...]:
    if not lines:
        return (Paragraph((say("agenda-empty"),)),)
    return (Paragraph((say("agenda-is"),)), Bullets(tuple(_line(register, one) for one in lines)))


def follow_up_told(register: Register, tasks: Sequence[Task]) -> tuple[Part, ...]:
    """What is still to be done, for the meeting to follow up."""
    if not tasks:
        return ()
    return (Paragraph((say("agenda-tasks"),)), Bullets(tuple(task_told(register, one) for one in tasks)))


def _line(register: Register, one: Line) -> tuple[Say, ...]:
    if isinstance(one, StandingItem):
        return (say(f"agenda-{one.value}"),)
    return item_told(register, one)
