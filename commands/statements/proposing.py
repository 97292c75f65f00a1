"""``uttalelse ny``: a text is brought in as a draft, and shown in its body's room."""

from __future__ import annotations

from dataclasses import dataclass

from commands.context import Asked
from commands.event_names import EventName
from commands.keeping.changes import sentence
from commands.keeping.markers import IN_BODY
from commands.posting import Teller, in_room, room_of
from commands.speech import kinds
from commands.speech.arguments import argument, following, heading
from commands.speech.declaration import Command, Part
from commands.speech.names import Names
from commands.speech.reply import Listed, Paragraph, Prose, Reply, Say, Title, say
from commands.statements import names
from commands.statements.refusing import names_of
from commands.statements.tally import number_of
from commands.statements.text_given import text_given
from commands.statements.told import kind_told, named, proposed_told, title_of
from commands.telling import name_of, secretariat_of
from network.drafting import Speaks, attending, speaking
from network.register import Body, Organisation, Proposers, Register, standing
from network.rounds import may_propose
from network.statements import Statement, StatementKind, Version, digest_of
from storage import register as registers

DRAFT = "draft"
"""The part of a statement's own messages that show its text while it is drafted; see `commands.event_names`."""
THOSE_WHO_DRAFT = frozenset({Part.SECRETARIAT, Part.REPRESENTATIVE, Part.ADVISER, Part.PARTICIPANT})


@dataclass(frozen=True)
class Proposed:
    title: str = heading(kinds.Text(key="title"), required=True)
    kind: StatementKind | None = argument(names.KINDS, names.KIND)
    organisation: Organisation | None = argument(kinds.ORGANISATION, names.FROM_ORGANISATION)
    body: Body | None = argument(kinds.BODY, IN_BODY)
    text: str | None = following(kinds.PROSE)


async def new(asked: Asked, its: Proposed) -> Reply:
    body = the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    proposed_by = proposer(asked, body, its.organisation)
    if isinstance(proposed_by, Reply):
        return proposed_by
    text = text_given(asked, its.text)
    if isinstance(text, Reply):
        return text
    if text is None:
        return sentence(say("text-not-given"), say("text-how"))
    statement = Statement(
        body=body.id,
        title=its.title,
        kind=its.kind or StatementKind.JOINT,
        proposed_by=proposed_by,
        proposer=asked.person.id if asked.person else None,
        at=asked.now,
    )
    network = asked.register.network.id
    statement = await registers.add(asked.connection, network, statement, asked.change)
    assert statement.number is not None  # given when it is stored
    version = Version(
        statement=statement.number,
        number=1,
        text=text,
        digest=digest_of(text),
        at=asked.now,
        by=statement.proposer,
    )
    await registers.add(asked.connection, network, version, asked.change)
    return shown_in_room(asked, body, statement, version)


def shown_in_room(asked: Asked, body: Body, statement: Statement, version: Version) -> Reply:
    """The draft, where those see it whose it is to speak of it; elsewhere a word that it was sent there."""
    teller = Teller.of(asked)
    draft = draft_told(asked.register, statement, version)
    name = EventName(teller.network, number_of(statement), None, DRAFT)
    shown = in_room(teller, body.id, draft, name=str(name))
    if not shown:
        return Reply((*draft.parts, Paragraph((say("draft-without-room", body=body.name),))))
    if room_of(teller, body.id) == asked.line.room:
        return Reply((), also=shown)
    sent = sentence(say("draft-sent", statement=named(statement), kind=kind_told(statement), body=body.name))
    return Reply(sent.parts, also=shown)


def draft_told(register: Register, statement: Statement, version: Version) -> Reply:
    """The draft with its whole text, and how one wishes for other words."""
    return Reply(
        (
            Title(title_of(statement)),
            Paragraph((say("draft-of", kind=kind_told(statement)), proposed_told(register, statement))),
            Prose(version.text),
            Paragraph((say("draft-how-to-wish", number=number_of(statement)),)),
        )
    )


