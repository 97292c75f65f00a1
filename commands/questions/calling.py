"""What the room of a body sees of a poll or a survey: the question with how to answer it, the poll, how it stands, and
what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import mentioned, voice_name
from commands.documents import contents as documents
from commands.documents.contents import Kind, SurveyAnswers, document
from commands.event_names import EventName
from commands.line import Outgoing, Relates, Relation
from commands.polling import Naming, poll_ended, poll_named
from commands.posting import Teller, event_in_room, in_room
from commands.questions.told import (
    choice_told,
    kind_of,
    number_of,
    reopened_told,
    result_line,
    result_told,
    standing_told,
    title_of,
)
from commands.speech import polls
from commands.speech.formatting import inline
from commands.speech.reply import Bullets, Choice, Paragraph, Part, Reply, Say, Title, say
from commands.telling import name_of
from network.answering import Tally
from network.questions import Answer, Ending, Question, QuestionKind
from network.voices import deadline_of


def event_of(teller: Teller, asked: Question, part: str) -> str:
    """The name of one of a question's events."""
    return str(EventName(teller.network, number_of(asked), None, part))


def call_of(teller: Teller, asked: Question) -> str:
    """The name of the message that asks, in whose thread an answer needs not call the bot."""
    return event_of(teller, asked, "text" if asked.kind is QuestionKind.POLL else "survey")


def naming(teller: Teller, asked: Question) -> Naming:
    return partial(event_of, teller, asked)


def announced(teller: Teller, asked: Question, tally: Tally) -> tuple[Outgoing, ...]:
    """The question, calling those with a voice; the poll, where it is one; and how it stands."""
    call = Reply(tuple(_call(teller, asked)), mentions=mentioned(teller, asked, asked.roll))
    poll = poll_asked(teller, asked, 1) if asked.kind is QuestionKind.POLL else ()
    stands = standing_told(teller, asked, tally)
    return (
        *in_room(teller, asked.body, call, name=call_of(teller, asked)),
        *poll,
        *in_room(teller, asked.body, stands, name=event_of(teller, asked, "tally")),
    )


def poll_asked(teller: Teller, asked: Question, opening: int) -> tuple[Outgoing, ...]:
    """The native poll that comes with an opening, counted from 1."""
    name = poll_named(naming(teller, asked), opening)
    return event_in_room(teller, asked.body, polls.START, _poll(teller, asked), name=name)


def reopened_announced(teller: Teller, asked: Question, asks: Sequence[str]) -> tuple[Outgoing, ...]:
    """That it is open again, and how to answer, calling those who have not: nobody else is woken."""
    says = [reopened_told(teller, asked, asks), say("question-reopened-how", kind=kind_of(asked))]
    says += [say("question-reopened-hidden")] if asked.hidden else []
    return in_room(
        teller,
        asked.body,
        Reply((Paragraph(tuple(says)),), mentions=mentioned(teller, asked, asks)),
        name=event_of(teller, asked, f"reopened-{len(asked.openings)}"),
        relation=Relation(kind=Relates.ANSWERS, to=call_of(teller, asked)),
    )


def tally_edited(teller: Teller, asked: Question, tally: Tally) -> tuple[Outgoing, ...]:
    """The message that tells how it stands, as it is now."""
    name = event_of(teller, asked, "tally")
    edit = Relation(kind=Relates.EDITS, to=name)
    return in_room(teller, asked.body, standing_told(teller, asked, tally), slot=name, relation=edit)


async def result_announced(
    connection: AsyncConnection, teller: Teller, asked: Question, tally: Tally, unread: tuple[str, ...]
) -> tuple[Outgoing, ...]:
    """The end: of the poll with the result as text, the tally as it is for good, the result, and a survey's sheet."""
    answers = Relation(kind=Relates.ANSWERS, to=call_of(teller, asked))
    result, name = result_told(teller, asked, tally, unread), f"result-{len(asked.openings)}"
    return (
        *(await _poll_ended(connection, teller, asked, tally) if asked.kind is QuestionKind.POLL else ()),
        *tally_edited(teller, asked, tally),
        *in_room(teller, asked.body, result, name=event_of(teller, asked, name), relation=answers),
        *(_sheet(teller, asked, tally) if asked.kind is QuestionKind.SURVEY else ()),
    )


