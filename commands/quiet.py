"""``meg stille``: somebody is left without reminders, for a time or until they say so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.me import ME
from commands.speech import kinds
from commands.speech.arguments import Misread, rest
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from commands.speech.world import World
from network.dates import PartialDate
from storage import register as registers

FOR_GOOD: Final = PartialDate(9999, 12, 31)
_OFF = re.compile(r"av|slutt|nei|off|no", re.IGNORECASE)
_UNTIL = re.compile(r"(?:til(?: og med)?|until|to)\s+(?P<day>.+)", re.IGNORECASE)


@dataclass(frozen=True)
class Wish:
    """Until when; None for no longer."""

    until: PartialDate | None


@dataclass(frozen=True)
class WishSaid:
    key: str = "quiet"
    is_free: bool = True

    def read(self, text: str, world: World) -> Wish:
        if _OFF.fullmatch(text.strip()):
            return Wish(None)
        found = _UNTIL.fullmatch(text.strip())
        if found is None:
            raise Misread(say("quiet-wrong"))
        return Wish(kinds.DAY.read(found["day"], world))

    def meant(self, text: str) -> bool:
        return bool(text)


@dataclass(frozen=True)
class Quiet:
    wish: Wish | None = rest(WishSaid())


async def quiet(asked: Asked, its: Quiet) -> Reply:
    if asked.person is None:
        return sentence(say("me-not-registered"))
    wish = its.wish or Wish(FOR_GOOD)
    if wish.until is not None and wish.until.last() < asked.today:
        return sentence(say("task-due-past", date=wish.until))
    person = replace(asked.person, quiet_until=wish.until)
    if person != asked.person:
        await registers.amend(asked.connection, asked.register.network.id, person, asked.change)
    if wish.until is None:
        return sentence(say("quiet-off"))
    return sentence(say("quiet-is") if wish.until == FOR_GOOD else say("quiet-until", until=wish.until))


COMMANDS = (
    Command(
        key="me-quiet",
        names=Names(("stille",), (), ("quiet",)),
        under=ME,
        takes=Quiet,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=quiet,
    ),
)
