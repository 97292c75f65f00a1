"""What the bot says of its own accord: at its time, and when what it said is out of date.

Each subject has its own file, which is named in the tables here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Protocol, TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.cadence_due import CADENCE
from commands.context import Setup
from commands.endings_due import ENDINGS
from commands.event_names import EventName
from commands.line import Outgoing
from commands.meetings import board
from commands.meetings.due import MEETINGS
from commands.occasions import Occasion
from commands.posting import Teller
from commands.questions.due import Questions
from commands.questions.due import refreshed as question_refreshed
from commands.statements.due import Statements, refreshed
from storage import register as registers

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Failed:
    """What is due in a network could not be found out."""

    network: str
    fault: Exception


class Source(Protocol):
    """One subject that has something to say at its time, such as rounds or meetings."""

    async def moments(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Mapping[str, datetime]:
        """By network, the next moment at which `due` finds something there, if any: past where it does already, or
        would if all that was said before it had been heard. Asked for all at once, so that a look at the clock costs
        little however many networks there are."""

    async def due(self, connection: AsyncConnection, teller: Teller, heard_until: datetime) -> tuple[Occasion, ...]:
        """What is to be said in the teller's network now, remembered as said (`storage.ledger`). A deadline has passed
        only where ``heard_until`` has reached it: what was said until then has been handled."""


Refresher: TypeAlias = Callable[[AsyncConnection, Teller, EventName], Awaitable[tuple[Outgoing, ...]]]
"""The state as it is now of what was said under a name."""

SOURCES: tuple[Source, ...] = (Statements(), Questions(), MEETINGS, ENDINGS, CADENCE)
REFRESHERS: Mapping[str, Refresher] = MappingProxyType(
    {"U/tally": refreshed, "P/tally": question_refreshed, "M/attendance": board.refreshed}
)
"""By the kind of the name (`EventName.kind`)."""


async def due(
    connection: AsyncConnection,
    now: datetime,
    heard_until: datetime,
    setup: Setup,
    sources: tuple[Source, ...] = SOURCES,
) -> tuple[Occasion | Failed, ...]:
    """What is to be said now in all networks. What one of them fails with keeps no other from being heard."""
    found: list[Occasion | Failed] = []
    tellers = await _tellers(connection, now, setup) if sources else ()
    for source, moments in zip(sources, await _moments(connection, sources, tellers), strict=True):
        for teller in tellers:
            if moments.get(teller.network, NEVER) <= now:
                found += await _due_in(connection, source, teller, heard_until)
    return tuple(found)


async def _tellers(connection: AsyncConnection, now: datetime, setup: Setup) -> tuple[Teller, ...]:
    """One of each network."""
    known = await registers.load_all(connection)
    return tuple(Teller(setup=setup, register=register, now=now) for register in known)


async def _moments(
    connection: AsyncConnection, sources: Sequence[Source], tellers: Sequence[Teller]
) -> Sequence[Mapping[str, datetime]]:
    """Of each source; where it cannot be found out, now in all networks: then each is asked, and tells what it fails
    with."""
    try:
        async with connection.begin_nested():
            return [await source.moments(connection, tellers) for source in sources]
    except Exception:
        return [{one.network: one.now for one in tellers}] * len(sources)


async def _due_in(
    connection: AsyncConnection, source: Source, teller: Teller, heard_until: datetime
) -> tuple[Occasion | Failed, ...]:
    try:
        async with connection.begin_nested():
            return await source.due(connection, teller, heard_until)
    except Exception as fault:
        return (Failed(network=teller.network, fault=fault),)


async def next_due(
    connection: AsyncConnection, now: datetime, setup: Setup, sources: tuple[Source, ...] = SOURCES
) -> datetime | None:
    """When `due` finds something next, past where it does now; None where nothing is known to come."""
    tellers = await _tellers(connection, now, setup) if sources else ()
    moments = await _moments(connection, sources, tellers)
    return min((moment for its in moments for moment in its.values()), default=None)


async def refresh(
    connection: AsyncConnection,
    name: str,
    now: datetime,
    setup: Setup,
    refreshers: Mapping[str, Refresher] = REFRESHERS,
) -> tuple[Outgoing, ...]:
    """What is to be said in place of the event of that name, as things are now; nothing for a name that is nobody's."""
    parsed = EventName.parse(name)
    refresher = refreshers.get(parsed.kind) if parsed is not None else None
    if parsed is None or refresher is None:
        return ()
    register = await registers.load(connection, parsed.network)
    return await refresher(connection, Teller(setup=setup, register=register, now=now), parsed)
