"""A day and a time of day, as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech.dates import DateFault
from commands.speech.formatting import moment_text
from commands.speech.moments import Moment, read_moment
from commands.speech.words import Words
from network.register import Language

OSLO = ZoneInfo("Europe/Oslo")
TUESDAY_NOON = datetime(2026, 11, 24, 12, 0, tzinfo=OSLO)


@pytest.mark.parametrize(
    ("text", "day", "begins", "ends"),
    [
        ("fredag kl. 9", date(2026, 11, 27), time(9), None),
        ("fredag, kl 9", date(2026, 11, 27), time(9), None),
        ("friday at 9", date(2026, 11, 27), time(9), None),
        ("kl. 9 på fredag", date(2026, 11, 27), time(9), None),
        ("fredag 09:30", date(2026, 11, 27), time(9, 30), None),
        ("12. november kl. 9", date(2027, 11, 12), time(9), None),
        ("12.11.2027 kl. 0900-1400", date(2027, 11, 12), time(9), time(14)),
        ("12.11.2027 kl. 9–14.30", date(2027, 11, 12), time(9), time(14, 30)),
        ("12.11.2027 kl. 9 til 14", date(2027, 11, 12), time(9), time(14)),
        ("i morgen klokka 8", date(2026, 11, 25), time(8), None),
        ("12 November 2027 at 09:00", date(2027, 11, 12), time(9), None),
        ("kl. 1300-1400", date(2026, 11, 24), time(13), time(14)),
    ],
)
def test_what_a_moment_says(text: str, day: date, begins: time, ends: time | None) -> None:
    assert read_moment(text, TUESDAY_NOON, OSLO) == Moment(day, begins, ends, OSLO)


@pytest.mark.parametrize(
    ("text", "part", "message"),
    [
        ("fredag kl. 25", "25", "clock-no-such-hour"),
        ("fredag kl. 10.75", "10.75", "clock-no-such-minute"),
        ("fredag kl. 900", "kl. 900", "clock-wrong"),
        ("fredag kl. 9 omtrent", "omtrent", "clock-wrong"),
        ("fredag kl. 14-9", "9", "clock-ends-first"),
        ("28.3.2027 kl. 02:30", "02:30", "clock-skipped"),
        ("28.3.2027 kl. 01:00-02:30", "02:30", "clock-skipped"),
        ("31. oktober 2027 kl. 02.30", "02.30", "clock-twice"),
        ("kl. 9", "kl. 9", "clock-gone-by"),
        ("31.4.2027 kl. 9", "31", "date-no-such-day"),
        ("kl. 9 31.4.2027", "31", "date-no-such-day"),
        ("november 2027 kl. 9", "november 2027", "moment-without-day"),
        ("12. november 2027", "", "moment-without-clock"),
        ("november 2027", "", "moment-without-day"),
        ("en gang", "en gang", "date-wrong"),
    ],
)
def test_what_is_wrong_and_where(text: str, part: str, message: str) -> None:
    with pytest.raises(DateFault) as raised:
        read_moment(text, TUESDAY_NOON, OSLO)
    fault = raised.value
    assert (text[fault.start : fault.end], fault.message.id) == (part, message)


def test_the_hour_before_and_after_a_change_of_the_clocks_is_read() -> None:
    assert read_moment("28.3.2027 kl. 3", TUESDAY_NOON, OSLO).begins_at.astimezone(UTC).hour == 1
    assert read_moment("31.10.2027 kl. 3", TUESDAY_NOON, OSLO).begins_at.astimezone(UTC).hour == 2


def test_the_day_is_that_of_the_network() -> None:
    """It is already Wednesday in Oslo when it is still Tuesday by UTC."""
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert read_moment("i morgen kl. 9", late, OSLO).day == date(2026, 11, 26)


@given(st.datetimes(datetime(1980, 1, 1), datetime(2190, 1, 1), timezones=st.just(UTC)), st.sampled_from(Language))
def test_every_moment_the_bot_says_is_read_as_that_moment(words: Words, at: datetime, language: Language) -> None:
    to_the_minute = at.replace(second=0, microsecond=0)
    text = moment_text(to_the_minute, OSLO, words, language)
    try:
        assert read_moment(text, TUESDAY_NOON, OSLO).begins_at.astimezone(UTC) == to_the_minute
    except DateFault as fault:
        assert fault.message.id == "clock-twice"


@given(st.text(max_size=40))
def test_whatever_is_written_is_a_moment_or_a_fault_within_the_text(text: str) -> None:
    try:
        read_moment(text, TUESDAY_NOON, OSLO)
    except DateFault as fault:
        assert 0 <= fault.start <= fault.end <= len(text)
