"""A reader of the plain log of some years (`years.py`), who reckons for himself when each reminder was to be told, and
says what is wrong with what the bot told.

``python -m tests.network.years_judged 20 1`` lives and judges twenty times ten years, the first with seed 1.
"""

from __future__ import annotations

import sys
import time as clock
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from network.dates import is_workday
from tests.network.years import DAY, FIRST_YEAR, LEAST, OSLO, Kept, Life, instant, live

GRACE = timedelta(minutes=15)
DAYS_BEFORE = {"meeting": (14, 3), "call": (14, 7), "attendance": (7, 3), "material": (10, 5)}
MONTHS_BEFORE = (12, 6, 3, 1)
NINE = time(9)


@dataclass(frozen=True)
class Wanted:
    """A reminder as the reader reckons it."""

    at: datetime
    until: datetime
    """When the next one comes, or what it is about is over."""
    any_day: bool = False


# --- when each was to be told -------------------------------------------------------------------------------


def in_night(life: Life, wall: datetime) -> bool:
    if life.habits.quiet is None:
        return False
    evening, morning = life.habits.quiet
    minute = wall.hour * 60 + wall.minute + (wall.second + wall.microsecond / 1e6) / 60
    return minute > evening.hour * 60 or minute < morning.hour * 60


def is_decent(life: Life, at: datetime, any_day: bool) -> bool:
    wall = at.astimezone(OSLO).replace(tzinfo=None)
    off = life.habits.workdays_only and not any_day and not is_workday(wall.date())
    return not off and not in_night(life, wall)


def moved(life: Life, raw: datetime, own_day: date | None) -> tuple[datetime, bool]:
    """The last decent time before: of the same evening, or at the same hour of an earlier day."""
    wall = raw.astimezone(OSLO).replace(tzinfo=None)
    while in_night(life, wall):
        wall -= timedelta(minutes=15)
    if wall.date() == own_day:
        return (raw if wall == raw.astimezone(OSLO).replace(tzinfo=None) else instant(wall)), True
    while life.habits.workdays_only and not is_workday(wall.date()):
        wall -= DAY
    return (raw if wall == raw.astimezone(OSLO).replace(tzinfo=None) else instant(wall)), False


def chain(life: Life, raws: list[datetime], over: datetime, own_day: date | None = None) -> list[Wanted]:
    at: dict[datetime, bool] = {}
    for raw in sorted(raws):
        when, any_day = moved(life, raw, own_day)
        if when < over:
            at[when] = any_day
    moments = sorted(at)
    return [Wanted(one, until, at[one]) for one, until in zip(moments, [*moments[1:], over], strict=True)]


def wanted(life: Life, kept: Kept) -> list[Wanted]:
    """Of a meeting or a task."""
    start = instant(kept.wall)
    if kept.what == "task":
        raws = [instant(kept.wall + days * DAY) for days in range(-7, 57, 7)]
        return chain(life, raws, raws[-1] + 7 * DAY)
    raws = [instant(kept.wall - days * DAY) for days in DAYS_BEFORE[kept.what]]
    raws += [start - timedelta(hours=1)] if kept.what == "meeting" else []
    return chain(life, raws, start, kept.wall.date())


def months_before(last: date, months: int) -> date:
    year, month = divmod(last.year * 12 + last.month - 1 - months, 12)
    for day in (last.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day, last.day))
        except ValueError:
            continue
    raise AssertionError


# --- what was told ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    what: str
    which: str
    at: datetime
    now: datetime


