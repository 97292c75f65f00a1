"""An answer is given: the one way into a poll or a survey, whether it was said in words or clicked."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import voice_name
from commands.line import Outgoing
from commands.posting import Teller, to_person
from commands.questions.calling import event_of
from commands.questions.told import answer_told, kind_of, number_of
from commands.speech.reply import Choice, Paragraph, Reply, Say, say
from commands.telling import name_of
from network.admission import Late, NoSeat, NotOnRoll, PreparesOnly, SaidBefore
from network.against import Ended
from network.answering import Admitted, NoSuchChoice, OverOwnAnswer, Refused, admit
from network.positions import NothingToTakeBack
from network.questions import Answer, Question
from network.voices import day_of, roster
from storage import questions, stale
from storage import register as registers
from storage.register import Change


async def give(
    connection: AsyncConnection, teller: Teller, asked: Question, new: Answer, change: Change
) -> Admitted | Refused:
    """Let an answer in, and store it where it counts; how it stands is then told anew."""
    given = await questions.answers(connection, teller.network, new.question, new.voice)
    who = roster(teller.register, asked, day_of(new.at, teller.zone))
    result = admit(who, asked, given, new, teller.zone)
    if isinstance(result, Refused):
        return result
    stored = await registers.add(connection, teller.network, new, change)
    await freshen(connection, teller, asked)
    return replace(result, answer=stored)


async def freshen(connection: AsyncConnection, teller: Teller, asked: Question) -> None:
    """The message that tells how it stands is out of date."""
    await stale.mark(connection, event_of(teller, asked, "tally"))


def told_to_others(teller: Teller, asked: Question, result: Admitted) -> tuple[Outgoing, ...]:
    """To the person whose answer another one's takes the place of; and to a voice's people what was written down."""
    now, before = result.answer, result.before
    if now.recorded_by is not None:
        return _told_of_note(teller, asked, now, now.recorded_by)
    if before is None or before.person is None or before.person == now.person:
        return ()
    if (before.choice, before.text) == (now.choice, now.text):
        return ()
    assert now.person is not None  # only the secretariat's notes may lack whose words they are
    by = name_of(teller.register, "person", now.person)
    says = (say("told-other-answer", by=by, answer=answer_told(teller, asked, now)), *_in_words(now))
    return to_person(teller, before.person, Reply((Paragraph(says),)))


def _told_of_note(teller: Teller, asked: Question, note: Answer, by: str) -> tuple[Outgoing, ...]:
    """To those who sit for the voice, by direct message: a reply to it is their own answer."""
    told = say(
        "told-answer-recorded",
        by=name_of(teller.register, "person", by),
        via=Choice(note.via.value),
        answer=answer_told(teller, asked, note),
    )
    reply = Reply((Paragraph((told, *_in_words(note))), Paragraph((say("told-answer-recorded-how"),))))
    who = roster(teller.register, asked, day_of(note.at, teller.zone))
    says: list[Outgoing] = []
    for person in who.people.get(note.voice, ()):
        if person != by:
            mark = hashlib.sha256(f"{note.event}/{note.voice}/{person}".encode()).hexdigest()[:10]
            says += to_person(teller, person, reply, name=event_of(teller, asked, f"ask--{mark}"))
    return tuple(says)


def _in_words(answer: Answer) -> tuple[Say, ...]:
    return (say("answer-text", text=answer.text),) if answer.text is not None else ()


def why_refused(teller: Teller, asked: Question, new: Answer, refused: Refused) -> Say:
    """Why an answer does not count."""
    number, voice = number_of(asked), voice_name(teller, asked, new.voice)
    match refused.why:
        case Late(deadline=deadline):
            return say("answer-late", number=number, deadline=deadline)
        case Ended(ending=ending):
            return say(f"answer-after-{ending.value}", kind=kind_of(asked), number=number)
        case NotOnRoll():
            return say("answer-not-on-roll", voice=voice, number=number)
        case NoSeat():
            return say("answer-no-voice", kind=kind_of(asked), number=number)
        case PreparesOnly():
            return say("answer-prepares-only", voice=voice)
        case SaidBefore():
            return say("refused-said-before")
        case NothingToTakeBack():
            return say("refused-nothing-to-take-back")
        case NoSuchChoice():
            return say("choice-which", number=number)
        case OverOwnAnswer(answer=answer):
            is_held_back = asked.hidden and asked.ending is None
            told = say("answered", voice=voice, number=number) if is_held_back else answer_told(teller, asked, answer)
            return say("refused-over-own", voice=voice, position=told)
