"""What people do without words, by what it is about: a click in a poll, a message that is taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from types import MappingProxyType

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Asked, Setup
from commands.event_names import EventName
from commands.hearing import all_clicked, clicked
from commands.line import Click, Outgoing, PollAnswer, Reaction, Redacted
from commands.meetings import coming, taking_back
from commands.meetings.board import CALL, DEPUTY, REMINDER
from commands.questions import clicks as answers
from commands.statements import clicks
from storage import mailbox, meetings, questions, statements
from storage.register import UnknownNetwork

Clicked = Callable[[EventName, Sequence[tuple[Asked, PollAnswer]]], Awaitable[tuple[tuple[Outgoing, ...], ...]]]
Reacted = Callable[[Asked, EventName, Reaction], Awaitable[tuple[Outgoing, ...]]]

IN_POLLS: Mapping[str, Clicked] = MappingProxyType({"U/poll": clicks.clicked, "P/poll": answers.clicked})
"""What clicks in a poll do, by the kind of its name, and what is said in return to each of them. They are as many as
come at once, one at least, in their order; what is done is the same as if each came alone."""
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
    connection: AsyncConnection, said: Sequence[Click], now: datetime, setup: Setup
) -> tuple[tuple[Outgoing, ...], ...]:
    """What is said in return to each of the things that were done without words in a room, in this order; mostly
    nothing."""
    told: list[tuple[Outgoing, ...]] = []
    for poll, several in groupby(said, lambda one: one.poll if isinstance(one, PollAnswer) else None):
        if poll is not None:
            given = [one for one in several if isinstance(one, PollAnswer)]
            told += await _answered(connection, poll, given, now, setup)
            continue
        for one in several:
            if isinstance(one, Reaction):
                told.append(await _reacted(connection, one, now, setup))
            elif isinstance(one, Redacted):
                told.append(await _taken_back(connection, one, now, setup))
    return tuple(told)


async def _answered(
    connection: AsyncConnection, poll: str, given: Sequence[PollAnswer], now: datetime, setup: Setup
) -> tuple[tuple[Outgoing, ...], ...]:
    of = await _name_of(connection, poll)
    function = IN_POLLS.get(of.kind) if of is not None else None
    if of is None or function is None:
        return tuple(() for _ in given)
    try:
        asked = await all_clicked(connection, given, now, setup, of.network)
    except UnknownNetwork:
        return tuple(() for _ in given)
    return await function(of, tuple(zip(asked, given, strict=True)))


async def _reacted(connection: AsyncConnection, said: Reaction, now: datetime, setup: Setup) -> tuple[Outgoing, ...]:
    of = await _name_of(connection, said.to)
    function = REACTED.get(of.kind) if of is not None else None
    if of is None or function is None:
        return ()
    try:
        return await function(await clicked(connection, said, now, setup, of.network), of, said)
    except UnknownNetwork:
        return ()


async def _taken_back(connection: AsyncConnection, said: Redacted, now: datetime, setup: Setup) -> tuple[Outgoing, ...]:
    told: list[Outgoing] = []
    for by_event, taken_back in (
        (statements.by_event, clicks.taken_back),
        (questions.by_event, answers.taken_back),
        (meetings.by_event, taking_back.redacted),
    ):
        for network in dict.fromkeys(network for network, _ in await by_event(connection, said.redacts)):
            told += await taken_back(await clicked(connection, said, now, setup, network), said)
    return tuple(told)


async def _name_of(connection: AsyncConnection, event: str) -> EventName | None:
    name = await mailbox.name_of(connection, event)
    return EventName.parse(name) if name is not None else None
