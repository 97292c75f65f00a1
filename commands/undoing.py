"""``angre``: what somebody said last is taken back: the latest answer to anything that is open, in a round, a poll or a
survey, or about coming to a meeting; or what was entered after that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commands.context import Asked
from commands.keeping import entered
from commands.keeping.changes import sentence
from commands.meetings import taking_back
from commands.meetings.names import MEETING_SHAPE, WHICH_MEETING
from commands.questions.answers import taken_back
from commands.speech import kinds
from commands.speech.arguments import leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from commands.statements import positions
from network.questions import Answer, Question
from storage import questions, statements


@dataclass(frozen=True)
class What:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    question: int | None = leading(kinds.QUESTION, kinds.QUESTION_SHAPE)
    meeting: int | None = leading(WHICH_MEETING, MEETING_SHAPE)


async def undo(asked: Asked, its: What) -> Reply:
    """As if it had not been said: of all that is open what was answered last, or entered; or of what is named."""
    if its.number is not None or asked.person is None:
        return await positions.undo(asked, positions.Which(number=its.number))
    position = await _position_at(asked) if its == What() else None
    answer = await _answer(asked, its.question) if its.meeting is None else None
    coming = await taking_back.said_last(asked, its.meeting) if its.question is None else None
    made = await entered.entered_last(asked) if its == What() else None
    said = [position, *(one.at for one in (answer and answer[1], coming and coming[1], made) if one)]
    last = max((at for at in said if at is not None), default=None)
    if last is None:
        return sentence(say("undo-none"))
    if made is not None and made.at == last:
        return await entered.undone(asked, made)
    if coming is not None and coming[1].at == last:
        return await taking_back.undone(asked, *coming)
    if answer is not None and answer[1].at == last:
        return await taken_back(asked, *answer)
    return await positions.undo(asked, positions.Which(number=None))


async def _answer(asked: Asked, number: int | None) -> tuple[Question, Answer] | None:
    """The person's latest answer to a question that is open."""
    network = asked.register.network.id
    found: list[tuple[Question, Answer]] = []
    for question in await questions.pending(asked.connection, network):
        if asked.person is not None and question.number is not None and number in (None, question.number):
            given = await questions.answers(asked.connection, network, question.number)
            found += [
                (question, one)
                for one in given
                if one.voided is None and asked.person.id in (one.person, one.recorded_by) and (one.choice or one.text)
            ]
    return max(found, key=lambda one: (one[1].at, one[1].row or 0), default=None)


async def _position_at(asked: Asked) -> datetime | None:
    """When the person last answered in a round that is open."""
    network, moments = asked.register.network.id, list[datetime]()
    for _, round in await statements.open_rounds(asked.connection, network):
        given = await statements.positions(asked.connection, network, round)
        moments += [
            one.at
            for one in given
            if one.voided is None and asked.person is not None and asked.person.id in (one.person, one.recorded_by)
        ]
    return max(moments, default=None)


UNDO = Command(
    key="undo",
    names=Names(("angre",), (), ("undo",)),
    takes=What,
    who_may=THE_PEOPLE_OF_THE_NETWORK,
    answer=undo,
)
