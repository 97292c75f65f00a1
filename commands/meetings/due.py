"""What comes due of meetings and tasks: found for all networks at once, told in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.by_day import LOOKED_BACK, ByDay, Dues, only
from commands.line import Outgoing
from commands.meetings.later import SNOOZED, again, said_again
from commands.meetings.reminding import said_of_meeting, said_of_task
from commands.posting import Teller
from network.meeting_reminders import Days, of_meeting, of_task, task_window, window
from network.meetings import Item, Meeting, MeetingFile
from network.register import Register
from network.reminders import Due, Habits, What
from network.worked_out import kept
from storage import ledger, meetings

AHEAD = timedelta(days=2)
"""How far is looked: a bot that is woken each minute need not know what comes later."""


async def _dues(connection: AsyncConnection, tellers: Sequence[Teller]) -> Dues:
    """The database is asked for the widest of the networks' windows."""
    now, network, by_id = tellers[0].now, only(tellers), {one.network: one for one in tellers}
    every = {(one.register.network.reminders, one.habits) for one in tellers}
    found: dict[str, list[Due]] = defaultdict(list)
    first, last = _widest(window(now, rules, habits, ahead=AHEAD) for rules, habits in every)
    items: dict[tuple[str, int | None], list[Item]] = defaultdict(list)
    for id, item in await meetings.without_material(connection, first, last, network):
        items[id, item.meeting].append(item)
    for id, meeting in await meetings.pending(connection, _start(first), _start(last), network):
        if id in by_id:
            its = tuple(items.get((id, meeting.number), ()))
            found[id] += _of_meeting(by_id[id].register, meeting, its, by_id[id].habits)
    first, last = _widest(task_window(now, habits, ahead=AHEAD) for _, habits in every)
    for id, task in await meetings.due_tasks(connection, first, last, network):
        if id in by_id:
            found[id] += of_task(task, by_id[id].habits)
    for id, key in await ledger.since(connection, now - LOOKED_BACK, {SNOOZED}, network):
        found[id].append(again(key))
    return found


@kept
def _of_meeting(register: Register, meeting: Meeting, items: tuple[Item, ...], habits: Habits) -> tuple[Due, ...]:
    return tuple(of_meeting(MeetingFile(meeting=meeting, items=items), register.network.reminders, habits))


def _widest(windows: Iterable[Days]) -> Days:
    firsts, lasts = zip(*windows, strict=True)
    return min(firsts), max(lasts)


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


async def _say(connection: AsyncConnection, teller: Teller, due: Due) -> tuple[Outgoing, ...]:
    if due.what is What.TASK:
        task = await meetings.task(connection, teller.network, int(due.which[1:]))
        return said_of_task(teller, task)
    file = await meetings.load(connection, teller.network, int(due.which.split("/")[0][1:]))
    if due.what is What.AGAIN:
        return said_again(teller, file, due)
    return await said_of_meeting(connection, teller, file, due)


MEETINGS = ByDay(_dues, _say)
