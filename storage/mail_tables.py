"""The tables of the mail: what came in, what is to go out, and the rooms."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, false, text

from storage.columns import Instant

mail_metadata = MetaData()

sync_state = Table(
    "sync_state",
    mail_metadata,
    Column("user_id", String(255), primary_key=True),
    Column("token", Text, nullable=False),
    Column("synced_at", Instant, nullable=False),
)
"""How far each account of ours has come; there is one, unless the bot was given another."""

inbox = Table(
    "inbox",
    mail_metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("event_id", String(255), nullable=False, unique=True),
    Column("room", String(255), nullable=False),
    Column("state", String(20), nullable=False),
    Column("source", Text),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("received_at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("reason", String(100)),
    Column("reference", String(20), unique=True),
    sqlite_autoincrement=True,
)
Index("inbox_by_state", inbox.c.state, inbox.c.room, inbox.c.id)

outbox = Table(
    "outbox",
    mail_metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("transaction_id", String(64), nullable=False, unique=True),
    Column("room", String(255), nullable=False),
    Column("person", String(255)),
    Column("type", String(255), nullable=False),
    Column("content", Text),
    Column("answers", String(255)),
    Column("name", String(255)),
    Column("slot", String(255)),
    Column("relation", String(20)),
    Column("relates_to", String(255)),
    Column("document", Text),
    Column("state", String(20), nullable=False),
    Column("event_id", String(255)),
    Column("posted_at", Instant, nullable=False),
    Column("attempted_at", Instant),
    Column("settled_at", Instant),
    Column("reason", String(100)),
    sqlite_autoincrement=True,
)
"""``room`` is a person's Matrix ID until it is known which room their direct chat is; ``person`` is it ever after."""
Index("outbox_by_state", outbox.c.state, outbox.c.room, outbox.c.id)
Index("outbox_by_name", outbox.c.name, unique=True)
Index("outbox_by_slot", outbox.c.slot)
Index("outbox_by_event", outbox.c.event_id)

rooms = Table(
    "rooms",
    mail_metadata,
    Column("room", String(255), primary_key=True),
    Column("membership", String(20), nullable=False),
    Column("inviter", String(255)),
    Column("invited_as_direct", Boolean, nullable=False, server_default=false()),
    Column("greeted", Boolean, nullable=False, server_default=false()),
    Column("encrypted", Boolean, nullable=False, server_default=false()),
)

room_members = Table(
    "room_members",
    mail_metadata,
    Column("room", String(255), ForeignKey("rooms.room", ondelete="CASCADE"), primary_key=True),
    Column("member", String(255), primary_key=True),
    Column("membership", String(20), nullable=False),
)

said_before = Table(
    "said_before",
    mail_metadata,
    Column("event_id", String(255), primary_key=True),
    Column("room", String(255), nullable=False),
    Column("person", String(255)),
    Column("answers", String(255), index=True),
    Column("name", String(255), index=True),
    Column("slot", String(255)),
    Column("at", Instant, nullable=False),
    Column("heard_at", Instant, nullable=False),
)
"""Events of the bot's own that it finds in a room and knows nothing of: what it said after the backup was made that it
was restored from."""

replacements = Table(
    "replacements",
    mail_metadata,
    Column("room", String(255), primary_key=True),
    Column("replacement", String(255), nullable=False, index=True),
    Column("by", String(255), nullable=False),
    Column("event_id", String(255), nullable=False),
    Column("settled", Boolean, nullable=False, server_default=false()),
)
"""Rooms that were upgraded, by whom, and the rooms that take their places."""
