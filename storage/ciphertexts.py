"""Which ciphertexts were opened, as which events: nobody can have one answered twice by sending it again.

Each message has a place of its own in the session that it is encrypted with, but nothing in it says which event it is:
a homeserver can give the same ciphertext to us again as another event, or as of another moment. nio knows that only for
as long as it runs.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.crypto_tables import opened_ciphertexts as table

KEPT_FOR = timedelta(days=90)
"""How long after its last message the key of a session is kept, and with it what was opened by it.

A place is remembered for as long as the key that opens it is there: when a ciphertext was sent, only the homeserver
says, so that its age is no reason to forget it. Clients take a new key after a week; what waits for a key is given up
after a day. The rest is for rooms where the key is to last longer.
"""
_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A ciphertext, and the event that it came as."""

    session: str
    place: int
    event_id: str
    at: datetime
    """When it was sent, as the homeserver says, in UTC."""


async def remember(connection: AsyncConnection, opened: Sequence[Opened], now: datetime) -> frozenset[str]:
    """Remember ciphertexts; the events that are others sent again: the same one came before as another event, or as of
    another moment."""
    known: dict[tuple[str, int], tuple[str, datetime]] = {}
    for start in range(0, len(opened), _AT_ONCE):
        places = [(one.session, one.place) for one in opened[start : start + _AT_ONCE]]
        query = select(table).where(tuple_(table.c.session, table.c.place).in_(places))
        for row in await connection.execute(query):
            known[row.session, row.place] = row.event_id, row.at
    rows, again = [], set()
    for one in opened:
        place, event = (one.session, one.place), (one.event_id, one.at)
        if place not in known:
            known[place] = event
            rows.append({**vars(one), "opened_at": now})
        elif known[place] != event:
            again.add(one.event_id)
    if rows:
        await connection.execute(insert(table), rows)
    return frozenset(again)


async def unused_sessions(connection: AsyncConnection, now: datetime) -> tuple[str, ...]:
    """The sessions that nothing has come of for so long that their keys need no longer be kept."""
    last = func.max(table.c.opened_at)
    query = select(table.c.session).group_by(table.c.session).having(last < now - KEPT_FOR)
    return tuple((await connection.execute(query.order_by(table.c.session))).scalars())


async def forget(connection: AsyncConnection, sessions: Collection[str]) -> int:
    """Forget what was opened with sessions whose keys are gone; how many ciphertexts that were."""
    several = sorted(sessions)
    count = 0
    for start in range(0, len(several), _AT_ONCE):
        mine = table.c.session.in_(several[start : start + _AT_ONCE])
        count += (await connection.execute(delete(table).where(mine))).rowcount
    return count
