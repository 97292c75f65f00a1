"""What telling of a round and of another question have in common: whose the voices are, how much time is left,
what is told once to somebody who is not counted, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Asked
from commands.line import Outgoing
from commands.posting import Teller, matrix_of, room_of, to_matrix
from commands.speech.reply import Paragraph, Reply, Say
from commands.telling import name_of
from network.dates import Period
from network.register import Voice
from network.voices import Asking, day_of, roster
from storage import ledger, locked


def voice_name(teller: Teller, asking: Asking, voice: str) -> str:
    """The name of an organisation on the roll, or of a person where each has a voice."""
    return name_of(teller.register, "person" if asking.voice is Voice.PERSON else "organisation", voice)


def mentioned(teller: Teller, asking: Asking, voices: Iterable[str]) -> tuple[str, ...]:
    """The Matrix IDs of those who sit for these voices."""
    who = roster(teller.register, asking, day_of(teller.now, teller.zone))
    people = (person for voice in voices for person in who.people.get(voice, ()))
    return tuple(dict.fromkeys(matrix for person in people if (matrix := matrix_of(teller, person)) is not None))


def left(span: timedelta) -> Period:
    """How much time is left, as people say it: in days, else hours, else minutes."""
    minutes = max(1, int(span.total_seconds() // 60))
    if minutes >= 48 * 60:
        return Period(days=minutes // (24 * 60))
    return Period(hours=minutes // 60) if minutes >= 60 else Period(minutes=minutes)


async def told_once(asked: Asked, about: str, what: Say | Reply, why: str) -> tuple[Outgoing, ...]:
    """What does not count is told the same person once of a thing (``U1/r2``, ``P3``), however often they click."""
    which = f"{about}/{asked.said.sender}"
    network = asked.register.network.id
    if not await ledger.remember(asked.connection, network, "not-counted", which[:255], why[:64], asked.now):
        return ()
    reply = what if isinstance(what, Reply) else Reply((Paragraph((what,)),))
    return to_matrix(Teller.of(asked), asked.said.sender, reply)


async def could_not_be_read(connection: AsyncConnection, teller: Teller, asking: Asking) -> tuple[str, ...]:
    """Who wrote something in the body's room since the opening that could not be decrypted."""
    room = room_of(teller, asking.body)
    if room is None:
        return ()
    senders = [one.sender for one in await locked.undecrypted(connection, room, asking.openings[0].at)]
    links = {link.matrix: link.person for link in teller.register.matrix_links if link.voided is None}
    return tuple(
        dict.fromkeys(name_of(teller.register, "person", links[one]) if one in links else one for one in senders)
    )
