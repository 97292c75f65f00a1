"""Whether an answer is let into a round, and if not why: asked of each answer as it comes.

What has been let in is counted by `consensus`, which trusts only this file for who may speak.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol, TypeAlias
from zoneinfo import ZoneInfo

from network.consensus import counted, same_text
from network.positions import NoEffect, position_of, why_no_effect
from network.register import standing
from network.statements import Outcome, Position, Round, Stance, Version
from network.voices import Capacity, Roster, deadline_of, in_time, instant


class Wanted(Enum):
    """What is asked for after an answer that counts already."""

    REASON = "reason"
    """Of an objection."""
    REMARK = "remark"
    UNTIL = "until"
    """How long the time that is needed lasts."""


@dataclass(frozen=True)
class Admitted:
    position: Position
    before: Position | None = None
    """What the voice's position was until now. Where somebody else gave it, and another answer, they are told."""
    wanted: Wanted | None = None


# --- why not ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NotOnRoll:
    """It was not asked when the round opened, or has left since."""

    voice: str


@dataclass(frozen=True)
class NoSeat:
    """The person does not speak for that voice on the day of the answer."""

    voice: str


@dataclass(frozen=True)
class PreparesOnly:
    """An adviser who may propose an answer, and not give it."""

    acts_for: str | None


@dataclass(frozen=True)
class NotOpen:
    """The round was closed before the answer came."""

    outcome: Outcome


@dataclass(frozen=True)
class Late:
    """It was sent after the deadline: it is recorded, and does not count."""

    deadline: datetime


@dataclass(frozen=True)
class OtherVersion:
    """It is about another text than the one that is asked about."""

    given: int
    asked: int


@dataclass(frozen=True)
class SaidBefore:
    """The same event has been let in already, though it may have been taken back since."""


@dataclass(frozen=True)
class HoldIsOver:
    """The time until which more time is needed has passed."""

    until: datetime


Why: TypeAlias = NotOnRoll | NoSeat | PreparesOnly | NotOpen | Late | OtherVersion | SaidBefore | HoldIsOver | NoEffect


@dataclass(frozen=True)
class Refused:
    why: Why

    @property
    def is_recorded(self) -> bool:
        """Whether the answer is kept all the same, and told of in the result: a late one, which never counts, and one
        that was sent in time and came after the round had ended without agreement, which counts if that is reopened."""
        match self.why:
            case Late():
                return True
            case NotOpen(outcome):
                return outcome in (Outcome.LAPSED, Outcome.BLOCKED)
        return False


# --- the rule -----------------------------------------------------------------------------------------------


def admit(
    roster: Roster, asked: Round, versions: Sequence[Version], given: Iterable[Position], new: Position, zone: ZoneInfo
) -> Admitted | Refused:
    """Whether an answer is let in.

    ``roster`` is that of the day on which it was sent (`voices.day_of`), ``given`` what came before it in the round, in
    its order.
    """
    given = tuple(one for one in given if one.voice == new.voice and one.round == asked.number)
    theirs = not_theirs(roster, new)
    why = (
        (theirs if not (new.prepared and isinstance(theirs, PreparesOnly)) else None)
        or _not_new(given, new)
        or _not_now(asked, new, zone)
        or _not_this(asked, versions, new, zone)
    )
    if why is not None:
        return Refused(why)
    counting = counted(given, versions, asked, zone)
    if not new.prepared:
        no_effect = why_no_effect(counting, new)
        if no_effect is not None:
            return Refused(no_effect)
    return Admitted(new, position_of(counting), _wanted(counting, new))


def admit_each(
    roster_of: Callable[[Position], Roster],
    asked: Round,
    versions: Sequence[Version],
    given: Iterable[Position],
    new: Iterable[Position],
    zone: ZoneInfo,
) -> tuple[Admitted | Refused, ...]:
    """Whether each of several answers is let in, that came one after the other: what is kept of one has been given
    before the next. ``roster_of`` says who might answer on the day of an answer; otherwise as `admit`."""
    by_voice: dict[str, list[Position]] = {}
    for one in given:
        by_voice.setdefault(one.voice, []).append(one)
    results: list[Admitted | Refused] = []
    for one in new:
        before = by_voice.setdefault(one.voice, [])
        results.append(admit(roster_of(one), asked, versions, before, one, zone))
        if is_kept(results[-1]):
            before.append(one)
    return tuple(results)


