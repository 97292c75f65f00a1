"""A day and a time of day, as people write them: "fredag kl. 9", "12. november 2027 kl. 0900–1400"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from commands.speech.dates import CLOCK_SAID, DateFault, coming_date
from commands.speech.reply import say


@dataclass(frozen=True, slots=True)
class Moment:
    """A planned local time: what the clock on the wall shows, and in which zone."""

    day: date
    begins: time
    ends: time | None
    zone: ZoneInfo

    @property
    def begins_at(self) -> datetime:
        return datetime.combine(self.day, self.begins, self.zone)

    @property
    def ends_at(self) -> datetime | None:
        return datetime.combine(self.day, self.ends, self.zone) if self.ends else None


_TIME = r"(?:[0-9]{1,2}[.:][0-9]{2}|[0-9]{4}|[0-9]{1,2})"
_CLOCK = re.compile(
    rf"(?:(?:kl\.?|klokka|klokken|at)\s*)?(?P<begins>{_TIME})(?:\s*(?:[-–—]|til|to)\s*(?P<ends>{_TIME}))?(?![\w:])",
    re.IGNORECASE,
)


def read_moment(text: str, now: datetime, zone: ZoneInfo) -> Moment:
    """The moment that a text says, on clocks in ``zone``: a day (see `coming_date`) and a time, in either order.

    A time without a day is today's, as long as it has not passed. Raises DateFault, also for a time that a change of
    the clocks leaves out or repeats on that day.
    """
    local = now.astimezone(zone)
    said = CLOCK_SAID.search(text)
    if said is None:
        known = coming_date(text, local.date())
        missing = say("moment-without-clock", date=known) if known.is_day else say("moment-without-day")
        raise DateFault(len(text.rstrip()), len(text.rstrip()), missing)
    found = _CLOCK.match(text, said.start())
    if found is None:
        raise DateFault(said.start(), len(text.rstrip()), say("clock-wrong"))
    begins = _time(found, "begins")
    ends = _time(found, "ends") if found["ends"] else None
    day = _day(text, found, local, begins)
    moment = Moment(day, begins, ends, zone)
    if ends is not None and ends <= begins:
        raise DateFault(found.start("ends"), found.end("ends"), say("clock-ends-first"))
    _on_the_clock(found, "begins", moment.begins_at)
    if moment.ends_at is not None:
        _on_the_clock(found, "ends", moment.ends_at)
    return moment


def _time(found: re.Match[str], group: str) -> time:
    """Such as "9", "0900", "09.00" or "09:00"."""
    digits = re.sub(r"[.:]", "", found[group])
    hour, minute = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hour > 23:
        raise DateFault(found.start(group), found.end(group), say("clock-no-such-hour"))
    if minute > 59:
        raise DateFault(found.start(group), found.end(group), say("clock-no-such-minute"))
    return time(hour, minute)


def _day(text: str, found: re.Match[str], local: datetime, begins: time) -> date:
    """The day that stands before or after the time."""
    before, after = text[: found.start()].rstrip(" ,"), text[found.end() :].lstrip(" ,").rstrip()
    if before and after:
        raise DateFault(len(text.rstrip()) - len(after), len(text.rstrip()), say("clock-wrong"))
    if not before and not after:
        if begins <= local.time():
            raise DateFault(found.start(), found.end(), say("clock-gone-by", clock=begins))
        return local.date()
    start = text.index(after, found.end()) if after else 0
    try:
        known = coming_date(before or after, local.date())
    except DateFault as fault:
        raise fault.moved(start) from None
    if not known.is_day:
        raise DateFault(start, start + len(before or after), say("moment-without-day"))
    return known.first()


def _on_the_clock(found: re.Match[str], group: str, moment: datetime) -> None:
    """Raise DateFault for a time that the clocks do not show on that day, or show twice."""
    shown = moment.astimezone(UTC).astimezone(moment.tzinfo)
    if shown.replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise DateFault(
            found.start(group), found.end(group), say("clock-skipped", clock=moment.time(), date=moment.date())
        )
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        raise DateFault(
            found.start(group), found.end(group), say("clock-twice", clock=moment.time(), date=moment.date())
        )
