"""TOML's values → the register's records, each with its place, and all that is wrong with the single values.

Structure is walked here, by ``charter_layout``; the values at its leaves are pydantic's to judge, strictly: ``"4"`` is
not a number and ``1`` not a yes. (Given whole classes, pydantic would tell a wrong value of ``PartialDate | After |
WithCouncilPeriod`` as many errors; by leaves each fault is one, with one place.)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Generic, TypeVar, get_args, get_origin

from pydantic import AwareDatetime, Field, TypeAdapter, ValidationError

from network import charter_forms as forms
from network.charter_faults import Findings, Path, shown
from network.charter_layout import (
    FORMAT,
    HOLDINGS,
    JOURNAL,
    NETWORK,
    OFFICES,
    REMINDERS,
    TABLES,
    Key,
    Rows,
    keys_of,
    options,
)
from network.dates import PartialDate, Period
from network.journal import Entry
from network.register import Holding, Network, Reminders

T = TypeVar("T")
BAD: Any = object()
"""What stands for a value that was wrong and has been told of."""
LONGEST_CONTENTS = 5_000_000


@dataclass(frozen=True)
class Placed(Generic[T]):
    """A record and where it stands."""

    record: T
    path: Path
    sound: bool = True
    """Nothing in it was wrong: it may be held against other records."""
    elsewhere: Mapping[str, Path] = field(default_factory=dict)
    """Where those of its keys stand that do not stand right below ``path``."""

    def at(self, key: str, *below: str | int) -> Path:
        return (*self.elsewhere.get(key, (*self.path, key)), *below)


@dataclass
class Draft:
    """What a file says, as far as it could be read."""

    rows: dict[type, list[Placed[Any]]] = field(default_factory=dict)
    ids: dict[type, set[str]] = field(default_factory=dict)
    """Every id that stands in the file, those of unreadable records too: they can be referred to."""
    lost: set[tuple[type, str | int]] = field(default_factory=set)
    """Kinds of records, and below which owner, of which one could not be read."""

    def of(self, kind: type[T]) -> list[Placed[T]]:
        return self.rows.get(kind, [])

    def records(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(row.record for row in self.of(kind))


@dataclass(frozen=True)
class _Entry:
    """A table of the file, before it is a record."""

    values: Mapping[str, object]
    path: Path
    elsewhere: Mapping[str, Path] = field(default_factory=dict)

    def at(self, key: str) -> Path:
        return self.elsewhere.get(key, (*self.path, key))


@dataclass(frozen=True)
class _Owner:
    """What other records stand below."""

    name: str | int
    """What they name it by; empty where it has no such name."""
    made: Mapping[str, Any]
    entry: _Entry


def read_draft(values: Mapping[str, object], found: Findings) -> Draft:
    """All that the file says; what is wrong goes to ``found``."""
    reader = _Reader(found)
    reader.whole(values)
    return reader.draft


class _Reader:
    def __init__(self, found: Findings) -> None:
        self.found = found
        self.draft = Draft()

    # --- tables -------------------------------------------------------------------------------------------------

    def whole(self, values: Mapping[str, object]) -> None:
        tables = ("format", NETWORK, REMINDERS, *(rows.key for rows in TABLES), JOURNAL.key)
        for key in values:
            if key not in tables:
                self.found.add_unknown((key,), "charter-unknown-table", key, tables)
        if "format" not in values:
            self.found.add((), "charter-format-missing", format=FORMAT)
        elif values["format"] != FORMAT or type(values["format"]) is not int:
            self.found.add(("format",), "charter-format", given=shown(values["format"]), format=FORMAT)
        self._network(values)
        for rows in (*TABLES, JOURNAL):
            for entry in self._listed(values.get(rows.key), (rows.key,)):
                self._row(rows, entry)

    def _network(self, values: Mapping[str, object]) -> None:
        reminders = None
        if REMINDERS in values:
            reminders = self._value(Reminders, values[REMINDERS], (REMINDERS,), REMINDERS)
        if NETWORK not in values:
            self.found.add((), "charter-network-missing")
            return
        table = values[NETWORK]
        if not isinstance(table, dict):
            self.found.add((NETWORK,), "charter-wrong-table", given=shown(table))
            return
        entry = _Entry(table, (NETWORK,))
        made = self._fields(Network, keys_of(Network), entry)
        self._make(Network, {**made, REMINDERS: None if reminders is BAD else reminders}, entry, None)

    def _row(self, rows: Rows, entry: _Entry, owner: _Owner | None = None) -> None:
        keys = rows.entry_keys
        below = [key for one in rows.within for key in (one.key, one.own_list, *one.own_keys) if key]
        made = self._fields(rows.kind, keys, entry, tuple(below))
        if rows.within and rows.id not in entry.values and rows.id not in made:
            made[rows.id] = -int(entry.path[-1]) - 1
        name = entry.values.get(rows.id, made.get(rows.id))
        if isinstance(name, str):
            self.draft.ids.setdefault(rows.kind, set()).add(name)
        if rows.owner is not None:
            made[rows.owner] = owner.name if owner is not None else None
        if owner is not None:
            entry = self._inherit(rows, made, entry, owner)
        self._make(rows.kind, made, entry, owner)
        itself = _Owner(name if isinstance(name, str | int) else "", made, entry)
        for one in rows.within:
            if one is not HOLDINGS:
                self._below(one, entry, itself)

    def _inherit(self, rows: Rows, made: dict[str, Any], entry: _Entry, owner: _Owner) -> _Entry:
        """Let a row have what it leaves to its owner; the entry, with the places where that stands."""
        left = [field for field in rows.inherited if field not in made]
        made.update({field: owner.made.get(field, BAD) for field in left})
        return replace(entry, elsewhere={**entry.elsewhere, **{field: owner.entry.at(field) for field in left}})

    def _make(self, kind: type, made: dict[str, Any], entry: _Entry, owner: _Owner | None) -> None:
        sound = BAD not in made.values()
        required = [key.field for key in keys_of(kind) if key.required]
        if any(made.get(one, BAD) is BAD for one in required):
            self.draft.lost.add((kind, owner.name if owner is not None else ""))
            return
        given = {name: value for name, value in made.items() if value is not BAD}
        if kind is Entry:  # whose class has no defaults: what is left out of the file was erased
            given = {"salt": None, "contents": None, **given}
        record = kind(**given)
        self.draft.rows.setdefault(kind, []).append(Placed(record, entry.path, sound, entry.elsewhere))

    def _below(self, rows: Rows, entry: _Entry, owner: _Owner) -> None:
        """The records that stand below one: in a list of tables, in its own keys, in a plain list."""
        own = {key: entry.values[key] for key in rows.own_keys if key in entry.values}
        if own:
            self._row(rows, _Entry(own, entry.path), owner)
        if rows.own_list is not None and rows.own_list in entry.values:
            path = (*entry.path, rows.own_list)
            plain = entry.values[rows.own_list]
            if isinstance(plain, list):
                for number, value in enumerate(plain):
                    at = (*path, number)
                    self._row(rows, _Entry({rows.own_list: value}, at, {rows.own_list: at}), owner)
            else:
                self.found.add(path, "charter-wrong-list", given=shown(plain))
        listed = list(self._listed(entry.values.get(rows.key), (*entry.path, rows.key)))
        if rows is OFFICES:
            self._offices(listed, owner)
            return
        for one in listed:
            self._row(rows, one, owner)

    def _offices(self, entries: list[_Entry], owner: _Owner) -> None:
        """A body's offices, each with its rules from all of its entries, and who holds them."""
        # An id that is none is told of with its row.
        struck = (one.values.get("id") for one in entries if "voided" in one.values and not _is_held(one))
        voided = {id for id in struck if isinstance(id, str)}
        offices: list[_Entry] = []
        rules: dict[str, _Entry] = {}
        for entry in entries:
            own = self._rules(entry)
            office = own.values.get("id")
            if not isinstance(office, str) or ("voided" in own.values and not _is_held(entry)):
                offices.append(own)
            elif office in rules:
                self._merge(rules[office], own)
            elif office not in voided or not _is_held(entry) or len(own.values) > 1:
                rules[office] = own
                offices.append(own)
        for one in offices:
            self._row(OFFICES, one, owner)
        for entry in filter(_is_held, entries):
            values = {key: value for key, value in entry.values.items() if key in ("id", *_HOLDING_KEYS)}
            self._row(HOLDINGS, _Entry(values, entry.path), owner)

    def _rules(self, entry: _Entry) -> _Entry:
        """What an entry says of its office, and not of who holds it."""
        left_out = _HOLDING_KEYS if _is_held(entry) else _HOLDING_DATES
        for key in () if _is_held(entry) else left_out:
            if key in entry.values:
                self.found.add(entry.at(key), "charter-holder-missing", name=key)
        own = {key: value for key, value in entry.values.items() if key not in left_out}
        return _Entry(own, entry.path, {key: entry.at(key) for key in own})

    def _merge(self, rules: _Entry, own: _Entry) -> None:
        assert isinstance(rules.values, dict)
        assert isinstance(rules.elsewhere, dict)
        for key, value in own.values.items():
            if key not in rules.values:
                rules.values[key], rules.elsewhere[key] = value, own.at(key)
            elif rules.values[key] != value:
                office = shown(own.values["id"])
                self.found.add(own.at(key), "charter-office-rules-differ", office=office, name=shown(key))

    def _listed(self, value: object, path: Path) -> Iterator[_Entry]:
        if value is None:
            return
        if not isinstance(value, list):
            self.found.add(path, "charter-wrong-tables", name=str(path[-1]))
            return
        for number, entry in enumerate(value):
            if isinstance(entry, dict):
                yield _Entry(entry, (*path, number))
            else:
                self.found.add((*path, number), "charter-wrong-table", given=shown(entry))

    # --- values -------------------------------------------------------------------------------------------------

    def _fields(self, kind: type, keys: tuple[Key, ...], entry: _Entry, also: tuple[str, ...] = ()) -> dict[str, Any]:
        """A table's fields, BAD for those that are wrong or missing."""
        known = {key.name: key for key in keys}
        for name in entry.values:
            if name not in known and name not in also:
                self.found.add_unknown(entry.at(name), "charter-unknown-key", name, (*known, *also))
        made: dict[str, Any] = {}
        for key in keys:
            path = entry.at(key.name)
            if key.name in entry.values:
                made[key.field] = self._field(kind, key, entry.values[key.name], path)
            elif key.required:
                self.found.add(path, "charter-missing", name=key.name)
                made[key.field] = BAD
        said = made.get("said", ())
        for name in () if said is BAD else said:
            if not any(one.name == name for one in fields(kind)):
                self.found.add(entry.at("said"), "charter-unknown-said", name=shown(name))
        return made

    def _field(self, kind: type, key: Key, raw: object, path: Path) -> Any:
        if kind is Entry and key.field == "contents":
            return self._contents(raw, path)
        if key.one_or_many and isinstance(raw, str):
            raw = [raw]
        value = self._value(key.type, raw, path, key.name)
        form = forms.form_of(kind, key.field)
        if form is not None and isinstance(value, str) and self._is_wrong(form(value), path):
            return BAD
        return value

    def _value(self, type_: Any, raw: object, path: Path, key: str) -> Any:
        if get_origin(type_) is tuple:
            return self._list(get_args(type_)[0], raw, path, key)
        tables = [one for one in options(type_) if is_dataclass(one) and one not in (PartialDate, Period)]
        leaves = [one for one in options(type_) if one not in tables]
        if isinstance(raw, dict) and tables:
            return self._table(tables, raw, path)
        if not leaves:
            self.found.add(path, "charter-wrong-table", given=shown(raw))
            return BAD
        return self._leaf(leaves, raw, path, key)

    def _list(self, type_: Any, raw: object, path: Path, key: str) -> Any:
        if not isinstance(raw, list):
            self.found.add(path, "charter-wrong-list", given=shown(raw))
            return BAD
        values = [self._value(type_, one, (*path, number), key) for number, one in enumerate(raw)]
        return BAD if BAD in values else tuple(values)

    def _table(self, kinds: list[Any], raw: dict[str, object], path: Path) -> Any:
        """The class among ``kinds`` of which the table has most keys."""
        kind = max(kinds, key=lambda one: sum(key.name in raw for key in keys_of(one)))
        made = self._fields(kind, keys_of(kind), _Entry(raw, path))
        return BAD if BAD in made.values() else kind(**made)

    def _leaf(self, types: list[Any], raw: object, path: Path, key: str) -> Any:
        for one in types:
            try:
                value = _adapter(one).validate_python(raw)
            except ValidationError:
                continue
            return BAD if self._is_wrong(_wrong_value(value, key, one), path) else _canonical(value)
        code, values = _wrong_type(types, raw)
        self.found.add(path, code, **values)
        return BAD

    def _contents(self, raw: object, path: Path) -> Any:
        """What a journal entry tells: JSON, in a text."""
        try:
            if isinstance(raw, str) and len(raw) <= LONGEST_CONTENTS:
                contents = json.loads(raw, parse_constant=_no_such_number)
                if isinstance(contents, dict):
                    return contents
        except (ValueError, RecursionError):
            pass
        self.found.add(path, "charter-journal-contents")
        return BAD

    def _is_wrong(self, wrong: forms.Wrong, path: Path) -> bool:
        if wrong is not None:
            self.found.add(path, wrong[0], **wrong[1])
        return wrong is not None


