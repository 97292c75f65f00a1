"""What is due: a pure function of what is stored and the time. The clock keeps no list of its own (DESIGN §3).

A thing that is due is known by what it is, which it is about, and when, in words that stay the same when it moves out
of somebody's night; what has been told is remembered by that key alone. One function for each subject.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from network.consensus import StandsAt, State, counted, same_text
from network.dates import Period, earlier_by, is_workday
from network.positions import position_of
from network.questions import Question
from network.register import Network, standing
from network.statements import Dispatch, Issue, Position, Round, Stance, StatementFile, Version
from network.voices import Asking, Roster, deadline_of, instant, length_of

Key: TypeAlias = tuple[str, str, str]

JUST_AFTER = timedelta(milliseconds=1)
"""A homeserver counts in these: the first moment at which what lasts until another is over."""
URGENT = {"half": 2, "tenth": 10}
"""Which parts of an urgent round are left when those are reminded who have not answered."""
MORNING = time(9, 0)
EMBARGO_HELPS = timedelta(days=1)
ANSWER_HELPS = timedelta(days=30)


class What(StrEnum):
    ROUND = "round"
    """A round's deadline comes near: for those who have not answered."""
    DEADLINE = "deadline"
    """A round or another question is over, and is to be closed."""
    QUESTION = "question"
    """The deadline of a poll or a survey comes near: for those who have not answered."""
    HOLD = "hold"
    """The time that somebody asked for is about to end: for those who asked."""
    HOLD_OVER = "hold-over"
    """It has ended: where the round stands has changed."""
    EDIT = "edit"
    """An editorial change can no longer be objected to: where the round stands may have changed."""
    EMBARGO = "embargo"
    """A statement may be published."""
    ANSWER = "answer"
    """An answer to a statement that was sent is overdue: for the secretariat."""
    MEETING = "meeting"
    """A meeting comes near."""
    ATTENDANCE = "attendance"
    """It comes near: for those who have not said whether they come."""
    MATERIAL = "material"
    """It comes near, and an item's material is missing: for those who introduce the item."""
    CALL = "call"
    """It comes near, and has not been called: for the secretariat."""
    TASK = "task"
    """A task is to be done, or overdue: for those whose it is."""
    TERM = "term"
    """A body's term is about to end."""
    OFFICE = "office"
    """Somebody's time in an office is."""
    SEAT = "seat"
    """Some of a body's seats are about to end."""
    AGREEMENT = "agreement"
    """An agreement is about to end, for all its parties or for some."""
    AGAIN = "again"
    """Somebody asked to be reminded of a meeting later."""
    PLAN = "plan"
    """A body has no plan for the next year."""
    CADENCE = "cadence"
    """A body will meet too seldom unless something is planned now."""


CHANGES_WHAT_IS_SO = frozenset({What.DEADLINE, What.HOLD_OVER, What.EDIT})
"""What is acted on only when everything said until then has been heard."""


@dataclass(frozen=True, kw_only=True)
class Due:
    what: What
    which: str
    """What it is about: ``U1/r2`` for a round, ``U1/r2/drammen`` for a voice in it, ``U1/v3`` for a version …"""
    when: str
    """Which of the moments it is, by what it is counted from: it stays the same when the reminder is moved."""
    at: datetime
    """The moment, in UTC."""
    helps_until: datetime | None = None
    """Until when it is told late rather than not at all; None where it is never too late."""
    on_days_off: bool = False
    """Whether it is told on them too: those who meet on a Saturday are at work then."""

    @property
    def key(self) -> Key:
        return (self.what, self.which, self.when)


@dataclass(frozen=True)
class Habits:
    """When a network may be disturbed."""

    zone: ZoneInfo
    quiet: tuple[time, time] | None = None
    """From when until when it may not, also over midnight; the two ends themselves are still, and again, no night."""
    workdays_only: bool = False


def habits_of(network: Network, zone: ZoneInfo) -> Habits:
    rules = network.reminders
    quiet = rules.quiet_hours if rules else None
    return Habits(
        zone=zone,
        quiet=(time.fromisoformat(quiet.from_), time.fromisoformat(quiet.until)) if quiet else None,
        workdays_only=bool(rules and rules.workdays_only),
    )


# --- out of the night ---------------------------------------------------------------------------------------


def placed(wall: datetime, habits: Habits) -> datetime:
    """The time itself, or the last one before it at which people may be disturbed."""
    wall = out_of_the_night(wall, habits)
    while habits.workdays_only and not is_workday(wall.date()):
        wall -= timedelta(days=1)
    return wall


