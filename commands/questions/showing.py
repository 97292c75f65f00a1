"""``avstemning``, ``avstemning vis``, ``avstemning liste``, and the same of surveys: what is open, one whole, all."""

from __future__ import annotations

from dataclasses import dataclass

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.posting import Teller
from commands.questions import names
from commands.questions.finding import the_question
from commands.questions.told import answers_told, standing_told, state_told, title_of
from commands.speech import kinds
from commands.speech.arguments import NoArguments, leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Bullets, Choice, Part, Reply, Title, say
from network.answering import tally_of
from network.questions import Ending, QuestionKind
from storage import questions


@dataclass(frozen=True)
class Which:
    number: int | None = leading(kinds.QUESTION, kinds.QUESTION_SHAPE)


async def polls_open(asked: Asked, its: Which) -> Reply:
    return await _open(asked, its, QuestionKind.POLL)


async def surveys_open(asked: Asked, its: Which) -> Reply:
    return await _open(asked, its, QuestionKind.SURVEY)


async def _open(asked: Asked, its: Which, kind: QuestionKind) -> Reply:
    """Those that are open; one that is named, as `vis` shows it."""
    if its.number is not None:
        return await _shown(asked, its, kind)
    open_now = [one for one in await questions.pending(asked.connection, asked.register.network.id) if one.kind is kind]
    if not open_now:
        return sentence(say("question-none-open", kind=Choice(kind.value)), say(f"{kind.value}-how-to-ask"))
    teller = Teller.of(asked)
    lines = tuple((title_of(one), state_told(teller, one)) for one in open_now)
    return Reply((Title(say("questions-open", kind=Choice(kind.value))), Bullets(lines)))


async def show_poll(asked: Asked, its: Which) -> Reply:
    return await _shown(asked, its, QuestionKind.POLL)


async def show_survey(asked: Asked, its: Which) -> Reply:
    return await _shown(asked, its, QuestionKind.SURVEY)


async def _shown(asked: Asked, its: Which, kind: QuestionKind) -> Reply:
    """The question, and how it stands; of a survey also what was answered so far."""
    file = await the_question(asked, its.number, kind)
    if isinstance(file, Reply):
        return file
    question, teller = file.question, Teller.of(asked)
    tally = tally_of(asked.register, file, asked.now, asked.zone)
    parts: list[Part] = list(standing_told(teller, question, tally).parts)
    if question.parts:
        parts.insert(1, Bullets(tuple((say("survey-line", text=part),) for part in question.parts)))
    is_survey = question.kind is QuestionKind.SURVEY
    if is_survey and tally.answered and question.ending is not Ending.WITHDRAWN:
        parts.append(answers_told(teller, question, tally))
    return Reply(tuple(parts))


async def all_polls(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    return await _all(asked, QuestionKind.POLL)


async def all_surveys(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    return await _all(asked, QuestionKind.SURVEY)


async def _all(asked: Asked, kind: QuestionKind) -> Reply:
    """All that were asked, the newest first, each with whether it is open."""
    everything = [
        one for one in await questions.listed(asked.connection, asked.register.network.id) if one.kind is kind
    ]
    if not everything:
        return sentence(say("question-none-yet", kind=Choice(kind.value)), say(f"{kind.value}-how-to-ask"))
    teller = Teller.of(asked)
    lines = tuple((title_of(one), state_told(teller, one)) for one in everything)
    return Reply((Title(say("questions-all", kind=Choice(kind.value))), Bullets(lines)))


_SHOW, _LIST = Names(("vis",), (), ("show",)), Names(("liste",), (), ("list",))

COMMANDS = (
    Command(key="poll", names=names.POLL, takes=Which, who_may=THE_PEOPLE_OF_THE_NETWORK, answer=polls_open),
    Command(
        key="poll-show",
        names=_SHOW,
        under=names.POLL,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=show_poll,
    ),
    Command(
        key="poll-list",
        names=_LIST,
        under=names.POLL,
        takes=NoArguments,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=all_polls,
    ),
    Command(key="survey", names=names.SURVEY, takes=Which, who_may=THE_PEOPLE_OF_THE_NETWORK, answer=surveys_open),
    Command(
        key="survey-show",
        names=_SHOW,
        under=names.SURVEY,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=show_survey,
    ),
    Command(
        key="survey-list",
        names=_LIST,
        under=names.SURVEY,
        takes=NoArguments,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=all_surveys,
    ),
)
