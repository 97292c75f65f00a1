"""The polls of a round."""

from __future__ import annotations

from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from commands import polling
from commands.line import Outgoing
from commands.polling import Naming, poll_named
from commands.posting import Teller
from commands.statements.calling import event_of, poll_asked
from commands.statements.tally import number_of
from network.statements import Round, Statement


def naming(teller: Teller, statement: Statement, asked: Round) -> Naming:
    return partial(event_of, teller, statement, asked)


async def poll_ended(
    connection: AsyncConnection, teller: Teller, statement: Statement, asked: Round
) -> tuple[Outgoing, ...]:
    """The end of a round's poll, with the result as text."""
    assert asked.outcome is not None  # it is closed
    result = teller.setup.words.message(
        teller.language, f"closed-{asked.outcome.value}", {"number": number_of(statement)}
    )
    return await polling.poll_ended(connection, teller, naming(teller, statement, asked), asked, result)


def poll_anew(teller: Teller, statement: Statement, asked: Round) -> tuple[Outgoing, ...]:
    """The poll of a round that was ended, and is open again."""
    name = poll_named(naming(teller, statement, asked), len(asked.openings))
    return poll_asked(teller, statement, asked, name=name)
