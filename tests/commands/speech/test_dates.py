"""Dates that people write: what each form means, and that nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech.dates import LONGEST, DateFault, coming_date, recent_date
from commands.speech.formatting import date_text
from commands.speech.words import Words
from network.dates import PartialDate
from network.register import Language

TUESDAY = date(2026, 11, 24)

SAID = [
    ("12.11.2020", "2020-11-12"),
    ("12. 11. 2020", "2020-11-12"),
    ("2020-11-12", "2020-11-12"),
    ("2020-11", "2020-11"),
    ("12. november 2020", "2020-11-12"),
    ("den 12. november 2020", "2020-11-12"),
    ("12.november 2020", "2020-11-12"),
    ("12. NOVEMBER 2020", "2020-11-12"),
    ("12. nov. 2020", "2020-11-12"),
    ("3. mai 2020", "2020-05-03"),
    ("torsdag 12. november 2020", "2020-11-12"),
    ("torsdag 12.11.2020", "2020-11-12"),
    ("november 2020", "2020-11"),
    ("2024", "2024"),
    ("  2024 ", "2024"),
    ("12 November 2020", "2020-11-12"),
    ("12th of November 2020", "2020-11-12"),
    ("November 12, 2020", "2020-11-12"),
    ("October 2020", "2020-10"),
    ("Thursday 12 November 2020", "2020-11-12"),
    ("i dag", "2026-11-24"),
    ("today", "2026-11-24"),
    ("i morgen", "2026-11-25"),
    ("i morgon", "2026-11-25"),
    ("tomorrow", "2026-11-25"),
    ("i overmorgen", "2026-11-26"),
    ("i går", "2026-11-23"),
    ("yesterday", "2026-11-23"),
    ("om to uker", "2026-12-08"),
    ("om to veker", "2026-12-08"),
    ("in two weeks", "2026-12-08"),
    ("om 3 dager", "2026-11-27"),
    ("om en måned", "2026-12-24"),
    ("om ein månad", "2026-12-24"),
    ("om ett år", "2027-11-24"),
    ("om en uke", "2026-12-01"),
    ("om ei veke", "2026-12-01"),
    ("in a week", "2026-12-01"),
    ("for to uker siden", "2026-11-10"),
    ("for to veker sidan", "2026-11-10"),
    ("for en uke siden", "2026-11-17"),
    ("for ei veke sidan", "2026-11-17"),
    ("a week ago", "2026-11-17"),
    ("fredag i neste uke", "2026-12-04"),
    ("fredag neste veke", "2026-12-04"),
    ("friday next week", "2026-12-04"),
    ("neste mandag", "2026-11-30"),
    ("next monday", "2026-11-30"),
    ("29.2.2024", "2024-02-29"),
]


@pytest.mark.parametrize("read", [coming_date, recent_date])
@pytest.mark.parametrize(("text", "meant"), SAID)
def test_what_a_date_says_in_full(read: Callable[[str, date], PartialDate], text: str, meant: str) -> None:
    assert str(read(text, TUESDAY)) == meant


@pytest.mark.parametrize(
    ("text", "coming", "recent"),
    [
        ("12. november", "2027-11-12", "2026-11-12"),
        ("12.11.", "2027-11-12", "2026-11-12"),
        ("12.11", "2027-11-12", "2026-11-12"),
        ("1. desember", "2026-12-01", "2025-12-01"),
        ("24. november", "2026-11-24", "2026-11-24"),
        ("29. februar", "2028-02-29", "2024-02-29"),
        ("November 12", "2027-11-12", "2026-11-12"),
        ("fredag", "2026-11-27", "2026-11-20"),
        ("på fredag", "2026-11-27", "2026-11-20"),
        ("on Friday", "2026-11-27", "2026-11-20"),
        ("måndag", "2026-11-30", "2026-11-23"),
        ("laurdag", "2026-11-28", "2026-11-21"),
        ("sundag", "2026-11-29", "2026-11-22"),
    ],
)
def test_without_a_year_the_next_one_is_planned_for_and_the_latest_one_asked_about(
    text: str, coming: str, recent: str
) -> None:
    assert (str(coming_date(text, TUESDAY)), str(recent_date(text, TUESDAY))) == (coming, recent)


@pytest.mark.parametrize(
    ("text", "part", "message"),
    [
        ("31.4.", "31", "date-no-such-day"),
        ("31.4.2020", "31", "date-no-such-day"),
        ("29.2.2023", "29", "date-no-such-day"),
        ("2023-02-29", "29", "date-no-such-day"),
        ("0. mai", "0", "date-no-such-day"),
        ("12.13.2020", "13", "date-no-such-month"),
        ("12/11/2020", "12/11/2020", "date-slash"),
        ("12/11", "12/11", "date-slash"),
        ("12.11.20", "20", "date-year-short"),
        ("12.11.20200", "20200", "date-year-short"),
        ("november", "november", "date-year-missing"),
        ("0900", "0900", "date-year-out-of-reach"),
        ("12.11.0020", "0020", "date-year-out-of-reach"),
        ("om 99999 år", "99999", "date-year-out-of-reach"),
        ("12. nowember 2020", "nowember", "date-month-near"),
        ("12. nowember", "nowember", "date-month-near"),
        ("12. tulleri 2020", "tulleri", "date-month-unknown"),
        ("neste fredag", "neste fredag", "date-weekday-unclear"),
        ("tirsdag", "tirsdag", "date-weekday-is-today"),
        ("fredag 12. november 2020", "fredag", "date-weekday-wrong"),
        ("fredag kl. 9", "kl. 9", "date-and-clock"),
        ("Drammen", "Drammen", "date-wrong"),
        ("2020-11-12-13", "2020-11-12-13", "date-wrong"),
        ("12.11.2020.", "12.11.2020.", "date-wrong"),
        ("en gang", "en gang", "date-wrong"),
        ("om tull uker", "om tull uker", "date-wrong"),
        ("٣.٤.2020", "٣.٤.2020", "date-wrong"),
        ("1" * (LONGEST + 1), "1" * (LONGEST + 1), "date-wrong"),
        ("", "", "date-wrong"),
    ],
)
def test_what_is_wrong_and_where(text: str, part: str, message: str) -> None:
    padded = f"  {text}"
    with pytest.raises(DateFault) as raised:
        coming_date(padded, TUESDAY)
    fault = raised.value
    assert (padded[fault.start : fault.end], fault.message.id) == (part, message)


def test_a_weekday_that_is_today_is_asked_about_with_words_that_can_be_read() -> None:
    with pytest.raises(DateFault) as raised:
        recent_date("tirsdag", TUESDAY)
    assert raised.value.message.id == "date-weekday-was-today"


def test_the_next_such_weekday_is_read_where_it_can_mean_one_day_only() -> None:
    """On a Friday and later in the week, both ways of counting come to the same Friday."""
    assert str(coming_date("neste fredag", date(2026, 11, 27))) == "2026-12-04"
    assert str(coming_date("neste fredag", date(2026, 11, 29))) == "2026-12-04"


days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
known = st.one_of(
    st.builds(PartialDate.of, days),
    st.builds(lambda day: PartialDate(day.year, day.month), days),
    st.builds(lambda day: PartialDate(day.year), days),
)


@given(known, st.sampled_from(Language), days)
def test_every_date_the_bot_says_is_read_as_that_date(
    words: Words, value: PartialDate, language: Language, today: date
) -> None:
    text = date_text(value, words, language)
    assert coming_date(text, today) == value
    assert recent_date(text, today) == value
    assert coming_date(str(value), today) == value


@given(days, st.dates(date(1910, 1, 1), date(2190, 12, 31)))
def test_a_date_without_a_year_is_the_nearest_such_day(day: date, today: date) -> None:
    text = f"{day.day}.{day.month}."
    coming, recent = coming_date(text, today).first(), recent_date(text, today).first()
    assert recent <= today <= coming
    for found in (coming, recent):
        assert (found.month, found.day) == (day.month, day.day)
        assert abs((found - today).days) <= (366 if (day.month, day.day) != (2, 29) else 366 * 8)


@given(st.text(max_size=40), days)
def test_whatever_is_written_is_a_date_or_a_fault_within_the_text(text: str, today: date) -> None:
    for read in (coming_date, recent_date):
        try:
            assert 1900 <= read(text, today).year <= 2199
        except DateFault as fault:
            assert 0 <= fault.start <= fault.end <= len(text)
