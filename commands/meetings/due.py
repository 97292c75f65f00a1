"""What comes due of meetings and tasks: found for all networks at once, told in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.due_told import told
from commands.line import Outgoing
from commands.meetings.later import again, said_again
from commands.meetings.reminding import said_of_meeting, said_of_task
from commands.occasions import Occasion
from commands.posting import Teller
from network.decent_hours import has_come, next_by_day, ripe_by_day
from network.meeting_reminders import of_meeting, of_task, task_window, window
from network.meetings import Item, Meeting, MeetingFile, Task
from network.register import Register
from network.reminders import Due, Habits, Key, What
from network.worked_out import kept
from storage import ledger, meetings

AHEAD = timedelta(days=2)
"""How far `next_due` looks: a bot that is woken each minute need not know what comes later."""
SAID_WITHIN = timedelta(days=150)
"""Whatever was said about what is in the windows was said since then."""


@dataclass
class _Found:
    """What a network has in which something may be due."""

    teller: Teller
    files: list[MeetingFile] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    known: Collection[Key] = ()
    """What has been said of them."""

    def waiting(self) -> list[Due]:
        """All that is due some time and has not been said."""
        register, habits = self.teller.register, self.teller.habits
        every = (
            *(one for file in self.files for one in _of_meeting(register, file.meeting, file.items, habits)),
            *(one for task in self.tasks for one in of_task(task, habits)),
            *again(self.known),
        )
        return [one for one in every if one.key not in self.known]


class Meetings:
    """Meetings and tasks as something that has its times; see `commands.timely.Source`."""

    async def concerned(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Collection[str]:
        found = await _found(connection, tellers)
        return [one.teller.network for one in found if has_come(one.waiting(), one.teller.now, one.teller.habits)]

    async def next_due(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> datetime | None:
        found = await _found(connection, tellers, AHEAD)
        moments = (next_by_day(one.waiting(), (), one.teller.now, one.teller.habits) for one in found)
        return min((moment for moment in moments if moment is not None), default=None)

    async def due(
        self,
        connection: AsyncConnection,
        teller: Teller,
        heard_until: datetime,  # noqa: ARG002 - reminders change nothing
    ) -> tuple[Occasion, ...]:
        for one in await _found(connection, (teller,)):
            come = ripe_by_day(one.waiting(), (), teller.now, teller.habits)
            return await told(connection, teller, come, lambda due: _said(connection, teller, due))
        return ()


@kept
def _of_meeting(register: Register, meeting: Meeting, items: tuple[Item, ...], habits: Habits) -> tuple[Due, ...]:
    return tuple(of_meeting(MeetingFile(meeting=meeting, items=items), register.network.reminders, habits))


async def _known(connection: AsyncConnection, now: datetime) -> Mapping[str, Collection[Key]]:
    """What has been said of meetings and tasks, by network."""
    known: dict[str, set[Key]] = defaultdict(set)
    for network, key in await ledger.since(connection, now - SAID_WITHIN):
        known[network].add(key)
    return known


async def _found(
    connection: AsyncConnection, tellers: Sequence[Teller], ahead: timedelta = timedelta(0)
) -> list[_Found]:
    """The networks with anything in their windows; the database is asked once, for the widest of these."""
    if not tellers:
        return []
    found = {one.network: _Found(one) for one in tellers}
    only = tellers[0].network if len(tellers) == 1 else None
    spans = [window(one.now, one.register.network.reminders, one.habits, ahead=ahead) for one in tellers]
    first, last = min(one[0] for one in spans), max(one[1] for one in spans)
    items = defaultdict(list)
    for network, item in await meetings.without_material(connection, first, last, only):
        items[network, item.meeting].append(item)
    for network, meeting in await meetings.pending(connection, _start(first), _start(last), only):
        if network in found:
            its = tuple(items.get((network, meeting.number), ()))
            found[network].files.append(MeetingFile(meeting=meeting, items=its))
    spans = [task_window(one.now, one.habits, ahead=ahead) for one in tellers]
    first, last = min(one[0] for one in spans), max(one[1] for one in spans)
    for network, task in await meetings.due_tasks(connection, first, last, only):
        if network in found:
            found[network].tasks.append(task)
    known = await _known(connection, tellers[0].now)
    some = [one for one in found.values() if one.files or one.tasks]
    return [replace(one, known=known.get(one.teller.network, ())) for one in some]


async def _said(connection: AsyncConnection, teller: Teller, due: Due) -> tuple[Outgoing, ...]:
    if due.what is What.TASK:
        task = await meetings.task(connection, teller.network, int(due.which[1:]))
        return said_of_task(teller, task)
    file = await meetings.load(connection, teller.network, int(due.which.split("/")[0][1:]))
    if due.what is What.AGAIN:
        return said_again(teller, file, due)
    return await said_of_meeting(connection, teller, file, due)


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
