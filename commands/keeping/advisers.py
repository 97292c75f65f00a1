"""``register rådgiver``: who prepares, or answers, for a representative."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import backwards, change_told, end_told, sentence, the_body
from commands.keeping.declaring import Doing, kept
from commands.keeping.told import told
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import SECRETARIAT_ALONE
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from network.dates import PartialDate
from network.register import Adviser, Authority, Body, Person, standing
from storage import register as registers


@dataclass(frozen=True)
class NewAdviser:
    person: Person = argument(kinds.PERSON, required=True)
    acts_for: Person = argument(kinds.PERSON, markers.ACTS_FOR, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    authority: Authority | None = argument(markers.AUTHORITIES, markers.AUTHORITY)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def new(asked: Asked, its: NewAdviser) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    if its.person.id == its.acts_for.id:
        return sentence(say("adviser-of-oneself", person=its.person.name))
    refused = backwards(its.valid_from, its.valid_until)
    if refused is not None:
        return refused
    if not any(seat.body == body.id and seat.person == its.acts_for.id for seat in standing(asked.register.seats)):
        return sentence(say("no-seat", person=its.acts_for.name, body=body.name))
    if open_advice(asked, its.person, body):
        return sentence(say("adviser-exists", person=its.person.name, body=body.name))
    adviser = Adviser(
        body=body.id,
        person=its.person.id,
        acts_for=its.acts_for.id,
        authority=its.authority,
        valid_from=its.valid_from,
        valid_until=its.valid_until,
    )
    await registers.add(asked.connection, asked.register.network.id, adviser, asked.change)
    return told(say("adviser-added", person=its.person.name, body=body.name), adviser, asked.register)


@dataclass(frozen=True)
class ChangedAdviser:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    authority: Authority | None = argument(markers.AUTHORITIES, markers.AUTHORITY)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def change(asked: Asked, its: ChangedAdviser) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    before = open_advice(asked, its.person, body)
    if before is None:
        return sentence(say("no-adviser", person=its.person.name, body=body.name))
    after = replace(
        before,
        authority=its.authority or before.authority,
        valid_from=its.valid_from or before.valid_from,
        valid_until=its.valid_until or before.valid_until,
    )
    return await change_told(asked, before, after, say("adviser-changed", person=its.person.name, body=body.name))


@dataclass(frozen=True)
class EndedAdviser:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)
    mistake: str | None = argument(kinds.REASON, markers.MISTAKE)


async def end(asked: Asked, its: EndedAdviser) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    adviser = open_advice(asked, its.person, body)
    if adviser is None:
        return sentence(say("no-adviser", person=its.person.name, body=body.name))
    return await end_told(asked, adviser, "adviser", {"person": its.person.name, "body": body.name}, its)


def open_advice(asked: Asked, person: Person, body: Body) -> Adviser | None:
    """The person's advice in the body that has not yet ended."""
    return next(
        (
            one
            for one in standing(asked.register.advisers)
            if one.person == person.id
            and one.body == body.id
            and (one.valid_until is None or one.valid_until.last() >= asked.today)
        ),
        None,
    )


COMMANDS = kept(
    "adviser",
    Names(("rådgiver",), ("rådgjevar",), ("adviser",)),
    SECRETARIAT_ALONE,
    new=Doing(NewAdviser, new),
    change=Doing(ChangedAdviser, change),
    end=Doing(EndedAdviser, end),
)
