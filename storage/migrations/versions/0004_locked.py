"""Encrypted events whose key has not come yet.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "locked",
        sa.Column("event_id", sa.String(255), primary_key=True),
        sa.Column("room", sa.String(255), nullable=False),
        sa.Column("session", sa.String(255), nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT),
    )
    op.create_index("locked_by_room", "locked", ["room", "session"])
