"""Who plays in the demo: the charter's people, a secretary, and who is in which room. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz, process

from network.register import Body, BodyKind, Person, Register, Seat, holds_on, standing

SECRETARY = "sekretariat"
"""The word that is always somebody in a script."""


@dataclass(frozen=True, kw_only=True)
class Cast:
    register: Register
    """The charter's, with the demo's secretary."""
    secretary: str
    """The secretary's person id."""
    bot: str
    """The bot's localpart on the homeserver."""
    localparts: Mapping[str, str]
    """The name on the homeserver of each person, by id."""
    rooms: Mapping[str, tuple[str, ...]]
    """Who is in the room of each body, by ids, in the order of the bodies."""
    voices: Mapping[str, str]
    """The first who sits for each organisation."""

    def who(self, word: str) -> str | None:
        """The person that a script's WHO means."""
        if word.casefold() == SECRETARY:
            return self.secretary
        if word in self.localparts:
            return word
        if word in self.voices:
            return self.voices[word]
        folded = {id.casefold(): person for id, person in self.voices.items()}
        folded |= {id.casefold(): id for id in self.localparts}
        return folded.get(word.casefold())

    def body(self, word: str) -> str | None:
        return next((id for id in self.rooms if id.casefold() == word.casefold()), None)

    def nearest_who(self, word: str) -> str | None:
        return _nearest(word, [*self.localparts, *self.voices, SECRETARY])

    def nearest_body(self, word: str) -> str | None:
        return _nearest(word, self.rooms)

    def first_room(self, person: str) -> str | None:
        """The body where somebody sits first; None for one who is in no room.

        The secretary speaks in the first body that the secretariat serves.
        """
        if person == self.secretary:
            served = [
                id
                for body in standing(self.register.bodies)
                if _seats(self.register, body.id, person)
                for id in body.serves
                if id in self.rooms
            ]
            return served[0] if served else None
        seats = [seat.body for seat in standing(self.register.seats) if seat.person == person]
        inside = [id for id in seats if person in self.rooms.get(id, ())]
        return next(iter((*inside, *(id for id, people in self.rooms.items() if person in people))), None)


def cast_of(charter: Register, secretary_name: str, today: date) -> Cast:
    """The cast for a charter, with a secretary by that name, as those sit who sit on that day.

    The secretary sits in the charter's first secretariat that serves a body, else in one that is made for the demo
    and serves all.
    """
    register, secretary = _with_secretary(charter, secretary_name)
    people = tuple(person.id for person in standing(register.people))
    localparts = _localparts(people)
    bot = "nettverksbot"
    while bot in localparts.values():
        bot += "-demo"
    voices: dict[str, str] = {}
    for seat in standing(register.seats):
        organisation = register.organisation_of(seat)
        if organisation is not None and holds_on(seat, today) and seat.person in localparts:
            voices.setdefault(organisation, seat.person)
    rooms = {body.id: _in_room(register, body, today) for body in standing(register.bodies)}
    return Cast(register=register, secretary=secretary, bot=bot, localparts=localparts, rooms=rooms, voices=voices)


def _with_secretary(register: Register, name: str) -> tuple[Register, str]:
    secretary = _unused(SECRETARY, (person.id for person in register.people))
    secretariat = next(
        (body for body in standing(register.bodies) if body.kind is BodyKind.SECRETARIAT and body.serves), None
    )
    bodies = register.bodies
    if secretariat is None:
        secretariat = Body(
            id=_unused("demosekretariat", (body.id for body in register.bodies)),
            name=name,
            kind=BodyKind.SECRETARIAT,
            serves=tuple(body.id for body in standing(register.bodies)),
        )
        bodies = (*bodies, secretariat)
    people = (*register.people, Person(id=secretary, name=name))
    seats = (*register.seats, Seat(body=secretariat.id, person=secretary))
    return replace(register, people=people, bodies=bodies, seats=seats), secretary


def _in_room(register: Register, body: Body, today: date) -> tuple[str, ...]:
    seated = [seat.person for seat in register.seats if seat.body == body.id and holds_on(seat, today)]
    officers = [one.person for one in register.holdings if one.body == body.id and holds_on(one, today)]
    advisers = [one.person for one in register.advisers if one.body == body.id and holds_on(one, today)]
    serving = {
        one.id for one in standing(register.bodies) if one.kind is BodyKind.SECRETARIAT and body.id in one.serves
    }
    secretaries = [seat.person for seat in register.seats if seat.body in serving and holds_on(seat, today)]
    return tuple(dict.fromkeys([*seated, *officers, *advisers, *secretaries]))


def _seats(register: Register, body: str, person: str) -> bool:
    return any(seat.body == body and seat.person == person for seat in standing(register.seats))


def _localparts(people: Iterable[str]) -> dict[str, str]:
    """A name for each person that the homeserver takes: what it does not take becomes a hyphen; no two are the same."""
    taken: dict[str, str] = {}
    for person in people:
        plain = re.sub(r"[^a-z0-9._=/+-]", "-", person.lower()).lstrip("_") or "person"
        taken[person] = _unused(plain, taken.values())
    return taken


def _unused(name: str, taken: Iterable[str]) -> str:
    used = set(taken)
    number, free = 1, name
    while free in used:
        number += 1
        free = f"{name}-{number}"
    return free


def _nearest(word: str, among: Iterable[str]) -> str | None:
    found = process.extractOne(word.casefold(), list(among), scorer=fuzz.ratio, score_cutoff=60)
    return str(found[0]) if found else None
