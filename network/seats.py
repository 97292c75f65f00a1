"""Who sits in a body, and who is in the network, on a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from network.dates import PartialDate
from network.offices import Place, holders, offices_held
from network.register import Body, BodyKind, Register, Role, Seat, Voice, on, standing
from network.sureness import Sureness, sureness
from network.worked_out import kept


@dataclass(frozen=True, kw_only=True)
class InNetwork:
    """An organisation's membership on a date."""

    organisation: str
    role: Role
    since: PartialDate | None
    until: PartialDate | None
    sureness: Sureness


class SitsAs(Enum):
    MEMBER = "member"
    EX_OFFICIO = "ex-officio"
    """A member without being elected, by the charter."""
    PARTICIPANT = "participant"
    OBSERVER = "observer"


@dataclass(frozen=True, kw_only=True)
class Seated:
    """Somebody who sits in a body on a date."""

    person: str
    organisation: str | None
    sits_as: SitsAs | None
    """None where the organisation has no role in the network on that day, or is not known."""
    since: PartialDate | None
    until: PartialDate | None
    sureness: Sureness
    deputy_for: str | None = None
    seat: Seat | None = None
    """None for somebody who is there ex officio, through another body or an office."""


@dataclass(frozen=True, kw_only=True)
class ExOfficio:
    """Who is a member by the charter, and who that is."""

    whose: str
    """An organisation, a body, or ``body/office``, as the charter says it."""
    people: tuple[Seated, ...]
    """Empty where nobody is registered."""


@dataclass(frozen=True, kw_only=True)
class WithoutSeat:
    """An organisation that belongs here and has nobody registered here."""

    organisation: str
    belongs_as: SitsAs


@dataclass(frozen=True, kw_only=True)
class Seating:
    body: str
    seated: tuple[Seated, ...]
    """All who have a seat of their own, deputies included, by organisation in the register's order."""
    ex_officio: tuple[ExOfficio, ...]
    without_seat: tuple[WithoutSeat, ...]
    """In a plenary: the network's organisations; elsewhere: the body's observers."""

    def as_(self, sits_as: SitsAs) -> tuple[Seated, ...]:
        """Those who sit there as that, without deputies."""
        return tuple(one for one in self.seated if one.sits_as is sits_as and one.deputy_for is None)

    @property
    def elected(self) -> tuple[Seated, ...]:
        """The members with a seat of their own: those whom the body's size counts."""
        return self.as_(SitsAs.MEMBER)

    @property
    def deputies(self) -> tuple[Seated, ...]:
        return tuple(one for one in self.seated if one.deputy_for is not None)

    @property
    def full_members(self) -> tuple[Seated, ...]:
        """The elected and those who are members ex officio, each person once."""
        everyone = (*self.elected, *(one for each in self.ex_officio for one in each.people))
        return tuple({one.person: one for one in reversed(everyone)}.values())[::-1]

    def missing(self, belongs_as: SitsAs) -> tuple[str, ...]:
        return tuple(one.organisation for one in self.without_seat if one.belongs_as is belongs_as)


ROLE_SITS_AS = {
    Role.MEMBER: SitsAs.MEMBER,
    Role.PARTICIPANT: SitsAs.PARTICIPANT,
    Role.OBSERVER: SitsAs.OBSERVER,
}


def members_on(register: Register, day: date, today: date) -> tuple[InNetwork, ...]:
    """The organisations in the network on that day, whatever their role, in the register's order."""
    found = {
        one.organisation: InNetwork(
            organisation=one.organisation,
            role=one.role,
            since=one.valid_from,
            until=one.valid_until,
            sureness=sureness(one, day, today),
        )
        for one in on(register.memberships, day)
        if register.organisation(one.organisation)
    }
    order = _order(register)
    return tuple(sorted(found.values(), key=lambda one: order(one.organisation)))


def membership_on(register: Register, organisation: str, day: date, today: date) -> InNetwork | None:
    """The organisation's membership on that day; None where it has no role then."""
    return next((one for one in members_on(register, day, today) if one.organisation == organisation), None)


def role_on(register: Register, organisation: str | None, day: date) -> Role | None:
    """The organisation's role on that day; None where it has none, or no organisation is known."""
    its = (one for one in register.memberships if one.organisation == organisation)
    roles = [one.role for one in on(its, day)]
    return roles[-1] if roles else None


