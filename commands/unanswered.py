"""What is open in a network, and whose answers are missing: rounds, polls and surveys, and calls to meetings."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from commands.asking import voice_name
from commands.context import Asked
from commands.meetings.finding import coming_meetings
from commands.meetings.told import meeting_named
from commands.posting import Teller
from commands.questions.told import named as question_named
from commands.speech.reply import Say, Value
from commands.statements.told import named as statement_named
from commands.telling import name_of
from network.answering import tally_of
from network.attendance import turnout
from network.consensus import State
from network.reminders import reminded
from network.rounds import decision_of
from network.voices import deadline_of, is_over, roster
from storage import meetings, questions, statements


class Kind(Enum):
    ROUND = "round"
    QUESTION = "question"
    CALL = "attendance"


@dataclass(frozen=True, kw_only=True)
class Missing:
    """An answer that has not been given."""

    name: Value
    """Whose it is: a voice's name, or a person's."""
    people: tuple[str, ...]
    """Those who may give it or act for them."""


@dataclass(frozen=True, kw_only=True)
class Unanswered:
    kind: Kind
    what: Say
    of: int
    """How many answers are asked for."""
    missing: tuple[Missing, ...]
    deadline: datetime | None = None


async def unanswered(asked: Asked) -> tuple[Unanswered, ...]:
    """All that is open, also where every answer is there."""
    return tuple([one for kind in (_rounds, _questions, _calls) async for one in kind(asked)])


async def _rounds(asked: Asked) -> AsyncIterator[Unanswered]:
    teller, register, zone = Teller.of(asked), asked.register, asked.zone
    for statement, round in await statements.open_rounds(asked.connection, register.network.id):
        if is_over(round, asked.now, zone) or statement.number is None:
            continue
        file = await statements.load(asked.connection, register.network.id, statement.number)
        standings = decision_of(register, file, round, asked.now, zone).standings
        who = roster(register, round, asked.today)
        yield Unanswered(
            kind=Kind.ROUND,
            what=statement_named(statement),
            of=len(standings),
            missing=tuple(
                Missing(name=voice_name(teller, round, one.voice), people=reminded(who, one.voice))
                for one in standings
                if one.state in (State.UNANSWERED, State.NEEDS_TIME)
            ),
            deadline=deadline_of(round, zone),
        )


async def _questions(asked: Asked) -> AsyncIterator[Unanswered]:
    teller, register, zone = Teller.of(asked), asked.register, asked.zone
    for question in await questions.pending(asked.connection, register.network.id):
        if is_over(question, asked.now, zone) or question.number is None:
            continue
        file = await questions.load(asked.connection, register.network.id, question.number)
        tally, who = tally_of(register, file, asked.now, zone), roster(register, question, asked.today)
        yield Unanswered(
            kind=Kind.QUESTION,
            what=question_named(question),
            of=len(tally.given),
            missing=tuple(
                Missing(name=voice_name(teller, question, voice), people=reminded(who, voice))
                for voice in tally.missing
            ),
            deadline=deadline_of(question, zone),
        )


async def _calls(asked: Asked) -> AsyncIterator[Unanswered]:
    register = asked.register
    for meeting in await coming_meetings(asked, None):
        if meeting.called_at is None or meeting.number is None:
            continue
        file = await meetings.load(asked.connection, register.network.id, meeting.number)
        found = turnout(register, meeting, file.attendance, asked.today)
        yield Unanswered(
            kind=Kind.CALL,
            what=meeting_named(register, meeting, asked.zone),
            of=len(found.expected),
            missing=tuple(Missing(name=name_of(register, "person", one), people=(one,)) for one in found.awaited),
        )
