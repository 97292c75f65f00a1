"""What has been said of the bot's own accord, or to somebody once: the only memory of it that there is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.timely_tables import ledger


async def remember(connection: AsyncConnection, network: str, what: str, which: str, due: str, now: datetime) -> bool:
    """Note that something is said now: what (``reminder``), of which (``U1/r2/drammen``), and which time of it that is,
    such as the moment it was due at. False where it was said before: then it is not said again."""
    (is_new,) = await remember_each(connection, network, what, ((which, due),), now)
    return is_new


async def remember_each(
    connection: AsyncConnection, network: str, what: str, keys: Sequence[tuple[str, str]], now: datetime
) -> tuple[bool, ...]:
    """The same of several, each by of which and which time; of two that are alike the second was said before."""
    c = ledger.c
    same = select(c.which, c.due).where(c.network == network, c.what == what, c.which.in_({which for which, _ in keys}))
    known = {(which, due) for which, due in await connection.execute(same)}
    new: dict[tuple[str, str], int] = {}
    for place, key in enumerate(keys):
        if key not in known:
            new.setdefault(key, place)
    if new:
        rows = [{"network": network, "what": what, "which": which, "due": due, "at": now} for which, due in new]
        await connection.execute(insert(ledger), rows)
    first = set(new.values())
    return tuple(place in first for place in range(len(keys)))


async def known(connection: AsyncConnection, network: str, about: str) -> frozenset[tuple[str, str, str]]:
    """What has been said about a thing (``U1``) or a part of it: what, which, and which time."""
    query = select(ledger.c.what, ledger.c.which, ledger.c.due).where(
        ledger.c.network == network,
        (ledger.c.which == about) | ledger.c.which.startswith(f"{about}/", autoescape=True),
    )
    return frozenset((row.what, row.which, row.due) for row in await connection.execute(query))


async def since(
    connection: AsyncConnection, moment: datetime, whats: Collection[str], network: str | None = None
) -> frozenset[tuple[str, tuple[str, str, str]]]:
    """What of these kinds has been said since then in all networks, or in one, each with its network."""
    c = ledger.c
    query = select(c.network, c.what, c.which, c.due).where(c.at >= moment, c.what.in_(sorted(whats)))
    if network is not None:
        query = query.where(c.network == network)
    return frozenset((its, (what, which, due)) for its, what, which, due in await connection.execute(query))
