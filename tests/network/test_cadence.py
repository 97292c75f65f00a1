"""Dates for a year's meetings, and whether a body falls behind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.cadence import (
    NOTICE,
    Behind,
    NoPlan,
    Proposed,
    Span,
    TooFew,
    TooMany,
    behind,
    can_meet,
    counts_on,
    least_of,
    planned_on,
    proposed_dates,
    usual_of,
)
from network.dates import PartialDate, easter_week, is_workday
from network.meetings import Meeting
from network.register import MeetingRules, Range
from tests.network.examples import MISTAKE

STEERING = MeetingRules(per_year=Range(min=4, max=5))
LANDSTING = MeetingRules(per_council_period=1)
WINTER_AND_AUTUMN = (8, 40)
YEAR = 2027


def day(text: str) -> date:
    return date.fromisoformat(text)


def days(*texts: str) -> tuple[date, ...]:
    return tuple(map(day, texts))


def proposed(count: int, *taken: str, school_holidays: tuple[int, ...] = WINTER_AND_AUTUMN) -> tuple[date, ...]:
    found = proposed_dates(YEAR, count, taken=days(*taken), school_holidays=school_holidays)
    assert isinstance(found, Proposed)
    return found.dates


# --- when a body can meet -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-01-01", False),
        ("2027-01-04", True),
        ("2027-02-22", False),  # week 8
        ("2027-03-01", True),
        ("2027-03-19", True),  # the Friday before Palm Sunday
        ("2027-03-22", False),
        ("2027-03-29", False),
        ("2027-03-30", True),
        ("2027-05-06", False),  # Ascension Day
        ("2027-05-17", False),
        ("2027-06-30", True),
        ("2027-07-01", False),
        ("2027-07-30", False),
        ("2027-08-02", True),
        ("2027-10-09", False),
        ("2027-12-23", True),
        ("2027-12-24", False),
        ("2027-12-31", False),
    ],
)
def test_days_on_which_a_body_can_meet(text: str, expected: bool) -> None:
    assert can_meet(day(text), WINTER_AND_AUTUMN) is expected


@pytest.mark.parametrize("year", range(2000, 2080))
def test_easter_is_where_the_calendar_has_it(year: int) -> None:
    mondays = [one for one in holidays.country_holidays("NO", years=year) if one.weekday() == 0]
    saturday, monday = easter_week(year)
    assert monday in mondays
    assert monday - saturday == timedelta(days=9)


# --- dates for a year ---------------------------------------------------------------------------------------


def test_five_meetings_in_a_year() -> None:
    assert proposed(5) == days("2027-02-01", "2027-04-14", "2027-06-15", "2027-09-22", "2027-11-25")


def test_what_is_planned_is_kept_and_the_gaps_are_filled() -> None:
    assert proposed(4, "2027-02-09", "2027-11-17") == days("2027-05-05", "2027-09-01")
    assert proposed(2, "2027-02-09", "2027-05-11") == ()
    assert proposed(0) == ()


def test_a_plan_that_is_made_in_the_middle_of_the_year() -> None:
    found = proposed_dates(YEAR, 3, taken=days("2027-02-09"), not_before=day("2027-06-15"))
    assert isinstance(found, Proposed)
    assert len(found.dates) == 2
    assert min(found.dates) >= day("2027-06-15")


def test_mondays_to_thursdays_go_before_fridays_and_squeezed_in_days() -> None:
    squeezed = day("2022-05-16")
    assert can_meet(squeezed)
    found = proposed_dates(2022, 160)
    assert isinstance(found, Proposed)
    assert all(one.weekday() < 4 for one in found.dates)
    assert squeezed not in found.dates


def test_more_meetings_than_there_are_days() -> None:
    found = proposed_dates(YEAR, 300, taken=days("2027-07-05"), school_holidays=WINTER_AND_AUTUMN)
    assert isinstance(found, TooMany)
    assert found.asked == 300
    all_of_them = proposed_dates(YEAR, found.possible, taken=days("2027-07-05"), school_holidays=WINTER_AND_AUTUMN)
    assert isinstance(all_of_them, Proposed)
    assert len(all_of_them.dates) == found.possible - 1
    assert proposed_dates(YEAR, 1, school_holidays=range(1, 54)) == TooMany(asked=1, possible=0)


@given(
    year=st.integers(2020, 2060),
    count=st.integers(0, 260),
    taken=st.lists(st.dates(date(2019, 6, 1), date(2061, 6, 1)), max_size=2),
    in_year=st.lists(st.integers(0, 364), max_size=6),
    weeks=st.lists(st.integers(1, 53), max_size=4),
)
@settings(max_examples=60, deadline=None)
def test_proposed_dates_are_possible_and_as_many_as_asked(
    year: int, count: int, taken: list[date], in_year: list[int], weeks: list[int]
) -> None:
    planned = [*taken, *(date(year, 1, 1) + timedelta(days=number) for number in in_year)]
    kept = {one for one in planned if one.year == year}
    found = proposed_dates(year, count, taken=planned, school_holidays=weeks)
    if isinstance(found, TooMany):
        assert found.asked == count > found.possible
        return
    assert len(found.dates) == max(0, count - len(kept))
    assert list(found.dates) == sorted(set(found.dates))
    for one in found.dates:
        assert one.year == year
        assert is_workday(one)
        assert can_meet(one, weeks)
        assert one not in kept
    assert found == proposed_dates(year, count, taken=reversed(planned), school_holidays=weeks)


@given(year=st.integers(2020, 2060), count=st.integers(2, 12))
@settings(max_examples=60, deadline=None)
def test_proposed_dates_are_spread_evenly(year: int, count: int) -> None:
    found = proposed_dates(year, count, school_holidays=WINTER_AND_AUTUMN)
    assert isinstance(found, Proposed)
    ideal = 365 / count
    # July and the holidays are the most by which two can be farther, or nearer, than evenly spread ones.
    for one, other in pairwise(found.dates):
        assert ideal * 0.6 <= (other - one).days <= ideal + 55


@given(year=st.integers(2020, 2060), count=st.integers(2, 8), kept=st.integers(0, 364))
@settings(max_examples=60, deadline=None)
def test_no_date_is_crowded_by_a_meeting_that_is_planned(year: int, count: int, kept: int) -> None:
    planned = date(year, 1, 1) + timedelta(days=kept)
    found = proposed_dates(year, count, taken=[planned], school_holidays=WINTER_AND_AUTUMN)
    assert isinstance(found, Proposed)
    for one, other in pairwise(sorted((planned, *found.dates))):
        assert (other - one).days >= 365 / count * 0.55


@given(year=st.integers(2020, 2060), count=st.integers(1, 12), planned=st.integers(0, 12))
@settings(max_examples=40, deadline=None)
def test_a_part_of_a_plan_is_completed_not_changed(year: int, count: int, planned: int) -> None:
    whole = proposed_dates(year, count)
    assert isinstance(whole, Proposed)
    some = whole.dates[:planned]
    rest = proposed_dates(year, count, taken=some)
    assert isinstance(rest, Proposed)
    assert not set(rest.dates) & set(some)
    assert len(rest.dates) + len(some) == count


# --- how often ----------------------------------------------------------------------------------------------


def test_how_many_the_charter_asks_for() -> None:
    assert (least_of(None), least_of(5), least_of(Range(min=4, max=5)), least_of(Range(max=5))) == (0, 5, 4, 0)
    assert (usual_of(None), usual_of(5), usual_of(Range(min=4, max=5)), usual_of(Range(max=5))) == (None, 5, 4, 5)


def test_what_counts_as_a_meeting_of_the_year() -> None:
    assert counts_on(Meeting(body="b", starts=datetime(2027, 3, 9, 9))) == day("2027-03-09")
    assert counts_on(Meeting(body="b", date=PartialDate(2027, 3))) == day("2027-03-01")
    assert counts_on(Meeting(body="b", date=PartialDate(2027))) == day("2027-01-01")
    assert counts_on(Meeting(body="b")) is None
    assert counts_on(Meeting(body="b", date=PartialDate(2027), voided=MISTAKE)) is None
    cancelled = Meeting(body="b", date=PartialDate(2027), cancelled_at=datetime(2027, 1, 1, tzinfo=UTC))
    assert counts_on(cancelled) is None


@pytest.mark.parametrize(
    ("planned", "last_quiet_day"),
    [
        (4, None),
        (3, "2027-10-04"),
        (2, "2027-07-05"),
        (1, "2027-04-04"),
        (0, "2027-01-03"),
    ],
)
def test_a_body_is_behind_when_what_is_missing_has_to_be_planned_now(planned: int, last_quiet_day: str | None) -> None:
    plan = days("2027-01-20", "2027-04-14", "2027-09-01", "2027-12-01", "2028-02-01", "2028-03-01", "2028-04-01")
    its = (*plan[:planned], *plan[4:], day("2028-05-01"))
    expected = TooFew(span=Span.of_year(2027), least=4, planned=planned)
    if last_quiet_day is None:
        assert behind(STEERING, planned_on(its), day("2027-12-31")) is None
        return
    quiet = day(last_quiet_day)
    assert behind(STEERING, planned_on(its), quiet) is None
    found = behind(STEERING, planned_on(its), quiet + timedelta(days=1))
    assert found == expected
    assert isinstance(found, TooFew)
    assert found.missing == 4 - planned
    assert quiet + NOTICE < day("2027-12-31")


def test_no_plan_for_next_year_by_november() -> None:
    this_year = days("2027-01-20", "2027-04-14", "2027-09-01", "2027-12-01")
    assert behind(STEERING, planned_on(this_year), day("2027-10-31")) is None
    found: Behind | None = behind(STEERING, planned_on((*this_year, day("2028-01-20"))), day("2027-11-01"))
    assert found == NoPlan(year=2028, least=4, planned=1)
    assert behind(MeetingRules(per_year=1), planned_on((*this_year, day("2028-01-20"))), day("2027-11-01")) is None


def test_a_council_periods_meetings_and_bodies_without_a_cadence() -> None:
    assert behind(LANDSTING, planned_on(()), day("2024-02-01")) is None
    found = behind(LANDSTING, planned_on(()), day("2026-11-24"))
    assert found == TooFew(span=Span(day("2023-11-01"), day("2027-10-31")), least=1, planned=0)
    assert behind(LANDSTING, planned_on(days("2024-02-12")), day("2027-11-24")) is None
    assert behind(LANDSTING, planned_on(days("2024-02-12")), day("2027-10-24")) is None
    for rules in (MeetingRules(), MeetingRules(per_year=Range(max=5))):
        assert behind(rules, planned_on(()), day("2027-12-24")) is None
