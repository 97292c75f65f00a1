"""``avstemning svar``, ``rundspørring svar``: an answer in words, by command or in reply to the question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from commands.asking import told_once, voice_name
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.posting import Teller
from commands.questions import names
from commands.questions.choices import meant
from commands.questions.finding import the_question
from commands.questions.giving import freshen, give, told_to_others, why_refused
from commands.questions.speaking import Speaking, own_name_first, readings, speaker
from commands.questions.told import answer_told, choice_told, number_of
from commands.questions.whose import BEFORE_A_CHOICE, BEFORE_WORDS, WHOSE, Whose
from commands.speech import kinds
from commands.speech.arguments import leading, rest
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, InReply, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Reply, Say, say
from network.answering import Refused, answer_of, counted
from network.questions import Answer, Question, QuestionFile, QuestionKind
from network.register import Language, Organisation
from storage import register as registers

ANSWER = kinds.Prose(key="answer", longest=10_000)


@dataclass(frozen=True)
class AnsweredPoll:
    number: int | None = leading(kinds.QUESTION, kinds.QUESTION_SHAPE)
    whose: Whose | None = leading(WHOSE, BEFORE_A_CHOICE)
    text: str | None = rest(ANSWER)


@dataclass(frozen=True)
class AnsweredSurvey:
    number: int | None = leading(kinds.QUESTION, kinds.QUESTION_SHAPE)
    whose: Whose | None = leading(WHOSE, BEFORE_WORDS)
    text: str | None = rest(ANSWER)


async def answer_poll(asked: Asked, its: AnsweredPoll) -> Reply:
    return await _answer(asked, its, QuestionKind.POLL)


async def answer_survey(asked: Asked, its: AnsweredSurvey) -> Reply:
    return await _answer(asked, its, QuestionKind.SURVEY)


async def _answer(asked: Asked, its: AnsweredPoll | AnsweredSurvey, kind: QuestionKind) -> Reply:
    file = await the_question(asked, its.number, kind)
    if isinstance(file, Reply):
        return file
    question = file.question
    text, choice = its.text or "", None
    whose = its.whose or Whose(None)
    if question.kind is QuestionKind.POLL:
        named, choice = _chosen(asked, text, question)
        if choice is None:
            return _which_choice(question, text) if _is_called(asked) else Reply(())
    else:
        named, text = (None, text) if its.whose else own_name_first(asked, question, text)
        if not text.strip():
            return sentence(say("answer-what", number=number_of(question)))
    mine = speaker(asked, question, whose if whose.whom else replace(whose, whom=named))
    if isinstance(mine, Say):
        return await _not_counted(asked, question, mine)
    assert question.number is not None  # it is stored
    if _is_remark(asked, file, mine):
        already = say(
            "answer-already", voice=voice_name(Teller.of(asked), question, mine.voice), number=number_of(question)
        )
        return await _told_once(asked, question, already, "already")
    new = Answer(
        question=question.number,
        voice=mine.voice,
        person=mine.person,
        choice=choice,
        text=None if choice else text,
        at=asked.said.at,
        via=mine.via,
        event=asked.said.event_id,
        recorded_by=mine.recorded_by,
    )
    return await _given(asked, question, new)


def _chosen(asked: Asked, text: str, question: Question) -> tuple[Organisation | None, int | None]:
    """For whom, where somebody is named, and which choice."""
    for voice, said in readings(asked, text):
        choice = meant(said, question.choices)
        if choice is not None:
            return voice, choice
    return None, None


async def _given(asked: Asked, question: Question, new: Answer) -> Reply:
    teller = Teller.of(asked)
    result = await give(asked.connection, teller, question, new, asked.change)
    if isinstance(result, Refused):
        why = why_refused(teller, question, new, result)
        return sentence(why) if _is_called(asked) else await _told_once(asked, question, why, type(result.why).__name__)
    told = _repeated(asked, question, new)
    if new.recorded_by is not None:
        then = say("recorded-told-to-them")
    else:
        then = say("answer-replaced") if result.before is not None else say("answer-latest-counts")
    return Reply((Paragraph((told, then)),), also=told_to_others(teller, question, result))


async def taken_back(asked: Asked, question: Question, answer: Answer) -> Reply:
    """An answer is gone, as if it had not been given; its author is told which it was."""
    await registers.void(asked.connection, asked.register.network.id, answer, "undo", asked.change)
    teller = Teller.of(asked)
    await freshen(asked.connection, teller, question)
    return sentence(say("undone", position=_repeated(asked, question, answer)))


def _repeated(asked: Asked, question: Question, answer: Answer) -> Say:
    """What was answered, said back; of a hidden poll only where nobody else hears it."""
    teller = Teller.of(asked)
    if question.hidden and not asked.line.direct:
        return say("answered", voice=voice_name(teller, question, answer.voice), number=number_of(question))
    return answer_told(teller, question, answer)


def _which_choice(question: Question, text: str | None) -> Reply:
    """What there is to choose from, where none or several were meant."""
    first = say("choice-which", number=number_of(question)) if text else say("choice-what", number=number_of(question))
    lines = tuple((choice_told(question, number),) for number in range(1, len(question.choices) + 1))
    how = say("choice-how", number=number_of(question))
    return Reply((Paragraph((first,)), Bullets(lines), Paragraph((how,))))


# --- what is said among people --------------------------------------------------------------------------------


def _is_called(asked: Asked) -> bool:
    """Whether the bot itself is spoken to."""
    line = asked.line
    return line.direct or line.mentions_bot or line.text.lstrip().startswith(asked.setup.prefix)


def _is_remark(asked: Asked, file: QuestionFile, mine: Speaking) -> bool:
    """Whether a line in a survey's thread may be no answer but something said of others': its organisation has
    answered, and it neither calls the bot nor replies to its message."""
    if _is_called(asked) or asked.line.reply_to is not None or file.question.kind is QuestionKind.POLL:
        return False
    given = [one for one in file.answers if one.voice == mine.voice]
    return answer_of(counted(given, file.question, asked.zone)) is not None


async def _not_counted(asked: Asked, question: Question, why: Say) -> Reply:
    """Why somebody's answer is nobody's. In the thread it is told once, and there only of what was meant as one: of a
    choice, or in reply to the survey itself."""
    if _is_called(asked):
        return sentence(why)
    if question.kind is QuestionKind.SURVEY and asked.line.reply_to is None:
        return Reply(())
    return await _told_once(asked, question, why, "voice")


async def _told_once(asked: Asked, question: Question, what: Say, why: str) -> Reply:
    """What is said to somebody alone, and once, of what they said among others."""
    return Reply((), also=await told_once(asked, number_of(question), what, why))


_TO_A_POLL = re.compile(r"P/(?:text|poll|tally|ask|reopened-[0-9]+)")
_TO_A_SURVEY = re.compile(r"P/(?:survey|tally|ask|reopened-[0-9]+)")
_ANY_LINE = plain(Language.BOKMAAL, r"(?P<text>[^\n]{1,250})")
_ANYTHING = plain(Language.BOKMAAL, r"(?P<text>.+)")

_PLAINLY = (
    *plain(Language.BOKMAAL, r"(?P<text>(?:vi|jeg) stemmer (?:for |på )?.+)"),
    *plain(Language.NYNORSK, r"(?P<text>(?:vi|eg|me) (?:røystar|stemmar) (?:for |på )?.+)"),
    *plain(Language.ENGLISH, r"(?P<text>(?:we|i) vote for .+)"),
)

COMMANDS = (
    Command(
        key="poll-answer",
        names=Names(("svar", "stem"), ("svar", "røyst", "stem"), ("answer", "vote")),
        under=names.POLL,
        takes=AnsweredPoll,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_PLAINLY,
        in_reply=(InReply(_TO_A_POLL, _ANY_LINE, "choice-unclear", among_talk=True),),
        answer=answer_poll,
    ),
    Command(
        key="survey-answer",
        names=Names(("svar",), (), ("answer",)),
        under=names.SURVEY,
        takes=AnsweredSurvey,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        in_reply=(InReply(_TO_A_SURVEY, _ANYTHING, "choice-unclear"),),
        answer=answer_survey,
    ),
)
