"""The tables of the register and of what a network deals with, made from the values of network/, and the journal's.

A field has a column of its own, named as it is. Texts, numbers and truths are stored as such; a date, a period and a
choice as the text that a charter has for it; a wall time as a timestamp without a zone; what is put together (tuples,
values within values) as JSON. Besides its fields a record has a row number, which ascends in the order in which
records came, the network it belongs to, the keys that were ``said``, and what ``voided`` it. What questions narrow by,
and no field can be compared by, is worked out when a record is written, and has a column too.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import operator
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from pydantic import AwareDatetime, TypeAdapter
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    select,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from network.charter_values import kinds_of
from network.dates import PartialDate, Period
from network.meetings import Meeting
from network.proceedings import Proceedings
from network.register import Network, Record, Register, Voided
from storage.columns import Instant
from storage.plain import plain

metadata = MetaData()

R = TypeVar("R", bound=Record)

ID_LENGTH = 255


@dataclass(frozen=True)
class _Kept:
    """How a field's value is kept: the column, and the two ways between."""

    column: type[TypeEngine[Any] | TypeDecorator[Any]]
    store: Callable[[Any], Any] | None = None
    read: Callable[[Any], Any] | None = None


def _kept(annotation: Any) -> _Kept:
    parts = _without_none(annotation)
    if len(parts) == 1 and isinstance(parts[0], type) and typing.get_origin(parts[0]) is None:
        kind = parts[0]
        if kind in _PLAIN:
            return _Kept(_PLAIN[kind])
        if issubclass(kind, StrEnum):
            return _Kept(Text, str, kind)
        if kind in (PartialDate, Period):
            return _Kept(Text, str, kind.parse)
        if kind is datetime:
            return _Kept(DateTime, _wall_time)
        if kind is AwareDatetime:
            return _Kept(Instant)
    adapter: TypeAdapter[Any] = TypeAdapter(functools.reduce(operator.or_, parts))

    return _Kept(Text, _json, adapter.validate_json)


_PLAIN: Mapping[type, type[TypeEngine[Any]]] = types.MappingProxyType(
    {str: Text, int: BigInteger, float: Float, bool: Boolean}
)


def _without_none(annotation: Any) -> list[Any]:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return [part for part in typing.get_args(annotation) if part is not types.NoneType]
    return [annotation]


def _json(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False)


NOTHING = _json(())
"""How it is kept that there are none of what there may be several."""


def _wall_time(value: datetime) -> datetime:
    if value.tzinfo is not None:
        raise ValueError("a wall time has no zone of its own")
    return value


_SAID: TypeAdapter[tuple[str, ...]] = TypeAdapter(tuple[str, ...])
_VOIDED: TypeAdapter[Voided] = TypeAdapter(Voided)


@dataclass(frozen=True)
class Derived:
    """A column for what follows from a record."""

    column: type[TypeEngine[Any]]
    value: Callable[[Any], Any]


def _first_day(meeting: Meeting) -> str | None:
    """The day of a meeting, by which it is found: of one that is known by its month or year, the first."""
    if meeting.starts is not None:
        return meeting.starts.date().isoformat()
    return meeting.date.first().isoformat() if meeting.date is not None else None


_DERIVED: Mapping[str, Mapping[str, Derived]] = types.MappingProxyType(
    {"meetings": {"first_day": Derived(Text, _first_day)}}
)


class Mapped(Generic[R]):
    """A kind of record and its table."""

    def __init__(
        self, kind: type[R], name: str, *extra: Column[Any], derived: Mapping[str, Derived] | None = None
    ) -> None:
        hints = typing.get_type_hints(kind)
        own = {field.name for field in dataclasses.fields(Record)}
        self.kind = kind
        self.fields = tuple(field for field in dataclasses.fields(kind) if field.name not in own)
        self._kept = {field.name: _kept(hints[field.name]) for field in self.fields}
        self._readers = tuple((each.name, self._kept[each.name].read) for each in self.fields)
        self._derived = derived or {}
        needed = {field.name for field in self.fields if field.default is None}
        self.table = Table(
            name,
            metadata,
            Column("row", Integer, primary_key=True, autoincrement=True),
            *extra,
            *(Column(key, kept.column, nullable=key in needed) for key, kept in self._kept.items()),
            Column("said", Text, nullable=False),
            Column("voided", Text),
            *(Column(key, one.column) for key, one in self._derived.items()),
            sqlite_autoincrement=True,
        )
        self._columns = tuple(self.table.c[key] for key in ("row", "said", "voided", *self._kept))
        self.all = select(*self._columns)
        """Every record, with the columns that :meth:`read` wants."""

    @property
    def columns(self) -> Sequence[Column[Any]]:
        """The columns that :meth:`read` wants, in its order."""
        return self._columns

    def stored(self, record: R) -> dict[str, Any]:
        """What a record's columns hold, but for its row number and network."""
        values: dict[str, Any] = {"said": _json(record.said), "voided": None}
        if record.voided is not None:
            values["voided"] = _json(record.voided)
        for key, kept in self._kept.items():
            value = getattr(record, key)
            values[key] = value if value is None or kept.store is None else kept.store(value)
        values.update({key: one.value(record) for key, one in self._derived.items()})
        return values

    def read(self, row: Sequence[Any]) -> R:
        """The record that a row holds."""
        number, said, voided, *values = row
        fields: dict[str, Any] = {
            key: value if value is None or read is None else read(value)
            for (key, read), value in zip(self._readers, values, strict=True)
        }
        return self.kind(
            row=number,
            said=() if said == NOTHING else _SAID.validate_json(said),
            voided=None if voided is None else _VOIDED.validate_json(voided),
            **fields,
        )


