"""``sak ny``, ``sett opp``, ``avvis``, ``liste``: what a body shall deal with, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.keeping.markers import IN_BODY
from commands.line import Outgoing
from commands.meetings import names
from commands.meetings.contributing import introducers_told
from commands.meetings.finding import meeting_body, not_open, over, the_item, the_meeting
from commands.meetings.refusing import not_theirs_to_plan, who_plans
from commands.meetings.told import item_named, item_number, item_told, meeting_named, meeting_number, those
from commands.posting import Teller, in_room, room_of, to_person
from commands.speech import kinds
from commands.speech.arguments import argument, heading, leading, rest
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, THOSE_WITH_A_PART, Command, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Part, Reply, Say, Title, say
from commands.statements.refusing import names_of
from commands.telling import name_of
from network.agenda import Decider, NoSuchPlace, NotOnAgenda, may_decline, moved
from network.drafting import speaking
from network.meetings import Item, ItemState, MeetingFile
from network.offices import CHAIR, holders, offices_held
from network.register import Agenda, Body, Language, Organisation, Person
from storage import meetings
from storage import register as registers

MOST_LISTED = 60


# --- proposing ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class New:
    title: str = heading(kinds.Text(key="title"), required=True)
    meeting: int | None = argument(names.WHICH_MEETING, names.ON_MEETING)
    introducer: Organisation | Person | None = argument(names.INTRODUCER, names.INTRODUCED_BY)
    organisation: Organisation | None = argument(kinds.ORGANISATION, names.FROM_ORGANISATION)
    minutes: int | None = argument(names.MINUTES, names.LASTS)
    material: bool | None = argument(kinds.Word("material"), shape=names.MATERIAL_SHAPE)
    body: Body | None = argument(kinds.BODY, IN_BODY)


async def new(asked: Asked, its: New) -> Reply:
    """Anybody who sits in the body, or keeps it, may propose; who plans it may name a meeting at once."""
    body = meeting_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    mine = speaking(asked.register, asked.person.id, body, asked.today) if asked.person else ()
    proposing = tuple(one.organisation for one in mine if one.proposes)
    plans = not_theirs_to_plan(asked, body.id) is None
    if not proposing and not plans:
        return sentence(say("item-not-theirs", body=body.name), *who_plans(asked, body.id))
    if its.organisation is not None and its.organisation.id not in proposing and not plans:
        return sentence(say("not-theirs-to-speak-for", organisation=its.organisation.name))
    proposed_by = its.organisation.id if its.organisation else next((one for one in proposing if one), None)
    on: MeetingFile | None = None
    if its.meeting is not None:
        found = await _open_meeting(asked, its.meeting, body)
        if isinstance(found, Reply):
            return found
        on = found
    item = Item(
        body=body.id,
        title=its.title,
        proposed_by=proposed_by,
        proposer=asked.person.id if asked.person else None,
        at=asked.now,
        state=ItemState.PROPOSED,
        introduced_by=(its.introducer.id,) if its.introducer else (),
        minutes=its.minutes,
        needs_material=bool(its.material),
    )
    if on is not None and plans:
        item = _on_agenda(asked, item, on)
    item = await registers.add(asked.connection, asked.register.network.id, item, asked.change)
    return _proposed(asked, body, item, on)


def _proposed(asked: Asked, body: Body, item: Item, on: MeetingFile | None) -> Reply:
    teller = Teller.of(asked)
    if item.state is ItemState.ON_AGENDA and on is not None:
        named = meeting_named(asked.register, on.meeting, asked.zone)
        told = [say("item-on-agenda", item=item_named(item), meeting=named)]
        return Reply((Paragraph((*told, *_changes_call(on))),), also=introducers_told(teller, item, on))
    told = [say("item-proposed", item=item_named(item), body=body.name)]
    if on is not None:
        told.append(say("item-wished-for", meeting=meeting_named(asked.register, on.meeting, asked.zone)))
    decide = say("item-who-decides", number=item_number(item))
    also: tuple[Outgoing, ...] = ()
    if room_of(teller, body.id) != asked.line.room:
        by = name_of(asked.register, "organisation", item.proposed_by) if item.proposed_by else None
        also = in_room(teller, body.id, sentence(
            say("item-proposed-by", item=item_named(item), organisation=by) if by
            else say("item-proposed", item=item_named(item), body=body.name),
            decide,
        ))  # fmt: skip
    return Reply((Paragraph((*told, decide)),), also=also)


async def _open_meeting(asked: Asked, number: int | None, body: Body | None) -> MeetingFile | Reply:
    file = await the_meeting(asked, number)
    if isinstance(file, Reply):
        return file
    if body is not None and file.meeting.body != body.id:
        other = name_of(asked.register, "body", file.meeting.body)
        return sentence(say("item-other-body", number=meeting_number(file.meeting), body=other))
    return not_open(asked, file.meeting) or file


# --- on an agenda, or not -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PutOn:
    number: int | None = leading(names.WHICH_ITEM, names.ITEM_SHAPE)
    meeting: int | None = argument(names.WHICH_MEETING, names.ON_MEETING)
    place: int | None = argument(kinds.Number(500), names.AS_NUMBER)
    minutes: int | None = argument(names.MINUTES, names.LASTS)
    material: bool | None = argument(kinds.Word("material"), shape=names.MATERIAL_SHAPE)


async def put_on(asked: Asked, its: PutOn) -> Reply:
    """On the agenda of a meeting, the next one where none is named; an item that stands there already is moved."""
    item = await the_item(asked, its.number)
    if isinstance(item, Reply):
        return item
    refused = not_theirs_to_plan(asked, item.body)
    if refused is not None:
        return refused
    number = its.meeting if its.meeting is not None else item.meeting
    file = await _open_meeting(asked, number, asked.register.body(item.body))
    if isinstance(file, Reply):
        return file
    after = replace(
        _on_agenda(asked, item, file),
        minutes=its.minutes or item.minutes,
        needs_material=bool(its.material) or item.needs_material,
    )
    after = await _placed(asked, after, file, its.place)
    named = meeting_named(asked.register, file.meeting, asked.zone)
    told = (say("item-on-agenda", item=item_named(after), meeting=named), *_changes_call(file))
    first_time = item.state is not ItemState.ON_AGENDA
    also = introducers_told(Teller.of(asked), after, file) if first_time else ()
    return Reply((Paragraph(told),), also=(*also, *_proposer_told(asked, after, told[:1])))


def _on_agenda(asked: Asked, item: Item, file: MeetingFile) -> Item:
    stays = item.meeting == file.meeting.number
    last = max((one.place or 0 for one in file.items), default=0)
    return replace(
        item,
        meeting=file.meeting.number,
        place=item.place if stays else last + 1,
        case=item.case if stays else None,
        state=ItemState.ON_AGENDA,
        why_declined=None,
        decided_by=asked.person.id if asked.person else None,
    )


async def _placed(asked: Asked, item: Item, file: MeetingFile, place: int | None) -> Item:
    """Stored, and the others moved where it takes their place; past the end of the agenda is its end."""
    network = asked.register.network.id
    item = await registers.amend(asked.connection, network, item, asked.change)
    if place is None:
        return item
    others = tuple(one for one in file.items if one.number != item.number)
    ordered = moved((*others, item), item.number or 0, min(place, len(others) + 1))
    if isinstance(ordered, NotOnAgenda | NoSuchPlace):
        return item
    for one in ordered:
        item = await _in_its_place(asked, one, item)
    return item


async def _in_its_place(asked: Asked, one: Item, item: Item) -> Item:
    """One of the agenda's items stored in its place; the item that was moved, as it then is."""
    stored = await registers.amend(asked.connection, asked.register.network.id, one, asked.change)
    return stored if stored.number == item.number else item


