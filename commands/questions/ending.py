"""``avstemning avslutt``, ``trekk``, and the same of a survey: it ends before its deadline; and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import could_not_be_read
from commands.context import Asked, Heard
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.posting import Teller, room_of
from commands.questions import names
from commands.questions.calling import result_announced
from commands.questions.finding import the_question
from commands.questions.refusing import not_theirs
from commands.questions.told import kind_of, named, number_of, result_line, state_told
from commands.questions.told import names as voices_named
from commands.speech import kinds
from commands.speech.arguments import leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Paragraph, Reply, say
from network.answering import tally_of
from network.question_acts import ended
from network.questions import Ending, Question, QuestionFile, QuestionKind
from network.voices import is_over
from storage import questions, waiting
from storage import register as registers
from storage.register import Change

KEY = "question-end"
A_YES_COUNTS_FOR = timedelta(minutes=30)


@dataclass(frozen=True)
class Which:
    number: int | None = leading(kinds.QUESTION, kinds.QUESTION_SHAPE)


async def close_poll(asked: Asked, its: Which) -> Reply:
    return await _end(asked, its, QuestionKind.POLL, Ending.CLOSED)


async def close_survey(asked: Asked, its: Which) -> Reply:
    return await _end(asked, its, QuestionKind.SURVEY, Ending.CLOSED)


async def withdraw_poll(asked: Asked, its: Which) -> Reply:
    return await _end(asked, its, QuestionKind.POLL, Ending.WITHDRAWN)


async def withdraw_survey(asked: Asked, its: Which) -> Reply:
    return await _end(asked, its, QuestionKind.SURVEY, Ending.WITHDRAWN)


async def _end(asked: Asked, its: Which, kind: QuestionKind, ending: Ending) -> Reply:
    """End it; who is still waited for is told first, and so is what a withdrawal means, and a yes is waited for."""
    file = await the_question(asked, its.number, kind)
    if isinstance(file, Reply):
        return file
    refused = _not_to_end(asked, file.question)
    if refused is not None:
        return refused
    teller, tally = Teller.of(asked), tally_of(asked.register, file, asked.now, asked.zone)
    is_done = not tally.missing or is_over(file.question, asked.now, asked.zone)
    if ending is Ending.CLOSED and is_done:
        return await _ended(asked, file, ending)
    await waiting.ask(
        asked.connection,
        waiting.Confirmation(
            room=asked.line.room,
            sender=asked.line.sender,
            command=KEY,
            contents={"network": teller.network, "number": file.question.number, "ending": ending.value},
            expires=asked.now + A_YES_COUNTS_FOR,
        ),
    )
    if ending is Ending.WITHDRAWN:
        return sentence(say("withdraw-question-ask", question=named(file.question), count=len(tally.answered)))
    missing = say("has-not-answered", voices=voices_named(teller, file.question, tally.missing))
    ask = say("close-question-ask", kind=kind_of(file.question), number=number_of(file.question))
    return Reply((Paragraph((missing,)), Paragraph((ask,))))


async def carry_out(heard: Heard, contents: Mapping[str, Any]) -> Reply:
    """A yes to ending it."""
    asked = heard.networks.get(contents["network"])
    if asked is None:
        return sentence(say("position-not-registered"))
    try:
        file = await questions.load(asked.connection, asked.register.network.id, int(contents["number"]))
    except questions.UnknownQuestion:
        return sentence(say("nothing-to-confirm"))
    return _not_to_end(asked, file.question) or await _ended(asked, file, Ending(contents["ending"]))


def _not_to_end(asked: Asked, question: Question) -> Reply | None:
    """Why it is not ended: it has been, or it is not theirs to end."""
    if question.ending is not None:
        return sentence(say("ended-already", question=named(question)), state_told(Teller.of(asked), question))
    return not_theirs(asked, question)


async def _ended(asked: Asked, file: QuestionFile, ending: Ending) -> Reply:
    by = asked.person.id if asked.person else None
    after = ended(file.question, ending, asked.now, by=by)
    teller = Teller.of(asked)
    also = await end(asked.connection, teller, file, after, asked.change)
    if room_of(teller, after.body) == asked.line.room:
        return Reply((), also=also)
    tally = tally_of(asked.register, QuestionFile(question=after, answers=file.answers), asked.now, asked.zone)
    return Reply((Paragraph((result_line(after, tally),)),), also=also)


async def end(
    connection: AsyncConnection, teller: Teller, file: QuestionFile, after: Question, change: Change
) -> tuple[Outgoing, ...]:
    """A question has ended: it is stored so, and its body's room is told what came of it."""
    await registers.amend(connection, teller.network, after, change)
    whole = QuestionFile(question=after, answers=file.answers)
    unread = await could_not_be_read(connection, teller, after)
    return await result_announced(
        connection, teller, after, tally_of(teller.register, whole, teller.now, teller.zone), unread
    )


COMMANDS = (
    Command(
        key="poll-close",
        names=Names(("avslutt", "lukk"), (), ("close",)),
        under=names.POLL,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=close_poll,
    ),
    Command(
        key="poll-withdraw",
        names=Names(("trekk",), (), ("withdraw",)),
        under=names.POLL,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=withdraw_poll,
    ),
    Command(
        key="survey-close",
        names=Names(("avslutt", "lukk"), (), ("close",)),
        under=names.SURVEY,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=close_survey,
    ),
    Command(
        key="survey-withdraw",
        names=Names(("trekk",), (), ("withdraw",)),
        under=names.SURVEY,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=withdraw_survey,
    ),
)
