"""What has come due, told once and remembered; what came too late to help is noted in the journal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.line import Outgoing
from commands.occasions import Occasion
from commands.posting import Teller
from network.reminders import Due, Ripe
from storage import journal, ledger
from storage.register import Change

Tell: TypeAlias = Callable[[Due], Awaitable[tuple[Outgoing, ...]]]


async def told(connection: AsyncConnection, teller: Teller, come: Ripe, tell: Tell) -> tuple[Occasion, ...]:
    """An occasion for each thing that is told, in the order of their moments."""
    found: list[Occasion] = []
    for each in come.drop:
        if await _remember(connection, teller, each):
            contents = {"subject": each.which}
            await journal.append(connection, teller.network, the_clock(teller), "reminder.dropped", contents)
    for each in come.tell:
        if await _remember(connection, teller, each):
            name = f"due:{teller.network}:{each.what}:{each.which}:{each.when}"
            found.append(Occasion(name=name, says=await tell(each)))
    return tuple(found)


async def _remember(connection: AsyncConnection, teller: Teller, due: Due) -> bool:
    return await ledger.remember(connection, teller.network, due.what, due.which, due.when, teller.now)


def the_clock(teller: Teller) -> Change:
    """By whom what the clock brings about is done."""
    return Change(actor="clock", at=teller.now, said=True)
