"""What was recorded, said back field by field, so that a slip of the pen is seen at once."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from commands.speech.reply import Bullets, Paragraph, Reply, Say, Title, say
from commands.telling import name_of, office_name
from network.dates import PartialDate
from network.identity import keys_of
from network.register import Record, Register

REFERENCES = {
    "organisation": "organisation",
    "person": "person",
    "contact": "person",
    "acts_for": "person",
    "deputy_for": "person",
    "body": "body",
}
"""Fields that hold the id of a thing: what kind of thing, so that its name is said."""
UNTOLD = frozenset({"id"})
DATES = ("valid_from", "valid_until")
"""Told last."""


def told(title: Say, record: Record, register: Register, *more: Say) -> Reply:
    """A record as it now stands; what the title says already is not said again."""
    lines = tuple(
        (say("field", label=say(f"field-{name}"), value=value),)
        for name, value in _named_fields(record, register)
        if value not in title.values.values()
    )
    facts = (Bullets(lines),) if lines else ()
    return Reply((Title(title), *facts, *((Paragraph(more),) if more else ())))


def told_change(title: Say, before: Record, after: Record, register: Register, *more: Say) -> Reply:
    """What a change altered: each field with what it was and what it is."""
    was, now = dict(_named_fields(before, register)), dict(_named_fields(after, register))
    lines = tuple(
        (_changed(name, was.get(name), now.get(name)),)
        for name in dict.fromkeys((*was, *now))
        if was.get(name) != now.get(name)
    )
    if not lines:
        return Reply((Paragraph((say("nothing-changed"),)),))
    return Reply((Title(title), Bullets(lines), *((Paragraph(more),) if more else ())))


def _changed(name: str, was: Any, now: Any) -> Say:
    label = say(f"field-{name}")
    if was is None:
        return say("field", label=label, value=now)
    if now is None:
        return say("field-removed", label=label, value=was)
    return say("field-changed", label=label, was=was, value=now)


def fields_of(record: Record, register: Register) -> Iterator[tuple[Say, Any]]:
    for name, value in _named_fields(record, register):
        yield say(f"field-{name}"), value


def _named_fields(record: Record, register: Register) -> Iterator[tuple[str, Any]]:
    keys = keys_of(record)
    for name in (*(key for key in keys if key not in DATES), *(key for key in DATES if key in keys)):
        value = getattr(record, name)
        if name in UNTOLD or value is None or value == ():
            continue
        yield name.replace("_", "-"), as_told(name, value, register)


def as_told(name: str, value: Any, register: Register) -> Any:
    """A field's value as people say it: names for ids, words for codes."""
    match name, value:
        case _, PartialDate():
            return value
        case _, StrEnum():
            return say(f"{_kebab(type(value).__name__)}-{value.value.replace('_', '-')}")
        case "office", _:
            return office_name(value)
        case _, str() if name in REFERENCES:
            return name_of(register, REFERENCES[name], value)
        case _:
            return value if isinstance(value, str | int | float) else str(value)


def _kebab(name: str) -> str:
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")
