"""Who speaks for whom where a text is drafted. Pure.

Members and participants propose as the charter says (`rounds.may_propose`), whoever attends may wish for other words
(DESIGN §2: observers attend and speak), and an adviser prepares and sends in for a representative.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from network.register import Body, Register, on
from network.seats import Seated, SitsAs, seats_on


@dataclass(frozen=True, kw_only=True)
class Speaks:
    """For whom somebody speaks in a body."""

    organisation: str | None
    """None where the one who sits there belongs to no known organisation."""
    proposes: bool
    """Whether they may bring in a text: one who observes may not."""
    acts_for: str | None = None
    """Whom an adviser acts for."""


def speaking(register: Register, person: str, body: Body, day: date) -> tuple[Speaks, ...]:
    """For whom a person speaks in a body on that day: each organisation once, an own seat before an adviser's part."""
    everyone = attending(register, body, day)
    found = [_speaks(one) for one in everyone if one.person == person]
    for adviser in on(register.advisers, day):
        if (adviser.body, adviser.person) == (body.id, person):
            found += [_speaks(one, adviser.acts_for) for one in everyone if one.person == adviser.acts_for]
    once: dict[str | None, Speaks] = {}
    for one in found:
        once.setdefault(one.organisation, one)
    return tuple(once.values())


def attending(register: Register, body: Body, day: date) -> tuple[Seated, ...]:
    """All who sit in a body on that day, deputies and those who are there ex officio too."""
    seating = seats_on(register, body.id, day, day)
    everyone = (*seating.seated, *(one for each in seating.ex_officio for one in each.people))
    return tuple(one for one in everyone if one.sits_as is not None)


def _speaks(one: Seated, acts_for: str | None = None) -> Speaks:
    return Speaks(organisation=one.organisation, proposes=one.sits_as is not SitsAs.OBSERVER, acts_for=acts_for)
