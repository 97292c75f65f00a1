"""Charters in and out: importing is one merge, applied; exporting is all that is known."""

from __future__ import annotations

import contextlib
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from network.charter import Charter
from network.charter_merge import Amended, Changes, merge
from network.journal import Json
from network.register import Network
from storage import journal, proceedings
from storage.journal import IMPORTED, OF_A_CHARTER, Change, Told
from storage.register import UnknownNetwork, changed, hold, insert_all, insert_network, load, told, write

__all__ = ["Amended", "Changes", "export_charter", "import_charter", "preview"]


async def preview(connection: AsyncConnection, charter: Charter) -> Changes:
    """What importing the charter would change. Raises Faulty with every contradiction."""
    return merge(await _stored(connection, charter), charter)


async def import_charter(connection: AsyncConnection, charter: Charter, change: Change) -> Changes:
    """Merge a charter into what is stored of its network, or store a new one; what that changed.

    A new network's journal is the file's; where there is none, and for a network that was there, each change gets an
    entry, and the import as a whole one after them. Raises Faulty with every contradiction, before anything is
    written.
    """
    network = charter.register.network.id
    with contextlib.suppress(UnknownNetwork):
        await hold(connection, network)
    stored = await _stored(connection, charter)
    changes = merge(stored, charter)
    if not changes:
        return changes
    done = await _apply(connection, network, changes)
    if stored is None and charter.journal:
        await journal.restore(connection, network, charter.journal)
    else:
        await journal.append_all(connection, network, change, _entries(network, done))
    return done


async def export_charter(connection: AsyncConnection, network: str) -> Charter:
    """All that is known of a network, its journal included. Raises storage.register.UnknownNetwork."""
    return Charter(
        register=await load(connection, network),
        proceedings=await proceedings.load(connection, network),
        journal=await journal.entries_of(connection, network),
    )


async def _stored(connection: AsyncConnection, charter: Charter) -> Charter | None:
    """What is stored of the charter's network; our journal only where there is one to hold it against."""
    network = charter.register.network.id
    try:
        register = await load(connection, network)
    except UnknownNetwork:
        return None
    ours = await journal.entries_of(connection, network) if charter.journal else ()
    return Charter(register=register, proceedings=await proceedings.load(connection, network), journal=ours)


async def _apply(connection: AsyncConnection, network: str, changes: Changes) -> Changes:
    new = [record for record in changes.added if isinstance(record, Network)]
    for record in new:
        await insert_network(connection, record)
    added = await insert_all(connection, network, changes.added[len(new) :])
    for each in changes.amended:
        await write(connection, network, each.after)
    await changed(connection, network, *added, *new, *(each.after for each in changes.amended))
    return replace(changes, added=(*new, *added))


def _entries(network: str, changes: Changes) -> list[Told]:
    single = [told("add", None, record) for record in changes.added]
    single += [told("amend", each.before, each.after) for each in changes.amended]
    counts: dict[str, Json] = {"added": len(changes.added), "amended": len(changes.amended)}
    whole = Told(IMPORTED, {"subject": network, "counts": counts})
    return [*(Told(f"{OF_A_CHARTER}{each.action}", each.contents) for each in single), whole]
