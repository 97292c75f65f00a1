"""The one way from a document's values to a file. What makes it is imported when it is needed, for it is large."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pydantic import TypeAdapter

from commands.documents.contents import (
    CalendarFeed,
    IssuedStatement,
    Kind,
    MeetingCalendar,
    MeetingCall,
    RoundSeen,
    SurveyAnswers,
    YearPlanSeen,
)
from commands.line import Document, File
from commands.speech.words import Words

T = TypeVar("T")


def maker(words: Words) -> Callable[[Document], File]:
    """Makes documents in these words. It takes a while: not within a unit of work, nor in the event loop.

    What it returns raises ValueError for a kind that is not there, and for contents that are not that kind's.
    """

    def make(document: Document) -> File:
        match Kind(document.kind):
            case Kind.STATEMENT_PDF:
                from commands.documents.statement_pdf import statement_pdf

                return statement_pdf(_read(IssuedStatement, document), words)
            case Kind.STATEMENT_DOCX:
                from commands.documents.statement_docx import statement_docx

                return statement_docx(_read(IssuedStatement, document), words)
            case Kind.ROUND_PICTURE:
                from commands.documents.round_picture import round_picture

                return round_picture(_read(RoundSeen, document), words)
            case Kind.SURVEY_SHEET:
                from commands.documents.survey_sheet import survey_sheet

                return survey_sheet(_read(SurveyAnswers, document), words)
            case Kind.MEETING_CALENDAR:
                from commands.documents.calendar import meeting_calendar

                return meeting_calendar(_read(MeetingCalendar, document), words)
            case Kind.CALENDAR_FEED:
                from commands.documents.calendar import calendar_feed

                return calendar_feed(_read(CalendarFeed, document), words)
            case Kind.MEETING_CALL:
                from commands.documents.call_pdf import call_pdf

                return call_pdf(_read(MeetingCall, document), words)
            case Kind.YEAR_PLAN:
                from commands.documents.year_picture import year_picture

                return year_picture(_read(YearPlanSeen, document), words)

    return make


def _read(contents: type[T], document: Document) -> T:
    return TypeAdapter(contents).validate_python(document.contents)
