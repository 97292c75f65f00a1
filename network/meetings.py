"""Meetings as values: when and where a body meets, what is on its agenda, who comes, and what was agreed to be done.

As in the register nothing is overwritten: what was a mistake is voided, a meeting that does not take place is
cancelled, an item that is not taken up is declined. What is decided from these values stands in ``cadence``,
``agenda``, ``attendance`` and ``reminders``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from pydantic import AwareDatetime

from network.dates import PartialDate
from network.register import Record

Day: TypeAlias = date

MEMBERS = "members"
"""The owner of a task that every member has."""


@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """A meeting is planned until it is called, and over when its time is past; it may be cancelled before."""

    number: int | None = None
    """What people call it by (M1); given when it is stored."""
    body: str
    title: str | None = None
    date: PartialDate | None = None
    """The day, where no hour is known."""
    starts: datetime | None = None
    """Wall time in the network's zone, without one of its own: nine o'clock stays nine o'clock."""
    ends: datetime | None = None
    place: str | None = None
    link: str | None = None
    preparation: str | None = None
    planned_at: AwareDatetime | None = None
    """When it was set to that time: what would have been due of it before that is not."""
    sequence: int = 0
    """How many times its time, place or state was changed since it was first told: RFC 5545, SEQUENCE."""
    called_at: AwareDatetime | None = None
    called_by: str | None = None
    """The person who sent the call (innkalling)."""
    cancelled_at: AwareDatetime | None = None
    cancelled_by: str | None = None
    why_cancelled: str | None = None

    @property
    def day(self) -> Day | None:
        """The day on which it begins; None where only a month or a year is known, or nothing."""
        if self.starts is not None:
            return self.starts.date()
        return self.date.first() if self.date is not None and self.date.is_day else None


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that was sent in a room."""

    name: str
    room: str
    event: str


class ItemState(StrEnum):
    PROPOSED = "proposed"
    ON_AGENDA = "on_agenda"
    DECLINED = "declined"


@dataclass(frozen=True, kw_only=True)
class Item(Record):
    """A matter for a body's meeting (sak)."""

    number: int | None = None
    """What people call it by (S1); given when it is stored."""
    body: str
    meeting: int | None = None
    """The meeting on whose agenda it stands; None while it waits for one, and when it was declined."""
    place: int | None = None
    """Its place on that agenda, counted from 1, without the standing items; those without one come last."""
    case: str | None = None
    """Its number in the body's own series, such as ``3/27`` in "SR-sak 3/27": given when the meeting is called."""
    title: str
    proposed_by: str | None = None
    """The organisation that proposes it."""
    proposer: str | None = None
    """The person who brought it in."""
    at: AwareDatetime | None = None
    state: ItemState = ItemState.ON_AGENDA
    why_declined: str | None = None
    decided_by: str | None = None
    """The person who put it on the agenda, or declined it."""
    introduced_by: tuple[str, ...] = ()
    """Organisations and people who introduce it (innleder)."""
    contributions: tuple[str, ...] = ()
    """Organisations and people who have offered to contribute (bidra)."""
    minutes: int | None = None
    """How long it is given."""
    needs_material: bool = False
    """Whether its introducer is asked for material beforehand."""
    attachments: tuple[Attachment, ...] = ()
    outcome: str | None = None


class Answer(StrEnum):
    COMING = "coming"
    ABSENT = "absent"


@dataclass(frozen=True, kw_only=True)
class Attendance(Record):
    """What somebody said about coming: of those for one person at one meeting the latest that was not voided holds."""

    meeting: int
    person: str
    answer: Answer
    at: AwareDatetime
    by: str | None = None
    """The person who said it: the one it is about, an adviser, the secretariat."""
    deputy: str | None = None
    """Who comes instead."""
    reason: str | None = None
    event: str | None = None
    """The Matrix event with which it came: a reaction that is taken back is known by it."""


@dataclass(frozen=True, kw_only=True)
class Task(Record):
    """What was agreed to be done, by whom, by when (oppgave)."""

    number: int | None = None
    """What people call it by (O1); given when it is stored."""
    body: str
    meeting: int | None = None
    """The meeting at which it was agreed."""
    title: str
    owner: str | None = None
    """A person, an organisation, or ``members``."""
    due: PartialDate | None = None
    at: AwareDatetime | None = None
    by: str | None = None
    done_at: AwareDatetime | None = None
    done_by: str | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingFile:
    """All that is known of one meeting."""

    meeting: Meeting
    items: tuple[Item, ...] = ()
    """Those on its agenda."""
    attendance: tuple[Attendance, ...] = ()
    tasks: tuple[Task, ...] = ()
