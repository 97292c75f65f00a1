"""How often a body is to meet by its charter: dates for a year's meetings, and whether it falls behind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import floor
from typing import TypeAlias

from network.dates import CouncilPeriod, easter_week, is_workday
from network.meetings import Meeting
from network.register import MeetingRules, Range

SUMMER = 7
"""The month in which nobody meets (fellesferien)."""
SCHOOL_BEGINS = (8, 15)
"""About when schools begin again; between July and that day many are still away."""
CHRISTMAS_BEGINS = (12, 24)
FRIDAY = 4
NOTICE = timedelta(weeks=6)
"""What a meeting needs to be planned and called in: before that its lack can be mended."""
PLANNED_BY = (11, 1)
"""Month and day by which the next year is to be planned."""


# --- when a body can meet -----------------------------------------------------------------------------------


def can_meet(day: date, school_holidays: Collection[int] = ()) -> bool:
    """Whether a meeting is proposed for that day: a working day that is not in Norwegian public holidays, in July, at
    Christmas, in Easter week, or in one of the weeks (ISO 8601) that schools have off."""
    first, last = easter_week(day.year)
    at_christmas = (day.month, day.day) >= CHRISTMAS_BEGINS
    return (
        is_workday(day)
        and day.month != SUMMER
        and not at_christmas
        and not first <= day <= last
        and day.isocalendar().week not in school_holidays
    )


def _is_preferred(day: date) -> bool:
    """Not a Friday, nor a single working day between days off, which many take off as well, nor before schools begin in
    August."""
    a_day = timedelta(days=1)
    in_summer = (SUMMER, 1) <= (day.month, day.day) < SCHOOL_BEGINS
    return day.weekday() < FRIDAY and not in_summer and (is_workday(day - a_day) or is_workday(day + a_day))


# --- dates for a year ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Proposed:
    dates: tuple[date, ...]
    """In order, without those that were planned before; empty where as many are planned already."""


@dataclass(frozen=True)
class TooMany:
    """So many meetings find no room in the year."""

    asked: int
    possible: int
    """Those that are planned already included."""


def proposed_dates(
    year: int,
    count: int,
    *,
    taken: Iterable[date] = (),
    school_holidays: Collection[int] = (),
    not_before: date = date.min,
) -> Proposed | TooMany:
    """Dates with which a body has ``count`` meetings in the year, those included that are planned already (``taken``).

    They are spread evenly: each new one goes where it is farthest from the others, counted in days on which one can
    meet, and half of that distance is kept to the year's ends. The same question gets the same answer.
    """
    kept = sorted({day for day in taken if day.year == year})
    lacking = max(0, count - len(kept))
    free = [day for day in _days(year) if day >= not_before and can_meet(day, school_holidays) and day not in kept]
    if lacking > len(free):
        return TooMany(asked=count, possible=len(kept) + len(free))
    preferred = [day for day in free if _is_preferred(day)]
    days = preferred if lacking <= len(preferred) else free
    gaps = _gaps(days, kept)
    share = [0] * len(gaps)
    for _ in range(lacking):
        open_ = (number for number, gap in enumerate(gaps) if share[number] < len(gap.days))
        widest = max(open_, key=lambda number: (gaps[number].distance(share[number] + 1), -number))
        share[widest] += 1
    return Proposed(tuple(day for gap, number in zip(gaps, share, strict=True) for day in gap.spread(number)))


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=number) for number in range((date(year, 12, 31) - first).days + 1))


@dataclass(frozen=True)
class _Gap:
    """The days on which one can meet between two meetings, or between one and an end of the year."""

    days: Sequence[date]
    before: float
    """How far the first meeting in it is from where it begins, in distances between two: from another meeting a whole
    one, from the year's end a half."""
    after: float

    @property
    def begins(self) -> float:
        """On the scale on which the days are 0, 1, 2 …: a meeting lies on a day, the year's end beside one."""
        return -self.before

    @property
    def length(self) -> float:
        return len(self.days) - 1 + self.before + self.after

    def distance(self, meetings: int) -> float:
        """How far from one another so many meetings in it are, spread evenly."""
        return self.length / (meetings - 1 + self.before + self.after)

    def spread(self, meetings: int) -> Iterator[date]:
        if meetings:
            step = self.distance(meetings)
            for number in range(meetings):
                yield self.days[floor(self.begins + step * (self.before + number) + 0.5)]


