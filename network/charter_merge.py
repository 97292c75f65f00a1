"""A charter's file merged into what is stored: what it adds and amends, or all that it contradicts.

Row by row, by what makes a row the one it is. A key that differs is amended, unless its value was said in the chat:
that is a contradiction, since a file never undoes what was said. A key that is left out says nothing and removes
nothing; a key with several values in it (a table, a list) counts as one. A file neither ends, voids nor removes a row.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from network.charter import Charter, Fault, Faulty, Place, read, write
from network.charter_places import Places
from network.charter_values import KINDS
from network.dates import PartialDate, Period
from network.identity import changed_keys, stated_keys
from network.journal import Entry
from network.matching import matched
from network.meetings import Meeting
from network.numbering import numbered
from network.register import Dated, Holding, Network, Record, standing


@dataclass(frozen=True)
class Amended:
    """A record before and after."""

    before: Record
    after: Record

    @property
    def keys(self) -> tuple[str, ...]:
        return changed_keys(self.before, self.after)


@dataclass(frozen=True)
class Changes:
    """What a charter changes: records in the order in which they are to be stored. Nothing changed is false."""

    added: tuple[Record, ...] = ()
    amended: tuple[Amended, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.amended)


def merge(stored: Charter | None, charter: Charter) -> Changes:
    """What a charter changes in what is stored, which is None for a network that is new.

    A journal in the file must be how ours begins. What comes out must be a charter without faults too: else what the
    file and the chat say cannot be true together. Raises Faulty with every contradiction.
    """
    charter = numbered(stored, charter)
    if stored is None:
        new = [charter.register.network, *(record for name in KINDS for record in charter.records(name))]
        return Changes(added=tuple(new))
    merging = _Merging(Places(charter))
    merging.journal(stored.journal, charter.journal)
    merging.record(stored.register.network, charter.register.network)
    for name in KINDS:
        merging.kind(stored.records(name), charter.records(name))
    merging.holders(stored)
    if not merging.faults:
        merging.together(stored)
    if merging.faults:
        raise Faulty(merging.faults)
    return merging.changes()


def merged(stored: Charter, changes: Changes) -> Charter:
    """What is stored as it is once the changes are made."""
    after = {id(each.before): each.after for each in changes.amended}
    lists = {
        name: (
            *(after.get(id(record), record) for record in stored.records(name)),
            *(record for record in changes.added if type(record) is kind),
        )
        for name, kind in KINDS.items()
    }
    network = after.get(id(stored.register.network))
    itself = network if isinstance(network, Network) else stored.register.network
    return Charter.of(itself, lists, stored.journal)


class _Merging:
    """One merge under way: what it has found so far."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.added: list[Record] = []
        self.amended: list[Amended] = []
        self.faults: list[Fault] = []
        self.listed: list[tuple[Record, Record | None]] = []

    def changes(self) -> Changes:
        return Changes(tuple(self.added), tuple(self.amended))

    def journal(self, ours: Sequence[Entry], theirs: Sequence[Entry]) -> None:
        for position, entry in enumerate(theirs):
            if position >= len(ours) or ours[position].link != entry.link:
                self.faults.append(self.places.of_journal("charter-journal-differs", entry.number))
                return

    def kind(self, stored: Sequence[Record], listed: Sequence[Record]) -> None:
        """One table: each listing with the record it is about, if there is one."""
        for listing, record in matched(stored, listed):
            self.listed.append((listing, record))
            if record is None:
                self.added.append(replace(listing, row=None))
            else:
                self.record(record, listing)

    def record(self, stored: Record, listing: Record) -> None:
        keys = [key for key in stated_keys(listing) if getattr(listing, key) != getattr(stored, key)]
        if listing.voided is not None and stored.voided is None:
            self._fault(listing, "voided", "charter-voids")
        elif stored.voided is not None and (keys or (listing.voided not in (None, stored.voided))):
            self._fault(listing, None, "charter-was-voided", why=stored.voided.why)
        else:
            for key in keys:
                if key in stored.said:
                    self._said_otherwise(listing, key, getattr(stored, key))
            self._amend(stored, listing, [key for key in keys if key not in stored.said])

    def _said_otherwise(self, listing: Record, key: str, value: Any) -> None:
        if value in (None, ()):
            self._fault(listing, key, "charter-said-nothing")
        else:
            said = f"M{value}" if key == "meeting" else _text(value)
            self._fault(listing, key, "charter-said-otherwise", value=said)

    def _amend(self, stored: Record, listing: Record, keys: Sequence[str]) -> None:
        if not keys:
            return
        values: dict[str, Any] = {key: getattr(listing, key) for key in keys}
        after = replace(stored, **values)
        if isinstance(after, Meeting) and "starts" in keys and "date" not in after.said and "date" not in keys:
            after = replace(after, date=None)
        self.amended.append(Amended(stored, after))

    def holders(self, stored: Charter) -> None:
        """A new holder of an office that, by what is stored, somebody else certainly holds then. Where the file says
        so of both, it is meant."""
        amended = {id(each.before): each.after for each in self.amended}
        said_too = {id(record) for _, record in self.listed}
        there = [amended.get(id(one), one) for one in standing(stored.register.holdings) if id(one) not in said_too]
        for new in self.added:
            if not isinstance(new, Holding) or new.voided is not None:
                continue
            for other in there:
                if (
                    isinstance(other, Holding)
                    and (other.body, other.office) == (new.body, new.office)
                    and other.person != new.person
                    and _certainly_together(other, new)
                ):
                    office = f"{other.body}/{other.office}"
                    self._fault(new, "person", "charter-office-held", person=other.person, office=office)

    def together(self, stored: Charter) -> None:
        """What is wrong with the whole, and was not so before."""
        before = {(fault.code, *fault.values.items()) for fault in _faults(stored)}
        for fault in _faults(merged(stored, self.changes())):
            if (fault.code, *fault.values.items()) not in before:
                place = Place(table=fault.place.table, id=fault.place.id, key=fault.place.key)
                self.faults.append(replace(fault, place=place))

    def _fault(self, listing: Record, key: str | None, code: str, **values: str | int) -> None:
        self.faults.append(self.places.fault(listing, key, code, values))


def _faults(charter: Charter) -> tuple[Fault, ...]:
    """What would be found wrong with what is stored as a charter; its places are those of that charter."""
    try:
        read(write(replace(charter, journal=())), limit=sys.maxsize)
    except Faulty as faulty:
        return faulty.faults
    return ()


def _certainly_together(one: Dated, other: Dated) -> bool:
    """Whether both hold for some days, whatever their dates may mean. That one ends on the day on which the other
    begins is how people write a change."""
    (first, last), (its_first, its_last) = _certainly(one), _certainly(other)
    return max(first, its_first) < min(last, its_last) or max(first, its_first) == min(last, its_last) == date.max


def _certainly(record: Dated) -> tuple[date, date]:
    """From its last possible beginning to its first possible end; where neither is known, it holds in the end."""
    last = record.valid_until.first() if record.valid_until else date.max
    return (record.valid_from.last() if record.valid_from else last), last


def _text(value: Any) -> str:
    """A value as a fault tells it."""
    if isinstance(value, tuple):
        return ", ".join(_text(each) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, PartialDate | Period):
        return ", ".join(f"{field.name} = {_text(getattr(value, field.name))}" for field in dataclasses.fields(value))
    return str(value)
