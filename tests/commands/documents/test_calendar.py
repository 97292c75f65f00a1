"""Meetings as calendar files, opened again by another library, which knows of the zones only what the files say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.documents.contents import CalendarEntry, CalendarFeed, Contact, Contents, Kind, MeetingCalendar
from commands.line import File
from network.dates import PartialDate
from network.meetings import Meeting
from network.register import Language
from tests.commands.documents.conftest import HOSTILE

Made: TypeAlias = Callable[[Kind, Contents], File]

AT = datetime(2027, 1, 20, 8, tzinfo=UTC)
MEETING = Meeting(
    number=3,
    body="styret",
    starts=datetime(2027, 3, 11, 9),
    ends=datetime(2027, 3, 11, 14),
    place="Trondheim rådhus, Munkegata 1",
    link="https://video.example.org/m3?a=1;b=2",
    preparation="Les notatet.\nTenk over: hva, hvem, når?",
    sequence=2,
)


def entry(meeting: Meeting = MEETING, **changes: Any) -> CalendarEntry:
    return CalendarEntry(**{"meeting": meeting, "body": "Styringsgruppa", **changes})


def wanted(meeting: Meeting = MEETING, **changes: Any) -> MeetingCalendar:
    values: dict[str, Any] = {
        "language": Language.BOKMAAL,
        "zone": "Europe/Oslo",
        "network": "baerekraft",
        "network_name": "Bærekraftsnettverket",
        "entry": entry(meeting),
        "at": AT,
    }
    return MeetingCalendar(**{**values, **changes})


def feed(*entries: CalendarEntry, **changes: Any) -> CalendarFeed:
    values: dict[str, Any] = {
        "language": Language.BOKMAAL,
        "zone": "Europe/Oslo",
        "network": "baerekraft",
        "network_name": "Bærekraftsnettverket",
        "name": "Styringsgruppa, Bærekraftsnettverket",
        "entries": entries,
        "at": AT,
    }
    return CalendarFeed(**{**values, **changes})


def calendar(file: File) -> Any:
    """The calendar as the other library reads it; each line is as short as RFC 5545 wants."""
    assert file.data.endswith(b"\r\n")
    assert all(len(one) <= 75 for one in file.data.split(b"\r\n"))
    (read,) = vobject.readComponents(file.data.decode())
    return read


@pytest.fixture
def opened(made: Made) -> Callable[[MeetingCalendar], Any]:
    """The one event of a file."""

    def open_(what: MeetingCalendar) -> Any:
        (event,) = calendar(made(Kind.MEETING_CALENDAR, what)).vevent_list
        return event

    return open_


def moment(value: datetime) -> datetime:
    return value.astimezone(UTC)


def test_a_meeting_says_what_when_and_where(made: Made) -> None:
    file = made(Kind.MEETING_CALENDAR, wanted(entry=entry(agenda=("SR-sak 3/27 Årsplan", "Eventuelt"))))
    read = calendar(file)
    (event,) = read.vevent_list
    assert (file.name, file.mimetype) == ("Møte M3 Styringsgruppa.ics", "text/calendar")
    assert read.method.value == "PUBLISH"
    assert event.uid.value == "M3.baerekraft@nettverksbot"
    assert event.sequence.value == "2"
    assert event.dtstamp.value == AT
    assert event.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Oslo"]
    assert moment(event.dtstart.value) == datetime(2027, 3, 11, 8, tzinfo=UTC)
    assert moment(event.dtend.value) == datetime(2027, 3, 11, 13, tzinfo=UTC)
    assert event.summary.value == "Møte: Styringsgruppa"
    assert event.location.value == "Trondheim rådhus, Munkegata 1"
    assert event.url.value == "https://video.example.org/m3?a=1;b=2"
    assert event.description.value.split("\n") == [
        "Lenke:",
        "https://video.example.org/m3?a=1;b=2",
        "Forberedelse:",
        "Les notatet.",
        "Tenk over: hva, hvem, når?",
        "Saksliste:",
        "SR-sak 3/27 Årsplan",
        "Eventuelt",
        "Møte M3 i Bærekraftsnettverket",
    ]
    assert (event.status.value, event.transp.value) == ("CONFIRMED", "OPAQUE")
    assert (event.organizer.value, event.organizer.params["CN"]) == ("invalid:nomail", ["Bærekraftsnettverket"])


def test_the_file_does_not_ask_anybody_to_answer_by_mail(made: Made) -> None:
    told = made(Kind.MEETING_CALENDAR, wanted(organiser=Contact(name="Prøve Sekretær", email="prove@example.org")))
    (event,) = calendar(told).vevent_list
    assert (event.organizer.value, event.organizer.params["CN"]) == ("mailto:prove@example.org", ["Prøve Sekretær"])
    assert b"ATTENDEE" not in told.data


def test_a_meeting_that_is_moved_is_the_same_meeting_later(opened: Callable[[MeetingCalendar], Any]) -> None:
    before = opened(wanted())
    after = opened(wanted(replace(MEETING, starts=datetime(2027, 3, 12, 9), ends=None, sequence=3)))
    assert before.uid.value == after.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)


def test_a_cancelled_meeting_is_taken_out_of_the_calendar(made: Made) -> None:
    cancelled = replace(MEETING, cancelled_at=AT, why_cancelled="for få, kan komme;\nsykdom", sequence=3)
    read = calendar(made(Kind.MEETING_CALENDAR, wanted(cancelled)))
    (event,) = read.vevent_list
    assert (read.method.value, event.status.value, event.transp.value) == ("CANCEL", "CANCELLED", "TRANSPARENT")
    assert event.uid.value == "M3.baerekraft@nettverksbot"
    assert event.summary.value == "Avlyst: Møte: Styringsgruppa"
    assert event.description.value.startswith("Møtet er avlyst: for få, kan komme; sykdom\n")


@pytest.mark.parametrize(
    ("language", "summary"),
    [(Language.NYNORSK, "Møte: Styringsgruppa"), (Language.ENGLISH, "Meeting: Styringsgruppa")],
)
def test_it_speaks_the_readers_language(
    opened: Callable[[MeetingCalendar], Any], language: Language, summary: str
) -> None:
    assert opened(wanted(language=language)).summary.value == summary


def test_a_title_stands_beside_the_bodys_name(opened: Callable[[MeetingCalendar], Any]) -> None:
    titled = opened(wanted(replace(MEETING, title="Samling,\nvår; 2027")))
    assert titled.summary.value == "Styringsgruppa: Samling, vår; 2027"


# --- when ---------------------------------------------------------------------------------------------------


def test_a_meeting_of_which_only_the_day_is_known_lasts_that_day(opened: Callable[[MeetingCalendar], Any]) -> None:
    event = opened(wanted(Meeting(number=4, body="styret", date=PartialDate(2027, 12, 31))))
    assert (event.dtstart.value, event.dtend.value) == (date(2027, 12, 31), date(2028, 1, 1))
    assert event.transp.value == "TRANSPARENT"


@pytest.mark.parametrize("known", [None, PartialDate(2027), PartialDate(2027, 5)])
def test_a_meeting_without_a_day_is_in_no_calendar(made: Made, known: PartialDate | None) -> None:
    undated = Meeting(number=4, body="styret", date=known)
    with pytest.raises(ValueError, match="M4"):
        made(Kind.MEETING_CALENDAR, wanted(undated))
    read = calendar(made(Kind.CALENDAR_FEED, feed(entry(undated), entry())))
    assert [event.uid.value for event in read.vevent_list] == ["M3.baerekraft@nettverksbot"]


@pytest.mark.parametrize("ends", [None, datetime(2027, 3, 11, 9), datetime(2027, 3, 11, 8)])
def test_a_meeting_without_an_end_lasts_an_hour(
    opened: Callable[[MeetingCalendar], Any], ends: datetime | None
) -> None:
    event = opened(wanted(replace(MEETING, ends=ends)))
    assert event.dtend.value - event.dtstart.value == timedelta(hours=1)


@pytest.mark.parametrize(
    ("starts", "begins", "ends"),
    [
        # The clocks go from two to three: half past two is three and a half hours after midnight's one.
        (datetime(2027, 3, 28, 1, 30), datetime(2027, 3, 28, 0, 30), datetime(2027, 3, 28, 1, 30)),
        (datetime(2027, 3, 28, 2, 30), datetime(2027, 3, 28, 1, 30), datetime(2027, 3, 28, 2, 30)),
        (datetime(2027, 3, 28, 3, 30), datetime(2027, 3, 28, 1, 30), datetime(2027, 3, 28, 2, 30)),
        (datetime(2027, 3, 29, 9), datetime(2027, 3, 29, 7), datetime(2027, 3, 29, 8)),
        # They go from three back to two: of the two the first half past two is meant.
        (datetime(2027, 10, 31, 1, 30), datetime(2027, 10, 30, 23, 30), datetime(2027, 10, 31, 0, 30)),
        (datetime(2027, 10, 31, 2, 30), datetime(2027, 10, 31, 0, 30), datetime(2027, 10, 31, 1, 30)),
        (datetime(2027, 10, 31, 3, 30), datetime(2027, 10, 31, 2, 30), datetime(2027, 10, 31, 3, 30)),
        (datetime(2027, 11, 1, 9), datetime(2027, 11, 1, 8), datetime(2027, 11, 1, 9)),
    ],
)
def test_the_nights_in_which_the_clocks_are_changed(
    opened: Callable[[MeetingCalendar], Any], starts: datetime, begins: datetime, ends: datetime
) -> None:
    event = opened(wanted(replace(MEETING, starts=starts, ends=None)))
    assert moment(event.dtstart.value) == begins.replace(tzinfo=UTC)
    assert moment(event.dtend.value) == ends.replace(tzinfo=UTC)


def test_oslos_clocks_are_told_by_rules_that_outlook_reads(made: Made) -> None:
    text = made(Kind.MEETING_CALENDAR, wanted()).data.decode()
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n" in text
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n" in text
    assert "DTSTART:20260329T020000\r\n" in text
    assert "DTSTART:20261025T030000\r\n" in text
    assert "RDATE" not in text


ZONES = ("Europe/Oslo", "America/New_York", "Africa/Casablanca", "Asia/Kolkata", "Australia/Lord_Howe", "UTC")


@pytest.mark.parametrize("zone", ZONES)
def test_the_hours_of_a_year_are_right_by_what_the_file_says_of_the_zone(made: Made, zone: str) -> None:
    clocks = ZoneInfo(zone)
    noons = [datetime(2027, 1, 1, 12) + timedelta(days=n) for n in range(0, 365, 3)]
    changed = [one for one in noons if offset(one, clocks) != offset(one + timedelta(days=3), clocks)]
    walls = [*noons, *(one + timedelta(hours=n) for one in changed for n in range(72))]
    meetings = [Meeting(number=n, body="styret", starts=wall) for n, wall in enumerate(walls)]
    what = feed(*(CalendarEntry(meeting=one, body="Styret") for one in meetings), zone=zone)
    events = calendar(made(Kind.CALENDAR_FEED, what)).vevent_list
    found = [(wall, moment(event.dtstart.value)) for wall, event in zip(walls, events, strict=True)]
    assert found == [(wall, moment(wall.replace(tzinfo=clocks))) for wall in walls]


def offset(wall: datetime, clocks: ZoneInfo) -> timedelta | None:
    return wall.replace(tzinfo=clocks).utcoffset()


def test_a_meeting_far_ahead_costs_nothing_and_keeps_its_hour(made: Made) -> None:
    far = replace(MEETING, number=4, starts=datetime(2199, 7, 1, 9), ends=None)
    for zone in ("Europe/Oslo", "Africa/Casablanca"):
        file = made(Kind.CALENDAR_FEED, feed(entry(), entry(far), zone=zone))
        assert len(file.data) < 30_000
        assert f"DTSTART;TZID={zone}:21990701T090000\r\n".encode() in file.data
    for wall in (datetime(1, 1, 2, 9), datetime(9999, 12, 30, 9)):
        assert made(Kind.MEETING_CALENDAR, wanted(replace(far, starts=wall))).data


# --- a calendar that is fetched -----------------------------------------------------------------------------


def test_a_feed_has_a_name_and_says_how_often_it_is_to_be_fetched(made: Made) -> None:
    cancelled = replace(MEETING, number=5, cancelled_at=AT)
    file = made(Kind.CALENDAR_FEED, feed(entry(), entry(cancelled)))
    read = calendar(file)
    assert read.method.value == "PUBLISH"
    for key in ("name", "x-wr-calname"):
        assert read.contents[key][0].value == "Styringsgruppa, Bærekraftsnettverket"
    assert read.contents["refresh-interval"][0].value in ("PT1H", timedelta(hours=1))
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in file.data
    assert [(event.uid.value, event.status.value) for event in read.vevent_list] == [
        ("M3.baerekraft@nettverksbot", "CONFIRMED"),
        ("M5.baerekraft@nettverksbot", "CANCELLED"),
    ]
    assert len(read.vtimezone_list) == 1


def test_an_empty_feed_is_a_calendar(made: Made) -> None:
    assert b"BEGIN:VEVENT" not in made(Kind.CALENDAR_FEED, feed()).data


def test_the_same_moment_gives_the_same_file(made: Made) -> None:
    assert made(Kind.CALENDAR_FEED, feed(entry())).data == made(Kind.CALENDAR_FEED, feed(entry())).data


# --- people's texts -----------------------------------------------------------------------------------------

EMOJI = "👩‍👩‍👧 møte, med; «alt» \\n 😀 "


def test_long_and_strange_texts_come_back_whole(opened: Callable[[MeetingCalendar], Any]) -> None:
    long = (EMOJI * 40)[:1000].strip()
    event = opened(wanted(replace(MEETING, title=long, place=long, preparation=f"{long}\n\n{long}"), network_name=long))
    assert event.summary.value == f"Styringsgruppa: {long}"
    assert event.location.value == long
    assert event.description.value.count(long) == 3


def test_nobodys_words_are_lines_of_the_calendar(made: Made) -> None:
    evil = f"x\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org\n{HOSTILE}"
    meeting = replace(MEETING, title=evil, place=evil, preparation=evil, link=evil, why_cancelled=evil, cancelled_at=AT)
    what = wanted(meeting, organiser=Contact(name=evil, email=evil), network_name=evil, entry=entry(meeting, body=evil))
    file = made(Kind.MEETING_CALENDAR, what)
    (event,) = calendar(file).vevent_list
    assert "attendee" not in event.contents
    assert "url" not in event.contents
    assert "BEGIN:VEVENT" in event.summary.value
    assert "\u202e" not in file.data.decode()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "https://", "Teams, kode 12 34", "//a"])
def test_what_is_no_address_is_no_link(opened: Callable[[MeetingCalendar], Any], link: str) -> None:
    event = opened(wanted(replace(MEETING, link=link, place=None)))
    assert "url" not in event.contents
    assert event.location.value == link


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=60), starts=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_no_letter_and_no_moment_is_too_strange(made: Made, text: str, starts: datetime) -> None:
    meeting = replace(MEETING, starts=starts.replace(second=0, microsecond=0), title=text, place=text, preparation=text)
    what = wanted(meeting, entry=entry(meeting, body=text), network_name=text)
    (event,) = calendar(made(Kind.MEETING_CALENDAR, what)).vevent_list
    assert event.dtend.value > event.dtstart.value
