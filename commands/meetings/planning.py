"""``møte ny``, ``flytt``, ``endre``, ``avlys``: a meeting is planned, and moved or cancelled where it must be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.keeping.markers import IN_BODY
from commands.line import Outgoing
from commands.meetings import names
from commands.meetings.agenda_told import agenda_lines
from commands.meetings.board import board_edited
from commands.meetings.calling import call_updated
from commands.meetings.finding import meeting_body, not_open, over, the_meeting
from commands.meetings.names import When
from commands.meetings.refusing import not_theirs_to_plan
from commands.meetings.told import meeting_named, meeting_number, when_told
from commands.posting import Teller, in_room, room_of
from commands.speech import kinds
from commands.speech.arguments import argument, leading, rest
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Reply, Say, say
from network.meetings import Attendance, Meeting, MeetingFile
from network.register import Body, standing
from storage import meetings
from storage import register as registers

ASSUMED_LENGTH = timedelta(hours=2)
"""How long a meeting is taken to last that has no end, where two are held against each other."""


# --- a new one ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class New:
    when: When = argument(names.WHEN, required=True)
    title: str | None = argument(names.A_TITLE, names.TITLE)
    place: str | None = argument(names.A_PLACE, names.PLACE)
    link: str | None = argument(names.LINK_IS, names.LINK)
    preparation: str | None = argument(names.PREPARED, names.PREPARATION)
    body: Body | None = argument(kinds.BODY, IN_BODY)


async def new(asked: Asked, its: New) -> Reply:
    body = meeting_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    refused = not_theirs_to_plan(asked, body.id)
    if refused is not None:
        return refused
    planned = Meeting(
        body=body.id,
        title=its.title,
        date=its.when.date,
        starts=its.when.starts,
        ends=its.when.ends,
        place=its.place,
        link=its.link,
        preparation=its.preparation,
        planned_at=asked.now,
    )
    besides = await beside(asked, planned)
    meeting = await registers.add(asked.connection, asked.register.network.id, planned, asked.change)
    told = say("meeting-planned", number=meeting_number(meeting), body=body.name, time=when_told(meeting, asked.zone))
    parts = (Paragraph((told,)), *_bullets((*_details(meeting), *_doubts(asked, meeting, besides))))
    if over(meeting, asked):
        return Reply(parts)
    next_ = Paragraph((say("meeting-planned-next", number=meeting_number(meeting)),))
    return Reply((*parts, next_), also=_elsewhere(asked, meeting, parts))


def _details(meeting: Meeting) -> Iterator[Say]:
    if meeting.title:
        yield say("meeting-has-title", title=meeting.title)
    if meeting.place:
        yield say("meeting-has-place", place=meeting.place)
    if meeting.link:
        yield say("meeting-has-link", link=meeting.link)
    if meeting.preparation:
        yield say("meeting-has-preparation", text=meeting.preparation)


def _doubts(asked: Asked, meeting: Meeting, besides: tuple[Meeting, ...]) -> Iterator[Say]:
    """What the one who plans would want to know: it is past, the hour is open, other meetings at that time."""
    if over(meeting, asked):
        yield say("meeting-in-past")
    elif meeting.starts is None:
        yield say("meeting-without-hour", number=meeting_number(meeting))
    if besides:
        others = tuple(meeting_named(asked.register, one, asked.zone) for one in besides)
        yield say("meeting-beside", meetings=Listed(others))


async def beside(asked: Asked, meeting: Meeting) -> tuple[Meeting, ...]:
    """The network's other meetings at the same time; where the hour of one is not known, on the same day."""
    if meeting.day is None:
        return ()
    found = await meetings.between(asked.connection, asked.register.network.id, meeting.day, meeting.day)
    others = (one for one in found if one.cancelled_at is None and one.number != meeting.number)
    return tuple(one for one in others if _overlap(one, meeting))


def _overlap(one: Meeting, other: Meeting) -> bool:
    if one.starts is None or other.starts is None:
        return True
    return one.starts < _end(other) and other.starts < _end(one)


def _end(meeting: Meeting) -> datetime:
    assert meeting.starts is not None  # it is asked of those with an hour
    return meeting.ends or meeting.starts + ASSUMED_LENGTH


# --- another time ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Move:
    when: When = argument(names.WHEN, required=True)
    number: int | None = leading(names.WHICH_MEETING, names.MEETING_SHAPE)


async def move(asked: Asked, its: Move) -> Reply:
    file = await _to_change(asked, its.number)
    if isinstance(file, Reply):
        return file
    before = file.meeting
    after = replace(before, date=its.when.date, starts=its.when.starts, ends=_moved_end(before, its.when))
    if (after.date, after.starts, after.ends) == (before.date, before.starts, before.ends):
        return sentence(say("meeting-is-then", meeting=meeting_named(asked.register, before, asked.zone)))
    if over(after, asked):
        return sentence(say("meeting-move-past", time=when_told(after, asked.zone)))
    after = replace(after, sequence=before.sequence + 1, planned_at=asked.now)
    besides = await beside(asked, after)
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    asked_anew = await _answers_void(asked, file.attendance)
    first = say(
        "meeting-moved",
        number=meeting_number(after),
        before=when_told(before, asked.zone),
        time=when_told(after, asked.zone),
    )
    again = (say("meeting-asked-anew"),) if asked_anew else ()
    parts = (Paragraph((first, *again)), *_bullets(_doubts(asked, after, besides)))
    return await _told_of_change(asked, after, parts)


