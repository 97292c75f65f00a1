"""``register verv``: who holds an office, from when until when."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import (
    backwards,
    change_told,
    day_before,
    end_all,
    end_told,
    sentence,
    the_body,
    today,
)
from commands.keeping.declaring import Doing, kept
from commands.keeping.told import told
from commands.speech import kinds
from commands.speech.arguments import Misread, argument
from commands.speech.declaration import SECRETARIAT_ALONE
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from commands.speech.world import World
from commands.telling import office_name
from network.dates import PartialDate
from network.eligibility import why_not_eligible
from network.register import Body, Holding, Office, Person, standing
from storage import register as registers


@dataclass(frozen=True)
class OfficeAndHolder:
    """``leder Rita Ottervik``: an office, and the person who holds it where one is named."""

    office: str
    person: Person | None


@dataclass(frozen=True)
class OfficeAndHolderKind:
    key: str = "office-and-person"
    is_free: bool = False

    def read(self, text: str, world: World) -> OfficeAndHolder:
        spoken = text.replace(":", " ").split()
        for count in range(min(3, len(spoken)), 0, -1):
            try:
                office = kinds.OfficeName().read(" ".join(spoken[:count]), world)
            except Misread:
                continue
            rest = " ".join(spoken[count:])
            if not rest:
                return OfficeAndHolder(office, None)
            return OfficeAndHolder(office, self._person(text, rest, world))
        kinds.OfficeName().read(spoken[0], world)
        raise AssertionError("an office name was read that could not be read")

    def _person(self, text: str, rest: str, world: World) -> Person:
        try:
            return kinds.PERSON.read(rest, world)
        except Misread as misread:
            start = text.find(rest.split()[0])
            raise Misread(misread.message, start, len(text)) from None

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


@dataclass(frozen=True)
class NewHolding:
    what: OfficeAndHolder = argument(OfficeAndHolderKind(), required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    person: Person | None = argument(kinds.PERSON, markers.WHO)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def new(asked: Asked, its: NewHolding) -> Reply:
    """Record who was elected; whoever held the office before goes the day before."""
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    person = its.person or its.what.person
    if person is None:
        return sentence(say("office-whose", office=office_name(its.what.office)))
    refused = backwards(its.valid_from, its.valid_until)
    if refused is not None:
        return refused
    register, network = asked.register, asked.register.network.id
    office = register.office(body.id, its.what.office)
    if office is not None and office.follows:
        followed = register.body(office.follows.split("/")[0])
        return sentence(
            say(
                "office-follows-not-registered",
                office=office_name(office.id),
                body=body.name,
                other=followed.name if followed else office.follows,
            )
        )
    reason = office and why_not_eligible(register, office, person, (its.valid_from or today(asked)).first())
    if office and reason:
        return sentence(
            say(
                f"not-eligible-{reason.kind.value}",
                person=person.name,
                office=office_name(office.id),
                among=reason.among,
                organisation=reason.organisation or "",
            )
        )
    former = open_holding(asked, its.what.office, body)
    start = its.valid_from or today(asked)
    if former is not None and former.person == person.id:
        return sentence(
            say("office-held-already", person=person.name, office=office_name(its.what.office), body=body.name)
        )
    if former is not None and former.valid_from and former.valid_from.first() >= start.first():
        return sentence(say("office-begun-later", person=_name(asked, former.person), **{"from": former.valid_from}))
    if office is None:
        await registers.add(asked.connection, network, Office(body=body.id, id=its.what.office), asked.change)
    if former is not None:
        await end_all(asked, (former,), day_before(start))
    holding = Holding(
        body=body.id,
        office=its.what.office,
        person=person.id,
        valid_from=its.valid_from,
        valid_until=its.valid_until,
    )
    await registers.add(asked.connection, network, holding, asked.change)
    title = say("office-added", person=person.name, office=office_name(holding.office), body=body.name)
    notes = [] if its.valid_from else [say("from-unknown")]
    if former is not None:
        notes.append(say("office-former-ended", person=_name(asked, former.person), until=day_before(start)))
    return told(title, holding, register, *notes)


@dataclass(frozen=True)
class ChangedHolding:
    what: OfficeAndHolder = argument(OfficeAndHolderKind(), required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def change(asked: Asked, its: ChangedHolding) -> Reply:
    found = _theirs(asked, its.what, its.body)
    if isinstance(found, Reply):
        return found
    body, before = found
    after = replace(
        before, valid_from=its.valid_from or before.valid_from, valid_until=its.valid_until or before.valid_until
    )
    title = say("office-changed", person=_name(asked, before.person), office=office_name(before.office), body=body.name)
    return await change_told(asked, before, after, title)


@dataclass(frozen=True)
class EndedHolding:
    what: OfficeAndHolder = argument(OfficeAndHolderKind(), required=True)
    body: Body | None = argument(kinds.BODY, markers.IN_BODY)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)
    mistake: str | None = argument(kinds.REASON, markers.MISTAKE)


async def end(asked: Asked, its: EndedHolding) -> Reply:
    found = _theirs(asked, its.what, its.body)
    if isinstance(found, Reply):
        return found
    body, holding = found
    person, office = _name(asked, holding.person), office_name(holding.office)
    return await end_told(asked, holding, "office", {"person": person, "office": office, "body": body.name}, its)


def _theirs(asked: Asked, what: OfficeAndHolder, named: Body | None) -> tuple[Body, Holding] | Reply:
    body = the_body(asked, named)
    if isinstance(body, Reply):
        return body
    holding = open_holding(asked, what.office, body)
    if holding is None or (what.person is not None and holding.person != what.person.id):
        return sentence(say("office-not-held", office=office_name(what.office), body=body.name))
    return body, holding


def open_holding(asked: Asked, office: str, body: Body) -> Holding | None:
    """Who holds the office, or will, and has not yet ended; the latest where there are several."""
    found = [
        one
        for one in standing(asked.register.holdings)
        if one.body == body.id
        and one.office == office
        and (one.valid_until is None or one.valid_until.last() >= asked.today)
    ]
    return found[-1] if found else None


def _name(asked: Asked, person: str) -> str:
    known = asked.register.person(person)
    return known.name if known else person


COMMANDS = kept(
    "office",
    Names(("verv",), (), ("office",)),
    SECRETARIAT_ALONE,
    new=Doing(NewHolding, new),
    change=Doing(ChangedHolding, change),
    end=Doing(EndedHolding, end),
)
