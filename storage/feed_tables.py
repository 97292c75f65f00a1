"""The table of the secret links to calendars."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, String, Table

from storage.columns import Instant

feed_metadata = MetaData()

feeds = Table(
    "feeds",
    feed_metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("network", String(255), nullable=False),
    Column("person", String(255)),
    Column("body", String(255)),
    Column("made_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    sqlite_autoincrement=True,
)
Index("feeds_of_network", feeds.c.network, feeds.c.person, feeds.c.body)