def _call(teller: Teller, asked: Question) -> Iterator[Part]:
    yield Title(title_of(asked))
    yield Paragraph(tuple(_what_is_asked(teller, asked)))
    lines = [choice_told(asked, number) for number in range(1, len(asked.choices) + 1)]
    lines += [say("survey-line", text=part) for part in asked.parts]
    yield Bullets(tuple((line,) for line in lines))
    yield Paragraph(tuple(_how_to_answer(asked)))


def _what_is_asked(teller: Teller, asked: Question) -> Iterator[Say]:
    by = asked.asked_by and name_of(teller.register, "person", asked.asked_by)
    yield say("question-asked-by", kind=kind_of(asked), person=by) if by else say("question-asked", kind=kind_of(asked))
    is_poll = asked.kind is QuestionKind.POLL
    yield say("question-voice", voice=Choice(asked.voice.value)) if is_poll else say("survey-one-answer")
    yield say("question-deadline", deadline=deadline_of(asked, teller.zone))


def _how_to_answer(asked: Question) -> Iterator[Say]:
    number = number_of(asked)
    if asked.kind is QuestionKind.SURVEY:
        yield say("survey-how", number=number)
        return
    yield say("poll-how", number=number, text=asked.choices[0])
    yield say("poll-hidden") if asked.hidden else say("poll-open")


def _poll(teller: Teller, asked: Question) -> Mapping[str, Any]:
    answers = [(str(number), inline(text)) for number, text in enumerate(asked.choices, 1)]
    question = teller.setup.words.message(
        teller.language, "question-poll", {"number": number_of(asked), "text": inline(asked.text)}
    )
    return polls.start(question, answers, disclosed=not asked.hidden)


async def _poll_ended(
    connection: AsyncConnection, teller: Teller, asked: Question, tally: Tally
) -> tuple[Outgoing, ...]:
    told = Reply((Paragraph((result_line(asked, tally),)),))
    (said,) = in_room(teller, asked.body, told) or (None,)
    if said is None:
        return ()
    return await poll_ended(connection, teller, naming(teller, asked), asked, said.content["body"])


def _sheet(teller: Teller, asked: Question, tally: Tally) -> tuple[Outgoing, ...]:
    """What was answered in a survey, whole, as a spreadsheet."""
    if asked.ending is not Ending.CLOSED or not tally.answered:
        return ()
    assert asked.number is not None  # it is stored
    contents = SurveyAnswers(
        language=teller.language,
        zone=str(teller.zone),
        number=asked.number,
        question=asked.text,
        answers=tuple(
            documents.Answer(
                organisation=voice_name(teller, asked, one.voice),
                person=_answered_by(teller, one.answer),
                at=one.answer.at,
                text=one.answer.text or "",
            )
            for one in tally.answered
            if one.answer
        ),
        unanswered=tuple(voice_name(teller, asked, voice) for voice in tally.missing),
    )
    told = Reply((Paragraph((say("file-survey", number=number_of(asked)),)),))
    return in_room(teller, asked.body, told, document=document(Kind.SURVEY_SHEET, contents))


def _answered_by(teller: Teller, answer: Answer) -> str | None:
    """The person, and what was written down for them by whom."""
    person = name_of(teller.register, "person", answer.person) if answer.person else None
    if answer.recorded_by is None:
        return person
    by = name_of(teller.register, "person", answer.recorded_by)
    noted = teller.setup.words.message(teller.language, f"sheet-noted-{answer.via.value}", {"person": by})
    return f"{person}, {noted}" if person else noted
