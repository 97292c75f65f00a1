"""Answers to polls and surveys that the secretariat writes down: by whom, and not always whose words they are.

Revision ID: 0015
Revises: 0014
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

KEPT = {"sqlite_autoincrement": True}
"""SQLite makes the table anew; numbers of rows are never used again there either."""


def upgrade() -> None:
    with op.batch_alter_table("answers", table_kwargs=KEPT) as answers:
        answers.alter_column("person", existing_type=sa.Text, nullable=True)
        answers.add_column(sa.Column("recorded_by", sa.Text))


def downgrade() -> None:
    op.execute("UPDATE answers SET person = recorded_by WHERE person IS NULL")
    with op.batch_alter_table("answers", table_kwargs=KEPT) as answers:
        answers.drop_column("recorded_by")
        answers.alter_column("person", existing_type=sa.Text, nullable=False)
