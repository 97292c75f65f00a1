"""``register rom`` and ``register matrix``: which room is a body's, and which Matrix ID a person's.

The links are what everything else is authorised by: who a sender is, and which network a room may hear of.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import day_before, end_all, sentence, today, void_all
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import ANYWHERE, THE_SECRETARIAT, Command
from commands.speech.names import Names
from commands.speech.reply import Code, Reply, say
from network.dates import PartialDate
from network.register import Body, MatrixLink, Person, RoomLink, on
from storage import register as registers
from storage import waiting

CODE_LIVES = timedelta(days=7)
CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that are mistaken for each other when read aloud."""


@dataclass(frozen=True)
class RoomOf:
    body: Body = argument(kinds.BODY, required=True)


async def room(asked: Asked, its: RoomOf) -> Reply:
    """This room is from now on that body's. A room is one body's at a time, and never two networks'."""
    network = asked.register.network.id
    links = [link for link in on(asked.register.room_links, asked.today) if link.room == asked.line.room]
    if any(link.body == its.body.id for link in links):
        return sentence(say("room-is-already", body=its.body.name))
    others = await registers.body_of_room(asked.connection, asked.line.room)
    if any(other != network for other, _ in others):
        return sentence(say("room-of-another-network"))
    yesterday = day_before(today(asked))
    begun_today = [link for link in links if link.valid_from == today(asked)]
    await void_all(asked, begun_today, asked.line.event_id)
    await end_all(asked, [link for link in links if link not in begun_today], yesterday)
    link = RoomLink(body=its.body.id, room=asked.line.room, valid_from=today(asked))
    await registers.add(asked.connection, network, link, asked.change)
    return sentence(say("room-linked", body=its.body.name))


@dataclass(frozen=True)
class MatrixOf:
    person: Person = argument(kinds.PERSON, required=True)
    matrix: str | None = argument(kinds.MATRIX_ID, shape=kinds.MATRIX_ID_SHAPE)
    valid_until: PartialDate | None = argument(kinds.DAY, markers.UNTIL)


async def matrix(asked: Asked, its: MatrixOf) -> Reply:
    """Link a Matrix ID to a person, end such a link, or, without an ID, make a code the person can identify with."""
    if its.matrix is None:
        return await _code(asked, its.person)
    links = [link for link in on(asked.register.matrix_links, asked.today) if link.matrix == its.matrix]
    others = [link for link in links if link.person != its.person.id]
    if others:
        other = asked.register.person(others[0].person)
        return sentence(say("matrix-anothers", matrix=its.matrix, person=other.name if other else others[0].person))
    if its.valid_until is not None:
        if not links:
            return sentence(say("matrix-not-linked", matrix=its.matrix, person=its.person.name))
        await end_all(asked, links, its.valid_until)
        return sentence(say("matrix-ended", matrix=its.matrix, person=its.person.name, until=its.valid_until))
    if links:
        return sentence(say("matrix-linked-already", matrix=its.matrix, person=its.person.name))
    link = MatrixLink(person=its.person.id, matrix=its.matrix, valid_from=today(asked))
    await registers.add(asked.connection, asked.register.network.id, link, asked.change)
    return sentence(say("matrix-linked", matrix=its.matrix, person=its.person.name))


async def _code(asked: Asked, person: Person) -> Reply:
    if not asked.line.direct:
        return sentence(say("only-in-direct-chat"))
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(8))
    code = f"{letters[:4]}-{letters[4:]}"
    expires = asked.now + CODE_LIVES
    await waiting.keep_code(asked.connection, asked.register.network.id, person.id, code, expires)
    return sentence(say("code-made", person=person.name, code=Code(code), date=expires))


COMMANDS = (
    Command(
        key="register-room",
        names=Names(("rom",), (), ("room",)),
        under=markers.REGISTER,
        takes=RoomOf,
        who_may=THE_SECRETARIAT,
        places=ANYWHERE,
        answer=room,
    ),
    Command(
        key="register-matrix",
        names=Names(("matrix",)),
        under=markers.REGISTER,
        takes=MatrixOf,
        who_may=THE_SECRETARIAT,
        answer=matrix,
    ),
)
