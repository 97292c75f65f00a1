"""The call to a meeting (møteinnkalling) as a PDF that can be kept: PDF/A-2b."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from commands.documents.contents import AgendaLine, Contact, MeetingCall
from commands.documents.paging import for_typst, page_of_pages
from commands.documents.told import file_name, line, lines, reader, told
from commands.documents.typesetting import pdf
from commands.line import File
from commands.speech.reply import Listed, Say, Value, Weekday, say
from commands.speech.spans import Reader
from commands.speech.words import Words
from network.meetings import Meeting


def call_pdf(call: MeetingCall, words: Words) -> File:
    its = reader(call.language, call.zone, words)
    meeting, network = call.meeting, line(call.network_name)
    number, title = f"M{meeting.number}", line(meeting.title or call.body)
    day = call.at.astimezone(its.zone).date()
    data = {
        "language": call.language.value,
        "letterhead": network,
        "sort": told(say("call-sort"), its),
        "title": title,
        "cancelled": told(_cancelled(meeting), its) if meeting.cancelled_at is not None else None,
        "facts": [
            {"label": told(label, its), "lines": [told(one, its) for one in its_lines], "link": link}
            for label, its_lines, link in _facts(call, its)
        ],
        "preparation_heading": told(say("call-preparation"), its),
        "preparation": lines(meeting.preparation or ""),
        "agenda_heading": told(say("call-agenda"), its),
        "agenda": [_item(item, its) for item in call.agenda],
        "dateline": told(day, its),
        "signed": told(say("call-signed", person=line(call.called_by)), its) if call.called_by else None,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "foot": told(say("call-foot", number=number, network=network), its),
        "page": for_typst(page_of_pages(its)),
    }
    name = told(say("call-file", number=number, title=title), its)
    return File(name=file_name(name, "pdf"), mimetype="application/pdf", data=pdf("call.typ", data, call.at))


def _cancelled(meeting: Meeting) -> Say:
    if meeting.why_cancelled:
        return say("call-cancelled-why", why=line(meeting.why_cancelled))
    return say("call-cancelled")


def _facts(call: MeetingCall, reader: Reader) -> Iterator[tuple[Say, tuple[Value, ...], str | None]]:
    """What is told of the meeting, each with its label, and where it leads."""
    meeting = call.meeting
    yield say("call-body"), (line(call.body),), None
    yield say("call-date"), (day_told(meeting) or say("call-time-unknown"),), None
    yield say("call-time"), (_time(meeting, reader),), None
    if meeting.place:
        yield say("call-place"), (line(meeting.place),), None
    if meeting.link:
        link = line(meeting.link)
        yield say("call-link"), (link,), link if link.startswith(("https://", "http://")) else None
    yield say("call-absence"), _absence(call.absence_to), None


def day_told(meeting: Meeting) -> Value | None:
    """Such as "torsdag 11. mars 2027", or as much as is known."""
    return weekday_and_date(meeting.day) if meeting.day is not None else meeting.date


def weekday_and_date(day: date) -> Say:
    return say("call-day", weekday=Weekday(day), date=day)


def _time(meeting: Meeting, reader: Reader) -> Value:
    starts, ends = meeting.starts, meeting.ends
    if starts is None:
        return say("call-time-unknown")
    if ends is None:
        return say("call-time-from", clock=starts.time())
    if ends.date() == starts.date():
        return say("call-time-span", clock=starts.time(), end=ends.time())
    return say("call-time-until", clock=starts.time(), until=_aware(ends, reader))


def _aware(wall: datetime, reader: Reader) -> datetime:
    return wall.replace(tzinfo=reader.zone)


def _absence(people: tuple[Contact, ...]) -> tuple[Value, ...]:
    if not people:
        return (say("call-absence-bot"),)
    return (say("call-absence-to", people=Listed(tuple(map(_contact, people)), "or")),)


def _contact(contact: Contact) -> Value:
    name, email, telephone = line(contact.name), line(contact.email or ""), line(contact.telephone or "")
    match bool(email), bool(telephone):
        case True, True:
            return say("call-contact-both", name=name, email=email, telephone=telephone)
        case True, False:
            return say("call-contact-email", name=name, email=email)
        case False, True:
            return say("call-contact-telephone", name=name, telephone=telephone)
        case _:
            return name


def _item(item: AgendaLine, reader: Reader) -> dict[str, Any]:
    about: list[Say] = []
    if item.introducers:
        about.append(say("call-introduced-by", names=Listed(tuple(map(line, item.introducers)))))
    if item.contributors:
        about.append(say("call-contributions", names=Listed(tuple(map(line, item.contributors)))))
    if item.attachments:
        about.append(say("call-attachments", names=Listed(tuple(map(line, item.attachments)))))
    return {
        "case": line(item.case or ""),
        "title": told(say(f"agenda-{item.standing.value}"), reader) if item.standing else line(item.title),
        "about": [told(one, reader) for one in about],
        "minutes": told(say("call-minutes", count=item.minutes), reader) if item.minutes else "",
    }
