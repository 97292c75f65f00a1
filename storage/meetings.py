"""Questions about meetings, their items, who comes, and tasks; what was voided is left out where nothing else is said.
They are changed as the register is: `storage.register`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from network.cadence import Span
from network.meetings import Attendance, Item, ItemState, Meeting, MeetingFile, Task
from network.register import Record
from storage.rows import rows_of
from storage.tables import NOTHING, PROCEEDINGS, Mapped

R = TypeVar("R", bound=Record)

_MEETINGS: Mapped[Meeting] = PROCEEDINGS["meetings"]
_ITEMS: Mapped[Item] = PROCEEDINGS["items"]
_ATTENDANCES: Mapped[Attendance] = PROCEEDINGS["attendances"]
_TASKS: Mapped[Task] = PROCEEDINGS["tasks"]

ELSEWHERE = timedelta(days=1)
"""How far a wall time, taken for UTC, may be from the moment that it is in its own zone, and more."""
_LENGTH_OF_A_DAY = len("2027-03-05")


class UnknownMeeting(LookupError):
    """The network has no meeting of that number, or it was voided."""


class UnknownItem(LookupError):
    """The network has no item of that number, or it was voided."""


class UnknownTask(LookupError):
    """The network has no task of that number, or it was voided."""


# --- meetings -----------------------------------------------------------------------------------------------


async def load(connection: AsyncConnection, network: str, number: int) -> MeetingFile:
    """All that stands of one meeting, cancelled or not. Raises UnknownMeeting."""
    found = await _standing(connection, _MEETINGS, network, _MEETINGS.table.c.number == number)
    if not found:
        raise UnknownMeeting(f"{network}/M{number}")
    return MeetingFile(
        meeting=found[0],
        items=await agenda(connection, network, number),
        attendance=await attendance(connection, network, number),
        tasks=await _standing(connection, _TASKS, network, _TASKS.table.c.meeting == number),
    )


async def between(
    connection: AsyncConnection, network: str, first: date, last: date, body: str | None = None
) -> tuple[Meeting, ...]:
    """The meetings of a network, or of one body, from one day to another, both included, in the order of their times;
    cancelled ones too. One that is known by its month or year counts by the first day of that."""
    day = _MEETINGS.table.c.first_day
    where = [day.between(first.isoformat(), last.isoformat()), *_of_body(_MEETINGS, body)]
    return tuple(sorted(await _standing(connection, _MEETINGS, network, *where), key=_time))


async def pending(
    connection: AsyncConnection, since: datetime, until: datetime, network: str | None = None
) -> tuple[tuple[str, Meeting], ...]:
    """The meetings of all networks, or of one, that something may be due of, each with its network: those of which the
    day is known and may lie between the two moments, unless they were cancelled before the first of them.

    Wall times are taken for UTC and the window widened by ELSEWHERE: whose zone it is, and so what is really due,
    is not asked here.
    """
    c = _MEETINGS.table.c
    first, last = (since - ELSEWHERE).astimezone(UTC).date(), (until + ELSEWHERE).astimezone(UTC).date()
    query = select(c.network, *_MEETINGS.columns).where(
        c.first_day.between(first.isoformat(), last.isoformat()),
        or_(c.starts.is_not(None), func.length(c.date) == _LENGTH_OF_A_DAY),
        or_(c.cancelled_at.is_(None), c.cancelled_at >= since),
        c.voided.is_(None),
    )
    if network is not None:
        query = query.where(c.network == network)
    rows = await connection.execute(query.order_by(c.first_day, c.row))
    return tuple((row[0], _MEETINGS.read(row[1:])) for row in rows)


def _time(meeting: Meeting) -> tuple[date, datetime, int]:
    """One of which only the day is known comes first on it."""
    number = meeting.number or 0
    if meeting.starts is not None:
        return meeting.starts.date(), meeting.starts, number
    return meeting.date.first() if meeting.date is not None else date.max, datetime.min, number


# --- items and tasks ----------------------------------------------------------------------------------------


async def agenda(connection: AsyncConnection, network: str, meeting: int) -> tuple[Item, ...]:
    """The items on a meeting's agenda: by their place there, those without one last."""
    c = _ITEMS.table.c
    items = await _standing(connection, _ITEMS, network, c.meeting == meeting, c.state == ItemState.ON_AGENDA.value)
    return tuple(sorted(items, key=lambda one: (one.place is None, one.place or 0, one.number or 0)))


async def item(connection: AsyncConnection, network: str, number: int) -> Item:
    """One item, whatever became of it. Raises UnknownItem."""
    found = await _standing(connection, _ITEMS, network, _ITEMS.table.c.number == number)
    if not found:
        raise UnknownItem(f"{network}/S{number}")
    return found[0]


async def waiting_items(connection: AsyncConnection, network: str, body: str | None = None) -> tuple[Item, ...]:
    """The items that were proposed, and neither put on an agenda nor declined, in the order in which they came."""
    proposed = _ITEMS.table.c.state == ItemState.PROPOSED.value
    return await _standing(connection, _ITEMS, network, proposed, *_of_body(_ITEMS, body))


