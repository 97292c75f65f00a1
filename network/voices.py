"""Who has a voice in what a body is asked, who may use it, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from network.register import Authority, Body, Register, Role, Voice, on, standing
from network.seats import Seated, SitsAs, by_role, seats_on
from network.statements import Opening


class Asking(Protocol):
    """What a body is asked: a round, a poll, a survey."""

    @property
    def body(self) -> str: ...
    @property
    def voice(self) -> Voice: ...
    @property
    def roll(self) -> tuple[str, ...]: ...
    @property
    def openings(self) -> tuple[Opening, ...]: ...


class Capacity(StrEnum):
    """In what capacity somebody speaks for a voice."""

    SEAT = "seat"
    """Sits for it, also as a deputy."""
    ADVISER = "adviser"
    """Acts for one who sits, with the authority to answer."""
    PREPARES = "prepares"
    """Acts for one who sits, and may only propose an answer."""


@dataclass(frozen=True)
class Entitled:
    voice: str
    capacity: Capacity
    acts_for: str | None = None
    """Whom an adviser acts for."""


@dataclass(frozen=True, kw_only=True)
class Roster:
    """Those who are asked, on one day."""

    roll: tuple[str, ...]
    """The voices, without those who have left: an organisation from the day after its membership's last, a person
    from the day after the seat's last (DESIGN §4). One that has joined since the opening is not on it."""
    people: Mapping[str, tuple[str, ...]]
    """By voice, who sits for it: those to be asked and reminded, members before deputies."""
    advisers: Mapping[str, tuple[str, ...]]
    """By voice, who acts for one of those."""
    entitled: Mapping[str, tuple[Entitled, ...]]
    """By person, the voices that they may use and how; each voice once, in the strongest capacity."""


# --- when ---------------------------------------------------------------------------------------------------


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """A planned local time as a moment in UTC. One that the clocks leave out is as much later as they jump; of one that
    they show twice it is the first."""
    return wall.replace(tzinfo=zone).astimezone(UTC)


def deadline_of(asking: Asking, zone: ZoneInfo) -> datetime:
    """The moment of the last deadline, in UTC."""
    return instant(asking.openings[-1].deadline, zone)


def in_time(asking: Asking, at: datetime, zone: ZoneInfo) -> bool:
    """Whether an answer that was sent at that moment counts (DESIGN §4: an answer is late when it is sent after the
    deadline). What came between a deadline and a reopening stays late. An answer may bear a time before the opening:
    people's clocks differ."""
    return any(
        (number == 0 or opening.at <= at) and at <= instant(opening.deadline, zone)
        for number, opening in enumerate(asking.openings)
    )


def is_over(asking: Asking, now: datetime, zone: ZoneInfo) -> bool:
    """Whether the deadline has passed: from its second on nothing more is taken."""
    return now > deadline_of(asking, zone)


def length_of(asking: Asking, zone: ZoneInfo) -> timedelta:
    """From the first opening to the last deadline."""
    return deadline_of(asking, zone) - asking.openings[0].at.astimezone(UTC)


# --- who ----------------------------------------------------------------------------------------------------


def roll_of(register: Register, body: Body, voice: Voice, day: date) -> tuple[str, ...]:
    """Those with a voice in a body on a day: its members and those who are so ex officio, without deputies, who have no
    voice of their own. An organisation that only attends, as KS does in storbynettverket, has none.

    Organisations, in the register's order; or people, by organisation.
    """
    members = seats_on(register, body.id, day, day).full_members
    if voice is Voice.PERSON:
        return tuple(dict.fromkeys(one.person for one in members))
    roles = {one.organisation for one in on(register.memberships, day)}
    sitting = {one.organisation for one in members}
    return tuple(
        dict.fromkeys(one.id for one in register.organisations if one.id in sitting and (one.id in roles or not roles))
    )


def roster(register: Register, asking: Asking, day: date) -> Roster:
    """Who is asked on that day, of those who were on the roll when it opened."""
    seating = seats_on(register, asking.body, day, day)
    everyone = (*seating.seated, *(one for each in seating.ex_officio for one in each.people))
    mine = [one for one in everyone if one.sits_as in (SitsAs.MEMBER, SitsAs.EX_OFFICIO)]
    roll = _still_on(register, asking, mine, day)
    people: dict[str, dict[str, None]] = {voice: {} for voice in roll}
    entitled: dict[str, dict[str, Entitled]] = {}
    for one in sorted(mine, key=lambda one: one.deputy_for is not None):
        voice = _voice_of(asking, one)
        if voice in people:
            people[voice][one.person] = None
            entitled.setdefault(one.person, {})[voice] = Entitled(voice, Capacity.SEAT)
    advisers: dict[str, dict[str, None]] = {voice: {} for voice in roll}
    sits_for = {person: voice for voice, them in people.items() for person in them}
    for adviser in on((one for one in register.advisers if one.body == asking.body), day):
        voice = sits_for.get(adviser.acts_for)
        if voice is None:
            continue
        advisers[voice][adviser.person] = None
        capacity = Capacity.ADVISER if adviser.authority is Authority.ANSWER else Capacity.PREPARES
        known = entitled.setdefault(adviser.person, {})
        if voice not in known or (known[voice].capacity is Capacity.PREPARES and capacity is Capacity.ADVISER):
            known[voice] = Entitled(voice, capacity, adviser.acts_for)
    return Roster(
        roll=roll,
        people={voice: tuple(them) for voice, them in people.items()},
        advisers={voice: tuple(them) for voice, them in advisers.items()},
        entitled={person: tuple(voices.values()) for person, voices in entitled.items()},
    )


def _still_on(register: Register, asking: Asking, seated: Iterable[Seated], day: date) -> tuple[str, ...]:
    if asking.voice is Voice.PERSON:
        there: set[str | None] = {one.person for one in seated}
        return tuple(voice for voice in asking.roll if voice in there)
    body = register.body(asking.body)
    as_members = body is not None and by_role(body)
    ever = {one.organisation for one in standing(register.memberships)}
    there = {one.organisation for one in on(register.memberships, day) if one.role is Role.MEMBER or not as_members}
    return tuple(voice for voice in asking.roll if voice in there or voice not in ever)


def _voice_of(asking: Asking, seated: Seated) -> str | None:
    """Whose voice one speaks with from a seat; a deputy with that of the person who cannot come."""
    if asking.voice is Voice.PERSON:
        return seated.deputy_for or seated.person
    return seated.organisation
