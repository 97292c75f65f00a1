"""Joint statements as values: the text in its versions, the rounds in which organisations stand behind it, and what
became of it.

As in the register nothing is overwritten: a version, a position or a round that was a mistake is voided, and a new
text is a new version. What is decided from these values stands in ``consensus``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import AwareDatetime

from network.dates import PartialDate, Period
from network.register import Record, Silence, StandAside, Voice


class StatementKind(StrEnum):
    JOINT = "joint_statement"
    PROPOSAL = "proposal"
    """Something that KS should give priority to ("saker som KS bør prioritere", storbynettverket's agreement)."""


class Stance(StrEnum):
    """What an organisation says of a text in a round. DESIGN §4 has the words for each."""

    SUPPORT = "support"
    REMARK = "support_with_remark"
    STAND_ASIDE = "stand_aside"
    BLOCK = "block"
    HOLD = "hold"
    """More time is needed: not an answer yet."""
    LIFT = "withdraw_objection"
    """The objection is withdrawn in so many words; what the position is then, is asked."""
    RETRACT = "retract"
    """The person's own answer in the poll is taken back."""


class Via(StrEnum):
    """How a position came."""

    POLL = "poll"
    WORDS = "words"
    """A command, a reply, a line in the thread or in a direct chat."""
    TELEPHONE = "telephone"
    EMAIL = "email"


class Outcome(StrEnum):
    AGREED = "agreed"
    BLOCKED = "blocked"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    """A new version took the place of the one that was asked about."""


@dataclass(frozen=True, kw_only=True)
class Statement(Record):
    number: int | None = None
    """What people call it by (U1); given when it is stored."""
    body: str
    title: str
    kind: StatementKind = StatementKind.JOINT
    proposed_by: str | None = None
    """The organisation that proposes it."""
    proposer: str | None = None
    """The person who brought it in."""
    at: AwareDatetime
    withdrawn_at: AwareDatetime | None = None
    withdrawn_by: str | None = None


@dataclass(frozen=True, kw_only=True)
class Version(Record):
    """A text, word for word; known by its number, and bound by its digest."""

    statement: int
    number: int
    text: str
    """Markdown."""
    digest: str
    at: AwareDatetime
    by: str | None = None
    editorial: bool | None = None
    """Whether it was declared to change no meaning: positions on the version before it are kept, which is the latest
    that was not void then."""
    objection_until: AwareDatetime | None = None
    """Until when an organisation may object to its being editorial, which voids it, and what was made from it."""


@dataclass(frozen=True, kw_only=True)
class Input(Record):
    """Innspill: a wish for other words, in the draft phase. It is no position."""

    statement: int
    version: int
    organisation: str | None = None
    person: str | None = None
    paragraph: int | None = None
    """Which paragraph of the version it is about, counted from 1; None for the whole."""
    text: str
    at: AwareDatetime
    event: str | None = None


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A time in which answers count: from when it was opened, extended or reopened, to the end of a deadline."""

    at: AwareDatetime
    deadline: datetime
    """Wall time in the network's zone: 14:00 stays 14:00 when the clocks change. An answer that was sent at that very
    moment is in time, one that was sent a millisecond later is not."""
    by: str | None = None


@dataclass(frozen=True, kw_only=True)
class Round(Record):
    """Tilslutningsrunde: every voice on the roll is asked for its position on exactly one version.

    The roll, and the rules of the charter, are as they were when it opened."""

    statement: int
    number: int
    version: int
    """The version that is asked about; an editorial change moves it on, and an objection to that moves it back."""
    body: str
    voice: Voice = Voice.ORGANISATION
    roll: tuple[str, ...]
    """Organisations, or people where each person has a voice."""
    openings: tuple[Opening, ...]
    requires: str | float = "all"
    silence: Silence = Silence.UNANSWERED
    stand_aside: StandAside = StandAside.STOPS
    remind: tuple[Period, ...] = ()
    """How long before the deadline those are reminded who have not answered."""
    urgent: bool = False
    opened_by: str | None = None
    closed_at: AwareDatetime | None = None
    closed_by: str | None = None
    """None where the deadline closed it."""
    outcome: Outcome | None = None


@dataclass(frozen=True, kw_only=True)
class Position(Record):
    """What somebody said for a voice in a round, of one version. The later takes the place of the earlier, by the
    order in which they are stored, which is the homeserver's."""

    statement: int
    round: int
    version: int
    voice: str
    """Whose: an organisation's id, or a person's."""
    person: str | None = None
    """Who said it; None where the secretariat recorded it and does not know."""
    stance: Stance
    at: AwareDatetime
    via: Via = Via.WORDS
    event: str | None = None
    remark: str | None = None
    publish: bool | None = None
    """Whether the remark is published with the text; otherwise it is kept with the record."""
    reason: str | None = None
    """Of an objection. An objection counts also while its reason is missing."""
    until: datetime | None = None
    """Of a hold: wall time in the network's zone."""
    authority: str | None = None
    """Who decided it in the organisation, such as its council."""
    case: str | None = None
    """The case number there."""
    recorded_by: str | None = None
    """The person of the secretariat who wrote down what was said by telephone or e-mail."""
    prepared: bool | None = None
    """An adviser's proposal, which counts for nothing until a representative confirms it."""


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """Who stands under a statement, as they were called when it was issued."""

    organisation: str
    name: str | None = None
    title: str | None = None


@dataclass(frozen=True, kw_only=True)
class PublishedRemark:
    organisation: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Issue(Record):
    """A statement issued, for good."""

    statement: int
    version: int
    at: AwareDatetime
    by: str | None = None
    embargo_until: datetime | None = None
    """Wall time in the network's zone."""
    on_behalf_of: tuple[str, ...] = ()
    """The organisations that it is issued for where the network does not speak as one; none where it does."""
    signatories: tuple[Signatory, ...] = ()
    remarks: tuple[PublishedRemark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Dispatch(Record):
    """To whom an issued statement was sent, and what was answered."""

    statement: int
    number: int
    to: str
    on: PartialDate
    by: str | None = None
    answer_due: PartialDate | None = None
    answered_on: PartialDate | None = None
    answer: str | None = None


@dataclass(frozen=True, kw_only=True)
class StatementFile:
    """All that is stored of one statement, voided records included, each kind in the order in which they came."""

    statement: Statement
    versions: tuple[Version, ...] = ()
    inputs: tuple[Input, ...] = ()
    rounds: tuple[Round, ...] = ()
    positions: tuple[Position, ...] = ()
    issues: tuple[Issue, ...] = ()
    dispatches: tuple[Dispatch, ...] = ()


def digest_of(text: str) -> str:
    """What a position is bound to: the SHA-256 of the text, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
