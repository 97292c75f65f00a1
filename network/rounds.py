"""What people do to a round: opening, extending, reopening and closing it.

Each is a function of what is stored and the time that gives the new values, or all that stands against it. Who may,
`acts` says; `changing` has what becomes of a round when its text is changed, `issuing` what comes after it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from network.against import (
    Against,
    AgreedAlready,
    Closed,
    Declined,
    IsIssued,
    IsOpen,
    IsWithdrawn,
    MayNotPropose,
    NobodyHasAVoice,
    NoConsensus,
    NoText,
    NotTheLatest,
    StillRuns,
)
from network.consensus import Decision, MayStillBeObjected, NotOver, Object, Reason, State, decide, same_text
from network.deadlines import REMIND, not_extendable, overdue, wrong_deadline
from network.register import Body, Proposers, Register, Role, Silence, StandAside, Voice, standing
from network.seats import role_on
from network.statements import Opening, Outcome, Round, StatementFile, digest_of
from network.voices import (
    counted_on,
    day_of,
    deadline_of,
    is_over,
    roll_of,
    roster,
    voice_in,
)

# --- looking --------------------------------------------------------------------------------------------------


def open_round(file: StatementFile) -> Round | None:
    return next((one for one in standing(file.rounds) if one.outcome is None), None)


def latest_round(file: StatementFile) -> Round | None:
    return max(standing(file.rounds), key=lambda one: one.number, default=None)


def decision_of(register: Register, file: StatementFile, asked: Round, now: datetime, zone: ZoneInfo) -> Decision:
    """What a round has come to: of one that runs as it is now, of one that is closed as it was then."""
    at = asked.closed_at or now
    roll = roster(register, asked, counted_on(asked, at, zone)).roll
    return decide(roll, file.positions, file.versions, asked, at, zone)


# --- opening --------------------------------------------------------------------------------------------------


def opened(
    register: Register,
    file: StatementFile,
    version: int,
    deadline: datetime,
    now: datetime,
    zone: ZoneInfo,
    *,
    urgent: bool = False,
    by: str | None = None,
) -> Round | Declined:
    """A round on one version, with the roll and the rules of the day, until ``deadline`` (wall time)."""
    body = register.body(file.statement.body)
    rules = body.consensus if body else None
    reasons: list[Against] = [*finished(file), *_wrong_text(file, version), *wrong_deadline(deadline, now, zone)]
    running = open_round(file)
    if running is not None:
        reasons.append(IsOpen(running.number))
    if body is None or rules is None:
        return Declined((NoConsensus(file.statement.body), *reasons))
    day = day_of(now, zone)
    proposed_by = file.statement.proposed_by
    if proposed_by is not None and not may_propose(register, body, proposed_by, now, zone):
        reasons.append(MayNotPropose(proposed_by))
    voice = voice_in(body)
    roll = roll_of(register, body, voice, day)
    if not roll:
        reasons.append(NobodyHasAVoice(body.id))
    if reasons:
        return Declined(tuple(reasons))
    return Round(
        statement=_number_of(file),
        number=max((one.number for one in file.rounds), default=0) + 1,
        version=version,
        body=body.id,
        voice=voice,
        roll=roll,
        openings=(Opening(at=now, deadline=deadline, by=by),),
        requires="all" if rules.requires is None else rules.requires,
        silence=rules.silence or Silence.UNANSWERED,
        stand_aside=rules.stand_aside or StandAside.STOPS,
        remind=REMIND if rules.remind is None else rules.remind,
        urgent=urgent,
        opened_by=by,
    )


def may_propose(register: Register, body: Body, organisation: str, now: datetime, zone: ZoneInfo) -> bool:
    """Whether an organisation may propose a statement: one with a voice in the body, and where the charter says so one
    that takes part in the network."""
    day = day_of(now, zone)
    if organisation in roll_of(register, body, Voice.ORGANISATION, day):
        return True
    by_participants = body.consensus is not None and body.consensus.proposers is Proposers.PARTICIPANTS
    return by_participants and role_on(register, organisation, day) in (Role.PARTICIPANT, Role.MEMBER)


def finished(file: StatementFile) -> tuple[Against, ...]:
    withdrawn = (IsWithdrawn(),) if file.statement.withdrawn_at is not None else ()
    issued = (IsIssued(),) if any(standing(file.issues)) else ()
    return (*withdrawn, *issued)


def _wrong_text(file: StatementFile, number: int) -> tuple[Against, ...]:
    version = next((one for one in standing(file.versions) if one.number == number), None)
    if version is None or not version.text.strip() or version.digest != digest_of(version.text):
        return (NoText(),)
    agreed = [one for one in standing(file.rounds) if one.outcome is Outcome.AGREED]
    return tuple(AgreedAlready(one.number) for one in agreed if number in same_text(file.versions, one.version))


def _number_of(file: StatementFile) -> int:
    if file.statement.number is None:
        raise ValueError("a statement that is not stored has no rounds")
    return file.statement.number


# --- while it runs, and after ---------------------------------------------------------------------------------


def extended(
    file: StatementFile, asked: Round, deadline: datetime, now: datetime, zone: ZoneInfo, *, by: str | None = None
) -> Round | Declined:
    """The round with a later deadline, before its outcome."""
    closed = (Closed(asked.outcome),) if asked.outcome is not None else ()
    reasons = (*finished(file), *(closed or not_extendable(asked, deadline, now, zone)))
    if reasons:
        return Declined(reasons)
    return replace(asked, openings=(*asked.openings, Opening(at=now, deadline=deadline, by=by)))


@dataclass(frozen=True)
class Reopened:
    round: Round
    asks: tuple[str, ...]
    """The voices that have not answered, or not in time: only these are asked."""


def reopened(
    register: Register,
    file: StatementFile,
    asked: Round,
    deadline: datetime,
    now: datetime,
    zone: ZoneInfo,
    *,
    by: str | None = None,
) -> Reopened | Declined:
    """A round that has lapsed or was blocked, open anew. The roll stays what it was, without those who have left."""
    reasons = [*finished(file), *wrong_deadline(deadline, now, zone)]
    if asked.outcome is None and not is_over(asked, now, zone):
        reasons.append(StillRuns(deadline_of(asked, zone)))
    elif asked.outcome not in (None, Outcome.LAPSED, Outcome.BLOCKED):
        reasons.append(Closed(asked.outcome))
    other = latest_round(file)
    if other is not None and other.number > asked.number:
        reasons.append(NotTheLatest(other.number))
    if reasons:
        return Declined(tuple(reasons))
    again = replace(
        asked,
        openings=(*asked.openings, Opening(at=now, deadline=deadline, by=by)),
        outcome=None,
        closed_at=None,
        closed_by=None,
    )
    decision = decision_of(register, file, again, now, zone)
    return Reopened(again, decision.voices(State.UNANSWERED, State.NEEDS_TIME))


@dataclass(frozen=True)
class NeedsConfirmation:
    """It would end without agreement, before its time: who closes it is to say that they mean it."""

    outcome: Outcome
    reasons: tuple[Reason, ...]


def closed(
    asked: Round, decision: Decision, now: datetime, zone: ZoneInfo, *, by: str | None = None, confirmed: bool = False
) -> Round | NeedsConfirmation | Declined:
    """The round with its outcome: closed by the deadline where ``by`` is None, else by a person.

    ``decision`` is what it has come to by `decision_of`. Before the deadline people close, also one that all agree in.
    """
    if asked.outcome is not None:
        return Declined((Closed(asked.outcome),))
    if by is None and not decision.is_over:
        return Declined((StillRuns(deadline_of(asked, zone)),))
    outcome = decision.outcome
    if outcome is None:
        waits = tuple(one for one in decision.reasons if isinstance(one, MayStillBeObjected | NotOver))
        if len(waits) == len(decision.reasons):
            return Declined(waits)
        blocked = any(isinstance(one, Object) for one in decision.reasons)
        outcome = Outcome.BLOCKED if blocked else Outcome.LAPSED
        if not confirmed:
            return NeedsConfirmation(outcome, decision.reasons)
    return replace(asked, outcome=outcome, closed_at=now, closed_by=by)


def not_running(asked: Round, now: datetime, zone: ZoneInfo) -> tuple[Against, ...]:
    return (Closed(asked.outcome),) if asked.outcome is not None else overdue(asked, now, zone)
