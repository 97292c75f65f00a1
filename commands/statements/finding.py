"""Which statement is meant: by its number, by the message that is replied to, or because only one is open."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from commands.context import Asked
from commands.event_names import EventName
from commands.keeping.changes import sentence
from commands.speech.reply import Listed, Reply, Say, say
from commands.statements.told import all_named, named
from network.phases import OPEN, Phase, phase_of
from network.statements import StatementFile
from storage import mailbox, statements

LETTER: Final = "U"
MOST_NAMED = 6
"""More statements than this are not named in one sentence."""


async def the_statement(asked: Asked, number: int | None, among: Set[Phase] = OPEN) -> StatementFile | Reply:
    """The statement that somebody means, whole; else what to answer.

    Without a number it is the one in whose thread the line stands or to which it replies, or else the only one in the
    room's body, in a direct chat in the network, that is in one of the phases ``among``.
    """
    if number is None:
        number = await number_pointed_at(asked)
    network = asked.register.network.id
    if number is not None:
        try:
            return await statements.load(asked.connection, network, number)
        except statements.UnknownStatement:
            return await _no_such(asked, number)
    everything = await statements.listed(asked.connection, network)
    here = tuple(one for one in everything if asked.body is None or one.statement.body == asked.body.id)
    match tuple(one for one in here if phase_of(one) in among):
        case (only,):
            assert only.statement.number is not None  # it is stored
            return await statements.load(asked.connection, network, only.statement.number)
        case ():
            return sentence(*_none(here))
        case several:
            return sentence(say("statement-which", statements=_some(several)))


async def number_pointed_at(asked: Asked) -> int | None:
    """The number of the statement to whose message the line replies, or in whose thread it was said."""
    for event in (asked.line.reply_to, asked.line.thread):
        name = await mailbox.name_of(asked.connection, event) if event is not None else None
        of = EventName.parse(name) if name is not None else None
        if of is not None and of.network == asked.register.network.id and of.thing.startswith(LETTER):
            return int(of.thing.removeprefix(LETTER))
    return None


async def _no_such(asked: Asked, number: int) -> Reply:
    everything = await statements.listed(asked.connection, asked.register.network.id)
    unknown = say("statement-no-such", number=f"{LETTER}{number}")
    open_now = tuple(one for one in everything if phase_of(one) in OPEN)
    if open_now:
        return sentence(unknown, say("statement-open-are", statements=_some(open_now)))
    return sentence(unknown, *_none(everything))


def _none(files: tuple[StatementFile, ...]) -> tuple[Say, ...]:
    """That none is open, and which was the last one."""
    if not files:
        return (say("statement-none-yet"),)
    return (say("statement-none-open"), say("statement-latest", statement=named(files[0].statement)))


def _some(files: tuple[StatementFile, ...]) -> Listed:
    return all_named(files[:MOST_NAMED])
