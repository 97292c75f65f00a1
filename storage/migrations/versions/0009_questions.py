"""Polls and surveys, and their answers.

Revision ID: 0009
Revises: 0008
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STANDING = sa.text("voided IS NULL")
OPEN = sa.text("ending IS NULL")


def upgrade() -> None:
    _records(
        "questions",
        sa.Column("number", sa.BigInteger),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("choices", sa.Text, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.Column("voice", sa.Text, nullable=False),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.Column("roll", sa.Text, nullable=False),
        sa.Column("openings", sa.Text, nullable=False),
        sa.Column("remind", sa.Text, nullable=False),
        sa.Column("asked_by", sa.Text),
        sa.Column("ended_at", MOMENT),
        sa.Column("ended_by", sa.Text),
        sa.Column("ending", sa.Text),
    )
    op.create_index(
        "questions_once",
        "questions",
        ["network", "number"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    op.create_index("questions_open", "questions", ["network"], sqlite_where=OPEN, postgresql_where=OPEN)
    _records(
        "answers",
        sa.Column("question", sa.BigInteger, nullable=False),
        sa.Column("voice", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("choice", sa.BigInteger),
        sa.Column("text", sa.Text),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("via", sa.Text, nullable=False),
        sa.Column("event", sa.Text),
    )
    op.create_index("answers_of_voice", "answers", ["network", "question", "voice"])
    op.create_index("answers_by_event", "answers", ["event"])


def downgrade() -> None:
    op.drop_table("answers")
    op.drop_table("questions")


def _records(name: str, *columns: sa.Column[Any]) -> None:
    """A table of records of a network."""
    op.create_table(
        name,
        sa.Column("row", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("network", sa.String(255), sa.ForeignKey("networks.id"), nullable=False),
        *columns,
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("voided", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_index(f"ix_{name}_network", name, ["network"])