def _moved_end(before: Meeting, when: When) -> datetime | None:
    """A meeting that is moved lasts as long as before, where nothing else is said."""
    if when.ends is not None or when.starts is None or before.starts is None or before.ends is None:
        return when.ends
    return when.starts + (before.ends - before.starts)


async def _answers_void(asked: Asked, attendance: Iterable[Attendance]) -> bool:
    """Who could come then need not be able to now: the answers no longer count."""
    given = tuple(standing(attendance))
    for one in given:
        await registers.void(asked.connection, asked.register.network.id, one, "moved", asked.change)
    return bool(given)


# --- another place --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    number: int | None = leading(names.WHICH_MEETING, names.MEETING_SHAPE)
    title: str | None = argument(names.A_TITLE, names.TITLE)
    place: str | None = argument(names.A_PLACE, names.PLACE)
    link: str | None = argument(names.LINK_IS, names.LINK)
    preparation: str | None = argument(names.PREPARED, names.PREPARATION)


async def change(asked: Asked, its: Change) -> Reply:
    file = await _to_change(asked, its.number)
    if isinstance(file, Reply):
        return file
    before = file.meeting
    after = replace(
        before,
        title=its.title or before.title,
        place=its.place or before.place,
        link=its.link or before.link,
        preparation=its.preparation or before.preparation,
    )
    if after == before:
        return sentence(say("meeting-nothing-changed", number=meeting_number(before)))
    after = replace(after, sequence=before.sequence + 1)
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    named = meeting_named(asked.register, after, asked.zone)
    lines = tuple(one for one in _details(after) if one not in tuple(_details(before)))
    return await _told_of_change(asked, after, (Paragraph((say("meeting-changed", meeting=named),)), *_bullets(lines)))


# --- it is cancelled ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Cancel:
    number: int | None = leading(names.WHICH_MEETING, names.MEETING_SHAPE)
    why: str | None = rest(kinds.REASON)


async def cancel(asked: Asked, its: Cancel) -> Reply:
    file = await _to_change(asked, its.number)
    if isinstance(file, Reply):
        return file
    before = file.meeting
    why = _without_because(its.why)
    after = replace(
        before,
        cancelled_at=asked.now,
        cancelled_by=asked.person.id if asked.person else None,
        why_cancelled=why,
        sequence=before.sequence + 1,
    )
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    first = say("meeting-cancelled", meeting=meeting_named(asked.register, before, asked.zone))
    reason = (say("meeting-cancelled-why", text=why),) if why else ()
    return await _told_of_change(asked, after, (Paragraph((first, *reason)),))


def _without_because(why: str | None) -> str | None:
    """The reason without the word that leads to it."""
    if why is None:
        return None
    first, _, left = why.partition(" ")
    return left.strip() or None if first.casefold().rstrip(":") in names.BECAUSE.all() else why


# --- who hears of it ------------------------------------------------------------------------------------------


async def _to_change(asked: Asked, number: int | None) -> MeetingFile | Reply:
    """A meeting that is still to be, and is theirs to change."""
    file = await the_meeting(asked, number)
    if isinstance(file, Reply):
        return file
    return not_theirs_to_plan(asked, file.meeting.body) or not_open(asked, file.meeting) or file


def _elsewhere(asked: Asked, meeting: Meeting, parts: tuple[Part, ...]) -> tuple[Outgoing, ...]:
    """What the body's room hears, where it was said in another."""
    teller = Teller.of(asked)
    if room_of(teller, meeting.body) == asked.line.room:
        return ()
    return in_room(teller, meeting.body, Reply(parts))


async def _told_of_change(asked: Asked, meeting: Meeting, parts: tuple[Part, ...]) -> Reply:
    """The room hears of it; those who had the call get it anew with its calendar file."""
    also = _elsewhere(asked, meeting, parts)
    if meeting.called_at is None:
        return Reply(parts, also=also)
    assert meeting.number is not None  # it is stored
    teller = Teller.of(asked)
    file = await meetings.load(asked.connection, teller.network, meeting.number)
    lines = await agenda_lines(asked.connection, asked.register, file)
    return Reply(parts, also=(*also, *call_updated(teller, file, lines), *board_edited(teller, file)))


def _bullets(lines: Iterable[Say]) -> tuple[Part, ...]:
    items = tuple((one,) for one in lines)
    return (Bullets(items),) if items else ()


COMMANDS = (
    Command(
        key="meeting-new",
        names=Names(("ny", "nytt"), (), ("new",)),
        under=names.MEETING,
        takes=New,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=new,
    ),
    Command(
        key="meeting-move",
        names=Names(("flytt",), (), ("move",)),
        under=names.MEETING,
        takes=Move,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=move,
    ),
    Command(
        key="meeting-change",
        names=Names(("endre",), (), ("change",)),
        under=names.MEETING,
        takes=Change,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=change,
    ),
    Command(
        key="meeting-cancel",
        names=Names(("avlys",), (), ("cancel",)),
        under=names.MEETING,
        takes=Cancel,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=cancel,
    ),
)
