"""The tables of what waits for somebody's word: confirmations, and codes to identify with."""

from __future__ import annotations

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, Text

from storage.columns import Instant

waiting_metadata = MetaData()

confirmations = Table(
    "confirmations",
    waiting_metadata,
    Column("room", String(255), nullable=False),
    Column("sender", String(255), nullable=False),
    Column("command", String(64), nullable=False),
    Column("contents", Text, nullable=False),
    Column("expires", Instant, nullable=False),
    PrimaryKeyConstraint("room", "sender"),
)

codes = Table(
    "codes",
    waiting_metadata,
    Column("network", String(255), nullable=False),
    Column("person", String(255), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("expires", Instant, nullable=False),
    PrimaryKeyConstraint("network", "person"),
)
