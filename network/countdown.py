"""Reminders of one thing that follow one another: before a meeting, before an end, until something is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

from network.dates import Period, earlier_by
from network.reminders import Due, Habits, What, local, out_of_the_night, placed
from network.voices import instant

LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class About:
    """What is reminded of."""

    what: What
    which: str
    over: datetime
    """From when on no reminder helps, in UTC."""
    known_since: datetime = LONG_AGO
    """When it became known, in UTC: nothing comes due before that."""
    meets_on: date | None = None
    """The day on which people meet, be it a day off: what falls on it is told on it."""


def in_turn(about: About, moments: Mapping[str, datetime], habits: Habits) -> Iterator[Due]:
    """A reminder for each of the moments (by their part of the key), moved out of the night: never before the thing is
    known nor when it is over; of two that meet the later one's. Each helps until the next one comes, the last until
    the thing is over."""
    found: dict[datetime, tuple[str, bool]] = {}
    for when, raw in sorted(moments.items(), key=lambda one: one[1]):
        at, on_days_off = _placed(raw, about.meets_on, habits)
        if about.known_since < at < about.over:
            found[at] = (when, on_days_off)
    in_order = sorted(found)
    for at, following in zip_longest(in_order, in_order[1:]):
        when, on_days_off = found[at]
        until = following or about.over
        yield Due(what=about.what, which=about.which, when=when, at=at, helps_until=until, on_days_off=on_days_off)


def _placed(raw: datetime, meets_on: date | None, habits: Habits) -> tuple[datetime, bool]:
    """When it is told, and whether on days off too."""
    wall = local(raw, habits)
    told = out_of_the_night(wall, habits)
    on_days_off = told.date() == meets_on
    if not on_days_off:
        told = placed(told, habits)
    return raw if told == wall else min(raw, instant(told, habits.zone)), on_days_off


def before(wall: datetime, period: Period, zone: ZoneInfo) -> datetime:
    """The moment that lies ``period`` before a local time, in UTC: the days by the calendar, at the same hour of the
    clock; hours as they pass, also while the clocks change."""
    hours = timedelta(hours=period.hours, minutes=period.minutes)
    return instant(earlier_by(wall, period) + hours, zone) - hours