class Reader:
    def __init__(self, life: Life) -> None:
        self.life = life
        self.told = [Said(due.what.value, due.which, due.at, now) for now, due in life.told]
        self.dropped = [Said(due.what.value, due.which, due.at, now) for now, due in life.dropped]
        self.explained: set[Said] = set()
        self.counts: Counter[str] = Counter()

    def faults(self) -> Iterator[str]:
        keys = Counter(due.key for _, due in (*self.life.told, *self.life.dropped))
        yield from (f"twice: {key}" for key, count in keys.items() if count > 1)
        yield from self._indecent()
        for one in self.life.kept:
            for each in wanted(self.life, one):
                yield from self._one(one.what, one.which, each, one.since, one.until, one.since)
        yield from self._endings()
        yield from self._counted()
        yield from (f"told, and was not to be: {one}" for one in self.told if one not in self.explained)
        yield from (f"dropped, and was not to be: {one}" for one in self.dropped if one not in self.explained)

    def _indecent(self) -> Iterator[str]:
        for now, due in self.life.told:
            if now > due.at + GRACE and not is_decent(self.life, now, due.on_days_off):
                yield f"in the night: {now} {due}"

    def _one(
        self, what: str, which: str, one: Wanted, since: datetime, until: datetime, known: datetime
    ) -> Iterator[str]:
        """One reminder of something that was so from ``since`` until ``until``; before ``known`` none was wanted."""
        told = [each for each in self.told if (each.what, each.which, each.at) == (what, which, one.at)]
        dropped = [each for each in self.dropped if (each.what, each.which, each.at) == (what, which, one.at)]
        told = [each for each in told if since <= each.now < until]
        dropped = [each for each in dropped if since <= each.now < until]
        name = f"{what} {which} due {one.at}"
        self.explained.update(told, dropped)
        if one.at <= known or one.at >= until or one.at > self.life.now:
            if told or dropped:
                yield f"not wanted: {name}: {told} {dropped}"
            return
        expected = self._first_chance(one, max(one.at, since))
        in_time = expected is not None and expected < one.until
        if in_time and expected is not None and (expected >= until or expected > self.life.now):
            if told:
                yield f"too late: {name}: {told}"
        elif in_time and expected is not None:
            self.counts["at its moment" if expected == one.at else "late"] += 1
            if [each.now for each in told] != [expected]:
                yield f"not told at {expected}: {name}: {told} {dropped}"
        else:
            self.counts["too late to help"] += 1
            if told and told[0].now != one.until:
                yield f"told too late to help: {name}: {told}"
            if not (told or dropped) and self._could_drop(one, until):
                yield f"neither told nor dropped: {name}"

    def _first_chance(self, one: Wanted, at: datetime) -> datetime | None:
        """When the bot was up, at a decent hour, for the first time from then on."""
        while at < one.until + DAY:
            stop = next(((down, up) for down, up in self.life.stops if down <= at < up), None)
            if stop is not None:
                at = stop[1]
            elif at <= one.at + GRACE or is_decent(self.life, at, one.any_day):
                return at
            else:
                at = self._morning(at, one.any_day)
        return None

    def _morning(self, at: datetime, any_day: bool) -> datetime:
        minute = timedelta(minutes=1)
        at = at.replace(second=0, microsecond=0) + minute
        while not is_decent(self.life, at, any_day):
            at += minute
        return at

    def _could_drop(self, one: Wanted, until: datetime) -> bool:
        """The bot was up for a day, at least, after it had become too late, and things were still so."""
        at = one.until
        for down, up in self.life.stops:
            if down - DAY <= at < up:
                at = up
        return at + DAY < min(until, self.life.now)

    # --- what ends ---

    def _endings(self) -> Iterator[str]:
        register = self.life.register
        held = [("office", "office/sg/leder/kari", one) for one in register.holdings]
        seated = [("seat", f"seat/sg/{one.valid_until}", one) for one in register.seats]
        for what, which, record in (*held, *seated):
            assert record.valid_from is not None
            assert record.valid_until is not None
            begins, last = record.valid_from.first(), record.valid_until.last()
            raws = [instant(datetime.combine(months_before(last, months), NINE)) for months in MONTHS_BEFORE]
            since = instant(datetime.combine(begins, time()))
            over = instant(datetime.combine(last + DAY, time()))
            for each in chain(self.life, raws, over):
                yield from self._one(what, which, each, since, over, since + DAY)

    # --- what is counted ---

    def _counted(self) -> Iterator[str]:
        """Of plans and of the cadence: told where too few were planned, and then only."""
        for said in (*self.told, *self.dropped):
            if said.what not in ("plan", "cadence"):
                continue
            self.explained.add(said)
            year = int(said.which.split("/")[2][:4])
            if said in self.told and self._planned(year, said.now) >= LEAST:
                yield f"enough was planned: {said}"
        for year in range(FIRST_YEAR, FIRST_YEAR + self.life.years - 1):
            raws = [instant(datetime.combine(date(year, 11, 1) + number * 14 * DAY, NINE)) for number in range(5)]
            for one in chain(self.life, raws, instant(datetime(year + 1, 1, 1))):
                expected = self._first_chance(one, one.at)
                if expected is not None and expected < one.until and self._lacks(year + 1, one.at, expected):
                    self.counts["plans"] += 1
                    told = [each.now for each in self.told if (each.what, each.at) == ("plan", one.at)]
                    if told != [expected]:
                        yield f"plan of {year + 1} due {one.at}: told {told}, not {expected}"

    def _planned(self, year: int, at: datetime) -> int:
        days = [days for since, days in self.life.counted if since <= at][-1]
        return sum(1 for day in days if day.year == year)

    def _lacks(self, year: int, since: datetime, until: datetime) -> bool:
        """Whether too few were planned all the time."""
        moments = [since, *(at for at, _ in self.life.counted if since < at <= until)]
        return all(self._planned(year, at) < LEAST for at in moments)


def main(lives: int, first: int, years: int = 10) -> None:
    began, told, dropped, ticks = clock.monotonic(), 0, 0, 0
    counts: Counter[str] = Counter()
    for seed in range(first, first + lives):
        life = live(seed, years)
        reader = Reader(life)
        faults = list(reader.faults())
        told, dropped, ticks = told + len(life.told), dropped + len(life.dropped), ticks + life.ticks
        counts += reader.counts
        if faults:
            print(f"seed {seed}: {len(faults)}", *faults[:20], sep="\n  ")
            sys.exit(1)
    print(f"{lives} lives of {years} years, {ticks} ticks: {told} told, {dropped} dropped, nothing wrong")
    print(*(f"  {count} {what}" for what, count in sorted(counts.items())), sep="\n")
    print(f"  {clock.monotonic() - began:.0f} seconds")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
