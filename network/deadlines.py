"""Until when a body is asked something: which times can be meant, at first and where more time is given."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from network.against import Against, NotLater, Overdue, Past, ShownTwice, SkippedByClocks, TooLong, TooShort
from network.dates import Period, later_by
from network.register import Body
from network.voices import Asking, OnClock, deadline_of, instant, is_over, on_clock

DEADLINE = Period(days=7)
REMIND = (Period(days=2), Period(days=1))
"""What a charter means that does not say."""
SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(days=366)
"""Between these a deadline can be meant: what lies outside is taken for a slip of the pen."""


def usual_deadline(body: Body, now: datetime, zone: ZoneInfo) -> datetime:
    """The deadline of a round for which none is given: wall time, to the minute, that the clocks show once."""
    length = (body.consensus and body.consensus.deadline) or DEADLINE
    wall = later_by(now.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0, fold=0), length)
    while on_clock(wall, zone) is not OnClock.ONCE:
        wall += timedelta(hours=1)
    return wall


def wrong_deadline(wall: datetime, now: datetime, zone: ZoneInfo) -> tuple[Against, ...]:
    """Why a wall time cannot be the deadline of what is asked now; nothing where it can."""
    match on_clock(wall, zone):
        case OnClock.NEVER:
            return (SkippedByClocks(),)
        case OnClock.TWICE:
            return (ShownTwice(),)
    left = instant(wall, zone) - now
    if left <= timedelta():
        return (Past(),)
    if left < SHORTEST:
        return (TooShort(SHORTEST),)
    return (TooLong(LONGEST),) if left > LONGEST else ()


def not_extendable(asking: Asking, wall: datetime, now: datetime, zone: ZoneInfo) -> tuple[Against, ...]:
    """Why what has not been ended cannot be asked until that later deadline; nothing where it can."""
    reasons = (*overdue(asking, now, zone), *wrong_deadline(wall, now, zone))
    if not reasons and instant(wall, zone) <= deadline_of(asking, zone):
        return (NotLater(asking.openings[-1].deadline),)
    return reasons


def overdue(asking: Asking, now: datetime, zone: ZoneInfo) -> tuple[Against, ...]:
    return (Overdue(deadline_of(asking, zone)),) if is_over(asking, now, zone) else ()
