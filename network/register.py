"""The register: what is known of a network, as values.

Every field is declared here and nowhere else: the charter file is read into these classes, the tables are
made from them, and the rules work on them. What is unknown is None, and nobody fills it in.

What holds for a time is a record with ``valid_from`` and ``valid_until``, both included. A record is never
overwritten: it ends, or it is voided as a mistake, which is not the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from pydantic import AwareDatetime

from network.dates import PartialDate, Period


class OrganisationKind(StrEnum):
    MUNICIPALITY = "municipality"
    COUNTY = "county"
    ASSOCIATION = "association"
    OTHER = "other"


class Role(StrEnum):
    """An organisation's part in the network: a member has a voice, a participant attends, speaks and proposes
    (møte-, tale- og forslagsrett), an observer attends and speaks (møte- og talerett)."""

    MEMBER = "member"
    PARTICIPANT = "participant"
    OBSERVER = "observer"


class Gender(StrEnum):
    FEMALE = "f"
    MALE = "m"


class BodyKind(StrEnum):
    PLENARY = "plenary"
    STEERING_GROUP = "steering_group"
    BOARD = "board"
    ASSEMBLY = "assembly"
    SECRETARIAT = "secretariat"


class SeatCapacity(StrEnum):
    """Who sits for a member."""

    POLITICAL_LEAD = "political_lead"
    ADMINISTRATIVE_LEAD = "administrative_lead"
    POLITICAL_AND_ADMINISTRATIVE_LEAD = "political_and_administrative_lead"


class Voice(StrEnum):
    ORGANISATION = "organisation"
    PERSON = "person"


class Agenda(StrEnum):
    OWN = "own"


class Authority(StrEnum):
    """What an adviser may do with a position: prepare it for one tap, or give it."""

    PREPARE = "prepare"
    ANSWER = "answer"


class Silence(StrEnum):
    UNANSWERED = "unanswered"
    CONSENT = "consent"


class StandAside(StrEnum):
    STOPS = "stops"
    MAY_ISSUE = "may_issue"


class Proposers(StrEnum):
    MEMBERS = "members"
    PARTICIPANTS = "participants"


class Language(StrEnum):
    BOKMAAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"


@dataclass(frozen=True, kw_only=True)
class Voided:
    """A record that was a mistake: it counts on no date, and is kept to show that it was there."""

    at: AwareDatetime
    by: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every stored value has."""

    row: int | None = field(default=None, compare=False)
    """Its number in storage; None before it is stored. Records keep the order of these numbers."""
    said: tuple[str, ...] = ()
    """The keys whose value was said in the chat: an import never undoes them."""
    voided: Voided | None = None


@dataclass(frozen=True, kw_only=True)
class Dated(Record):
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None


# --- the network and who is in it ---------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class QuietHours:
    from_: str
    until: str


@dataclass(frozen=True, kw_only=True)
class Reminders:
    meeting: tuple[Period, ...] | None = None
    term: tuple[Period, ...] | None = None
    agreement: tuple[Period, ...] | None = None
    quiet_hours: QuietHours | None = None
    workdays_only: bool | None = None
    school_holidays: tuple[int, ...] | None = None
    """Weeks of the year, by ISO 8601."""


@dataclass(frozen=True, kw_only=True)
class Network(Record):
    id: str
    name: str
    purpose: str | None = None
    language: Language | None = None
    timezone: str | None = None
    areas: tuple[str, ...] = ()
    reminders: Reminders | None = None


@dataclass(frozen=True, kw_only=True)
class Cohort(Record):
    id: str
    name: str
    size: int | None = None
    starts: PartialDate | None = None


@dataclass(frozen=True, kw_only=True)
class Organisation(Record):
    id: str
    name: str
    kind: OrganisationKind | None = None
    number: str | None = None
    """Kommunenummer or fylkesnummer."""
    cohort: str | None = None
    contact: str | None = None
    """The person (id) whom the others turn to."""


