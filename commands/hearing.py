"""Who said or did something, and which network it is about.

Here is the confinement: a line in a body's room can only be about that network, and a network is spoken of
only to somebody who has a part in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Asked, Heard, Setup
from commands.line import Click, Said
from commands.speech.arguments import Piece
from commands.speech.naming import words
from network.register import Language, Register, on
from network.standing import person_of
from storage import register as registers


async def hear(
    connection: AsyncConnection, said: Said, piece: Piece, now: datetime, setup: Setup
) -> tuple[Heard, Piece]:
    """Who said it, about which network; and the line without the network's name where it was named first."""
    links = () if said.direct else await registers.body_of_room(connection, said.room)
    concerned: dict[str, Asked] = {}
    room_language: Language | None = None
    room_is_a_bodys = False
    for network, body in links or [(id, None) for id in await _own_networks(connection, said.sender, setup)]:
        register = await registers.load(connection, network)
        zone = ZoneInfo(register.network.timezone or setup.timezone)
        today = now.astimezone(zone).date()
        if body is not None:
            if not any(link.room == said.room and link.body == body for link in on(register.room_links, today)):
                continue
            room_is_a_bodys = True
            room_language = register.network.language
        asked = _as_asked(connection, said, now, setup, register, body)
        if asked is not None:
            concerned[network] = asked
    chosen = next(iter(concerned.values())) if len(concerned) == 1 else None
    named = _named_first(piece, concerned)
    if named is not None:
        chosen, piece = named
    heard = Heard(
        connection=connection,
        said=said,
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
    connection: AsyncConnection, said: Said, now: datetime, setup: Setup, register: Register, body: str | None
) -> Asked | None:
    """The line as a question about that network; None when it does not concern the one who asks."""
    asked = asked_by(connection, said, now, setup, register, body)
    return asked if asked.is_admin or (asked.person is not None and asked.standing.has_part) else None


async def clicked(connection: AsyncConnection, said: Click, now: datetime, setup: Setup, network: str) -> Asked:
    """What somebody did in a room about a matter of that network's; also who has no part in it, and is to be told so.
    Raises storage.register.UnknownNetwork."""
    (asked,) = await all_clicked(connection, (said,), now, setup, network)
    return asked


async def all_clicked(
    connection: AsyncConnection, said: Sequence[Click], now: datetime, setup: Setup, network: str
) -> tuple[Asked, ...]:
    """The same of several, in one room."""
    register = await registers.load(connection, network)
    today = now.astimezone(ZoneInfo(register.network.timezone or setup.timezone)).date()
    bodies = {link.room: link.body for link in reversed(on(register.room_links, today))}
    return tuple(asked_by(connection, one, now, setup, register, bodies.get(one.room)) for one in said)


def asked_by(
    connection: AsyncConnection, said: Said, now: datetime, setup: Setup, register: Register, body: str | None
) -> Asked:
    """What was said or done, by whomever the register knows the sender as."""
    zone = ZoneInfo(register.network.timezone or setup.timezone)
    today = now.astimezone(zone).date()
    person = person_of(register, said.sender, today)
    own = person.language if person and said.direct else None
    return Asked(
        connection=connection,
        said=said,
        setup=setup,
        now=now,
        language=own or register.network.language or setup.language,
        register=register,
        body=register.body(body) if body else None,
        person=person,
        is_admin=said.sender in setup.admins,
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
