"""What can stand against something that people want to do with a statement or a round."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from network.consensus import MayStillBeObjected, NotOver
from network.questions import Ending
from network.statements import Outcome


@dataclass(frozen=True)
class NoConsensus:
    """The body's charter has no rules of consensus: it has no rounds."""

    body: str


@dataclass(frozen=True)
class NobodyHasAVoice:
    body: str


@dataclass(frozen=True)
class NoText:
    """There is no such version, or nothing stands in it."""


@dataclass(frozen=True)
class MayNotPropose:
    """The organisation may not propose to this body."""

    organisation: str


@dataclass(frozen=True)
class IsOpen:
    """A round of the statement is open."""

    number: int


@dataclass(frozen=True)
class Closed:
    """The round has been closed."""

    outcome: Outcome


@dataclass(frozen=True)
class Ended:
    """The poll or survey has been closed or withdrawn."""

    ending: Ending


@dataclass(frozen=True)
class NotTheLatest:
    """Another round has come after it."""

    number: int


@dataclass(frozen=True)
class AgreedAlready:
    """This text has been agreed on."""

    number: int


@dataclass(frozen=True)
class StillRuns:
    """The deadline has not passed."""

    deadline: datetime


@dataclass(frozen=True)
class Overdue:
    """The deadline has passed: it can be reopened, and not be extended or changed."""

    deadline: datetime


@dataclass(frozen=True)
class IsWithdrawn:
    """The statement was withdrawn, for good."""


@dataclass(frozen=True)
class IsIssued:
    """The statement was issued, for good."""


@dataclass(frozen=True)
class Past:
    """The deadline given lies in the past."""


@dataclass(frozen=True)
class TooShort:
    least: timedelta


@dataclass(frozen=True)
class TooLong:
    most: timedelta


@dataclass(frozen=True)
class SkippedByClocks:
    """The clocks are put forward over the time given."""


@dataclass(frozen=True)
class ShownTwice:
    """The clocks are put back over the time given: it could be either."""


@dataclass(frozen=True)
class NotLater:
    """An extension ends later than what it extends."""

    deadline: datetime


@dataclass(frozen=True)
class NoTimeToObject:
    """Less time is left than an editorial change may be objected to for."""

    needed: timedelta


@dataclass(frozen=True)
class NotEditorial:
    """It was not declared to be one, or has been made void."""


@dataclass(frozen=True)
class WindowOver:
    until: datetime


@dataclass(frozen=True)
class NoVoice:
    """The person does not speak for that organisation in this round."""

    voice: str


@dataclass(frozen=True)
class NoRound:
    """Nobody has been asked."""


@dataclass(frozen=True)
class NotAgreed:
    """The network does not stand behind it."""

    outcome: Outcome


@dataclass(frozen=True)
class NobodyNamed:
    """It is issued for nobody."""


@dataclass(frozen=True)
class NotBehindIt:
    """They have not said that they stand behind it, each for itself."""

    voices: tuple[str, ...]


Against: TypeAlias = (
    NoConsensus
    | NobodyHasAVoice
    | NoText
    | MayNotPropose
    | IsOpen
    | Closed
    | Ended
    | NotTheLatest
    | AgreedAlready
    | StillRuns
    | Overdue
    | IsWithdrawn
    | IsIssued
    | Past
    | TooShort
    | TooLong
    | SkippedByClocks
    | ShownTwice
    | NotLater
    | NoTimeToObject
    | NotEditorial
    | WindowOver
    | NoVoice
    | NoRound
    | NotAgreed
    | NobodyNamed
    | NotBehindIt
    | MayStillBeObjected
    | NotOver
)


@dataclass(frozen=True)
class Declined:
    reasons: tuple[Against, ...]
    """All that stands against it, at least one."""
