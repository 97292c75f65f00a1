"""What reminders go by: since when a meeting is planned, who is left in peace, and when something was said.

Revision ID: 0013
Revises: 0012
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meetings", sa.Column("planned_at", sa.DateTime(timezone=True)))
    op.add_column("people", sa.Column("quiet_until", sa.Text))
    op.create_index("ledger_at", "ledger", ["at"])


def downgrade() -> None:
    op.drop_index("ledger_at", "ledger")
    op.drop_column("people", "quiet_until")
    op.drop_column("meetings", "planned_at")
