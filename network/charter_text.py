"""A charter as the text of a file.

TOML in a fixed order: the tables in the layout's order, a record's keys in their class's, and what belongs to a
record below it. What a field leaves at its default is left out. Short forms are used wherever they can say it all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import takewhile
from typing import Any, get_args, get_origin

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
    is_provisional,
    keys_of,
)
from network.charter_values import Charter
from network.dates import PartialDate, Period
from network.journal import canonical
from network.register import Holding, Office, Record, Voided

_UNSEEN = re.compile("[\x7f-\x9f\ud800-\udfff]")
WIDEST = 100
"""A list that is longer than this on one line gets a line for each of its values."""


def text_of(charter: Charter) -> str:
    """The whole file; ValueError when a record belongs to nothing that is in the charter."""
    _all_belong(charter)
    network = charter.register.network
    blocks = [f"format = {FORMAT}\n", _block(f"[{NETWORK}]", _lines(network))]
    if network.reminders is not None:
        blocks.append(_block(f"[{REMINDERS}]", _lines(network.reminders)))
    for rows in TABLES:
        blocks += _rows(rows, charter)
    blocks += (_block(f"[[{JOURNAL.key}]]", _lines(entry)) for entry in charter.journal)
    return "\n".join(blocks)


def arranged(charter: Charter) -> Charter:
    """The charter with its records in the order in which the file has them."""
    ordered: dict[str, tuple[Any, ...]] = {}
    for rows in TABLES:
        ordered[rows.records] = (*ordered.get(rows.records, ()), *_of_no_owner(charter, rows))
        owners = list(dict.fromkeys(getattr(one, rows.id) for one in ordered[rows.records])) if rows.within else []
        for one in rows.within:
            below = _by_owner(charter, one)
            if one is HOLDINGS:
                offices = [(office.body, office.id) for office in ordered[OFFICES.records]]
                places = {office: number for number, office in reversed(list(enumerate(offices)))}
                for held in below.values():
                    held.sort(key=lambda holding: places[holding.body, holding.office])
            ordered[one.records] = tuple(each for owner in owners for each in below.get(owner, ()))
    return Charter.of(charter.register.network, ordered, charter.journal)


def _of_no_owner(charter: Charter, rows: Rows) -> tuple[Any, ...]:
    """The records that stand in a table of their own: all of a kind that has no owner, or those that name none."""
    records = charter.records(rows.records)
    return records if rows.owner is None else tuple(one for one in records if getattr(one, rows.owner) is None)


def _by_owner(charter: Charter, rows: Rows) -> dict[str | int, list[Any]]:
    assert rows.owner is not None
    owned: dict[Any, list[Any]] = {}
    for record in charter.records(rows.records):
        owned.setdefault(getattr(record, rows.owner), []).append(record)
    owned.pop(None, None)
    return owned


def _all_belong(charter: Charter) -> None:
    offices = {(one.body, one.id) for one in charter.register.offices}
    for holding in charter.register.holdings:
        if (holding.body, holding.office) not in offices:
            raise ValueError(f"held but not in the register: {holding.body}/{holding.office}")
    for rows in TABLES:
        owners = {getattr(one, rows.id) for one in charter.records(rows.records)} if rows.within else set()
        for one in rows.within:
            for owner in _by_owner(charter, one):
                if owner not in owners:
                    raise ValueError(f"{one.records} of {owner}, which is not among the {rows.records}")


# --- tables -------------------------------------------------------------------------------------------------


def _rows(rows: Rows, charter: Charter) -> Iterator[str]:
    """Each record of a table, with all that belongs to it."""
    below = {one: _by_owner(charter, one) for one in rows.within}
    for record in _of_no_owner(charter, rows):
        # Of two with one id (the first was voided) the first has it all: the file cannot say whose it is.
        owned = {one: below[one].pop(getattr(record, rows.id), []) for one in rows.within}
        own: list[str] = []
        blocks: list[str] = []
        for one, records in owned.items():
            if one is OFFICES:
                entries = list(_offices(records, owned[HOLDINGS]))
            elif one is HOLDINGS:
                continue
            else:
                lines, rest = _in_own_keys(one, records)
                own += lines
                entries = [_keys(each, _stated(one, each, record)) for each in rest]
            blocks += (_block(f"[[{rows.key}.{one.key}]]", lines, "  ") for lines in entries)
        plain = [key for key in rows.entry_keys if not _is_table(key)]
        itself = replace(record, **{rows.id: None}) if is_provisional(getattr(record, rows.id)) else record
        yield _block(f"[[{rows.key}]]", [*_keys(itself, plain), *own])
        yield from (*_tables(record, rows), *blocks)


def _stated(rows: Rows, record: Any, owner: Any) -> list[Key]:
    """The keys without those in which a record is like what it stands below."""
    same = [field for field in rows.inherited if getattr(record, field) == getattr(owner, field)]
    return [key for key in rows.entry_keys if key.field not in same]


def _block(header: str, lines: Iterable[str], indent: str = "") -> str:
    return "".join(f"{indent}{line}\n" for line in (header, *lines))


def _lines(record: Any, owner: str | None = None) -> list[str]:
    kind: type = type(record)
    return _keys(record, keys_of(kind, owner))


def _keys(record: object, keys: Iterable[Key]) -> list[str]:
    given = ((key, getattr(record, key.field)) for key in keys)
    return [f"{key.name} = {_value(value, key)}" for key, value in given if not _is_default(value, key)]


def _is_default(value: object, key: Key) -> bool:
    return value is None or value == key.default


def _is_table(key: Key) -> bool:
    """Whether a top table's key has a table, or a list of tables, of its own below it."""
    inner = get_args(key.type)[0] if get_origin(key.type) is tuple else key.type
    return is_dataclass(inner) and inner not in (PartialDate, Period, Voided)


