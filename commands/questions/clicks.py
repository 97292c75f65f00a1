"""A click in a poll, and an answer that somebody takes back."""

from __future__ import annotations

from collections.abc import Sequence

from commands.asking import told_once, voice_name
from commands.context import Asked
from commands.event_names import EventName
from commands.line import Outgoing, PollAnswer, Redacted
from commands.polling import is_in_an_ended_poll, running_since
from commands.posting import Teller, to_person
from commands.questions.calling import naming
from commands.questions.giving import freshen, give, told_to_others, why_refused
from commands.questions.told import kind_of, number_of
from commands.speech.reply import Paragraph, Reply, say
from network.answering import Refused, redaction_takes_back
from network.positions import NothingToTakeBack
from network.questions import Answer, Question
from network.statements import Via
from network.voices import day_of, roster, voices_of
from storage import questions
from storage import register as registers


async def clicked(of: EventName, clicks: Sequence[tuple[Asked, PollAnswer]]) -> tuple[tuple[Outgoing, ...], ...]:
    """What is said in return to each of the clicks in a poll, in their order."""
    return tuple([await _clicked(asked, of, said) for asked, said in clicks])


async def _clicked(asked: Asked, of: EventName, said: PollAnswer) -> tuple[Outgoing, ...]:
    """A click is an answer. The room sees it in the tally; what does not count is told the person, once."""
    question = await _question(asked, of)
    if question is None:
        return ()
    number, teller = number_of(question), Teller.of(asked)
    running = await running_since(asked.connection, naming(teller, question), question)
    if asked.person is not None and is_in_an_ended_poll(question, of, said, running):
        return await told_once(asked, number, say("answer-ended-poll", number=number), "ended")
    who = roster(asked.register, question, day_of(said.at, asked.zone))
    mine = voices_of(who, asked.person.id) if asked.person else ()
    if asked.person is None or not mine:
        return await told_once(asked, number, say("answer-no-voice", kind=kind_of(question), number=number), "voice")
    if len(mine) > 1:
        return await told_once(asked, number, say("answer-click-which", number=number), "which")
    assert question.number is not None  # it is stored
    new = Answer(
        question=question.number,
        voice=mine[0].voice,
        person=asked.person.id,
        choice=_choice(question, said),
        at=said.at,
        via=Via.POLL,
        event=said.event_id,
    )
    result = await give(asked.connection, teller, question, new, asked.change)
    if not isinstance(result, Refused):
        return told_to_others(teller, question, result)
    if isinstance(result.why, NothingToTakeBack):
        return ()
    return await told_once(asked, number, why_refused(teller, question, new, result), type(result.why).__name__)


def _choice(question: Question, said: PollAnswer) -> int | None:
    """What was clicked; an answer that the poll does not have, or none, takes back what was before it (MSC3381)."""
    ids = [str(number) for number in range(1, len(question.choices) + 1)]
    return ids.index(said.answers[0]) + 1 if said.answers and said.answers[0] in ids else None


async def taken_back(asked: Asked, said: Redacted) -> tuple[Outgoing, ...]:
    """What somebody said is redacted: an answer that came with it is gone, if it was their own and it is open."""
    if asked.person is None:
        return ()
    teller, told = Teller.of(asked), list[Outgoing]()
    for network, given in await questions.by_event(asked.connection, said.redacts):
        if network != teller.network or given.voided is not None:
            continue
        question = await _question(asked, EventName(network, f"P{given.question}", None, "poll"))
        if question is None or not redaction_takes_back(given, asked.person.id, question):
            continue
        await registers.void(asked.connection, network, given, "redacted", asked.change)
        await freshen(asked.connection, teller, question)
        gone = say("redacted", voice=voice_name(teller, question, given.voice), number=number_of(question))
        told += to_person(teller, asked.person.id, Reply((Paragraph((gone,)),)))
    return tuple(told)


async def _question(asked: Asked, of: EventName) -> Question | None:
    try:
        return await questions.brief(asked.connection, of.network, int(of.thing[1:]))
    except questions.UnknownQuestion:
        return None
