"""What documents say: the values that travel as `commands.line.Document` from whoever decides to whoever makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from pydantic import AwareDatetime, TypeAdapter

from commands.line import Document
from network.agenda import StandingItem
from network.consensus import State
from network.meetings import Meeting
from network.register import Language
from network.statements import Outcome, PublishedRemark, Signatory, StatementKind


@dataclass(frozen=True, kw_only=True)
class _Told:
    """For whom a document is put into words."""

    language: Language
    zone: str
    """The name of the zone that its times are told in."""


@dataclass(frozen=True, kw_only=True)
class IssuedStatement(_Told):
    """A statement as it is issued, with those who stand behind it."""

    network: str
    number: int
    """What people call it by (U1)."""
    version: int
    digest: str
    kind: StatementKind = StatementKind.JOINT
    to: str | None = None
    """To whom a proposal is made."""
    title: str
    text: str
    """Markdown."""
    place: str | None = None
    at: AwareDatetime
    """When it is issued."""
    embargo_until: datetime | None = None
    """Wall time in the zone."""
    on_behalf_of: tuple[str, ...] = ()
    """The names of those it is issued for where the network does not speak as one: then nothing calls it the
    network's."""
    signatories: tuple[Signatory, ...] = ()
    remarks: tuple[PublishedRemark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where one voice stands."""

    name: str
    state: State
    until: datetime | None = None
    """Until when it needs time: wall time in the zone."""


@dataclass(frozen=True, kw_only=True)
class RoundSeen(_Told):
    """A round at a moment."""

    number: int
    version: int
    title: str
    standings: tuple[Standing, ...]
    deadline: datetime
    """Wall time in the zone."""
    now: AwareDatetime
    outcome: Outcome | None = None
    """What came of it, where it is closed."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    organisation: str
    person: str | None = None
    at: AwareDatetime
    text: str


@dataclass(frozen=True, kw_only=True)
class SurveyAnswers(_Told):
    """What was answered in a survey, in the order in which it shall stand."""

    number: int
    """What people call it by (P1)."""
    question: str
    answers: tuple[Answer, ...]
    unanswered: tuple[str, ...] = ()
    """The organisations that have not answered."""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Whom to turn to, and how."""

    name: str
    email: str | None = None
    telephone: str | None = None


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """A meeting as it stands in a calendar."""

    meeting: Meeting
    body: str
    """The body's name."""
    agenda: tuple[str, ...] = ()
    """Its items, each in a line."""


@dataclass(frozen=True, kw_only=True)
class MeetingCalendar(_Told):
    """One meeting, to be put into a calendar, moved there, or taken out of it."""

    network: str
    """Its id: a part of what calendars know the meeting by."""
    network_name: str
    entry: CalendarEntry
    organiser: Contact | None = None
    """The network itself, where nobody is named."""
    at: AwareDatetime
    """When this was said of it."""


@dataclass(frozen=True, kw_only=True)
class CalendarFeed(_Told):
    """Meetings as a calendar that is fetched again and again."""

    network: str
    network_name: str
    name: str
    """What the calendar is called."""
    entries: tuple[CalendarEntry, ...]
    at: AwareDatetime
    """When this was said of them. It stands in the file: the same moment gives the same file."""


@dataclass(frozen=True, kw_only=True)
class AgendaLine:
    """An item as it stands in the call."""

    case: str | None = None
    """Its number as the body writes it: ``SR-sak 3/27``."""
    title: str = ""
    """A standing one needs none."""
    standing: StandingItem | None = None
    introducers: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    minutes: int | None = None
    attachments: tuple[str, ...] = ()
    """Their names."""


@dataclass(frozen=True, kw_only=True)
class MeetingCall(_Told):
    """The call to a meeting (møteinnkalling)."""

    network_name: str
    body: str
    """The body's name."""
    meeting: Meeting
    agenda: tuple[AgendaLine, ...] = ()
    absence_to: tuple[Contact, ...] = ()
    """Who is told of absence."""
    called_by: str | None = None
    """The person who calls."""
    at: AwareDatetime
    """When it is sent."""


@dataclass(frozen=True, kw_only=True)
class YearPlanSeen(_Told):
    """A body's meetings of a year."""

    network_name: str
    body: str
    """The body's name."""
    year: int
    meetings: tuple[Meeting, ...]


Contents: TypeAlias = (
    IssuedStatement | RoundSeen | SurveyAnswers | MeetingCalendar | CalendarFeed | MeetingCall | YearPlanSeen
)


class Kind(StrEnum):
    """The documents that there are."""

    STATEMENT_PDF = "statement-pdf"
    """PDF/A-2b, of an `IssuedStatement`."""
    STATEMENT_DOCX = "statement-docx"
    ROUND_PICTURE = "round-picture"
    """PNG, of a `RoundSeen`."""
    SURVEY_SHEET = "survey-sheet"
    """XLSX, of `SurveyAnswers`."""
    MEETING_CALENDAR = "meeting-calendar"
    """iCalendar, of a `MeetingCalendar`."""
    CALENDAR_FEED = "calendar-feed"
    """iCalendar, of a `CalendarFeed`."""
    MEETING_CALL = "meeting-call"
    """PDF/A-2b, of a `MeetingCall`."""
    YEAR_PLAN = "year-plan"
    """PNG, of a `YearPlanSeen`."""


def document(kind: Kind, contents: Contents) -> Document:
    """The values on their way to be made a file."""
    return Document(kind=kind.value, contents=TypeAdapter(type(contents)).dump_python(contents, mode="json"))
