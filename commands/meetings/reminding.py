"""What is said when something of a meeting or a task comes due, and to whom."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import left
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.meetings.agenda_told import agenda_lines, agenda_told
from commands.meetings.board import REMINDER, event_of
from commands.meetings.later import silenced
from commands.meetings.told import item_named, item_number, meeting_named, meeting_number, task_number, task_told
from commands.posting import Teller, in_room, reminded
from commands.speech.reply import Bullets, Paragraph, Reply, Say, say
from commands.telling import name_of
from network.attendance import turnout
from network.concerned import people_of, with_advisers
from network.meeting_acts import planners
from network.meeting_reminders import begins
from network.meetings import MEMBERS, MeetingFile, Task
from network.register import on
from network.reminders import Due, What
from network.voices import instant


async def said_of_meeting(
    connection: AsyncConnection, teller: Teller, file: MeetingFile, due: Due
) -> tuple[Outgoing, ...]:
    match due.what:
        case What.MEETING:
            hear_no_more = await silenced(connection, teller.network, file.meeting)
            room = await _in_room(connection, teller, file, due)
            return (*room, *_to_those_who_come(teller, file, due, hear_no_more))
        case What.ATTENDANCE:
            hear_no_more = await silenced(connection, teller.network, file.meeting)
            own = _to_those_who_have_not_answered(teller, file, due, hear_no_more)
            return (*own, *_to_their_advisers(teller, file, hear_no_more))
        case What.CALL:
            return _to_planners(teller, file)
        case What.MATERIAL:
            return _to_introducers(teller, file, due)
        case _:
            return ()


def said_of_task(teller: Teller, task: Task) -> tuple[Outgoing, ...]:
    """To those whose it is: in the room where it is every member's, to those who plan where it is nobody's."""
    is_late = task.due is not None and task.due.last() < teller.today
    reply = Reply(
        (
            Paragraph((say("remind-task-late" if is_late else "remind-task"),)),
            Bullets((task_told(teller.register, task),)),
            Paragraph((say("remind-task-how", number=task_number(task)),)),
        )
    )
    if task.owner == MEMBERS:
        return in_room(teller, task.body, reply)
    return _to_each(teller, _concerned(teller, task.body, (task.owner,) if task.owner else ()), reply)


# --- of a meeting ---------------------------------------------------------------------------------------------


async def _in_room(connection: AsyncConnection, teller: Teller, file: MeetingFile, due: Due) -> tuple[Outgoing, ...]:
    agenda = agenda_told(teller.register, await agenda_lines(connection, teller.register, file)) if file.items else ()
    reply = Reply((Paragraph((_near(teller, file), *_where(file))), *agenda))
    return in_room(teller, file.meeting.body, reply, name=_name(teller, file, due, "room"))


def _to_those_who_come(
    teller: Teller, file: MeetingFile, due: Due, hear_no_more: Collection[str]
) -> tuple[Outgoing, ...]:
    """And those who have not said that they do not."""
    found = turnout(teller.register, file.meeting, file.attendance, teller.today)
    people = (*(one.person for one in found.expected if not one.is_absent), *found.deputies, *found.others)
    reply = Reply((Paragraph((_near(teller, file), *_where(file))), Paragraph((say("reminder-how-later"),))))
    return tuple(
        one
        for person in dict.fromkeys(people)
        if person not in hear_no_more
        for one in reminded(teller, person, reply, name=_name(teller, file, due, person))
    )


def _to_those_who_have_not_answered(
    teller: Teller, file: MeetingFile, due: Due, hear_no_more: Collection[str]
) -> tuple[Outgoing, ...]:
    found = turnout(teller.register, file.meeting, file.attendance, teller.today)
    reply = sentence(say("remind-attendance", meeting=_named(teller, file)), say("attendance-how"))
    return tuple(
        one
        for person in found.awaited
        if person not in hear_no_more
        for one in reminded(teller, person, reply, name=_name(teller, file, due, person))
    )


def _to_their_advisers(teller: Teller, file: MeetingFile, hear_no_more: Collection[str]) -> tuple[Outgoing, ...]:
    """They answer attendance for whom they act for (DESIGN §2)."""
    awaited = turnout(teller.register, file.meeting, file.attendance, teller.today).awaited
    told: list[Outgoing] = []
    for adviser in on(teller.register.advisers, teller.today):
        if adviser.body == file.meeting.body and adviser.acts_for in awaited and adviser.person not in hear_no_more:
            person = name_of(teller.register, "person", adviser.acts_for)
            first = say("remind-attendance-for", person=person, meeting=_named(teller, file))
            how = say("remind-attendance-for-how", person=person, number=meeting_number(file.meeting))
            told += reminded(teller, adviser.person, sentence(first, how))
    return tuple(told)


def _to_planners(teller: Teller, file: MeetingFile) -> tuple[Outgoing, ...]:
    number = meeting_number(file.meeting)
    reply = sentence(say("remind-call", meeting=_named(teller, file)), say("remind-call-how", number=number))
    return _to_each(teller, planners(teller.register, file.meeting.body, teller.today), reply)


def _to_introducers(teller: Teller, file: MeetingFile, due: Due) -> tuple[Outgoing, ...]:
    wanted = due.which.rpartition("/S")[2]
    item = next((one for one in file.items if str(one.number) == wanted), None)
    if item is None:
        return ()
    first = say("remind-material", item=item_named(item), meeting=_named(teller, file))
    reply = sentence(first, say("remind-material-how", number=item_number(item)))
    return _to_each(teller, _concerned(teller, item.body, item.introduced_by), reply)


def _near(teller: Teller, file: MeetingFile) -> Say:
    wall = begins(file.meeting)
    assert wall is not None  # nothing is due of a meeting without a day
    if file.meeting.starts is None:
        return say("remind-meeting-day", meeting=_named(teller, file))
    return say("remind-meeting", meeting=_named(teller, file), left=left(instant(wall, teller.zone) - teller.now))


def _where(file: MeetingFile) -> Iterator[Say]:
    if file.meeting.place:
        yield say("remind-place", place=file.meeting.place)
    if file.meeting.link:
        yield say("meeting-has-link", link=file.meeting.link)
    if file.meeting.preparation:
        yield say("meeting-has-preparation", text=file.meeting.preparation)


def _named(teller: Teller, file: MeetingFile) -> Say:
    return meeting_named(teller.register, file.meeting, teller.zone)


def _name(teller: Teller, file: MeetingFile, due: Due, whom: str) -> str:
    """What a reaction or a reply to a reminder is known by."""
    mark = hashlib.sha256("/".join((*due.key, whom)).encode()).hexdigest()[:16]
    return event_of(teller, file.meeting, f"{REMINDER}--{mark}")


def _concerned(teller: Teller, body: str, named: Iterable[str]) -> tuple[str, ...]:
    """The people meant, with who acts for them; those who plan, where nobody is."""
    people = people_of(teller.register, body, named, teller.today)
    if not people:
        return planners(teller.register, body, teller.today)
    return with_advisers(teller.register, body, people, teller.today)


def _to_each(teller: Teller, people: Iterable[str], reply: Reply) -> tuple[Outgoing, ...]:
    return tuple(one for person in dict.fromkeys(people) for one in reminded(teller, person, reply))