async def task(connection: AsyncConnection, network: str, number: int) -> Task:
    """One task, done or not. Raises UnknownTask."""
    found = await _standing(connection, _TASKS, network, _TASKS.table.c.number == number)
    if not found:
        raise UnknownTask(f"{network}/O{number}")
    return found[0]


async def open_tasks(connection: AsyncConnection, network: str, body: str | None = None) -> tuple[Task, ...]:
    """The tasks that are not done: by the last day on which they are due, those without one last."""
    to_do = _TASKS.table.c.done_at.is_(None)
    tasks = await _standing(connection, _TASKS, network, to_do, *_of_body(_TASKS, body))
    return tuple(sorted(tasks, key=lambda one: (one.due.last() if one.due else date.max, one.number or 0)))


# --- who comes ----------------------------------------------------------------------------------------------


async def attendance(connection: AsyncConnection, network: str, meeting: int) -> tuple[Attendance, ...]:
    """What was said about coming to a meeting, in the order in which it came."""
    return await _standing(connection, _ATTENDANCES, network, _ATTENDANCES.table.c.meeting == meeting)


async def said_by(
    connection: AsyncConnection, network: str, person: str, meetings: Collection[int]
) -> tuple[Attendance, ...]:
    """What a person said about coming to some meetings, of themselves or of others, in the order in which it came."""
    c = _ATTENDANCES.table.c
    return await _standing(connection, _ATTENDANCES, network, c.by == person, c.meeting.in_(meetings))


async def by_event(connection: AsyncConnection, event: str) -> tuple[tuple[str, Attendance], ...]:
    """What was said about coming with an event, each with its network; voided ones too."""
    c = _ATTENDANCES.table.c
    query = select(c.network, *_ATTENDANCES.columns).where(c.event == event).order_by(c.row)
    return tuple((row[0], _ATTENDANCES.read(row[1:])) for row in await connection.execute(query))


# --- what may be due ----------------------------------------------------------------------------------------


async def without_material(
    connection: AsyncConnection, first: date, last: date, network: str | None = None
) -> tuple[tuple[str, Item], ...]:
    """The items of meetings on those days that want for material (`network.meeting_reminders.lacks_material`), each
    with its network."""
    c, m = _ITEMS.table.c, _MEETINGS.table.c
    query = (
        select(c.network, *_ITEMS.columns)
        .join(_MEETINGS.table, (m.network == c.network) & (m.number == c.meeting))
        .where(m.first_day.between(first.isoformat(), last.isoformat()), m.voided.is_(None))
        .where(c.needs_material, c.attachments == NOTHING, c.state == ItemState.ON_AGENDA.value, c.voided.is_(None))
    )
    if network is not None:
        query = query.where(c.network == network)
    rows = await connection.execute(query.order_by(c.row))
    return tuple((row[0], _ITEMS.read(row[1:])) for row in rows)


async def due_tasks(
    connection: AsyncConnection, first: date, last: date, network: str | None = None
) -> tuple[tuple[str, Task], ...]:
    """The tasks to be done between those days, each with its network. One of which the month or the year is known is
    among them where that may be."""
    c = _TASKS.table.c
    earliest = f"{first.year:04}"
    query = select(c.network, *_TASKS.columns).where(
        c.due.between(earliest, last.isoformat()), c.done_at.is_(None), c.voided.is_(None)
    )
    if network is not None:
        query = query.where(c.network == network)
    rows = await connection.execute(query.order_by(c.row))
    found = ((row[0], _TASKS.read(row[1:])) for row in rows)
    return tuple((id, task) for id, task in found if task.due and first <= task.due.last() <= last)


async def counts(
    connection: AsyncConnection, spans: Sequence[Span], network: str | None = None
) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """By network and body, how many of its meetings count (`network.cadence.counts_on`) in each of the spans; a body
    of which none does may be left out."""
    if not spans:
        return {}
    c = _MEETINGS.table.c
    each = (c.first_day.between(one.first.isoformat(), one.last.isoformat()) for one in spans)
    first, last = min(one.first for one in spans), max(one.last for one in spans)
    query = (
        select(c.network, c.body, *(func.count().filter(within) for within in each))
        .where(c.first_day.between(first.isoformat(), last.isoformat()))
        .where(c.cancelled_at.is_(None), c.voided.is_(None))
        .group_by(c.network, c.body)
    )
    if network is not None:
        query = query.where(c.network == network)
    return {(its, body): tuple(of_each) for its, body, *of_each in await connection.execute(query)}


async def cases(connection: AsyncConnection, network: str, body: str) -> tuple[str, ...]:
    """The case numbers that a body has given, to items that were declined or voided too."""
    c = _ITEMS.table.c
    query = select(c.case).where(c.network == network, c.body == body, c.case.is_not(None))
    return tuple((await connection.execute(query)).scalars())


def _of_body(kind: Mapped[Any], body: str | None) -> tuple[ColumnElement[bool], ...]:
    return () if body is None else (kind.table.c.body == body,)


async def _standing(
    connection: AsyncConnection, kind: Mapped[R], network: str, *where: ColumnElement[bool]
) -> tuple[R, ...]:
    return await rows_of(connection, kind, network, kind.table.c.voided.is_(None), *where)
