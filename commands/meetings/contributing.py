"""``sak innleder``, ``bidra``, ``vedlegg``, ``vedtak``: who brings what to an item, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.meetings import names
from commands.meetings.finding import the_item
from commands.meetings.refusing import not_theirs_to_plan, who_plans
from commands.meetings.told import item_named, item_number, meeting_named, who
from commands.posting import Teller, in_room, room_of, to_person
from commands.speech import kinds
from commands.speech.arguments import argument, leading, rest
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Paragraph, Reply, say
from commands.telling import name_of
from network.concerned import people_of
from network.drafting import speaking
from network.meetings import Attachment, Item, MeetingFile
from network.register import Organisation, Person
from storage import meetings
from storage import register as registers

# --- who introduces it ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Introduce:
    number: int | None = leading(names.WHICH_ITEM, names.ITEM_SHAPE)
    who: Organisation | Person | None = argument(kinds.ORGANISATION_OR_PERSON)


async def introduce(asked: Asked, its: Introduce) -> Reply:
    """Who plans names anybody; somebody in the body names oneself, or one's own organisation."""
    item = await the_item(asked, its.number)
    if isinstance(item, Reply):
        return item
    id = _meant(asked, item, its.who)
    if isinstance(id, Reply):
        return id
    if id in item.introduced_by:
        return sentence(say("item-introduced-already", item=item_named(item), name=who(asked.register, id)))
    after = replace(item, introduced_by=(*item.introduced_by, id))
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    told = say("item-introducer", item=item_named(after), name=who(asked.register, id))
    also: tuple[Outgoing, ...] = ()
    if after.meeting is not None:
        file = await meetings.load(asked.connection, asked.register.network.id, after.meeting)
        also = introducers_told(Teller.of(asked), replace(after, introduced_by=(id,)), file)
    return Reply((Paragraph((told,)),), also=also)


@dataclass(frozen=True)
class Contribute:
    number: int | None = leading(names.WHICH_ITEM, names.ITEM_SHAPE)
    who: Organisation | Person | None = argument(kinds.ORGANISATION_OR_PERSON)


async def contribute(asked: Asked, its: Contribute) -> Reply:
    item = await the_item(asked, its.number)
    if isinstance(item, Reply):
        return item
    id = _meant(asked, item, its.who)
    if isinstance(id, Reply):
        return id
    if id not in item.contributions:
        after = replace(item, contributions=(*item.contributions, id))
        item = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    told = say("item-contributes", item=item_named(item), name=who(asked.register, id))
    also: tuple[Outgoing, ...] = ()
    if room_of(Teller.of(asked), item.body) != asked.line.room:
        also = in_room(Teller.of(asked), item.body, sentence(told))
    return Reply((Paragraph((told,)),), also=also)


def _meant(asked: Asked, item: Item, named: Organisation | Person | None) -> str | Reply:
    """Who introduces or contributes: the one named, or the one who says it."""
    body = asked.register.body(item.body)
    mine = speaking(asked.register, asked.person.id, body, asked.today) if asked.person and body else ()
    own = {one.organisation for one in mine if one.organisation} | ({asked.person.id} if asked.person else set())
    if not_theirs_to_plan(asked, item.body) is None:
        if named is None and asked.person is not None:
            return next((one.organisation for one in mine if one.organisation), asked.person.id)
        return named.id if named else sentence(say("item-who", number=item_number(item)))
    if not mine:
        return sentence(say("item-not-theirs", body=name_of(asked.register, "body", item.body)),
                        *who_plans(asked, item.body))  # fmt: skip
    if named is None:
        return next((one.organisation for one in mine if one.organisation), asked.person.id if asked.person else "")
    if named.id not in own:
        return sentence(say("item-not-for-them", organisation=named.name), *who_plans(asked, item.body))
    return named.id


def introducers_told(teller: Teller, item: Item, file: MeetingFile) -> tuple[Outgoing, ...]:
    """The people who introduce an item hear of it; an organisation's are those who sit for it in the body."""
    told: list[Outgoing] = []
    named = meeting_named(teller.register, file.meeting, teller.zone)
    for person in people_of(teller.register, item.body, item.introduced_by, teller.today):
        told += to_person(teller, person, sentence(say("item-you-introduce", item=item_named(item), meeting=named)))
    return tuple(told)


# --- its material ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Attach:
    number: int | None = leading(names.WHICH_ITEM, names.ITEM_SHAPE)


async def attach(asked: Asked, its: Attach) -> Reply:
    """The file that comes with the command is the item's material. It stays where it was sent, for those in there."""
    item = await the_item(asked, its.number)
    if isinstance(item, Reply):
        return item
    if asked.line.attachment is None:
        return sentence(say("item-attach-file", number=item_number(item)))
    if not _is_theirs(asked, item):
        return sentence(say("item-not-theirs", body=name_of(asked.register, "body", item.body)),
                        *who_plans(asked, item.body))  # fmt: skip
    name = asked.line.attachment.name
    attachment = Attachment(name=name, room=asked.line.room, event=asked.line.event_id)
    after = replace(item, attachments=(*item.attachments, attachment))
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    told = say("item-attached", name=name, item=item_named(after))
    also: tuple[Outgoing, ...] = ()
    if room_of(Teller.of(asked), item.body) != asked.line.room:
        also = in_room(Teller.of(asked), item.body, sentence(told))
    return Reply((Paragraph((told,)),), also=also)


def _is_theirs(asked: Asked, item: Item) -> bool:
    """Who sits in the body, or plans its meetings."""
    body = asked.register.body(item.body)
    mine = speaking(asked.register, asked.person.id, body, asked.today) if asked.person and body else ()
    return bool(mine) or not_theirs_to_plan(asked, item.body) is None


# --- what came of it -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Decided:
    number: int | None = leading(names.WHICH_ITEM, names.ITEM_SHAPE)
    text: str | None = rest(kinds.PROSE)


async def decided(asked: Asked, its: Decided) -> Reply:
    """What the meeting decided, in its final wording."""
    if its.number is None:
        return sentence(say("item-outcome-which"))
    item = await the_item(asked, its.number)
    if isinstance(item, Reply):
        return item
    refused = not_theirs_to_plan(asked, item.body)
    if refused is not None:
        return refused
    if item.meeting is None:
        return sentence(say("item-not-on-agenda", item=item_named(item)))
    if not its.text:
        return sentence(say("item-outcome-what", number=item_number(item)))
    after = replace(item, outcome=its.text)
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    return sentence(say("item-outcome-noted", item=item_named(after), text=its.text))


COMMANDS = (
    Command(
        key="item-introduce",
        names=Names(("innleder",), ("innleiar",), ("introducer",)),
        under=names.ITEM,
        takes=Introduce,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=introduce,
    ),
    Command(
        key="item-contribute",
        names=Names(("bidra",), (), ("contribute",)),
        under=names.ITEM,
        takes=Contribute,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=contribute,
    ),
    Command(
        key="item-attach",
        names=Names(("vedlegg",), (), ("attach",)),
        under=names.ITEM,
        takes=Attach,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        reads_file=True,
        answer=attach,
    ),
    Command(
        key="item-outcome",
        names=Names(("vedtak",), (), ("outcome",)),
        under=names.ITEM,
        takes=Decided,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=decided,
    ),
)