def _mapped(whole: type[Register] | type[Proceedings]) -> Mapping[str, Mapped[Any]]:
    """The table of each kind of record in a whole, by the name it has there."""
    return types.MappingProxyType(
        {
            name: Mapped(
                kind,
                name,
                Column("network", String(ID_LENGTH), ForeignKey("networks.id"), nullable=False, index=True),
                derived=_DERIVED.get(name),
            )
            for name, kind in kinds_of(whole).items()
        }
    )


NETWORKS: Mapped[Network] = Mapped(Network, "networks", Column("version", String(32), nullable=False))
"""``version`` is another with each change in the network."""
Index("networks_id", NETWORKS.table.c.id, unique=True)
KINDS: Mapping[str, Mapped[Any]] = _mapped(Register)
"""What the register is of: it is read whole, and remembered until one of these changes."""
PROCEEDINGS: Mapping[str, Mapped[Any]] = _mapped(Proceedings)
"""What the network deals with: read piece by piece."""
_BY_KIND: Mapping[type[Record], Mapped[Any]] = types.MappingProxyType(
    {mapped.kind: mapped for mapped in (NETWORKS, *KINDS.values(), *PROCEEDINGS.values())}
)


def mapped(record: R) -> Mapped[R]:
    """The table of a record's kind."""
    return _BY_KIND[type(record)]


for _name, _keys in {
    "cohorts": ("id",),
    "organisations": ("id",),
    "people": ("id",),
    "bodies": ("id",),
    "offices": ("body", "id"),
    "agreements": ("id",),
    "meetings": ("number",),
    "items": ("number",),
    "tasks": ("number",),
    "statements": ("number",),
    "versions": ("statement", "number"),
    "rounds": ("statement", "number"),
    "dispatches": ("statement", "number"),
    "questions": ("number",),
}.items():
    _table = {**KINDS, **PROCEEDINGS}[_name].table
    _standing = _table.c.voided.is_(None)
    Index(
        f"{_name}_once",
        _table.c.network,
        *(_table.c[_key] for _key in _keys),
        unique=True,
        sqlite_where=_standing,
        postgresql_where=_standing,
    )
Index("matrix_links_by_matrix", KINDS["matrix_links"].table.c.matrix)
Index("room_links_by_room", KINDS["room_links"].table.c.room)

for _name in ("versions", "inputs", "rounds", "issues", "dispatches"):
    _table = PROCEEDINGS[_name].table
    Index(f"{_name}_of_statement", _table.c.network, _table.c.statement)
_positions = PROCEEDINGS["positions"].table
Index("positions_of_voice", *(_positions.c[_key] for _key in ("network", "statement", "round", "voice")))
Index("positions_by_event", _positions.c.event)
Index("inputs_by_event", PROCEEDINGS["inputs"].table.c.event)
_open_rounds = PROCEEDINGS["rounds"].table.c.outcome.is_(None)
Index("rounds_open", PROCEEDINGS["rounds"].table.c.network, sqlite_where=_open_rounds, postgresql_where=_open_rounds)

Index("issues_by_embargo", PROCEEDINGS["issues"].table.c.embargo_until)
_dispatches = PROCEEDINGS["dispatches"].table
_unanswered = _dispatches.c.answered_on.is_(None)
Index("dispatches_unanswered", _dispatches.c.answer_due, sqlite_where=_unanswered, postgresql_where=_unanswered)

_meetings = PROCEEDINGS["meetings"].table
Index("meetings_of_body", _meetings.c.network, _meetings.c.body)
Index("meetings_on_day", _meetings.c.network, _meetings.c.first_day)
Index("meetings_on_day_anywhere", _meetings.c.first_day)
_items = PROCEEDINGS["items"].table
Index("items_of_meeting", _items.c.network, _items.c.meeting, _items.c.state)
Index("items_in_state", _items.c.network, _items.c.state)
_attendances = PROCEEDINGS["attendances"].table
Index("attendances_of_meeting", _attendances.c.network, _attendances.c.meeting)
Index("attendances_by_event", _attendances.c.event)
_tasks = PROCEEDINGS["tasks"].table
Index("tasks_of_meeting", _tasks.c.network, _tasks.c.meeting)
Index("tasks_to_do", *(_tasks.c[_key] for _key in ("network", "done_at", "due")))
_not_done = _tasks.c.done_at.is_(None)
Index("tasks_to_do_anywhere", _tasks.c.due, sqlite_where=_not_done, postgresql_where=_not_done)
_answers = PROCEEDINGS["answers"].table
Index("answers_of_voice", *(_answers.c[_key] for _key in ("network", "question", "voice")))
Index("answers_by_event", _answers.c.event)
_open_questions = PROCEEDINGS["questions"].table.c.ending.is_(None)
Index(
    "questions_open",
    PROCEEDINGS["questions"].table.c.network,
    sqlite_where=_open_questions,
    postgresql_where=_open_questions,
)

# --- the journal --------------------------------------------------------------------------------------------

journal_heads = Table(
    "journal_heads",
    metadata,
    Column("network", String(ID_LENGTH), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("link", String(64), nullable=False),
)
"""The newest entry of each network's chain: whoever appends holds this row until the commit."""

journal_entries = Table(
    "journal_entries",
    metadata,
    Column("network", String(ID_LENGTH), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("action", String(64), nullable=False),
    Column("salt", String(128)),
    Column("contents", Text),
    Column("digest", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("link", String(64), nullable=False),
    PrimaryKeyConstraint("network", "number"),
)
