"""What is waited for from one person: answers in rounds, polls and surveys, whether they come to a meeting, material
for an item, and tasks."""

from __future__ import annotations

from collections.abc import AsyncIterator

from commands.asking import left
from commands.context import Asked
from commands.meetings.finding import FAR
from commands.meetings.told import item_named, meeting_named, task_told
from commands.speech.reply import Say, Value, say
from commands.unanswered import Kind, Missing, Unanswered, unanswered
from network.concerned import people_of
from network.register import Person
from storage import meetings


async def waited_for(asked: Asked, person: Person) -> tuple[tuple[Say, ...], ...]:
    """A line for each, answers first."""
    answers = [
        (_answer(asked, one, missing),)
        for one in await unanswered(asked)
        for missing in one.missing
        if person.id in missing.people
    ]
    others = [line for kind in (_material, _tasks) async for line in kind(asked, person)]
    return (*answers, *others)


def _answer(asked: Asked, of: Unanswered, missing: Missing) -> Say:
    if of.kind is Kind.CALL or of.deadline is None:
        return say("remind-attendance", meeting=of.what)
    time: dict[str, Value] = {"deadline": of.deadline, "left": left(of.deadline - asked.now)}
    if of.kind is Kind.ROUND:
        return say("remind-round", voice=missing.name, statement=of.what, **time)
    return say("remind-question", voice=missing.name, question=of.what, **time)


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
