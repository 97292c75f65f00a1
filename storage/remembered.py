"""The last register read of each network, so that it is not read again while nobody changes it."""

from __future__ import annotations

from network.register import Register

REMEMBERED = "nettverksbot_remembered"
"""The execution option of a connection that holds its database's memory."""


class Remembered:
    """Registers by network, each with the version it was read at.

    A version is random and never used twice, so that what a unit of work read of itself, and then took back, is
    never taken for what another stored.
    """

    def __init__(self) -> None:
        self._registers: dict[str, tuple[str, Register]] = {}

    def of(self, network: str, version: str) -> Register | None:
        known, register = self._registers.get(network, ("", None))
        return register if known == version else None

    def keep(self, network: str, version: str, register: Register) -> None:
        self._registers[network] = (version, register)
