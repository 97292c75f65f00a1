"""The table of the events that wait for the key they are encrypted with."""

from __future__ import annotations

from sqlalchemy import Column, Index, MetaData, String, Table, Text

from storage.columns import Instant

crypto_metadata = MetaData()

locked = Table(
    "locked",
    crypto_metadata,
    Column("event_id", String(255), primary_key=True),
    Column("room", String(255), nullable=False),
    Column("session", String(255), nullable=False),
    Column("event", Text, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("told_at", Instant),
)
Index("locked_by_room", locked.c.room, locked.c.session)
