"""How the clocks of a zone go, told in a calendar file (VTIMEZONE) so that no reader has to know the zone.

Outlook reads rules that repeat each year, and no lists of days (RDATE): a rule is written wherever the clocks follow
one, each change by itself elsewhere.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

FIRST_YEAR, LAST_YEAR = 3, 9998
MOST_YEARS = 60
"""So many are looked at, and told by the change where there is no rule."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = timedelta(days=1)
_LAST = -1


@dataclass(frozen=True)
class _Change:
    """The clocks are put forward or back."""

    at: datetime
    """By the clocks as they went until then."""
    before: timedelta
    after: timedelta
    is_summer: bool
    name: str

    @property
    def rule(self) -> tuple[int, int, object]:
        """In which month, on which weekday, and what else has to be alike for two to follow one rule."""
        return self.at.month, self.at.weekday(), (self.at.time(), self.before, self.after, self.is_summer, self.name)

    @property
    def week(self) -> int:
        """Whether it is the month's first such weekday, or the second, …"""
        return (self.at.day - 1) // 7 + 1

    @property
    def is_in_last_week(self) -> bool:
        return self.at.day + 7 > calendar.monthrange(self.at.year, self.at.month)[1]


def clocks(zone: ZoneInfo, first: int, last: int) -> Timezone:
    """How the clocks go from the year ``first`` to the year ``last``. Who meets in a hundred years is told how they are
    thought to go until then where that is a rule."""
    first, last = max(first, FIRST_YEAR), min(last, first + MOST_YEARS, LAST_YEAR)
    its = Timezone()
    its.add("TZID", zone.key)
    before = datetime(first - 1, 1, 1, tzinfo=UTC)
    by_year = [_changes(zone, year) for year in range(first - 1, last + 1)]
    if not any(by_year):
        its.add_component(_told(_change(zone, before)))
        return its
    each_years = [tuple(changes) for changes in zip(*by_year, strict=False)]
    rules = [_rule(changes) for changes in each_years]
    if len({len(changes) for changes in by_year}) == 1 and all(rules):
        for changes, rule in zip(each_years, rules, strict=True):
            part = _told(changes[0])
            part.add("RRULE", rule)
            its.add_component(part)
        return its
    its.add_component(_told(_change(zone, before)))
    for change in (change for changes in by_year for change in changes):
        its.add_component(_told(change))
    return its


def _changes(zone: ZoneInfo, year: int) -> tuple[_Change, ...]:
    return tuple(_change(zone, at) for at in _moments(zone, year))


def _moments(zone: ZoneInfo, year: int) -> Iterator[datetime]:
    """When the clocks are changed that year: to the minute, found by halving the day on which they are."""
    start, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while start < end:
        later = start + _DAY
        if _offset(zone, start) != _offset(zone, later):
            low, high = 0, 24 * 60
            while high - low > 1:
                middle = (low + high) // 2
                if _offset(zone, start + timedelta(minutes=middle)) == _offset(zone, start):
                    low = middle
                else:
                    high = middle
            yield start + timedelta(minutes=high)
        start = later


def _change(zone: ZoneInfo, at: datetime) -> _Change:
    before, after = _offset(zone, at - timedelta(minutes=1)), _offset(zone, at)
    local = at.astimezone(zone)
    return _Change(
        at=(at + before).replace(tzinfo=None),
        before=before,
        after=after,
        is_summer=bool(local.dst()),
        name=local.tzname() or zone.key,
    )


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _rule(changes: Sequence[_Change]) -> vRecur | None:
    """The rule that the same change follows in each of the years; None where there is none."""
    month, weekday, _ = changes[0].rule
    if any(change.rule != changes[0].rule for change in changes):
        return None
    if all(change.is_in_last_week for change in changes):
        week = _LAST
    elif len({change.week for change in changes}) == 1:
        week = changes[0].week
    else:
        return None
    return vRecur(freq="YEARLY", bymonth=month, byday=f"{week}{_WEEKDAYS[weekday]}")


def _told(change: _Change) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if change.is_summer else TimezoneStandard()
    part.add("DTSTART", change.at)
    part.add("TZOFFSETFROM", change.before)
    part.add("TZOFFSETTO", change.after)
    part.add("TZNAME", change.name)
    return part
