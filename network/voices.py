"""Who has a voice in what a body is asked, who may use it, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum, StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from network.register import Authority, Body, Register, Role, Voice, on, standing
from network.seats import Seated, Seating, SitsAs, by_role, seats_on
from network.statements import Opening
from network.worked_out import kept


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
    from the day after the seat's last (DESIGN §4). One that has joined since the opening is not on it; an organisation
    whose people have left, and not itself, still is."""
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
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


class OnClock(Enum):
    """How often the clocks show a local time."""

    ONCE = "once"
    TWICE = "twice"
    """They are put back over it."""
    NEVER = "never"
    """They are put forward over it."""


def on_clock(wall: datetime, zone: ZoneInfo) -> OnClock:
    first, second = (wall.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    if first == second:
        return OnClock.ONCE
    return OnClock.TWICE if first > second else OnClock.NEVER


def day_of(at: datetime, zone: ZoneInfo) -> date:
    """The day that it was there at that moment: the one whose seats say who may speak."""
    return at.astimezone(zone).date()


def deadline_of(asking: Asking, zone: ZoneInfo) -> datetime:
    """The moment of the last deadline, in UTC."""
    return instant(asking.openings[-1].deadline, zone)


def in_time(asking: Asking, at: datetime, zone: ZoneInfo) -> bool:
    """Whether an answer that was sent at that moment counts (DESIGN §4: an answer is late when it is sent after the
    deadline, by however little). What came between a deadline and a reopening stays late; what was closed before its
    deadline and is reopened for a shorter time, ends with that. An answer may bear a time before the first opening:
    servers' clocks differ."""
    nexts = (*(one.at for one in asking.openings[1:]), None)
    return any(
        (number == 0 or opening.at <= at) and at <= instant(opening.deadline, zone) and (until is None or at <= until)
        for number, (opening, until) in enumerate(zip(asking.openings, nexts, strict=True))
    )


def is_over(asking: Asking, now: datetime, zone: ZoneInfo) -> bool:
    """Whether the deadline has passed: from its second on nothing more is taken."""
    return now > deadline_of(asking, zone)


def opened_at(asking: Asking, zone: ZoneInfo) -> datetime:
    """Since when it has been open without a break, in UTC: an extension goes on, a reopening begins anew."""
    began = asking.openings[-1]
    for earlier in reversed(asking.openings[:-1]):
        if began.at > instant(earlier.deadline, zone):
            break
        began = earlier
    return began.at.astimezone(UTC)


def length_of(asking: Asking, zone: ZoneInfo) -> timedelta:
    """From when it was opened, or reopened, to the last deadline."""
    return deadline_of(asking, zone) - opened_at(asking, zone)


def counted_on(asking: Asking, now: datetime, zone: ZoneInfo) -> date:
    """The day whose roll counts: today, and once the deadline has passed the deadline's own. What has come of it does
    not depend on when somebody looks."""
    return day_of(min(now, deadline_of(asking, zone)), zone)


# --- who ----------------------------------------------------------------------------------------------------


def voice_in(body: Body) -> Voice:
    """Who has a voice in what the body is asked: as its rules of consensus say, else as the body's own do."""
    return (body.consensus and body.consensus.voice) or body.voice or Voice.ORGANISATION


def roll_of(register: Register, body: Body, voice: Voice, day: date) -> tuple[str, ...]:
    """Those with a voice in a body on a day: its members and those who are so ex officio, without deputies, who have no
    voice of their own. An organisation that only attends, as KS does in storbynettverket, has none; a member for
    whom nobody is registered has one all the same.

    Organisations, in the register's order; or people, by organisation.
    """
    seating = seats_on(register, body.id, day, day)
    if voice is Voice.PERSON:
        return tuple(dict.fromkeys(one.person for one in seating.full_members))
    theirs = {one.organisation for one in seating.full_members}.union(body.ex_officio, seating.missing(SitsAs.MEMBER))
    in_order = dict.fromkeys(one.id for one in standing(register.organisations))
    return _not_left(register, seating, (one for one in in_order if one in theirs), day)


def roster(register: Register, asking: Asking, day: date) -> Roster:
    """Who is asked on that day, of those who were on the roll when it opened."""
    return _roster(register, asking.body, asking.voice, asking.roll, day)


@kept
def _roster(register: Register, body: str, has_voice: Voice, asked: tuple[str, ...], day: date) -> Roster:
    seating = seats_on(register, body, day, day)
    everyone = (*seating.seated, *(one for each in seating.ex_officio for one in each.people))
    mine = [one for one in everyone if one.sits_as in (SitsAs.MEMBER, SitsAs.EX_OFFICIO)]
    if has_voice is Voice.PERSON:
        there = {one.person for one in mine if one.deputy_for is None}
        roll = tuple(voice for voice in asked if voice in there)
    else:
        roll = _not_left(register, seating, asked, day)
    people: dict[str, dict[str, None]] = {voice: {} for voice in roll}
    entitled: dict[str, dict[str, Entitled]] = {}
    for one in sorted(mine, key=lambda one: one.deputy_for is not None):
        voice = _voice_of(has_voice, one)
        if voice in people:
            people[voice][one.person] = None
            entitled.setdefault(one.person, {})[voice] = Entitled(voice, Capacity.SEAT)
    sits_for = {person: tuple(voices) for person, voices in entitled.items()}
    advisers: dict[str, dict[str, None]] = {voice: {} for voice in roll}
    for adviser in on((one for one in register.advisers if one.body == body), day):
        if register.person(adviser.person) is None:
            continue
        capacity = Capacity.ADVISER if adviser.authority is Authority.ANSWER else Capacity.PREPARES
        known = entitled.setdefault(adviser.person, {})
        for voice in sits_for.get(adviser.acts_for, ()):
            advisers[voice][adviser.person] = None
            if voice not in known or (known[voice].capacity is Capacity.PREPARES and capacity is Capacity.ADVISER):
                known[voice] = Entitled(voice, capacity, adviser.acts_for)
    return Roster(
        roll=roll,
        people={voice: tuple(them) for voice, them in people.items()},
        advisers={voice: tuple(them) for voice, them in advisers.items()},
        entitled={person: tuple(voices.values()) for person, voices in entitled.items() if voices},
    )


def voices_of(who: Roster, person: str) -> tuple[Entitled, ...]:
    """The voices that a person may use; those that they only prepare an answer for, where there are no others."""
    mine = who.entitled.get(person, ())
    own = tuple(one for one in mine if one.capacity is not Capacity.PREPARES)
    return own or mine


def _not_left(register: Register, seating: Seating, voices: Iterable[str], day: date) -> tuple[str, ...]:
    """Those of the organisations that have not left: in a body where one sits as what one's organisation is in the
    network, its members; elsewhere all that have a part in the network, or never had one. An empty seat is no
    departure: whoever sat there is to be replaced, and the voice is missed until then."""
    body = register.body(seating.body)
    roles = {one.organisation: one.role for one in on(register.memberships, day)}
    ever = {one.organisation for one in standing(register.memberships)}
    ex_officio = {one.organisation for each in seating.ex_officio for one in each.people}

    def stays(voice: str) -> bool:
        if body is None or voice in body.observers:
            return False
        if by_role(body) and voice not in body.ex_officio and voice not in ex_officio:
            return roles.get(voice) is Role.MEMBER
        return voice in roles or voice not in ever

    return tuple(voice for voice in voices if stays(voice))


def _voice_of(has_voice: Voice, seated: Seated) -> str | None:
    """Whose voice one speaks with from a seat; a deputy with that of the person who cannot come."""
    if has_voice is Voice.PERSON:
        return seated.deputy_for or seated.person
    return seated.organisation
