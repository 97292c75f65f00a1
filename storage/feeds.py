"""Secret links to calendars: whoever has one reads a person's meetings, or a body's, until it is revoked.

Of a secret only its digest is stored: neither the database nor a backup of it gives anybody a link.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.feed_tables import feeds

BYTES_OF_A_SECRET = 32
LONGEST_SECRET = 100
"""What is longer than this was never given out, and is not looked for."""


@dataclass(frozen=True, kw_only=True)
class Feed:
    """Whose meetings a link leads to: a person's, or a body's."""

    network: str
    person: str | None = None
    body: str | None = None
    made_at: datetime


async def make(
    connection: AsyncConnection, network: str, *, person: str | None = None, body: str | None = None, now: datetime
) -> str:
    """A new link's secret, which nobody can be told again. Those before it go on."""
    if (person is None) == (body is None):
        raise ValueError("a link is a person's or a body's")
    secret = secrets.token_urlsafe(BYTES_OF_A_SECRET)
    values = {"digest": _digest(secret), "network": network, "person": person, "body": body, "made_at": now}
    await connection.execute(insert(feeds).values(values))
    return secret


async def revoke(
    connection: AsyncConnection, network: str, *, person: str | None = None, body: str | None = None, now: datetime
) -> int:
    """Let no link of theirs lead anywhere any more; how many there were."""
    mine = update(feeds).where(*_theirs(network, person, body)).values(revoked_at=now)
    return (await connection.execute(mine)).rowcount


async def current(
    connection: AsyncConnection, network: str, *, person: str | None = None, body: str | None = None
) -> Feed | None:
    """Their latest link that was not revoked."""
    query = select(feeds).where(*_theirs(network, person, body)).order_by(feeds.c.id.desc()).limit(1)
    row = (await connection.execute(query)).first()
    return _feed(row) if row is not None else None


async def found(connection: AsyncConnection, secret: str) -> Feed | None:
    """Where a secret leads; None where it is unknown or revoked."""
    if not 0 < len(secret) <= LONGEST_SECRET:
        return None
    query = select(feeds).where(feeds.c.digest == _digest(secret), feeds.c.revoked_at.is_(None))
    row = (await connection.execute(query)).first()
    return _feed(row) if row is not None else None


def _theirs(network: str, person: str | None, body: str | None) -> Sequence[ColumnElement[bool]]:
    same = (feeds.c.person.is_not_distinct_from(person), feeds.c.body.is_not_distinct_from(body))
    return (feeds.c.network == network, *same, feeds.c.revoked_at.is_(None))


def _feed(row: Row[tuple[object, ...]]) -> Feed:
    return Feed(network=row.network, person=row.person, body=row.body, made_at=row.made_at)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
