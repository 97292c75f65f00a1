"""``kontakt``: how to reach an organisation or a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commands.context import Asked
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Part, Reply, Say, Title, say
from commands.telling import name_of, office_name
from network.register import Language, Organisation, Person, on, standing


@dataclass(frozen=True)
class Whom:
    whom: Organisation | Person = argument(kinds.ORGANISATION_OR_PERSON, required=True)


async def answer(asked: Asked, its: Whom) -> Reply:
    if isinstance(its.whom, Person):
        return Reply((Title(say("contact-title", name=its.whom.name)), Bullets(tuple(_person(asked, its.whom)))))
    return _organisation(asked, its.whom)


def _organisation(asked: Asked, organisation: Organisation) -> Reply:
    """The contact person first, then those who sit for the organisation today."""
    register = asked.register
    seated = [
        seat.person for seat in on(register.seats, asked.today) if register.organisation_of(seat) == organisation.id
    ]
    others = [person.id for person in standing(register.people) if person.organisation == organisation.id]
    parts: list[Part] = [Title(say("contact-title", name=organisation.name))]
    contact = register.person(organisation.contact) if organisation.contact else None
    if contact is not None:
        parts.append(Paragraph((say("contact-person", person=contact.name),)))
    wanted = dict.fromkeys(([contact.id] if contact else []) + (seated or ([] if contact else others)))
    people = [person for id in wanted if (person := register.person(id)) is not None]
    if not people:
        parts.append(Paragraph((say("contact-nobody", organisation=organisation.name),)))
    for person in people:
        parts += [Paragraph((say("contact-of", person=person.name),)), Bullets(tuple(_person(asked, person)))]
    return Reply(tuple(parts))


def _person(asked: Asked, person: Person) -> Iterator[tuple[Say, ...]]:
    register = asked.register
    if person.title:
        yield (say("field", label=say("field-title"), value=person.title),)
    if person.organisation:
        organisation = name_of(register, "organisation", person.organisation)
        yield (say("field", label=say("field-organisation"), value=organisation),)
    for holding in on(register.holdings, asked.today):
        if holding.person == person.id:
            body = name_of(register, "body", holding.body)
            yield (say("contact-office", office=office_name(holding.office), body=body),)
    reached = [
        ("email", person.email),
        ("telephone", person.telephone),
        ("address", person.address),
        *(("matrix", link.matrix) for link in on(register.matrix_links, asked.today) if link.person == person.id),
    ]
    for name, value in reached:
        if value:
            yield (say("field", label=say(f"field-{name}"), value=value),)
    if not any(value for _, value in reached):
        yield (say("contact-unknown", person=person.name),)


CONTACT = Command(
    key="contact",
    names=Names(("kontakt",), (), ("contact",)),
    takes=Whom,
    who_may=THE_PEOPLE_OF_THE_NETWORK,
    plainly=(
        *plain(Language.BOKMAAL, r"(?:hvordan|korleis) (?:når|får) (?:jeg|eg|vi) (?:tak i |kontakt med )?(?P<whom>.+)"),
        *plain(
            Language.BOKMAAL,
            r"(?:hva|kva) er (?:telefonnummeret|nummeret|e-posten|e-postadressen|epostadressen|adressen)"
            r" (?:til|åt) (?P<whom>.+)",
        ),
        *plain(Language.BOKMAAL, r"hvem (?:er kontaktperson|kan jeg kontakte) (?:i|for|hos) (?P<whom>.+)"),
        *plain(Language.BOKMAAL, r"hvem (?:representerer|sitter for|møter for) (?P<whom>.+)"),
        *plain(Language.NYNORSK, r"kven (?:er kontaktperson|kan eg kontakte) (?:i|for|hjå|hos) (?P<whom>.+)"),
        *plain(Language.NYNORSK, r"kven (?:representerer|sit for|møter for) (?P<whom>.+)"),
        *plain(Language.ENGLISH, r"how (?:do|can) (?:i|we) (?:reach|contact) (?P<whom>.+)"),
        *plain(Language.ENGLISH, r"who (?:represents|sits for) (?P<whom>.+)"),
    ),
    answer=answer,
)
