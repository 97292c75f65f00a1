"""A demo's script: what is said, by whom, and where. Pure.

A line is ``WHO: TEXT``. WHO is a person's id, an organisation's for the first who sits for it, or ``sekretariat``.
``WHO @ORGAN: TEXT`` says it in that body's room and ``WHO @direkte: TEXT`` in a direct chat with the bot; without
either it is said in the room of the body where WHO sits first. A line that begins with ``|`` goes on with what was said
before it, on a new line of the same message. ``= 2027-03-12 08:00`` lets that time come, and shows what the bot says of
its own accord until then. ``#`` begins a comment; empty lines are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.demo.cast import Cast

_LINE = re.compile(r"(?P<who>[^\s:@]+)(?:\s+@(?P<room>[^\s:@]+))?\s*:(?P<text>.*)")
DIRECT = "direkte"


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One line of a script, its people and place found."""

    number: int
    """The line in the file, from 1."""
    person: str
    body: str | None
    """The body in whose room it is said; None for a direct chat with the bot."""
    text: str


@dataclass(frozen=True, kw_only=True)
class Passed:
    """Time goes on."""

    number: int
    wall: datetime
    """Until then, by the network's clocks."""


class FaultKind(StrEnum):
    FORM = "form"
    TIME = "time"
    NO_TEXT = "text"
    WHO = "who"
    ROOM = "room"
    NOT_IN_ROOM = "not-in-room"
    EMPTY = "empty"


@dataclass(frozen=True, kw_only=True)
class ScriptFault:
    number: int
    kind: FaultKind
    word: str = ""
    """The word that it is about: whom nobody knows, or which room."""
    nearest: str = ""
    """What may have been meant."""


class FaultyScript(Exception):
    """The script cannot be said; every fault of it, in order."""

    def __init__(self, faults: tuple[ScriptFault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def parse(text: str, cast: Cast) -> tuple[Spoken | Passed, ...]:
    """The lines of a script. Raises FaultyScript."""
    spoken: list[Spoken | Passed] = []
    faults: list[ScriptFault] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        last = spoken[-1] if spoken else None
        if line.lstrip().startswith("|") and isinstance(last, Spoken) and not faults:
            more = line.strip().removeprefix("|").strip()
            spoken[-1] = replace(last, text=f"{last.text}\n{more}")
            continue
        said = _time(number, line) if line.lstrip().startswith("=") else _line(number, line.strip(), cast)
        if isinstance(said, ScriptFault):
            faults.append(said)
        else:
            spoken.append(said)
    if not spoken and not faults:
        faults.append(ScriptFault(number=1, kind=FaultKind.EMPTY))
    if faults:
        raise FaultyScript(tuple(faults))
    return tuple(spoken)


def _time(number: int, line: str) -> Passed | ScriptFault:
    written = line.strip().removeprefix("=").strip()
    try:
        return Passed(number=number, wall=datetime.fromisoformat(written).replace(tzinfo=None))
    except ValueError:
        return ScriptFault(number=number, kind=FaultKind.TIME, word=written)


def _line(number: int, line: str, cast: Cast) -> Spoken | ScriptFault:
    form = _LINE.fullmatch(line)
    if form is None:
        return ScriptFault(number=number, kind=FaultKind.FORM)
    text = form["text"].strip()
    if not text:
        return ScriptFault(number=number, kind=FaultKind.NO_TEXT)
    person = cast.who(form["who"])
    if person is None:
        return ScriptFault(
            number=number, kind=FaultKind.WHO, word=form["who"], nearest=cast.nearest_who(form["who"]) or ""
        )
    room = form["room"]
    if room is None:
        return Spoken(number=number, person=person, body=cast.first_room(person), text=text)
    if room.casefold() == DIRECT:
        return Spoken(number=number, person=person, body=None, text=text)
    body = cast.body(room)
    if body is None:
        return ScriptFault(number=number, kind=FaultKind.ROOM, word=room, nearest=cast.nearest_body(room) or "")
    if person not in cast.rooms[body]:
        return ScriptFault(number=number, kind=FaultKind.NOT_IN_ROOM, word=form["who"], nearest=body)
    return Spoken(number=number, person=person, body=body, text=text)
