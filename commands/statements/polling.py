"""The polls of a round: one when it opens, and another when it is reopened, as one that was ended takes no votes
(MSC3381)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.line import Outgoing, Relates, Relation
from commands.posting import Teller, event_in_room
from commands.speech import polls
from commands.statements.calling import event_of, poll_asked
from commands.statements.tally import number_of
from network.statements import Round, Statement
from storage import mailbox

POLL = "poll"


async def opening_of_poll(connection: AsyncConnection, teller: Teller, statement: Statement, asked: Round) -> int:
    """With which of its openings the round got the poll that it has now: 1 for the first."""
    for number in range(len(asked.openings), 1, -1):
        if await mailbox.is_posted(connection, _name(teller, statement, asked, number)):
            return number
    return 1


async def poll_ended(
    connection: AsyncConnection, teller: Teller, statement: Statement, asked: Round
) -> tuple[Outgoing, ...]:
    """The end of a round's poll, with the result as text."""
    assert asked.outcome is not None  # it is closed
    said = teller.setup.words.message(
        teller.language, f"closed-{asked.outcome.value}", {"number": number_of(statement)}
    )
    poll = _name(teller, statement, asked, await opening_of_poll(connection, teller, statement, asked))
    return event_in_room(
        teller,
        asked.body,
        polls.END,
        polls.end(said),
        name=event_of(teller, statement, asked, f"end-{len(asked.openings)}"),
        relation=Relation(kind=Relates.REFERS, to=poll),
    )


def poll_anew(teller: Teller, statement: Statement, asked: Round) -> tuple[Outgoing, ...]:
    """The poll of a round that was ended, and is open again."""
    return poll_asked(teller, statement, asked, name=_name(teller, statement, asked, len(asked.openings)))


def opening_named(part: str) -> int:
    """With which opening a poll came whose event's name has this part."""
    return int(part.partition("--")[2] or 1)


def _name(teller: Teller, statement: Statement, asked: Round, opening: int) -> str:
    return event_of(teller, statement, asked, POLL if opening == 1 else f"{POLL}--{opening}")
