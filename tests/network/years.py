"""Years of a steering group, lived with a given clock: meetings planned, moved, called and cancelled by chance, tasks
done or not, and a bot that is down on some days. `years_judged.py` says whether all was told as it should."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from network.cadence import counts_on, planned_on
from network.cadence_reminders import of_cadence
from network.dates import PartialDate
from network.decent_hours import next_by_day, ripe_by_day
from network.ending_reminders import of_endings
from network.meeting_reminders import of_meeting, of_task, task_window, window
from network.meetings import Attachment, Item, Meeting, MeetingFile, Task
from network.register import Body, MeetingRules, Register
from network.reminders import Due, Habits, Key
from tests.network.examples import holding, organisation, person, seat, small

OSLO = ZoneInfo("Europe/Oslo")
FIRST_YEAR = 2026
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BODY = "sg"
LEAST = 4
FILE = Attachment(name="sak.pdf", room="!rom:a.example", event="$hendelse")
NEVER = datetime.max.replace(tzinfo=UTC)
WALLS = (time(7, 30), time(9, 0), time(9, 0), time(12, 15), time(19, 0), time(2, 30), time(3, 30), time(22, 0))

Change = Callable[["Life"], None]


def instant(wall: datetime) -> datetime:
    return wall.replace(tzinfo=OSLO, fold=0).astimezone(UTC)


@dataclass(frozen=True)
class Kept:
    """Something that was so for a time: the words of its reminders are counted from ``wall``."""

    what: str
    which: str
    wall: datetime
    since: datetime
    until: datetime = NEVER


@dataclass
class Life:
    """What happened, and what the bot said."""

    chance: random.Random
    years: int
    habits: Habits
    register: Register
    now: datetime
    meetings: dict[int, MeetingFile] = field(default_factory=dict)
    tasks: dict[int, Task] = field(default_factory=dict)
    known: set[Key] = field(default_factory=set)
    looked: datetime | None = None
    """When the bot last said what was due."""
    told: list[tuple[datetime, Due]] = field(default_factory=list)
    dropped: list[tuple[datetime, Due]] = field(default_factory=list)
    ticks: int = 0
    stops: list[tuple[datetime, datetime]] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    counted: list[tuple[datetime, tuple[date, ...]]] = field(default_factory=list)
    """Since when the body's meetings lay on these days."""
    ends: dict[date, list[Due]] = field(default_factory=dict)
    """Those of the day, which do not change."""

    # --- what people do ------------------------------------------------------------------------------------

    def plan(self, number: int, wall: datetime) -> None:
        self._changed(MeetingFile(meeting=Meeting(number=number, body=BODY, starts=wall)))

    def propose(self, number: int) -> None:
        file = self.meetings[number]
        if self._is_to_come(file):
            item = Item(number=number, body=BODY, title="Sak", needs_material=True, at=self.now)
            self._changed(replace(file, items=(item,)))

    def move(self, number: int, wall: datetime) -> None:
        file = self.meetings[number]
        if self._is_to_come(file) and wall != file.meeting.starts and instant(wall) > self.now:
            self._changed(replace(file, meeting=replace(file.meeting, starts=wall)))

    def cancel(self, number: int) -> None:
        file = self.meetings[number]
        if self._is_to_come(file):
            self._changed(replace(file, meeting=replace(file.meeting, cancelled_at=self.now)))

    def call(self, number: int) -> None:
        file = self.meetings[number]
        if self._is_to_come(file) and file.meeting.called_at is None:
            self._changed(replace(file, meeting=replace(file.meeting, called_at=self.now)))

    def send_material(self, number: int) -> None:
        file = self.meetings[number]
        if self._is_to_come(file):
            self._changed(replace(file, items=tuple(replace(one, attachments=(FILE,)) for one in file.items)))

    def agree(self, number: int, due: date) -> None:
        task = Task(number=number, body=BODY, title="Oppgave", due=PartialDate.of(due), at=self.now)
        self.tasks[number] = task
        self._keep("task", f"O{number}", datetime.combine(due, time(9)))

    def finish(self, number: int) -> None:
        self.tasks[number] = replace(self.tasks[number], done_at=self.now)
        self._keep_no_more(f"O{number}")

    def _is_to_come(self, file: MeetingFile) -> bool:
        meeting = file.meeting
        return meeting.cancelled_at is None and meeting.starts is not None and instant(meeting.starts) > self.now

    def _changed(self, file: MeetingFile) -> None:
        meeting = file.meeting
        assert meeting.number is not None
        assert meeting.starts is not None
        before = self.meetings.get(meeting.number)
        if before is None or before.meeting.starts != meeting.starts:
            meeting = replace(meeting, planned_at=self.now)
        self.meetings[meeting.number] = replace(file, meeting=meeting)
        self.counted.append((self.now, self._days()))
        name, wall = f"M{meeting.number}", meeting.starts
        is_so = {
            ("meeting", name): True,
            ("call", name): meeting.called_at is None,
            ("attendance", name): meeting.called_at is not None,
            ("material", f"{name}/S{meeting.number}"): bool(file.items and not file.items[0].attachments),
        }
        for (what, which), so in is_so.items():
            if so and meeting.cancelled_at is None:
                self._keep(what, which, wall)
            else:
                self._keep_no_more(which, what)

    def _keep(self, what: str, which: str, wall: datetime) -> None:
        is_open = [one for one in self.kept if (one.what, one.which, one.until) == (what, which, NEVER)]
        if not (is_open and is_open[0].wall == wall):
            self._keep_no_more(which, what)
            self.kept.append(Kept(what, which, wall, self.now))

    def _keep_no_more(self, which: str, what: str | None = None) -> None:
        self.kept = [
            replace(one, until=self.now)
            if one.which == which and one.until == NEVER and what in (None, one.what)
            else one
            for one in self.kept
        ]

    def _days(self) -> tuple[date, ...]:
        days = (counts_on(one.meeting) for one in self.meetings.values())
        return tuple(one for one in days if one is not None)

    # --- what the bot does ---------------------------------------------------------------------------------

    def endings(self, today: date) -> list[Due]:
        if today not in self.ends:
            self.ends = {today: list(of_endings(self.register, self.habits, today))}
        return self.ends[today]

    def dues(self) -> list[Due]:
        """Of what the window lets through, as the database would narrow it."""
        today = self.now.astimezone(OSLO).date()
        first, last = window(self.now, None, self.habits, since=self.looked, ahead=DAY)
        meetings = [one for one in self.meetings.values() if one.meeting.day and first <= one.meeting.day <= last]
        first, last = task_window(self.now, self.habits, since=self.looked, ahead=DAY)
        tasks = [one for one in self.tasks.values() if one.due and first <= one.due.last() <= last]
        return [
            *(due for one in meetings for due in of_meeting(one, None, self.habits)),
            *(due for one in tasks for due in of_task(one, self.habits)),
            *self.endings(today),
            *of_cadence(self.register.bodies[0], planned_on(self._days()), self.habits, today),
        ]

    def tick(self) -> datetime:
        """Say what is due; when to look again."""
        self.ticks += 1
        dues = self.dues()
        come = ripe_by_day(dues, self.known, self.now, self.habits)
        self.told += [(self.now, one) for one in come.tell]
        self.dropped += [(self.now, one) for one in come.drop]
        self.known |= {one.key for one in (*come.tell, *come.drop)}
        self.looked = self.now
        following = next_by_day(dues, self.known, self.now, self.habits)
        return min(following or NEVER, self.now + DAY)


