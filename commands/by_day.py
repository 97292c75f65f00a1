"""Reminders that are told by day only and change nothing: found for all networks at once, told in each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.due_told import told
from commands.line import Outgoing
from commands.occasions import Occasion
from commands.posting import Teller
from network.decent_hours import has_come, next_by_day, ripe_by_day
from network.meeting_reminders import MOST_MOVED
from network.reminders import Due
from storage import ledger

LOOKED_BACK = timedelta(days=30)
"""What was missed longer ago is left alone."""

Dues: TypeAlias = Mapping[str, Sequence[Due]]
"""By network."""


@dataclass(frozen=True)
class ByDay:
    """One kind of reminders; see `commands.timely.Source`."""

    dues: Callable[[AsyncConnection, Sequence[Teller]], Awaitable[Dues]]
    """All that may be due now, or comes due soon, in the tellers' networks, whether it was told or not."""
    say: Callable[[AsyncConnection, Teller, Due], Awaitable[tuple[Outgoing, ...]]]
    told_before: timedelta = MOST_MOVED + timedelta(days=1)
    """How long before its moment, as it is reckoned now, one may have been told: the network's zone, its nights and its
    days off may have been others then."""

    async def moments(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Mapping[str, datetime]:
        waiting = await self._untold(connection, tellers)
        some = ((one, its) for one in tellers if (its := waiting.get(one.network)))
        found = ((one.network, _moment(its, one)) for one, its in some)
        return {network: moment for network, moment in found if moment is not None}

    async def due(
        self,
        connection: AsyncConnection,
        teller: Teller,
        heard_until: datetime,  # noqa: ARG002 - reminders change nothing
    ) -> tuple[Occasion, ...]:
        waiting = await self._untold(connection, (teller,))
        come = ripe_by_day(waiting.get(teller.network, ()), (), teller.now, teller.habits)
        return await told(connection, teller, come, lambda due: self.say(connection, teller, due))

    async def _untold(self, connection: AsyncConnection, tellers: Sequence[Teller]) -> Dues:
        """What was neither told nor dropped: the database is asked once, since when the first of it may have been."""
        dues = await self.dues(connection, tellers) if tellers else {}
        come = [one for its in dues.values() for one in its if one.at <= tellers[0].now]
        if not come:
            return dues
        first = min(one.at for one in come) - self.told_before
        known = await ledger.since(connection, first, {one.what for one in come}, only(tellers))
        return {id: [one for one in its if (id, one.key) not in known] for id, its in dues.items()}


def _moment(waiting: Sequence[Due], teller: Teller) -> datetime | None:
    if has_come(waiting, teller.now, teller.habits):
        return teller.now
    return next_by_day(waiting, (), teller.now, teller.habits)


def lately(dues: Sequence[Due], now: datetime) -> list[Due]:
    """Without what is left alone."""
    return [one for one in dues if one.at > now - LOOKED_BACK]


def only(tellers: Sequence[Teller]) -> str | None:
    """The network, where it is one: then no others are asked for."""
    return tellers[0].network if len(tellers) == 1 else None
