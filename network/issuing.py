"""What becomes of a statement: it is issued as the network's, or for those who stand behind it, or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from network.against import (
    Against,
    AgreedAlready,
    Declined,
    IsOpen,
    NobodyNamed,
    NoRound,
    NotAgreed,
    NotBehindIt,
    NoText,
)
from network.consensus import BEHIND_IT, Decision, State, text_of
from network.positions import position_of
from network.register import Register, standing
from network.rounds import decision_of, finished, latest_round, open_round
from network.statements import Outcome, Round, Stance, Statement, StatementFile, Version


@dataclass(frozen=True)
class Issuable:
    """A text that may be issued, and what it rests on."""

    round: Round
    version: Version
    decision: Decision
    """What the round had come to when it was closed."""
    behind: tuple[str, ...]
    """Those who are named under it."""
    on_behalf_of: tuple[str, ...] = ()
    """Those it is issued for; none where it is the network's."""


def issuable(register: Register, file: StatementFile, now: datetime, zone: ZoneInfo) -> Issuable | Declined:
    """The text as the network's own: only one that the latest round has agreed on. Who stands aside is not named."""
    latest = _closed(file)
    if isinstance(latest, Declined):
        return latest
    asked, version = latest
    if asked.outcome is not None and asked.outcome is not Outcome.AGREED:
        return Declined((NotAgreed(asked.outcome),))
    decision = decision_of(register, file, asked, now, zone)
    return Issuable(asked, version, decision, decision.voices(*BEHIND_IT))


def issuable_for(
    register: Register, file: StatementFile, voices: Sequence[str], now: datetime, zone: ZoneInfo
) -> Issuable | Declined:
    """The text for some of those who were asked, where the network cannot speak as one. Each has said itself that it
    stands behind it, and has said nothing else since: silence lets the network speak, and puts nobody's name under what
    others say; and who objects too late to stop a round still does not stand behind its text."""
    latest = _closed(file)
    if isinstance(latest, Declined):
        return latest
    asked, version = latest
    if asked.outcome is Outcome.AGREED:
        return Declined((AgreedAlready(asked.number),))
    decision = decision_of(register, file, asked, now, zone)
    behind = standing_behind(file, asked, decision)
    others = tuple(dict.fromkeys(one for one in voices if one not in behind))
    if others or not voices:
        return Declined((NotBehindIt(others) if others else NobodyNamed(),))
    named = tuple(one for one in behind if one in voices)
    return Issuable(asked, version, decision, named, on_behalf_of=named)


def standing_behind(file: StatementFile, asked: Round, decision: Decision) -> tuple[str, ...]:
    """The voices for which a text that was not agreed on may be issued: see `issuable_for`."""
    supporting = decision.voices(State.SUPPORTS, State.SUPPORTS_WITH_REMARK)
    return tuple(voice for voice in supporting if _has_not_turned(file, asked, voice))


def _has_not_turned(file: StatementFile, asked: Round, voice: str) -> bool:
    """Whether a voice that supported the text did so to the last, late answers included."""
    given = (
        one for one in standing(file.positions) if (one.voice, one.round) == (voice, asked.number) and not one.prepared
    )
    last = position_of(given)
    return last is not None and last.stance in (Stance.SUPPORT, Stance.REMARK)


@dataclass(frozen=True)
class Withdrawn:
    statement: Statement
    round: Round | None
    """The one that ran, closed."""


def withdrawn(file: StatementFile, now: datetime, by: str) -> Withdrawn | Declined:
    """The statement withdrawn, for good, with the round that runs."""
    reasons = finished(file)
    if reasons:
        return Declined(reasons)
    running = open_round(file)
    return Withdrawn(
        replace(file.statement, withdrawn_at=now, withdrawn_by=by),
        running and replace(running, outcome=Outcome.WITHDRAWN, closed_at=now, closed_by=by),
    )


def _closed(file: StatementFile) -> tuple[Round, Version] | Declined:
    """The latest round, closed, and its text."""
    reasons: list[Against] = [*finished(file)]
    asked = latest_round(file)
    if asked is None:
        return Declined((*reasons, NoRound()))
    if asked.outcome is None:
        reasons.append(IsOpen(asked.number))
    version = text_of(file.versions, asked.version)
    if version is None:
        reasons.append(NoText())
    if reasons or version is None:
        return Declined(tuple(reasons))
    return asked, version