def live(seed: int, years: int = 10) -> Life:
    """A life that is the same for the same seed."""
    chance = random.Random(seed)
    begin = datetime(FIRST_YEAR, 1, 1, 6, 0, 13, tzinfo=UTC)
    end = begin + years * 365 * DAY
    quiet = chance.choice((None, (time(20), time(7)), (time(20), time(7)), (time(16), time(8))))
    life = Life(
        chance=chance,
        years=years,
        habits=Habits(OSLO, quiet=quiet, workdays_only=chance.random() < 0.5),
        register=_register(years),
        now=begin,
    )
    life.counted.append((begin, ()))
    changes = sorted(_changes(chance, begin, end), key=lambda one: one[0])
    life.stops = list(_stops(chance, begin, end))
    stops = [*life.stops, (NEVER, NEVER)]
    daily = _daily(chance, begin)
    wake, any_hour = begin, next(daily)
    while life.now < end:
        at = min(wake, any_hour, changes[0][0] if changes else NEVER)
        if at >= stops[0][0]:
            at = stops.pop(0)[1]  # what was said meanwhile is handled when the bot is back
            wake = any_hour = at
        life.now = max(at, life.now)
        while changes and changes[0][0] <= life.now:
            changes.pop(0)[1](life)
        while any_hour <= life.now:
            any_hour = next(daily)
        wake = life.tick()
    return life


