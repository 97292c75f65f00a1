"""A body's year as a picture (PNG): the months with the days on which it meets, and the meetings by name."""

from __future__ import annotations

import calendar
import struct
from collections.abc import Iterable
from datetime import date
from typing import Any

from commands.documents.call_pdf import day_told
from commands.documents.contents import YearPlanSeen
from commands.documents.told import file_name, line, reader, told
from commands.documents.typesetting import picture
from commands.line import File
from commands.speech.formatting import month_text
from commands.speech.reply import Value, say
from commands.speech.spans import Reader
from commands.speech.words import Words
from network.meetings import Meeting

_SHARP = 216
"""Pixels an inch, for a phone's screen."""


def year_picture(plan: YearPlanSeen, words: Words) -> File:
    its = reader(plan.language, plan.zone, words)
    body = line(plan.body)
    held = [meeting for meeting in plan.meetings if meeting.cancelled_at is None]
    on = {meeting.day for meeting in held}
    off = {meeting.day for meeting in plan.meetings} - on
    data = {
        "language": plan.language.value,
        "network": line(plan.network_name),
        "body": body,
        "title": told(say("year-plan-title", year=str(plan.year)), its),
        "count": told(say("year-plan-count", count=len(held)), its),
        "months": [_month(plan.year, month, on, off, its) for month in range(1, 13)],
        "meetings": [_meeting(meeting, its) for meeting in sorted(plan.meetings, key=_place)],
        "cancelled": told(say("year-plan-cancelled"), its),
    }
    png = picture("year.typ", data, _SHARP)
    width, height = struct.unpack(">II", png[16:24])
    name = told(say("year-plan-file", year=str(plan.year), body=body), its)
    return File(name=file_name(name, "png"), mimetype="image/png", data=png, width=width, height=height)


def _month(
    year: int, month: int, on: Iterable[date | None], off: Iterable[date | None], reader: Reader
) -> dict[str, Any]:
    """How many places its first week leaves empty, and its days, with those of meetings marked."""
    empty, count = calendar.monthrange(year, month)
    days = (date(year, month, day) for day in range(1, count + 1))
    marks = ["meets" if day in on else "cancelled" if day in off else "" for day in days]
    return {"name": month_text(month, reader.language), "empty": empty, "days": marks}


def _meeting(meeting: Meeting, reader: Reader) -> dict[str, Any]:
    when: Value = day_told(meeting) or say("year-plan-undated")
    if meeting.starts is not None:
        when = meeting.starts.replace(tzinfo=reader.zone)
    about = (line(one) for one in (meeting.title, meeting.place) if one)
    return {
        "number": f"M{meeting.number}",
        "when": told(when, reader),
        "about": " · ".join(about),
        "is_cancelled": meeting.cancelled_at is not None,
    }


def _place(meeting: Meeting) -> tuple[date, bool, Any, int]:
    """By day and hour; what is known less exactly comes last in what it can mean."""
    known = meeting.day or (meeting.date.last() if meeting.date else date.max)
    starts = meeting.starts.time().isoformat() if meeting.starts else ""
    return known, meeting.day is None, starts, meeting.number or 0
