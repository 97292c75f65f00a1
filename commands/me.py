"""``meg``: one's own seats and offices, and what waits; language, data; who one is, by a code from the secretariat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from commands.context import Asked, Heard
from commands.keeping.changes import sentence
from commands.keeping.told import fields_of
from commands.speech import kinds
from commands.speech.arguments import NoArguments, argument
from commands.speech.declaration import (
    EVERYBODY,
    IN_DIRECT_CHAT,
    THE_PEOPLE_OF_THE_NETWORK,
    THOSE_WITH_A_PART,
    Command,
    OpenCommand,
    plain,
)
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Part, Reply, Say, Title, say
from commands.telling import end_in_short, name_of, office_name
from commands.waited_for import waited_for
from network.dates import PartialDate
from network.register import Language, MatrixLink, Person, on, standing
from network.standing import person_of
from network.terms import term_of_office, term_of_seat
from storage import feeds, journal, waiting
from storage import register as registers
from storage.register import Change

ME = Names(("meg",), (), ("me",))


# --- who I am in the network --------------------------------------------------------------------------------


async def answer(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    person = asked.person
    if person is None:
        return sentence(say("me-admin"))
    lines = tuple(_parts(asked, person))
    network = asked.register.network.name
    parts: list[Part] = [Title(say("me-title", person=person.name, network=network))]
    parts.append(Bullets(lines) if lines else Paragraph((say("me-nothing", network=network),)))
    waits = await waited_for(asked, person)
    if waits:
        return Reply((*parts, Paragraph((say("me-waits"),)), Bullets(waits)))
    return Reply((*parts, Paragraph((say("me-nothing-waits"),))))


def _parts(asked: Asked, person: Person) -> Iterator[tuple[Say, ...]]:
    register, today = asked.register, asked.today
    if asked.is_admin:
        yield (say("me-admin"),)
    for seat in on(register.seats, today):
        if seat.person != person.id:
            continue
        body, organisation = name_of(register, "body", seat.body), register.organisation_of(seat)
        if seat.deputy_for is not None:
            first = say("me-deputy", body=body, person=name_of(register, "person", seat.deputy_for))
        elif organisation is not None:
            first = say("me-seat-for", body=body, organisation=name_of(register, "organisation", organisation))
        else:
            first = say("me-seat", body=body)
        yield (first, *end_in_short(term_of_seat(register, seat, today), today))
    for holding in on(register.holdings, today):
        if holding.person == person.id:
            body = name_of(register, "body", holding.body)
            first = say("me-office", office=office_name(holding.office), body=body)
            yield (first, *end_in_short(term_of_office(register, holding, today), today))
    for adviser in on(register.advisers, today):
        if adviser.person == person.id:
            acts_for = name_of(register, "person", adviser.acts_for)
            yield (say("me-adviser", person=acts_for, body=name_of(register, "body", adviser.body)),)


# --- identifying oneself ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Identified:
    code: str = argument(kinds.CODE, required=True)


async def identify(heard: Heard, its: Identified) -> Reply:
    """Link the sender's Matrix ID to the person whose code it is. A code works once."""
    found = await waiting.use_code(heard.connection, its.code, heard.now)
    if found is None:
        return sentence(say("code-unknown"))
    network, id = found
    register = await registers.load(heard.connection, network)
    zone = ZoneInfo(register.network.timezone or heard.setup.timezone)
    today = heard.now.astimezone(zone).date()
    person = register.person(id)
    if person is None:
        return sentence(say("code-unknown"))
    already = person_of(register, heard.line.sender, today)
    if already is not None and already.id != person.id:
        return sentence(say("matrix-anothers", matrix=heard.line.sender, person=already.name))
    if already is None:
        link = MatrixLink(person=person.id, matrix=heard.line.sender, valid_from=PartialDate.of(today))
        change = Change(actor=f"person:{person.id}", at=heard.now, said=True)
        await registers.add(heard.connection, network, link, change)
    return sentence(say("identified", person=person.name, network=register.network.name))


# --- one's own language and data ----------------------------------------------------------------------------


@dataclass(frozen=True)
class OwnLanguage:
    language: Language = argument(kinds.LANGUAGE, required=True)


async def language(asked: Asked, its: OwnLanguage) -> Reply:
    if asked.person is None:
        return sentence(say("me-not-registered"))
    person = replace(asked.person, language=its.language)
    if person != asked.person:
        await registers.amend(asked.connection, asked.register.network.id, person, asked.change)
    return sentence(say("me-language-set", language=say(f"language-{its.language.value}")))


