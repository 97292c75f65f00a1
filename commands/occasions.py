"""Something that is said at its time."""

from __future__ import annotations

from dataclasses import dataclass

from commands.line import Outgoing


@dataclass(frozen=True, kw_only=True)
class Occasion:
    name: str
    """Which occasion: of each there is one, for ever. After a restore nothing is said again that was said on it."""
    says: tuple[Outgoing, ...]
