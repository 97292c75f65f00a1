"""What the bot says to a person, under a name, in a slot, in relation to what it said, and with a document.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    for column in (
        sa.Column("person", sa.String(255)),
        sa.Column("name", sa.String(255)),
        sa.Column("slot", sa.String(255)),
        sa.Column("relation", sa.String(20)),
        sa.Column("relates_to", sa.String(255)),
        sa.Column("document", sa.Text),
        sa.Column("attempted_at", MOMENT),
    ):
        op.add_column("outbox", column)
    op.create_index("outbox_by_name", "outbox", ["name"], unique=True)
    op.create_index("outbox_by_slot", "outbox", ["slot"])
    op.create_index("outbox_by_event", "outbox", ["event_id"])
    with op.batch_alter_table("said_before") as said_before:
        said_before.alter_column("answers", existing_type=sa.String(255), nullable=True)
        said_before.add_column(sa.Column("person", sa.String(255)))
        said_before.add_column(sa.Column("name", sa.String(255)))
        said_before.add_column(sa.Column("slot", sa.String(255)))
        said_before.create_index("ix_said_before_name", ["name"])