async def data(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    """All that is registered about the one who asks."""
    person, register = asked.person, asked.register
    if person is None:
        return sentence(say("me-not-registered"))
    known = tuple((say("field", label=label, value=value),) for label, value in fields_of(person, register))
    links = tuple(
        (say("field", label=say("field-matrix"), value=link.matrix),)
        for link in standing(register.matrix_links)
        if link.person == person.id
    )
    feed = await feeds.current(asked.connection, register.network.id, person=person.id)
    calendar = ((say("me-calendar-link", date=feed.made_at.astimezone(asked.zone).date()),),) if feed else ()
    return Reply(
        (
            Title(say("me-data-title", person=person.name)),
            Bullets((*known, *links, *calendar, *_parts(asked, person))),
            Paragraph((say("me-data-more"),)),
        )
    )


ERASE = "me-erase"
A_YES_COUNTS_FOR = timedelta(minutes=30)


async def ask_to_erase(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    """Say what would be erased, and wait for a yes."""
    if asked.person is None:
        return sentence(say("me-not-registered"))
    await waiting.ask(
        asked.connection,
        waiting.Confirmation(
            room=asked.line.room,
            sender=asked.line.sender,
            command=ERASE,
            contents={"network": asked.register.network.id},
            expires=asked.now + A_YES_COUNTS_FOR,
        ),
    )
    return sentence(say("me-erase-ask"))


async def erase(heard: Heard, network: str) -> Reply:
    """Take away how to reach somebody, and what the journal tells of them; the chain of the journal holds.

    Who sat where is the network's record, and stays.
    """
    asked = heard.networks.get(network)
    if asked is None or asked.person is None:
        return sentence(say("me-not-registered"))
    person = asked.person
    bare = replace(person, email=None, telephone=None, address=None, gender=None)
    await registers.amend(asked.connection, network, bare, asked.change)
    known_as = [link.matrix for link in asked.register.matrix_links if link.person == person.id]
    known_as += [text for text in (person.name, person.email, person.telephone, person.address) if text]
    await journal.erase(asked.connection, network, person.id, known_as)
    return sentence(say("me-erased"))


COMMANDS = (
    Command(
        key="me",
        names=ME,
        takes=NoArguments,
        who_may=THOSE_WITH_A_PART,
        plainly=(
            *plain(
                Language.BOKMAAL,
                r"hvem er jeg",
                r"hva (?:er|har) jeg(?: av verv| for verv| av plasser)?",
                r"hva (?:venter|gjenstår)(?: på meg| for meg)?",
                r"(?:er det noe|hva) (?:jeg )?(?:må|skal|bør) (?:jeg )?(?:gjøre|svare(?: på)?)(?: nå)?",
                r"hva har jeg ikke svart på",
                r"hvilke oppgaver har jeg",
            ),
            *plain(
                Language.NYNORSK,
                r"kven er eg",
                r"kva (?:er|har) eg(?: av verv| for verv| av plassar)?",
                r"kva (?:ventar|står att)(?: på meg| for meg)?",
                r"(?:er det noko|kva) (?:eg )?(?:må|skal|bør) (?:eg )?(?:gjere|svare(?: på)?)(?: no)?",
                r"kva har eg ikkje svara på",
                r"kva oppgåver har eg",
            ),
            *plain(
                Language.ENGLISH,
                r"who am i",
                r"what are my (?:seats|offices|tasks)",
                r"what (?:is|are you) waiting for me",
                r"what (?:do|should) i (?:have to )?(?:do|answer)(?: now)?",
                r"what have i not answered",
            ),
        ),
        answer=answer,
    ),
    OpenCommand(
        key="me-identify",
        names=Names(("er",), (), ("is",)),
        under=ME,
        takes=Identified,
        who_may=EVERYBODY,
        places=IN_DIRECT_CHAT,
        answer=identify,
    ),
    Command(
        key="me-language",
        names=Names(("språk",), (), ("language",)),
        under=ME,
        takes=OwnLanguage,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        places=IN_DIRECT_CHAT,
        answer=language,
    ),
    Command(
        key="me-data",
        names=Names(("data",)),
        under=ME,
        takes=NoArguments,
        who_may=THOSE_WITH_A_PART,
        places=IN_DIRECT_CHAT,
        plainly=(
            *plain(Language.BOKMAAL, r"hva (?:vet du|er registrert|har du) om meg"),
            *plain(Language.NYNORSK, r"kva (?:veit du|er registrert|har du) om meg"),
            *plain(Language.ENGLISH, r"what do you know about me"),
        ),
        answer=data,
    ),
    Command(
        key=ERASE,
        names=Names(("slett",), (), ("erase",)),
        under=ME,
        takes=NoArguments,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        places=IN_DIRECT_CHAT,
        answer=ask_to_erase,
    ),
)
