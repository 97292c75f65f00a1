"""What a person's words are read against: the network's names, the place and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from network.register import Body, Language, Register


@dataclass(frozen=True, kw_only=True)
class World:
    register: Register | None
    """None where no network is spoken of."""
    body: Body | None
    now: datetime
    zone: ZoneInfo
    language: Language
