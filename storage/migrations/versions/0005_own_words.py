"""What the bot is heard to have said that it does not remember, and rooms that others take the place of.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "said_before",
        sa.Column("event_id", sa.String(255), primary_key=True),
        sa.Column("room", sa.String(255), nullable=False),
        sa.Column("answers", sa.String(255), nullable=False, index=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("heard_at", MOMENT, nullable=False),
    )
    op.create_table(
        "replacements",
        sa.Column("room", sa.String(255), primary_key=True),
        sa.Column("replacement", sa.String(255), nullable=False, index=True),
        sa.Column("by", sa.String(255), nullable=False),
        sa.Column("event_id", sa.String(255), nullable=False),
        sa.Column("settled", sa.Boolean, nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_table("replacements")
    op.drop_table("said_before")