@dataclass(frozen=True, kw_only=True)
class Membership(Dated):
    organisation: str
    role: Role


@dataclass(frozen=True, kw_only=True)
class Person(Record):
    id: str
    name: str
    title: str | None = None
    organisation: str | None = None
    gender: Gender | None = None
    email: str | None = None
    telephone: str | None = None
    address: str | None = None
    language: Language | None = None
    """The person's own choice for direct chats; the network's language where there is none."""


@dataclass(frozen=True, kw_only=True)
class MatrixLink(Dated):
    """The person writes from this Matrix ID."""

    person: str
    matrix: str


# --- bodies -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Size:
    """How many are elected to a body."""

    min: int | None = None
    max: int | None = None
    exactly: int | None = None
    about: int | None = None


@dataclass(frozen=True, kw_only=True)
class Rotation:
    seats: int
    among: str | None = None
    every: Period | None = None


@dataclass(frozen=True, kw_only=True)
class Term:
    """How long a body or an office sits: some years, between two dates, or with the council period."""

    years: int | None = None
    follows: str | None = None
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    rotation: Rotation | None = None
    may_be_shorter: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Range:
    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, kw_only=True)
class Minutes:
    approved_at: str | None = None
    silence: Period | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingRules:
    per_year: int | Range | None = None
    per_council_period: int | Range | None = None
    minutes: Minutes | None = None


@dataclass(frozen=True, kw_only=True)
class Consensus:
    voice: Voice | None = None
    requires: str | float | None = None
    """``all``, or a share."""
    silence: Silence | None = None
    stand_aside: StandAside | None = None
    deadline: Period | None = None
    remind: tuple[Period, ...] | None = None
    proposers: Proposers | None = None


@dataclass(frozen=True, kw_only=True)
class Duty:
    text: str
    every: Period | None = None


@dataclass(frozen=True, kw_only=True)
class Body(Record):
    id: str
    name: str
    kind: BodyKind | None = None
    seat_capacity: SeatCapacity | None = None
    elected_by: tuple[str, ...] = ()
    elected_among: tuple[str, ...] = ()
    ex_officio: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    voice: Voice | None = None
    gender_balance: str | None = None
    agenda: Agenda | None = None
    admits_members: bool | None = None
    case_prefix: str | None = None
    quorum: float | None = None
    size: Size | None = None
    term: Term | None = None
    meetings: MeetingRules | None = None
    consensus: Consensus | None = None
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Office(Record):
    """The rules of an office in a body, whoever holds it."""

    body: str
    id: str
    elected_by: tuple[str, ...] = ()
    elected_among: tuple[str, ...] = ()
    majority: float | None = None
    term: Term | None = None
    follows: str | None = None
    """``body/office``: held by this body's seat of the organisation that holds the other office."""


@dataclass(frozen=True, kw_only=True)
class Holding(Dated):
    """Somebody holds an office for a time."""

    body: str
    office: str
    person: str


@dataclass(frozen=True, kw_only=True)
class Seat(Dated):
    body: str
    person: str
    organisation: str | None = None
    """Where it is not the person's own."""
    deputy_for: str | None = None


@dataclass(frozen=True, kw_only=True)
class Adviser(Dated):
    body: str
    person: str
    acts_for: str
    authority: Authority | None = None


@dataclass(frozen=True, kw_only=True)
class RoomLink(Dated):
    """This Matrix room is that body's."""

    body: str
    room: str


# --- agreements ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class AtSigning:
    at: str = "signing"


@dataclass(frozen=True, kw_only=True)
class After:
    after: Period


