"""Secret links to calendars: each leads to one calendar until it is revoked, and cannot be had from the database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from storage import feeds
from storage.database import Database
from storage.feed_tables import feeds as table
from storage.feeds import Feed

NOW = datetime(2027, 1, 20, 8, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


async def test_a_link_leads_to_the_calendar_it_was_made_for(database: Database) -> None:
    async with database.work() as connection:
        mine = await feeds.make(connection, "prøven", person="kari", now=NOW)
        bodys = await feeds.make(connection, "prøven", body="styret", now=NOW)
    async with database.reading() as connection:
        assert await feeds.found(connection, mine) == Feed(network="prøven", person="kari", made_at=NOW)
        assert await feeds.found(connection, bodys) == Feed(network="prøven", body="styret", made_at=NOW)
        for wrong in ("", mine[:-1], mine + "x", mine.swapcase(), "x" * 10_000, "\udc80", "'; DROP TABLE feeds"):
            assert await feeds.found(connection, wrong) is None


async def test_a_revoked_link_leads_nowhere_and_only_theirs_are_revoked(database: Database) -> None:
    async with database.work() as connection:
        first = await feeds.make(connection, "prøven", person="kari", now=NOW)
        second = await feeds.make(connection, "prøven", person="kari", now=LATER)
        others = [
            await feeds.make(connection, "prøven", person="ola", now=NOW),
            await feeds.make(connection, "annet", person="kari", now=NOW),
            await feeds.make(connection, "prøven", body="kari", now=NOW),
        ]
        latest = await feeds.current(connection, "prøven", person="kari")
        assert latest is not None
        assert latest.made_at == LATER
        assert await feeds.revoke(connection, "prøven", person="kari", now=LATER) == 2
        assert await feeds.revoke(connection, "prøven", person="kari", now=LATER) == 0
        assert await feeds.current(connection, "prøven", person="kari") is None
        for gone in (first, second):
            assert await feeds.found(connection, gone) is None
        for other in others:
            assert await feeds.found(connection, other) is not None


async def test_the_database_does_not_hold_the_secret(database: Database) -> None:
    async with database.work() as connection:
        secret = await feeds.make(connection, "prøven", person="kari", now=NOW)
        again = await feeds.make(connection, "prøven", person="kari", now=NOW)
        rows = (await connection.execute(select(table))).all()
    assert secret != again
    assert len(secret) >= 43
    assert all(secret not in str(value) for row in rows for value in row)


@pytest.mark.parametrize("whose", [{}, {"person": "kari", "body": "styret"}])
async def test_a_link_is_one_persons_or_one_bodys(database: Database, whose: dict[str, str]) -> None:
    async with database.work() as connection:
        with pytest.raises(ValueError, match="a person's or a body's"):
            await feeds.make(connection, "prøven", now=NOW, **whose)
