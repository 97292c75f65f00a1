"""Meetings as calendar files (iCalendar, RFC 5545), and as calendars that are fetched again and again.

A file is *published*, and a cancelled meeting *cancelled* (RFC 5546, 3.2.1 and 3.2.5): nobody's calendar is asked to
answer by mail, since who comes is told in the chat. What calendars know a meeting by is its number and its network, so
that moving it moves the entry that is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from commands.documents.clocks import clocks
from commands.documents.contents import CalendarEntry, CalendarFeed, Contact, MeetingCalendar
from commands.documents.told import file_name, line, lines, reader, told
from commands.line import File
from commands.speech.reply import Say, say
from commands.speech.spans import Reader
from commands.speech.words import Words
from network.meetings import Meeting

ASSUMED_LENGTH = timedelta(hours=1)
"""Of a meeting of which only the beginning is known."""
FETCHED_EVERY = timedelta(hours=1)
"""How often readers of a calendar are asked to look again."""
_DAY = timedelta(days=1)
_MIMETYPE = "text/calendar"
_PRODUCT = "-//Nettverksbot//Nettverksbot//NO"
_NOBODYS_ADDRESS = "invalid:nomail"
"""What Apple's and Microsoft's calendars write where somebody has no address."""


def meeting_calendar(what: MeetingCalendar, words: Words) -> File:
    """One meeting. ValueError where its day is not known."""
    meeting = what.entry.meeting
    its = reader(what.language, what.zone, words)
    event = _event(what.entry, what.network, what.network_name, what.at, its)
    if event is None:
        raise ValueError(f"a meeting without a day: M{meeting.number}")
    event.add("ORGANIZER", _organiser(what.organiser or Contact(name=what.network_name)))
    calendar = _calendar("PUBLISH" if meeting.cancelled_at is None else "CANCEL", [event], its.zone)
    name = told(say("calendar-file", number=f"M{meeting.number}", title=_title(what.entry)), its)
    return File(name=file_name(name, "ics"), mimetype=_MIMETYPE, data=calendar.to_ical())


def calendar_feed(what: CalendarFeed, words: Words) -> File:
    """All of the meetings whose day is known; cancelled ones too, so that they are seen to be."""
    its = reader(what.language, what.zone, words)
    events = (_event(entry, what.network, what.network_name, what.at, its) for entry in what.entries)
    calendar = _calendar("PUBLISH", [event for event in events if event is not None], its.zone)
    name = line(what.name)
    for key in ("NAME", "X-WR-CALNAME"):
        calendar.add(key, vText(name))
    calendar.add("X-WR-TIMEZONE", its.zone.key)
    for key in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        calendar.add(key, FETCHED_EVERY, parameters={"VALUE": "DURATION"})
    return File(name=file_name(name, "ics"), mimetype=_MIMETYPE, data=calendar.to_ical())


def _calendar(method: str, events: Iterable[Event], zone: ZoneInfo) -> Calendar:
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", _PRODUCT)
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    events = list(events)
    years = [its.year for event in events for its in (event.start, event.end) if isinstance(its, datetime)]
    if years:
        calendar.add_component(clocks(zone, min(years), max(years)))
    for event in events:
        calendar.add_component(event)
    return calendar


def _event(entry: CalendarEntry, network: str, network_name: str, at: datetime, reader: Reader) -> Event | None:
    """The entry; None where the day is not known."""
    meeting = entry.meeting
    is_cancelled = meeting.cancelled_at is not None
    event = Event()
    event.add("UID", uid(network, meeting))
    event.add("DTSTAMP", at.astimezone(UTC))
    event.add("SEQUENCE", meeting.sequence)
    if meeting.starts is not None:
        start, end = _span(meeting.starts, meeting.ends, reader.zone)
        event.add("DTSTART", _moment(start, reader.zone))
        event.add("DTEND", _moment(end, reader.zone))
    elif meeting.day is not None:
        event.add("DTSTART", meeting.day)
        event.add("DTEND", meeting.day + _DAY)
    else:
        return None
    is_free = is_cancelled or meeting.starts is None
    event.add("SUMMARY", told(_summary(entry), reader))
    event.add("DESCRIPTION", "\n".join(_description(entry, network_name, reader)))
    where = line(meeting.place or meeting.link or "")
    if where:
        event.add("LOCATION", where)
    if meeting.link is not None and _is_web(meeting.link):
        event.add("URL", line(meeting.link))
    event.add("STATUS", "CANCELLED" if is_cancelled else "CONFIRMED")
    event.add("TRANSP", "TRANSPARENT" if is_free else "OPAQUE")
    return event


def uid(network: str, meeting: Meeting) -> str:
    """What calendars know a meeting by, whatever becomes of it."""
    return f"M{meeting.number}.{network}@nettverksbot"


def _span(starts: datetime, ends: datetime | None, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """When it begins and ends, in UTC. A time that the clocks leave out is reckoned as if they had not been changed
    yet, and of one that comes twice the first is meant: RFC 5545, 3.3.5, and Python's own reading."""
    start = starts.replace(tzinfo=zone).astimezone(UTC)
    end = ends.replace(tzinfo=zone).astimezone(UTC) if ends is not None else start
    return start, end if end > start else start + ASSUMED_LENGTH


def _moment(at: datetime, zone: ZoneInfo) -> datetime:
    """By the clocks of the zone, so that nine o'clock stays nine o'clock; in UTC in an hour that comes for the second
    time, which those cannot tell from the first."""
    local = at.astimezone(zone)
    return at if local.fold else local


def _title(entry: CalendarEntry) -> str:
    return line(entry.meeting.title or entry.body)


def _summary(entry: CalendarEntry) -> Say:
    meeting, body = entry.meeting, line(entry.body)
    if meeting.title:
        summary = say("calendar-summary-titled", body=body, title=line(meeting.title))
    else:
        summary = say("calendar-summary", body=body)
    return summary if meeting.cancelled_at is None else say("calendar-cancelled", meeting=summary)


def _description(entry: CalendarEntry, network_name: str, reader: Reader) -> Iterator[str]:
    meeting = entry.meeting
    if meeting.cancelled_at is not None and meeting.why_cancelled:
        yield told(say("calendar-why-cancelled", why=line(meeting.why_cancelled)), reader)
    if meeting.link:
        yield told(say("calendar-link"), reader)
        yield line(meeting.link)
    if meeting.preparation:
        yield told(say("calendar-preparation"), reader)
        yield from lines(meeting.preparation)
    if entry.agenda:
        yield told(say("calendar-agenda"), reader)
        yield from (line(item) for item in entry.agenda)
    yield told(say("calendar-foot", number=f"M{meeting.number}", network=line(network_name)), reader)


def _organiser(contact: Contact) -> vCalAddress:
    address = vCalAddress(f"mailto:{line(contact.email)}" if contact.email else _NOBODYS_ADDRESS)
    address.params["CN"] = line(contact.name)
    return address


def _is_web(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not any(c.isspace() for c in link)
