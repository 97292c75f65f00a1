"""Which meeting, item or task is meant: by its number, by the message that is replied to, or because it is the next."""

from __future__ import annotations

from datetime import date, timedelta

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.meetings.told import item_number, meeting_named, meeting_number
from commands.pointing import pointed_at
from commands.speech.reply import Listed, Reply, say
from network.meetings import Item, Meeting, MeetingFile, Task
from network.register import Body, standing
from storage import meetings

FAR = timedelta(days=3 * 366)
MOST_NAMED = 6


async def the_meeting(asked: Asked, number: int | None) -> MeetingFile | Reply:
    """The meeting that somebody means, whole; else what to answer. Without a number it is the one whose message the
    line replies to, or else the next one of the room's body, in a direct chat of the network."""
    network = asked.register.network.id
    if number is None:
        number = await _pointed_at(asked, "M")
    if number is None:
        coming = await coming_meetings(asked, asked.body)
        if not coming:
            return sentence(say("meeting-none-planned"))
        together = [one for one in coming if one.day == coming[0].day]
        if len(together) > 1:
            named = Listed(tuple(meeting_named(asked.register, one, asked.zone) for one in together[:MOST_NAMED]), "or")
            return sentence(say("meeting-which", meetings=named))
        number = coming[0].number
    assert number is not None  # it is stored
    try:
        return await meetings.load(asked.connection, network, number)
    except meetings.UnknownMeeting:
        coming = await coming_meetings(asked, None)
        told = say("meeting-no-such", number=f"M{number}")
        if not coming:
            return sentence(told, say("meeting-none-planned"))
        named = Listed(tuple(meeting_named(asked.register, one, asked.zone) for one in coming[:MOST_NAMED]))
        return sentence(told, say("meeting-coming-are", meetings=named))


async def coming_meetings(asked: Asked, body: Body | None) -> tuple[Meeting, ...]:
    """Those from today on that are not cancelled, the next one first."""
    found = await meetings.between(
        asked.connection, asked.register.network.id, asked.today, asked.today + FAR, body.id if body else None
    )
    return tuple(one for one in sorted(found, key=begins) if one.cancelled_at is None)


def begins(meeting: Meeting) -> tuple[date, str]:
    """For putting meetings in order."""
    day = meeting.day or (meeting.date.first() if meeting.date else date.max)
    return day, meeting.starts.isoformat() if meeting.starts else ""


async def the_item(asked: Asked, number: int | None) -> Item | Reply:
    """The item of that number; without one, the only one that waits to be dealt with."""
    network = asked.register.network.id
    if number is None:
        waiting = await meetings.waiting_items(asked.connection, network, asked.body.id if asked.body else None)
        match waiting:
            case (only,):
                return only
            case ():
                return sentence(say("item-none-waiting"))
            case several:
                return sentence(say("item-which", numbers=Listed(tuple(item_number(one) for one in several), "or")))
    try:
        return await meetings.item(asked.connection, network, number)
    except meetings.UnknownItem:
        return sentence(say("item-no-such", number=f"S{number}"))


async def the_task(asked: Asked, number: int | None) -> Task | Reply:
    network = asked.register.network.id
    if number is None:
        number = await _pointed_at(asked, "O")
    if number is None:
        return sentence(say("task-which"))
    try:
        return await meetings.task(asked.connection, network, number)
    except meetings.UnknownTask:
        return sentence(say("task-no-such", number=f"O{number}"))


async def _pointed_at(asked: Asked, letter: str) -> int | None:
    of = await pointed_at(asked.connection, asked.line)
    if of is None or of.network != asked.register.network.id or not of.thing.startswith(letter):
        return None
    return int(of.thing[1:])


def meeting_body(asked: Asked, named: Body | None) -> Body | Reply:
    """The body that meets: the one named, the room's, or the only one that meets by the charter."""
    body = named or asked.body
    if body is not None:
        return body
    bodies = tuple(standing(asked.register.bodies))
    regular = tuple(one for one in bodies if one.meetings is not None) or bodies
    if len(regular) == 1:
        return regular[0]
    return sentence(say("which-body", names=Listed(tuple(one.name for one in regular), "or")))


def over(meeting: Meeting, asked: Asked) -> bool:
    """Whether it has begun, or its day is past."""
    if meeting.starts is not None:
        return meeting.starts.replace(tzinfo=asked.zone) <= asked.now
    return meeting.day is not None and meeting.day < asked.today


def not_open(asked: Asked, meeting: Meeting) -> Reply | None:
    """The refusal, where a meeting is cancelled or has begun."""
    if meeting.cancelled_at is not None:
        return sentence(say("meeting-is-cancelled", number=meeting_number(meeting)))
    if over(meeting, asked):
        return sentence(say("meeting-is-over", meeting=meeting_named(asked.register, meeting, asked.zone)))
    return None
