"""Who said a line, and which network it is about.

Here is the confinement: a line in a body's room can only be about that network, and a network is spoken of
only to somebody who has a part in it.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Asked, Heard, Setup
from commands.line import Line
from commands.speech.arguments import Piece
from commands.speech.naming import words
from network.register import Language, Register, on
from network.standing import person_of, standing_of
from storage import register as registers


async def hear(
    connection: AsyncConnection, line: Line, piece: Piece, now: datetime, setup: Setup
) -> tuple[Heard, Piece]:
    """Who said it, about which network; and the line without the network's name where it was named first."""
    links = () if line.direct else await registers.body_of_room(connection, line.room)
    concerned: dict[str, Asked] = {}
    room_language: Language | None = None
    room_is_a_bodys = False
    for network, body in links or [(id, None) for id in await _own_networks(connection, line.sender, setup)]:
        register = await registers.load(connection, network)
        zone = ZoneInfo(register.network.timezone or setup.timezone)
        today = now.astimezone(zone).date()
        if body is not None:
            if not any(link.room == line.room and link.body == body for link in on(register.room_links, today)):
                continue
            room_is_a_bodys = True
            room_language = register.network.language
        asked = _as_asked(connection, line, now, setup, register, body)
        if asked is not None:
            concerned[network] = asked
    chosen = next(iter(concerned.values())) if len(concerned) == 1 else None
    named = _named_first(piece, concerned)
    if named is not None:
        chosen, piece = named
    heard = Heard(
        connection=connection,
        line=line,
        setup=setup,
        now=now,
        language=chosen.language if chosen else room_language or setup.language,
        networks=concerned,
        chosen=chosen,
        room_is_a_bodys=room_is_a_bodys,
    )
    return heard, piece


async def _own_networks(connection: AsyncConnection, sender: str, setup: Setup) -> tuple[str, ...]:
    if sender in setup.admins:
        return tuple(network.id for network in await registers.networks(connection))
    return await registers.networks_of(connection, sender)


def _as_asked(
    connection: AsyncConnection, line: Line, now: datetime, setup: Setup, register: Register, body: str | None
) -> Asked | None:
    """The line as a question about that network; None when it does not concern the one who asks."""
    zone = ZoneInfo(register.network.timezone or setup.timezone)
    today = now.astimezone(zone).date()
    person = person_of(register, line.sender, today)
    is_admin = line.sender in setup.admins
    its_standing = standing_of(register, person.id if person else "", today)
    if not is_admin and (person is None or not its_standing.has_part):
        return None
    own = person.language if person and line.direct else None
    return Asked(
        connection=connection,
        line=line,
        setup=setup,
        now=now,
        language=own or register.network.language or setup.language,
        register=register,
        body=register.body(body) if body else None,
        person=person,
        standing=its_standing,
        is_admin=is_admin,
    )


def _named_first(piece: Piece, concerned: dict[str, Asked]) -> tuple[Asked, Piece] | None:
    """``storbynettverket leder``: the network whose name or id the line begins with, and what follows it."""
    for asked in concerned.values():
        network = asked.register.network
        for name in (network.id, network.name):
            if words(piece.text)[: len(words(name))] == words(name) and piece.text.casefold().startswith(
                name.casefold()
            ):
                rest = piece.cut(len(name))
                return asked, rest.cut(len(rest.text) - len(rest.text.lstrip(" :,")))
    return None
