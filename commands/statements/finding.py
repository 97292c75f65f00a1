"""Which statement is meant: by its number, by the message that is replied to, or because only one is open."""

from __future__ import annotations

from collections.abc import Set
from typing import Final, Literal

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.pointing import pointed_at
from commands.speech.reply import Listed, Reply, Say, say
from commands.statements.told import all_named, named
from network.phases import OPEN, Phase, phase_of
from network.statements import StatementFile
from storage import statements

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
            return sentence(say("statement-which", statements=_some(several, "or")))


async def number_pointed_at(asked: Asked) -> int | None:
    """The number of the statement to whose message the line replies, or in whose thread it was said."""
    of = await pointed_at(asked.connection, asked.line)
    if of is None or of.network != asked.register.network.id or not of.thing.startswith(LETTER):
        return None
    return int(of.thing.removeprefix(LETTER))


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


def _some(files: tuple[StatementFile, ...], joined_by: Literal["and", "or"] = "and") -> Listed:
    """The newest few, in the order of their numbers."""
    return all_named(reversed(files[:MOST_NAMED]), joined_by)
