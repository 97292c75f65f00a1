"""The tables of what the bot says of its own accord: what it said in time, and what is out of date."""

from __future__ import annotations

from sqlalchemy import Column, Index, MetaData, PrimaryKeyConstraint, String, Table

from storage.columns import Instant

timely_metadata = MetaData()

ledger = Table(
    "ledger",
    timely_metadata,
    Column("network", String(255), nullable=False),
    Column("what", String(64), nullable=False),
    Column("which", String(255), nullable=False),
    Column("due", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("network", "what", "which", "due"),
)

Index("ledger_at", ledger.c.at)

stale = Table("stale", timely_metadata, Column("name", String(255), primary_key=True))
