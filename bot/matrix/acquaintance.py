"""Whom the bot knows: always by Matrix ID and the register, never by a room's power levels."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from network.register import Register, on
from storage import register


class Acquaintance:
    """Administrators, and those who are in a network's register today."""

    def __init__(self, *, admins: frozenset[str], zone: ZoneInfo, clock: Clock) -> None:
        self._admins = admins
        self._zone = zone
        self._clock = clock

    async def knows(
        self, connection: AsyncConnection, who: str | None, networks: Collection[str] | None = None
    ) -> bool:
        """Whether this is an administrator or somebody of a network's; of these ``networks``, where they are named."""
        if who is None:
            return False
        if who in self._admins:
            return True
        for network in await register.networks_of(connection, who):
            if networks is not None and network not in networks:
                continue
            known = await register.load(connection, network)
            if on((link for link in known.matrix_links if link.matrix == who), self.today(known)):
                return True
        return False

    def today(self, known: Register) -> date:
        """The day that it is in a network."""
        zone = ZoneInfo(known.network.timezone) if known.network.timezone else self._zone
        return self._clock.now().astimezone(zone).date()
