"""What a charter would change, and what is wrong with it, as parts of a reply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from commands.keeping.told import as_told
from commands.recorded import RECORDERS
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Say, Title, Value, say
from commands.telling import name_of, office_name
from network.charter import Fault, Place
from network.charter_merge import Amended, Changes
from network.identity import kind_of, subject_of
from network.meetings import Attendance, Item, Meeting, Task
from network.questions import Question
from network.register import (
    Adviser,
    Approval,
    Holding,
    MatrixLink,
    Membership,
    Office,
    Record,
    Register,
    RoomLink,
    Seat,
    Signature,
)
from network.statements import Statement

MOST_NAMES = 12
MOST_LINES = 30


def changes_told(changes: Changes, register: Register) -> tuple[Part, ...]:
    """The new things by kind, then what becomes of those that are known. Names are those of ``register``."""
    lines = [*_added(changes.added, register), *(_amended(each, register) for each in changes.amended)]
    shown = lines[:MOST_LINES]
    more = (Paragraph((say("import-more", count=len(lines) - len(shown)),)),) if len(lines) > len(shown) else ()
    return (Bullets(tuple(shown)), *more)


def _added(records: Sequence[Record], register: Register) -> Iterator[tuple[Say, ...]]:
    for kind, those in groupby(records, kind_of):
        names = [_named(record, register) for record in those]
        values: dict[str, Value] = {"things": say(f"things-{kind}", count=len(names)), "count": len(names)}
        shown = Listed(tuple(names[:MOST_NAMES]))
        if len(names) > MOST_NAMES:
            yield (say("import-added-many", names=shown, rest=len(names) - MOST_NAMES, **values),)
        else:
            yield (say("import-added", names=shown, **values),)


def _amended(each: Amended, register: Register) -> tuple[Say, ...]:
    if kind_of(each.after) in RECORDERS and not isinstance(each.after, Meeting):
        return (say("import-amended-dealing", name=_named(each.after, register)),)
    changed = tuple(
        say(
            "field-changed" if getattr(each.before, key) not in (None, ()) else "field",
            label=say(f"field-{key.replace('_', '-')}"),
            value=as_told(key, getattr(each.after, key), register),
            was=as_told(key, getattr(each.before, key), register),
        )
        for key in each.keys
    )
    thing = say(f"thing-{kind_of(each.after)}")
    return (say("import-amended", thing=thing, name=_named(each.after, register), changes=Listed(changed)),)


def _named(record: Record, register: Register) -> Value:
    """What a record is called by people."""
    match record:
        case Membership():
            return name_of(register, "organisation", record.organisation)
        case Seat() | Adviser():
            return _in_body(name_of(register, "person", record.person), record.body, register)
        case Holding():
            return name_of(register, "person", record.person)
        case Office():
            return say("office-in", office=office_name(record.id), body=name_of(register, "body", record.body))
        case MatrixLink():
            return record.matrix
        case RoomLink():
            return name_of(register, "body", record.body)
        case Approval():
            return record.by or name_of(register, "organisation", record.organisation or "")
        case Signature():
            return name_of(register, "person", record.person or "")
        case Statement():
            return say("statement-named", number=subject_of(record), title=record.title)
        case Question():
            return say("question-named", number=subject_of(record), text=record.text)
        case Meeting():
            return record.title or _in_body(str(record.date or record.starts), record.body, register)
        case Item() | Task():
            return record.title
        case Attendance():
            return name_of(register, "person", record.person)
        case _:
            return str(getattr(record, "name", "")) or subject_of(record)


def _in_body(what: str, body: str, register: Register) -> Say:
    return say("named-in", name=what, body=name_of(register, "body", body))


def faults_told(faults: Sequence[Fault]) -> tuple[Part, ...]:
    """Every fault of a charter with its place."""
    lines = tuple((*place_told(fault.place), say(fault.code, **fault.values)) for fault in faults[:MOST_LINES])
    left = len(faults) - len(lines)
    more = (Paragraph((say("import-more", count=left),)),) if left else ()
    return (Title(say("import-faulty", count=len(faults))), Bullets(lines), *more)


def place_told(place: Place) -> tuple[Say, ...]:
    """Where in the file, as far as that is known: "Linje 41, bodies #2 (politisk), term.years:"."""
    entry = (
        place.table + (f" #{place.number}" if place.number is not None else "") + (f" ({place.id})" if place.id else "")
    )
    where = ", ".join(piece for piece in (entry, place.key) if piece)
    if place.line is not None:
        line = say("import-place-line", number=place.line)
        return (line, say("import-place", place=where)) if where else (line,)
    return (say("import-place", place=where),) if where else ()
