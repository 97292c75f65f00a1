"""The tables of what came encrypted: what waits for the key that it is encrypted with, and what was opened."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, MetaData, PrimaryKeyConstraint, String, Table, Text

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

opened_ciphertexts = Table(
    "opened_ciphertexts",
    crypto_metadata,
    Column("session", String(255), nullable=False),
    Column("place", BigInteger, nullable=False),
    Column("event_id", String(255), nullable=False),
    Column("at", Instant, nullable=False),
    Column("opened_at", Instant, nullable=False),
    PrimaryKeyConstraint("session", "place"),
)
