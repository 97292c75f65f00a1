"""``register person``: who the people are, and how to reach them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import end_all, new_id, sentence, today, void_all, what_hangs_on
from commands.keeping.declaring import Doing, kept
from commands.keeping.told import told, told_change
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THE_SECRETARIAT
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from network.dates import PartialDate
from network.register import Gender, Language, Organisation, Person, standing
from storage import register as registers


@dataclass(frozen=True)
class NewPerson:
    name: str = argument(kinds.NAME, required=True)
    title: str | None = argument(kinds.TEXT, markers.TITLE)
    organisation: Organisation | None = argument(kinds.ORGANISATION, markers.OF_ORGANISATION)
    email: str | None = argument(kinds.EMAIL, markers.EMAIL_IS)
    telephone: str | None = argument(kinds.TELEPHONE, markers.TELEPHONE_IS)
    address: str | None = argument(kinds.TEXT, markers.ADDRESS)
    gender: Gender | None = argument(markers.GENDERS, markers.GENDER)
    language: Language | None = argument(kinds.LANGUAGE, markers.LANGUAGE_IS)


async def new(asked: Asked, its: NewPerson) -> Reply:
    register = asked.register
    if any(one.name.casefold() == its.name.casefold() for one in standing(register.people)):
        return sentence(say("person-exists", person=its.name))
    person = Person(
        id=new_id(its.name, {one.id for one in register.people}),
        name=its.name,
        title=its.title,
        organisation=its.organisation.id if its.organisation else None,
        email=its.email,
        telephone=its.telephone,
        address=its.address,
        gender=its.gender,
        language=its.language,
    )
    await registers.add(asked.connection, register.network.id, person, asked.change)
    after = replace(register, people=(*register.people, person))
    return told(say("person-added", person=person.name), person, after, say("person-added-next", person=person.name))


@dataclass(frozen=True)
class ChangedPerson:
    person: Person = argument(kinds.PERSON, required=True)
    name: str | None = argument(kinds.NAME, markers.NAME)
    title: str | None = argument(kinds.TEXT, markers.TITLE)
    organisation: Organisation | None = argument(kinds.ORGANISATION, markers.OF_ORGANISATION)
    email: str | None = argument(kinds.EMAIL, markers.EMAIL_IS)
    telephone: str | None = argument(kinds.TELEPHONE, markers.TELEPHONE_IS)
    address: str | None = argument(kinds.TEXT, markers.ADDRESS)
    gender: Gender | None = argument(markers.GENDERS, markers.GENDER)
    language: Language | None = argument(kinds.LANGUAGE, markers.LANGUAGE_IS)


async def change(asked: Asked, its: ChangedPerson) -> Reply:
    before = its.person
    after = replace(
        before,
        name=its.name or before.name,
        title=its.title or before.title,
        organisation=its.organisation.id if its.organisation else before.organisation,
        email=its.email or before.email,
        telephone=its.telephone or before.telephone,
        address=its.address or before.address,
        gender=its.gender or before.gender,
        language=its.language or before.language,
    )
    if after != before:
        await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    return told_change(say("person-changed", person=after.name), before, after, asked.register)


@dataclass(frozen=True)
class EndedPerson:
    person: Person = argument(kinds.PERSON, required=True)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)
    mistake: str | None = argument(kinds.REASON, markers.MISTAKE)


async def end(asked: Asked, its: EndedPerson) -> Reply:
    """A person leaves: seats, offices and advice end on the day given, and so do the Matrix links."""
    register = asked.register
    until = its.valid_until or today(asked)
    links = [link for link in standing(register.matrix_links) if link.person == its.person.id]
    holds = what_hangs_on(register, person=its.person.id)
    if its.mistake:
        await void_all(asked, (*holds, *links, its.person), its.mistake)
        return sentence(say("person-voided", person=its.person.name, reason=its.mistake))
    await end_all(asked, links, until)
    ended = await end_all(asked, holds, until)
    return sentence(say("person-ended", person=its.person.name, until=until, count=ended))


COMMANDS = kept(
    "person",
    Names(("person",)),
    THE_SECRETARIAT,
    new=Doing(NewPerson, new),
    change=Doing(ChangedPerson, change),
    end=Doing(EndedPerson, end),
)
