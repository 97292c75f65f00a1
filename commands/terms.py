"""``periode``: when a term ends, how long that is, and what happens then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commands.context import Asked
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.markers import ON_DATE
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Reply, Say, Title, say
from commands.telling import end_told, name_of, office_name, person_and_organisation
from network.dates import PartialDate
from network.register import Body, Language, Person, on, standing
from network.seats import seats_on
from network.terms import End, Ending, EndUnknown, WhyUnknown, after_term, term_of_body, term_of_office, term_of_seat


@dataclass(frozen=True)
class WhichTerm:
    whose: Body | Person | None = argument(kinds.BODY_OR_PERSON)
    on: PartialDate | None = argument(kinds.DAY_ASKED_ABOUT, ON_DATE)


async def answer(asked: Asked, its: WhichTerm) -> Reply:
    day = its.on.first() if its.on else asked.today
    then = (Title(say("as-of", date=day)),) if its.on else ()
    if isinstance(its.whose, Person):
        return Reply((*then, *_of_person(asked, its.whose, day)))
    bodies = _bodies(asked, its.whose)
    if not bodies:
        return Reply((*then, Paragraph((say("no-terms"),))))
    return Reply((*then, *(part for body in bodies for part in told_of(asked, body, day))))


def _bodies(asked: Asked, named: Body | None) -> tuple[Body, ...]:
    """The one that is named, else the room's, else all for which the charter knows a term."""
    chosen = named or asked.body
    if chosen is not None:
        return (chosen,)
    return tuple(body for body in standing(asked.register.bodies) if body.term is not None)


def told_of(asked: Asked, body: Body, day: date) -> Iterator[Part]:
    """A body's term, what follows it, and the terms of those in office."""
    register = asked.register
    end = term_of_body(register, body.id, day)
    says = [say("term-of", body=body.name), *end_told(end, day), *left_told(end, day)]
    says += _follows(asked, body, end, day)
    yield Paragraph(tuple(says))
    if isinstance(end, EndUnknown) and end.why is WhyUnknown.EACH_SEAT:
        yield from _seat_by_seat(asked, body, day)
    held = [one for one in on(register.holdings, day) if one.body == body.id]
    offices = [one for one in held if term_of_office(register, one, day) != end]
    lines = tuple(
        (
            say("term-office", office=office_name(one.office), person=name_of(register, "person", one.person)),
            *end_told(term_of_office(register, one, day), day),
        )
        for one in offices
    )
    if lines:
        yield Bullets(lines)


def _seat_by_seat(asked: Asked, body: Body, day: date) -> Iterator[Part]:
    register = asked.register
    seats = [one.seat for one in seats_on(register, body.id, day, asked.today).seated if one.seat is not None]
    if not seats:
        yield Paragraph((say("no-seats", body=body.name),))
        return
    yield Bullets(
        tuple(
            (
                say(
                    "term-seat",
                    person=person_and_organisation(asked.register, seat.person, asked.register.organisation_of(seat)),
                ),
                *end_told(term_of_seat(register, seat, day), day),
            )
            for seat in seats
        )
    )


def left_told(end: End, day: date) -> tuple[Say, ...]:
    """How long is left, or how long it has been over."""
    if isinstance(end, EndUnknown):
        return ()
    if end.is_over(day):
        return (say("over-for", period=end.since(day)),)
    if end.last == day:
        return (say("ends-today"),)
    return (say("left", period=end.left(day)),)


def _follows(asked: Asked, body: Body, end: End, day: date) -> Iterator[Say]:
    """What the charter says must happen, and that a body goes on until it has."""
    after = after_term(asked.register, body.id, day)
    is_over = isinstance(end, Ending) and end.is_over(day)
    if is_over:
        yield say("goes-on", body=body.name)
    if after.constitution:
        yield say("constitution-due" if is_over else "constitution-then")
    if after.revised:
        yield say("agreement-revised-then", agreements=Listed(tuple(one.name for one in after.revised)))
    if after.rotation is not None:
        yield say("rotation", count=after.rotation.seats)
        yield say("rotation-every", period=after.rotation.every) if after.rotation.every else say("rotation-unsaid")


def _of_person(asked: Asked, person: Person, day: date) -> Iterator[Part]:
    register = asked.register
    lines: list[tuple[Say, ...]] = []
    for seat in on(register.seats, day):
        if seat.person == person.id:
            body = name_of(register, "body", seat.body)
            lines.append((say("term-seat-in", body=body), *end_told(term_of_seat(register, seat, day), day)))
    for holding in on(register.holdings, day):
        if holding.person == person.id:
            office = say("office-in", office=office_name(holding.office), body=name_of(register, "body", holding.body))
            lines.append((say("term-office-of", office=office), *end_told(term_of_office(register, holding, day), day)))
    if not lines:
        yield Paragraph((say("holds-nothing", person=person.name),))
        return
    yield Title(say("term-of-person", person=person.name))
    yield Bullets(tuple(lines))


TERMS = Command(
    key="term",
    names=Names(("periode", "perioden", "funksjonstid"), (), ("term", "terms")),
    takes=WhichTerm,
    who_may=THOSE_WITH_A_PART,
    plainly=(
        *plain(
            Language.BOKMAAL,
            r"når (?:går|gikk) (?:perioden|funksjonstiden|valgperioden)(?: vår)? ut",
            r"når (?:er|slutter|utløper|løper) (?:perioden|funksjonstiden|valgperioden)(?: (?:over|ut|slutt))?",
            r"hvor lenge (?:sitter|varer) (?:vi|perioden)",
            r"hvor lenge sitter (?P<whose>.+)",
            r"når går (?:perioden|funksjonstiden) (?:til|i|for) (?P<whose>.+) ut",
            r"når går (?:perioden|funksjonstiden) ut (?:for|i) (?P<whose>.+)",
            r"når er (?P<whose>.+) på valg",
        ),
        *plain(
            Language.NYNORSK,
            r"når (?:går|gjekk) (?:perioden|funksjonstida|valperioden)(?: vår)? ut",
            r"når (?:er|sluttar) (?:perioden|funksjonstida)(?: vår)?(?: (?:over|slutt))?",
            r"kor lenge (?:sit|varer) (?:vi|perioden)",
            r"kor lenge sit (?P<whose>.+)",
            r"når går (?:perioden|funksjonstida) (?:til|i|for) (?P<whose>.+) ut",
            r"når går (?:perioden|funksjonstida) ut (?:for|i) (?P<whose>.+)",
        ),
        *plain(
            Language.ENGLISH,
            r"when (?:does|did|will) (?:the|our) term (?:end|expire|run out)",
            r"when is (?:the|our) term over",
            r"when (?:does|will) the term of (?P<whose>.+) (?:end|expire)",
            r"how long does (?P<whose>.+) (?:sit|serve)",
        ),
    ),
    answer=answer,
)
