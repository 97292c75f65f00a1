"""What telling of a round and of another question have in common: whose the voices are, how much time is left,
what is told once to somebody who is not counted, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Asked
from commands.line import Outgoing
from commands.posting import Teller, matrix_of, room_of, to_matrix
from commands.speech.reply import Paragraph, Reply, Say, Value, say
from commands.telling import name_of
from network.dates import Period
from network.register import Voice
from network.statements import Via
from network.voices import Asking, day_of, roster
from storage import ledger, locked

HARDLY_ANY = 10
"""Minutes that nobody counts in days."""


def voice_name(teller: Teller, asking: Asking, voice: str) -> str:
    """The name of an organisation on the roll, or of a person where each has a voice."""
    return name_of(teller.register, "person" if asking.voice is Voice.PERSON else "organisation", voice)


def how_it_came(name: Value, via: Via) -> Value:
    """A name, and that it was the secretariat who wrote the answer down: ``Bergen (per telefon)``."""
    return say(f"tally-voice-{via.value}", voice=name) if via in (Via.TELEPHONE, Via.EMAIL) else name


def mentioned(teller: Teller, asking: Asking, voices: Iterable[str]) -> tuple[str, ...]:
    """The Matrix IDs of those who sit for these voices."""
    who = roster(teller.register, asking, day_of(teller.now, teller.zone))
    people = (person for voice in voices for person in who.people.get(voice, ()))
    return tuple(dict.fromkeys(matrix for person in people if (matrix := matrix_of(teller, person)) is not None))


def left(span: timedelta) -> Period:
    """How much time is left, as people say it: in days, else hours, else minutes. Who is reminded three days before and
    hears it a minute later, is told of three days."""
    minutes = max(1, int(span.total_seconds() // 60))
    if minutes + HARDLY_ANY >= 48 * 60:
        return Period(days=(minutes + HARDLY_ANY) // (24 * 60))
    return Period(hours=(minutes + 1) // 60) if minutes + 1 >= 60 else Period(minutes=minutes)


@dataclass(frozen=True)
class NotCounted:
    """A click that does not count: what its author is told, and in one word why."""

    asked: Asked
    what: Say | Reply
    why: str


async def told_once(asked: Asked, about: str, what: Say | Reply, why: str) -> tuple[Outgoing, ...]:
    """What does not count is told the same person once of a thing (``U1/r2``, ``P3``), however often they click."""
    (told,) = await each_told_once(about, (NotCounted(asked, what, why),))
    return told


async def each_told_once(about: str, several: Sequence[NotCounted]) -> tuple[tuple[Outgoing, ...], ...]:
    """The same of several clicks that came together: what each of them is answered."""
    if not several:
        return ()
    asked = several[0].asked
    keys = [(f"{about}/{one.asked.said.sender}"[:255], one.why[:64]) for one in several]
    new = await ledger.remember_each(asked.connection, asked.register.network.id, "not-counted", keys, asked.now)
    return tuple(_told(one) if is_new else () for one, is_new in zip(several, new, strict=True))


def _told(one: NotCounted) -> tuple[Outgoing, ...]:
    reply = one.what if isinstance(one.what, Reply) else Reply((Paragraph((one.what,)),))
    return to_matrix(Teller.of(one.asked), one.asked.said.sender, reply)


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