def _changes_call(file: MeetingFile) -> tuple[Say, ...]:
    """That the agenda was sent out before, where it was."""
    if file.meeting.called_at is None:
        return ()
    return (say("item-after-call", number=meeting_number(file.meeting)),)


@dataclass(frozen=True)
class Decline:
    number: int | None = leading(names.WHICH_ITEM, names.ITEM_SHAPE)
    why: str | None = rest(kinds.LONG_TEXT)


async def decline(asked: Asked, its: Decline) -> Reply:
    item = await the_item(asked, its.number)
    if isinstance(item, Reply):
        return item
    body = asked.register.body(item.body)
    if body is None or not await _may_decline(asked, body, item):
        return _not_theirs_to_decline(asked, item, body)
    if item.state is ItemState.DECLINED:
        return sentence(say("item-declined-already", item=item_named(item)))
    if not its.why:
        return sentence(say("item-decline-why", number=item_number(item)))
    after = replace(
        item,
        state=ItemState.DECLINED,
        meeting=None,
        place=None,
        case=None,
        why_declined=its.why,
        decided_by=asked.person.id if asked.person else None,
    )
    after = await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    told = (say("item-declined", item=item_named(after), text=its.why),)
    return Reply((Paragraph(told),), also=_proposer_told(asked, after, told))


