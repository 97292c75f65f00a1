"""Where a record of a charter stands in its file, when only the values are at hand: without the line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from network.charter_faults import Fault, Place
from network.charter_layout import JOURNAL, NETWORK, REMINDERS, TABLES, Rows, key_of
from network.charter_values import Charter
from network.identity import subject_of
from network.register import Holding, Membership, Network, Office, Record


@dataclass(frozen=True)
class Places:
    """The places of the records of one charter."""

    charter: Charter

    def fault(self, record: Record, field: str | None, code: str, values: Mapping[str, str | int]) -> Fault:
        """A fault at a record's field, or at the record as a whole."""
        return Fault(place=self._of(record, field), code=code, values={"name": subject_of(record), **values})

    def of_journal(self, code: str, number: int) -> Fault:
        place = Place(table=JOURNAL.key, number=number, key="link")
        return Fault(place=place, code=code, values={"number": number})

    def _of(self, record: Record, field: str | None) -> Place:
        if isinstance(record, Network):
            if field == REMINDERS:
                return Place(table=REMINDERS)
            return Place(table=NETWORK, id=record.id, key=field)
        for rows in TABLES:
            if type(record) is rows.kind and _owner(rows, record) is None:
                listed = [one for one in self.charter.records(rows.records) if _owner(rows, one) is None]
                number = _position(listed, record)
                key = key_of(rows.kind, field) if field else None
                return Place(table=rows.key, number=number, id=_name(rows, record), key=key)
            for within in rows.within:
                if type(record) is within.kind and _owner(within, record) is not None:
                    return self._below(rows, within, record, field)
        raise TypeError(f"no record of a charter: {type(record).__name__}")

    def _below(self, rows: Rows, within: Rows, record: Record, field: str | None) -> Place:
        """What belongs to another stands below it; offices and their holders share a list, so that it has no number."""
        owners = self.charter.records(rows.records)
        id = _owner(within, record)
        owner = next((one for one in owners if getattr(one, rows.id) == id), None)
        siblings = [one for one in self.charter.records(within.records) if _owner(within, one) == id]
        key = within.key if isinstance(record, Office | Holding) else f"{within.key}[{_position(siblings, record)}]"
        if field is not None and field != within.owner:
            key = f"{key}.{key_of(within.kind, field, within.owner)}"
        if isinstance(record, Membership) and len(siblings) == 1:
            key = key.rpartition(".")[2] if field is not None else "role"
        return Place(table=rows.key, number=_position(owners, owner), id=str(id), key=key)


def _owner(rows: Rows, record: Record) -> Any:
    """What a record stands below, by its name; None where it stands in a table of its own."""
    return None if rows.owner is None else getattr(record, rows.owner)


def _name(rows: Rows, record: Record) -> str | None:
    name = getattr(record, rows.id, None)
    return None if name is None else str(name)


def _position(records: Any, record: Record | None) -> int | None:
    """Counted from 1; of the very record, not of one that is alike."""
    return next((number for number, one in enumerate(records, 1) if one is record), None)
