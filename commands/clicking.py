"""What people do without words, by what it is about: a click in a poll, a message that is taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Asked, Setup
from commands.event_names import EventName
from commands.hearing import clicked
from commands.line import Outgoing, PollAnswer, Reaction, Redacted
from commands.meetings import coming
from commands.meetings.board import CALL, DEPUTY, REMINDER
from commands.questions import clicks as answers
from commands.statements import clicks
from storage import mailbox, meetings, questions, statements
from storage.register import UnknownNetwork

Clicked = Callable[[Asked, EventName, PollAnswer], Awaitable[tuple[Outgoing, ...]]]
Reacted = Callable[[Asked, EventName, Reaction], Awaitable[tuple[Outgoing, ...]]]

IN_POLLS: Mapping[str, Clicked] = MappingProxyType({"U/poll": clicks.clicked, "P/poll": answers.clicked})
"""What a click does, by the kind of the poll's name."""
REACTED: Mapping[str, Reacted] = MappingProxyType(
    {
        "U/still": clicks.reacted_still,
        "U/confirm": clicks.reacted_confirm,
        f"M/{CALL}": coming.reacted,
        f"M/{REMINDER}": coming.reacted,
        f"M/{DEPUTY}": coming.reacted,
    }
)
"""What a reaction does, by the kind of the message that it is to."""


async def done(
    connection: AsyncConnection, said: PollAnswer | Reaction | Redacted, now: datetime, setup: Setup
) -> tuple[Outgoing, ...]:
    """What is said in return to something done without words; mostly nothing."""
    if isinstance(said, Redacted):
        told: list[Outgoing] = []
        positions = await statements.by_event(connection, said.redacts)
        given = await questions.by_event(connection, said.redacts)
        for network in dict.fromkeys(network for network, _ in (*positions, *given)):
            asked = await clicked(connection, said, now, setup, network)
            told += (*await clicks.taken_back(asked, said), *await answers.taken_back(asked, said))
        for network in dict.fromkeys(network for network, _ in await meetings.by_event(connection, said.redacts)):
            told += await coming.taken_back(await clicked(connection, said, now, setup, network), said)
        return tuple(told)
    about = said.poll if isinstance(said, PollAnswer) else said.to
    name = await mailbox.name_of(connection, about)
    of = EventName.parse(name) if name is not None else None
    if of is None:
        return ()
    try:
        asked = await clicked(connection, said, now, setup, of.network)
    except UnknownNetwork:
        return ()
    if isinstance(said, Reaction):
        reacted = REACTED.get(of.kind)
        return await reacted(asked, of, said) if reacted else ()
    function = IN_POLLS.get(of.kind)
    return await function(asked, of, said) if function else ()
