"""The register in storage: read whole, and changed record by record, each change with its entry in the journal.

Nothing is deleted or overwritten unseen. Who changes something holds the network's row until the commit; a change of
the register gives the network a new version. What the network deals with (`storage.meetings`, `storage.statements`) is
changed by the same functions, and is no part of the version.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from network.dates import PartialDate
from network.identity import IDENTITY, NUMBERED, changed_keys, given_keys, kind_of, subject_of
from network.journal import Json
from network.register import Dated, Network, Record, Register, Voided
from network.statements import digest_of
from storage import journal
from storage.journal import Change, Told
from storage.plain import plain
from storage.remembered import REMEMBERED, Remembered
from storage.rows import rows_of
from storage.tables import KINDS, NETWORKS, Mapped, mapped

__all__ = [
    "Change",
    "NeverHeld",
    "UnknownNetwork",
    "UnknownRecord",
    "add",
    "add_all",
    "amend",
    "body_of_room",
    "end",
    "load",
    "networks",
    "networks_of",
    "void",
]

R = TypeVar("R", bound=Record)
D = TypeVar("D", bound=Dated)

_VERSION_BYTES = 16
LONGEST_TOLD = 5000
"""Characters of a text that an entry in the journal tells in full."""
_OF_THE_REGISTER = frozenset({Network, *(kind.kind for kind in KINDS.values())})


class UnknownNetwork(LookupError):
    """There is no network with that id."""


class UnknownRecord(LookupError):
    """The record is not stored in that network, or was voided: nothing more happens to it."""


class NeverHeld(ValueError):
    """The record would end before it begins: it would hold on no day, and no charter may say so. Void it instead."""


# --- questions ----------------------------------------------------------------------------------------------


async def load(connection: AsyncConnection, network: str) -> Register:
    """All that is known of a network, voided and ended records too. Raises UnknownNetwork."""
    version = await _version(connection, network)
    if version is None:
        raise UnknownNetwork(network)
    remembered = _remembered(connection)
    register = remembered.of(network, version)
    if register is None:
        register = await _read(connection, network)
        remembered.keep(network, version, register)
    return register


async def load_all(connection: AsyncConnection) -> tuple[Register, ...]:
    """The registers of all networks, in the order in which they came; read anew only where they changed."""
    query = select(NETWORKS.table.c.id, NETWORKS.table.c.version).order_by(NETWORKS.table.c.row)
    versions = (await connection.execute(query)).all()
    remembered = _remembered(connection)
    return tuple([remembered.of(row.id, row.version) or await load(connection, row.id) for row in versions])


async def networks(connection: AsyncConnection) -> tuple[Network, ...]:
    """All networks, in the order in which they came."""
    rows = await connection.execute(select(*NETWORKS.columns).order_by(NETWORKS.table.c.row))
    return tuple(NETWORKS.read(row) for row in rows)


async def networks_of(connection: AsyncConnection, matrix_id: str) -> tuple[str, ...]:
    """The networks with a link to that Matrix ID that was not voided; on which dates it holds, their registers say."""
    links = KINDS["matrix_links"].table.c
    query = select(links.network).where(links.matrix == matrix_id, links.voided.is_(None))
    return tuple((await connection.execute(query.distinct().order_by(links.network))).scalars())


async def body_of_room(connection: AsyncConnection, room: str) -> tuple[tuple[str, str], ...]:
    """Network and body of each link to that room that was not voided; on which dates it holds, their registers say."""
    links = KINDS["room_links"].table.c
    query = select(links.network, links.body).where(links.room == room, links.voided.is_(None))
    rows = await connection.execute(query.distinct().order_by(links.network, links.body))
    return tuple((network, body) for network, body in rows)


async def _version(connection: AsyncConnection, network: str) -> str | None:
    query = select(NETWORKS.table.c.version).where(NETWORKS.table.c.id == network)
    return (await connection.execute(query)).scalar()


def _remembered(connection: AsyncConnection) -> Remembered:
    memory = connection.sync_connection.get_execution_options().get(REMEMBERED) if connection.sync_connection else None
    return memory if isinstance(memory, Remembered) else Remembered()


async def _read(connection: AsyncConnection, network: str) -> Register:
    query = select(*NETWORKS.columns).where(NETWORKS.table.c.id == network)
    itself = NETWORKS.read((await connection.execute(query)).one())
    records = {name: await rows_of(connection, kind, network) for name, kind in KINDS.items()}
    return Register(network=itself, **records)


# --- changes ------------------------------------------------------------------------------------------------


async def add(connection: AsyncConnection, network: str, record: R, change: Change) -> R:
    """Store a new record; the record with its row number, and with the number that people call it by,
    if it is of a kind that has one.

    Raises UnknownNetwork, NeverHeld, and sqlalchemy.exc.IntegrityError where one with the same id stands already.
    """
    await hold(connection, network)
    said = _as_said(record, change)
    if type(said) in NUMBERED and getattr(said, "number", None) is None:
        number: dict[str, Any] = {"number": await _next_number(connection, network, said)}
        said = replace(said, **number)
    (stored,) = await _insert(connection, network, ((said, change),))
    return stored


async def add_all(connection: AsyncConnection, network: str, records: Sequence[tuple[R, Change]]) -> tuple[R, ...]:
    """Store new records in this order, each by a change of its own and with its entry; otherwise as `add`. Those that
    have numbers have them already."""
    if not records:
        return ()
    await hold(connection, network)
    return await _insert(connection, network, [(_as_said(record, change), change) for record, change in records])


async def _insert(connection: AsyncConnection, network: str, records: Sequence[tuple[R, Change]]) -> tuple[R, ...]:
    stored = await insert_all(connection, network, [record for record, _ in records])
    await changed(connection, network, *stored)
    entries = [(change, told("add", None, one)) for one, (_, change) in zip(stored, records, strict=True)]
    await journal.append_each(connection, network, entries)
    return stored


def _as_said(record: R, change: Change) -> R:
    _must_hold_some_day(record)
    return replace(record, said=given_keys(record)) if change.said else record


async def amend(connection: AsyncConnection, network: str, record: R, change: Change) -> R:
    """Give a stored record new values; as it then stands. Nothing happens where nothing differs.

    What was said in the chat is remembered as such. What makes a record the one it is cannot be changed (ValueError):
    end or void it, and add another. Raises UnknownNetwork, UnknownRecord, NeverHeld.
    """
    await hold(connection, network)
    before = await _stored(connection, network, record)
    return await _become(connection, network, "amend", before, replace(record, voided=None), change)


async def end(connection: AsyncConnection, network: str, record: D, until: PartialDate, change: Change) -> D:
    """Let a record hold no longer than ``until``, that day included; otherwise as amend."""
    await hold(connection, network)
    before = await _stored(connection, network, record)
    return await _become(connection, network, "end", before, replace(before, valid_until=until), change)


async def void(connection: AsyncConnection, network: str, record: R, why: str, change: Change) -> R:
    """Mark a record as a mistake: it holds on no date, and is kept. Raises UnknownNetwork, UnknownRecord."""
    await hold(connection, network)
    before = await _stored(connection, network, record)
    after = replace(before, voided=Voided(at=change.at, by=change.actor, why=why))
    await write(connection, network, after)
    await changed(connection, network, after)
    await journal.append_all(connection, network, change, (told("void", before, after),))
    return after


async def _become(connection: AsyncConnection, network: str, action: str, before: R, after: R, change: Change) -> R:
    keys = changed_keys(before, after)
    if not keys:
        return before
    if not set(keys).isdisjoint(IDENTITY[type(before)]):
        raise ValueError(f"another {kind_of(before)}, not the same one changed: {keys}")
    _must_hold_some_day(after)
    said = (*before.said, *(key for key in keys if key not in before.said)) if change.said else before.said
    after = replace(after, said=said)
    await write(connection, network, after)
    await changed(connection, network, after)
    await journal.append_all(connection, network, change, (told(action, before, after),))
    return after


def _must_hold_some_day(record: Record) -> None:
    if (
        isinstance(record, Dated)
        and record.valid_from is not None
        and record.valid_until is not None
        and record.valid_until.last() < record.valid_from.first()
    ):
        raise NeverHeld(f"{kind_of(record)} from {record.valid_from} until {record.valid_until}")


async def _stored(connection: AsyncConnection, network: str, record: R) -> R:
    """The record as it is stored now, whatever it was when the caller read it."""
    kind = mapped(record)
    row = (await connection.execute(kind.all.where(*_is(kind, network, record)))).first()
    before = kind.read(row) if row is not None else None
    if before is None or before.voided is not None:
        raise UnknownRecord(f"{kind_of(record)} {record.row}")
    return before


async def _next_number(connection: AsyncConnection, network: str, record: Record) -> int:
    """Voided ones count: a number is never used again."""
    table = mapped(record).table.c
    query = select(func.coalesce(func.max(table.number), 0) + 1).where(table.network == network)
    return int((await connection.execute(query)).scalar_one())


# --- what imports need too ----------------------------------------------------------------------------------


async def hold(connection: AsyncConnection, network: str) -> None:
    """Let nobody else change a network before the commit. Raises UnknownNetwork."""
    query = select(NETWORKS.table.c.row).where(NETWORKS.table.c.id == network).with_for_update()
    if (await connection.execute(query)).first() is None:
        raise UnknownNetwork(network)


async def changed(connection: AsyncConnection, network: str, *records: Record) -> None:
    """Give a network a new version where its register is changed by these records: after they were written, since what
    is read before that is remembered."""
    if not any(type(record) in _OF_THE_REGISTER for record in records):
        return
    table = NETWORKS.table
    await connection.execute(update(table).where(table.c.id == network).values(version=_new_version()))


async def insert_network(connection: AsyncConnection, network: Network) -> None:
    """Store a new network; its row is held from then on."""
    await connection.execute(insert(NETWORKS.table).values(version=_new_version(), **NETWORKS.stored(network)))


async def insert_all(connection: AsyncConnection, network: str, records: Iterable[R]) -> tuple[R, ...]:
    """Store new records, in this order; the records with their row numbers."""
    stored: list[R] = []
    for kind, several in groupby(records, mapped):
        these = list(several)
        await connection.execute(insert(kind.table), [{"network": network, **kind.stored(one)} for one in these])
        # Row numbers ascend, and a unit of work is alone: the newest rows are these. To be told the numbers in this
        # order, SQLite would have to be given the records one at a time.
        newest = select(kind.table.c.row).order_by(kind.table.c.row.desc()).limit(len(these))
        numbers = reversed((await connection.execute(newest)).scalars().all())
        stored += [replace(record, row=number) for record, number in zip(these, numbers, strict=True)]
    return tuple(stored)


async def write(connection: AsyncConnection, network: str, record: Record) -> None:
    """Write a record over the row it has."""
    kind = mapped(record)
    await connection.execute(update(kind.table).where(*_is(kind, network, record)).values(**kind.stored(record)))


def told(action: str, before: Record | None, after: Record) -> Told:
    """What the journal tells of a change: which thing, and each key with its old and its new value."""
    keys = given_keys(after) if before is None else changed_keys(before, after)
    changes: dict[str, Json] = {
        key: [_brief(plain(getattr(before, key, None))), _brief(plain(getattr(after, key)))] for key in keys
    }
    if after.voided is not None:
        changes["voided"] = [None, plain(after.voided)]
    return Told(f"{kind_of(after)}.{action}", {"subject": subject_of(after), "changes": changes})


def _brief(value: Json) -> Json:
    """A value as the journal tells it: of a long text how long it is and its SHA-256. The text itself is in its row."""
    if isinstance(value, str) and len(value) > LONGEST_TOLD:
        return {"length": len(value), "sha256": digest_of(value)}
    if isinstance(value, list):
        return [_brief(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _brief(each) for key, each in value.items()}
    return value


def _is(kind: Mapped[Any], network: str, record: Record) -> Sequence[Any]:
    if record.row is None:
        raise UnknownRecord(f"{kind_of(record)} that was never stored")
    of = kind.table.c.id if kind is NETWORKS else kind.table.c.network
    return (kind.table.c.row == record.row, of == network)


def _new_version() -> str:
    """Never used before, not even by what was taken back."""
    return secrets.token_hex(_VERSION_BYTES)
