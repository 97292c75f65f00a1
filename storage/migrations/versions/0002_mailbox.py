"""The mail: inbox, outbox, how far we have read, and the rooms.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "sync_state",
        sa.Column("user_id", sa.String(255), primary_key=True),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("synced_at", MOMENT, nullable=False),
    )
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("event_id", sa.String(255), nullable=False, unique=True),
        sa.Column("room", sa.String(255), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("failures", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.Column("reason", sa.String(100)),
        sa.Column("reference", sa.String(20), unique=True),
        sqlite_autoincrement=True,
    )
    op.create_index("inbox_by_state", "inbox", ["state", "room", "id"])
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("transaction_id", sa.String(64), nullable=False, unique=True),
        sa.Column("room", sa.String(255), nullable=False),
        sa.Column("type", sa.String(255), nullable=False),
        sa.Column("content", sa.Text),
        sa.Column("answers", sa.String(255)),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("event_id", sa.String(255)),
        sa.Column("posted_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.Column("reason", sa.String(100)),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_by_state", "outbox", ["state", "room", "id"])
    op.create_table(
        "rooms",
        sa.Column("room", sa.String(255), primary_key=True),
        sa.Column("membership", sa.String(20), nullable=False),
        sa.Column("inviter", sa.String(255)),
        sa.Column("invited_as_direct", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("greeted", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("encrypted", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "room_members",
        sa.Column("room", sa.String(255), sa.ForeignKey("rooms.room", ondelete="CASCADE"), primary_key=True),
        sa.Column("member", sa.String(255), primary_key=True),
        sa.Column("membership", sa.String(20), nullable=False),
    )


def downgrade() -> None:
    for table in ("room_members", "rooms", "outbox", "inbox", "sync_state"):
        op.drop_table(table)