@kept
def seats_on(register: Register, body: str, day: date, today: date) -> Seating:
    """Who sits in a body on that day, as it is known today."""
    known = register.body(body)
    if known is None:
        return Seating(body=body, seated=(), ex_officio=(), without_seat=())
    order = _order(register)
    seated = tuple(sorted(_seated(register, known, day, today), key=lambda one: order(one.organisation)))
    return Seating(
        body=body,
        seated=seated,
        ex_officio=tuple(_ex_officio(register, known, seated, day, today, (body,))),
        without_seat=tuple(_without_seat(register, known, seated, day)),
    )


def _seated(register: Register, body: Body, day: date, today: date) -> Iterator[Seated]:
    roles = {one.organisation: one.role for one in on(register.memberships, day)}
    for seat in on((one for one in register.seats if one.body == body.id), day):
        if register.person(seat.person):
            organisation = register.organisation_of(seat)
            yield Seated(
                person=seat.person,
                organisation=organisation,
                sits_as=_sits_as(body, organisation, roles),
                since=seat.valid_from,
                until=seat.valid_until,
                sureness=sureness(seat, day, today),
                deputy_for=seat.deputy_for,
                seat=seat,
            )


def by_role(body: Body) -> bool:
    """Whether one sits in a body as what one's organisation is in the network.

    That is so in a plenary where organisations have the voice. Elsewhere those who sit were elected, and are
    members whatever their organisation is: KS takes part in a network, and is a full member of its steering group.
    """
    return body.kind is BodyKind.PLENARY and body.voice is not Voice.PERSON


def _sits_as(body: Body, organisation: str | None, roles: Mapping[str, Role]) -> SitsAs | None:
    if organisation is not None and organisation in body.observers:
        return SitsAs.OBSERVER
    if organisation is not None and organisation in body.ex_officio:
        return SitsAs.EX_OFFICIO
    if not by_role(body):
        return SitsAs.MEMBER
    role = roles.get(organisation) if organisation is not None else None
    return ROLE_SITS_AS[role] if role else None


def _ex_officio(
    register: Register, body: Body, seated: Iterable[Seated], day: date, today: date, passed: tuple[str, ...]
) -> Iterator[ExOfficio]:
    for whose in body.ex_officio:
        other = register.body(whose)
        place = Place.parse(whose)
        people: tuple[Seated, ...]
        if place is not None:
            people = tuple(
                Seated(
                    person=one.person,
                    organisation=one.organisation,
                    sits_as=SitsAs.EX_OFFICIO,
                    since=one.since,
                    until=one.until,
                    sureness=one.sureness,
                )
                for one in holders(offices_held(register, place.body, place.office, day, today))
            )
        elif other is not None:
            people = tuple(_whole_body(register, other, day, today, passed))
        else:
            people = tuple(one for one in seated if one.organisation == whose and one.deputy_for is None)
        yield ExOfficio(whose=whose, people=people)


def _whole_body(register: Register, body: Body, day: date, today: date, passed: tuple[str, ...]) -> Iterator[Seated]:
    """The full members of a body, as members of another; bodies that are in one another end where they began."""
    if body.id in passed:
        return
    own = tuple(_seated(register, body, day, today))
    within = _ex_officio(register, body, own, day, today, (*passed, body.id))
    elected = (one for one in own if one.sits_as is SitsAs.MEMBER and one.deputy_for is None)
    for one in (*elected, *(person for each in within for person in each.people)):
        yield Seated(
            person=one.person,
            organisation=one.organisation,
            sits_as=SitsAs.EX_OFFICIO,
            since=one.since,
            until=one.until,
            sureness=one.sureness,
        )


def _without_seat(register: Register, body: Body, seated: Iterable[Seated], day: date) -> Iterator[WithoutSeat]:
    here = {one.organisation for one in seated if one.deputy_for is None}
    if by_role(body):
        roles = {one.organisation: one.role for one in on(register.memberships, day)}
        for organisation in sorted(roles, key=_order(register)):
            if organisation not in here and organisation not in (*body.observers, *body.ex_officio):
                yield WithoutSeat(organisation=organisation, belongs_as=ROLE_SITS_AS[roles[organisation]])
    for organisation in body.observers:
        if organisation not in here:
            yield WithoutSeat(organisation=organisation, belongs_as=SitsAs.OBSERVER)


def _order(register: Register) -> Callable[[str | None], int]:
    """Where an organisation stands in the register; those that are not known come last."""
    ids = dict.fromkeys(one.id for one in standing(register.organisations))
    places = {id: place for place, id in enumerate(ids)}
    return lambda organisation: places.get(organisation or "", len(places))
