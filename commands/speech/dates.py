"""The dates that people write, in bokmål, nynorsk and English alike: a small strict grammar.

What can be read in two ways is not read at all: the fault says where in the text it is, what is wrong, and what would
have been right. A date without a year is the next such day where something is planned (`coming_date`), and the
latest one where somebody asks how it was (`recent_date`).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from babel.dates import get_day_names, get_month_names
from rapidfuzz import fuzz, process

from commands.speech.reply import Say, Weekday, say
from network.dates import PartialDate, add_months

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that a date may lie in: others are slips of the pen."""
NEAR_ENOUGH = 70
"""Of 100, by rapidfuzz: how like a month's name a word has to be for that month to be suggested."""
LONGEST = 80
"""Characters; a longer text is no date."""
CLOCK_SAID = re.compile(r"(?<!\w)(?:kl\.?|klokka|klokken|at)\s*(?=[0-9])|(?<!\S)(?=[0-9]{1,2}:[0-9]{2})", re.IGNORECASE)
"""Where a time of day begins: the word before it, or one that is written with a colon."""


class DateFault(Exception):
    """A text that is no date, or no single one: from where to before where, and what is to be said about it."""

    def __init__(self, start: int, end: int, message: Say) -> None:
        super().__init__(message.id)
        self.start = start
        self.end = end
        self.message = message

    def moved(self, by: int) -> DateFault:
        """The same fault in a text of which this was the part that begins at ``by``."""
        return DateFault(self.start + by, self.end + by, self.message)


def coming_date(text: str, today: date) -> PartialDate:
    """The date that a text says; without a year it is the next such day, today included. Raises DateFault."""
    return _read(text, _Coming(today))


def recent_date(text: str, today: date) -> PartialDate:
    """The date that a text says; without a year it is the latest such day, today included. Raises DateFault."""
    return _read(text, _Recent(today))


# --- what a date without a year means -----------------------------------------------------------------------


class _Direction(Protocol):
    @property
    def today(self) -> date: ...

    def of_year(self, month: int, day: int) -> date | None:
        """The day of a date without a year; None when no year has it."""

    def weekday(self, number: int) -> date:
        """The day that a weekday's bare name means (Monday is 0); only for another weekday than today's."""

    @property
    def weekday_is_today(self) -> str:
        """The id of what is said when a bare weekday is today's."""


@dataclass(frozen=True)
class _Coming:
    today: date
    weekday_is_today = "date-weekday-is-today"

    def of_year(self, month: int, day: int) -> date | None:
        days = (_day(year, month, day) for year in range(self.today.year, self.today.year + 9))
        return next((each for each in days if each is not None and each >= self.today), None)

    def weekday(self, number: int) -> date:
        return self.today + timedelta(days=(number - self.today.weekday()) % 7)


@dataclass(frozen=True)
class _Recent:
    today: date
    weekday_is_today = "date-weekday-was-today"

    def of_year(self, month: int, day: int) -> date | None:
        days = (_day(year, month, day) for year in range(self.today.year, self.today.year - 9, -1))
        return next((each for each in days if each is not None and each <= self.today), None)

    def weekday(self, number: int) -> date:
        return self.today - timedelta(days=(self.today.weekday() - number) % 7)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


# --- the words ----------------------------------------------------------------------------------------------

_LOCALES = ("nb", "nn", "en_GB")


def _names(names_in: Callable[[str], Mapping[int, str]], *more: tuple[str, int]) -> dict[str, int]:
    found = {name.rstrip(".").lower(): number for locale in _LOCALES for number, name in names_in(locale).items()}
    return {**found, **dict(more)}


MONTHS: Mapping[str, int] = {
    **_names(lambda locale: get_month_names("abbreviated", locale=locale)),
    **_names(lambda locale: get_month_names("wide", locale=locale)),
}
"""The months by their names and abbreviations in all three languages, in small letters."""
WEEKDAYS: Mapping[str, int] = _names(lambda locale: get_day_names("wide", locale=locale), ("sundag", 6))
"""The weekdays by name, in small letters; Monday is 0."""
_NEARBY_DAYS: Mapping[str, int] = {
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i morgen", "imorgen", "i morgon", "imorgon", "tomorrow"), 1),
    **dict.fromkeys(("i overmorgen", "i overmorgon"), 2),
    **dict.fromkeys(("i går", "igår", "yesterday"), -1),
}
_COUNTS: Mapping[str, int] = {
    **dict.fromkeys(("en", "én", "et", "ett", "ein", "éin", "ei", "éi", "eit", "eitt", "a", "an", "one"), 1),
    **dict.fromkeys(("to", "two"), 2),
    **dict.fromkeys(("tre", "three"), 3),
    **dict.fromkeys(("fire", "four"), 4),
    **dict.fromkeys(("fem", "five"), 5),
    **dict.fromkeys(("seks", "six"), 6),
    **dict.fromkeys(("sju", "syv", "seven"), 7),
    **dict.fromkeys(("åtte", "eight"), 8),
    **dict.fromkeys(("ni", "nine"), 9),
    **dict.fromkeys(("ti", "ten"), 10),
    **dict.fromkeys(("elleve", "eleven"), 11),
    **dict.fromkeys(("tolv", "twelve"), 12),
}
_UNITS: Mapping[str, Callable[[date, int], date]] = {
    **dict.fromkeys(
        ("dag", "dager", "dagar", "døgn", "day", "days"), lambda today, count: today + timedelta(days=count)
    ),
    **dict.fromkeys(
        ("uke", "uker", "veke", "veker", "week", "weeks"), lambda today, count: today + timedelta(weeks=count)
    ),
    **dict.fromkeys(("måned", "måneder", "månad", "månader", "month", "months"), add_months),
    **dict.fromkeys(("år", "year", "years"), lambda today, count: add_months(today, 12 * count)),
}


