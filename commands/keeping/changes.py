"""What several of the register's commands do alike: a new id, an end, a mistake, whose it is to do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Protocol, TypeVar

from commands.context import Asked
from commands.keeping.told import told_change
from commands.permission import keeps, refusal
from commands.speech.declaration import THE_SECRETARIAT
from commands.speech.reply import Listed, Paragraph, Reply, Say, Value, say
from network.dates import PartialDate
from network.eligibility import MEMBERS
from network.register import Body, Dated, Record, Register, standing
from storage import register as registers

D = TypeVar("D", bound=Dated)


class Ending(Protocol):
    """The arguments of a command that ends something."""

    @property
    def valid_until(self) -> PartialDate | None: ...

    @property
    def mistake(self) -> str | None: ...


_FOLDED = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ß": "ss", "ŋ": "ng", "ŧ": "t"})


def sentence(*says: Say) -> Reply:
    return Reply((Paragraph(says),))


def new_id(name: str, taken: set[str]) -> str:
    """A short name of its own for a new thing: ``Kari Nessa Nordtun`` is ``kari-nessa-nordtun``."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_FOLDED)).encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "ny"
    number, id = 2, base
    while id in taken or id == MEMBERS:
        number, id = number + 1, f"{base}-{number}"
    return id


def not_theirs_to_keep(asked: Asked, body: Body) -> Reply | None:
    """The refusal, where somebody keeps a body's register that is another secretariat's."""
    return None if keeps(asked, body) else sentence(refusal(asked, THE_SECRETARIAT))


def the_body(asked: Asked, named: Body | None) -> Body | Reply:
    """The body that is meant: the one named, or the room's; asked for where neither is."""
    body = named or asked.body
    if body is None:
        return sentence(say("which-body", names=Listed(tuple(one.name for one in standing(asked.register.bodies)))))
    return not_theirs_to_keep(asked, body) or body


def day_before(day: PartialDate) -> PartialDate:
    return PartialDate.of(day.first() - timedelta(days=1))


def today(asked: Asked) -> PartialDate:
    return PartialDate.of(asked.today)


def what_hangs_on(register: Register, person: str | None = None, organisation: str | None = None) -> list[Dated]:
    """The seats, offices and advice of a person, or of those who sit for an organisation."""
    seats = [
        seat
        for seat in standing(register.seats)
        if seat.person == person or (organisation is not None and register.organisation_of(seat) == organisation)
    ]
    people = {person} if person else {seat.person for seat in seats}
    return [
        *seats,
        *(one for one in standing(register.holdings) if one.person in people),
        *(one for one in standing(register.advisers) if one.person in people or one.acts_for in people),
    ]


async def end_all(asked: Asked, records: Iterable[Dated], until: PartialDate) -> int:
    """End those that have not ended by then; how many that were. What was only to begin later never held."""
    still_open = [one for one in records if one.valid_until is None or one.valid_until.last() > until.last()]
    for record in still_open:
        if record.valid_from is not None and record.valid_from.first() > until.last():
            await void_all(asked, (record,), asked.line.event_id)
            continue
        await registers.end(asked.connection, asked.register.network.id, record, until, asked.change)
    return len(still_open)


async def void_all(asked: Asked, records: Iterable[Record], why: str) -> None:
    for record in records:
        await registers.void(asked.connection, asked.register.network.id, record, why, asked.change)


def backwards(valid_from: PartialDate | None, valid_until: PartialDate | None) -> Reply | None:
    """The refusal of an end that lies before its beginning."""
    if valid_from is None or valid_until is None or valid_until.last() >= valid_from.first():
        return None
    return sentence(say("until-before-from", **{"from": valid_from, "until": valid_until}))


async def change_told(asked: Asked, before: D, after: D, title: Say) -> Reply:
    """Give a dated record its new values, and tell what that altered."""
    refused = backwards(after.valid_from, after.valid_until)
    if refused is not None:
        return refused
    if after != before:
        await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    return told_change(title, before, after, asked.register)


async def end_told(asked: Asked, record: Dated, thing: str, named: Mapping[str, Value], ending: Ending) -> Reply:
    """End a dated record, or strike it out as a mistake, and say so.

    ``thing`` is the beginning of the messages' ids: ``seat-ended``, ``seat-voided``.
    """
    if ending.mistake is not None:
        await void_all(asked, (record,), ending.mistake)
        return sentence(say(f"{thing}-voided", reason=ending.mistake, **named))
    until = ending.valid_until or today(asked)
    refused = backwards(record.valid_from, until)
    if refused is not None:
        return refused
    await end_all(asked, (record,), until)
    return sentence(say(f"{thing}-ended", until=until, **named))
