"""A person's standing in a network on a day: what they are there, from which permission follows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from network.offices import CHAIR, DEPUTY_CHAIR, holders, offices_held
from network.register import Authority, Body, BodyKind, Person, Register, Role, on, standing
from network.seats import Seated, SitsAs, role_on, seats_on


@dataclass(frozen=True, kw_only=True)
class Represents:
    """A seat: the organisation's voice in that body, or the person's own where no organisation is known."""

    body: str
    organisation: str | None
    deputy_for: str | None = None


@dataclass(frozen=True, kw_only=True)
class Advises:
    body: str
    acts_for: str
    authority: Authority
    organisation: str | None
    """The one for which the person advised sits there."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    person: str
    role: Role | None = None
    """The role of the person's own organisation."""
    is_secretariat: bool = False
    """Whether they sit in a secretariat; what concerns the whole network, any secretariat may do."""
    keeps: frozenset[str] = frozenset()
    """The bodies they are the secretariat of: those served, and those that no secretariat serves."""
    chairs: frozenset[str] = frozenset()
    deputy_chairs: frozenset[str] = frozenset()
    represents: tuple[Represents, ...] = ()
    """As a member."""
    deputises: tuple[Represents, ...] = ()
    """As a member's deputy."""
    advises: tuple[Advises, ...] = ()
    participates: tuple[Represents, ...] = ()
    observes: tuple[Represents, ...] = ()
    has_part: bool = False
    """Whether the network concerns them at all."""

    def serves(self, body: str) -> bool:
        return body in self.keeps

    def is_chair_of(self, body: str) -> bool:
        return body in self.chairs

    def speaks_for(self, organisation: str, body: str) -> bool:
        """Whether they may give that organisation's voice in that body, as its member or deputy, or as an adviser
        with that authority."""
        seats = (*self.represents, *self.deputises)
        return any((one.body, one.organisation) == (body, organisation) for one in seats) or any(
            (one.body, one.organisation, one.authority) == (body, organisation, Authority.ANSWER)
            for one in self.advises
        )

    def sits_in(self, body: str) -> bool:
        """Whether they have a seat there, of whatever kind."""
        seats = (*self.represents, *self.deputises, *self.participates, *self.observes)
        return any(one.body == body for one in seats)

    @property
    def meets_in(self) -> frozenset[str]:
        """The bodies whose meetings are theirs: by a seat of whatever kind, as an adviser, in office, and of those
        whose secretariat they are."""
        seats = (*self.represents, *self.deputises, *self.participates, *self.observes)
        advised = (one.body for one in self.advises)
        return self.keeps | self.chairs | self.deputy_chairs | {one.body for one in seats} | frozenset(advised)

    @property
    def is_representative(self) -> bool:
        """A deputy too."""
        return bool(self.represents or self.deputises)

    @property
    def is_adviser(self) -> bool:
        return bool(self.advises)

    @property
    def is_participant(self) -> bool:
        """By a seat, or as one of a participant's people."""
        return bool(self.participates) or self.role is Role.PARTICIPANT

    @property
    def is_observer(self) -> bool:
        """By a seat, or as one of an observer's people."""
        return bool(self.observes) or self.role is Role.OBSERVER


def person_of(register: Register, matrix_id: str, day: date) -> Person | None:
    """Who writes from a Matrix ID on that day; None when it is nobody's, or more than one's."""
    links = (link for link in register.matrix_links if link.matrix == matrix_id)
    linked = {link.person for link in on(links, day)}
    known = [person for person in map(register.person, sorted(linked)) if person]
    return known[0] if len(known) == 1 else None


