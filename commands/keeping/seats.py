"""``register plass``: who sits in which body, for which organisation, from when until when."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import backwards, change_told, end_told, sentence, the_body
from commands.keeping.declaring import Doing, kept
from commands.keeping.told import told
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THE_SECRETARIAT
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from network.dates import PartialDate
from network.register import Body, Organisation, Person, Seat, standing
from storage import register as registers


@dataclass(frozen=True)
class NewSeat:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    organisation: Organisation | None = argument(kinds.ORGANISATION, markers.SEAT_FOR)
    deputy_for: Person | None = argument(kinds.PERSON, markers.DEPUTY_FOR)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def new(asked: Asked, its: NewSeat) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    refused = backwards(its.valid_from, its.valid_until)
    if refused is not None:
        return refused
    taken = open_seat(asked, its.person, body)
    if taken is not None:
        return sentence(say("seat-exists", person=its.person.name, body=body.name))
    if its.deputy_for and open_seat(asked, its.deputy_for, body) is None:
        return sentence(say("no-seat", person=its.deputy_for.name, body=body.name))
    seat = Seat(
        body=body.id,
        person=its.person.id,
        organisation=its.organisation.id if its.organisation else None,
        deputy_for=its.deputy_for.id if its.deputy_for else None,
        valid_from=its.valid_from,
        valid_until=its.valid_until,
    )
    await registers.add(asked.connection, asked.register.network.id, seat, asked.change)
    unknown = () if its.valid_from else (say("from-unknown"),)
    return told(say("seat-added", person=its.person.name, body=body.name), seat, asked.register, *unknown)


@dataclass(frozen=True)
class ChangedSeat:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    organisation: Organisation | None = argument(kinds.ORGANISATION, markers.SEAT_FOR)
    deputy_for: Person | None = argument(kinds.PERSON, markers.DEPUTY_FOR)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def change(asked: Asked, its: ChangedSeat) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    before = open_seat(asked, its.person, body)
    if before is None:
        return sentence(say("no-seat", person=its.person.name, body=body.name))
    after = replace(
        before,
        organisation=its.organisation.id if its.organisation else before.organisation,
        deputy_for=its.deputy_for.id if its.deputy_for else before.deputy_for,
        valid_from=its.valid_from or before.valid_from,
        valid_until=its.valid_until or before.valid_until,
    )
    return await change_told(asked, before, after, say("seat-changed", person=its.person.name, body=body.name))


@dataclass(frozen=True)
class EndedSeat:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)
    mistake: str | None = argument(kinds.REASON, markers.MISTAKE)


async def end(asked: Asked, its: EndedSeat) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    seat = open_seat(asked, its.person, body)
    if seat is None:
        return sentence(say("no-seat", person=its.person.name, body=body.name))
    return await end_told(asked, seat, "seat", {"person": its.person.name, "body": body.name}, its)


def open_seat(asked: Asked, person: Person, body: Body) -> Seat | None:
    """The person's seat in the body that has not yet ended, begun or not."""
    return next(
        (
            seat
            for seat in standing(asked.register.seats)
            if seat.person == person.id
            and seat.body == body.id
            and (seat.valid_until is None or seat.valid_until.last() >= asked.today)
        ),
        None,
    )


COMMANDS = kept(
    "seat",
    Names(("plass",), (), ("seat",)),
    THE_SECRETARIAT,
    new=Doing(NewSeat, new),
    change=Doing(ChangedSeat, change),
    end=Doing(EndedSeat, end),
)