def _tables(record: object, rows: Rows) -> Iterator[str]:
    for key in rows.entry_keys:
        value = getattr(record, key.field)
        if not _is_table(key) or _is_default(value, key):
            continue
        if isinstance(value, tuple):
            yield from (_block(f"[[{rows.key}.{key.name}]]", _lines(one), "  ") for one in value)
        else:
            yield _block(f"[{rows.key}.{key.name}]", _lines(value), "  ")


# --- short forms --------------------------------------------------------------------------------------------


def _is_plain(record: Record) -> bool:
    return record.said == () and record.voided is None


def _in_own_keys(rows: Rows, records: list[Any]) -> tuple[list[str], list[Any]]:
    """The lines for the owner's own keys, and the records that they cannot say."""
    if rows.own_keys and records and _is_plain(records[0]):
        return _lines(records[0], rows.owner), records[1:]
    if rows.own_list is not None:
        keys = rows.entry_keys
        plain = list(takewhile(lambda one: len(_keys(one, keys)) == 1, records))
        if plain:
            return [f"{rows.own_list} = {_list([getattr(one, rows.own_list) for one in plain])}"], records[len(plain) :]
    return [], records


def _offices(offices: list[Office], holdings: list[Holding]) -> Iterator[list[str]]:
    """The entries of a body's offices: the rules, and an entry for each holder. The first holder stands with the
    rules, unless more is to be said of either."""
    held: dict[str, list[Holding]] = {}
    for holding in holdings:
        held.setdefault(holding.office, []).append(holding)
    for office in offices:
        same = [one for one in offices if one.id == office.id]
        holders = held.pop(office.id, []) if office is _main(same) else []
        if holders and len(same) == 1 and _is_plain(office) and _is_plain(holders[0]):
            rules = _lines(office, OFFICES.owner)
            yield rules + [line for line in _lines(holders[0], HOLDINGS.owner) if line not in rules]
            holders = holders[1:]
        else:
            yield _lines(office, OFFICES.owner)
        yield from (_lines(one, HOLDINGS.owner) for one in holders)


def _main(same: list[Office]) -> Office:
    """Of offices with one id the one that stands, or else the last."""
    return next((one for one in same if one.voided is None), same[-1])


# --- values -------------------------------------------------------------------------------------------------


def _value(value: Any, key: Key) -> str:
    if isinstance(value, Mapping):
        return _text(_escaped(canonical(value)))
    if isinstance(value, tuple) and key.one_or_many and len(value) == 1:
        return _plain(value[0])
    return _plain(value)


def _plain(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case StrEnum():
            return _text(value.value)
        case str():
            return _text(value)
        case int() | float():
            return repr(value)
        case PartialDate():
            return str(value) if value.is_day or value.month is None else _text(str(value))
        case Period():
            return _text(str(value))
        case datetime():
            return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat()}Z" if value.tzinfo else value.isoformat()
        case tuple():
            return _list(value)
    lines = _lines(value)
    return f"{{ {', '.join(lines)} }}" if lines else "{}"


def _list(values: Iterable[Any]) -> str:
    texts = [_plain(value) for value in values]
    line = f"[{', '.join(texts)}]"
    return line if len(line) <= WIDEST else "[\n" + "".join(f"  {text},\n" for text in texts) + "]"


def _text(text: str) -> str:
    return _escaped(json.dumps(text, ensure_ascii=False))


def _escaped(text: str) -> str:
    """The text of a JSON or TOML value without the signs that no file may have; inside strings both write them so."""
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