def _register(years: int) -> Register:
    every = range(FIRST_YEAR, FIRST_YEAR + years)
    return small(
        organisations=(organisation("oslo"), organisation("voss")),
        people=(person("kari", "oslo"), person("ola", "voss")),
        bodies=(Body(id=BODY, name="Styringsgruppen", meetings=MeetingRules(per_year=LEAST)),),
        holdings=tuple(holding(BODY, "leder", "kari", f"{year}-03-01", f"{year + 1}-02-28") for year in every),
        seats=tuple(seat(BODY, "ola", f"{year}-06-01", f"{year + 2}-05-31") for year in every[::2]),
    )


def _daily(chance: random.Random, begin: datetime) -> Iterator[datetime]:
    day = begin
    while True:
        yield day + chance.randrange(24 * 60) * timedelta(minutes=1)
        day += DAY


def _stops(chance: random.Random, begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    at = begin + DAY
    while at < end:
        down = chance.choice((timedelta(minutes=5), HOUR, 8 * HOUR, DAY, 3 * DAY, 12 * DAY)) * (1 + chance.random())
        yield at, at + down
        at += down + DAY + 30 * DAY * chance.random()


def _changes(chance: random.Random, begin: datetime, end: datetime) -> Iterator[tuple[datetime, Change]]:
    number = 0
    for year in range(begin.year, end.year + 1):
        for _ in range(chance.choice((3, 5, 5, 7))):
            number += 1
            yield from _of_meeting(chance, number, year, begin)
        for task in range(4):
            yield from _of_task(chance, year * 10 + task, _moment(chance, year))


def _of_meeting(chance: random.Random, number: int, year: int, begin: datetime) -> Iterator[tuple[datetime, Change]]:
    wall = _wall(chance, year)
    planned = max(begin, instant(wall) - _some_days(chance, 1, 90))
    yield planned, lambda life: life.plan(number, wall)
    left = instant(wall) - planned
    if chance.random() < 0.7:
        yield planned + left * chance.random(), lambda life: life.call(number)
    if chance.random() < 0.7:
        proposed = planned + left * chance.random() / 2
        yield proposed, lambda life: life.propose(number)
        yield proposed + left * chance.random(), lambda life: life.send_material(number)
    for _ in range(chance.choice((0, 0, 1, 2))):
        other = wall + chance.randrange(-20, 40) * DAY + chance.choice((0, 0, 15, 60)) * timedelta(minutes=1)
        yield planned + left * chance.random(), _moving(number, other)
    if chance.random() < 0.15:
        yield planned + left * chance.random(), lambda life: life.cancel(number)


def _moving(number: int, wall: datetime) -> Change:
    return lambda life: life.move(number, wall)


def _of_task(chance: random.Random, number: int, agreed: datetime) -> Iterator[tuple[datetime, Change]]:
    due = agreed.date() + timedelta(days=chance.randrange(0, 60))
    yield agreed, lambda life: life.agree(number, due)
    if chance.random() < 0.8:
        yield agreed + _some_days(chance, 0.1, 120), lambda life: life.finish(number)


def _wall(chance: random.Random, year: int) -> datetime:
    """On any day, and often on one on which the clocks change, the last Sunday of March and of October."""
    ordinary = date(year, chance.randrange(1, 13), chance.randrange(1, 29))
    changes = [_last_sunday(year, month) for month in (3, 10)]
    return datetime.combine(chance.choice((*changes, *(ordinary,) * 6)), chance.choice(WALLS))


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - (last.isoweekday() % 7) * DAY


def _moment(chance: random.Random, year: int) -> datetime:
    """Never on a full minute: nothing people do falls on the moment of a reminder."""
    return datetime(year, 1, 2, 0, 0, 17, tzinfo=UTC) + chance.randrange(360 * 24 * 60) * timedelta(minutes=1)


def _some_days(chance: random.Random, least: float, most: float) -> timedelta:
    return timedelta(seconds=round(chance.uniform(least, most) * 24 * 60) * 60 + 17)