@dataclass(frozen=True, kw_only=True)
class WithCouncilPeriod:
    with_: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    notice: Period | None = None
    form: str | None = None
    to: str | None = None
    refund: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Obligations:
    information: bool | None = None
    confidentiality: bool | None = None
    contact_person: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Agreement(Record):
    id: str
    name: str
    parties: tuple[str, ...] = ()
    annex_of_parties: bool | None = None
    starts: PartialDate | AtSigning | None = None
    per_party: bool | None = None
    ends: PartialDate | After | WithCouncilPeriod | None = None
    renewable: bool | None = None
    revised_at: str | None = None
    approved_by: tuple[str, ...] = ()
    withdrawal: Withdrawal | None = None
    obligations: Obligations | None = None


@dataclass(frozen=True, kw_only=True)
class Approval(Record):
    agreement: str
    by: str | None = None
    on: PartialDate | None = None
    case: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, kw_only=True)
class Signature(Record):
    agreement: str
    person: str | None = None
    organisation: str | None = None
    title: str | None = None
    on: PartialDate | None = None


# --- the whole ----------------------------------------------------------------------------------------------

D = TypeVar("D", bound=Dated)
R = TypeVar("R", bound=Record)
T = TypeVar("T", Organisation, Person, Body)


@dataclass(frozen=True, kw_only=True)
class Register:
    """All that is known of one network, voided and ended records included, in the order in which they came."""

    network: Network
    cohorts: tuple[Cohort, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    memberships: tuple[Membership, ...] = ()
    people: tuple[Person, ...] = ()
    matrix_links: tuple[MatrixLink, ...] = ()
    bodies: tuple[Body, ...] = ()
    offices: tuple[Office, ...] = ()
    holdings: tuple[Holding, ...] = ()
    seats: tuple[Seat, ...] = ()
    advisers: tuple[Adviser, ...] = ()
    room_links: tuple[RoomLink, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    approvals: tuple[Approval, ...] = ()
    signatures: tuple[Signature, ...] = ()

    def organisation(self, id: str) -> Organisation | None:
        return self._organisations.get(id)

    def person(self, id: str) -> Person | None:
        return self._people.get(id)

    def body(self, id: str) -> Body | None:
        return self._bodies.get(id)

    def office(self, body: str, id: str) -> Office | None:
        return next((one for one in standing(self.offices) if one.body == body and one.id == id), None)

    # The rules look these up for every seat: a search each time is felt in a network of hundreds.
    @cached_property
    def _organisations(self) -> Mapping[str, Organisation]:
        return _first_of_each(standing(self.organisations))

    @cached_property
    def _people(self) -> Mapping[str, Person]:
        return _first_of_each(standing(self.people))

    @cached_property
    def _bodies(self) -> Mapping[str, Body]:
        return _first_of_each(standing(self.bodies))

    @cached_property
    def worked_out(self) -> dict[Any, Any]:
        """What follows from this register, as far as somebody has asked: `network.worked_out` keeps it here."""
        return {}

    def agreement(self, id: str) -> Agreement | None:
        return next((one for one in standing(self.agreements) if one.id == id), None)

    def organisation_of(self, seat: Seat) -> str | None:
        """The organisation that a seat is for: its own, or else the person's."""
        if seat.organisation is not None:
            return seat.organisation
        person = self.person(seat.person)
        return person.organisation if person else None


def _first_of_each(records: Iterable[T]) -> Mapping[str, T]:
    found: dict[str, T] = {}
    for record in records:
        found.setdefault(record.id, record)
    return found


def standing(records: Iterable[R]) -> Iterator[R]:
    """The records that were not voided."""
    return (record for record in records if record.voided is None)


def holds_on(record: Dated, day: date) -> bool:
    """Whether a record holds on that day, as far as is known: an unknown beginning lies before every day,
    an unknown end after it."""
    return (
        record.voided is None
        and (record.valid_from is None or record.valid_from.first() <= day)
        and (record.valid_until is None or day <= record.valid_until.last())
    )


def on(records: Iterable[D], day: date) -> tuple[D, ...]:
    """The records that hold on that day."""
    return tuple(record for record in records if holds_on(record, day))
