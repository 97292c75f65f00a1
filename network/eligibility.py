"""Who may hold an office: those among whom the charter says that it is elected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from network.register import Office, Person, Register, Role, on

MEMBERS = "members"


class Ineligible(Enum):
    """Why somebody cannot be elected."""

    NOT_A_MEMBERS = "not-a-members"
    """The office is elected among the members, and this person's organisation is none."""
    NOT_SEATED = "not-seated"
    """The office is elected among a body, and this person does not sit in it."""
    ANOTHER_ORGANISATION = "another-organisation"
    """The office is elected among certain organisations, and this person's is not one of them."""


@dataclass(frozen=True)
class Reason:
    kind: Ineligible
    among: str
    """Among whom the office is elected: names, or empty for the members."""
    organisation: str | None
    """The name of the person's organisation, where it is known."""


def why_not_eligible(register: Register, office: Office, person: Person, day: date) -> Reason | None:
    """Why a person cannot hold an office from that day, by the office's ``elected_among``; None where nothing
    stands against it. An unknown organisation stands against nothing: what is unknown is no fault."""
    among = office.elected_among
    if not among or (person.organisation is None and MEMBERS in among):
        return None
    organisation = register.organisation(person.organisation) if person.organisation else None
    name = organisation.name if organisation else None
    for group in among:
        if group == MEMBERS and any(
            one.organisation == person.organisation and one.role is Role.MEMBER for one in on(register.memberships, day)
        ):
            return None
        if group == person.organisation:
            return None
        if any(seat.body == group and seat.person == person.id for seat in on(register.seats, day)):
            return None
    names = ", ".join(_name(register, group) for group in among if group != MEMBERS)
    if MEMBERS in among:
        return Reason(Ineligible.NOT_A_MEMBERS, names, name)
    if any(register.body(group) for group in among):
        return Reason(Ineligible.NOT_SEATED, names, name)
    return Reason(Ineligible.ANOTHER_ORGANISATION, names, name)


def _name(register: Register, id: str) -> str:
    thing = register.body(id) or register.organisation(id)
    return thing.name if thing else id
