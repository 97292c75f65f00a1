"""What the bot calls its own events, so that it finds them again: the message that a reply, a click or a reaction is
about, the one that is edited, the poll that is ended."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class EventName:
    """``storbynettverket/U1/r2/poll``: of which network and thing, and which event of it."""

    network: str
    thing: str
    """The number that people say: ``U1``, ``P3``, ``M2``."""
    round: int | None
    """Of a statement's rounds; None where the event is of the thing itself."""
    part: str
    """``text``, ``poll``, ``tally``, ``draft`` …; after two hyphens whom it is about: ``ask-reason--drammen``."""

    _FORM = re.compile(r"(?P<network>[a-z0-9_-]+)/(?P<thing>[A-Z][0-9]+)(?:/r(?P<round>[0-9]+))?/(?P<part>[a-z0-9_-]+)")

    @property
    def kind(self) -> str:
        """``U/poll``: what sort of event it is, of what sort of thing. What is done with it is decided by this."""
        return f"{self.thing[0]}/{self.part.partition('--')[0]}"

    def __str__(self) -> str:
        round = f"/r{self.round}" if self.round is not None else ""
        return f"{self.network}/{self.thing}{round}/{self.part}"

    @classmethod
    def parse(cls, name: str) -> EventName | None:
        """The parts of a name; None where it is none of these."""
        found = cls._FORM.fullmatch(name)
        if found is None:
            return None
        round = int(found["round"]) if found["round"] else None
        return cls(found["network"], found["thing"], round, found["part"])
