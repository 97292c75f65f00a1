"""``register rådgiver``: who prepares, or answers, for a representative."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import end_all, sentence, the_body, today, void_all
from commands.keeping.told import told, told_change
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import SECRETARIAT_ALONE, Command
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
    if its.valid_from and its.valid_until and its.valid_until.last() < its.valid_from.first():
        return sentence(say("until-before-from", **{"from": its.valid_from, "until": its.valid_until}))
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
    if after.valid_from and after.valid_until and after.valid_until.last() < after.valid_from.first():
        return sentence(say("until-before-from", **{"from": after.valid_from, "until": after.valid_until}))
    if after != before:
        await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    return told_change(say("adviser-changed", person=its.person.name, body=body.name), before, after, asked.register)


@dataclass(frozen=True)
class EndedAdviser:
    person: Person = argument(kinds.PERSON, required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)
    mistake: str | None = argument(kinds.TEXT, markers.MISTAKE)


async def end(asked: Asked, its: EndedAdviser) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    adviser = open_advice(asked, its.person, body)
    if adviser is None:
        return sentence(say("no-adviser", person=its.person.name, body=body.name))
    if its.mistake:
        await void_all(asked, (adviser,), its.mistake)
        return sentence(say("adviser-voided", person=its.person.name, body=body.name, reason=its.mistake))
    until = its.valid_until or today(asked)
    if adviser.valid_from and until.last() < adviser.valid_from.first():
        return sentence(say("until-before-from", **{"from": adviser.valid_from, "until": until}))
    await end_all(asked, (adviser,), until)
    return sentence(say("adviser-ended", person=its.person.name, body=body.name, until=until))


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


def _names(nb: tuple[str, ...], en: tuple[str, ...]) -> Names:
    return markers.action(nb, en, "rådgiver", "adviser", "rådgjevar")


COMMANDS = (
    Command(
        key="register-adviser-new",
        names=_names(markers.NEW, markers.NEW_EN),
        under=markers.REGISTER,
        takes=NewAdviser,
        who_may=SECRETARIAT_ALONE,
        answer=new,
    ),
    Command(
        key="register-adviser-change",
        names=_names(markers.CHANGE, markers.CHANGE_EN),
        under=markers.REGISTER,
        takes=ChangedAdviser,
        who_may=SECRETARIAT_ALONE,
        answer=change,
    ),
    Command(
        key="register-adviser-end",
        names=_names(markers.END, markers.END_EN),
        under=markers.REGISTER,
        takes=EndedAdviser,
        who_may=SECRETARIAT_ALONE,
        answer=end,
    ),
)
