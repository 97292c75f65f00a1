"""What is due of a meeting and of a task, and which of them can have anything due at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TypeAlias

from network.countdown import LONG_AGO, About, before, in_turn
from network.dates import Period
from network.meetings import Item, ItemState, Meeting, MeetingFile, Task
from network.register import Reminders, standing
from network.reminders import MORNING, Due, Habits, What, local, stamp
from network.voices import instant

MEETING = (Period(days=14), Period(days=3), Period(hours=1))
"""Before a meeting, where the charter says nothing (DESIGN §4)."""
ATTENDANCE = (Period(days=7), Period(days=3))
MATERIAL = (Period(days=10), Period(days=5))
CALL = (Period(days=14), Period(days=7))
"""The second is for a meeting that was planned at shorter notice, too."""
TASK_BEFORE = 7
"""Days before a task is to be done."""
TASK_OVERDUE_WEEKS = 8
"""For how long after it one is reminded, each week."""

LOOKED_BACK = timedelta(days=30)
"""Where it is not known when somebody last looked: what was missed further back is not even noted as dropped."""
MOST_MOVED = timedelta(days=10)
"""More than any reminder is moved earlier: Easter has five days off in a row, Christmas up to four."""

Days: TypeAlias = tuple[date, date]


# --- a meeting ----------------------------------------------------------------------------------------------


def of_meeting(file: MeetingFile, rules: Reminders | None, habits: Habits) -> Iterator[Due]:
    """All that is, was or will be due of a meeting: nothing where it was cancelled, or its day is not known. One known
    only by its day is reminded of as if it began in the morning, and not in hours."""
    meeting = file.meeting
    wall = begins(meeting)
    if wall is None or meeting.number is None or meeting.voided is not None or meeting.cancelled_at is not None:
        return
    name = f"M{meeting.number}"
    start = instant(wall, habits.zone)

    def reminders(what: What, which: str, periods: Iterable[Period], since: datetime = LONG_AGO) -> Iterator[Due]:
        known_since = max(since, meeting.planned_at or LONG_AGO)
        about = About(what=what, which=which, over=start, known_since=known_since, meets_on=wall.date())
        return in_turn(about, _before(meeting, wall, periods, habits), habits)

    yield from reminders(What.MEETING, name, meeting_periods(rules))
    if meeting.called_at is None:
        yield from reminders(What.CALL, name, CALL)
    else:
        yield from reminders(What.ATTENDANCE, name, ATTENDANCE, meeting.called_at)
    for item in standing(file.items):
        if lacks_material(item):
            yield from reminders(What.MATERIAL, f"{name}/S{item.number}", MATERIAL, item.at or LONG_AGO)


def begins(meeting: Meeting) -> datetime | None:
    """The local time that its reminders are counted from."""
    if meeting.starts is not None:
        return meeting.starts.replace(tzinfo=None, fold=0)
    return datetime.combine(meeting.day, MORNING) if meeting.day is not None else None


def meeting_periods(rules: Reminders | None) -> tuple[Period, ...]:
    return rules.meeting if rules is not None and rules.meeting is not None else MEETING


def lacks_material(item: Item) -> bool:
    return item.state is ItemState.ON_AGENDA and item.needs_material and not item.attachments


def _before(meeting: Meeting, wall: datetime, periods: Iterable[Period], habits: Habits) -> Mapping[str, datetime]:
    counted_from = stamp(wall) if meeting.starts is not None else wall.date().isoformat()
    fitting = (one for one in periods if meeting.starts is not None or not (one.hours or one.minutes))
    return {f"{counted_from}/{one}": before(wall, one, habits.zone) for one in fitting}


# --- a task -------------------------------------------------------------------------------------------------


def of_task(task: Task, habits: Habits) -> Iterator[Due]:
    """A week before it is to be done, on the day, and each week after it until it is done, for eight weeks."""
    if task.due is None or task.number is None or task.voided is not None or task.done_at is not None:
        return
    day = task.due.last()
    offsets = (-TASK_BEFORE, *(7 * week for week in range(TASK_OVERDUE_WEEKS + 1)))
    moments = {
        f"{task.due}/{days:+}": instant(datetime.combine(day + timedelta(days=days), MORNING), habits.zone)
        for days in offsets
    }
    over = moments[f"{task.due}/{offsets[-1]:+}"] + timedelta(weeks=1)
    about = About(what=What.TASK, which=f"O{task.number}", over=over, known_since=task.at or LONG_AGO)
    yield from in_turn(about, moments, habits)


# --- which can have anything due ----------------------------------------------------------------------------


def window(
    now: datetime,
    rules: Reminders | None,
    habits: Habits,
    *,
    since: datetime | None = None,
    ahead: timedelta = timedelta(0),
) -> Days:
    """The days, the first and the last, of the meetings that can have anything due from now until ``ahead`` of it: what
    `ripe` tells of all meetings it tells of these, and `next_due` of these is right if it lies no further ahead.

    ``since`` is when somebody last looked, and remembered what there was to tell and to drop.
    """
    longest = max(map(_at_most, (*meeting_periods(rules), *ATTENDANCE, *MATERIAL, *CALL)))
    return _days(_last_looked(now, since), now + ahead + longest + MOST_MOVED, habits)


def task_window(
    now: datetime, habits: Habits, *, since: datetime | None = None, ahead: timedelta = timedelta(0)
) -> Days:
    """As `window`, of the last days (`PartialDate.last`) by which tasks are to be done."""
    overdue = timedelta(weeks=TASK_OVERDUE_WEEKS + 1)
    last = now + ahead + timedelta(days=TASK_BEFORE) + MOST_MOVED
    return _days(_last_looked(now, since) - overdue, last, habits)


def _last_looked(now: datetime, since: datetime | None) -> datetime:
    return (since or now - LOOKED_BACK) - timedelta(days=1)


def _days(first: datetime, last: datetime, habits: Habits) -> Days:
    return local(first, habits).date(), local(last, habits).date()


def _at_most(period: Period) -> timedelta:
    days = period.years * 366 + period.months * 31 + period.days
    return timedelta(days=days, hours=period.hours, minutes=period.minutes)