def is_kept(result: Admitted | Refused) -> bool:
    """Whether the answer is stored."""
    return isinstance(result, Admitted) or result.is_recorded


def proposal_for(
    voice: str, given: Iterable[Position], versions: Sequence[Version], asked: Round, zone: ZoneInfo
) -> Position | None:
    """What an adviser has prepared for a voice and waits to be confirmed: the latest, for this text, unless an answer
    came after it."""
    mine = [one for one in standing(given) if one.voice == voice and one.round == asked.number]
    covered = same_text(versions, asked.version)
    latest = mine[-1] if mine else None
    waits = latest is not None and latest.prepared and latest.version in covered and in_time(asked, latest.at, zone)
    return latest if waits else None


class SaidFor(Protocol):
    """An answer for a voice, to whatever is asked."""

    @property
    def voice(self) -> str: ...
    @property
    def person(self) -> str | None: ...
    @property
    def recorded_by(self) -> str | None: ...


def not_theirs(roster: Roster, new: SaidFor) -> NotOnRoll | NoSeat | PreparesOnly | None:
    """Why it is not for that person to answer for that voice. A note of the secretariat's need not say whose words it
    writes down; that it is the secretariat, the command has made sure of."""
    if new.voice not in roster.roll:
        return NotOnRoll(new.voice)
    if new.person is None:
        return None if new.recorded_by is not None else NoSeat(new.voice)
    mine = next((one for one in roster.entitled.get(new.person, ()) if one.voice == new.voice), None)
    if mine is None:
        return NoSeat(new.voice)
    return PreparesOnly(mine.acts_for) if mine.capacity is Capacity.PREPARES else None


def redaction_takes_back(position: Position, by: str, asked: Round) -> bool:
    """Whether a position is gone with the event that it came with: only the person who gave it takes it back so, as
    long as the round is open, and no objection that has its reason, which takes words."""
    is_own = position.person is not None and position.person == by and position.recorded_by is None
    is_reasoned = position.stance is Stance.BLOCK and position.reason is not None
    return is_own and asked.outcome is None and not is_reasoned


def _not_now(asked: Round, new: Position, zone: ZoneInfo) -> NotOpen | Late | None:
    # Once the deadline has passed the round is closed within seconds: what comes then is late, and so to be asked again
    # if it is reopened. After any other end there is nothing left to be late for.
    if asked.outcome in (None, Outcome.LAPSED, Outcome.BLOCKED) and not in_time(asked, new.at, zone):
        return Late(deadline_of(asked, zone))
    return NotOpen(asked.outcome) if asked.outcome is not None else None


def _not_new(given: Sequence[Position], new: Position) -> SaidBefore | None:
    is_here = new.event is not None and any((one.event, one.stance) == (new.event, new.stance) for one in given)
    return SaidBefore() if is_here else None


def _not_this(
    asked: Round, versions: Sequence[Version], new: Position, zone: ZoneInfo
) -> OtherVersion | HoldIsOver | None:
    if (new.statement, new.round) != (asked.statement, asked.number) or new.version not in same_text(
        versions, asked.version
    ):
        return OtherVersion(new.version, asked.version)
    if new.stance is Stance.HOLD and new.until is not None and instant(new.until, zone) <= new.at:
        return HoldIsOver(new.until)
    return None


def _wanted(counting: Sequence[Position], new: Position) -> Wanted | None:
    match new.stance:
        case Stance.BLOCK:
            reasoned = position_of((*counting, new))
            return Wanted.REASON if reasoned is None or reasoned.reason is None else None
        case Stance.REMARK:
            return Wanted.REMARK if new.remark is None else None
        case Stance.HOLD:
            return Wanted.UNTIL if new.until is None else None
        case _:
            return None
