"""A meeting's two files: the call with its agenda, and what calendars read."""

from __future__ import annotations

from collections.abc import Iterator

from commands.documents.contents import (
    AgendaLine,
    CalendarEntry,
    Contact,
    Kind,
    MeetingCalendar,
    MeetingCall,
    document,
)
from commands.line import Document
from commands.posting import Teller
from commands.telling import name_of
from network.agenda import Line, StandingItem
from network.meeting_acts import planners
from network.meetings import Item, MeetingFile


def call_document(teller: Teller, file: MeetingFile, lines: tuple[Line, ...]) -> Document:
    """The call as PDF/A."""
    meeting = file.meeting
    by = name_of(teller.register, "person", meeting.called_by) if meeting.called_by else None
    return document(
        Kind.MEETING_CALL,
        MeetingCall(
            language=teller.language,
            zone=teller.zone.key,
            network_name=teller.register.network.name,
            body=name_of(teller.register, "body", meeting.body),
            meeting=meeting,
            agenda=tuple(_line(teller, one) for one in lines),
            absence_to=tuple(_contacts(teller, meeting.body)),
            called_by=by,
            at=teller.now,
        ),
    )


def calendar_file(teller: Teller, file: MeetingFile) -> Document:
    """The meeting for Outlook and phones."""
    return document(
        Kind.MEETING_CALENDAR,
        MeetingCalendar(
            language=teller.language,
            zone=teller.zone.key,
            network=teller.network,
            network_name=teller.register.network.name,
            entry=entry(teller, file),
            at=teller.now,
        ),
    )


def entry(teller: Teller, file: MeetingFile) -> CalendarEntry:
    body = name_of(teller.register, "body", file.meeting.body)
    return CalendarEntry(meeting=file.meeting, body=body, agenda=tuple(one.title for one in file.items))


def _line(teller: Teller, one: Line) -> AgendaLine:
    if isinstance(one, StandingItem):
        return AgendaLine(standing=one)
    return AgendaLine(
        case=_case(teller, one),
        title=one.title,
        introducers=tuple(_who(teller, each) for each in one.introduced_by),
        contributors=tuple(_who(teller, each) for each in one.contributions),
        minutes=one.minutes,
        attachments=tuple(each.name for each in one.attachments),
    )


def _case(teller: Teller, item: Item) -> str | None:
    """``SR-sak 3/27``, as the body writes it (CHARTER: ``case_prefix``)."""
    body = teller.register.body(item.body)
    if item.case is None or body is None or not body.case_prefix:
        return item.case
    return f"{body.case_prefix}-sak {item.case}"


def _who(teller: Teller, id: str) -> str:
    known = teller.register.organisation(id) or teller.register.person(id)
    return known.name if known else id


def _contacts(teller: Teller, body: str) -> Iterator[Contact]:
    for id in planners(teller.register, body, teller.today):
        person = teller.register.person(id)
        if person is not None:
            yield Contact(name=person.name, email=person.email, telephone=person.telephone)
