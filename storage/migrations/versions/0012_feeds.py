"""Secret links to calendars, as digests.

Revision ID: 0012
Revises: 0011
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "feeds",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("network", sa.String(255), nullable=False),
        sa.Column("person", sa.String(255)),
        sa.Column("body", sa.String(255)),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("revoked_at", moment),
        sqlite_autoincrement=True,
    )
    op.create_index("feeds_of_network", "feeds", ["network", "person", "body"])


def downgrade() -> None:
    op.drop_table("feeds")