# --- the forms ----------------------------------------------------------------------------------------------


def _read(text: str, direction: _Direction) -> PartialDate:
    start = len(text) - len(text.lstrip())
    try:
        return _read_bare(text.strip(), direction)
    except DateFault as fault:
        raise fault.moved(start) from None


def _read_bare(text: str, direction: _Direction) -> PartialDate:
    if len(text) > LONGEST:
        raise DateFault(0, len(text), say("date-wrong"))
    if (clock := CLOCK_SAID.search(text)) is not None:
        raise DateFault(clock.start(), len(text), say("date-and-clock"))
    for form, reader in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            return reader(found, direction)
    raise DateFault(0, len(text), say("date-wrong"))


def _relative(found: re.Match[str], direction: _Direction) -> PartialDate:
    return PartialDate.of(direction.today + timedelta(days=_NEARBY_DAYS[_folded(found[0])]))


def _weekday(found: re.Match[str], direction: _Direction) -> PartialDate:
    number = WEEKDAYS.get(found["weekday"].lower())
    if number is None:
        raise _wrong(found)
    if number == direction.today.weekday():
        raise _fault(found, "weekday", say(direction.weekday_is_today, weekday=Weekday(direction.today)))
    return PartialDate.of(direction.weekday(number))


def _next_weekday(found: re.Match[str], direction: _Direction) -> PartialDate:
    """For some "neste fredag" is the first to come, for others that of next week; it is read where these are one."""
    number = WEEKDAYS.get(found["weekday"].lower())
    if number is None:
        raise _wrong(found)
    first = direction.today + timedelta(days=(number - direction.today.weekday() - 1) % 7 + 1)
    in_next_week = _in_next_week(number, direction.today)
    if first != in_next_week:
        raise DateFault(0, found.end(), say("date-weekday-unclear", date=first, later=in_next_week))
    return PartialDate.of(first)


def _weekday_in_next_week(found: re.Match[str], direction: _Direction) -> PartialDate:
    number = WEEKDAYS.get(found["weekday"].lower())
    if number is None:
        raise _wrong(found)
    return PartialDate.of(_in_next_week(number, direction.today))


def _in_next_week(weekday: int, today: date) -> date:
    return today + timedelta(days=7 - today.weekday() + weekday)


def _counted(found: re.Match[str], direction: _Direction) -> PartialDate:
    """Such as "om to uker", "for tre dager siden"."""
    count = _COUNTS.get(found["count"].lower()) or (int(found["count"]) if found["count"].isdecimal() else None)
    unit = _UNITS.get(found["unit"].lower())
    if count is None or unit is None:
        raise _wrong(found)
    ago = found.groupdict().get("ago") is not None
    try:
        day = unit(direction.today, -count if ago else count)
    except (ValueError, OverflowError):
        raise _fault(found, "count", _years()) from None
    return PartialDate(_year(found, "count", day.year), day.month, day.day)


def _numbered(found: re.Match[str], direction: _Direction) -> PartialDate:
    """Such as "12.11.2020", "12.11.", "2020-11-12", "2020-11"."""
    number = int(found["month"])
    if not 1 <= number <= 12:
        raise _fault(found, "month", say("date-no-such-month", number=number))
    return _exact(found, number, direction)


def _named(found: re.Match[str], direction: _Direction) -> PartialDate:
    """Such as "12. november 2020", "November 12, 2020", "november 2020"."""
    return _exact(found, _month(found), direction)


def _month(found: re.Match[str]) -> int:
    word = found["name"].lower()
    number = MONTHS.get(word)
    if number is not None:
        return number
    near = process.extractOne(word, [name for name in MONTHS if len(name) > 4 or name == "mai"], scorer=fuzz.ratio)
    if near is not None and near[1] >= NEAR_ENOUGH:
        raise _fault(found, "name", say("date-month-near", words=found["name"], nearest=near[0]))
    if len(word) > 3:
        raise _fault(found, "name", say("date-month-unknown", words=found["name"]))
    raise _wrong(found)