def out_of_the_night(wall: datetime, habits: Habits) -> datetime:
    """The time itself, or the last one before it that is not in the quiet hours, be it on a day off."""
    if habits.quiet is None:
        return wall
    begins, ends = habits.quiet
    evening = datetime.combine(wall.date(), begins)
    at = wall.time()
    if begins < ends:
        return evening if begins < at < ends else wall
    if begins == ends:
        return wall
    if at > begins:
        return evening
    return evening - timedelta(days=1) if at < ends else wall


def placed_at(at: datetime, habits: Habits) -> datetime:
    """`placed`, of a moment."""
    wall = local(at, habits)
    moved = placed(wall, habits)
    return at if moved == wall else min(at, instant(moved, habits.zone))


def local(at: datetime, habits: Habits) -> datetime:
    """What the network's clocks show at that moment."""
    return at.astimezone(habits.zone).replace(tzinfo=None, fold=0)


def stamp(at: datetime) -> str:
    """A time, as part of a key."""
    return at.replace(tzinfo=None).isoformat(timespec="minutes")


# --- statements ---------------------------------------------------------------------------------------------


def of_statement(file: StatementFile, habits: Habits) -> Iterator[Due]:
    """All that is, was or will be due of a statement."""
    name = f"U{file.statement.number}"
    for asked in standing(file.rounds):
        if asked.outcome is None:
            yield from of_round(name, asked, file.versions, file.positions, habits)
    for issue in standing(file.issues):
        yield from of_issue(name, issue, habits)
    for dispatch in standing(file.dispatches):
        yield from of_dispatch(name, dispatch, habits)


def of_round(
    name: str, asked: Round, versions: Sequence[Version], positions: Iterable[Position], habits: Habits
) -> Iterator[Due]:
    """Of a round that has no outcome yet: its reminders and its deadline, the holds that run, and the changes that may
    be objected to."""
    which = f"{name}/r{asked.number}"
    end = deadline_of(asked, habits.zone)
    until = stamp(asked.openings[-1].deadline)
    for counted_by, at in before_the_deadline(asked, asked.remind, habits, urgent=asked.urgent):
        yield Due(what=What.ROUND, which=which, when=f"{until}/{counted_by}", at=at, helps_until=end)
    yield Due(what=What.DEADLINE, which=which, when=until, at=end + JUST_AFTER)
    yield from _holds(which, asked, counted(positions, versions, asked, habits.zone), habits)
    covered = same_text(versions, asked.version)
    for one in standing(versions):
        if one.number in covered and one.editorial and one.objection_until is not None:
            at = one.objection_until.astimezone(UTC)
            yield Due(what=What.EDIT, which=f"{name}/v{one.number}", when=stamp(at), at=at + JUST_AFTER)


def of_issue(name: str, issue: Issue, habits: Habits) -> Iterator[Due]:
    if issue.embargo_until is not None:
        at = instant(issue.embargo_until, habits.zone)
        when = stamp(issue.embargo_until)
        yield Due(what=What.EMBARGO, which=name, when=when, at=at, helps_until=at + EMBARGO_HELPS)


def of_dispatch(name: str, dispatch: Dispatch, habits: Habits) -> Iterator[Due]:
    """In the morning after the last day on which an answer is in time."""
    if dispatch.answer_due is None or dispatch.answered_on is not None or dispatch.answer is not None:
        return
    day = dispatch.answer_due.last() + timedelta(days=1)
    while habits.workdays_only and not is_workday(day):
        day += timedelta(days=1)
    at = instant(datetime.combine(day, MORNING), habits.zone)
    yield Due(
        what=What.ANSWER,
        which=f"{name}/s{dispatch.number}",
        when=str(dispatch.answer_due),
        at=at,
        helps_until=at + ANSWER_HELPS,
    )


