"""Who comes to a meeting: one message below the call, edited as answers come."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.event_names import EventName
from commands.line import Outgoing, Relates, Relation
from commands.meetings.told import meeting_number, when_told
from commands.posting import Teller, in_room
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Reply, Say, Title, Value, say
from commands.telling import name_of
from network.attendance import Expected, Turnout, turnout
from network.meetings import Meeting, MeetingFile
from storage import meetings

CALL, BOARD, DEPUTY, REMINDER = "call", "attendance", "deputy", "reminder"
"""The parts of a meeting's own messages; see `commands.event_names`."""


def event_of(teller: Teller, meeting: Meeting, part: str) -> str:
    """The name of one of a meeting's events."""
    return str(EventName(teller.network, meeting_number(meeting), None, part))


def board(teller: Teller, file: MeetingFile) -> Reply:
    """Who comes, who does not, and who has not said."""
    meeting = file.meeting
    title = Title(say("board-title", number=meeting_number(meeting), time=when_told(meeting, teller.zone)))
    if meeting.cancelled_at is not None:
        return Reply((title, Paragraph((say("board-cancelled"),))))
    how = Paragraph((say("board-how", number=meeting_number(meeting)),))
    return Reply((title, *coming_told(teller, file), how))


def coming_told(teller: Teller, file: MeetingFile) -> tuple[Part, ...]:
    """How many come, who, and whether they can decide."""
    found = turnout(teller.register, file.meeting, file.attendance, teller.today)
    if not found.expected and not found.others:
        return ()
    lines = tuple((one,) for one in _lines(teller, found))
    count = say("board-count", count=found.count, of=len(found.expected))
    return (Paragraph((count, *_quorum(found))), Bullets(lines))


def _lines(teller: Teller, found: Turnout) -> Iterator[Say]:
    for key, those in (
        ("coming", (*(_expected(teller, one) for one in found.coming), *(_name(teller, one) for one in found.others))),
        ("absent", tuple(_expected(teller, one) for one in found.absent)),
        ("unanswered", tuple(_expected(teller, one) for one in found.unanswered)),
    ):
        if those:
            yield say(f"board-{key}", people=Listed(those))


def _expected(teller: Teller, one: Expected) -> Value:
    name: Value = _name(teller, one.person)
    if one.organisation is not None:
        organisation = name_of(teller.register, "organisation", one.organisation)
        name = say("board-person", person=name, organisation=organisation)
    if one.deputy is None:
        return name
    kind = "board-deputy-comes" if one.deputy_comes else "board-deputy-asked"
    return say(kind, person=name, deputy=_name(teller, one.deputy))


def _name(teller: Teller, person: str) -> str:
    return name_of(teller.register, "person", person)


def _quorum(found: Turnout) -> Iterator[Say]:
    """What the charter asks for, where it does."""
    if found.quorum is None:
        return
    met = "met" if found.quorum.is_met else "lost" if found.quorum.is_lost else "open"
    yield say(f"quorum-{met}", count=found.quorum.come, needed=found.quorum.needed)


def board_said(teller: Teller, file: MeetingFile) -> tuple[Outgoing, ...]:
    """The message, for the first time: in the thread of the call."""
    name = event_of(teller, file.meeting, BOARD)
    return in_room(teller, file.meeting.body, board(teller, file), name=name)


def board_edited(teller: Teller, file: MeetingFile) -> tuple[Outgoing, ...]:
    """The same message, as it is now."""
    name = event_of(teller, file.meeting, BOARD)
    edit = Relation(kind=Relates.EDITS, to=name)
    return in_room(teller, file.meeting.body, board(teller, file), slot=name, relation=edit)


async def refreshed(connection: AsyncConnection, teller: Teller, of: EventName) -> tuple[Outgoing, ...]:
    """Who comes, as it is now."""
    try:
        file = await meetings.load(connection, teller.network, int(of.thing[1:]))
    except meetings.UnknownMeeting:
        return ()
    if file.meeting.called_at is None:
        return ()
    return board_edited(teller, file)