def _exact(found: re.Match[str], month: int, direction: _Direction) -> PartialDate:
    """A month, with the year and the day as far as they are said."""
    groups = found.groupdict()
    day = int(groups["day"]) if groups.get("day") else None
    if groups.get("year"):
        year = _year(found, "year", int(groups["year"]))
    elif day is None:
        raise DateFault(0, found.end(), say("date-year-missing"))
    else:
        which = direction.of_year(month, day)
        year = which.year if which else direction.today.year
    if day is not None and _day(year, month, day) is None:
        count = calendar.monthrange(year, month)[1]
        raise _fault(found, "day", say("date-no-such-day", month=PartialDate(year, month), count=count))
    known = PartialDate(year, month, day)
    if groups.get("weekday"):
        _right_weekday(found, known)
    return known


def _right_weekday(found: re.Match[str], known: PartialDate) -> None:
    number = WEEKDAYS.get(found["weekday"].lower())
    if number is None:
        raise DateFault(0, found.end(), say("date-wrong"))
    if number != known.first().weekday():
        raise _fault(found, "weekday", say("date-weekday-wrong", date=known, weekday=Weekday(known.first())))


def _only_year(found: re.Match[str], direction: _Direction) -> PartialDate:  # noqa: ARG001 - as the other forms
    return PartialDate(_year(found, "year", int(found["year"])))


def _short_year(found: re.Match[str], direction: _Direction) -> PartialDate:  # noqa: ARG001
    raise _fault(found, "year", say("date-year-short"))


def _slashes(found: re.Match[str], direction: _Direction) -> PartialDate:  # noqa: ARG001
    raise DateFault(0, found.end(), say("date-slash"))


def _lone_month(found: re.Match[str], direction: _Direction) -> PartialDate:  # noqa: ARG001
    if found["name"].lower() not in MONTHS:
        raise _wrong(found)
    raise DateFault(0, found.end(), say("date-year-missing"))


def _year(found: re.Match[str], group: str, year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _fault(found, group, _years())
    return year


def _years() -> Say:
    return say("date-year-out-of-reach", **{"from": PartialDate(FIRST_YEAR), "until": PartialDate(LAST_YEAR)})


def _fault(found: re.Match[str], group: str, message: Say) -> DateFault:
    return DateFault(found.start(group), found.end(group), message)


def _wrong(found: re.Match[str]) -> DateFault:
    return DateFault(0, found.end(), say("date-wrong"))


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


_WORD = r"[^\W0-9_]+"
_SOME_WEEKDAY = r"(?:(?:på|on|denne|this)\s+)?(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_LED_BY_WEEKDAY = rf"(?:(?:på|on)\s+)?(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?(?:(?:den|the)\s+)?"
_COUNTED = rf"(?P<count>[0-9]{{1,5}}|{_WORD})\s+(?P<unit>{_WORD})"
_ORDINAL = r"(?:st|nd|rd|th)?"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Direction], PartialDate]], ...] = (
    (_form("|".join(words.replace(" ", r"\s+") for words in _NEARBY_DAYS)), _relative),
    (_form(_SOME_WEEKDAY), _weekday),
    (_form(rf"(?:neste|next)\s+{_SOME_WEEKDAY}"), _next_weekday),
    (_form(rf"{_SOME_WEEKDAY}\s+(?:(?:i\s+)?neste\s+(?:uke|veke)|next\s+week)"), _weekday_in_next_week),
    (_form(rf"(?:om|in)\s+{_COUNTED}"), _counted),
    (_form(rf"for\s+{_COUNTED}\s+(?P<ago>siden|sidan)"), _counted),
    (_form(rf"{_COUNTED}\s+(?P<ago>ago)"), _counted),
    (_form(r"(?P<year>[0-9]{4})"), _only_year),
    (_form(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?"), _numbered),
    (
        _form(
            rf"{_LED_BY_WEEKDAY}(?P<day>[0-9]{{1,2}})\.\s?(?P<month>[0-9]{{1,2}})(?:\.(?:\s?(?P<year>[0-9]{{4}}))?)?"
        ),
        _numbered,
    ),
    (_form(r"[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?(?P<year>[0-9]{1,3}|[0-9]{5,})"), _short_year),
    (_form(r"[0-9]{1,4}/[0-9]{1,4}(?:/[0-9]{1,4})?"), _slashes),
    (
        _form(
            rf"{_LED_BY_WEEKDAY}(?P<day>[0-9]{{1,2}})(?:\.|{_ORDINAL})\s*(?:of\s+)?(?P<name>{_WORD})\.?(?:,?\s+(?P<year>[0-9]{{4}}))?"
        ),
        _named,
    ),
    (
        _form(
            rf"{_LED_BY_WEEKDAY}(?P<name>{_WORD})\.?\s+(?P<day>[0-9]{{1,2}}){_ORDINAL}(?:,?\s+(?P<year>[0-9]{{4}}))?"
        ),
        _named,
    ),
    (_form(rf"(?P<name>{_WORD})\.?\s+(?P<year>[0-9]{{4}})"), _named),
    (_form(rf"(?P<name>{_WORD})"), _lone_month),
)
