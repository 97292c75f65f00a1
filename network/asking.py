"""What somebody is still asked for in a round: what an answer of theirs lacks, and whether a voice supports a new text
as it did the last one. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from network.consensus import StandsAt, State, counted
from network.positions import position_of
from network.register import Register, standing
from network.rounds import decision_of
from network.statements import Outcome, Position, Round, Stance, StatementFile
from network.voices import Capacity, Roster, day_of, is_over, roster


class Lacks(Enum):
    REASON = "reason"
    """Of an objection."""
    REMARK = "remark"
    UNTIL = "until"
    """How long the time that is needed lasts."""
    STILL = "still"
    """Whether the new text is supported as the last one was."""


@dataclass(frozen=True)
class StillAsked:
    what: Lacks
    voice: str


def still_asked(
    register: Register, file: StatementFile, asked: Round, person: str, now: datetime, zone: ZoneInfo
) -> tuple[StillAsked, ...]:
    """What a person is asked for in a round that runs: what their own latest answer for a voice lacks; and for a voice
    without an answer, whether it still supports the text, if they were asked so (`supporters`)."""
    if asked.outcome is not None or is_over(asked, now, zone):
        return ()
    who = roster(register, asked, day_of(now, zone))
    given = counted(file.positions, file.versions, asked, zone)
    supported = {voice for voice, of in _supporters_before(register, file, asked, who, now, zone) if of == person}
    found: list[StillAsked] = []
    for mine in who.entitled.get(person, ()):
        if mine.capacity is Capacity.PREPARES:
            continue
        position = position_of(one for one in given if one.voice == mine.voice)
        what = _lacks(position, person) if position is not None else None
        if position is None and mine.voice in supported:
            what = Lacks.STILL
        if what is not None:
            found.append(StillAsked(what, mine.voice))
    return tuple(found)


def supporters(standings: Iterable[StandsAt], who: Roster) -> Iterator[tuple[StandsAt, str]]:
    """The voices that supported a text, each with whom to ask whether it does so still: who gave its support, if they
    may speak for it yet, else the first who sits for it."""
    for one in standings:
        if one.state not in (State.SUPPORTS, State.SUPPORTS_WITH_REMARK) or one.position is None:
            continue
        people = who.people.get(one.voice, ())
        person = one.position.person if one.position.person in people else next(iter(people), None)
        if person is not None:
            yield one, person


def _supporters_before(
    register: Register, file: StatementFile, asked: Round, who: Roster, now: datetime, zone: ZoneInfo
) -> Iterator[tuple[str, str]]:
    before = max((one for one in standing(file.rounds) if one.number < asked.number), key=_number, default=None)
    if before is None or before.outcome is not Outcome.SUPERSEDED:
        return
    decision = decision_of(register, file, before, now, zone)
    for one, person in supporters(decision.standings, who):
        yield one.voice, person


def _lacks(position: Position, person: str) -> Lacks | None:
    if position.person != person or position.recorded_by is not None:
        return None
    match position.stance:
        case Stance.BLOCK if position.reason is None:
            return Lacks.REASON
        case Stance.REMARK if position.remark is None:
            return Lacks.REMARK
        case Stance.HOLD if position.until is None:
            return Lacks.UNTIL
        case _:
            return None


def _number(asked: Round) -> int:
    return asked.number