def before_the_deadline(
    asking: Asking, remind: Iterable[Period], habits: Habits, *, urgent: bool = False
) -> Iterator[tuple[str, datetime]]:
    """When those are reminded who have not answered, and how that is counted: never before the deadline was set nor
    after it; of two at the same moment the later one's. An urgent round scales them to its length, day and night; so
    does one that is too short for any of its own, but not at night."""
    zone = habits.zone
    set_at, end = asking.openings[-1].at, deadline_of(asking, zone)
    length = length_of(asking, zone)
    scaled = {words: end - length / part for words, part in URGENT.items()}
    by_day = {words: placed_at(at, habits) for words, at in scaled.items()}
    wall = asking.openings[-1].deadline
    own = {str(one): instant(placed(earlier_by(wall, one), habits), zone) for one in remind}

    def fitting(moments: Mapping[str, datetime]) -> dict[datetime, str]:
        in_order = sorted(moments.items(), key=lambda one: one[1])
        return {at: words for words, at in in_order if set_at < at < end}

    if urgent:
        return ((words, at) for at, words in fitting(scaled).items())
    found = fitting(own) or (fitting(by_day) if own else {})
    return ((words, at) for at, words in found.items())


def _holds(which: str, asked: Round, positions: Sequence[Position], habits: Habits) -> Iterator[Due]:
    end = deadline_of(asked, habits.zone)
    given: dict[str, list[Position]] = {voice: [] for voice in asked.roll}
    for one in positions:
        if one.voice in given:
            given[one.voice].append(one)
    for voice, theirs in given.items():
        hold = position_of(theirs)
        if hold is None or hold.stance is not Stance.HOLD or hold.until is None:
            continue
        over = instant(hold.until, habits.zone)
        if over >= end:
            continue
        told = over if asked.urgent else placed_at(over, habits)
        about = f"{which}/{voice}"
        if told > hold.at:
            yield Due(what=What.HOLD, which=about, when=stamp(hold.until), at=told, helps_until=end)
        yield Due(what=What.HOLD_OVER, which=about, when=stamp(hold.until), at=over + JUST_AFTER)


# --- polls and surveys --------------------------------------------------------------------------------------


def of_question(asked: Question, habits: Habits) -> Iterator[Due]:
    """Of one that has not ended: its reminders and its deadline."""
    if asked.ending is not None:
        return
    which, end = f"P{asked.number}", deadline_of(asked, habits.zone)
    until = stamp(asked.openings[-1].deadline)
    for words, at in before_the_deadline(asked, asked.remind, habits):
        yield Due(what=What.QUESTION, which=which, when=f"{until}/{words}", at=at, helps_until=end)
    yield Due(what=What.DEADLINE, which=which, when=until, at=end + JUST_AFTER)


# --- who ----------------------------------------------------------------------------------------------------


def not_answered(standings: Iterable[StandsAt], asked: Round, zone: ZoneInfo) -> tuple[str, ...]:
    """The voices that are reminded of a deadline: those that have not answered, without those whose own time runs out
    before it, who are reminded of that."""
    return tuple(
        one.voice
        for one in standings
        if one.state is State.UNANSWERED or (one.state is State.NEEDS_TIME and not _ends_before(one, asked, zone))
    )


def _ends_before(one: StandsAt, asked: Round, zone: ZoneInfo) -> bool:
    until = one.position.until if one.position else None
    return until is not None and instant(until, zone) < deadline_of(asked, zone)


def reminded(roster: Roster, voice: str) -> tuple[str, ...]:
    """The people who are reminded for a voice: who sits for it, and who acts for them; each once."""
    return tuple(dict.fromkeys((*roster.people.get(voice, ()), *roster.advisers.get(voice, ()))))


# --- what is to be done now ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ripe:
    tell: tuple[Due, ...]
    """In the order of their moments."""
    drop: tuple[Due, ...]
    """What came too late to help, and what a later one of the same says as well: noted, and not told."""


def ripe(dues: Iterable[Due], known: Collection[Key], now: datetime, heard_until: datetime) -> Ripe:
    """What is due by now and has not been told or dropped: ``known`` are the keys of what has."""
    heard = min(now, heard_until)
    until_now = (one for one in dues if one.at <= (heard if one.what in CHANGES_WHAT_IS_SO else now))
    come = sorted((one for one in until_now if one.key not in known), key=lambda one: (one.at, one.key))
    last = {(one.what, one.which): one for one in come}
    tell: list[Due] = []
    drop: list[Due] = []
    for one in come:
        helps = last[one.what, one.which] is one and (one.helps_until is None or now <= one.helps_until)
        (tell if helps else drop).append(one)
    return Ripe(tell=tuple(tell), drop=tuple(drop))


def next_due(dues: Iterable[Due], known: Collection[Key], now: datetime) -> datetime | None:
    """When to look again: the first moment after now at which something comes due."""
    return min((one.at for one in dues if one.at > now and one.key not in known), default=None)