def standing_of(register: Register, person: str, day: date) -> Standing:
    """What a person is in the network on that day: an id that is nobody's has no part in it."""
    known = register.person(person)
    if known is None:
        return Standing(person=person)
    rows = {body.id: _rows(register, body.id, person, day) for body in standing(register.bodies)}
    secretariats = {body.id: body for body in standing(register.bodies) if body.kind is BodyKind.SECRETARIAT}
    seats = [(body, row) for body, mine in rows.items() for row in mine if body not in secretariats]
    sits_in = [secretariats[body] for body, mine in rows.items() if mine and body in secretariats]
    role = role_on(register, known.organisation, day) if known.organisation else None
    chairs = _in_office(register, person, CHAIR, day)
    deputy_chairs = _in_office(register, person, DEPUTY_CHAIR, day)
    advises = tuple(_advises(register, person, day))
    as_member = (SitsAs.MEMBER, SitsAs.EX_OFFICIO)
    return Standing(
        person=person,
        role=role,
        is_secretariat=bool(sits_in),
        keeps=_kept(register, sits_in, secretariats.values()),
        chairs=chairs,
        deputy_chairs=deputy_chairs,
        represents=tuple(
            _seat(body, row) for body, row in seats if row.sits_as in as_member and row.deputy_for is None
        ),
        deputises=tuple(
            _seat(body, row) for body, row in seats if row.sits_as in as_member and row.deputy_for is not None
        ),
        advises=advises,
        participates=tuple(_seat(body, row) for body, row in seats if row.sits_as is SitsAs.PARTICIPANT),
        observes=tuple(_seat(body, row) for body, row in seats if row.sits_as is SitsAs.OBSERVER),
        has_part=bool(sits_in or chairs or deputy_chairs or advises or role)
        or _holds_any_office(register, person, day)
        or any(row.sits_as is not None or row.organisation is None for _, row in seats),
    )


def standings_of(register: Register, person: str, days: Iterable[date]) -> dict[date, Standing]:
    """The same on several days. It is worked out once for each time in which nothing begins or ends."""
    dated = [
        one for kind in (register.memberships, register.seats, register.holdings, register.advisers) for one in kind
    ]
    begin = {one.valid_from.first() for one in dated if one.valid_from is not None}
    end = {one.valid_until.last() + timedelta(days=1) for one in dated if one.valid_until is not None}
    changes = sorted(begin | end)
    by_time: dict[int, Standing] = {}
    found: dict[date, Standing] = {}
    for day in days:
        time = bisect_right(changes, day)
        if time not in by_time:
            by_time[time] = standing_of(register, person, day)
        found[day] = by_time[time]
    return found


def _rows(register: Register, body: str, person: str, day: date) -> tuple[Seated, ...]:
    """Where a person sits in a body, each organisation and deputyship once."""
    seating = seats_on(register, body, day, day)
    everyone = (*seating.seated, *(one for each in seating.ex_officio for one in each.people))
    mine = ((one.organisation, one.deputy_for, one) for one in everyone if one.person == person)
    once: dict[tuple[str | None, str | None], Seated] = {}
    for organisation, deputy_for, one in mine:
        once.setdefault((organisation, deputy_for), one)
    return tuple(once.values())


def _seat(body: str, row: Seated) -> Represents:
    return Represents(body=body, organisation=row.organisation, deputy_for=row.deputy_for)


def _kept(register: Register, sits_in: list[Body], secretariats: Iterable[Body]) -> frozenset[str]:
    if not sits_in:
        return frozenset()
    served = {body for secretariat in secretariats for body in secretariat.serves}
    unserved = {body.id for body in standing(register.bodies)} - served
    return frozenset(unserved.union(*(secretariat.serves for secretariat in sits_in)))


def _in_office(register: Register, person: str, office: str, day: date) -> frozenset[str]:
    """The bodies in which a person holds that office, by election or because it follows another."""
    return frozenset(
        body.id
        for body in standing(register.bodies)
        if any(one.person == person for one in holders(offices_held(register, body.id, office, day, day)))
    )


def _holds_any_office(register: Register, person: str, day: date) -> bool:
    return any(one.person == person and register.body(one.body) for one in on(register.holdings, day))


def _advises(register: Register, person: str, day: date) -> Iterator[Advises]:
    """Whom they advise: only while that person has a seat in that body, since an adviser's part is borrowed."""
    for adviser in on(register.advisers, day):
        if adviser.person != person or register.body(adviser.body) is None:
            continue
        for row in _rows(register, adviser.body, adviser.acts_for, day):
            if row.sits_as is not None or row.organisation is None:
                yield Advises(
                    body=adviser.body,
                    acts_for=adviser.acts_for,
                    authority=adviser.authority or Authority.PREPARE,
                    organisation=row.organisation,
                )
