"""Dates as people know them, periods, and the council period.

A date may be known to the day, to the month or only to the year. One that begins something counts from
its first day, one that ends something to its last, and it is shown as it is known: "november 2020" never
becomes a day that nobody knows.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

ELECTION_CYCLE_YEARS = 4
AN_ELECTION_YEAR = 2023
ASSUMED_CONSTITUTION = (10, 31)
"""Month and day on which a council period is taken to end while the constituting meeting's day is unknown."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date that is as precise as what is known: a day, a month, or a year."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day without a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2020``, ``2020-11`` or ``2020-11-12``; ValueError when it is none of these or does not exist."""
        found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text, re.ASCII)
        if found is None:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        return cls(year, month, day)

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    def first(self) -> date:
        """The first day that it can mean: where something begins."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The last day that it can mean: where something ends, that day included."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def is_day(self) -> bool:
        return self.day is not None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._from_toml, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def _from_toml(cls, value: object) -> PartialDate:
        try:
            if isinstance(value, PartialDate):
                return value
            if isinstance(value, date) and not isinstance(value, datetime):
                return cls.of(value)
            if isinstance(value, int) and not isinstance(value, bool):
                return cls(value)
            if isinstance(value, str):
                return cls.parse(value)
        except (ValueError, OverflowError):
            pass
        raise PydanticCustomError("date", "not a date: a day, a month or a year")


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in calendar units, written as ISO 8601 (``P6M``, ``P14D``, ``PT1H``)."""

    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0

    _FORM: ClassVar[re.Pattern[str]] = re.compile(
        r"P(?=.)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
        r"(?:T(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?",
        re.ASCII,
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an ISO 8601 period of whole units; ValueError for anything else."""
        found = cls._FORM.fullmatch(text)
        if found is None:
            raise ValueError(f"not a period: {text!r}")
        part = {name: int(value or 0) for name, value in found.groupdict().items()}
        return cls(part["years"], part["months"], part["weeks"] * 7 + part["days"], part["hours"], part["minutes"])

    def __str__(self) -> str:
        day = "".join(f"{n}{unit}" for n, unit in ((self.years, "Y"), (self.months, "M"), (self.days, "D")) if n)
        time = "".join(f"{n}{unit}" for n, unit in ((self.hours, "H"), (self.minutes, "M")) if n)
        if not day and not time:
            return "P0D"
        return f"P{day}" + (f"T{time}" if time else "")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._from_toml, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def _from_toml(cls, value: object) -> Period:
        if isinstance(value, Period):
            return value
        if isinstance(value, str):
            try:
                return cls.parse(value)
            except ValueError:
                pass
        raise PydanticCustomError("period", "not an ISO 8601 period")


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later (or earlier), clamped to the month's last day."""
    if not months:
        return day
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_period(day: date, period: Period) -> date:
    """The day that lies ``period`` after ``day``; hours and minutes do not move a day."""
    return add_months(day, period.years * 12 + period.months) + timedelta(days=period.days)


def later_by(wall: datetime, period: Period) -> datetime:
    """The wall time that lies ``period`` after another: the days by the calendar, at the same hour of the clock."""
    return datetime.combine(add_period(wall.date(), period), wall.time()) + _hours_of(period)


def earlier_by(wall: datetime, period: Period) -> datetime:
    """The wall time that lies ``period`` before another: seven days before the 31st is the 24th, a month before it the
    last day of the month before."""
    from_ = wall - _hours_of(period)
    day = add_months(from_.date(), -(period.years * 12 + period.months)) - timedelta(days=period.days)
    return datetime.combine(day, from_.time())


def _hours_of(period: Period) -> timedelta:
    return timedelta(hours=period.hours, minutes=period.minutes)


def last_day_of(start: date, period: Period) -> date:
    """The last day, included, of what begins on ``start`` and lasts ``period``.

    Three years from 1 February 2024 end on 31 January 2027. Where the day is clamped to a month's last, that day is
    the last one: three years from 29 February 2024 end on 28 February 2027.
    """
    months_on = add_months(start, period.years * 12 + period.months)
    clamped = months_on.day < start.day
    return months_on + timedelta(days=period.days - (0 if clamped else 1))


def is_workday(day: date) -> bool:
    """Whether people are at work in Norway: not on a Saturday, a Sunday or a public holiday."""
    return day.weekday() < 5 and day not in _public_holidays(day.year)


def easter_week(year: int) -> tuple[date, date]:
    """From the Saturday before Palm Sunday to Easter Monday: the days in which few are at work (påskeuken)."""
    sunday = _easter_sunday(year)
    return sunday - timedelta(days=8), sunday + timedelta(days=1)


def _easter_sunday(year: int) -> date:
    """By the Gregorian calendar: J. Meeus, Astronomical Algorithms (1991), chapter 8."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    skipped, leap = divmod(century, 4)
    moon = (19 * golden + century - skipped - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * leap + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def _public_holidays(year: int) -> frozenset[date]:
    import holidays  # late: it takes as long to load as all of ours, and most who import this ask for no workday

    return frozenset(holidays.country_holidays("NO", years=year))


@dataclass(frozen=True, slots=True)
class CouncilPeriod:
    """The four years between the constituting meetings after two municipal elections (September 2019, 2023, 2027).

    Until the meetings' days are known, 31 October of the election year is assumed to be the last day of the old
    period: see kommuneloven § 7-1, which has the constituting meeting held by the end of October.
    """

    election_year: int

    @classmethod
    def containing(cls, day: date) -> Self:
        year = day.year - (day.year - AN_ELECTION_YEAR) % ELECTION_CYCLE_YEARS
        if day <= date(year, *ASSUMED_CONSTITUTION):
            year -= ELECTION_CYCLE_YEARS
        return cls(year)

    @classmethod
    def labelled(cls, label: str) -> Self:
        """The period that is called ``2019–2023``; ValueError when the label names no council period."""
        found = re.fullmatch(r"\s*(\d{4})\s*[-–—]\s*(\d{4})\s*", label, re.ASCII)
        if found is not None:
            start, end = int(found[1]), int(found[2])
            if end - start == ELECTION_CYCLE_YEARS and (start - AN_ELECTION_YEAR) % ELECTION_CYCLE_YEARS == 0:
                return cls(start)
        raise ValueError(f"not a council period: {label!r}")

    @property
    def label(self) -> str:
        return f"{self.election_year}–{self.election_year + ELECTION_CYCLE_YEARS}"

    def assumed_first_day(self) -> date:
        return date(self.election_year, *ASSUMED_CONSTITUTION) + timedelta(days=1)

    def assumed_last_day(self) -> date:
        return date(self.election_year + ELECTION_CYCLE_YEARS, *ASSUMED_CONSTITUTION)
