"""``avstemning forleng``, ``gjenåpne``, and the same of a survey: more time to answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commands.asking_names import DEADLINE, EXTEND, REOPEN
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.line import Outgoing, Relates, Relation
from commands.posting import Teller, in_room, is_in_room
from commands.questions import names
from commands.questions.calling import call_of, poll_asked, reopened_announced
from commands.questions.finding import the_question
from commands.questions.giving import freshen
from commands.questions.refusing import not_theirs
from commands.questions.told import number_of, reopened_told
from commands.speech import kinds
from commands.speech.arguments import argument, leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.reply import Paragraph, Reply, Say, say
from commands.statements.against_told import declined
from network.against import Declined
from network.question_acts import extended, reopened
from network.questions import Ending, Question, QuestionFile, QuestionKind
from network.voices import deadline_of
from storage import register as registers


@dataclass(frozen=True)
class UntilWhen:
    number: int | None = leading(kinds.QUESTION, kinds.QUESTION_SHAPE)
    deadline: datetime | None = argument(kinds.UNTIL, DEADLINE)


async def _wanted(
    asked: Asked, its: UntilWhen, kind: QuestionKind, ending: Ending | None
) -> tuple[QuestionFile, datetime] | Reply:
    """What is to be given more time, where it is theirs to give, and until when; else what to answer."""
    file = await the_question(asked, its.number, kind, ending)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, file.question)
    if refused is not None:
        return refused
    if its.deadline is None:
        return sentence(say("question-until-when", number=number_of(file.question)))
    return file, its.deadline


async def extend_poll(asked: Asked, its: UntilWhen) -> Reply:
    return await _extend(asked, its, QuestionKind.POLL)


async def extend_survey(asked: Asked, its: UntilWhen) -> Reply:
    return await _extend(asked, its, QuestionKind.SURVEY)


async def _extend(asked: Asked, its: UntilWhen, kind: QuestionKind) -> Reply:
    wanted = await _wanted(asked, its, kind, None)
    if isinstance(wanted, Reply):
        return wanted
    file, deadline = wanted
    teller, by = Teller.of(asked), asked.person.id if asked.person else None
    result = extended(file.question, deadline, asked.now, asked.zone, by=by)
    if isinstance(result, Declined):
        return declined(teller, result)
    await registers.amend(asked.connection, teller.network, result, asked.change)
    await freshen(asked.connection, teller, result)
    told = say("extended", number=number_of(result), deadline=deadline_of(result, asked.zone))
    return Reply((Paragraph((told,)),), also=_elsewhere(asked, teller, result, told))


async def reopen_poll(asked: Asked, its: UntilWhen) -> Reply:
    return await _reopen(asked, its, QuestionKind.POLL)


async def reopen_survey(asked: Asked, its: UntilWhen) -> Reply:
    return await _reopen(asked, its, QuestionKind.SURVEY)


async def _reopen(asked: Asked, its: UntilWhen, kind: QuestionKind) -> Reply:
    wanted = await _wanted(asked, its, kind, Ending.CLOSED)
    if isinstance(wanted, Reply):
        return wanted
    file, deadline = wanted
    teller, by = Teller.of(asked), asked.person.id if asked.person else None
    result = reopened(asked.register, file, deadline, asked.now, asked.zone, by=by)
    if isinstance(result, Declined):
        return declined(teller, result)
    again = result.question
    await registers.amend(asked.connection, teller.network, again, asked.change)
    await freshen(asked.connection, teller, again)
    # Where the deadline has passed and nobody has closed it yet, its poll has not been ended.
    had_ended = file.question.ending is not None
    anew = poll_asked(teller, again, len(again.openings)) if again.kind is QuestionKind.POLL and had_ended else ()
    also = (*reopened_announced(teller, again, result.asks), *anew)
    told = reopened_told(teller, again, result.asks)
    return Reply(() if is_in_room(asked, again.body) else (Paragraph((told,)),), also=also)


def _elsewhere(asked: Asked, teller: Teller, its: Question, told: Say) -> tuple[Outgoing, ...]:
    """What the room has to know too, where it was not said there."""
    if is_in_room(asked, its.body):
        return ()
    in_thread = Relation(kind=Relates.IN_THREAD, to=call_of(teller, its))
    return in_room(teller, its.body, Reply((Paragraph((told,)),)), relation=in_thread)


COMMANDS = (
    Command(
        key="poll-extend",
        names=EXTEND,
        under=names.POLL,
        takes=UntilWhen,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=extend_poll,
    ),
    Command(
        key="survey-extend",
        names=EXTEND,
        under=names.SURVEY,
        takes=UntilWhen,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=extend_survey,
    ),
    Command(
        key="poll-reopen",
        names=REOPEN,
        under=names.POLL,
        takes=UntilWhen,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=reopen_poll,
    ),
    Command(
        key="survey-reopen",
        names=REOPEN,
        under=names.SURVEY,
        takes=UntilWhen,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=reopen_survey,
    ),
)
