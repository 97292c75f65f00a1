"""A meeting's agenda (saksliste): what stands on it, in which order, under which numbers; who may decline an item."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

from network.meetings import Item, ItemState, Meeting
from network.register import Agenda, Body, standing
from network.standing import Standing


class StandingItem(Enum):
    """What stands on every agenda; the value is the tail of a Fluent message's id."""

    CALL = "approval-of-call-and-agenda"
    """Godkjenning av innkalling og saksliste."""
    MINUTES = "approval-of-minutes"
    """Godkjenning av forrige referat."""
    OTHER = "any-other-business"
    """Eventuelt."""


Line: TypeAlias = StandingItem | Item


# --- the order ----------------------------------------------------------------------------------------------


def agenda_of(body: Body, items: Iterable[Item], previous: Meeting | None) -> tuple[Line, ...]:
    """All that stands on a meeting's agenda, in its order, as Norwegian practice has it.

    ``previous`` is the body's meeting before it. Without one there are no minutes to approve; nor are there where the
    charter has minutes approved by silence.
    """
    minutes = body.meetings.minutes if body.meetings else None
    by_silence = minutes is not None and minutes.approved_at is None and minutes.silence is not None
    approved = () if previous is None or by_silence else (StandingItem.MINUTES,)
    return (StandingItem.CALL, *approved, *in_order(items), StandingItem.OTHER)


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items on an agenda: those with a place by that, then the others as they came."""
    mine = [one for one in standing(items) if one.state is ItemState.ON_AGENDA]
    return tuple(sorted(mine, key=lambda one: (one.place is None, one.place or 0)))


def previous_meeting(meetings: Iterable[Meeting], of: Meeting) -> Meeting | None:
    """The same body's last meeting before that one; a meeting of which the day is not known is before none."""
    if of.day is None:
        return None
    before = [
        one
        for one in standing(meetings)
        if one.body == of.body and one.cancelled_at is None and one.day is not None and _when(one) < _when(of)
    ]
    return max(before, key=_when, default=None)


def _when(meeting: Meeting) -> tuple[date, str]:
    return meeting.day or date.max, meeting.starts.isoformat() if meeting.starts else ""


@dataclass(frozen=True)
class NotOnAgenda:
    """No such item stands on the agenda."""

    number: int


@dataclass(frozen=True)
class NoSuchPlace:
    """The agenda has places from 1 to ``last``."""

    last: int


def moved(items: Iterable[Item], number: int, place: int) -> tuple[Item, ...] | NotOnAgenda | NoSuchPlace:
    """The items in their order when the one of that number has been moved to a place, each with its place anew."""
    ordered = in_order(items)
    its = next((one for one in ordered if one.number == number), None)
    if its is None:
        return NotOnAgenda(number)
    if not 1 <= place <= len(ordered):
        return NoSuchPlace(len(ordered))
    others = [one for one in ordered if one is not its]
    others.insert(place - 1, its)
    return tuple(replace(one, place=at) for at, one in enumerate(others, 1))


# --- the numbers --------------------------------------------------------------------------------------------

_CASE = re.compile(r"(\d+)/(\d{2})", re.ASCII)


def case(number: int, year: int) -> str:
    """A case's number in its body's series of a year, as it is said: ``3/27``."""
    return f"{number}/{year % 100:02d}"


def numbered(items: Iterable[Item], given: Iterable[str | None], year: int) -> tuple[Item, ...]:
    """A meeting's items in their order, each with its case number: what was given stays, the others get the next ones
    in the series of the meeting's year.

    ``given`` are the numbers of all the body's items, those declined and voided included: none is used again.
    """
    ordered = in_order(items)
    used = (_of_year(one, year) for one in (*given, *(one.case for one in ordered)))
    number = max((one for one in used if one is not None), default=0)
    found: list[Item] = []
    for one in ordered:
        if one.case is None:
            number += 1
            one = replace(one, case=case(number, year))
        found.append(one)
    return tuple(found)


def _of_year(given: str | None, year: int) -> int | None:
    found = _CASE.fullmatch(given or "")
    return int(found[1]) if found and int(found[2]) == year % 100 else None


# --- who may decline ----------------------------------------------------------------------------------------


class Decider(Enum):
    """Who declines an item, or puts it on the agenda."""

    CHAIR = "chair"
    MEETING = "meeting"
    """The meeting itself: its chair or the secretariat records what it decided."""
    SECRETARIAT = "secretariat"


WHO_DECLINES = MappingProxyType(
    {
        Agenda.OWN: (Decider.CHAIR, Decider.MEETING),
        None: (Decider.CHAIR, Decider.MEETING, Decider.SECRETARIAT),
    }
)
"""By whether the body owns its agenda ("bestemmer sin egen dagsorden"), in the order in which a refusal names them."""


def may_decline(body: Body, who: Standing, as_: Decider) -> bool:
    """Whether a person may decline an item of the body in that capacity. Any item may be put on its agenda by the
    secretariat too: only declining is the body's own."""
    is_as = {
        Decider.CHAIR: who.is_chair_of(body.id),
        Decider.MEETING: who.is_chair_of(body.id) or who.serves(body.id),
        Decider.SECRETARIAT: who.serves(body.id),
    }
    return as_ in WHO_DECLINES[body.agenda] and is_as[as_]
