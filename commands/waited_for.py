"""What is waited for from one person: answers in rounds, polls and surveys, whether they come to a meeting, material
for an item, and tasks."""

from __future__ import annotations

from collections.abc import AsyncIterator

from commands.asking import left, voice_name
from commands.context import Asked
from commands.meetings.finding import FAR, coming_meetings
from commands.meetings.told import item_named, meeting_named, task_told
from commands.posting import Teller
from commands.questions.told import named as question_named
from commands.speech.reply import Say, say
from commands.statements.told import named as statement_named
from network.answering import tally_of
from network.attendance import turnout
from network.concerned import people_of
from network.consensus import State
from network.register import Person
from network.reminders import reminded
from network.rounds import decision_of
from network.voices import deadline_of, is_over, roster
from storage import meetings, questions, statements


async def waited_for(asked: Asked, person: Person) -> tuple[tuple[Say, ...], ...]:
    """A line for each, what has a deadline before what has none."""
    kinds = (_rounds, _questions, _comings, _material, _tasks)
    return tuple([line for kind in kinds async for line in kind(asked, person)])


async def _rounds(asked: Asked, person: Person) -> AsyncIterator[tuple[Say, ...]]:
    teller, network = Teller.of(asked), asked.register.network.id
    for statement, round in await statements.open_rounds(asked.connection, network):
        if is_over(round, asked.now, asked.zone) or statement.number is None:
            continue
        file = await statements.load(asked.connection, network, statement.number)
        who, deadline = roster(asked.register, round, asked.today), deadline_of(round, asked.zone)
        for one in decision_of(asked.register, file, round, asked.now, asked.zone).standings:
            if one.state in (State.UNANSWERED, State.NEEDS_TIME) and person.id in reminded(who, one.voice):
                voice, of = voice_name(teller, round, one.voice), statement_named(statement)
                yield (
                    say("remind-round", voice=voice, statement=of, deadline=deadline, left=left(deadline - asked.now)),
                )


async def _questions(asked: Asked, person: Person) -> AsyncIterator[tuple[Say, ...]]:
    teller, network = Teller.of(asked), asked.register.network.id
    for question in await questions.pending(asked.connection, network):
        if is_over(question, asked.now, asked.zone) or question.number is None:
            continue
        file = await questions.load(asked.connection, network, question.number)
        who, deadline = roster(asked.register, question, asked.today), deadline_of(question, asked.zone)
        for voice in tally_of(asked.register, file, asked.now, asked.zone).missing:
            if person.id in reminded(who, voice):
                of, its = question_named(question), voice_name(teller, question, voice)
                yield (
                    say("remind-question", voice=its, question=of, deadline=deadline, left=left(deadline - asked.now)),
                )


async def _comings(asked: Asked, person: Person) -> AsyncIterator[tuple[Say, ...]]:
    for meeting in await coming_meetings(asked, None):
        if meeting.called_at is None or meeting.number is None:
            continue
        file = await meetings.load(asked.connection, asked.register.network.id, meeting.number)
        if person.id in turnout(asked.register, meeting, file.attendance, asked.today).awaited:
            yield (say("remind-attendance", meeting=meeting_named(asked.register, meeting, asked.zone)),)


async def _material(asked: Asked, person: Person) -> AsyncIterator[tuple[Say, ...]]:
    network, today = asked.register.network.id, asked.today
    for _, item in await meetings.without_material(asked.connection, today, today + FAR, network):
        if item.meeting is not None and person.id in people_of(asked.register, item.body, item.introduced_by, today):
            on = (await meetings.load(asked.connection, network, item.meeting)).meeting
            named = meeting_named(asked.register, on, asked.zone)
            yield (say("remind-material", item=item_named(item), meeting=named),)


async def _tasks(asked: Asked, person: Person) -> AsyncIterator[tuple[Say, ...]]:
    for task in await meetings.open_tasks(asked.connection, asked.register.network.id):
        if task.owner and person.id in people_of(asked.register, task.body, (task.owner,), asked.today):
            yield task_told(asked.register, task)
