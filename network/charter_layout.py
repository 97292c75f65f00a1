"""How records stand in a charter file: one table, for reading and for writing, so that the two cannot drift.

A class of ``network/register.py``, ``meetings.py``, ``statements.py`` or ``questions.py`` is a table of the file, and a
field is a key of the same name, but for what is said here. A record that belongs to another stands below it, and does
not repeat what its owner is known by. The format is that of docs/charter-export.md.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, replace
from functools import cache, cached_property
from typing import Any

from network import register
from network.journal import Entry
from network.meetings import Attendance, Item, Meeting, Task
from network.questions import Answer, Question
from network.register import (
    Adviser,
    Agreement,
    Approval,
    AtSigning,
    Body,
    Cohort,
    Holding,
    MatrixLink,
    Membership,
    Network,
    Office,
    Organisation,
    Person,
    RoomLink,
    Seat,
    Signature,
)
from network.statements import Dispatch, Input, Issue, Position, Round, Statement, Version

FORMAT = 1


@dataclass(frozen=True)
class Rows:
    """A list of tables in the file, whose entries are records of one class."""

    key: str
    kind: type
    records: str
    """Which of the charter's lists they are."""
    owner: str | None = None
    """The field that names what they stand below. A table that stands below none has those that name nothing there."""
    inherited: tuple[str, ...] = ()
    """Fields that are left out where they are the same as those of what they stand below."""
    id: str = "id"
    """The field by which what stands below one of them names it. A number that is left out is a provisional one:
    -1 for the first of the list, -2 for the second."""
    within: tuple[Rows, ...] = ()
    own_keys: tuple[str, ...] = ()
    """The first of them may stand in its owner's own keys instead, these, when it has no more to say."""
    own_list: str | None = None
    """The first of them may stand as a plain list in this key of the owner, when each has no more than that to say."""

    @cached_property
    def entry_keys(self) -> tuple[Key, ...]:
        """The keys of an entry, in the order in which they are written."""
        own = keys_of(self.kind, self.owner)
        return tuple(replace(key, required=False) if key.field in self.inherited else key for key in own)


OFFICES = Rows("offices", Office, "offices", owner="body")
HOLDINGS = Rows("offices", Holding, "holdings", owner="body")
"""Who holds an office stands in the same list as its rules. An entry with ``held_by`` is a holding, and its ``said``
and ``voided`` are the holding's; the office's rules may stand in it too, or in an entry of their own."""

TABLES = (
    Rows("cohorts", Cohort, "cohorts"),
    Rows(
        "organisations",
        Organisation,
        "organisations",
        within=(Rows("memberships", Membership, "memberships", "organisation", own_keys=("role", "since", "until")),),
    ),
    Rows("people", Person, "people", within=(Rows("links", MatrixLink, "matrix_links", "person", own_list="matrix"),)),
    Rows(
        "bodies",
        Body,
        "bodies",
        within=(
            OFFICES,
            HOLDINGS,
            Rows("seats", Seat, "seats", "body"),
            Rows("advisers", Adviser, "advisers", "body"),
            Rows("rooms", RoomLink, "room_links", "body"),
        ),
    ),
    Rows(
        "agreements",
        Agreement,
        "agreements",
        within=(
            Rows("approvals", Approval, "approvals", "agreement"),
            Rows("signatures", Signature, "signatures", "agreement"),
        ),
    ),
    Rows(
        "meetings",
        Meeting,
        "meetings",
        id="number",
        within=(
            Rows("items", Item, "items", "meeting", inherited=("body",)),
            Rows("attendances", Attendance, "attendances", "meeting"),
            Rows("tasks", Task, "tasks", "meeting", inherited=("body",)),
        ),
    ),
    Rows("items", Item, "items", "meeting", id="number"),
    Rows("tasks", Task, "tasks", "meeting", id="number"),
    Rows(
        "statements",
        Statement,
        "statements",
        id="number",
        within=(
            Rows("versions", Version, "versions", "statement"),
            Rows("inputs", Input, "inputs", "statement"),
            Rows("rounds", Round, "rounds", "statement"),
            Rows("positions", Position, "positions", "statement"),
            Rows("issues", Issue, "issues", "statement"),
            Rows("dispatches", Dispatch, "dispatches", "statement"),
        ),
    ),
    Rows("questions", Question, "questions", id="number", within=(Rows("answers", Answer, "answers", "question"),)),
)
JOURNAL = Rows("journal", Entry, "journal")

NETWORK = "network"
REMINDERS = "reminders"
"""A table of its own in the file, a field of the network in the register."""

_NAMES = {"valid_from": "from", "valid_until": "until", "from_": "from", "with_": "with"}
_OTHER_NAMES: Mapping[type, Mapping[str, str]] = {
    Membership: {"valid_from": "since"},
    Holding: {"office": "id", "person": "held_by"},
}
_ELSEWHERE: Mapping[type, tuple[str, ...]] = {Network: (REMINDERS,)}
_SAID_ALWAYS: Mapping[type, str] = {AtSigning: "at", Statement: "number", Question: "number"}
"""Fields with a default that have to stand in a file all the same: what it is known by there."""
_ONE_OR_MANY = ("elected_by", "elected_among", "introduced_by")
_LAST = ("valid_from", "valid_until", "said", "voided")


@dataclass(frozen=True)
class Key:
    """A key of the file, and the field that it is."""

    name: str
    field: str
    type: Any
    """The field's type, without None: leaving a key out is what says that it is unknown."""
    required: bool
    default: object
    one_or_many: bool
    """A single text stands for a list of one."""


@cache
def keys_of(kind: type, owner: str | None = None) -> tuple[Key, ...]:
    """The keys of a class, in the order in which they are written. ``owner`` is not among them."""
    hints = typing.get_type_hints(kind, vars(register) if kind.__module__ == register.__name__ else None)
    names = {**_NAMES, **_OTHER_NAMES.get(kind, {})}
    left_out = ("row", owner, *_ELSEWHERE.get(kind, ()))
    keys = [_key(kind, one, names.get(one.name, one.name), hints[one.name]) for one in fields(kind)]
    left = (key for key in keys if key.field not in left_out)
    return tuple(sorted(left, key=lambda key: _LAST.index(key.field) + 1 if key.field in _LAST else 0))


def _key(kind: type, field: Field[Any], name: str, type_: Any) -> Key:
    said_always = _SAID_ALWAYS.get(kind) == field.name
    has_default = field.default is not MISSING and not said_always
    return Key(
        name=name,
        field=field.name,
        type=without_none(type_),
        required=said_always or not (has_default or _may_be_none(type_)),
        default=field.default if has_default else None,
        one_or_many=field.name in _ONE_OR_MANY,
    )


def options(type_: Any) -> tuple[Any, ...]:
    """The types of a union, or the one type."""
    return typing.get_args(type_) if typing.get_origin(type_) in (types.UnionType, typing.Union) else (type_,)


def without_none(type_: Any) -> Any:
    some = tuple(one for one in options(type_) if one is not type(None))
    return typing.Union[some] if len(some) > 1 else some[0]  # noqa: UP007 - made of values


def _may_be_none(type_: Any) -> bool:
    return type(None) in options(type_)


def key_of(kind: type, field: str, owner: str | None = None) -> str:
    """A field's key in the file."""
    return next(key.name for key in keys_of(kind, owner) if key.field == field)


def is_provisional(name: object) -> bool:
    """Whether a record is known by a number that it has in its file only."""
    return isinstance(name, int) and name < 0


ROWS = tuple(each for one in TABLES for each in (one, *one.within))
"""All tables that hold records."""
