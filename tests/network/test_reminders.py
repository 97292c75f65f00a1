"""What is due for a statement, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.consensus import standings_of
from network.dates import PartialDate, Period, earlier_by, is_workday, later_by
from network.register import Network, QuietHours, Reminders
from network.reminders import (
    Due,
    Habits,
    What,
    habits_of,
    next_due,
    not_answered,
    of_round,
    of_statement,
    placed,
    reminded,
    ripe,
)
from network.statements import Dispatch, Issue, Outcome, Round, Stance
from network.voices import deadline_of, roster
from tests.depth import examples
from tests.network.round_examples import (
    AFTER,
    CITIES,
    DURING,
    END,
    OPENED,
    OSLO,
    asked,
    cities,
    click,
    file,
    mayor,
    opening,
    said,
    supported,
    version,
    void,
)

HOUR = timedelta(hours=1)
ANYTIME = Habits(OSLO)
NIGHTS = Habits(OSLO, quiet=(time(20, 0), time(7, 0)), workdays_only=True)
TWO_DAYS, A_DAY = Period(days=2), Period(days=1)
WEEK = opening(deadline=datetime(2026, 11, 13, 14, 0))
"""From Friday to Friday."""


def utc(month: int, day: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def moments(of: Round, habits: Habits = ANYTIME, what: What = What.ROUND) -> list[tuple[str, datetime]]:
    return [(one.when, one.at) for one in of_round("U1", of, (version(),), (), habits) if one.what is what]


# --- dates --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 6), True),
        (date(2026, 11, 7), False),
        (date(2026, 11, 8), False),
        (date(2027, 3, 25), False),  # Maundy Thursday
        (date(2027, 3, 29), False),  # Easter Monday
        (date(2027, 5, 17), False),
        (date(2027, 5, 18), True),
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
    ],
)
def test_workdays(day: date, expected: bool) -> None:
    assert is_workday(day) is expected


@pytest.mark.parametrize(
    ("wall", "period", "earlier"),
    [
        (datetime(2026, 11, 13, 14, 0), Period(days=2), datetime(2026, 11, 11, 14, 0)),
        (datetime(2026, 3, 31, 14, 0), Period(months=1), datetime(2026, 2, 28, 14, 0)),
        (datetime(2026, 11, 13, 0, 30), Period(hours=1), datetime(2026, 11, 12, 23, 30)),
        (datetime(2026, 11, 13, 14, 0), Period(days=1, hours=2, minutes=5), datetime(2026, 11, 12, 11, 55)),
    ],
)
def test_a_period_before(wall: datetime, period: Period, earlier: datetime) -> None:
    assert earlier_by(wall, period) == earlier
    assert later_by(earlier, period) == wall or period.months


# --- out of the night ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wall", "moved"),
    [
        (datetime(2026, 11, 12, 14, 0), datetime(2026, 11, 12, 14, 0)),
        (datetime(2026, 11, 12, 20, 0), datetime(2026, 11, 12, 20, 0)),
        (datetime(2026, 11, 12, 20, 1), datetime(2026, 11, 12, 20, 0)),
        (datetime(2026, 11, 12, 6, 59), datetime(2026, 11, 11, 20, 0)),
        (datetime(2026, 11, 12, 7, 0), datetime(2026, 11, 12, 7, 0)),
        (datetime(2026, 11, 14, 14, 0), datetime(2026, 11, 13, 14, 0)),
        (datetime(2026, 11, 16, 6, 0), datetime(2026, 11, 13, 20, 0)),
        (datetime(2027, 3, 29, 12, 0), datetime(2027, 3, 24, 12, 0)),
    ],
)
def test_a_reminder_moves_earlier_out_of_the_night_and_off_the_holidays(wall: datetime, moved: datetime) -> None:
    assert placed(wall, NIGHTS) == moved


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    noon = Habits(OSLO, quiet=(time(12, 0), time(13, 0)))
    assert placed(datetime(2026, 11, 14, 12, 30), noon) == datetime(2026, 11, 14, 12, 0)
    assert placed(datetime(2026, 11, 14, 13, 0), noon) == datetime(2026, 11, 14, 13, 0)
    empty = Habits(OSLO, quiet=(time(7, 0), time(7, 0)))
    assert placed(datetime(2026, 11, 14, 3, 0), empty) == datetime(2026, 11, 14, 3, 0)


def test_the_habits_are_the_charters() -> None:
    rules = Reminders(quiet_hours=QuietHours(from_="20:00", until="07:00"), workdays_only=True)
    assert habits_of(Network(id="n", name="N", reminders=rules), OSLO) == NIGHTS
    assert habits_of(Network(id="n", name="N"), OSLO) == ANYTIME


# --- rounds -------------------------------------------------------------------------------------------------


def test_reminders_come_before_the_deadline_as_the_charter_says() -> None:
    of = asked(WEEK, remind=(TWO_DAYS, A_DAY))
    assert moments(of) == [("2026-11-13T14:00/P2D", utc(11, 11, 13)), ("2026-11-13T14:00/P1D", utc(11, 12, 13))]
    assert moments(of, what=What.DEADLINE) == [("2026-11-13T14:00", utc(11, 13, 13) + timedelta(milliseconds=1))]
    assert moments(asked(WEEK)) == []
    assert list(of_statement(file(rounds=(replace(of, outcome=Outcome.LAPSED),)), ANYTIME)) == []
    assert list(of_statement(file(rounds=(replace(of, voided=void()),)), ANYTIME)) == []


def test_they_keep_the_hour_when_the_clocks_change() -> None:
    of = asked(opening(utc(10, 20, 12), datetime(2026, 10, 26, 9, 0)), remind=(TWO_DAYS,))
    assert moments(of) == [("2026-10-26T09:00/P2D", utc(10, 24, 7))]


def test_they_move_out_of_the_night_and_the_weekend_and_two_that_meet_are_one() -> None:
    of = asked(opening(deadline=datetime(2026, 11, 16, 6, 0)), remind=(TWO_DAYS, A_DAY, Period(hours=2)))
    assert moments(of, NIGHTS) == [("2026-11-16T06:00/PT2H", utc(11, 13, 19))]


def test_an_urgent_round_scales_them_to_its_length_and_wakes_people() -> None:
    of = asked(remind=(TWO_DAYS, A_DAY), urgent=True)
    expected = [("2026-11-07T14:00/half", utc(11, 7, 1)), ("2026-11-07T14:00/tenth", utc(11, 7, 10, 36))]
    assert moments(of, NIGHTS) == expected


def test_a_round_too_short_for_its_own_is_reminded_of_too_but_by_day() -> None:
    of = asked(remind=(TWO_DAYS, A_DAY))
    nights = replace(NIGHTS, workdays_only=False)
    assert moments(of, nights) == [
        ("2026-11-07T14:00/half", utc(11, 6, 19)),
        ("2026-11-07T14:00/tenth", utc(11, 7, 10, 36)),
    ]


def test_an_extension_reminds_anew_of_the_new_deadline_and_only_after_it() -> None:
    later = opening(utc(11, 12, 20), datetime(2026, 11, 14, 14, 0))
    of = asked(WEEK, later, remind=(TWO_DAYS, A_DAY))
    assert moments(of) == [("2026-11-14T14:00/P1D", utc(11, 13, 13))]
    assert moments(of, what=What.DEADLINE) == [("2026-11-14T14:00", utc(11, 14, 13) + timedelta(milliseconds=1))]


@given(
    opened=st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),
    minutes=st.integers(15, 60 * 24 * 30),
    remind=st.lists(st.builds(Period, days=st.integers(0, 9), hours=st.integers(0, 30)), max_size=3),
    urgent=st.booleans(),
    quiet=st.none() | st.tuples(st.times(), st.times()).map(lambda two: tuple(one.replace(fold=0) for one in two)),
    workdays_only=st.booleans(),
)
@settings(max_examples=examples(60), deadline=None)
def test_a_reminder_is_never_out_of_its_time(
    opened: datetime,
    minutes: int,
    remind: list[Period],
    urgent: bool,
    quiet: Any,
    workdays_only: bool,
) -> None:
    deadline = (opened + timedelta(minutes=minutes)).astimezone(OSLO).replace(tzinfo=None, fold=0)
    of = asked(opening(opened, deadline), remind=tuple(remind), urgent=urgent)
    habits = Habits(OSLO, quiet=quiet, workdays_only=workdays_only)
    found = [one for one in of_round("U1", of, (version(),), (), habits) if one.what is What.ROUND]
    assert len({one.key for one in found}) == len({one.at for one in found}) == len(found)
    for one in found:
        assert opened < one.at < deadline_of(of, OSLO)
        local = one.at.astimezone(OSLO)
        if urgent:
            continue
        assert not workdays_only or is_workday(local.date())
        # The clocks may have left out the very hour that it was moved to.
        if quiet and local.date().month not in (3, 10):
            begins, ends = quiet
            night = begins < local.time() < ends if begins < ends else not ends <= local.time() <= begins
            assert begins == ends or not night


# --- holds, changes, embargoes, answers ---------------------------------------------------------------------


def due(of: Any, what: What, habits: Habits = ANYTIME) -> list[Due]:
    return [one for one in of_statement(of, habits) if one.what is what]


def test_a_hold_that_ends_before_the_deadline() -> None:
    hold = said(Stance.HOLD, until=datetime(2026, 11, 6, 23, 0))
    of = file(rounds=(asked(),), positions=(hold,))
    over = utc(11, 6, 22)
    (told,) = due(of, What.HOLD)
    assert (told.which, told.when, told.at, told.helps_until) == ("U1/r1/drammen", "2026-11-06T23:00", over, END)
    assert [one.at for one in due(of, What.HOLD_OVER)] == [over + timedelta(milliseconds=1)]
    assert [one.at for one in due(of, What.HOLD, NIGHTS)] == [utc(11, 6, 19)]
    urgent = replace(of, rounds=(asked(urgent=True),))
    assert [one.at for one in due(urgent, What.HOLD, NIGHTS)] == [over]


@pytest.mark.parametrize(
    "told",
    [
        (said(Stance.HOLD),),
        (said(Stance.HOLD, until=datetime(2026, 11, 7, 14, 0)),),
        (said(Stance.HOLD, until=datetime(2026, 11, 6, 23, 0)), said(Stance.SUPPORT)),
        (said(Stance.HOLD, until=datetime(2026, 11, 6, 23, 0), voided=void()),),
        (click(Stance.HOLD), click(Stance.RETRACT)),
        (said(Stance.HOLD, "ks", until=datetime(2026, 11, 6, 23, 0)),),
    ],
)
def test_a_hold_that_is_none_any_more_or_ends_with_the_round(told: tuple[Any, ...]) -> None:
    of = file(rounds=(asked(),), positions=told)
    assert due(of, What.HOLD) == due(of, What.HOLD_OVER) == []


def test_a_hold_said_in_the_night_until_later_in_the_night_only_ends() -> None:
    hold = said(Stance.HOLD, at=utc(11, 6, 20), until=datetime(2026, 11, 6, 23, 0))
    of = file(rounds=(asked(),), positions=(hold,))
    assert due(of, What.HOLD, NIGHTS) == []
    assert len(due(of, What.HOLD_OVER, NIGHTS)) == 1


def test_an_editorial_change_is_settled_the_moment_its_window_ends() -> None:
    until = DURING + 6 * HOUR
    edit = version(2, DURING, editorial=True, objection_until=until)
    of = file(versions=(version(), edit), rounds=(asked(version=2),))
    (found,) = due(of, What.EDIT, NIGHTS)
    assert (found.which, found.at) == ("U1/v2", until + timedelta(milliseconds=1))
    gone = replace(of, versions=(version(), replace(edit, voided=void())))
    assert due(gone, What.EDIT) == []


def test_an_embargo_ends_at_its_hour_and_is_told_for_a_day() -> None:
    issue = Issue(statement=1, version=1, at=AFTER, embargo_until=datetime(2026, 11, 9, 6, 0))
    (found,) = due(file(issues=(issue,)), What.EMBARGO, NIGHTS)
    assert (found.which, found.at, found.helps_until) == ("U1", utc(11, 9, 5), utc(11, 10, 5))
    assert due(file(issues=(replace(issue, voided=void()),)), What.EMBARGO) == []
    assert due(file(issues=(replace(issue, embargo_until=None),)), What.EMBARGO) == []


def test_an_answer_that_did_not_come_is_missed_on_the_morning_after() -> None:
    sent = Dispatch(
        statement=1, number=3, to="Departementet", on=PartialDate(2026, 11, 9), answer_due=PartialDate(2026, 12, 4)
    )
    (found,) = due(file(dispatches=(sent,)), What.ANSWER)
    assert (found.which, found.when, found.at) == ("U1/s3", "2026-12-04", utc(12, 5, 8))
    assert [one.at for one in due(file(dispatches=(sent,)), What.ANSWER, NIGHTS)] == [utc(12, 7, 8)]
    month = replace(sent, answer_due=PartialDate(2026, 12))
    assert [one.at for one in due(file(dispatches=(month,)), What.ANSWER)] == [utc(1, 1, 8, year=2027)]
    for answered in ({"answered_on": PartialDate(2026)}, {"answer": "Takk"}, {"answer_due": None}, {"voided": void()}):
        assert due(file(dispatches=(replace(sent, **answered),)), What.ANSWER) == []  # type: ignore[arg-type]


# --- who ----------------------------------------------------------------------------------------------------


def test_only_those_are_reminded_who_have_not_answered_with_their_advisers() -> None:
    told = (
        *supported("drammen", "oslo", "bergen", "tromso"),
        said(Stance.HOLD, "oslo", until=datetime(2026, 11, 7, 9, 0)),
        said(Stance.HOLD, "bergen", until=datetime(2026, 11, 9, 9, 0)),
        said(Stance.BLOCK, "tromso"),
    )
    standings = standings_of(CITIES, told, (version(),), asked(), DURING, OSLO)
    assert not_answered(standings, asked(), OSLO) == ("bergen", "drammen")
    who = roster(cities(), asked(), date(2026, 11, 6))
    assert reminded(who, "drammen") == (mayor("drammen"), "vara", "radgiver", "sjef")
    assert reminded(who, "ks") == ()


# --- what is to be done now ---------------------------------------------------------------------------------


def test_what_is_ripe_is_told_once() -> None:
    of = asked(WEEK, remind=(TWO_DAYS, A_DAY))
    dues = list(of_round("U1", of, (version(),), (), ANYTIME))
    first, second, end = dues
    assert next_due(dues, (), OPENED) == first.at
    assert ripe(dues, (), first.at - HOUR, first.at).tell == ()
    assert ripe(dues, (), first.at, first.at).tell == (first,)
    assert ripe(dues, {first.key}, first.at, first.at).tell == ()
    assert next_due(dues, {first.key}, first.at) == second.at
    assert next_due(dues, {second.key}, first.at) == end.at
    assert next_due(dues, (), end.at) is None


def test_what_was_missed_is_told_late_while_it_helps_and_the_rest_is_dropped() -> None:
    of = asked(WEEK, remind=(TWO_DAYS, A_DAY))
    first, second, end = dues = list(of_round("U1", of, (version(),), (), ANYTIME))
    found = ripe(dues, (), second.at + HOUR, second.at + HOUR)
    assert (found.tell, found.drop) == ((second,), (first,))
    found = ripe(dues, (), end.at, end.at)
    assert (found.tell, found.drop) == ((end,), (first, second))


def test_a_deadline_waits_until_all_that_was_said_before_it_is_heard() -> None:
    dues = list(of_round("U1", asked(), (version(),), (), ANYTIME))
    (end,) = dues
    assert ripe(dues, (), end.at + HOUR, END).tell == ()
    assert ripe(dues, (), end.at + HOUR, end.at).tell == (end,)
    assert ripe(dues, (), END, end.at + HOUR).tell == ()
