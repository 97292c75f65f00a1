"""``register plass``: who sits in which body, for which organisation, from when until when."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import end_all, sentence, the_body, today, void_all
from commands.keeping.told import told, told_change
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THE_SECRETARIAT, Command
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
    if its.valid_from and its.valid_until and its.valid_until.last() < its.valid_from.first():
        return sentence(say("until-before-from", **{"from": its.valid_from, "until": its.valid_until}))
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
    if after.valid_from and after.valid_until and after.valid_until.last() < after.valid_from.first():
        return sentence(say("until-before-from", **{"from": after.valid_from, "until": after.valid_until}))
    if after != before:
        await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    return told_change(say("seat-changed", person=its.person.name, body=body.name), before, after, asked.register)


@dataclass(frozen=True)
class EndedSeat:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)
    mistake: str | None = argument(kinds.TEXT, markers.MISTAKE)


async def end(asked: Asked, its: EndedSeat) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    seat = open_seat(asked, its.person, body)
    if seat is None:
        return sentence(say("no-seat", person=its.person.name, body=body.name))
    if its.mistake:
        await void_all(asked, (seat,), its.mistake)
        return sentence(say("seat-voided", person=its.person.name, body=body.name, reason=its.mistake))
    until = its.valid_until or today(asked)
    if seat.valid_from and until.last() < seat.valid_from.first():
        return sentence(say("until-before-from", **{"from": seat.valid_from, "until": until}))
    await end_all(asked, (seat,), until)
    return sentence(say("seat-ended", person=its.person.name, body=body.name, until=until))


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


def _names(nb: tuple[str, ...], en: tuple[str, ...]) -> Names:
    return markers.action(nb, en, "plass", "seat")


COMMANDS = (
    Command(
        key="register-seat-new",
        names=_names(markers.NEW, markers.NEW_EN),
        under=markers.REGISTER,
        takes=NewSeat,
        who_may=THE_SECRETARIAT,
        answer=new,
    ),
    Command(
        key="register-seat-change",
        names=_names(markers.CHANGE, markers.CHANGE_EN),
        under=markers.REGISTER,
        takes=ChangedSeat,
        who_may=THE_SECRETARIAT,
        answer=change,
    ),
    Command(
        key="register-seat-end",
        names=_names(markers.END, markers.END_EN),
        under=markers.REGISTER,
        takes=EndedSeat,
        who_may=THE_SECRETARIAT,
        answer=end,
    ),
)
