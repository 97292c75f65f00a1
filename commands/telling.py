"""Sentences that several answers share: names, offices, when something ends, and what is assumed in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from commands.context import Asked
from commands.speech.reply import Listed, Say, say
from network.dates import PartialDate
from network.eligibility import MEMBERS
from network.offices import Place
from network.register import BodyKind, Register, on, standing
from network.sureness import Sureness
from network.terms import End, EndUnknown

KNOWN_OFFICES = frozenset({"leder", "nestleder"})


def name_of(register: Register, what: str, id: str) -> str:
    """The name of a person, organisation or body; its id where it is no longer in the register."""
    thing = getattr(register, what)(id)
    return thing.name if thing else id


def office_name(id: str) -> Say | str:
    """An office by its name in the reader's language; one of the network's own by the network's word."""
    return say(f"office-{id}") if id in KNOWN_OFFICES else id


def group_name(register: Register, group: str) -> Say | str:
    """A body, an organisation, the members, or "body/office", by name."""
    if group == MEMBERS:
        return say("the-members")
    place = Place.parse(group)
    if place is not None:
        return say("office-in", office=office_name(place.office), body=name_of(register, "body", place.body))
    known = register.body(group) or register.organisation(group)
    return known.name if known else group


def groups(register: Register, ids: Iterable[str]) -> Listed:
    return Listed(tuple(group_name(register, id) for id in ids))


def those_among(register: Register, ids: Iterable[str]) -> Listed:
    """Among whom somebody is elected: "medlemmene", or "medlemmene i Landstinget"."""
    return Listed(
        tuple(
            say("members-in", body=name_of(register, "body", id)) if register.body(id) else group_name(register, id)
            for id in ids
        )
    )


def person_and_organisation(register: Register, person: str, organisation: str | None) -> Say | str:
    """``Heidi Granli (Gol)``."""
    name = name_of(register, "person", person)
    if organisation is None:
        return name
    return say("person-of", person=name, organisation=name_of(register, "organisation", organisation))


def end_told(end: End, day: date) -> tuple[Say, ...]:
    """When something ends or ended, and what that rests on."""
    if isinstance(end, EndUnknown):
        return (say(f"end-unknown-{end.why.value}"),)
    until = end.stated or PartialDate.of(end.last)
    if end.period is not None:
        told = say("end-period-over" if end.is_over(day) else "end-period", period=end.period.label, until=until)
    else:
        told = say("end-over" if end.is_over(day) else "end", until=until)
    return (told, *(say(assumed.value) for assumed in end.assumed))


def end_in_short(end: End, day: date) -> tuple[Say, ...]:
    """The same in half a line; an end that is assumed is said to be."""
    if isinstance(end, EndUnknown):
        return (say(f"end-unknown-{end.why.value}"),)
    until = end.stated or PartialDate.of(end.last)
    told = say("end-short-over" if end.is_over(day) else "end-short", until=until)
    return (told, say("assumed-mark")) if end.assumed else (told,)


def since_told(since: PartialDate | None) -> Say:
    return say("since", **{"from": since}) if since else say("since-unknown")


def sureness_told(sureness: Sureness) -> tuple[Say, ...]:
    """What makes an answer about a day in the past less than sure."""
    match sureness:
        case Sureness.BEGINNING_UNKNOWN:
            return (say("unsure-beginning-unknown"),)
        case Sureness.BEGINNING_WITHIN:
            return (say("unsure-beginning-within"),)
        case Sureness.END_WITHIN:
            return (say("unsure-end-within"),)
        case _:
            return ()


def secretariat_people(register: Register, day: date) -> tuple[str, ...]:
    """The names of those who sit in the network's secretariats on that day."""
    bodies = {body.id for body in standing(register.bodies) if body.kind is BodyKind.SECRETARIAT}
    people = (register.person(seat.person) for seat in on(register.seats, day) if seat.body in bodies)
    return tuple(dict.fromkeys(person.name for person in people if person))


def secretariat_of(asked: Asked, body: str) -> list[str]:
    """Those who sit in a secretariat of that body's, by id."""
    bodies = tuple(standing(asked.register.bodies))
    is_served = any(body in one.serves for one in bodies)
    serving = {one.id for one in bodies if one.kind is BodyKind.SECRETARIAT and (body in one.serves or not is_served)}
    return [seat.person for seat in on(asked.register.seats, asked.today) if seat.body in serving]


def who_can_register(asked: Asked) -> Say:
    """Who could write into the register what is missing."""
    names = secretariat_people(asked.register, asked.today)
    return say("can-register", people=Listed(names)) if names else say("can-register-nobody")
