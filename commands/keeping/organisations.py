"""``register organisasjon``: members, participants and observers come, change and leave."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import backwards, day_before, end_all, new_id, sentence, today, void_all, what_hangs_on
from commands.keeping.declaring import Doing, kept
from commands.keeping.told import told, told_change
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import SECRETARIAT_ALONE
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from network.dates import PartialDate
from network.register import Membership, Organisation, OrganisationKind, Person, Role, holds_on, on, standing
from storage import register as registers


@dataclass(frozen=True)
class NewOrganisation:
    name: str = argument(kinds.NAME, required=True)
    kind: OrganisationKind | None = argument(markers.KINDS, markers.KIND)
    role: Role | None = argument(markers.ROLES, markers.ROLE)
    number: str | None = argument(kinds.ORGANISATION_NUMBER, markers.NUMBER)
    contact: Person | None = argument(kinds.PERSON, markers.CONTACT)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def new(asked: Asked, its: NewOrganisation) -> Reply:
    register = asked.register
    known = next((one for one in standing(register.organisations) if one.name.casefold() == its.name.casefold()), None)
    if known is not None:
        return sentence(say("organisation-exists", organisation=known.name))
    refused = backwards(its.valid_from, its.valid_until)
    if refused is not None:
        return refused
    organisation = Organisation(
        id=new_id(its.name, {one.id for one in register.organisations}),
        name=its.name,
        kind=its.kind,
        number=its.number,
        contact=its.contact.id if its.contact else None,
    )
    membership = Membership(
        organisation=organisation.id,
        role=its.role or Role.MEMBER,
        valid_from=its.valid_from,
        valid_until=its.valid_until,
    )
    network = register.network.id
    await registers.add(asked.connection, network, organisation, asked.change)
    await registers.add(asked.connection, network, membership, asked.change)
    after = replace(register, organisations=(*register.organisations, organisation))
    unknown = () if its.valid_from else (say("from-unknown"),)
    title = say("organisation-added", organisation=organisation.name, role=say(f"role-{membership.role.value}"))
    return told(title, replace(membership, organisation=organisation.id), after, *unknown)


@dataclass(frozen=True)
class ChangedOrganisation:
    organisation: Organisation = argument(kinds.ORGANISATION, required=True)
    name: str | None = argument(kinds.NAME, markers.NAME)
    kind: OrganisationKind | None = argument(markers.KINDS, markers.KIND)
    role: Role | None = argument(markers.ROLES, markers.ROLE)
    number: str | None = argument(kinds.ORGANISATION_NUMBER, markers.NUMBER)
    contact: Person | None = argument(kinds.PERSON, markers.CONTACT)
    valid_from: PartialDate | None = argument(kinds.DAY, markers.FROM)


async def change(asked: Asked, its: ChangedOrganisation) -> Reply:
    """New facts about an organisation. A new role begins on the day given, and the old one ends the day before."""
    before = its.organisation
    after = replace(
        before,
        name=its.name or before.name,
        kind=its.kind or before.kind,
        number=its.number or before.number,
        contact=its.contact.id if its.contact else before.contact,
    )
    network = asked.register.network.id
    if after != before:
        await registers.amend(asked.connection, network, after, asked.change)
    member = next((one for one in on(asked.register.memberships, asked.today) if one.organisation == before.id), None)
    title = say("organisation-changed", organisation=after.name)
    if its.role and (member is None or its.role != member.role):
        start = its.valid_from or today(asked)
        if member is not None:
            await end_all(asked, (member,), day_before(start))
        new_role = Membership(organisation=before.id, role=its.role, valid_from=start)
        await registers.add(asked.connection, network, new_role, asked.change)
        return told(title, new_role, asked.register)
    if its.valid_from and member is not None:
        dated = replace(member, valid_from=its.valid_from)
        await registers.amend(asked.connection, network, dated, asked.change)
        return told_change(title, member, dated, asked.register)
    return told_change(title, before, after, asked.register)


@dataclass(frozen=True)
class EndedOrganisation:
    organisation: Organisation = argument(kinds.ORGANISATION, required=True)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)
    mistake: str | None = argument(kinds.REASON, markers.MISTAKE)


async def end(asked: Asked, its: EndedOrganisation) -> Reply:
    """A membership's last day; what its people hold ends with it."""
    register = asked.register
    until = its.valid_until or today(asked)
    memberships = [
        one
        for one in standing(register.memberships)
        if one.organisation == its.organisation.id and (one.valid_until is None or holds_on(one, asked.today))
    ]
    if not memberships:
        return sentence(say("organisation-not-in", organisation=its.organisation.name))
    if its.mistake:
        await void_all(asked, memberships, its.mistake)
        return sentence(say("organisation-voided", organisation=its.organisation.name, reason=its.mistake))
    await end_all(asked, memberships, until)
    ended = await end_all(asked, what_hangs_on(register, organisation=its.organisation.id), until)
    more = (say("ended-with-it", count=ended),) if ended else ()
    return sentence(say("organisation-ended", organisation=its.organisation.name, until=until), *more)


COMMANDS = kept(
    "organisation",
    Names(("organisasjon",), (), ("organisation",)),
    SECRETARIAT_ALONE,
    new=Doing(NewOrganisation, new),
    change=Doing(ChangedOrganisation, change),
    end=Doing(EndedOrganisation, end),
)
