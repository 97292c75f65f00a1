"""Which people are meant where a person, an organisation or all members are named: who owns a task, who introduces an
item; and who is told for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from network.meetings import MEMBERS
from network.register import Register, on
from network.seats import seats_on


def people_of(register: Register, body: str, named: Iterable[str], day: date) -> tuple[str, ...]:
    """The people who are meant, each once: of an organisation those who sit for it in the body that day, without
    deputies, else its contact person; of ``members`` all full members. Nobody for what is not known."""
    return tuple(dict.fromkeys(one for each in named for one in _people(register, body, each, day)))


def with_advisers(register: Register, body: str, people: Iterable[str], day: date) -> tuple[str, ...]:
    """Those people and who acts for them in the body that day, each once: an adviser gets the same reminders."""
    told = dict.fromkeys(people)
    advisers = (one for one in on(register.advisers, day) if one.body == body and one.acts_for in told)
    return tuple(dict.fromkeys((*told, *(one.person for one in advisers if register.person(one.person)))))


def _people(register: Register, body: str, named: str, day: date) -> Iterator[str]:
    seating = seats_on(register, body, day, day)
    if named == MEMBERS:
        yield from (one.person for one in seating.full_members)
        return
    if register.person(named) is not None:
        yield named
        return
    organisation = register.organisation(named)
    if organisation is None:
        return
    everyone = (*seating.seated, *(one for each in seating.ex_officio for one in each.people))
    theirs = [one.person for one in everyone if one.organisation == named and one.deputy_for is None]
    yield from theirs or ([organisation.contact] if organisation.contact is not None else [])
