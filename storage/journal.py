"""The journal of each network: appended to under a lock on its head, read, verified, erased from, restored."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from network.journal import BEGINNING, Broken, Damage, Entry, Json, erased, following
from network.journal import verify as verify_chain
from storage.tables import journal_entries, journal_heads

SALT_BYTES = 16
AT_ONCE = 500
OF_A_CHARTER = "charter."
"""What the actions of the single changes of an import begin with."""
IMPORTED = "charter.import"


@dataclass(frozen=True, kw_only=True)
class Change:
    """By whom and when something is changed, and whether it was said in the chat: an import never undoes that."""

    actor: str
    """``person:<id>``, ``matrix:<@id:server>``, or ``cli``."""
    at: datetime
    said: bool


@dataclass(frozen=True)
class Told:
    """What an entry to come is about."""

    action: str
    contents: Mapping[str, Json]


@dataclass(frozen=True, kw_only=True)
class Verified:
    """How many entries a network's journal has, and those that do not hold."""

    count: int
    broken: tuple[Broken, ...]


async def append(
    connection: AsyncConnection, network: str, change: Change, action: str, contents: Mapping[str, Json]
) -> Entry:
    """Write the next entry of a network's journal, by the actor of the change."""
    return (await append_all(connection, network, change, (Told(action, contents),)))[0]


async def append_all(
    connection: AsyncConnection, network: str, change: Change, told: Iterable[Told]
) -> tuple[Entry, ...]:
    """Write the next entries of a network's journal, in this order, all by the actor of one change."""
    return await append_each(connection, network, [(change, each) for each in told])


async def append_each(
    connection: AsyncConnection, network: str, told: Sequence[tuple[Change, Told]]
) -> tuple[Entry, ...]:
    """Write the next entries of a network's journal, in this order, each by the actor of its change.

    Whoever else appends to it waits for this transaction's end.
    """
    if not told:
        return ()
    number, link = await _lock_head(connection, network)
    at = told[0][0].at
    last = Entry(number=number, at=at, action="", salt=None, contents=None, digest="", previous="", link=link)
    entries = []
    for change, each in told:
        contents: dict[str, Json] = {"actor": change.actor, "action": each.action, **each.contents}
        last = following(
            network, last, at=change.at, action=each.action, salt=secrets.token_hex(SALT_BYTES), contents=contents
        )
        entries.append(last)
    await _write(connection, network, entries)
    return tuple(entries)


async def entries_of(connection: AsyncConnection, network: str) -> tuple[Entry, ...]:
    """The whole journal, from its first entry on."""
    query = select(journal_entries).where(journal_entries.c.network == network).order_by(journal_entries.c.number)
    return tuple(_entry(row) for row in await connection.execute(query))


async def newest(connection: AsyncConnection, network: str, count: int) -> tuple[Entry, ...]:
    """The latest entries, the last one first; of an import only that it was."""
    shown = ~journal_entries.c.action.startswith(OF_A_CHARTER) | (journal_entries.c.action == IMPORTED)
    query = select(journal_entries).where(journal_entries.c.network == network, shown)
    query = query.order_by(journal_entries.c.number.desc()).limit(count)
    return tuple(_entry(row) for row in await connection.execute(query))


async def verify(connection: AsyncConnection, network: str) -> Verified:
    """Compute a network's chain again, and hold it against its head, so that a missing end is seen too."""
    entries = await entries_of(connection, network)
    broken = verify_chain(network, entries)
    head = (await connection.execute(select(journal_heads).where(journal_heads.c.network == network))).first()
    number, link = (head.number, head.link) if head else (0, BEGINNING)
    last = (entries[-1].number, entries[-1].link) if entries else (0, BEGINNING)
    if last != (number, link):
        broken += (Broken(max(number, last[0]), Damage.NUMBER if last[0] != number else Damage.LINK),)
    return Verified(count=len(entries), broken=broken)


async def erase(connection: AsyncConnection, network: str, person: str, known_as: Sequence[str]) -> tuple[int, ...]:
    """Erase what the entries tell that name a person: contents and salt go, digest and chain stay.

    ``known_as`` are the person's name, addresses and Matrix IDs, past ones too: an entry that has one of them in any
    of its texts is the person's. Returns the numbers of those erased.
    """
    await _lock_head(connection, network)
    ids = {person, f"person:{person}"}
    theirs = [
        entry
        for entry in await entries_of(connection, network)
        if entry.contents is not None and _names(entry.contents, ids, [name for name in known_as if name])
    ]
    for entry in theirs:
        gone = erased(entry)
        await connection.execute(
            update(journal_entries)
            .where(journal_entries.c.network == network, journal_entries.c.number == entry.number)
            .values(salt=gone.salt, contents=gone.contents)
        )
    return tuple(entry.number for entry in theirs)


async def restore(connection: AsyncConnection, network: str, entries: Sequence[Entry]) -> None:
    """Put back the journal of a network that has none, as it was. ValueError when it has one, or the chain is
    broken."""
    number, _ = await _lock_head(connection, network)
    if number or verify_chain(network, entries):
        raise ValueError("a journal is there already, or the one given does not hold")
    await _write(connection, network, entries)


# --- the chain's head ---------------------------------------------------------------------------------------


async def _lock_head(connection: AsyncConnection, network: str) -> tuple[int, str]:
    """The newest entry's number and link. Nobody else gets them before this transaction's end.

    On SQLite a unit of work is alone anyway; on PostgreSQL the row is held, and is made first where there is none.
    """
    query = select(journal_heads.c.number, journal_heads.c.link).where(journal_heads.c.network == network)
    head = (await connection.execute(query.with_for_update())).first()
    if head is None:
        try:
            async with connection.begin_nested():
                await connection.execute(insert(journal_heads).values(network=network, number=0, link=BEGINNING))
        except IntegrityError:
            pass  # another made it meanwhile, and has ended
        head = (await connection.execute(query.with_for_update())).one()
    return head.number, head.link


async def _write(connection: AsyncConnection, network: str, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    for start in range(0, len(entries), AT_ONCE):
        rows = [_row(network, entry) for entry in entries[start : start + AT_ONCE]]
        await connection.execute(insert(journal_entries), rows)
    last = entries[-1]
    await connection.execute(
        update(journal_heads).where(journal_heads.c.network == network).values(number=last.number, link=last.link)
    )


def _row(network: str, entry: Entry) -> dict[str, Any]:
    contents = None if entry.contents is None else json.dumps(entry.contents, ensure_ascii=False)
    return {**{key: getattr(entry, key) for key in _KEYS}, "network": network, "contents": contents}


_KEYS = ("number", "at", "action", "salt", "digest", "previous", "link")


def _entry(row: Row[Any]) -> Entry:
    contents = None if row.contents is None else json.loads(row.contents)
    return Entry(**{key: getattr(row, key) for key in _KEYS}, contents=contents)


def _names(value: Json, ids: set[str], known_as: Sequence[str]) -> bool:
    match value:
        case str():
            return not ids.isdisjoint(value.split("/")) or any(name in value for name in known_as)
        case Mapping():
            return any(_names(each, ids, known_as) for each in value.values())
        case list() | tuple():
            return any(_names(each, ids, known_as) for each in value)
        case _:
            return False
