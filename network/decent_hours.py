"""What is told by day only: what comes late waits for an hour at which people may be disturbed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, time, timedelta

from network.reminders import Due, Habits, Key, Ripe, local, next_due, placed, ripe
from network.voices import instant

GRACE = timedelta(minutes=15)
"""What comes no later than this after its own moment is told at once, though the night has begun meanwhile."""


def ripe_by_day(dues: Iterable[Due], known: Collection[Key], now: datetime, habits: Habits) -> Ripe:
    """As `ripe`, for reminders that change nothing: what is late is neither told nor dropped in the night, or on a day
    off, while it may still help in the morning."""
    found = ripe(dues, known, now, now)
    return Ripe(tell=tuple(one for one in found.tell if may_tell(one, now, habits)), drop=found.drop)


def has_come(dues: Iterable[Due], now: datetime, habits: Habits) -> bool:
    """Whether `ripe_by_day` would find anything, of what has neither been told nor dropped."""
    come = [one for one in dues if one.at <= now]
    if not come:
        return False
    found = ripe_by_day(come, (), now, habits)
    return bool(found.tell or found.drop)


def next_by_day(dues: Iterable[Due], known: Collection[Key], now: datetime, habits: Habits) -> datetime | None:
    """When to look again: as `next_due`, and when what waits for the day may be told."""
    every = tuple(dues)
    come = [one for one in every if one.at <= now]
    waits = [one for one in ripe(come, known, now, now).tell if not may_tell(one, now, habits)] if come else []
    moments = [next_due(every, known, now), *(_by_day(now, _habits_for(one, habits)) for one in waits)]
    return min((one for one in moments if one is not None), default=None)


def may_tell(due: Due, now: datetime, habits: Habits) -> bool:
    return now <= due.at + GRACE or _is_decent(local(now, habits), _habits_for(due, habits))


def _habits_for(due: Due, habits: Habits) -> Habits:
    return Habits(habits.zone, habits.quiet) if due.on_days_off else habits


def _is_decent(wall: datetime, habits: Habits) -> bool:
    return placed(wall, habits) == wall


def _by_day(now: datetime, habits: Habits) -> datetime:
    """The first moment after now at which people may be disturbed."""
    wall = local(now, habits)
    morning = habits.quiet[1] if habits.quiet else time.min
    while not _is_decent(wall, habits):
        day = wall.date() if wall.time() < morning else wall.date() + timedelta(days=1)
        wall = datetime.combine(day, morning)
    return instant(wall, habits.zone)