_HOLDING_KEYS = tuple(key.name for key in keys_of(Holding, HOLDINGS.owner) if key.name != "id")
_HOLDING_DATES = ("from", "until")


def _is_held(entry: _Entry) -> bool:
    return "held_by" in entry.values


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    strict = type_ in (str, int, float, bool, datetime, AwareDatetime)
    return TypeAdapter(Annotated[type_, Field(strict=True)] if strict else type_)


def _wrong_value(value: object, key: str, type_: Any) -> forms.Wrong:
    match value:
        case StrEnum() | bool():
            return None
        case str():
            return forms.wrong_text(value, key)
        case int():
            return forms.wrong_number(value, key)
        case float():
            return forms.wrong_share(value)
        case PartialDate():
            return forms.wrong_date(value)
        case Period():
            return forms.wrong_period(value)
        case datetime():
            return forms.wrong_year(value) if type_ is AwareDatetime else forms.wrong_wall_time(value)
    return None


def _canonical(value: Any) -> Any:
    """Moments in UTC: the register knows no other."""
    return value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value


_CODES = {
    str: "charter-wrong-text",
    int: "charter-wrong-whole-number",
    float: "charter-share",
    bool: "charter-wrong-truth",
    datetime: "charter-wrong-time",
    AwareDatetime: "charter-wrong-time",
    PartialDate: "charter-wrong-date",
    Period: "charter-wrong-period",
}


def _wrong_type(types: list[Any], raw: object) -> tuple[str, dict[str, str | int]]:
    """What a value that is of none of these types should have been."""
    given: dict[str, str | int] = {"given": shown(raw)}
    if issubclass(types[0], StrEnum):
        return "charter-wrong-choice", {**given, "choices": ", ".join(one.value for one in types[0])}
    if types == [str, float]:
        return "charter-requires", given
    if types == [PartialDate] and isinstance(raw, str) and re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", raw, re.ASCII):
        return "charter-no-such-date", given
    if types == [AwareDatetime] and isinstance(raw, datetime):
        return "charter-time-needs-zone", given
    return _CODES[types[0]], given


def _no_such_number(name: str) -> None:
    raise ValueError(name)
