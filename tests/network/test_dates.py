"""Dates that are as precise as what is known, periods, and the council period."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.dates import CouncilPeriod, PartialDate, Period, add_months, add_period, last_day_of

DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2300, 1, 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-11-12", date(2020, 11, 12), date(2020, 11, 12)),
        ("2020-11", date(2020, 11, 1), date(2020, 11, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_what_begins_counts_from_the_first_day_and_what_ends_to_the_last(text: str, first: date, last: date) -> None:
    read = PartialDate.parse(text)
    assert (read.first(), read.last(), str(read)) == (first, last, text)


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2020-13", "2020-04-31", "20-11-12", "2020-1", "", "12.11.2020", "٢٠٢٠"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month"):
        PartialDate.parse(text)


@given(DAYS)
def test_a_whole_date_is_itself(day: date) -> None:
    assert PartialDate.of(day).first() == PartialDate.of(day).last() == day
    assert PartialDate.parse(str(PartialDate.of(day))) == PartialDate.of(day)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("P3Y", Period(years=3)),
        ("P6M", Period(months=6)),
        ("P2W", Period(days=14)),
        ("PT1H", Period(hours=1)),
        ("P1Y2M3DT4H5M", Period(1, 2, 3, 4, 5)),
    ],
)
def test_periods(text: str, period: Period) -> None:
    assert Period.parse(text) == period
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize("text", ["", "P", "PT", "6M", "P-1D", "P1.5Y", "P1Y ", "p1y", "P1H"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a period"):
        Period.parse(text)


def test_three_years_end_the_day_before_the_same_day() -> None:
    assert last_day_of(date(2024, 2, 1), Period(years=3)) == date(2027, 1, 31)
    assert last_day_of(date(2020, 11, 12), Period(years=4)) == date(2024, 11, 11)


def test_a_clamped_end_is_the_months_last_day() -> None:
    assert last_day_of(date(2024, 2, 29), Period(years=3)) == date(2027, 2, 28)
    assert last_day_of(date(2026, 8, 31), Period(months=6)) == date(2027, 2, 28)
    assert last_day_of(date(2024, 2, 29), Period(years=4)) == date(2028, 2, 28)


def test_notice_of_six_months_from_the_last_of_august() -> None:
    assert add_period(date(2026, 8, 31), Period(months=6)) == date(2027, 2, 28)


@given(DAYS, st.integers(min_value=1, max_value=120))
def test_the_next_period_begins_the_day_after_the_last_one(day: date, months: int) -> None:
    """Unless the day is clamped, nothing lies between two periods and they do not overlap."""
    if day.day <= 28:
        assert last_day_of(day, Period(months=months)) + timedelta(days=1) == add_months(day, months)


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2020, 11, 1), "2019–2023"),
        (date(2023, 10, 31), "2019–2023"),
        (date(2023, 11, 1), "2023–2027"),
        (date(2026, 11, 24), "2023–2027"),
        (date(2019, 9, 9), "2015–2019"),
    ],
)
def test_the_council_period_of_a_day(day: date, label: str) -> None:
    period = CouncilPeriod.containing(day)
    assert period.label == label
    assert CouncilPeriod.labelled(label.replace("–", "-")) == period
    assert period.assumed_first_day() <= day <= period.assumed_last_day()


@pytest.mark.parametrize("label", ["2020–2024", "2019–2022", "2019", "", "fra 2019 til 2023"])
def test_what_is_no_council_period_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="not a council period"):
        CouncilPeriod.labelled(label)
