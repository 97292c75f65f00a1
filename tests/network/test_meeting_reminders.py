"""What is due of a meeting and of a task, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.dates import PartialDate, Period, is_workday
from network.decent_hours import GRACE, next_by_day, ripe_by_day
from network.meeting_reminders import LOOKED_BACK, of_meeting, of_task, task_window, window
from network.meetings import Attachment, Item, ItemState, Meeting, MeetingFile, Task
from network.register import Reminders
from network.reminders import Due, Habits, What, next_due, ripe
from tests.depth import examples
from tests.network.examples import MISTAKE

OSLO = ZoneInfo("Europe/Oslo")
ANYTIME = Habits(OSLO)
NIGHTS = Habits(OSLO, quiet=(time(20, 0), time(7, 0)))
WORKDAYS = replace(NIGHTS, workdays_only=True)
WEDNESDAY = datetime(2027, 3, 10, 9, 0)
CALLED = datetime(2027, 2, 20, 12, 0, tzinfo=UTC)


def utc(month: int, day: int, hour: int, minute: int = 0, year: int = 2027) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def meeting(starts: datetime | None = WEDNESDAY, **more: Any) -> Meeting:
    return Meeting(number=3, body="styringsgruppen", starts=starts, **more)


def dues(
    of: Meeting, habits: Habits = NIGHTS, rules: Reminders | None = None, items: tuple[Item, ...] = ()
) -> list[Due]:
    return list(of_meeting(MeetingFile(meeting=of, items=items), rules, habits))


def told(of: Meeting, habits: Habits = NIGHTS, what: What = What.MEETING, **more: Any) -> list[tuple[str, datetime]]:
    return [(one.when, one.at) for one in dues(of, habits, **more) if one.what is what]


# --- a meeting ----------------------------------------------------------------------------------------------


def test_a_meeting_is_reminded_of_two_weeks_three_days_and_an_hour_before() -> None:
    found = [one for one in dues(meeting()) if one.what is What.MEETING]
    assert [one.key for one in found] == [
        ("meeting", "M3", "2027-03-10T09:00/P14D"),
        ("meeting", "M3", "2027-03-10T09:00/P3D"),
        ("meeting", "M3", "2027-03-10T09:00/PT1H"),
    ]
    assert [one.at for one in found] == [utc(2, 24, 8), utc(3, 7, 8), utc(3, 10, 7)]
    assert [one.helps_until for one in found] == [utc(3, 7, 8), utc(3, 10, 7), utc(3, 10, 8)]


def test_as_the_charter_says() -> None:
    rules = Reminders(meeting=(Period(months=1), Period(days=1), Period()))
    assert told(meeting(), rules=rules) == [
        ("2027-03-10T09:00/P1M", utc(2, 10, 8)),
        ("2027-03-10T09:00/P1D", utc(3, 9, 8)),
    ]
    assert told(meeting(), rules=Reminders(meeting=())) == []
    assert len(told(meeting(), rules=Reminders())) == 3


def test_one_known_only_by_its_day_is_reminded_of_in_the_morning_and_not_in_hours() -> None:
    of = meeting(None, date=PartialDate(2027, 3, 10))
    assert told(of) == [("2027-03-10/P14D", utc(2, 24, 8)), ("2027-03-10/P3D", utc(3, 7, 8))]
    assert dues(of)[-1].helps_until == utc(3, 10, 8)
    for unknown in (PartialDate(2027, 3), PartialDate(2027), None):
        assert dues(meeting(None, date=unknown)) == []


def test_nothing_of_one_that_was_cancelled_or_a_mistake() -> None:
    assert dues(meeting(cancelled_at=CALLED)) == dues(meeting(voided=MISTAKE)) == []
    assert dues(replace(meeting(), number=None)) == []


def test_a_moved_meeting_takes_its_reminders_along() -> None:
    moved = meeting(WEDNESDAY + timedelta(days=7, hours=4))
    assert not {one.key for one in dues(meeting())} & {one.key for one in dues(moved)}
    assert [at for _, at in told(moved)] == [utc(3, 3, 12), utc(3, 14, 12), utc(3, 17, 11)]


# --- at decent hours ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts", "habits", "an_hour_before", "on_days_off"),
    [
        (WEDNESDAY, NIGHTS, utc(3, 10, 7), True),
        (datetime(2027, 3, 10, 8, 0), NIGHTS, utc(3, 10, 6), True),
        (datetime(2027, 3, 10, 7, 30), NIGHTS, utc(3, 9, 19), False),
        (datetime(2027, 3, 10, 7, 30), ANYTIME, utc(3, 10, 5, 30), True),
        (datetime(2027, 3, 10, 22, 30), NIGHTS, utc(3, 10, 19), True),
        # On a Saturday people meet, and may be told; on a Sunday before a Monday they may not.
        (datetime(2027, 3, 13, 10, 0), WORKDAYS, utc(3, 13, 8), True),
        (datetime(2027, 3, 15, 7, 30), NIGHTS, utc(3, 14, 19), False),
        (datetime(2027, 3, 15, 7, 30), WORKDAYS, utc(3, 12, 19), False),
    ],
)
def test_an_hour_before_is_moved_earlier_rather_than_dropped(
    starts: datetime, habits: Habits, an_hour_before: datetime, on_days_off: bool
) -> None:
    last = [one for one in dues(meeting(starts), habits) if one.what is What.MEETING][-1]
    assert last.when.endswith("/PT1H")
    assert (last.at, last.on_days_off) == (an_hour_before, on_days_off)


def test_days_before_are_moved_off_the_weekend_and_easter() -> None:
    assert [at for _, at in told(meeting(), WORKDAYS)] == [utc(2, 24, 8), utc(3, 5, 8), utc(3, 10, 7)]
    after_easter = meeting(datetime(2027, 4, 1, 9, 0))
    assert [at for _, at in told(after_easter, WORKDAYS)] == [utc(3, 18, 8), utc(3, 24, 8), utc(4, 1, 6)]


def test_of_two_that_meet_the_later_one_is_told() -> None:
    rules = Reminders(meeting=(Period(days=3), Period(days=2), Period(days=1)))
    monday = meeting(datetime(2027, 3, 15, 9, 0))
    assert told(monday, WORKDAYS, rules=rules) == [("2027-03-15T09:00/P1D", utc(3, 12, 8))]


# --- the clocks change --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts", "begins", "two_weeks_before"),
    [
        # Left out by the clocks: as much later as they jump.
        (datetime(2027, 3, 28, 2, 30), utc(3, 28, 1, 30), utc(3, 14, 1, 30)),
        # Shown twice: the first.
        (datetime(2027, 10, 31, 2, 30), utc(10, 31, 0, 30), utc(10, 17, 0, 30)),
        (datetime(2027, 3, 28, 3, 30), utc(3, 28, 1, 30), utc(3, 14, 2, 30)),
        (datetime(2027, 10, 31, 3, 30), utc(10, 31, 2, 30), utc(10, 17, 1, 30)),
        (datetime(2027, 3, 29, 9, 0), utc(3, 29, 7), utc(3, 15, 8)),
        (datetime(2027, 11, 1, 9, 0), utc(11, 1, 8), utc(10, 18, 7)),
        (datetime(2028, 2, 29, 9, 0), utc(2, 29, 8, year=2028), utc(2, 15, 8, year=2028)),
    ],
)
def test_days_keep_the_hour_and_an_hour_is_one_when_the_clocks_change(
    starts: datetime, begins: datetime, two_weeks_before: datetime
) -> None:
    found = [one for one in dues(meeting(starts), ANYTIME) if one.what is What.MEETING]
    assert found[0].at == two_weeks_before
    assert found[-1].at == begins - timedelta(hours=1)
    assert found[-1].helps_until == begins


def test_months_before_are_clamped_to_days_that_there_are() -> None:
    rules = Reminders(meeting=(Period(months=1), Period(years=1)))
    leap = meeting(datetime(2028, 2, 29, 9, 0))
    assert [at for _, at in told(leap, rules=rules)] == [utc(2, 28, 8), utc(1, 29, 8, year=2028)]
    assert [at for _, at in told(meeting(datetime(2027, 5, 31, 9, 0)), rules=rules)][1] == utc(4, 30, 7)


# --- who has not answered, what is missing ------------------------------------------------------------------


def test_those_who_have_not_answered_are_reminded_once_it_is_called() -> None:
    assert told(meeting(), what=What.ATTENDANCE) == []
    called = meeting(called_at=CALLED)
    assert told(called, what=What.ATTENDANCE) == [
        ("2027-03-10T09:00/P7D", utc(3, 3, 8)),
        ("2027-03-10T09:00/P3D", utc(3, 7, 8)),
    ]
    late = meeting(called_at=utc(3, 4, 12))
    assert told(late, what=What.ATTENDANCE) == [("2027-03-10T09:00/P3D", utc(3, 7, 8))]


def test_the_secretariat_is_reminded_of_what_is_not_called() -> None:
    assert told(meeting(), what=What.CALL) == [
        ("2027-03-10T09:00/P14D", utc(2, 24, 8)),
        ("2027-03-10T09:00/P7D", utc(3, 3, 8)),
    ]
    assert told(meeting(called_at=CALLED), what=What.CALL) == []


def test_an_introducer_is_reminded_of_material_that_is_missing() -> None:
    item = Item(number=7, body="styringsgruppen", title="Budsjett", needs_material=True, introduced_by=("oslo",))

    def missing(of: Item) -> list[tuple[str, datetime]]:
        found = [one for one in dues(meeting(), items=(of,)) if one.what is What.MATERIAL]
        assert {one.which for one in found} <= {"M3/S7"}
        return [(one.when[-4:], one.at) for one in found]

    assert missing(item) == [("P10D", utc(2, 28, 8)), ("/P5D", utc(3, 5, 8))]
    assert missing(replace(item, at=utc(3, 1, 9))) == [("/P5D", utc(3, 5, 8))]
    attached = Attachment(name="budsjett.pdf", room="!a:b", event="$c")
    for more in (
        {"attachments": (attached,)},
        {"needs_material": False},
        {"state": ItemState.PROPOSED},
        {"voided": MISTAKE},
    ):
        assert missing(replace(item, **more)) == []  # type: ignore[arg-type]


# --- tasks --------------------------------------------------------------------------------------------------


def test_a_task_is_reminded_of_until_it_is_done_for_eight_weeks() -> None:
    task = Task(number=4, body="styringsgruppen", title="Send utkast", due=PartialDate(2027, 3, 10))
    found = list(of_task(task, NIGHTS))
    assert found[0].key == ("task", "O4", "2027-03-10/-7")
    assert [one.at for one in found[:3]] == [utc(3, 3, 8), utc(3, 10, 8), utc(3, 17, 8)]
    assert [one.when.rpartition("/")[2] for one in found] == [
        "-7", "+0", "+7", "+14", "+21", "+28", "+35", "+42", "+49", "+56",
    ]  # fmt: skip
    assert found[-1].at == utc(5, 5, 7)
    assert found[-1].helps_until == utc(5, 12, 7)
    assert next(of_task(replace(task, at=utc(3, 8, 8)), NIGHTS)).at == utc(3, 10, 8)
    month = replace(task, due=PartialDate(2027, 2))
    assert [one.at for one in of_task(month, WORKDAYS)][:2] == [utc(2, 19, 8), utc(2, 26, 8)]
    for none in ({"due": None}, {"done_at": CALLED}, {"voided": MISTAKE}, {"number": None}):
        assert list(of_task(replace(task, **none), NIGHTS)) == []  # type: ignore[arg-type]


# --- late, and by day ---------------------------------------------------------------------------------------


def test_what_was_missed_is_told_late_by_day_while_it_helps() -> None:
    first, second, third = (one for one in dues(meeting()) if one.what is What.MEETING)
    every = (first, second, third)
    night = utc(2, 25, 2)
    assert ripe_by_day(every, (), night, NIGHTS).tell == ()
    assert ripe_by_day(every, (), night, NIGHTS).drop == ()
    assert next_by_day(every, (), night, NIGHTS) == utc(2, 25, 6)
    assert ripe_by_day(every, (), utc(2, 25, 6), NIGHTS).tell == (first,)
    assert ripe_by_day(every, (), utc(3, 7, 9), NIGHTS) == ripe(every, (), utc(3, 7, 9), utc(3, 7, 9))
    assert ripe_by_day(every, (), utc(3, 7, 9), NIGHTS).drop == (first,)
    assert ripe_by_day(every, (), utc(3, 10, 8, 1), NIGHTS).drop == every
    weekend = utc(2, 27, 12)
    assert next_by_day(every, (), weekend, WORKDAYS) == utc(3, 1, 6)
    assert next_by_day(every, {first.key}, weekend, WORKDAYS) == utc(3, 7, 8)


def test_what_is_a_little_late_is_told_though_the_night_has_begun() -> None:
    early = [one for one in dues(meeting(datetime(2027, 3, 10, 7, 30))) if one.what is What.MEETING][-1]
    assert early.at == utc(3, 9, 19)
    assert ripe_by_day((early,), (), early.at + GRACE, NIGHTS).tell == (early,)
    late = early.at + GRACE + timedelta(seconds=1)
    assert ripe_by_day((early,), (), late, NIGHTS).tell == ()
    assert next_by_day((early,), (), late, NIGHTS) == utc(3, 10, 6)
    assert ripe_by_day((early,), (), utc(3, 10, 6), NIGHTS).tell == (early,)


def test_an_hour_before_a_meeting_on_a_saturday_is_told_late_on_that_day_too() -> None:
    of = [one for one in dues(meeting(datetime(2027, 3, 13, 10, 0)), WORKDAYS) if one.what is What.MEETING][-1]
    assert ripe_by_day((of,), (), of.at + timedelta(minutes=40), WORKDAYS).tell == (of,)


def test_what_would_have_been_due_before_a_meeting_was_planned_is_not() -> None:
    now = utc(3, 8, 12)
    every = dues(replace(meeting(), planned_at=now))
    assert ripe_by_day(every, (), now, NIGHTS) == ripe_by_day((), (), now, NIGHTS)
    assert next_by_day(every, (), now, NIGHTS) == utc(3, 10, 7)


# --- never out of its time ----------------------------------------------------------------------------------

DAYS_FROM_NOW = st.integers(-45, 45)
RULES = st.none() | st.builds(
    lambda periods: Reminders(meeting=tuple(periods)),
    st.lists(
        st.builds(
            Period, months=st.integers(0, 2), days=st.integers(0, 40), hours=st.integers(0, 30), minutes=st.just(0)
        ),
        max_size=4,
    ),
)
QUIET = st.none() | st.tuples(st.integers(0, 23), st.integers(0, 23)).map(lambda two: (time(two[0]), time(two[1])))
HABITS = st.builds(Habits, st.just(OSLO), QUIET, st.booleans())
TIMES = st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1)).map(lambda one: one.replace(second=0, microsecond=0))


@given(starts=TIMES, rules=RULES, habits=HABITS)
@settings(max_examples=examples(40), deadline=None)
def test_a_reminder_is_never_out_of_its_time(starts: datetime, rules: Reminders | None, habits: Habits) -> None:
    item = Item(number=7, body="b", title="Sak", needs_material=True)
    found = dues(meeting(starts), habits, rules, (item,))
    begins = starts.replace(tzinfo=OSLO).astimezone(UTC)
    assert len({one.key for one in found}) == len(found)
    for one in found:
        assert one.helps_until is not None
        assert one.at < one.helps_until <= begins
        shown = one.at.astimezone(OSLO)
        assert one.on_days_off or not habits.workdays_only or is_workday(shown.date())
        assert not one.on_days_off or shown.date() == begins.astimezone(OSLO).date()
        # The clocks may have left out the very hour that it was moved to.
        if habits.quiet and shown.month not in (3, 10):
            night, morning = habits.quiet
            at = shown.time()
            quiet = night < at < morning if night < morning else not morning <= at <= night
            assert night == morning or not quiet


@given(
    now=st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),
    starts=st.lists(st.tuples(DAYS_FROM_NOW, st.integers(0, 24 * 60 - 1)), max_size=12),
    rules=RULES,
    habits=HABITS,
    known=st.sets(st.integers(0, 80)),
    ahead=st.integers(0, 3).map(lambda days: timedelta(days=days)),
)
@settings(max_examples=examples(40), deadline=None)
def test_what_is_narrowed_is_all_that_is_due(
    now: datetime,
    starts: list[tuple[int, int]],
    rules: Reminders | None,
    habits: Habits,
    known: set[int],
    ahead: timedelta,
) -> None:
    midnight = datetime.combine(now.date(), time.min)
    meetings = [
        Meeting(number=number, body="b", starts=midnight + timedelta(days=days, minutes=minutes))
        for number, (days, minutes) in enumerate(starts, 1)
    ]
    first, last = window(now, rules, habits, ahead=ahead)
    inside = [one for one in meetings if one.day is not None and first <= one.day <= last]
    full = [due for one in meetings for due in dues(one, habits, rules)]
    narrow = [due for one in inside for due in dues(one, habits, rules)]
    told_before = {due.key for number, due in enumerate(full) if number in known and due.at <= now}
    of_all, of_some = (ripe_by_day(those, told_before, now, habits) for those in (full, narrow))
    assert of_all.tell == of_some.tell
    left_out = set(of_all.drop) - set(of_some.drop)
    assert set(of_some.drop) <= set(of_all.drop)
    assert all(
        one.helps_until is not None and one.helps_until < now - LOOKED_BACK + timedelta(days=1) for one in left_out
    )
    following = next_due(full, told_before, now)
    if following is not None and following <= now + ahead:
        assert next_due(narrow, told_before, now) == following


@given(
    now=st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),
    days=st.lists(st.integers(-150, 60), max_size=12),
    habits=HABITS,
)
@settings(max_examples=50, deadline=None)
def test_what_is_narrowed_is_all_that_is_due_of_tasks(now: datetime, days: list[int], habits: Habits) -> None:
    tasks = [
        Task(number=number, body="b", title="Oppgave", due=PartialDate.of(now.date() + timedelta(days=offset)))
        for number, offset in enumerate(days, 1)
    ]
    first, last = task_window(now, habits)
    inside = [one for one in tasks if one.due is not None and first <= one.due.last() <= last]
    full = [due for one in tasks for due in of_task(one, habits)]
    narrow = [due for one in inside for due in of_task(one, habits)]
    assert ripe_by_day(full, (), now, habits).tell == ripe_by_day(narrow, (), now, habits).tell


def test_no_run_of_days_off_is_longer_than_what_is_allowed_for() -> None:
    for year in range(2020, 2060):
        day, off = date(year, 1, 1), 0
        while day.year == year:
            off = 0 if is_workday(day) else off + 1
            assert off <= 6
            day += timedelta(days=1)