async def _may_decline(asked: Asked, body: Body, item: Item) -> bool:
    """What a meeting that has begun declines, is recorded as its decision."""
    as_ = [Decider.CHAIR, Decider.SECRETARIAT]
    if item.meeting is not None:
        file = await meetings.load(asked.connection, asked.register.network.id, item.meeting)
        as_ += [Decider.MEETING] if over(file.meeting, asked) else []
    return any(may_decline(body, asked.standing, one) for one in as_)


def _not_theirs_to_decline(asked: Asked, item: Item, body: Body | None) -> Reply:
    if body is not None and body.agenda is Agenda.OWN:
        chairs = [one.person for one in holders(offices_held(asked.register, body.id, CHAIR, asked.today, asked.today))]
        if chairs:
            return sentence(say("item-own-agenda", body=body.name, people=names_of(asked, chairs)))
        return sentence(say("item-own-agenda-nobody", body=body.name))
    return sentence(*who_plans(asked, item.body))


def _proposer_told(asked: Asked, item: Item, told: tuple[Say, ...]) -> tuple[Outgoing, ...]:
    """Who brought an item in hears what becomes of it."""
    if item.proposer is None or (asked.person and asked.person.id == item.proposer):
        return ()
    return to_person(Teller.of(asked), item.proposer, sentence(*told))


# --- all of them ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Which:
    meeting: int | None = argument(names.WHICH_MEETING, names.ON_MEETING)
    body: Body | None = argument(kinds.BODY, IN_BODY)


async def show_all(asked: Asked, its: Which) -> Reply:
    """The items of a meeting, the next one's where none is named; and those that wait for one."""
    body = its.body or asked.body
    network = asked.register.network.id
    waiting = await meetings.waiting_items(asked.connection, network, body.id if body else None)
    parts: list[Part] = []
    file = await the_meeting(asked, its.meeting)
    if isinstance(file, MeetingFile):
        parts.append(Title(say("items-of", meeting=meeting_named(asked.register, file.meeting, asked.zone))))
        parts.append(_lines(asked, file.items) if file.items else Paragraph((say("agenda-empty"),)))
    elif its.meeting is not None:
        return file
    if waiting:
        parts.append(Title(say("items-waiting")))
        parts.append(_lines(asked, waiting[:MOST_LISTED]))
        if len(waiting) > MOST_LISTED:
            parts.append(Paragraph((say("import-more", count=len(waiting) - MOST_LISTED),)))
    return Reply(tuple(parts)) if parts else sentence(say("items-none"))


def _lines(asked: Asked, items: Iterable[Item]) -> Bullets:
    return Bullets(tuple((*item_told(asked.register, one), *_proposed_by(asked, one)) for one in items))


def _proposed_by(asked: Asked, item: Item) -> tuple[Say, ...]:
    if item.state is not ItemState.PROPOSED or item.proposed_by is None:
        return ()
    return (say("item-line-proposed", names=those(asked.register, (item.proposed_by,))),)


COMMANDS = (
    Command(
        key="item-new",
        names=Names(("ny",), (), ("new",)),
        under=names.ITEM,
        takes=New,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=new,
    ),
    Command(
        key="item-put-on",
        names=Names(("sett opp",), (), ("put on",)),
        under=names.ITEM,
        takes=PutOn,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=put_on,
    ),
    Command(
        key="item-decline",
        names=Names(("avvis",), (), ("decline",)),
        under=names.ITEM,
        takes=Decline,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=decline,
    ),
    Command(
        key="item-list",
        names=Names(("liste",), (), ("list",)),
        under=names.ITEM,
        takes=Which,
        who_may=THOSE_WITH_A_PART,
        plainly=(
            *plain(
                Language.BOKMAAL,
                r"hva (?:er|står) på (?:sakslisten|sakslista|agendaen|dagsordenen)",
                r"hvilke saker (?:skal (?:vi )?(?:ha )?opp|er det|har vi|er meldt inn|står på sakslisten)"
                rf"(?: (?:på|til|i) {names.THE_MEETING})?",
            ),
            *plain(
                Language.NYNORSK,
                r"kva (?:er|står) på (?:saklista|agendaen|dagsordenen)",
                r"kva saker (?:skal (?:vi )?(?:ha )?opp|er det|har vi|er melde inn|står på saklista)"
                rf"(?: (?:på|til|i) {names.THE_MEETING})?",
            ),
            *plain(Language.ENGLISH, r"(?:what|which items) (?:is|are) on the agenda"),
        ),
        answer=show_all,
    ),
)
