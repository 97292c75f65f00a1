"""``møte innkalling``: the call goes out, with its agenda as a document and its time as a calendar file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.line import Outgoing, Relates, Relation
from commands.meetings import names
from commands.meetings.agenda_told import agenda_lines, agenda_told, follow_up_told
from commands.meetings.board import CALL, board_edited, board_said, event_of
from commands.meetings.call_documents import calendar_file, call_document
from commands.meetings.finding import MOST_NAMED, not_open, the_meeting
from commands.meetings.refusing import not_theirs_to_plan
from commands.meetings.told import item_named, meeting_number, meeting_title, when_told
from commands.posting import Teller, in_room, is_in_room, matrix_of, room_of
from commands.speech.arguments import leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Reply, Say, Title, say
from commands.telling import name_of, secretariat_people
from network.agenda import Line, numbered
from network.attendance import turnout
from network.meetings import MeetingFile, Task
from storage import mailbox, meetings
from storage import register as registers


@dataclass(frozen=True)
class Which:
    number: int | None = leading(names.WHICH_MEETING, names.MEETING_SHAPE)


async def call(asked: Asked, its: Which) -> Reply:
    """Call a meeting; once more, where its agenda has changed since."""
    file = await the_meeting(asked, its.number)
    if isinstance(file, Reply):
        return file
    refused = not_theirs_to_plan(asked, file.meeting.body) or not_open(asked, file.meeting)
    if refused is not None:
        return refused
    meeting, teller = file.meeting, Teller.of(asked)
    if meeting.starts is None:
        return sentence(say("call-without-hour", number=meeting_number(meeting)))
    if room_of(teller, meeting.body) is None:
        return sentence(say("round-no-room", body=name_of(asked.register, "body", meeting.body)))
    by = asked.person.id if asked.person else None
    meeting = replace(meeting, called_at=asked.now, called_by=by)
    await registers.amend(asked.connection, teller.network, meeting, asked.change)
    await _give_cases(asked, file)
    assert meeting.number is not None  # it is stored
    file = await meetings.load(asked.connection, teller.network, meeting.number)
    is_first = await mailbox.named(asked.connection, event_of(teller, meeting, CALL)) is None
    lines = await agenda_lines(asked.connection, asked.register, file)
    if is_first:
        tasks = await meetings.open_tasks(asked.connection, teller.network, meeting.body)
        said = _first_call(teller, file, lines, tasks)
    else:
        said = (*call_updated(teller, file, lines), *board_edited(teller, file))
    told = await _left_off(asked, meeting.body)
    if not is_in_room(asked, meeting.body):
        told = (say("call-sent", number=meeting_number(meeting)), *told)
    return Reply((Paragraph(told),) if told else (), also=said)


async def _left_off(asked: Asked, body: str) -> tuple[Say, ...]:
    """What was proposed, and may have been forgotten."""
    waiting = await meetings.waiting_items(asked.connection, asked.register.network.id, body)
    if not waiting:
        return ()
    items = Listed(tuple(item_named(one) for one in waiting[:MOST_NAMED]))
    return (say("call-items-left", count=len(waiting), items=items),)


async def _give_cases(asked: Asked, file: MeetingFile) -> None:
    """The items get their numbers in the body's own series, those that have none."""
    assert file.meeting.starts is not None  # a meeting is called with its hour
    network = asked.register.network.id
    given = await meetings.cases(asked.connection, network, file.meeting.body)
    for item in numbered(file.items, given, file.meeting.starts.year):
        await registers.amend(asked.connection, network, item, asked.change)


def _first_call(
    teller: Teller, file: MeetingFile, lines: tuple[Line, ...], tasks: tuple[Task, ...]
) -> tuple[Outgoing, ...]:
    """The call, who comes, and the two files."""
    return (
        *in_room(
            teller, file.meeting.body, _call(teller, file, lines, tasks), name=event_of(teller, file.meeting, CALL)
        ),
        *board_said(teller, file),
        *_files(teller, file, lines, "call-document"),
    )


def call_updated(teller: Teller, file: MeetingFile, lines: tuple[Line, ...]) -> tuple[Outgoing, ...]:
    """The two files as they are now, for those who have the call: a calendar takes the newer one of a meeting in
    place of the older."""
    return _files(teller, file, lines, "call-document-anew")


def _files(teller: Teller, file: MeetingFile, lines: tuple[Line, ...], caption: str) -> tuple[Outgoing, ...]:
    """In the thread of the call, with what is said of the document."""
    thread = Relation(kind=Relates.IN_THREAD, to=event_of(teller, file.meeting, CALL))
    number = meeting_number(file.meeting)
    told = (say("call-calendar", number=number),)
    calendar = in_room(
        teller, file.meeting.body, Reply((Paragraph(told),)), relation=thread, document=calendar_file(teller, file)
    )
    if file.meeting.cancelled_at is not None:
        return calendar
    attached = Reply((Paragraph((say(caption, number=number),)),))
    return (
        *in_room(teller, file.meeting.body, attached, relation=thread, document=call_document(teller, file, lines)),
        *calendar,
    )


def _call(teller: Teller, file: MeetingFile, lines: tuple[Line, ...], tasks: tuple[Task, ...]) -> Reply:
    meeting = file.meeting
    people = (one.person for one in turnout(teller.register, meeting, file.attendance, teller.today).expected)
    mentions = tuple(matrix for person in people if (matrix := matrix_of(teller, person)) is not None)
    return Reply(
        (
            Title(say("call-title", meeting=meeting_title(teller.register, meeting))),
            Bullets(tuple((one,) for one in _facts(teller, file))),
            *agenda_told(teller.register, lines),
            *follow_up_told(teller.register, tasks),
            Paragraph(tuple(_how(teller, file))),
        ),
        mentions=tuple(dict.fromkeys(mentions)),
    )


def _facts(teller: Teller, file: MeetingFile) -> Iterator[Say]:
    meeting = file.meeting
    yield say("meeting-fact-body", body=name_of(teller.register, "body", meeting.body))
    yield say("meeting-fact-time", time=when_told(meeting, teller.zone))
    if meeting.place:
        yield say("meeting-has-place", place=meeting.place)
    if meeting.link:
        yield say("meeting-has-link", link=meeting.link)
    if meeting.preparation:
        yield say("meeting-has-preparation", text=meeting.preparation)


def _how(teller: Teller, file: MeetingFile) -> Iterator[Say]:
    yield say("call-how", number=meeting_number(file.meeting))
    keepers = secretariat_people(teller.register, teller.today)
    if keepers:
        yield say("call-absence-told", people=Listed(keepers))


COMMANDS = (
    Command(
        key="meeting-call",
        names=Names(("innkalling", "kall inn"), ("innkalling", "kall inn"), ("call",)),
        under=names.MEETING,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=call,
    ),
)