# --- in which body, and for whom ----------------------------------------------------------------------------


def the_body(asked: Asked, meant: Body | None) -> Body | Reply:
    """The body that speaks: the one named, the room's, or the only one there is; it has rounds by the charter."""
    speaking_bodies = tuple(one for one in standing(asked.register.bodies) if one.consensus is not None)
    if not speaking_bodies:
        return sentence(say("no-body-speaks", network=asked.register.network.name))
    body = meant or asked.body
    if body is None and len(speaking_bodies) == 1:
        body = speaking_bodies[0]
    bodies = Listed(tuple(one.name for one in speaking_bodies), "or")
    if body is None:
        return sentence(say("which-body", names=bodies))
    if body.consensus is None:
        return sentence(say("body-does-not-speak", body=body.name, names=bodies))
    return body


def proposer(asked: Asked, body: Body, meant: Organisation | None) -> str | Reply | None:
    """The organisation that proposes; None where the secretariat drafts, which speaks for nobody."""
    mine = speaking(asked.register, asked.person.id, body, asked.today) if asked.person else ()
    proposing = tuple(one.organisation for one in mine if one.organisation and _may_propose(asked, body, one))
    is_secretariat = asked.standing.serves(body.id)
    if meant is not None:
        if meant.id in proposing:
            return meant.id
        if not may_propose(asked.register, body, meant.id, asked.now, asked.zone):
            return sentence(_proposes_not(asked, body, meant.id))
        if not is_secretariat:
            return sentence(say("not-theirs-to-speak-for", organisation=meant.name), *_who_could(asked, body, meant.id))
        return meant.id
    match proposing:
        case (only,):
            return only
        case ():
            return None if is_secretariat else _refused(asked, body, mine)
        case _:
            them = Listed(tuple(name_of(asked.register, "organisation", one) for one in proposing), "or")
            return sentence(say("proposes-for-which", organisations=them))


def _may_propose(asked: Asked, body: Body, one: Speaks) -> bool:
    return (
        one.proposes
        and one.organisation is not None
        and may_propose(asked.register, body, one.organisation, asked.now, asked.zone)
    )


def _refused(asked: Asked, body: Body, mine: tuple[Speaks, ...]) -> Reply:
    own = asked.person.organisation if asked.person else None
    if not mine:
        return sentence(say("proposes-no-seat", body=body.name), *_who_could(asked, body, own))
    first = next((one.organisation for one in mine if one.organisation), own)
    return sentence(_proposes_not(asked, body, first), *_who_could(asked, body, first))


def _proposes_not(asked: Asked, body: Body, organisation: str | None) -> Say:
    """That an organisation proposes nothing here, and who does by the charter."""
    proposers = (body.consensus and body.consensus.proposers) or Proposers.MEMBERS
    name = name_of(asked.register, "organisation", organisation) if organisation else say("one-without-organisation")
    return say(f"proposes-not-{proposers.value}", organisation=name, body=body.name)


def _who_could(asked: Asked, body: Body, organisation: str | None) -> tuple[Say, ...]:
    """Those of the organisation who could, and the secretariat."""
    told: list[Say] = []
    seated = [one.person for one in attending(asked.register, body, asked.today) if one.organisation == organisation]
    if organisation and seated and may_propose(asked.register, body, organisation, asked.now, asked.zone):
        name = name_of(asked.register, "organisation", organisation)
        told.append(say("propose-colleagues", organisation=name, people=names_of(asked, seated)))
    keepers = secretariat_of(asked, body.id)
    if keepers:
        told.append(say("propose-secretariat", people=names_of(asked, keepers)))
    return tuple(told)


COMMANDS = (
    Command(
        key="statement-new",
        names=Names(("ny",), (), ("new",)),
        under=names.STATEMENT,
        takes=Proposed,
        who_may=THOSE_WHO_DRAFT,
        reads_file=True,
        answer=new,
    ),
)
