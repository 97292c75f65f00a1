"""Who holds an office on a date: by election, or because the office follows another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from network.dates import PartialDate
from network.register import Holding, Office, Person, Register, Seat, on
from network.sureness import Sureness, earlier, later, least_sure, sureness

CHAIR = "leder"
DEPUTY_CHAIR = "nestleder"


@dataclass(frozen=True)
class Place:
    """An office in a body, by their ids."""

    body: str
    office: str

    @classmethod
    def parse(cls, text: str) -> Place | None:
        """Read ``body/office``; None when it is something else."""
        body, slash, office = text.partition("/")
        return cls(body, office) if slash and body and office else None


@dataclass(frozen=True, kw_only=True)
class Holder:
    """One person in an office."""

    person: str
    organisation: str | None
    """For which they sit in that body; their own where they have no seat there."""
    since: PartialDate | None
    """None where it is unknown."""
    until: PartialDate | None
    """As registered; None where no end is. When the term ends by the rules, `network.terms` tells."""
    sureness: Sureness
    holding: Holding
    """The election behind it: of the other office, where this one follows another."""
    seat: Seat | None = None
    """The seat through which an office is held that follows another."""


@dataclass(frozen=True, kw_only=True)
class Held:
    place: Place
    holders: tuple[Holder, ...]
    """At least one; several where several are registered at the same time."""
    elected_by: tuple[str, ...]
    """Bodies (ids), or others in words."""
    follows: Place | None = None

    @property
    def holder(self) -> Holder | None:
        """Who holds it, when it is one."""
        return self.holders[0] if len(self.holders) == 1 else None


@dataclass(frozen=True, kw_only=True)
class NobodyRegistered:
    place: Place
    elected_by: tuple[str, ...]
    elected_among: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class FollowedVacant:
    """The office follows another, and nobody is registered in that."""

    place: Place
    follows: Place
    root: Place
    """The office at the end of the chain, that somebody is elected to."""
    elected_by: tuple[str, ...]
    """Who elects to the root."""


@dataclass(frozen=True, kw_only=True)
class NoSeatHere:
    """The office follows another, and the organisation that holds that one has nobody in this body."""

    place: Place
    follows: Place
    leaders: tuple[Holder, ...]
    organisations: tuple[str, ...]
    """Empty when it is not known which organisation the other office's holder is from."""


@dataclass(frozen=True, kw_only=True)
class NoSuchOffice:
    place: Place


@dataclass(frozen=True, kw_only=True)
class Circle:
    """Offices that follow one another in a circle: nobody can be found."""

    place: Place
    through: tuple[Place, ...]


Outcome = Held | NobodyRegistered | FollowedVacant | NoSeatHere | NoSuchOffice | Circle


def offices_held(register: Register, body: str, office: str, day: date, today: date) -> Outcome:
    """Who holds an office of a body on that day, as it is known today.

    Somebody registered in an office that follows another holds it: what is registered goes before the rule.
    """
    return _held(register, Place(body, office), day, today, ())


def holders(outcome: Outcome) -> tuple[Holder, ...]:
    return outcome.holders if isinstance(outcome, Held) else ()


def _held(register: Register, place: Place, day: date, today: date, passed: tuple[Place, ...]) -> Outcome:
    if place in passed:
        return Circle(place=place, through=passed)
    rules = register.office(place.body, place.office)
    elected = tuple(_elected(register, place, day, today))
    if elected:
        return Held(place=place, holders=elected, elected_by=rules.elected_by if rules else ())
    if rules is None or register.body(place.body) is None:
        return NoSuchOffice(place=place)
    followed = Place.parse(rules.follows) if rules.follows else None
    if followed is None:
        return NobodyRegistered(place=place, elected_by=rules.elected_by, elected_among=rules.elected_among)
    return _following(
        register, place, rules, followed, _held(register, followed, day, today, (*passed, place)), day, today
    )


def _elected(register: Register, place: Place, day: date, today: date) -> Iterator[Holder]:
    for holding in on(register.holdings, day):
        if (holding.body, holding.office) == (place.body, place.office) and register.person(holding.person):
            yield Holder(
                person=holding.person,
                organisation=organisation_in(register, place.body, holding.person, day),
                since=holding.valid_from,
                until=holding.valid_until,
                sureness=sureness(holding, day, today),
                holding=holding,
            )


def organisation_in(register: Register, body: str, person: str, day: date) -> str | None:
    """The organisation for which a person sits in a body on that day, else the person's own."""
    for seat in on(register.seats, day):
        if seat.body == body and seat.person == person and seat.deputy_for is None:
            return register.organisation_of(seat)
    known: Person | None = register.person(person)
    return known.organisation if known else None


def _following(
    register: Register, place: Place, rules: Office, followed: Place, other: Outcome, day: date, today: date
) -> Outcome:
    match other:
        case Circle():
            return Circle(place=place, through=other.through)
        case FollowedVacant(root=root, elected_by=electors):
            return FollowedVacant(place=place, follows=followed, root=root, elected_by=electors)
        case NobodyRegistered(elected_by=electors):
            return FollowedVacant(place=place, follows=followed, root=followed, elected_by=electors)
        case NoSuchOffice() | NoSeatHere():
            return FollowedVacant(place=place, follows=followed, root=other.place, elected_by=())
        case Held(holders=leaders):
            organisations = tuple(dict.fromkeys(one.organisation for one in leaders if one.organisation))
            here = tuple(_through_seats(register, place, leaders, day, today))
            if not here:
                return NoSeatHere(place=place, follows=followed, leaders=leaders, organisations=organisations)
            return Held(place=place, holders=here, elected_by=rules.elected_by, follows=followed)


def _through_seats(
    register: Register, place: Place, leaders: tuple[Holder, ...], day: date, today: date
) -> Iterator[Holder]:
    seats = [seat for seat in on(register.seats, day) if seat.body == place.body and seat.deputy_for is None]
    for leader in leaders:
        for seat in seats:
            organisation = register.organisation_of(seat)
            if organisation is not None and organisation == leader.organisation:
                yield Holder(
                    person=seat.person,
                    organisation=organisation,
                    since=later(leader.since, seat.valid_from),
                    until=earlier(leader.until, seat.valid_until),
                    sureness=least_sure((leader.sureness, sureness(seat, day, today))),
                    holding=leader.holding,
                    seat=seat,
                )
