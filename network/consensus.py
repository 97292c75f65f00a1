"""What a round has come to: who stands where, whether it is decided, and why.

Pure functions of what is stored and the time (DESIGN §4, *Consensus on a statement*). Whoever asks gives the roll of
those who have not left (`voices.roster`, on the day `voices.counted_on`) and the positions in the order in which they
came; nothing here trusts that the positions were let in rightly, but for who said them: that `admission` decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias
from zoneinfo import ZoneInfo

from network.positions import position_of
from network.register import Silence, StandAside, standing
from network.statements import Outcome, Position, Round, Stance, Version
from network.voices import in_time, instant, is_over


class State(StrEnum):
    """Where a voice stands."""

    UNANSWERED = "unanswered"
    SUPPORTS = "supports"
    SUPPORTS_WITH_REMARK = "supports-with-remark"
    STANDS_ASIDE = "stands-aside"
    OBJECTS = "objects"
    NEEDS_TIME = "needs-time"
    CONSENTS_BY_SILENCE = "consents-by-silence"
    """It did not answer until the deadline, and the charter and the opening said that this is consent."""


BEHIND_IT = frozenset({State.SUPPORTS, State.SUPPORTS_WITH_REMARK, State.CONSENTS_BY_SILENCE})
"""The states of those who stand behind the text."""
_HOLDS_BACK = frozenset({Stance.BLOCK, Stance.HOLD, Stance.STAND_ASIDE, Stance.RETRACT})
_STATES: Mapping[Stance, State] = {
    Stance.SUPPORT: State.SUPPORTS,
    Stance.REMARK: State.SUPPORTS_WITH_REMARK,
    Stance.STAND_ASIDE: State.STANDS_ASIDE,
    Stance.BLOCK: State.OBJECTS,
    Stance.HOLD: State.NEEDS_TIME,
}


@dataclass(frozen=True)
class StandsAt:
    """Where one voice stands, and the position that says so; for consent by silence there is none."""

    voice: str
    state: State
    position: Position | None = None


# --- why ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NotAnswered:
    voices: tuple[str, ...]


@dataclass(frozen=True)
class NeedTime:
    voices: tuple[str, ...]


@dataclass(frozen=True)
class Object:
    voices: tuple[str, ...]


@dataclass(frozen=True)
class StandAsideStops:
    """They stand aside, and the charter lets nothing be issued then."""

    voices: tuple[str, ...]


@dataclass(frozen=True)
class TooFew:
    """Fewer stand behind the text than the charter asks for."""

    count: int
    needed: int


@dataclass(frozen=True)
class NobodyLeft:
    """There is no voice on the roll any more."""


@dataclass(frozen=True)
class MayStillBeObjected:
    """An editorial change may be objected to until then."""

    until: datetime


@dataclass(frozen=True)
class NotOver:
    """A share of the roll is enough, but whether it is reached is told at the deadline, or when all have answered."""


Reason: TypeAlias = (
    NotAnswered | NeedTime | Object | StandAsideStops | TooFew | NobodyLeft | MayStillBeObjected | NotOver
)


@dataclass(frozen=True)
class Decision:
    """What a round has come to at a moment."""

    standings: tuple[StandsAt, ...]
    """One for each voice on the roll, in its order."""
    outcome: Outcome | None
    """What it is if it is closed now; None where it has to stay open."""
    reasons: tuple[Reason, ...] = ()
    """Why it is not agreed; none where it is."""
    is_over: bool = False
    """Whether the deadline has passed, which closes it."""

    @property
    def is_agreed(self) -> bool:
        return self.outcome is Outcome.AGREED

    def voices(self, *states: State) -> tuple[str, ...]:
        return tuple(one.voice for one in self.standings if one.state in states)

    @property
    def all_answered(self) -> bool:
        return not self.voices(State.UNANSWERED, State.NEEDS_TIME)


# --- the rule -----------------------------------------------------------------------------------------------


def decide(
    roll: Sequence[str],
    positions: Iterable[Position],
    versions: Sequence[Version],
    asked: Round,
    now: datetime,
    zone: ZoneInfo,
) -> Decision:
    """What a round has come to.

    - *agreed*: all on the roll have answered, or are silent where that is consent and the deadline has passed; none
      objects, none needs time, none stands aside unless the charter lets that be; and somebody stands behind the text.
      Where the charter asks for a share: at the deadline, or once all have answered, that share of the roll stands
      behind it and none objects.
    - *blocked*: the deadline has passed and an objection stands.
    - *lapsed*: the deadline has passed with voices missing, or without what *agreed* asks for.
    - None: the deadline has not passed, and it is not agreed.
    """
    over = is_over(asked, now, zone)
    standings = standings_of(roll, positions, versions, asked, now, zone)
    reasons = tuple(_reasons(standings, versions, asked, now, over=over))
    if not reasons:
        return Decision(standings, Outcome.AGREED, is_over=over)
    if not over:
        return Decision(standings, None, reasons)
    if any(isinstance(reason, Object) for reason in reasons):
        return Decision(standings, Outcome.BLOCKED, reasons, is_over=True)
    return Decision(standings, Outcome.LAPSED, reasons, is_over=True)


def standings_of(
    roll: Sequence[str],
    positions: Iterable[Position],
    versions: Sequence[Version],
    asked: Round,
    now: datetime,
    zone: ZoneInfo,
) -> tuple[StandsAt, ...]:
    """Where each voice on the roll stands."""
    by_voice: dict[str, list[Position]] = {voice: [] for voice in roll}
    for position in counted(positions, versions, asked, zone):
        if position.voice in by_voice:
            by_voice[position.voice].append(position)
    return tuple(_stands(voice, given, asked, now, zone) for voice, given in by_voice.items())


def counted(
    positions: Iterable[Position], versions: Sequence[Version], asked: Round, zone: ZoneInfo
) -> tuple[Position, ...]:
    """The positions that count in a round: of this round and this text, in time, and not only prepared.

    What was said of an editorial change that is void by now counts only where it holds the text back: a yes was to
    other words, but an objection does not go away with them."""
    covered = same_text(versions, asked.version)
    gone = frozenset(version.number for version in versions if version.voided is not None)
    return tuple(
        position
        for position in positions
        if position.voided is None
        and not position.prepared
        and (position.statement, position.round) == (asked.statement, asked.number)
        and (position.version in covered or (position.version in gone and position.stance in _HOLDS_BACK))
        and in_time(asked, position.at, zone)
    )


# --- which text ---------------------------------------------------------------------------------------------


def text_of(versions: Sequence[Version], number: int) -> Version | None:
    """The text that is really asked about when this number is: where an objection has voided an editorial change, the
    version that was changed. None where none is left."""
    by_number = {version.number: version for version in versions}
    version = by_number.get(number)
    while version is not None and version.voided is not None:
        version = _changed(versions, version)
    return version


def same_text(versions: Sequence[Version], number: int) -> frozenset[int]:
    """The versions for which a position counts when this one is asked about: the text itself, and those that only
    editorial changes lie between which nobody has made void."""
    covered: set[int] = set()
    version = text_of(versions, number)
    while version is not None and version.voided is None:
        covered.add(version.number)
        version = _changed(versions, version) if version.editorial else None
    return frozenset(covered)


def objection_until(versions: Sequence[Version], number: int) -> datetime | None:
    """Until when a change that this text rests on may be objected to as no editorial one; None where there is none."""
    covered = same_text(versions, number)
    windows = (one.objection_until for one in standing(versions) if one.number in covered and one.editorial)
    return max((until for until in windows if until is not None), default=None)


def _changed(versions: Sequence[Version], version: Version) -> Version | None:
    """The version that this one was made from: the latest that stood then."""
    earlier = (
        one for one in versions if one.number < version.number and (one.voided is None or one.voided.at > version.at)
    )
    return max(earlier, key=lambda one: one.number, default=None)


def _stands(voice: str, given: Sequence[Position], asked: Round, now: datetime, zone: ZoneInfo) -> StandsAt:
    position = position_of(given)
    if position is None:
        # Who took an answer back, or withdrew an objection, has not been silent.
        is_silent = not given and asked.silence is Silence.CONSENT and is_over(asked, now, zone)
        return StandsAt(voice, State.CONSENTS_BY_SILENCE if is_silent else State.UNANSWERED)
    if position.stance is Stance.HOLD and position.until is not None and now > instant(position.until, zone):
        # The time that was asked for is over. That is no consent: something was to come.
        return StandsAt(voice, State.UNANSWERED, position)
    return StandsAt(voice, _STATES[position.stance], position)


# --- why not ------------------------------------------------------------------------------------------------


def _reasons(
    standings: tuple[StandsAt, ...], versions: Sequence[Version], asked: Round, now: datetime, *, over: bool
) -> Iterable[Reason]:
    """Why it is not agreed."""

    def those(*states: State) -> tuple[str, ...]:
        return tuple(one.voice for one in standings if one.state in states)

    if not standings:
        yield NobodyLeft()
        return
    objecting, missing, waiting = those(State.OBJECTS), those(State.UNANSWERED), those(State.NEEDS_TIME)
    aside, behind = those(State.STANDS_ASIDE), those(*BEHIND_IT)
    if objecting:
        yield Object(objecting)
    if isinstance(asked.requires, float | int):
        needed = needed_of(len(standings), asked.requires)
        if len(behind) < needed:
            yield TooFew(len(behind), needed)
            if missing:
                yield NotAnswered(missing)
            if waiting:
                yield NeedTime(waiting)
        elif not over and (missing or waiting):
            yield NotOver()
    else:
        if missing:
            yield NotAnswered(missing)
        if waiting:
            yield NeedTime(waiting)
        if aside and asked.stand_aside is not StandAside.MAY_ISSUE:
            yield StandAsideStops(aside)
        if not behind and not missing and not waiting and not objecting:
            yield TooFew(0, 1)
    until = objection_until(versions, asked.version)
    if until is not None and now <= until:
        yield MayStillBeObjected(until)


def needed_of(count: int, share: float) -> int:
    """How many a share of so many is: at least one, and no fewer than the share says. A share is meant as it is
    written: 0.6 of five is three."""
    exact = Fraction(str(share)) * count
    return max(1, -(-exact.numerator // exact.denominator))
