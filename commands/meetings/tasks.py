"""``oppgave``: what was agreed to be done, by whom, by when; and that it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.keeping.markers import IN_BODY
from commands.line import Outgoing
from commands.meetings import names
from commands.meetings.finding import meeting_body, the_meeting, the_task
from commands.meetings.refusing import not_theirs_to_plan, who_plans
from commands.meetings.told import task_number, task_told, who
from commands.posting import Teller, in_room, room_of, to_person
from commands.speech import kinds
from commands.speech.arguments import Misread, argument, heading, leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, THOSE_WITH_A_PART, Command, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Reply, Say, Title, say
from commands.speech.world import World
from commands.telling import name_of
from network.concerned import people_of
from network.dates import PartialDate
from network.meeting_acts import may_finish
from network.meetings import MEMBERS, Task
from network.register import Body, Language, Organisation, Person
from storage import meetings
from storage import register as registers

MOST_LISTED = 60
EVERYBODY = frozenset({"medlemmene", "alle", "alle medlemmer", "medlemene", "alle medlemmene", "members", "everybody"})


@dataclass(frozen=True)
class OwnerSaid:
    """A person, an organisation, or the members."""

    key: str = "owner"
    is_free: bool = False

    def read(self, text: str, world: World) -> str:
        if text.casefold() in EVERYBODY:
            return MEMBERS
        found: Organisation | Person = kinds.ORGANISATION_OR_PERSON.read(text, world)
        return found.id

    def meant(self, text: str) -> bool:
        return bool(text)


@dataclass(frozen=True)
class Due:
    """By which day."""

    key: str = "date"
    is_free: bool = False

    def read(self, text: str, world: World) -> PartialDate:
        day = kinds.DAY.read(text, world)
        if day.last() < world.now.astimezone(world.zone).date():
            raise Misread(say("task-due-past", date=day))
        return day

    def meant(self, text: str) -> bool:
        return kinds.DAY.meant(text)


@dataclass(frozen=True)
class New:
    title: str = heading(kinds.Text(key="title"), required=True)
    owner: str | None = argument(OwnerSaid(), names.OWNER)
    due: PartialDate | None = argument(Due(), names.DUE)
    meeting: int | None = argument(names.WHICH_MEETING, Names(("fra møte",), ("frå møte",), ("from meeting",)))
    body: Body | None = argument(kinds.BODY, IN_BODY)


async def new(asked: Asked, its: New) -> Reply:
    body = meeting_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    refused = not_theirs_to_plan(asked, body.id)
    if refused is not None:
        return refused
    if its.meeting is not None:
        file = await the_meeting(asked, its.meeting)
        if isinstance(file, Reply):
            return file
    task = Task(
        body=body.id,
        meeting=its.meeting,
        title=its.title,
        owner=its.owner,
        due=its.due,
        at=asked.now,
        by=asked.person.id if asked.person else None,
    )
    task = await registers.add(asked.connection, asked.register.network.id, task, asked.change)
    told = Bullets((task_told(asked.register, task),))
    lacks = tuple(_lacks(task))
    parts = (Paragraph((say("task-noted"),)), told, *((Paragraph(lacks),) if lacks else ()))
    return Reply(parts, also=_owner_told(asked, task))


def _lacks(task: Task) -> tuple[Say, ...]:
    """What keeps it from being reminded of."""
    if task.due is None:
        return (say("task-without-date"),)
    return () if task.owner else (say("task-without-owner"),)


def _owner_told(asked: Asked, task: Task) -> tuple[Outgoing, ...]:
    """Those who are to do it; what is every member's is said in the room."""
    teller = Teller.of(asked)
    reply = Reply((Paragraph((say("task-yours"),)), Bullets((task_told(asked.register, task),))))
    if task.owner == MEMBERS:
        if room_of(teller, task.body) == asked.line.room:
            return ()
        return in_room(teller, task.body, Reply((Paragraph((say("task-noted"),)), reply.parts[1])))
    told: list[Outgoing] = []
    for person in people_of(teller.register, task.body, (task.owner,) if task.owner else (), teller.today):
        if asked.person is None or person != asked.person.id:
            told += to_person(teller, person, reply)
    return tuple(told)


@dataclass(frozen=True)
class Which:
    number: int | None = leading(names.WHICH_TASK, names.TASK_SHAPE)


async def done(asked: Asked, its: Which) -> Reply:
    task = await the_task(asked, its.number)
    if isinstance(task, Reply):
        return task
    if task.done_at is not None:
        by = name_of(asked.register, "person", task.done_by) if task.done_by else "–"
        return sentence(say("task-done-already", number=task_number(task), date=task.done_at, person=by))
    if not may_finish(asked.register, asked.standing, task, asked.today):
        return sentence(*_whose(asked, task), *who_plans(asked, task.body))
    after = replace(task, done_at=asked.now, done_by=asked.person.id if asked.person else None)
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    told = say("task-done", number=task_number(after), title=after.title)
    teller = Teller.of(asked)
    also = () if room_of(teller, task.body) == asked.line.room else in_room(teller, task.body, sentence(told))
    return Reply((Paragraph((told,)),), also=also)


def _whose(asked: Asked, task: Task) -> tuple[Say, ...]:
    if task.owner is None:
        return ()
    return (say("task-is-whose", number=task_number(task), owner=who(asked.register, task.owner)),)


@dataclass(frozen=True)
class Of:
    body: Body | None = argument(kinds.BODY, IN_BODY)


async def show_all(asked: Asked, its: Of) -> Reply:
    """Those that are not done, the most urgent first."""
    body = its.body or asked.body
    found = await meetings.open_tasks(asked.connection, asked.register.network.id, body.id if body else None)
    if not found:
        return sentence(say("tasks-none"))
    lines = tuple((*task_told(asked.register, one), *_overdue(asked, one)) for one in found[:MOST_LISTED])
    more = (Paragraph((say("import-more", count=len(found) - MOST_LISTED),)),) if len(found) > MOST_LISTED else ()
    return Reply((Title(say("tasks-open", count=len(found))), Bullets(lines), *more))


def _overdue(asked: Asked, task: Task) -> tuple[Say, ...]:
    return (say("task-overdue"),) if task.due is not None and task.due.last() < asked.today else ()


COMMANDS = (
    Command(
        key="task-new",
        names=Names(("ny",), (), ("new",)),
        under=names.TASK,
        takes=New,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=new,
    ),
    Command(
        key="task-done",
        names=Names(("ferdig",), (), ("done",)),
        under=names.TASK,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=done,
    ),
    Command(
        key="task-list",
        names=Names(("liste",), (), ("list",)),
        under=names.TASK,
        takes=Of,
        who_may=THOSE_WITH_A_PART,
        plainly=(
            *plain(Language.BOKMAAL, r"hvilke oppgaver (?:har vi|er åpne|gjenstår|er ikke ferdige)"),
            *plain(Language.NYNORSK, r"kva oppgåver (?:har vi|er opne|står att|er ikkje ferdige)"),
            *plain(Language.ENGLISH, r"(?:which|what) tasks (?:are open|do we have|are left)"),
        ),
        answer=show_all,
    ),
)
