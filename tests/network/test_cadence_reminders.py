"""When it is told that a body falls behind its cadence, or has no plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from network.cadence import TooFew, behind, planned_on
from network.cadence_reminders import of_cadence
from network.register import Body, MeetingRules, Range
from network.reminders import Due, Habits, What

OSLO = ZoneInfo("Europe/Oslo")
NIGHTS = Habits(OSLO, quiet=(time(20, 0), time(7, 0)))
STEERING = Body(id="sg", name="Styringsgruppen", meetings=MeetingRules(per_year=Range(min=4, max=5)))
PLAN_2027 = (date(2027, 1, 20), date(2027, 4, 14), date(2027, 9, 1), date(2027, 12, 1))


def told(what: What, days: tuple[date, ...], today: date, body: Body = STEERING, habits: Habits = NIGHTS) -> list[Due]:
    return [one for one in of_cadence(body, planned_on(days), habits, today) if one.what is what]


def on(of: list[Due]) -> list[date]:
    return [one.at.date() for one in of]


def test_a_year_that_is_not_planned_is_told_from_november_each_fortnight() -> None:
    found = told(What.PLAN, PLAN_2027, date(2027, 3, 1))
    assert on(found) == [
        date(2027, 11, 1),
        date(2027, 11, 15),
        date(2027, 11, 29),
        date(2027, 12, 13),
        date(2027, 12, 27),
    ]
    assert found[0].key == ("plan", "plan/sg/2028", "2027-11-01")
    assert found[0].at == datetime(2027, 11, 1, 8, tzinfo=UTC)
    assert found[-1].helps_until == datetime(2027, 12, 31, 23, tzinfo=UTC)
    next_year = tuple(date(2028, month, 9) for month in (2, 5, 9, 11))
    assert told(What.PLAN, (*PLAN_2027, *next_year[:3]), date(2027, 3, 1)) == found
    assert told(What.PLAN, (*PLAN_2027, *next_year), date(2027, 3, 1)) == []


def test_on_workdays_only_it_comes_before_the_weekend() -> None:
    workdays = replace(NIGHTS, workdays_only=True)
    assert on(told(What.PLAN, (), date(2026, 11, 1), habits=workdays))[0] == date(2026, 10, 30)


def test_what_is_missing_is_told_when_it_has_to_be_planned_halfway_and_at_the_last_moment() -> None:
    found = told(What.CADENCE, PLAN_2027[:3], date(2027, 3, 1))
    assert [(one.when, one.at.date()) for one in found] == [
        ("1/first", date(2027, 10, 5)),
        ("1/halfway", date(2027, 10, 27)),
        ("1/last", date(2027, 11, 19)),
    ]
    assert {one.which for one in found} == {"cadence/sg/2027-01-01"}
    assert found[-1].helps_until == datetime(2027, 12, 31, 23, tzinfo=UTC)
    assert on(told(What.CADENCE, PLAN_2027[:2], date(2027, 3, 1)))[0] == date(2027, 7, 6)
    assert told(What.CADENCE, PLAN_2027, date(2027, 3, 1)) == []


def test_nothing_where_the_charter_asks_for_nothing() -> None:
    for rules in (None, MeetingRules(), MeetingRules(per_year=Range(max=5))):
        assert list(of_cadence(replace(STEERING, meetings=rules), planned_on(()), NIGHTS, date(2027, 3, 1))) == []


def test_a_council_periods_meeting_is_told_in_the_middle_of_it_and_needs_no_plan_for_a_year() -> None:
    body = replace(STEERING, meetings=MeetingRules(per_council_period=1))
    found = list(of_cadence(body, planned_on(()), NIGHTS, date(2024, 3, 1)))
    assert [(one.what, one.at.date()) for one in found] == [
        (What.CADENCE, date(2025, 9, 19)),
        (What.CADENCE, date(2026, 9, 19)),
        (What.CADENCE, date(2027, 9, 19)),
    ]
    assert {one.which for one in found} == {"cadence/sg/2023-11-01"}
    assert list(of_cadence(body, planned_on((date(2024, 2, 12),)), NIGHTS, date(2024, 3, 1))) == []


@given(
    least=st.integers(1, 12), days=st.lists(st.integers(0, 364), unique=True, max_size=12), offset=st.integers(8, 364)
)
@settings(max_examples=80, deadline=None)
def test_it_is_told_from_the_day_on_which_the_body_is_behind(least: int, days: list[int], offset: int) -> None:
    first = date(2027, 1, 1)
    its = tuple(first + timedelta(days=one) for one in days)
    today = first + timedelta(days=offset)
    rules = MeetingRules(per_year=least)
    now = datetime.combine(today, time(22), tzinfo=UTC)
    come = [one for one in told(What.CADENCE, its, today, replace(STEERING, meetings=rules)) if one.at <= now]
    assert bool(come) is isinstance(behind(rules, planned_on(its), today), TooFew)