def _gaps(days: Sequence[date], kept: Sequence[date]) -> list[_Gap]:
    cuts = [0, *(bisect_left(days, day) for day in kept), len(days)]
    last = len(kept)
    return [
        _Gap(days[begins:ends], before=1 if number > 0 else 0.5, after=1 if number < last else 0.5)
        for number, (begins, ends) in enumerate(pairwise(cuts))
    ]


# --- how often ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, order=True)
class Span:
    """The days within which a number of meetings is asked for, both included."""

    first: date
    last: date

    @classmethod
    def of_year(cls, year: int) -> Span:
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_council_period(cls, day: date) -> Span:
        """Until the constituting meetings' days are known, they are assumed (`network.dates.CouncilPeriod`)."""
        period = CouncilPeriod.containing(day)
        return cls(period.assumed_first_day(), period.assumed_last_day())

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def length(self) -> timedelta:
        return self.last - self.first + timedelta(days=1)


def least_of(asked: int | Range | None) -> int:
    """How many meetings the charter asks for at least; 0 where it asks for none."""
    return asked if isinstance(asked, int) else (asked.min or 0) if asked is not None else 0


def usual_of(asked: int | Range | None) -> int | None:
    """For how many dates are proposed where nobody says a number: what is asked for at least, or else at most."""
    return asked if isinstance(asked, int) else (asked.min or asked.max) if asked is not None else None


def counts_on(meeting: Meeting) -> date | None:
    """The day by which a meeting counts as one of a year: where only the month or the year is known, its first. None
    for one that was cancelled or voided, or of which nothing is known."""
    if meeting.cancelled_at is not None or meeting.voided is not None:
        return None
    return meeting.day or (meeting.date.first() if meeting.date else None)


Planned: TypeAlias = Callable[[Span], int]
"""How many meetings of a body count in a span: held or still to come."""


def planned_on(days: Collection[date]) -> Planned:
    """Where its meetings count on these days (`counts_on`), of whatever years."""
    return lambda span: sum(1 for day in days if day in span)


# --- behind -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class TooFew:
    """Fewer meetings are held or planned than the charter asks for, and what is missing has to be planned now."""

    span: Span
    least: int
    planned: int
    """Held or still to come."""

    @property
    def missing(self) -> int:
        return self.least - self.planned


@dataclass(frozen=True, kw_only=True)
class NoPlan:
    """It is November, and fewer meetings are planned for the next year than the charter asks for."""

    year: int
    least: int
    planned: int


Behind: TypeAlias = TooFew | NoPlan


def lead(missing: int, least: int, span: Span) -> timedelta:
    """How long before a span's end so many missing meetings have to be planned, if they are to be called with notice,
    be as far from one another as the charter's cadence has them, and half of that from the end. Whole days."""
    return NOTICE + timedelta(days=span.length.days * (2 * missing - 1) // (2 * least))


def too_few(least: int, span: Span, planned: Planned) -> TooFew | None:
    """What is missing in a span, whether or not it is urgent."""
    count = planned(span)
    return TooFew(span=span, least=least, planned=count) if count < least else None


def spans(rules: MeetingRules, today: date) -> Iterator[tuple[int, Span]]:
    """How many meetings the charter asks for at least, and within which days, of those that today is in."""
    if least := least_of(rules.per_year):
        yield least, Span.of_year(today.year)
    if least := least_of(rules.per_council_period):
        yield least, Span.of_council_period(today)


def counted(rules: MeetingRules, today: date) -> Iterator[Span]:
    """All spans in which meetings are counted that day, next year's plan included."""
    yield from (span for _, span in spans(rules, today))
    if least_of(rules.per_year):
        yield Span.of_year(today.year + 1)


def behind(rules: MeetingRules, planned: Planned, today: date) -> Behind | None:
    """Whether a body falls behind its cadence, early enough to mend it; or from 1 November lacks next year's plan."""
    for least, span in spans(rules, today):
        found = too_few(least, span, planned)
        if found is not None and today >= span.last - lead(found.missing, least, span):
            return found
    return no_plan(rules, planned, today.year + 1) if (today.month, today.day) >= PLANNED_BY else None


def no_plan(rules: MeetingRules, planned: Planned, year: int) -> NoPlan | None:
    """What a year's plan lacks, whether or not it is time to have one."""
    least = least_of(rules.per_year)
    found = too_few(least, Span.of_year(year), planned)
    return NoPlan(year=year, least=least, planned=found.planned) if found else None
