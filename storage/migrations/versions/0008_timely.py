"""What was said of the bot's own accord, and what it said that is out of date.

Revision ID: 0008
Revises: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ledger",
        sa.Column("network", sa.String(255), nullable=False),
        sa.Column("what", sa.String(64), nullable=False),
        sa.Column("which", sa.String(255), nullable=False),
        sa.Column("due", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("network", "what", "which", "due"),
    )
    op.create_table("stale", sa.Column("name", sa.String(255), primary_key=True))


def downgrade() -> None:
    op.drop_table("stale")
    op.drop_table("ledger")
