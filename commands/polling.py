"""The native polls of what a body is asked: one when it is asked, and another when it is reopened, as one that was
ended takes no votes (MSC3381). They are known by their names: ``poll``, and ``poll--2`` for one that came with the
second opening."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.event_names import EventName
from commands.line import Outgoing, PollAnswer, Relates, Relation
from commands.posting import Teller, event_in_room
from commands.speech import polls
from network.voices import Asking
from storage import mailbox

POLL = "poll"
Naming: TypeAlias = Callable[[str], str]
"""What each of a thing's events is called, by its part."""


def poll_named(naming: Naming, opening: int) -> str:
    """The name of the poll that came with an opening, counted from 1."""
    return naming(POLL if opening == 1 else f"{POLL}--{opening}")


async def opening_of_poll(connection: AsyncConnection, naming: Naming, asked: Asking) -> int:
    """With which of its openings that got the poll which it has now: 1 for the first."""
    for number in range(len(asked.openings), 1, -1):
        if await mailbox.is_posted(connection, poll_named(naming, number)):
            return number
    return 1


async def poll_ended(
    connection: AsyncConnection, teller: Teller, naming: Naming, asked: Asking, result: str
) -> tuple[Outgoing, ...]:
    """The end of the poll that it has now, with the result as text."""
    poll = poll_named(naming, await opening_of_poll(connection, naming, asked))
    return event_in_room(
        teller,
        asked.body,
        polls.END,
        polls.end(result),
        name=naming(f"end-{len(asked.openings)}"),
        relation=Relation(kind=Relates.REFERS, to=poll),
    )


async def running_since(connection: AsyncConnection, naming: Naming, asked: Asking) -> int | None:
    """Which of its openings has the poll that runs now; None where it was only opened once."""
    return None if len(asked.openings) == 1 else await opening_of_poll(connection, naming, asked)


def is_in_an_ended_poll(asked: Asking, of: EventName, said: PollAnswer, running: int | None) -> bool:
    """Whether a click came after there was another poll, which not all clients know. What was sent before that is
    judged by its time, as everything is."""
    if running is None:
        return False
    return int(of.part.partition("--")[2] or 1) != running and said.at >= asked.openings[running - 1].at
